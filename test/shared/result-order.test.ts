import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOf, criteriaOf } from '../../shared/criteria.ts';
import { rational } from '../../shared/lib/rational.ts';
import { type RankedResult, resultsOf } from '../../shared/result.ts';
import { faultsOf } from '../../shared/scoring.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { bandOf } from '../../shared/stars.ts';
import { dossier, knockOut, member, profile, record, resultOfP1, sheet, sheetsOf } from './fabric.ts';
import { anyMarks, BOOK, type Gated, marksOf, SET } from './small-book.ts';

const resultWith = (totals: readonly number[], gated: Gated = {}, more: Partial<SessionRecord> = {}): RankedResult =>
  resultOfP1(record(totals.length, { sheets: sheetsOf(totals, gated), ...more }));

describe('rewards', () => {
  const rewardOf = (total: number, more: Parameters<typeof dossier>[1], upgradeReward: 'whole' | 'difference') =>
    resultWith([total], {}, { dossiers: [dossier('P1', more)], profile: profile({ upgradeReward }) }).reward;

  test.each([
    ['3 stars, first', 60, {}, 'whole', 20e6],
    ['4 stars, first', 80, {}, 'whole', 30e6],
    ['4 stars, upgrade from 3, whole', 80, { registration: 'upgrade', currentStars: 3 }, 'whole', 30e6],
    ['4 stars, upgrade from 3, difference', 80, { registration: 'upgrade', currentStars: 3 }, 'difference', 10e6],
    ['4 stars, first, difference', 80, { registration: 'first', currentStars: 3 }, 'difference', 30e6],
    ['4 stars, ranked again, difference', 80, { registration: 'again', currentStars: 4 }, 'difference', 30e6],
    ['upgrade without known stars, difference', 80, { registration: 'upgrade' }, 'difference', 30e6],
    ['upgrade from 2, difference', 60, { registration: 'upgrade', currentStars: 2 }, 'difference', 20e6],
    ['upgrade that fell from 4 to 3, difference', 60, { registration: 'upgrade', currentStars: 4 }, 'difference', 0],
    ['referred, whole', 95, {}, 'whole', 0],
    ['referred upgrade, difference', 95, { registration: 'upgrade', currentStars: 4 }, 'difference', 0],
    ['2 stars', 40, {}, 'whole', 0],
  ] as const)('%s', (_, total, more, upgradeReward, reward) => expect(rewardOf(total, more, upgradeReward)).toBe(reward));

  test('a book whose province certifies 4 stars only rewards no 3', () => {
    const session = record(1, { sheets: sheetsOf([60]) });
    expect(resultsOf({ ...BOOK, certifiedStars: [4] }, session)[0]).toMatchObject({ stars: 3, disposition: 'improve', reward: 0 });
  });
});

describe('ranking', () => {
  test('stars, then mean, then code; ties share a rank (1, 1, 3); what has no stars comes last by code', () => {
    const sheets = [
      sheet('C', 'M1', marksOf(80)),
      sheet('A', 'M1', marksOf(80)),
      sheet('B', 'M1', marksOf(75)),
      sheet('D', 'M1', marksOf(85, { '1.3': 0 })),
      sheet('E', 'M1', marksOf(92)),
      sheet('K', 'M1', marksOf(99)),
    ];
    const dossiers = [dossier('Z', { eligible: false }), dossier('K'), dossier('U'), ...['C', 'A', 'B', 'D', 'E'].map((code) => dossier(code))];
    const ranked = resultsOf(BOOK, record(1, { dossiers, sheets, knockOuts: [knockOut(1, 0, { dossier: dossier('K').code })] }));
    expect(ranked.map((r) => [r.dossier.code, r.stars, r.rank])).toEqual([
      ['E', 5, 1],
      ['A', 4, 2],
      ['C', 4, 2],
      ['B', 4, 4],
      ['D', 3, 5],
      ['K', null, null],
      ['U', null, null],
      ['Z', null, null],
    ]);
  });

  test('three first places, then the fourth', () => {
    const codes = ['A', 'B', 'C', 'D'];
    const ranked = resultsOf(
      BOOK,
      record(1, { dossiers: codes.map((c) => dossier(c)), sheets: codes.map((c, i) => sheet(c, 'M1', marksOf(i === 3 ? 79 : 80))) }),
    );
    expect(ranked.map((r) => r.rank)).toEqual([1, 1, 1, 4]);
  });

  test('means that differ by a hair do not tie', () => {
    const rows = (code: string, totals: readonly number[]) => totals.map((total, i) => sheet(code, `M${i + 1}`, marksOf(total)));
    const session = record(9, {
      dossiers: [dossier('A'), dossier('B')],
      sheets: [...rows('A', [80, 80, 80, 80, 80, 80, 80, 80, 80]), ...rows('B', [80, 80, 80, 80, 80, 80, 80, 80, 81])],
    });
    expect(resultsOf(BOOK, session).map((r) => [r.dossier.code, r.rank])).toEqual([
      ['B', 1],
      ['A', 2],
    ]);
  });

  test('a set the book lacks is a programming error', () => {
    expect(() => resultsOf(BOOK, record(1, { dossiers: [dossier('P1', { setNumber: 7 })] }))).toThrow('no set 7');
  });
});

