/** How the means are spread over the scale, in steps that never reach over a star band's edge: what lies below 70 is never in the column of 70. */

import type { StarBand, Stars } from '../criteria.ts';
import type { DossierCode } from '../lib/brand.ts';
import { atLeast, type Rational, rational } from '../lib/rational.ts';
import { bandOf } from '../stars.ts';

const STEP = 5;
const MOST = 100;

/** One column: from ≤ mean < to, of the last one ≤ to. `inBand`: the stars of the band it lies in, by the mean alone. */
export type MeanBin = { readonly from: number; readonly to: number; readonly inBand: Stars; readonly dossiers: readonly DossierCode[] };

export type MeanOf = { readonly dossier: DossierCode; readonly mean: Rational };

/** Inner edges of the bands, rising: 30, 50, 70, 90 in the decision in force. */
export const innerEdges = (bands: readonly StarBand[]): readonly number[] =>
  bands
    .map((b) => b.min)
    .filter((edge) => edge > 0)
    .sort((a, b) => a - b);

/** Where columns begin and end: every fifth point and every edge of a band, 0 to 100. */
export function binEdges(bands: readonly StarBand[]): readonly number[] {
  const steps = Array.from({ length: MOST / STEP + 1 }, (_, i) => i * STEP);
  return [...new Set([...steps, ...innerEdges(bands)])].sort((a, b) => a - b);
}

/** All columns, empty ones too, from 0 to 100; each mean is in exactly one. Exact: nothing is rounded. */
export function histogramOf(bands: readonly StarBand[], means: readonly MeanOf[]): readonly MeanBin[] {
  const edges = binEdges(bands);
  const columns = edges.slice(0, -1).map((from, i) => ({ from, to: edges[i + 1] as number, dossiers: [] as DossierCode[] }));
  for (const { dossier, mean } of means) columns.findLast(({ from }) => atLeast(mean, rational(from)))?.dossiers.push(dossier);
  return columns.map((column) => ({ ...column, inBand: bandOf(bands, rational(column.from)) }));
}
