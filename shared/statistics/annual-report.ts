/**
 * What a province reports each year of its councils' work: products by stars, registration and kind of producer, rewards, a row a commune, a group, a kind.
 * The ministry prescribes no fixed form; the rows and columns are those that published yearly reports of provinces have in common.
 */
import { type CriteriaBook, setByNumber } from '../criteria.ts';
import { compareVietnamese } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import type { Registration } from '../session.ts';
import { gather, nameKey, type StarGroup, starsOfResults } from './groups.ts';
import { PRODUCER_KIND_NAMES, PRODUCER_KINDS, type ProducerKind, producerKindOf } from './producer-kind.ts';

/** What rows may be made of. `sector`: the decision's six groups; `set`: its 26 sets. */
export type ReportBy = 'commune' | 'sector' | 'set' | 'kind' | 'registration';
export const REPORT_BY: readonly ReportBy[] = ['commune', 'sector', 'set', 'kind', 'registration'];

/** `producers`: how many different ones; `reward`: VND. `kinds` count products, not producers. */
export type ReportRow = Pick<StarGroup, 'label' | 'byStars' | 'without' | 'dossiers'> & {
  readonly producers: number;
  readonly registrations: Readonly<Record<Registration, number>>;
  readonly kinds: Readonly<Record<ProducerKind, number>>;
  readonly reward: number;
};

export const kindOfResult = ({ dossier }: RankedResult): ProducerKind => producerKindOf(dossier.producerKind, dossier.producer);

/** The product's group among the decision's six; of a book that names none, its set. */
export function sectorOf(book: CriteriaBook, { dossier }: RankedResult): string {
  const set = setByNumber(book, dossier.setNumber);
  return set?.sector ?? set?.name ?? '';
}

const REGISTRATIONS: readonly Registration[] = ['first', 'upgrade', 'again'];
export const REGISTRATION_WORDS: Readonly<Record<Registration, string>> = { first: 'Đánh giá lần đầu', upgrade: 'Nâng hạng', again: 'Đánh giá lại' };

export const LABEL_OF: Readonly<Record<ReportBy, (book: CriteriaBook, result: RankedResult) => string>> = {
  commune: (_book, { dossier }) => dossier.commune,
  sector: sectorOf,
  set: (book, { dossier }) => setByNumber(book, dossier.setNumber)?.name ?? '',
  kind: (_book, result) => PRODUCER_KIND_NAMES[kindOfResult(result)],
  registration: (_book, { dossier }) => REGISTRATION_WORDS[dossier.registration],
};

/** Labels in an order of their own; others stand by name. */
const FIXED: Readonly<Partial<Record<ReportBy, readonly string[]>>> = {
  kind: PRODUCER_KINDS.map((kind) => PRODUCER_KIND_NAMES[kind]),
  registration: REGISTRATIONS.map((r) => REGISTRATION_WORDS[r]),
};

function rowOf(label: string, results: readonly RankedResult[]): ReportRow {
  const registrations: Record<Registration, number> = { first: 0, upgrade: 0, again: 0 };
  const kinds: Record<ProducerKind, number> = { cooperative: 0, group: 0, company: 0, household: 0, farm: 0, other: 0 };
  for (const result of results) {
    registrations[result.dossier.registration] += 1;
    kinds[kindOfResult(result)] += 1;
  }
  return {
    label,
    ...starsOfResults(results),
    dossiers: results.map((r) => r.dossier.code),
    producers: new Set(results.map((r) => nameKey(r.dossier.producer))).size,
    registrations,
    kinds,
    reward: results.reduce((sum, r) => sum + r.reward, 0),
  };
}

/** Rows by name (sets and groups in the decision's order, kinds in the report's); '' last. */
export function reportRows(book: CriteriaBook, results: readonly RankedResult[], by: ReportBy): readonly ReportRow[] {
  const labels = FIXED[by] ?? (by === 'commune' ? [] : book.sets.map((set) => (by === 'set' ? set.name : (set.sector ?? set.name))));
  const rank = (label: string): number => (label === '' ? labels.length + 1 : labels.includes(label) ? labels.indexOf(label) : labels.length);
  return gather(results, (result) => LABEL_OF[by](book, result))
    .map(({ label, rows }) => rowOf(label, rows))
    .sort((a, b) => rank(a.label) - rank(b.label) || compareVietnamese(a.label, b.label));
}

/** The line under the rows; `producers` counts each once, so it isn't the rows' sum. */
export const reportTotal = (results: readonly RankedResult[]): ReportRow => rowOf('', results);
