/**
 * Stars of points and gates. Source: Decision 26/2026/QĐ-TTg (bands of points, cumulative gates).
 */
import type { StarBand, Stars } from './criteria.ts';
import { atLeast, compare, type Rational, rational } from './lib/rational.ts';

const inBand = (mean: Rational, band: StarBand): boolean =>
  atLeast(mean, rational(band.min)) &&
  (band.maxExclusive === undefined || compare(mean, rational(band.maxExclusive)) < 0) &&
  (band.maxInclusive === undefined || compare(mean, rational(band.maxInclusive)) <= 0);

/** Stars of a mean by the book's bands; exact, nothing is rounded. Throws on a mean outside every band (a book's checks exclude it). */
export function bandOf(bands: readonly StarBand[], mean: Rational): Stars {
  const band = bands.find((b) => inBand(mean, b));
  if (!band) throw new RangeError(`no band holds ${mean.num}/${mean.den}`);
  return band.stars;
}

/**
 * The inner edge of a band that a mean lies within half a point of, either side, or null: where one more look is worth the time,
 * since a point on one sheet may turn the stars.
 */
export function nearEdge(bands: readonly StarBand[], mean: Rational): number | null {
  const half = (edge: number, by: 1 | -1): Rational => rational(2 * edge + by, 2);
  const inner = bands.map((b) => b.min).filter((edge) => edge > 0);
  return inner.find((edge) => compare(mean, half(edge, -1)) >= 0 && compare(mean, half(edge, 1)) <= 0) ?? null;
}

/** Highest stars up to the band such that every gate marked 3…N is met; a missed 3-star gate leaves 2 (or the band, if lower). */
export function starsOf(band: Stars, missed: readonly { readonly stars: number }[]): Stars {
  const lowest = Math.min(6, ...missed.map((gate) => gate.stars));
  return Math.min(band, lowest - 1) as Stars;
}
