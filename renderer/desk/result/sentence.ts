/** The result in words. Vietnamese is the host's own sentence, as on the papers; English is put together from the same facts. */
import type { DossierTally, ResultRow } from '../../../shared/contract/desk.ts';
import type { Disposition, UndecidedReason } from '../../../shared/result.ts';
import { UNDECIDED_WORDS } from '../../../shared/result-words.ts';
import { composeSentence, gatesInShort, missedUpTo, type SentenceFacts, type SentenceWords } from '../../kit/light/result-sentence.ts';
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

export { gatesInShort };

const WORDS: SentenceWords = {
  mean: (mean) => t('result.sayMean', { mean }),
  band: (mean, n) => t('result.sayBand', { mean, n }),
  gates: (gates) => t('result.sayGates', { gates }),
  stars: (n) => t('common.starsWord', { n }),
  disposition: dispositionWords,
  reason: reasonWords,
};

const sentence = (facts: SentenceFacts & { readonly sentence: string }): string => (language() === 'vi' ? facts.sentence : composeSentence(facts, WORDS));

export const rowSentence = (row: ResultRow): string => sentence({ ...row, band: null });

export const tallySentence = (tally: DossierTally): string => sentence({ ...tally, failedGates: missedUpTo(tally.gates, tally.band) });
