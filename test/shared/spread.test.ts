/** Where a pair's gap comes from: breaks if a criterion were lost, ranked out of order, or a share read more than it is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteriaOf } from '../../shared/criteria.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { compare, rational } from '../../shared/lib/rational.ts';
import { pointsOf, totalsOf } from '../../shared/scoring.ts';
import type { Marks } from '../../shared/session.ts';
import { pairGap, percentOf } from '../../shared/spread.ts';
import { panelOf, tallyDossier } from '../../shared/tally.ts';
import { council, dossier, profile, sheet } from './fabric.ts';
import { anyMarks, SET } from './small-book.ts';

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

test('a share is cut, never rounded up to the whole', () => {
  expect(percentOf(rational(997, 1000))).toBe('99%');
  expect(percentOf(rational(1))).toBe('100%');
});

test('of any two sheets: exactly the criteria that differ are named, their differences sum to the gap, and the shares rise to exactly one', () => {
  fc.assert(
    fc.property(anyMarks(SET), anyMarks(SET), (one, other) => {
      const gap = gapOf(one, other);
      const [a, b] = [totalsOf(SET, one).total, totalsOf(SET, other).total];
      expect(gap?.gap ?? 0).toBe(Math.abs(a - b));
      if (!gap) return;
      const differing = [...criteriaOf(SET).values()].map((c) => c.criterion).filter((c) => pointsOf(c, one) !== pointsOf(c, other));
      expect(gap.criteria.map((c) => c.criterion).sort()).toEqual(differing.map((c) => c.code).sort());
      const diffs = gap.criteria.map((c) => c.diff);
      expect(diffs.reduce((sum, d) => sum + d, 0)).toBe(gap.gap);
      expect(gap.more - gap.less).toBe(gap.gap);
      expect(diffs).toEqual([...diffs].sort((x, y) => y - x));
      const shares = gap.criteria.flatMap((c) => c.cumulative ?? []);
      expect(shares).toHaveLength(diffs.filter((d) => d > 0).length);
      for (const [i, share] of shares.entries()) expect(compare(share, shares[i - 1] ?? rational(0))).toBe(1);
      expect(shares.at(-1)).toEqual(rational(1));
    }),
  );
});
