/**
 * The desk's words in Vietnamese and English. `t('area.key', { name })` gives the text in the language in force.
 * A key that doesn't exist fails the type check. The language is plain module state: whoever switches it redraws from the root.
 */
import type { Language } from '../../../shared/problems/index.ts';
import { aboutStrings } from './about.ts';
import { agendaStrings } from './agenda.ts';
import { backupStrings } from './backup.ts';
import { basisStrings } from './basis.ts';
import { bringStrings } from './bring.ts';
import { commonStrings } from './common.ts';
import { correctionStrings } from './corrections.ts';
import { criteriaStrings } from './criteria.ts';
import { designStrings } from './design.ts';
import { discussionStrings } from './discussion.ts';
import { dossierStrings } from './dossier.ts';
import { evidenceStrings } from './dossier-evidence.ts';
import { kindsStrings } from './dossier-kinds.ts';
import { servingStrings } from './dossier-serving.ts';
import { earlierStrings } from './earlier.ts';
import { journalStrings } from './journal.ts';
import { keptStrings } from './kept.ts';
import { listStrings } from './lists.ts';
import { networkStrings } from './network.ts';
import { onPaperStrings } from './on-paper.ts';
import { ownBookStrings } from './own-books.ts';
import { paperStrings } from './paper.ts';
import { papersStrings } from './papers.ts';
import { resultStrings } from './result.ts';
import { roomStrings } from './room.ts';
import { scanStrings } from './scans.ts';
import { scoringStrings } from './scoring.ts';
import { signedStrings } from './signed.ts';
import { signingStrings } from './signing.ts';
import { startStrings } from './start.ts';
import { statisticsStrings } from './statistics.ts';
import { tallyStrings } from './tally.ts';
import { updateStrings } from './update.ts';
import { wordingStrings } from './wording.ts';
import { writtenStrings } from './written.ts';

const areas = {
  about: aboutStrings,
  update: updateStrings,
  agenda: agendaStrings,
  backup: backupStrings,
  common: commonStrings,
  kept: keptStrings,
  start: startStrings,
  dossier: dossierStrings,
  evidence: evidenceStrings,
  serving: servingStrings,
  kinds: kindsStrings,
  lists: listStrings,
  written: writtenStrings,
  criteria: criteriaStrings,
  ownBooks: ownBookStrings,
  scoring: scoringStrings,
  onPaper: onPaperStrings,
  basis: basisStrings,
  tally: tallyStrings,
  discussion: discussionStrings,
  result: resultStrings,
  statistics: statisticsStrings,
  earlier: earlierStrings,
  corrections: correctionStrings,
  paper: paperStrings,
  papers: papersStrings,
  signed: signedStrings,
  signing: signingStrings,
  scans: scanStrings,
  design: designStrings,
  wording: wordingStrings,
  bring: bringStrings,
  journal: journalStrings,
  network: networkStrings,
  room: roomStrings,
} as const;

type Areas = typeof areas;
export type StringKey = { readonly [A in keyof Areas]: `${A}.${Extract<keyof Areas[A], string>}` }[keyof Areas];
export type Params = Readonly<Record<string, string | number>>;
/** What `t` is called with, to be said later in the language then in force. */
export type Phrase = readonly [key: StringKey, params?: Params];

let current: Language = 'vi';

export const language = (): Language => current;

export function switchLanguage(next: Language): void {
  current = next;
}

/** Replaces `{name}` by the parameter and `{name|star|stars}` by the word that fits its count; a name without a parameter stays, so that it is seen. */
export const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return (Number(value) === 1 ? one : many) ?? String(value);
  });

const texts = new Map(
  Object.entries(areas).flatMap(([area, words]) => Object.entries(words).map(([key, text]) => [`${area}.${key}`, text as { vi: string; en: string }] as const)),
);

export function t(key: StringKey, params: Params = {}): string {
  const text = texts.get(key);
  return text ? fill(text[current], params) : key;
}
