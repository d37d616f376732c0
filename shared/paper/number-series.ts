/**
 * Numbers of papers. A number is given once, when its paper is first put out, and stays that paper's: results that change later renumber nothing
 * that was handed out. A series counts per kind of paper and year; other papers take the number the office's clerk gives them.
 */
import type { PaperKind } from '../contract/paper-kinds.ts';
import type { SessionInfo, SessionRecord } from '../session.ts';
import { certificateNumber } from './build-certificate.ts';
import { DOTS } from './words.ts';

/** `first` 0: the number is left as dots. */
export type NumberSeries = { readonly prefix: string; readonly suffix: string; readonly first: number };

/** Kinds of papers that count by themselves, and those that take a number by hand (minutes and decision have theirs in the session's facts). */
export const SERIES_KINDS = ['certificate', 'notice', 'reminder'] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];
export const NUMBERED_KINDS = [...SERIES_KINDS, 'day-minutes', 'proposal', 'ministry'] as const;
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

/** The kind whose numbers a paper has. Undefined: it has none, or its own among the session's facts. */
export const countedAs = (kind: PaperKind): NumberedKind | undefined => NUMBERED_KINDS.find((k) => k === kind);

/** A number that was given; `index` its place among those that kind and year had from a series, from 0, null of one given by hand. `paper`: the register's id. */
export type GivenNumber = { readonly paper: string; readonly kind: NumberedKind; readonly year: string; readonly index: number | null; readonly text: string };

/** The year a series counts in: the session's own, else that of its first day; '' when neither is known. */
export const seriesYear = ({ year, startDate }: Pick<SessionInfo, 'year' | 'startDate'>): string => year.trim() || startDate.slice(0, 4);

/** "{năm}" in what stands before or after a number is the series' year. */
const withYear = (text: string, year: string): string => text.replace(/\{năm\}/giu, year || '……');

/**
 * The text of the `n`th number (from 0). `given` is what the office wrote for this session: digits alone stand in the series' place for the
 * first number and keep their zeros ("007" → "GCN-008/2026"), anything else goes before the series. '' when neither says anything.
 */
export function seriesNumber({ prefix, suffix, first }: NumberSeries, given: string, n: number, year = ''): string {
  const text = given.trim();
  if (text && !/^\d+$/.test(text)) return text;
  const digits = text || (first > 0 ? String(first) : '');
  const [before, after] = [withYear(prefix, year), withYear(suffix, year)];
  if (!digits) return before || after ? `${before}${DOTS}${after}` : '';
  return `${before}${(BigInt(digits) + BigInt(n)).toString().padStart(digits.length, '0')}${after}`;
}

type Numbered = Pick<SessionRecord, 'info' | 'profile'>;

/** Number of the minutes: the session's own, else the first of the profile's series. */
export const minutesNumber = ({ info, profile }: Numbered): string =>
  seriesNumber({ prefix: profile.minutesPrefix, suffix: profile.minutesSuffix, first: profile.minutesFirst }, info.minutesNumber, 0, seriesYear(info));

/** The `n`th number of a kind's series in this session; '' or dots where the office gave no first number. */
export function nthNumber({ info, profile }: Numbered, kind: SeriesKind, n: number): string {
  const year = seriesYear(info);
  if (kind !== 'certificate')
    return seriesNumber({ prefix: profile[`${kind}Prefix`], suffix: profile[`${kind}Suffix`], first: profile[`${kind}First`] }, '', n, year);
  const first = info.firstCertificateNumber;
  // A number spelt out by the office counts up in its own digits; one of digits alone takes the series' form.
  if (/\D/.test(first.trim())) return certificateNumber(first, n);
  const series = { prefix: profile.certificatePrefix, suffix: profile.certificateSuffix, first: profile.certificateFirst };
  return seriesNumber(series, first, n, year) || certificateNumber('', 0);
}

