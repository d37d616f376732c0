/** Zoom geometry, fingers, and the loading of pictures. What would break: the spot under the fingers runs away, a swipe is missed, a save waits for pictures. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fetch, openPageImages } from '../../renderer/member/reading/page-images.ts';
import { type Deed, type FingerEvent, follow, NO_FINGERS, swipeOf } from '../../renderer/member/reading/track-fingers.ts';
import { firstSight, fitInto, hold, MOST, moveBy, stepZoom, toggleZoom, turned, WHOLE, zoomAt } from '../../renderer/member/reading/zoom.ts';

const frame = { width: 390, height: 600 };
const page = fitInto({ width: 210, height: 297 }, frame);
const point = fc.record({ x: fc.integer({ min: -195, max: 195 }), y: fc.integer({ min: -300, max: 300 }) });

describe('zoom', () => {
  it('shows a whole page inside the frame, touching two of its sides', () => {
    expect(page.width).toBeCloseTo(390);
    expect(page.height).toBeLessThanOrEqual(600);
    expect(fitInto({ width: 0, height: 5 }, frame)).toEqual({ width: 0, height: 0 });
    expect(fitInto({ width: 5, height: 5 }, { width: 0, height: 0 })).toEqual({ width: 0, height: 0 });
  });
  it('never leaves a gap, never shrinks below the whole page, never grows past the most', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0.3, max: 3, noNaN: true }), point, point), { maxLength: 12 }), (steps) => {
        let sight = WHOLE;
        for (const [by, at, { x, y }] of steps) sight = moveBy(zoomAt(sight, by, at, page, frame), x, y, page, frame);
        expect(sight.scale).toBeGreaterThanOrEqual(1);
        expect(sight.scale).toBeLessThanOrEqual(MOST);
        for (const [one, room, off] of [
          [page.width, frame.width, sight.x],
          [page.height, frame.height, sight.y],
        ] as const)
          expect(Math.abs(off)).toBeLessThanOrEqual(Math.max(0, (one * sight.scale - room) / 2) + 1e-6);
      }),
    );
  });
  it('keeps the spot under the fingers where it is while there is room', () => {
    const inner = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -20, max: 20 }) });
    fc.assert(
      fc.property(inner, fc.double({ min: 1.2, max: 1.8, noNaN: true }), (at, by) => {
        const sight = zoomAt(WHOLE, 2, { x: 0, y: 0 }, page, frame);
        const after = zoomAt(sight, by, at, page, frame);
        const spot = (s: typeof sight) => ({ x: (at.x - s.x) / s.scale, y: (at.y - s.y) / s.scale });
        expect(spot(after).x).toBeCloseTo(spot(sight).x);
        expect(spot(after).y).toBeCloseTo(spot(sight).y);
      }),
    );
  });
  it('steps up to the most and back down to the whole page', () => {
    const scales: number[] = [];
    let sight = WHOLE;
    for (let i = 0; i < 7; i += 1) {
      sight = stepZoom(sight, 1, page, frame);
      scales.push(sight.scale);
    }
    expect(scales).toEqual([1.5, 2, 3, 4.5, 6, 6, 6]);
    for (let i = 0; i < 7; i += 1) sight = stepZoom(sight, -1, page, frame);
    expect(sight).toEqual(WHOLE);
  });
  it('a double tap goes in where it was tapped and out again', () => {
    const inside = toggleZoom(WHOLE, { x: 100, y: -100 }, page, frame);
    expect(inside.scale).toBe(2);
    expect(inside.x).toBeLessThan(0);
    expect(toggleZoom(inside, { x: 0, y: 0 }, page, frame)).toEqual(WHOLE);
  });
  it('starts whole on a phone held upright, at reading width from the top in a wide frame', () => {
    expect(firstSight(page, frame)).toEqual(WHOLE);
    const laptop = { width: 1366, height: 560 };
    const small = fitInto({ width: 210, height: 297 }, laptop);
    const sight = firstSight(small, laptop);
    expect(small.width * sight.scale).toBeCloseTo(820);
    expect(sight.y).toBeCloseTo((small.height * sight.scale - laptop.height) / 2);
    expect(firstSight(fitInto({ width: 297, height: 210 }, laptop), laptop)).toEqual(WHOLE);
    expect(firstSight({ width: 0, height: 0 }, laptop)).toEqual(WHOLE);
  });
  it('the next page is as large as the last, from its top; the one before from its end', () => {
    const sight = zoomAt(WHOLE, 3, { x: 50, y: 50 }, page, frame);
    const next = turned(sight, true, page, frame);
    expect([next.scale, next.x]).toEqual([3, sight.x]);
    expect(next.y).toBeCloseTo((page.height * 3 - frame.height) / 2);
    expect(turned(sight, false, page, frame).y).toBeCloseTo(-next.y);
    expect(turned(WHOLE, true, page, frame)).toEqual(WHOLE);
    expect(hold({ scale: 1.01, x: 40, y: 40 }, page, frame)).toEqual(WHOLE);
  });
});

type Step = readonly [type: FingerEvent['type'], id: number, x: number, y: number, time: number];
function play(...steps: readonly Step[]): readonly Deed[] {
  let fingers = NO_FINGERS;
  const deeds: Deed[] = [];
  for (const [type, id, x, y, time] of steps) {
    const step = follow(fingers, { type, id, at: { x, y }, time });
    fingers = step.fingers;
    deeds.push(...step.deeds);
  }
  return deeds;
}
const kinds = (deeds: readonly Deed[]): readonly string[] => deeds.map((deed) => deed.kind);

describe('fingers', () => {
  it('a trembling tap is a tap, two of them a double tap, the third a new one', () => {
    const tap = (time: number): readonly Step[] => [
      ['down', 1, 0, 0, time],
      ['move', 1, 4, -3, time + 20],
      ['up', 1, 4, -3, time + 60],
    ];
    expect(kinds(play(...tap(0)))).toEqual(['tap']);
    expect(kinds(play(...tap(0), ...tap(200), ...tap(400)))).toEqual(['tap', 'doubleTap', 'tap']);
    expect(kinds(play(...tap(0), ...tap(900)))).toEqual(['tap', 'tap']);
  });
  it('a drag moves by all it travelled and says so when let go', () => {
    const deeds = play(['down', 1, 0, 0, 0], ['move', 1, -30, 2, 16], ['move', 1, -90, 4, 32], ['up', 1, -90, 4, 40]);
    expect(deeds.filter((d) => d.kind === 'move').reduce((sum, d) => sum + d.dx, 0)).toBe(-90);
    expect(deeds.at(-1)).toEqual({ kind: 'release', dx: -90, dy: 4, speed: -60 / 16 });
  });
  it('two fingers pinch by the change of their distance, and the one that stays turns no page', () => {
    const deeds = play(
      ['down', 1, -50, 0, 0],
      ['down', 2, 50, 0, 5],
      ['move', 2, 150, 0, 20],
      ['up', 2, 150, 0, 40],
      ['move', 1, -120, 0, 60],
      ['up', 1, -120, 0, 70],
    );
    expect(deeds[0]).toEqual({ kind: 'pinch', by: 2, at: { x: 50, y: 0 }, dx: 50, dy: 0 });
    expect(deeds.at(-1)).toEqual({ kind: 'release', dx: 0, dy: 0, speed: 0 });
    expect(kinds(deeds)).not.toContain('tap');
  });
  it('a palm beside two fingers, and a finger never put down, do nothing', () => {
    expect(play(['down', 1, 0, 0, 0], ['down', 2, 9, 0, 1], ['down', 3, 50, 50, 2], ['move', 3, 90, 90, 3])).toEqual([]);
    expect(play(['move', 8, 3, 3, 0], ['up', 8, 3, 3, 1])).toEqual([]);
  });
  it('what the browser takes away is no swipe', () => {
    expect(play(['down', 1, 0, 0, 0], ['move', 1, -200, 0, 20], ['lost', 1, -200, 0, 30]).at(-1)).toEqual({ kind: 'release', dx: 0, dy: 0, speed: 0 });
  });
  it.each([
    [{ dx: -100, dy: 5, speed: 0 }, 1],
    [{ dx: 100, dy: 5, speed: 0 }, -1],
    [{ dx: -30, dy: 5, speed: -0.9 }, 1],
    [{ dx: -30, dy: 5, speed: 0.9 }, 0],
    [{ dx: -30, dy: 5, speed: -0.1 }, 0],
    [{ dx: -100, dy: 140, speed: -1 }, 0],
  ])('%o turns by %i', (release, by) => expect(swipeOf(release, 390)).toBe(by));
});

describe('loading pictures', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function desk() {
    const open = new Map<string, (ok: boolean) => void>();
    const asked: string[] = [];
    const fetch: Fetch = (url, done) => {
      asked.push(url);
      open.set(url, (ok) => {
        open.delete(url);
        done(ok ? { width: 210, height: 297 } : null);
      });
      return () => void open.delete(url);
    };
    return { images: openPageImages(fetch, () => undefined), open, asked, end: (url: string, ok = true) => open.get(url)?.(ok) };
  }

  it('asks for two at a time, the most wanted first, and for the next when one is there', () => {
    const { images, open, end } = desk();
    images.want(['a', 'b', 'c', 'd']);
    expect([...open.keys()]).toEqual(['a', 'b']);
    end('b');
    expect([...open.keys()]).toEqual(['a', 'c']);
    expect(images.look('b')).toEqual({ state: 'ready', size: { width: 210, height: 297 }, tries: 1 });
  });
  it('breaks off what is no longer wanted and forgets it', () => {
    const { images, open, end } = desk();
    images.want(['a', 'b', 'c']);
    end('a');
    images.want(['x', 'y', 'c']);
    expect([...open.keys()].sort()).toEqual(['c', 'x']);
    expect(images.look('a').state).toBe('waiting');
  });
  it('never has more than two in the air, whatever is wanted and however it ends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 6 }), fc.boolean()), { maxLength: 30 }), (steps) => {
        const { images, open, end } = desk();
        for (const [urls, ok] of steps) {
          images.want([...new Set(urls)]);
          expect(open.size).toBeLessThanOrEqual(2);
          const [first] = open.keys();
          if (first) end(first, ok);
          vi.advanceTimersByTime(1500);
          expect(open.size).toBeLessThanOrEqual(2);
        }
        images.close();
        expect(open.size).toBe(0);
      }),
    );
  });
  it('asks again after growing pauses for what did not come', () => {
    const { images, asked, end } = desk();
    images.want(['a']);
    const pauses: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      end('a', false);
      const before = asked.length;
      let waited = 0;
      for (; asked.length === before; waited += 500) vi.advanceTimersByTime(500);
      pauses.push(waited);
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000, 30_000]);
  });
  it('a picture that failed keeps nothing else waiting; the member may ask for it at once', () => {
    const { images, open, asked, end } = desk();
    images.want(['a', 'b', 'c']);
    end('a', false);
    expect([...open.keys()]).toEqual(['b', 'c']);
    images.again();
    end('b');
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
  it('a line gone dead gives its place up after half a minute', () => {
    const { images, open } = desk();
    images.want(['a', 'b', 'c']);
    vi.advanceTimersByTime(30_000);
    expect(images.look('a').state).toBe('failed');
    expect([...open.keys()]).toContain('c');
  });
});
