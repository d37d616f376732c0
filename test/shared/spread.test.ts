/** Where a pair's gap comes from: breaks if a criterion were lost, ranked out of order, or a share read more than it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOf, criteriaOf } from '../../shared/criteria.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { compare, rational } from '../../shared/lib/rational.ts';
import { totalsOf } from '../../shared/scoring.ts';
import type { Marks } from '../../shared/session.ts';
import { pairGap, percentOf } from '../../shared/spread.ts';
import { panelOf, tallyDossier } from '../../shared/tally.ts';
import { council, dossier, profile, sheet } from './fabric.ts';
import { SET } from './small-book.ts';

const P1 = dossierCode('P1');
const tallyOf = (high: Marks, low: Marks) =>
  tallyDossier({
    dossier: dossier('P1'),
    set: SET,
    profile: profile({ spreadLimit: rational(0) }),
    panel: panelOf(council(2), [], [], P1, ''),
    sheets: [sheet('P1', 'M1', high), sheet('P1', 'M2', low)],
    roundPanels: [],
  });
const gapOf = (one: Marks, other: Marks) => {
  const { pairs, counted } = tallyOf(one, other);
  return pairs[0] ? pairGap(SET, pairs[0], counted) : null;
};

describe('a pair', () => {
  test('the criteria that make the gap come first, those that pull back last', () => {
    const gap = gapOf({ '1.1': 20, '2.1': 25, '3.1': 10, '1.2': 0 }, { '1.1': 12, '2.1': 10, '3.1': 15, '1.2': 1 });
    expect(gap).toMatchObject({ high: 'M1', low: 'M2', more: 23, less: 6, gap: 17 });
    expect(gap?.criteria.map((c) => [c.criterion, c.high, c.low, c.diff, c.cumulative && percentOf(c.cumulative)])).toEqual([
      ['2.1', 25, 10, 15, '65%'],
      ['1.1', 20, 12, 8, '100%'],
      ['1.2', 0, 1, -1, null],
      ['3.1', 10, 15, -5, null],
    ]);
  });

  test('a criterion that does not apply to a sheet gives it no points', () => {
    const gap = gapOf({ '1.1': 20, '3.1': 1, '3.3': 0 }, { '1.1': 10 });
    const applies = gap?.criteria.find((c) => c.criterion === '3.1');
    expect(applies).toMatchObject({ high: 1, low: 0, diff: 1 });
  });
});

test('a share is cut, never rounded up to the whole', () => {
  expect(percentOf(rational(997, 1000))).toBe('99%');
  expect(percentOf(rational(1))).toBe('100%');
});

const marks: fc.Arbitrary<Marks> = fc.record(
  Object.fromEntries([...criteriaOf(SET).values()].map(({ criterion }) => [criterion.code, fc.nat(boxesOf(criterion).length - 1)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Marks>;

test('of any two sheets: the differences sum to the gap, shares rise to exactly one, and no other choice of k criteria makes more of it', () => {
  fc.assert(
    fc.property(marks, marks, fc.nat(12), (one, other, k) => {
      const gap = gapOf(one, other);
      const [a, b] = [totalsOf(SET, one).total, totalsOf(SET, other).total];
      if (!gap) return expect(a).toBe(b);
      expect(gap.gap).toBe(Math.abs(a - b));
      const diffs = gap.criteria.map((c) => c.diff);
      expect(diffs.reduce((sum, d) => sum + d, 0)).toBe(gap.gap);
      expect(gap.more - gap.less).toBe(gap.gap);
      expect(diffs).toEqual([...diffs].sort((x, y) => y - x));
      expect(diffs).not.toContain(0);
      const shares = gap.criteria.flatMap((c) => c.cumulative ?? []);
      expect(shares).toHaveLength(diffs.filter((d) => d > 0).length);
      for (const [i, share] of shares.entries()) expect(compare(share, shares[i - 1] ?? rational(0))).toBe(1);
      expect(shares.at(-1)).toEqual(rational(1));
      // Whoever drew k criteria by another order would explain no more.
      const most = [...diffs].sort((x, y) => y - x).slice(0, k);
      expect(diffs.slice(0, k).reduce((s, d) => s + d, 0)).toBe(most.reduce((s, d) => s + d, 0));
    }),
  );
});
