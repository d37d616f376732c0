/** The session as its workbook carries it. */
import { withRehearsalNote } from '../../shared/dossier/rehearsal-note.ts';
import type { SessionRecord } from '../../shared/session.ts';
import type { Database } from '../store/database.ts';
import { readRecord } from '../store/read-record.ts';
import { readSessionRow } from '../store/session-table.ts';

/** With every sheet: not while a product is being scored. */
export function readExport(db: Database): SessionRecord {
  const record = readRecord(db);
  return readSessionRow(db).rehearsal ? withRehearsalNote(record) : record;
}
