/** Evidence at the desk, the pure parts: ranges and points as typed, order, pages by key, samples, commune report, the overview's amber. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedPoints, boxWords, readBoxPoints } from '../../renderer/desk/dossier/evidence/box-points.ts';
import { fullReport, isBlankReport } from '../../renderer/desk/dossier/evidence/commune-report.ts';
import { guessOf, withGuess } from '../../renderer/desk/dossier/evidence/guess.ts';
import { beforeAfterStep, orderAfter } from '../../renderer/desk/dossier/evidence/move-file.ts';
import { pageForKey } from '../../renderer/desk/dossier/evidence/page-keys.ts';
import { readRange, showRange } from '../../renderer/desk/dossier/evidence/page-range.ts';
import { dossierPath, PAGE_TAB_KEYS, pageTabOf } from '../../renderer/desk/dossier/evidence/page-tabs.ts';
import { nextSample, readReceived, sameSample } from '../../renderer/desk/dossier/evidence/sample-entry.ts';
import { minutesLeft, notePace, type Pace } from '../../renderer/desk/dossier/evidence/time-left.ts';
import { COMMUNE_FINDINGS } from '../../shared/commune-findings.ts';
import type { DeskEvidence } from '../../shared/contract/desk.ts';
import { boxesOf, criteriaOf } from '../../shared/criteria.ts';
import { sampleBook } from '../support/sample-files.ts';

describe('a range of pages as typed', () => {
  it.each([
    ['', { firstPage: null, lastPage: null }],
    ['  ', { firstPage: null, lastPage: null }],
    ['5', { firstPage: 5, lastPage: 5 }],
    ['3-7', { firstPage: 3, lastPage: 7 }],
    [' 3 – 7 ', { firstPage: 3, lastPage: 7 }],
    ['3 đến 7', { firstPage: 3, lastPage: 7 }],
    ['1-10', { firstPage: 1, lastPage: 10 }],
  ])('reads %j', (text, range) => expect(readRange(text, 10)).toEqual(range));

  // Turned or beyond the file: taken silently, the member would be led to a page that isn't there.
  it.each(['7-3', '0', '0-3', '11', '9-11', 'trang 3', '3,7', '3-', '-3', '1.5'])('refuses %j', (text) => expect(readRange(text, 10)).toBeUndefined());

  it('reads back what it shows', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 499 }), (first, more) => {
        const range = { firstPage: first, lastPage: first + more };
        expect(readRange(showRange(range), first + more)).toEqual(range);
        expect(readRange(showRange(range), first + more - 1)).toBeUndefined();
      }),
    ));
});

describe('what is shown before the host has answered', () => {
  const held = (...ids: readonly number[]) => ({ files: ids.map((id) => ({ id, face: id === 1 })) }) as unknown as DeskEvidence;
  const shown = ({ files }: DeskEvidence) => files.map((f) => (f.face ? `${f.id} face` : `${f.id}`));

  it('is the new order and the one new face', () => expect(shown(withGuess(held(1, 2, 3), { order: [3, 1, 2], face: 2 }))).toEqual(['3', '1', '2 face']));

  // A file that another window added or removed meanwhile must neither be hidden nor come back.
  it('never hides a file the host holds, nor shows one it no longer holds', () =>
    expect(shown(withGuess(held(1, 3, 4), { order: [3, 2, 1], face: null }))).toEqual(['3', '1', '4']));

  it('changes nothing when nothing is guessed', () => {
    const evidence = held(2, 1);
    expect(withGuess(evidence, guessOf(evidence))).toEqual(evidence);
  });
});

describe("the advisory team's points as typed", () => {
  const criteria = sampleBook().sets.flatMap((set) => [...criteriaOf(set).values()].map((placed) => placed.criterion));

  it('takes exactly what some box of the criterion is worth, and 0 for no tick', () => {
    for (const criterion of criteria) {
      const allowed = allowedPoints(criterion);
      for (let points = 0; points <= 20; points += 1) {
        const worth = boxesOf(criterion).some((box) => box.points === points);
        expect(readBoxPoints(String(points), allowed)).toBe(worth || points === 0 ? points : undefined);
        if (worth) expect(boxWords(criterion, points)).not.toBe('');
      }
    }
  });

  it('knows nothing typed from something wrong', () => {
    expect(readBoxPoints(' ', [0, 2])).toBeNull();
    for (const text of ['1', '2.0', '-2', 'hai', '02x']) expect(readBoxPoints(text, [0, 2])).toBeUndefined();
  });
});

describe('order of the files', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 });

  it('moves a file by one place, and not beyond the ends', () =>
    fc.assert(
      fc.property(ids, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (files, pick, step) => {
        const at = pick % files.length;
        const before = beforeAfterStep(files, files[at] as number, step);
        if (at + step < 0 || at + step >= files.length) {
          expect(before).toBeUndefined();
          return;
        }
        const moved = orderAfter(files, files[at] as number, before as number | null);
        expect(moved.indexOf(files[at] as number)).toBe(at + step);
        expect(moved.filter((id) => id !== files[at])).toEqual(files.filter((id) => id !== files[at]));
      }),
    ));

  it('leaves the order alone when the place is unknown', () => expect(orderAfter([1, 2, 3], 1, 9)).toEqual([1, 2, 3]));
});

it('turns pages within the file only', () => {
  expect([pageForKey('ArrowRight', 1, 3), pageForKey('PageDown', 3, 3), pageForKey('ArrowLeft', 1, 3)]).toEqual([2, null, null]);
  expect([pageForKey('End', 1, 3), pageForKey('Home', 3, 3), pageForKey('Home', 1, 3), pageForKey('a', 1, 3)]).toEqual([3, 1, null, null]);
});

it('finds the tab of an address and back; an unknown one is the first', () => {
  for (const tab of PAGE_TAB_KEYS) expect(pageTabOf(dossierPath('27-09526-1-2026', tab)[2])).toBe(tab);
  expect([pageTabOf(undefined), pageTabOf('khac')]).toEqual(['facts', 'facts']);
});

describe('samples', () => {
  it.each([
    ['5', 5],
    [' 0 ', 0],
    ['', null],
    ['-1', undefined],
    ['100', undefined],
    ['năm', undefined],
  ])('reads %j', (text, value) => expect(readReceived(text)).toBe(value));

  it('notes the day by itself, and keeps it while the number stays', () => {
    const first = nextSample(null, 3, '', '2026-09-01');
    expect(first).toEqual({ received: 3, at: '2026-09-01', note: '' });
    expect(nextSample(first, 3, ' hộp móp ', '2026-09-03')).toEqual({ received: 3, at: '2026-09-01', note: 'hộp móp' });
    expect(nextSample(first, 5, '', '2026-09-03')).toEqual({ received: 5, at: '2026-09-03', note: '' });
    expect(nextSample(first, null, '', '2026-09-03')).toBeNull();
    expect(nextSample(null, null, 'hẹn mai', '2026-09-03')).toEqual({ received: 0, at: '', note: 'hẹn mai' });
  });

  it('tells whether there is anything to save', () => {
    expect(sameSample(null, null)).toBe(true);
    expect(sameSample({ received: 3, at: '', note: '' }, { received: 3, at: '', note: '' })).toBe(true);
    expect(sameSample(null, { received: 0, at: '', note: '' })).toBe(false);
    expect(sameSample({ received: 3, at: '', note: '' }, { received: 3, at: '', note: 'x' })).toBe(false);
  });
});

describe("the commune's report", () => {
  it('shows all four findings, whatever is stored', () => {
    const [first] = COMMUNE_FINDINGS;
    const report = fullReport({ findings: [{ id: first?.id ?? '', met: true, note: 'tốt' }], date: '2026-08-01', signer: 'A' });
    expect(report.findings.map((f) => f.id)).toEqual(COMMUNE_FINDINGS.map((f) => f.id));
    expect(report.findings.map((f) => f.met)).toEqual([true, null, null, null]);
    expect([report.date, report.signer]).toEqual(['2026-08-01', 'A']);
  });

  it('is no report while nothing is said', () => {
    const blank = fullReport(null);
    expect(isBlankReport(blank)).toBe(true);
    expect(isBlankReport({ ...blank, findings: blank.findings.map((f, i) => (i === 1 ? { ...f, met: false } : f)) })).toBe(false);
    expect(isBlankReport({ ...blank, findings: blank.findings.map((f, i) => (i === 1 ? { ...f, note: 'x' } : f)) })).toBe(false);
    expect([isBlankReport({ ...blank, date: '2026-01-01' }), isBlankReport({ ...blank, signer: 'A' }), isBlankReport({ ...blank, signer: ' ' })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('time left for preparing', () => {
  const paces = (...list: readonly (readonly [number, number])[]): readonly Pace[] =>
    list.reduce<readonly Pace[]>((all, [at, done]) => notePace(all, { at, done }), []);

  it('says minutes from the pace so far, at least one, nothing without a pace', () => {
    expect(minutesLeft(paces([0, 0], [60_000, 100]), 200)).toBe(2);
    expect(minutesLeft(paces([0, 0], [60_000, 100]), 3)).toBe(1);
    expect(minutesLeft(paces([0, 7]), 200)).toBeNull();
    expect(minutesLeft([], 200)).toBeNull();
  });

  it('starts anew when the count falls: another session, or files removed', () => {
    expect(paces([0, 50], [1000, 90], [2000, 10])).toEqual([{ at: 2000, done: 10 }]);
    expect(paces([0, 50], [1000, 50])).toEqual([{ at: 0, done: 50 }]);
  });
});
