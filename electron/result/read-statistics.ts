/** Numbers at a glance, of what may be shown now: a product being scored is in no mean, no star and no spread, whatever its earlier rounds gave. */
import type { Severities, Statistics } from '../../shared/contract/desk-statistics.ts';
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import { hasPoints, knockOutOf, resultsOf } from '../../shared/result.ts';
import { standingSeal } from '../../shared/running-day.ts';
import { halfDayOf, halfDaysOf, type SessionRecord } from '../../shared/session.ts';
import { REPORT_BY, reportRows, reportTotal } from '../../shared/statistics/annual-report.ts';
import { type DayProgress, dayProgress } from '../../shared/statistics/day-progress.ts';
import { histogramOf, innerEdges } from '../../shared/statistics/histogram.ts';
import { comparableProducts, severityOf } from '../../shared/statistics/severity.ts';
import { spreadsOf } from '../../shared/statistics/spreads.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readClocks } from '../store/agenda-tables.ts';
import { transact } from '../store/database.ts';
import { readDaySeals } from '../store/day-seal-table.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import { readHalfDayInHand } from '../store/half-day-in-hand.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readOpenings, readRests } from '../store/pace-tables.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readShownRecord } from './read-results.ts';

/** Null where the council doesn't meet: opinions in writing have no day to forecast. */
function progressNow(session: OpenSession, record: SessionRecord): DayProgress | null {
  const { db } = session;
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

export function readStatistics(session: OpenSession): Statistics {
  const record = readShownRecord(session);
  const { book } = session;
  const results = resultsOf(book, record);
  const means = results.flatMap(({ dossier, tally, disposition }) =>
    tally.mean !== null && hasPoints(disposition) ? [{ dossier: dossier.code, mean: tally.mean }] : [],
  );
  const openings = readOpenings(session.db).map((o) => o.dossier);
  return {
    report: REPORT_BY.map((by) => ({ by, rows: reportRows(book, results, by) })),
    all: reportTotal(results),
    bins: histogramOf(book.starBands, means),
    edges: innerEdges(book.starBands),
    spreads: spreadsOf(book, record, results, openings),
    spreadLimit: record.profile.spreadLimit,
    progress: progressNow(session, record),
  };
}

/** Each member's sheets beside the council's. For the chair: that they were looked at stands in the journal. */
export function readSeverities(session: OpenSession): Outcome<Severities> {
  return transact(session.db, () => {
    const record = readShownRecord(session);
    const results = resultsOf(session.book, record);
    const products = comparableProducts(results);
    journal(session.db, { at: session.now(), event: 'severity-opened', actor: DESK, details: { products } });
    return ok({
      products,
      rows: severityOf(
        results,
        record.members.map((m) => m.code),
      ),
    });
  });
}
