/**
 * Changing the agenda: who comes when, in which half-day. Pure. A product that was opened keeps its place in its half-day; the others are
 * put around it.
 */
import { agendaOf, compareHalfDays, halfDayKey, halfDayOf } from './half-days.ts';
import type { DossierCode } from './lib/brand.ts';
import { compareVietnamese } from './lib/vietnamese.ts';
import type { Dossier } from './session.ts';

/** What a dossier's row is changed to. */
export type AgendaPlace = { readonly dossier: DossierCode; readonly halfDay: string; readonly order: number | null };
/** A half-day's products in the order wanted. */
export type HalfDayOrder = { readonly halfDay: string; readonly dossiers: readonly DossierCode[] };
export type Agenda = {
  readonly dossiers: readonly Dossier[];
  /** In order; [''] when none is named. */
  readonly halfDays: readonly string[];
  /** Products that keep their place. */
  readonly locked: ReadonlySet<DossierCode>;
};

/**
 * The number each product is known by, from 1: the one given when the session was opened, whatever becomes of the agenda afterwards; before
 * that (null) its place in the agenda.
 */
export function numbersOf(dossiers: readonly (Dossier & { readonly number: number | null })[], halfDays: readonly string[]): ReadonlyMap<DossierCode, number> {
  return new Map(agendaOf(dossiers, halfDays).map((d, index) => [d.code, d.number ?? index + 1]));
}

/** What the session's first half-day is called from the moment a second one exists. */
export const FIRST_HALF_DAY = 'Ngày 1 - sáng';

const inHalfDay = ({ dossiers, halfDays }: Agenda, halfDay: string): readonly DossierCode[] =>
  agendaOf(dossiers, halfDays)
    .filter((d) => halfDayKey(halfDayOf(d, halfDays)) === halfDayKey(halfDay))
    .map((d) => d.code);

/** `now` with the free ones in the order of `free`; who is locked keeps the place counted from the half-day's start. */
function woven(now: readonly DossierCode[], free: readonly DossierCode[], locked: ReadonlySet<DossierCode>): readonly DossierCode[] {
  const waiting = [...free];
  const ahead = now.map((code) => (locked.has(code) ? code : waiting.shift()));
  return [...ahead.filter((code) => code !== undefined), ...waiting];
}

/** Dossiers without a half-day belong to the first; they are given its name before another one could become the first. */
function named({ dossiers, halfDays }: Agenda, wanted: readonly HalfDayOrder[]): readonly Dossier[] {
  const known = new Set(halfDays.map(halfDayKey));
  if (wanted.every(({ halfDay }) => known.has(halfDayKey(halfDay)))) return dossiers;
  const first = halfDays[0] || FIRST_HALF_DAY;
  return dossiers.map((d) => (d.halfDay === '' ? { ...d, halfDay: first } : d));
}

/**
 * The rows that change when these half-days get these orders. A product listed moves into its half-day; one of the half-day that isn't listed
 * follows the others; what is locked stays, listed or not.
 */
export function rearranged(agenda: Agenda, wanted: readonly HalfDayOrder[]): readonly AgendaPlace[] {
  const dossiers = named(agenda, wanted);
  const halfDays = dossiers === agenda.dossiers ? agenda.halfDays : [agenda.halfDays[0] || FIRST_HALF_DAY, ...agenda.halfDays.slice(1)];
  const now: Agenda = { ...agenda, dossiers, halfDays };
  const before = new Map(agenda.dossiers.map((d) => [d.code, d]));
  const places = new Map(dossiers.map((d) => [d.code, { dossier: d.code, halfDay: d.halfDay, order: d.order }]));
  const moving = new Set(wanted.flatMap((w) => w.dossiers));
  for (const { halfDay, dossiers: codes } of wanted) {
    const spelled = halfDays.find((name) => halfDayKey(name) === halfDayKey(halfDay)) ?? halfDay;
    const own = inHalfDay(now, halfDay).filter((code) => codes.includes(code) || !moving.has(code) || agenda.locked.has(code));
    const free = [...codes.filter((code) => before.has(code)), ...own.filter((code) => !codes.includes(code))].filter((code) => !agenda.locked.has(code));
    for (const [index, dossier] of woven(own, free, agenda.locked).entries()) {
      const place = places.get(dossier);
      const stays = place !== undefined && halfDayKey(place.halfDay || halfDays[0] || '') === halfDayKey(halfDay);
      places.set(dossier, { dossier, halfDay: stays ? place.halfDay : spelled, order: index + 1 });
    }
  }
  return [...places.values()].filter(({ dossier, halfDay, order }) => before.get(dossier)?.halfDay !== halfDay || before.get(dossier)?.order !== order);
}

