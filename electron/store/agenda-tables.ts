/** Places in the agenda, deferrals that end, the break and the presentation's clock. */
import { z } from 'zod';
import type { AgendaPlace } from '../../shared/agenda.ts';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import type { Pause, Timer } from '../../shared/running-day.ts';
import { agendaOf, halfDaysOf } from '../../shared/session.ts';
import { readAttendance } from './council-tables.ts';
import { type Database, sql } from './database.ts';
import { readDossiers } from './dossier-tables.ts';

export const savePlace = (db: Database, { dossier, halfDay, order }: AgendaPlace): void =>
  void sql(db, 'UPDATE dossier SET half_day = ?, agenda_order = ? WHERE code = ?').run(halfDay, order, dossier);

/**
 * Gives every product without a number one: by the agenda's order as it is now, after those that have theirs. Called when the session is opened;
 * with a file that an earlier version opened it does nothing but write down the numbers that were shown.
 */
export function fixNumbers(db: Database): void {
  const dossiers = readDossiers(db);
  const bare = agendaOf(dossiers, halfDaysOf({ dossiers, attendance: readAttendance(db) })).filter((d) => d.number === null);
  const last = Math.max(0, ...dossiers.map((d) => d.number ?? 0));
  for (const [index, { code }] of bare.entries()) sql(db, 'UPDATE dossier SET number = ? WHERE code = ?').run(last + index + 1, code);
}

/** Attendance of the half-day without a name goes to the name that it gets. */
export const nameHalfDay = (db: Database, name: string): void => void sql(db, "UPDATE attendance SET half_day = ? WHERE half_day = ''").run(name);

/** Ends the one that stands. */
export const endDeferral = (db: Database, dossier: DossierCode, at: string, reason: string): void =>
  void sql(db, 'UPDATE deferral SET ended_at = ?, ended_reason = ? WHERE dossier = ? AND ended_at IS NULL').run(at, reason, dossier);

/** How often a dossier was put off or taken out, the times that are over included. */
export const countDeferrals = (db: Database, dossier: DossierCode): number =>
  Number(sql(db, 'SELECT count(*) FROM deferral WHERE dossier = ?').pluck().get(dossier));

const zPause = z.object({ since: z.string(), until: z.string(), note: z.string() });
const zTimer = z.object({ minutes: z.int(), dossier: z.string().transform(dossierCode).nullable(), startedAt: z.string() });
const zClocks = z.object({ pause: z.string().nullable(), timer: z.string().nullable() });

export function readClocks(db: Database): { readonly pause: Pause | null; readonly timer: Timer | null } {
  const { pause, timer } = zClocks.parse(sql(db, 'SELECT pause, timer FROM session').get());
  return { pause: pause === null ? null : zPause.parse(JSON.parse(pause)), timer: timer === null ? null : zTimer.parse(JSON.parse(timer)) };
}

export const savePause = (db: Database, pause: Pause | null): void =>
  void sql(db, 'UPDATE session SET pause = ?').run(pause === null ? null : JSON.stringify(pause));

export const saveTimer = (db: Database, timer: Timer): void => void sql(db, 'UPDATE session SET timer = ?').run(JSON.stringify(timer));
