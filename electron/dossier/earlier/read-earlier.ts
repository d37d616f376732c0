/** Another session's rows, read from its file, which is never written to: one of an older version is copied and brought up to date there. */
import { basename, join } from 'node:path';
import type { CriteriaBook } from '../../../shared/criteria.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import type { GivenNumber } from '../../../shared/paper/number-series.ts';
import { problem } from '../../../shared/problems/index.ts';
import type { SessionRecord } from '../../../shared/session.ts';
import { copyDatabase } from '../../store/copy-database.ts';
import { type Database, diskProblem, isUpToDate, openDatabase, pageFault } from '../../store/database.ts';
import { readDossiers } from '../../store/dossier-tables.ts';
import { earlierId } from '../../store/earlier-files.ts';
import { readNumbers } from '../../store/paper-number-table.ts';
import { readRecord } from '../../store/read-record.ts';
import { readBookJson, readSessionRow } from '../../store/session-table.ts';

/** `id`: names the session, whichever copy of it was read. `confirmed`: codes of the products whose results are. */
export type EarlierRows = {
  readonly id: string;
  readonly rehearsal: boolean;
  readonly book: CriteriaBook;
  readonly record: SessionRecord;
  readonly confirmed: readonly string[];
  readonly numbers: readonly GivenNumber[];
};

const rowsOf = (db: Database): EarlierRows => ({
  id: earlierId(db),
  rehearsal: readSessionRow(db).rehearsal,
  book: readBookJson(db).book,
  record: readRecord(db),
  confirmed: readDossiers(db).flatMap((d) => (d.state === 'confirmed' ? [d.code] : [])),
  numbers: readNumbers(db),
});

/** `own`: a copy of ours, which may be brought up to date. `scratch`: where such a copy may lie. OC-7001, OC-7002, OC-7006, OC-7007: the file can't be read. */
export function readEarlierRows(path: string, scratch: string, own = false): Outcome<EarlierRows> {
  const opened = openDatabase(path, { readonly: !own });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    if (pageFault(db) !== null) return err(problem('OC-7002', { file: basename(path) }));
    if (isUpToDate(db)) return ok(rowsOf(db));
    const copy = join(scratch, 'ban-doc.sqlite');
    copyDatabase(db, copy);
    return readEarlierRows(copy, scratch, true);
  } catch (reason) {
    return err(diskProblem(reason) ?? problem('OC-7002', { file: basename(path) }));
  } finally {
    db.close();
  }
}
