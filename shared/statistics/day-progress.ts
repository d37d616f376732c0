/** How far the day is, and when it may end. Times and states only: nothing here knows a point. */
import { daysOf, halfDayKey, halfDayOf } from '../half-days.ts';
import type { DossierCode } from '../lib/brand.ts';
import { localDate } from '../lib/vietnamese.ts';
import type { Dossier, DossierState } from '../session.ts';
import { type Opening, type Pace, paceOf, type Rest, restBetween, type Turn, turnsOf } from './pace.ts';

/** A stretch of time, as honest as it is known. */
export type Span = { readonly low: number; readonly usual: number; readonly high: number };

export type DayFacts = {
  readonly dossiers: readonly (Dossier & { readonly state: DossierState })[];
  readonly halfDays: readonly string[];
  /** The half-day the council sits in. */
  readonly inHand: string;
  readonly openings: readonly Opening[];
  readonly rests: readonly Rest[];
  /** Put off, taken out, stopped by vote: nothing is left to be done with them. */
  readonly aside: ReadonlySet<DossierCode>;
  /** ISO instants. `resting`: until when a break lasts, or null. */
  readonly now: string;
  readonly resting: string | null;
  /** Whether the council is at work: open, a meeting, not sealed. Else nothing is foretold. */
  readonly sitting: boolean;
};

/** Of the day's products: `done` closed or confirmed, `scoring` now, `left` to be opened, `aside`; ineligible ones are in none. */
export type Counted = { readonly done: number; readonly scoring: number; readonly left: number; readonly aside: number };

/**
 * `halfDays`: of the day. `ends`: ISO instants between which the half-day in hand ends at this pace. `work`: milliseconds of work then left in the day's later
 * half-days, breaks between them not counted. All null before two products are over, when nothing is left, or while nobody sits.
 */
export type DayProgress = {
  readonly halfDay: string;
  readonly halfDays: readonly string[];
  readonly day: Counted;
  readonly session: Counted;
  readonly turns: readonly Turn[];
  readonly pace: Pace | null;
  readonly ends: { readonly low: string; readonly usual: string; readonly high: string } | null;
  readonly work: Span | null;
};

type Listed = DayFacts['dossiers'];

function count(dossiers: Listed, aside: ReadonlySet<DossierCode>): Counted {
  const able = dossiers.filter((d) => d.eligible);
  const working = able.filter((d) => !aside.has(d.code));
  const of = (...states: readonly DossierState[]): number => working.filter((d) => states.includes(d.state)).length;
  return { done: of('closed', 'confirmed'), scoring: of('scoring'), left: of('ready'), aside: able.length - working.length };
}

/** Since when the turn in hand runs, without rests: of the product opened last in this half-day, today. null: the half-day hasn't begun. */
function elapsedOf({ openings, rests, inHand, now }: DayFacts): number | null {
  const here = openings.filter((o) => halfDayKey(o.halfDay) === halfDayKey(inHand) && localDate(o.at) === localDate(now));
  if (here.length === 0) return null;
  const [from, to] = [Math.max(...here.map((o) => Date.parse(o.at))), Date.parse(now)];
  return to - from - restBetween(rests, from, to);
}

/** The rest of the turn in hand, at least nothing, and `whole` turns after it. */
const workLeft = (elapsed: number | null, whole: number): ((length: number) => number) => {
  return (length) => (elapsed === null ? 0 : Math.max(0, length - elapsed)) + whole * length;
};

const spanOf = (pace: Pace, left: (length: number) => number): Span => ({ low: left(pace.low), usual: left(pace.usual), high: left(pace.high) });

export function dayProgress(facts: DayFacts): DayProgress {
  const { dossiers, halfDays, inHand, openings, rests, aside, now, resting, sitting } = facts;
  const inKey = halfDayKey(inHand);
  const day = daysOf(halfDays).find((names) => names.some((name) => halfDayKey(name) === inKey)) ?? [inHand];
  const keys = day.map(halfDayKey);
  const keyOf = (d: Dossier): string => halfDayKey(halfDayOf(d, halfDays));
  const turns = turnsOf(openings, rests);
  const pace = sitting ? paceOf(turns) : null;
  const ofHalfDay = count(
    dossiers.filter((d) => keyOf(d) === inKey),
    aside,
  );
  const later = new Set(keys.slice(keys.indexOf(inKey) + 1));
  const ofLater = count(
    dossiers.filter((d) => later.has(keyOf(d))),
    aside,
  );
  const start = Math.max(Date.parse(now), resting === null ? 0 : Date.parse(resting));
  const elapsed = elapsedOf(facts);
  // Scored without an opening on record (a session that was imported): a whole turn is ahead.
  const whole = ofHalfDay.left + (elapsed === null ? ofHalfDay.scoring : 0);
  const span = pace && ofHalfDay.left + ofHalfDay.scoring > 0 ? spanOf(pace, workLeft(elapsed, whole)) : null;
  const at = (length: number): string => new Date(start + length).toISOString();
  return {
    halfDay: inHand,
    halfDays: day,
    day: count(
      dossiers.filter((d) => keys.includes(keyOf(d))),
      aside,
    ),
    session: count(dossiers, aside),
    turns,
    pace,
    ends: span && { low: at(span.low), usual: at(span.usual), high: at(span.high) },
    work: pace && ofLater.left > 0 ? spanOf(pace, workLeft(null, ofLater.left)) : null,
  };
}