/** The order wanted of a half-day when a product moves into it, before another (null: at its end). */
export function movedBefore(agenda: Agenda, dossier: DossierCode, halfDay: string, before: DossierCode | null): HalfDayOrder {
  const others = inHalfDay(agenda, halfDay).filter((code) => code !== dossier);
  const at = before === null ? -1 : others.indexOf(before);
  const index = at < 0 ? others.length : at;
  return { halfDay, dossiers: [...others.slice(0, index), dossier, ...others.slice(index)] };
}

/** The whole agenda as it stands, to come back to. */
export const orderOf = (agenda: Agenda): readonly HalfDayOrder[] => agenda.halfDays.map((halfDay) => ({ halfDay, dossiers: inHalfDay(agenda, halfDay) }));

/** The whole agenda as `rearranged` would leave it, to be looked at first. */
export function previewOf(agenda: Agenda, wanted: readonly HalfDayOrder[]): Agenda {
  const places = new Map(rearranged(agenda, wanted).map((p) => [p.dossier, p]));
  const dossiers = agenda.dossiers.map((d): Dossier => {
    const place = places.get(d.code);
    return place ? { ...d, halfDay: place.halfDay, order: place.order } : d;
  });
  const known = new Map([...agenda.halfDays, ...dossiers.map((d) => d.halfDay)].filter(Boolean).map((name) => [halfDayKey(name), name]));
  return { ...agenda, dossiers, halfDays: known.size === 0 ? [''] : [...known.values()].sort(compareHalfDays) };
}

export type SortBy = 'group' | 'commune' | 'code';

/** Equal ones by code; codes are compared as people read them, 2 before 10. */
const SORTS: Readonly<Record<SortBy, (a: Dossier, b: Dossier) => number>> = {
  group: (a, b) => a.setNumber - b.setNumber,
  commune: (a, b) => compareVietnamese(a.commune, b.commune) || compareVietnamese(a.producer, b.producer),
  code: () => 0,
};

/** Every half-day sorted within itself: nobody is moved to another one. */
export function sortedAgenda(agenda: Agenda, by: SortBy): readonly HalfDayOrder[] {
  const dossiers = new Map(agenda.dossiers.map((d) => [d.code, d]));
  const compare = (a: DossierCode, b: DossierCode): number => {
    const [left, right] = [dossiers.get(a), dossiers.get(b)];
    return (left && right ? SORTS[by](left, right) : 0) || compareVietnamese(a, b);
  };
  return orderOf(agenda).map(({ halfDay, dossiers: codes }) => ({ halfDay, dossiers: [...codes].sort(compare) }));
}

const PART_AFTER: Readonly<Record<string, string>> = { sáng: 'chiều', chiều: 'sáng' };

/** "Ngày 1 - sáng" → "Ngày 1 - chiều" → "Ngày 2 - sáng"; after a name of another kind the first of these that isn't taken. */
export function nextHalfDay(halfDays: readonly string[]): string {
  const taken = new Set(halfDays.map((name) => halfDayKey(name || FIRST_HALF_DAY)));
  const last = /^Ngày (\d+) - (sáng|chiều)$/i.exec(halfDays.at(-1) || FIRST_HALF_DAY);
  let day = Number(last?.[1] ?? 1);
  let part = last?.[2]?.toLowerCase() ?? 'chiều';
  for (;;) {
    if (part === 'chiều') day += 1;
    part = PART_AFTER[part] ?? 'sáng';
    const name = `Ngày ${day} - ${part}`;
    if (!taken.has(halfDayKey(name))) return name;
  }
}
