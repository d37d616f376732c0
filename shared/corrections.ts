/** What the chair decided on a product, step by step: confirmed, opened again with a reason, confirmed anew. An opening again is a numbered correction. */
import type { StarBand, Stars } from './criteria.ts';
import { parseDecimal } from './lib/rational.ts';
import type { Disposition } from './result.ts';
import { DISPOSITION_WORDS, showMean } from './result-words.ts';

/** What was confirmed, or stood when it was opened again. `mean`: cut to six decimals as results.json has it, null without points. */
export type DecidedResult = { readonly stars: Stars | null; readonly disposition: Disposition; readonly mean: string | null };

/** `reason`: of an opening again, else ''. `at`: ISO instant. */
export type DecisionStep = {
  readonly act: 'confirmed' | 'reopened';
  readonly at: string;
  readonly reason: string;
  readonly result: DecidedResult;
};

/** `after`: null until the result is confirmed again. */
export type Correction = {
  readonly number: number;
  readonly reopenedAt: string;
  readonly reason: string;
  readonly before: DecidedResult;
  readonly after: DecidedResult | null;
};

/** The corrections in the steps of one product, oldest first, numbered from 1. */
export function correctionsIn(steps: readonly DecisionStep[]): readonly Correction[] {
  return steps
    .map((step, index) => ({ step, next: steps[index + 1] }))
    .filter(({ step }) => step.act === 'reopened')
    .map(({ step, next }, index) => ({ number: index + 1, reopenedAt: step.at, reason: step.reason, before: step.result, after: next?.result ?? null }));
}

/** The mean as shown everywhere; '' without points. Six decimals decide on the same side of every edge and of every rounding as the exact mean. */
export function decidedMean({ mean }: DecidedResult, bands: readonly StarBand[], decimals: number): string {
  const exact = mean === null ? undefined : parseDecimal(mean);
  return exact ? showMean(exact, bands, decimals) : '';
}

/** "4 sao, điểm trung bình 84,33". */
export function decidedWords(result: DecidedResult, bands: readonly StarBand[], decimals: number): string {
  const mean = decidedMean(result, bands, decimals);
  const stars = result.stars === null ? DISPOSITION_WORDS[result.disposition].toLowerCase() : `${result.stars} sao`;
  return mean ? `${stars}, điểm trung bình ${mean}` : stars;
}
