import type { StarBand, Stars } from '../criteria.ts';

/** The bands that begin at 0 and at these points; a star without a number begins nowhere, which the checks tell. */
export function bandsFrom(starts: readonly (number | undefined)[]): readonly StarBand[] {
  const from = [0, ...starts];
  return from.flatMap((min, index) => {
    if (min === undefined) return [];
    const stars = (index + 1) as Stars;
    const next = from[index + 1];
    return [next === undefined ? { stars, min, maxInclusive: 100 } : { stars, min, maxExclusive: next }];
  });
}
