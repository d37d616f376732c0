/** The half-day the council sits in now. */
import { halfDayKey, halfDayOf, halfDaysOf } from '../../shared/session.ts';
import { readAttendance } from './council-tables.ts';
import type { Database } from './database.ts';
import { readDossierHalfDays, readReadyHalfDays, readScoringDossiers } from './dossier-tables.ts';

/** Of the product being scored, else the first half-day that still has one to score, else the last. */
export function readHalfDayInHand(db: Database): string {
  const halfDays = halfDaysOf({ dossiers: readDossierHalfDays(db), attendance: readAttendance(db) });
  const [scoring] = readScoringDossiers(db);
  if (scoring) return halfDayOf(scoring, halfDays);
  const waiting = new Set(readReadyHalfDays(db).map(({ halfDay }) => halfDayKey(halfDay || (halfDays[0] ?? ''))));
  return halfDays.find((name) => waiting.has(halfDayKey(name))) ?? halfDays.at(-1) ?? '';
}
