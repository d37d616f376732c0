/** The result in words. Vietnamese is the host's own sentence, as on the papers; English is put together from the same facts. */
import type { DossierTally, ResultRow } from '../../../shared/contract/desk.ts';
import type { Stars } from '../../../shared/criteria.ts';
import type { Disposition, UndecidedReason } from '../../../shared/result.ts';
import { gateMark, UNDECIDED_WORDS } from '../../../shared/result-words.ts';
import { language, type StringKey, t } from '../../kit/strings/index.ts';

const DISPOSITIONS: Readonly<Record<Disposition, StringKey>> = {
  recognise: 'result.recognise',
  refer: 'result.refer',
  improve: 'result.improve',
  ineligible: 'result.ineligible',
  withdrawn: 'result.withdrawn',
  'knocked-out': 'result.knockedOut',
  undecided: 'result.undecided',
};

const REASONS: Readonly<Record<UndecidedReason, StringKey>> = {
  postponed: 'result.whyPostponed',
  quorum: 'result.whyQuorum',
  'missing-sheets': 'result.whyMissing',
  spread: 'result.whySpread',
  'gate-conclusion': 'result.whyGate',
  meeting: 'kinds.whyMeeting',
  plenary: 'kinds.whyPlenary',
};

export const dispositionWords = (disposition: Disposition): string => t(DISPOSITIONS[disposition]);
const reasonWords = (reason: UndecidedReason): string => (language() === 'vi' ? UNDECIDED_WORDS[reason] : t(REASONS[reason]));

const SHORT: Readonly<Record<UndecidedReason, StringKey>> = {
  postponed: 'tally.shortPostponed',
  quorum: 'tally.shortQuorum',
  'missing-sheets': 'tally.shortMissing',
  spread: 'tally.shortSpread',
  'gate-conclusion': 'tally.shortGate',
  meeting: 'kinds.shortMeeting',
  plenary: 'kinds.shortPlenary',
};

/** "Chênh lệch 22 · Thiếu phiếu": why a product is undecided, for a line in a list. */
export const shortReasons = (row: Pick<ResultRow, 'reasons' | 'spread'>): string =>
  row.reasons.map((reason) => t(SHORT[reason], { n: row.spread ?? 0 })).join(' · ');

export type Gate = { readonly criterion: string; readonly stars: number };
type Facts = {
  readonly sentence: string;
  readonly shownMean: string;
  readonly band: Stars | null;
  readonly stars: Stars | null;
  readonly disposition: Disposition;
  readonly reasons: readonly UndecidedReason[];
  readonly failedGates: readonly Gate[];
};

/** "**** 3.5, ***** 4.1" */
export const gatesInShort = (gates: readonly Gate[]): string => gates.map((gate) => `${gateMark(gate.stars)} ${gate.criterion}`).join(', ');

function sentence(facts: Facts): string {
  if (language() === 'vi') return facts.sentence;
  const parts: string[] = [];
  if (facts.shownMean)
    parts.push(facts.band === null ? t('result.sayMean', { mean: facts.shownMean }) : t('result.sayBand', { mean: facts.shownMean, n: facts.band }));
  if (facts.failedGates.length > 0) parts.push(t('result.sayGates', { gates: gatesInShort(facts.failedGates) }));
  const why = facts.reasons.length > 0 ? ` (${facts.reasons.map(reasonWords).join(', ')})` : '';
  const stars = facts.stars === null ? '' : `${t('common.starsWord', { n: facts.stars })}, `;
  parts.push(`${stars}${dispositionWords(facts.disposition).toLowerCase()}${why}`);
  const whole = parts.join('; ');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

export const rowSentence = (row: ResultRow): string => sentence({ ...row, band: null });

export const tallySentence = (tally: DossierTally): string =>
  sentence({ ...tally, failedGates: tally.gates.filter((gate) => gate.outcome === 'missed' && tally.band !== null && gate.stars <= tally.band) });
