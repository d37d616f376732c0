/** How far the day is and when it may end: times and states, no sheet is looked at. */
import { knockOutOf } from '../../shared/result.ts';
import { standingSeal } from '../../shared/running-day.ts';
import { halfDayOf, halfDaysOf } from '../../shared/session.ts';
import { type DayProgress, dayProgress } from '../../shared/statistics/day-progress.ts';
import { readClocks } from '../store/agenda-tables.ts';
import { readDaySeals } from '../store/day-seal-table.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import { readHalfDayInHand } from '../store/half-day-in-hand.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readOpenings, readRests } from '../store/pace-tables.ts';
import { readRecord } from '../store/read-record.ts';
import { readSessionRow } from '../store/session-table.ts';

/** Null where the council doesn't meet: opinions in writing have no day to forecast. */
export function readProgress(session: OpenSession): DayProgress | null {
  const { db } = session;
  const record = readRecord(db, { sheets: false });
  if (record.info.form === 'written') return null;
  const dossiers = readDossiers(db);
  const halfDays = halfDaysOf(record);
  const now = session.now();
  const { pause } = readClocks(db);
  const places = new Map(dossiers.map((d) => [d.code, halfDayOf(d, halfDays)]));
  return dayProgress({
    dossiers,
    halfDays,
    inHand: readHalfDayInHand(db),
    openings: readOpenings(db).map((opening) => ({ ...opening, halfDay: places.get(opening.dossier) ?? '' })),
    rests: readRests(db),
    aside: new Set([...record.deferrals.map((d) => d.dossier), ...dossiers.filter((d) => knockOutOf(record.knockOuts, d.code)).map((d) => d.code)]),
    now,
    resting: pause && Date.parse(pause.until) > Date.parse(now) ? pause.until : null,
    sitting: readSessionRow(db).state === 'open' && standingSeal(readDaySeals(db)) === null,
  });
}
