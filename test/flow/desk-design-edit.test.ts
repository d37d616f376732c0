/** Editing a certificate design, without a page. Breaks when a step back loses or joins the wrong changes, or a dragged thing comes to rest elsewhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, openHistory, redo, settle, undo } from '../../renderer/desk/app/history.ts';
import { addItem, duplicateItem, newItem, removeItem, reorderItem, setBox, turnPage } from '../../renderer/desk/paper/design/edit-design.ts';
import { arrowStep, resize, snapMove } from '../../renderer/desk/paper/design/snap.ts';
import { pageOf, zDesign } from '../../shared/paper/certificate-design.ts';
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { checkDesign } from '../../shared/paper/check-design.ts';
import { designArbitrary } from '../fixtures/design-arbitrary.ts';

const FRAMED = BUILT_IN_DESIGNS.framed;
const A4 = pageOf({ landscape: true });
const box = (x: number, y: number, width = 40, height = 10) => ({ x, y, width, height });

describe('steps back', () => {
  it('a drag is one step, two drags are two, and forward again', () => {
    let history = openHistory(FRAMED);
    const drag = (x: number): void => {
      for (let i = 1; i <= 5; i += 1) history = change(history, setBox(history.present, 0, { x: x + i }), 'drag:0');
      history = settle(history);
    };
    drag(40);
    drag(60);
    expect(history.past).toHaveLength(2);
    expect(history.present.items[0]?.x).toBe(65);
    history = undo(history);
    expect(history.present.items[0]?.x).toBe(45);
    history = undo(undo(history));
    expect(history.present).toBe(FRAMED);
    history = redo(redo(redo(history)));
    expect(history.present.items[0]?.x).toBe(65);
    // A change after going back has nothing before it to go forward to.
    history = change(undo(history), removeItem(history.present, 0));
    expect(redo(history)).toBe(history);
  });

  it('back and forward lead to where one was, whatever was done', () => {
    const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 200 })), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (list) => {
        let history = openHistory(FRAMED);
        const seen = [history.present];
        for (const [act, index, n] of list) {
          const { present } = history;
          const next = [
            () => setBox(present, index, { x: n / 7 }),
            () => removeItem(present, index),
            () => duplicateItem(present, index),
            () => reorderItem(present, index, n % 5),
            () => addItem(present, newItem('text', A4)),
          ][act]!();
          const before = history;
          history = change(history, next);
          if (history !== before) seen.push(history.present);
          expect(zDesign.safeParse(history.present).success).toBe(true);
        }
        for (const state of seen.toReversed()) {
          expect(history.present).toBe(state);
          history = undo(history);
        }
        for (const state of seen.slice(1)) {
          history = redo(history);
          expect(history.present).toBe(state);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a dragged thing', () => {
  const around = { others: [box(20, 100, 60, 30)], page: A4, grid: 1 };
  it.each([
    ['comes to the grid', box(33.4, 41.6), [33, 42], [], []],
    ['lies on the page’s middle', box(128.9, 41.6), [128.5, 42], [148.5], []],
    ['lies on another’s left edge', box(20.7, 41.6), [20, 42], [20], []],
    ['ends where another ends', box(39.5, 150), [40, 150], [80], []],
    ['stands under another', box(200, 130.9), [200, 130], [], [130]],
  ])('%s', (_what, from, place, x, y) => {
    const { box: to, guides } = snapMove(from, around);
    expect([to.x, to.y]).toEqual(place);
    expect([guides.x, guides.y]).toEqual([x, y]);
    expect([to.width, to.height]).toEqual([from.width, from.height]);
  });

  it('resized keeps the edges that aren’t held and never turns inside out', () => {
    const sides = fc.constantFrom(-1 as const, 0 as const, 1 as const);
    const far = fc.integer({ min: -3000, max: 3000 }).map((n) => n / 10);
    fc.assert(
      fc.property(sides, sides, far, far, fc.boolean(), (x, y, right, down, free) => {
        const from = box(100, 80);
        const { box: to } = resize(from, { x, y }, right, down, free ? null : around);
        expect(to.width).toBeGreaterThanOrEqual(1);
        expect(to.height).toBeGreaterThanOrEqual(1);
        if (x <= 0) expect(to.x + to.width).toBeCloseTo(140, 6);
        if (x >= 0) expect(to.x).toBeCloseTo(100, 6);
        if (y <= 0) expect(to.y + to.height).toBeCloseTo(90, 6);
        if (y >= 0) expect(to.y).toBeCloseTo(80, 6);
      }),
    );
  });

  it.each([
    ['ArrowLeft', {}, { right: -1, down: 0 }],
    ['ArrowDown', { shiftKey: true }, { right: 0, down: 5 }],
    ['ArrowUp', { altKey: true }, { right: 0, down: -0.1 }],
    ['a', {}, null],
  ])('%s %o', (key, more, step) => {
    expect(arrowStep({ key, shiftKey: false, altKey: false, ...more })).toEqual(step);
  });

  it('ten tenths are one millimetre', () => {
    let design = FRAMED;
    for (let i = 0; i < 10; i += 1) design = setBox(design, 0, { x: (design.items[0]?.x ?? 0) + 0.1 });
    expect(design.items[0]?.x).toBe(31);
  });
});

it('a page turned upright keeps everything on it, and turned back gives the design again', () => {
  const upright = turnPage(FRAMED, false);
  expect(checkDesign(upright).filter((p) => p.code === 'OC-6044')).toEqual([]);
  turnPage(upright, true).items.forEach((item, i) => {
    expect(Math.abs(item.x - (FRAMED.items[i]?.x ?? 0))).toBeLessThan(0.05);
    expect(Math.abs(item.y - (FRAMED.items[i]?.y ?? 0))).toBeLessThan(0.05);
  });
  fc.assert(
    fc.property(designArbitrary, (design) => {
      const { width } = pageOf({ landscape: !design.landscape });
      for (const item of turnPage(design, !design.landscape).items.filter((i) => i.kind !== 'qr')) {
        expect(item.x).toBeGreaterThan(-0.05);
        expect(item.x + item.width).toBeLessThan(width + 0.05);
      }
    }),
  );
});
