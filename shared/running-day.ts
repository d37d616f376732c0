/** The day under way: the break, the presentation's clock, and the evening's seal with what was done. Instants are ISO texts. */
import { halfDayKey, halfDayOf } from './half-days.ts';
import type { DossierCode } from './lib/brand.ts';
import type { Deferral, Dossier, DossierState, KnockOut } from './session.ts';

export type Pause = { readonly since: string; readonly until: string; readonly note: string };

/** `dossier` null: stopped; the minutes are remembered for the next product. */
export type Timer = { readonly minutes: number; readonly dossier: DossierCode | null; readonly startedAt: string };
export const DEFAULT_MINUTES = 5;

/** When the presentation's time is over, or null while no clock runs for this product. */
export const timerEnd = (timer: Timer | null, dossier: string): string | null =>
  timer?.dossier === dossier ? new Date(Date.parse(timer.startedAt) + timer.minutes * 60_000).toISOString() : null;

/** What stood when the day was sealed. `opened`, `confirmed`: since the seal before. */
export type DayDone = {
  readonly opened: readonly DossierCode[];
  readonly confirmed: readonly DossierCode[];
  /** Closed, their result not confirmed. */
  readonly closed: readonly DossierCode[];
  readonly deferred: readonly DossierCode[];
  /** Products still to score. */
  readonly left: number;
  /** Late sheets nobody decided on, sheets on paper that a second person hasn't checked. */
  readonly lateSheets: number;
  readonly paperSheets: number;
};

export type DaySeal = {
  /** From 1. */
  readonly number: number;
  readonly halfDays: readonly string[];
  readonly at: string;
  /** The journal's newest entry then. */
  readonly headSeq: number;
  readonly headHash: string;
  readonly done: DayDone;
  /** Name of the copy in the folder of backups, and its SHA-256. */
  readonly backup: string;
  readonly backupHash: string;
  /** When the next day began; null while the seal stands. */
  readonly resumedAt: string | null;
};

export type DayFacts = {
  readonly dossiers: readonly (Dossier & { readonly state: DossierState })[];
  readonly halfDays: readonly string[];
  readonly deferrals: readonly Deferral[];
  readonly knockOuts: readonly KnockOut[];
  readonly seals: readonly DaySeal[];
  readonly lateSheets: number;
  readonly paperSheets: number;
};

export const standingSeal = (seals: readonly DaySeal[]): DaySeal | null => seals.find((s) => s.resumedAt === null) ?? null;

/** What a seal made now would list, and the half-days it closes: those of the products opened since the one before. */
export function dayDone({ dossiers, halfDays, deferrals, knockOuts, seals, lateSheets, paperSheets }: DayFacts): {
  readonly halfDays: readonly string[];
  readonly done: DayDone;
} {
  const before = { opened: new Set(seals.flatMap((s) => s.done.opened)), confirmed: new Set(seals.flatMap((s) => s.done.confirmed)) };
  // Put off, taken out or stopped by vote: nothing is left to be done with it.
  const aside = new Set([...deferrals, ...knockOuts.filter((k) => k.votesFor > k.votesAgainst)].map((d) => d.dossier));
  const opened = dossiers.filter((d) => d.state !== 'ready' && !before.opened.has(d.code));
  const keys = new Set(opened.map((d) => halfDayKey(halfDayOf(d, halfDays))));
  const codes = (some: DayFacts['dossiers']): readonly DossierCode[] => some.map((d) => d.code);
  return {
    halfDays: halfDays.filter((name) => keys.has(halfDayKey(name))),
    done: {
      opened: codes(opened),
      confirmed: codes(dossiers.filter((d) => d.state === 'confirmed' && !before.confirmed.has(d.code))),
      closed: codes(dossiers.filter((d) => d.state === 'closed' && !aside.has(d.code))),
      deferred: deferrals.map((d) => d.dossier),
      left: dossiers.filter((d) => d.eligible && d.state === 'ready' && !aside.has(d.code)).length,
      lateSheets,
      paperSheets,
    },
  };
}
