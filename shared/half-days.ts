/** Half-days: their names, their order, who is there, and the agenda's order of the dossiers. */
import type { MemberCode } from './lib/brand.ts';
import { compareVietnamese, foldVietnamese } from './lib/vietnamese.ts';
import type { Attendance, Dossier } from './session.ts';

const halfDayKeys = new Map<string, string>();

/** Key under which two spellings of a half-day are the same ("Ngày 1 – Sáng" = "ngày 1 - sáng"). A session has a handful; each is folded once. */
export function halfDayKey(name: string): string {
  const known = halfDayKeys.get(name);
  if (known !== undefined) return known;
  const key = foldVietnamese(name);
  halfDayKeys.set(name, key);
  return key;
}

const PARTS_OF_DAY: readonly (readonly [string, number])[] = [
  ['sang', 1],
  ['trua', 2],
  ['chieu', 3],
  ['toi', 4],
];

const partOfDay = (key: string): number => PARTS_OF_DAY.find(([word]) => key.split(' ').includes(word))?.[1] ?? 9;
const dayNumber = (key: string): number => Number(/\d+/.exec(key)?.[0] ?? Number.MAX_SAFE_INTEGER);

/** Day number, then morning before afternoon before evening, then by name. */
export function compareHalfDays(a: string, b: string): number {
  const [ka, kb] = [halfDayKey(a), halfDayKey(b)];
  return dayNumber(ka) - dayNumber(kb) || partOfDay(ka) - partOfDay(kb) || compareVietnamese(a, b);
}

/** The session's half-days in order, each by its first spelling; [''] when none is named. */
export function halfDaysOf(record: {
  readonly dossiers: readonly { readonly halfDay: string }[];
  readonly attendance: readonly { readonly halfDay: string }[];
}): readonly string[] {
  const names = new Map<string, string>();
  for (const { halfDay } of [...record.dossiers, ...record.attendance]) if (halfDay && !names.has(halfDayKey(halfDay))) names.set(halfDayKey(halfDay), halfDay);
  return names.size === 0 ? [''] : [...names.values()].sort(compareHalfDays);
}

/** Half-days by days, in their order; those without a day's number are one day. */
export function daysOf(halfDays: readonly string[]): readonly (readonly string[])[] {
  return [...Map.groupBy(halfDays, (name) => dayNumber(halfDayKey(name))).values()];
}

/** The half-day a dossier is scored in: its own, or the session's first. */
export const halfDayOf = (dossier: Dossier, halfDays: readonly string[]): string => dossier.halfDay || (halfDays[0] ?? '');

/** Attendance of a member in a half-day: present unless a row says otherwise (no rows = all present). */
export function isPresent(attendance: readonly Attendance[], member: MemberCode, halfDay: string): boolean {
  const key = halfDayKey(halfDay);
  return attendance.find((a) => a.member === member && halfDayKey(a.halfDay) === key)?.present ?? true;
}

/** Dossiers in the agenda's order: half-day, place in it, then the list's order. */
export function agendaOf<D extends Dossier>(dossiers: readonly D[], halfDays: readonly string[]): readonly D[] {
  const place = new Map(halfDays.map((name, index) => [halfDayKey(name), index]));
  const rank = (d: Dossier): number => place.get(halfDayKey(halfDayOf(d, halfDays))) ?? 0;
  return dossiers
    .map((dossier, index) => ({ dossier, index, rank: rank(dossier), order: dossier.order ?? 1e9 }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order || a.index - b.index)
    .map(({ dossier }) => dossier);
}
