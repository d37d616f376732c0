/**
 * The papers a secretary hands round for signing at the end of a day or a half-day, in that order:
 *
 *   1. the attendance list of each of its half-days: everybody signs it first;
 *   2. the score sheets of the products scored then, by product in the agenda's order and member in the council's, so that a pile goes round the table
 *      once for each product; of a product scored again every round, since every round is kept;
 *   3. with a day's last half-day the minutes of that day;
 *   4. with the session's last: score summary (signed by all), result list and minutes. They report on the whole session, and before its end they
 *      would be drafts that nobody signs.
 *
 * Blank sheets are given out before scoring and come back filled in; certificates, notices, proposal and decision are signed elsewhere, later: none of
 * them goes round. (domain.md, "Papers" and "What happens"; Decree 30/2020: minutes are signed by chair and secretary at the end.)
 */
import type { PaperKind } from '../contract/paper-kinds.ts';
import { daysOf, halfDayKey } from '../half-days.ts';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import { fileNames } from './file-names.ts';

export type RoundPaper = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly state: string;
  readonly dossier: DossierCode | null;
  readonly member: MemberCode | null;
  readonly round: number | null;
};

/** `halfDays` in the session's order; `agenda` in its own, each product with the half-day it is scored in; `members` in the council's order. */
export type RoundFacts = {
  readonly halfDays: readonly string[];
  readonly agenda: readonly { readonly code: DossierCode; readonly halfDay: string }[];
  readonly members: readonly MemberCode[];
};

export type Sitting = { readonly name: string; readonly halfDays: readonly string[] };

/** "Ngày 1" of "Ngày 1 - sáng"; a name without a number is a day of its own. */
const dayName = (halfDay: string): string => /^.*?\d+/.exec(halfDay)?.[0] ?? halfDay;

/** What papers may be asked for together: each day of several half-days, and each half-day. */
export function sittingsOf(halfDays: readonly string[]): readonly Sitting[] {
  return daysOf(halfDays.filter((name) => name !== '')).flatMap((own): readonly Sitting[] => {
    const each = own.map((name) => ({ name, halfDays: [name] }));
    return own.length > 1 ? [{ name: dayName(own[0] ?? ''), halfDays: own }, ...each] : each;
  });
}

const CLOSING: readonly PaperKind[] = ['summary', 'results', 'minutes'];

/** Ids of those that can be drawn, in the order they go round; `sitting`: half-days of a day, or one. */
export function handRound(papers: readonly RoundPaper[], { halfDays, agenda, members }: RoundFacts, sitting: readonly string[]): readonly string[] {
  const wanted = new Set(sitting.map(halfDayKey));
  const drawable = papers.filter((paper) => paper.state !== 'missing');
  const files = fileNames(halfDays);
  const attendance = halfDays.filter((name) => wanted.has(halfDayKey(name))).map((name) => `du-hop/${files.get(name)}`);
  const place = new Map(members.map((code, index) => [code, index]));
  const placeOf = ({ member }: RoundPaper): number => (member === null ? 0 : (place.get(member) ?? members.length));
  const sheets = Map.groupBy(
    drawable.filter((paper) => paper.kind === 'score-sheet'),
    (paper) => paper.dossier,
  );
  const ofProducts = agenda
    .filter(({ halfDay }) => wanted.has(halfDayKey(halfDay)))
    .flatMap(({ code }) => [...(sheets.get(code) ?? [])].sort((a, b) => (a.round ?? 0) - (b.round ?? 0) || placeOf(a) - placeOf(b)));
  const days = daysOf(halfDays).flatMap((own, n) => (wanted.has(halfDayKey(own.at(-1) ?? '')) ? [`bien-ban-ngay/ngay-${n + 1}`] : []));
  const last = agenda.at(-1)?.halfDay ?? halfDays.at(-1) ?? '';
  const closing = wanted.has(halfDayKey(last)) ? CLOSING.flatMap((kind) => drawable.filter((paper) => paper.kind === kind)) : [];
  return [...drawable.filter((p) => attendance.includes(p.id)), ...ofProducts, ...drawable.filter((p) => days.includes(p.id)), ...closing].map(
    (paper) => paper.id,
  );
}