describe('properties', () => {
  const validTick = anyMarks(SET).filter((marks) => faultsOf(SET, marks).length === 0);
  // No rule but points and gates may decide here: whatever the spread, and a gate is settled by more than half.
  const lenient = profile({ spreadLimit: rational(100), gateAgreement: rational(51, 100) });
  const resultOfMarks = (marks: readonly Readonly<Record<string, number>>[]) =>
    resultOfP1(record(marks.length, { profile: lenient, sheets: marks.map((m, i) => sheet('P1', `M${i + 1}`, m)) }));

  test('raising one choice never lowers the stars', () => {
    fc.assert(
      fc.property(
        fc.array(validTick, { minLength: 1, maxLength: 7 }),
        fc.nat(),
        fc.constantFrom(...criteriaOf(SET).values()),
        fc.nat(),
        (sheets, who, { criterion }, more) => {
          const index = who % sheets.length;
          const marks = sheets[index] ?? {};
          const now = marks[criterion.code];
          const points = now === undefined ? 0 : (boxesOf(criterion)[now]?.points ?? 0);
          const better = boxesOf(criterion).flatMap((box, i) => (box.points >= points ? [i] : []));
          const raised = { ...marks, [criterion.code]: better[more % better.length] ?? 0 };
          fc.pre(faultsOf(SET, raised).length === 0);
          const [before, after] = [resultOfMarks(sheets), resultOfMarks(sheets.with(index, raised))];
          fc.pre(before.stars !== null && after.stars !== null);
          expect(after.stars).toBeGreaterThanOrEqual(before.stars ?? 0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('raising any choice to the top gives the same stars or more, every gate met the band', () => {
    fc.assert(
      fc.property(validTick, (marks) => {
        const result = resultOfMarks([marks]);
        const gatesMet = resultOfMarks([{ ...marks, '1.2': 1, '1.3': 1, '1.4': 1, '1.5': 3 }]);
        expect(gatesMet.stars).toBe(gatesMet.band);
        expect(gatesMet.stars).toBeGreaterThanOrEqual(result.stars ?? 0);
        expect(result.stars).toBeLessThanOrEqual(result.band ?? 0);
      }),
    );
  });

  test('nothing is rounded before a test: the band is that of the whole sum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(30, 50, 70, 90),
        fc.integer({ min: -2, max: 2 }),
        (count, anywhere, edge, off) => {
          for (const sum of [Math.round(anywhere * 100 * count), Math.min(100 * count, edge * count + off)]) {
            const stars = sum < 30 * count ? 1 : sum < 50 * count ? 2 : sum < 70 * count ? 3 : sum < 90 * count ? 4 : 5;
            expect(bandOf(BOOK.starBands, rational(Math.max(0, sum), count))).toBe(stars);
          }
        },
      ),
    );
  });

  test('ranks follow stars and means, whatever the order of dossiers and sheets', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 6, max: 100 }), { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (totals, dice) => {
        const shuffle = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item) => ({ item, key: dice.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const codes = totals.map((_, i) => `P${String(i).padStart(2, '0')}`);
        const sheets = codes.map((code, i) => sheet(code, 'M1', marksOf(totals[i] ?? 0)));
        const short = (rows: readonly RankedResult[]) => rows.map((r) => [r.dossier.code, r.rank]);
        const ranked = resultsOf(BOOK, record(1, { dossiers: codes.map((c) => dossier(c)), sheets }));
        expect(short(resultsOf(BOOK, record(1, { dossiers: shuffle(codes).map((c) => dossier(c)), sheets: shuffle(sheets) })))).toEqual(short(ranked));
        for (const r of ranked) expect(r.rank).toBe(1 + ranked.filter((o) => o.tally.sum > r.tally.sum).length);
      }),
    );
  });

  test('a member who scores, one who does not: only the first is counted', () => {
    const session = record(2, { sheets: sheetsOf([80, 80, 20]) });
    expect(resultOfP1({ ...session, members: [...session.members, member('M3', { scores: false })] })).toMatchObject({ stars: 4, tally: { sum: 160 } });
  });
});