/** Whether the office gave the kind a first number; without one nothing is counted, and the papers show dots. */
export const countsUp = ({ info, profile }: Numbered, kind: SeriesKind): boolean =>
  kind === 'certificate' ? /\d/.test(info.firstCertificateNumber) || profile.certificateFirst > 0 : profile[`${kind}First`] > 0;

/** What stands where a paper of the kind has no number yet: dots, with the series' own words around them where nothing is counted. */
export const blankNumber = (record: Numbered, kind: SeriesKind): string => (countsUp(record, kind) ? '' : nthNumber(record, kind, 0));

/** Those of a kind in the series' year, and their texts that no other paper may have: what a series gave is never given again, what was given by hand as long as it holds. */
function ownNumbers({ info }: Numbered, kind: SeriesKind, given: readonly GivenNumber[]): { own: readonly GivenNumber[]; taken: ReadonlySet<string> } {
  const year = seriesYear(info);
  const own = given.filter((g) => g.kind === kind && g.year === year);
  const holding = holdingNumbers(given);
  return { own, taken: new Set(own.filter((g) => g.index !== null || holding.get(g.paper) === g).map((g) => g.text)) };
}

/** How far a series has counted: which of its own numbers the last one given is, -1 before its first. */
function countedTo(record: Numbered, kind: SeriesKind, last: GivenNumber | undefined): number {
  const place = last?.index ?? -1;
  // Only the letters' series may be set anew after it gave numbers (places go on all the same): it begins with its own first then.
  if (kind !== 'reminder') return place;
  return Array.from({ length: place + 1 }, (_, n) => nthNumber(record, kind, n)).lastIndexOf(last?.text ?? '');
}

/** Answers at each call the next number of a series: `n` which of its own it is, `index` its place. */
function counter(
  record: Numbered,
  kind: SeriesKind,
  given: readonly GivenNumber[],
): () => { readonly n: number; readonly index: number; readonly text: string } {
  const { own, taken } = ownNumbers(record, kind, given);
  const last = own.reduce<GivenNumber | undefined>((a, b) => ((b.index ?? -1) > (a?.index ?? -1) ? b : a), undefined);
  let n = countedTo(record, kind, last);
  const ahead = (last?.index ?? -1) - n;
  return () => {
    do n += 1;
    while (taken.has(nthNumber(record, kind, n)));
    return { n, index: n + ahead, text: nthNumber(record, kind, n) };
  };
}

/**
 * Numbers for the `wanted` papers of a kind that have none, in their order, after the highest place ever given; a text that another paper of the
 * kind and year has, given by hand, is passed over. `given`: every number ever given, the later of one paper holds. Empty when nothing counts.
 */
export function planNumbers(record: Numbered, kind: SeriesKind, given: readonly GivenNumber[], wanted: readonly string[]): readonly GivenNumber[] {
  if (!countsUp(record, kind)) return [];
  const year = seriesYear(record.info);
  const holding = holdingNumbers(given);
  const next = counter(record, kind, given);
  return wanted
    .filter((paper) => !holding.get(paper)?.text)
    .map((paper) => {
      const { index, text } = next();
      return { paper, kind, year, index, text };
    });
}

/** What the letters' series counts next, 0 where nothing counts. */
export const nextReminder = (record: Numbered, given: readonly GivenNumber[]): number =>
  countsUp(record, 'reminder') ? record.profile.reminderFirst + counter(record, 'reminder', given)().n : 0;

/** The number with which the letters' series, set anew, would begin, if a letter was given it before; else ''. */
export function reminderClash(record: Numbered, given: readonly GivenNumber[]): string {
  const first = nthNumber(record, 'reminder', 0);
  return countsUp(record, 'reminder') && ownNumbers(record, 'reminder', given).taken.has(first) ? first : '';
}

/** The number each paper has now; one taken back has the text ''. */
export const holdingNumbers = (given: readonly GivenNumber[]): ReadonlyMap<string, GivenNumber> => new Map(given.map((g) => [g.paper, g]));

/** The number a paper was given, or ''. */
export const numberGiven = (given: readonly GivenNumber[], paper: string): string => holdingNumbers(given).get(paper)?.text ?? '';
