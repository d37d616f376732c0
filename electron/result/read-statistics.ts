/** Numbers at a glance, of what may be shown now: a product being scored is in no mean, no star and no spread, whatever its earlier rounds gave. */
import type { Severities, Statistics } from '../../shared/contract/desk-statistics.ts';
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import { hasPoints, resultsOf } from '../../shared/result.ts';
import { REPORT_BY, reportRows, reportTotal } from '../../shared/statistics/annual-report.ts';
import { histogramOf, innerEdges } from '../../shared/statistics/histogram.ts';
import { comparableProducts, severityOf } from '../../shared/statistics/severity.ts';
import { spreadsOf } from '../../shared/statistics/spreads.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readOpenings } from '../store/pace-tables.ts';
import { readProgress } from './read-progress.ts';
import { readShownRecord } from './read-results.ts';

export function readStatistics(session: OpenSession): Statistics {
  const record = readShownRecord(session);
  const { book } = session;
  const results = resultsOf(book, record);
  // While a sheet is owed, mean and spread may still move: the list of results shows no spread then, and the charts count neither.
  const whole = results.filter(({ tally, disposition }) => hasPoints(disposition) && tally.missing.length === 0);
  const means = whole.flatMap(({ dossier, tally }) => (tally.mean === null ? [] : [{ dossier: dossier.code, mean: tally.mean }]));
  const openings = readOpenings(session.db).map((o) => o.dossier);
  return {
    report: REPORT_BY.map((by) => ({ by, rows: reportRows(book, results, by) })),
    all: reportTotal(results),
    bins: histogramOf(book.starBands, means),
    edges: innerEdges(book.starBands),
    spreads: spreadsOf(book, record, whole, openings),
    spreadLimit: record.profile.spreadLimit,
    progress: readProgress(session),
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
