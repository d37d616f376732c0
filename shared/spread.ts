/** Where the gap between two members comes from, criterion by criterion. Pure; points are whole numbers, shares exact. */
import { type CriteriaSet, criteriaOf } from './criteria.ts';
import { cutDecimal, type Rational, rational } from './lib/rational.ts';
import { pointsOf } from './scoring.ts';
import type { CountedSheet, Pair } from './tally.ts';

/** A criterion on which the two differ. `diff` = high − low, negative where the lower sheet gave more. */
export type PairCriterion = {
  readonly criterion: string;
  readonly high: number;
  readonly low: number;
  readonly diff: number;
  /** Share of `more` that this criterion and those ranked before it make, 0 to 1; null where `diff` is negative. */
  readonly cumulative: Rational | null;
};

/** `more`: points by which the higher sheet exceeds the lower where it does; `less`: those by which it stays below elsewhere. gap = more − less. */
export type PairGap = Pair & { readonly more: number; readonly less: number; readonly criteria: readonly PairCriterion[] };

/**
 * The criteria that make a pair's gap, the largest share first (equals in printed order); those that pull the other way come last.
 * Shares are of `more`, not of the gap: so they grow to exactly 1 although some criteria pull back.
 */
export function pairGap(set: CriteriaSet, pair: Pair, counted: readonly CountedSheet[]): PairGap {
  const marksOf = (member: string) => counted.find((c) => c.member === member)?.sheet.marks ?? {};
  const [high, low] = [marksOf(pair.high), marksOf(pair.low)];
  const differing = [...criteriaOf(set).values()]
    .map(({ criterion }) => ({ criterion: criterion.code, high: pointsOf(criterion, high), low: pointsOf(criterion, low) }))
    .map((c) => ({ ...c, diff: c.high - c.low }))
    .filter((c) => c.diff !== 0)
    .sort((a, b) => b.diff - a.diff);
  const sum = (some: readonly { readonly diff: number }[]): number => some.reduce((total, c) => total + Math.abs(c.diff), 0);
  const ahead = differing.filter((c) => c.diff > 0);
  const more = sum(ahead);
  return {
    ...pair,
    more,
    less: sum(differing.filter((c) => c.diff < 0)),
    criteria: differing.map((c, i) => ({ ...c, cumulative: c.diff > 0 ? rational(sum(ahead.slice(0, i + 1)), more) : null })),
  };
}

/** A share in whole per cent, cut: 99.7 % never reads 100. */
export const percentOf = (share: Rational): string => `${cutDecimal(rational(share.num * 100, share.den), 0)}%`;
