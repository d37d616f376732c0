/**
 * Opinions collected in writing, for products ranked again: sheets come in over days, many products at once, and nobody sits together.
 * Where the sheets don't agree the law wants the council to meet; this says which products those are, and why.
 */
import { type CriteriaSet, criteriaOf, type Gate, gatesOf, type StarBand, type Stars } from './criteria.ts';
import { rational } from './lib/rational.ts';
import { pointsOf } from './scoring.ts';
import { bandOf, starsOf } from './stars.ts';
import type { CountedSheet, Tally } from './tally.ts';

/** How the council works: it meets; it is asked in writing; it was asked in writing and meets on what was left open. */
export type CouncilForm = 'meeting' | 'written' | 'written-then-meeting';
export const COUNCIL_FORMS: readonly CouncilForm[] = ['meeting', 'written', 'written-then-meeting'];
/** As screens, workbook and papers say it. */
export const COUNCIL_FORM_NAMES: Readonly<Record<CouncilForm, string>> = {
  meeting: 'Họp',
  written: 'Lấy ý kiến bằng văn bản',
  'written-then-meeting': 'Lấy ý kiến bằng văn bản, rồi họp',
};

/** While opinions are collected, many products may be open at once. */
export const collectsOpinions = ({ form }: { readonly form: CouncilForm }): boolean => form === 'written';

/** `spread`: over the limit, in points. `stars`: lowest and highest that single sheets would give, where they differ. `gates`: those up to the mean's band on which sheets differ. */
export type Differences = {
  readonly spread: number | null;
  readonly stars: { readonly low: Stars; readonly high: Stars } | null;
  readonly gates: readonly Gate[];
};

/** The stars that one sheet alone would give. */
function starsOfSheet(bands: readonly StarBand[], set: CriteriaSet, { totals, sheet }: CountedSheet): Stars {
  const missed = gatesOf(set).filter((gate) => pointsOf(criteriaOf(set).get(gate.criterion)!.criterion, sheet.marks) < gate.points);
  return starsOf(bandOf(bands, rational(totals.total)), missed);
}

/**
 * On what the counted sheets of a product differ so that the council must meet, or null when they agree: a spread over the profile's limit,
 * stars that would come out differently from sheet to sheet, a gate up to the mean's band that some meet and some miss. Differences on gates
 * of more stars than the mean allows decide nothing and are left out.
 */
export function differencesOf(bands: readonly StarBand[], set: CriteriaSet, tally: Tally): Differences | null {
  if (tally.mean === null) return null;
  const band = bandOf(bands, tally.mean);
  const found = tally.counted.map((counted) => starsOfSheet(bands, set, counted));
  const [low, high] = [Math.min(...found) as Stars, Math.max(...found) as Stars];
  const gates = tally.gates.filter((gate) => gate.flagged && gate.stars <= band).map(({ criterion, stars, points }) => ({ criterion, stars, points }));
  if (!tally.overLimit && low === high && gates.length === 0) return null;
  return { spread: tally.overLimit ? tally.spread : null, stars: low === high ? null : { low, high }, gates };
}
