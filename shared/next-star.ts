/** What a ranked product lacks for the next star: for the letter to its producer. */
import type { GateStars, StarBand } from './criteria.ts';
import { compare, type Rational, rational } from './lib/rational.ts';
import type { GateOutcome, Result } from './result.ts';

export type NextStar = {
  readonly stars: GateStars;
  /** Points between the mean and the lower edge of the band; null once it is reached. Exact. */
  readonly missing: Rational | null;
  /** Gates up to these stars that aren't met. */
  readonly gates: readonly GateOutcome[];
};

/**
 * The star above a product's own (at least the third: fewer aren't recognised), with what stands before it. null for what has no stars, or has
 * five, or as many as the book knows. Source: Decision 26/2026/QĐ-TTg (bands of points; the gates of a star hold for every higher one).
 */
export function nextStarOf(bands: readonly StarBand[], { stars, tally, gates }: Pick<Result, 'stars' | 'tally' | 'gates'>): NextStar | null {
  const { mean } = tally;
  if (stars === null || stars === 5 || mean === null) return null;
  const wanted = Math.max(3, stars + 1) as GateStars;
  const band = bands.find(({ stars: own }) => own === wanted);
  if (!band) return null;
  const missing = compare(mean, rational(band.min)) < 0 ? rational(band.min * mean.den - mean.num, mean.den) : null;
  return { stars: wanted, missing, gates: gates.filter((gate) => gate.stars <= wanted && gate.outcome !== 'met') };
}
