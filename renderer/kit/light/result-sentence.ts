/** The sentence that explains the stars, put together from its facts: what the host says in Vietnamese, for pages that speak English. Pure. */
import type { Stars } from '../../../shared/criteria.ts';
import type { Disposition, UndecidedReason } from '../../../shared/result.ts';

export type GateOf = { readonly criterion: string; readonly stars: number };

export type SentenceFacts = {
  readonly shownMean: string;
  readonly band: Stars | null;
  readonly stars: Stars | null;
  readonly disposition: Disposition;
  readonly reasons: readonly UndecidedReason[];
  readonly failedGates: readonly GateOf[];
};

export type SentenceWords = {
  readonly mean: (mean: string) => string;
  readonly band: (mean: string, n: Stars) => string;
  readonly gates: (gates: string) => string;
  readonly stars: (n: Stars) => string;
  readonly disposition: (disposition: Disposition) => string;
  readonly reason: (reason: UndecidedReason) => string;
};

/** "**** 3.5, ***** 4.1" */
export const gatesInShort = (gates: readonly GateOf[]): string => gates.map((gate) => `${'*'.repeat(gate.stars)} ${gate.criterion}`).join(', ');

/** Gates missed that the mean's band asks for: a higher star's aren't the reason for anything. */
export const missedUpTo = <G extends GateOf & { readonly outcome: string }>(gates: readonly G[], band: Stars | null): readonly G[] =>
  gates.filter((gate) => gate.outcome === 'missed' && band !== null && gate.stars <= band);

export function composeSentence(facts: SentenceFacts, words: SentenceWords): string {
  const parts: string[] = [];
  if (facts.shownMean) parts.push(facts.band === null ? words.mean(facts.shownMean) : words.band(facts.shownMean, facts.band));
  if (facts.failedGates.length > 0) parts.push(words.gates(gatesInShort(facts.failedGates)));
  const why = facts.reasons.length > 0 ? ` (${facts.reasons.map(words.reason).join(', ')})` : '';
  const stars = facts.stars === null ? '' : `${words.stars(facts.stars)}, `;
  parts.push(`${stars}${words.disposition(facts.disposition).toLowerCase()}${why}`);
  const whole = parts.join('; ');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
