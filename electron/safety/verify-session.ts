/** A session's file checked without trusting whoever had it in hand. */
import { basename } from 'node:path';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { fact, type Report } from '../../shared/proof/report.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { readJournalRows } from '../store/journal-rows.ts';
import { firstBreak } from './journal.ts';

function verifyOpen(db: Database, file: string, head: string): Outcome<Report> {
  const rows = readJournalRows(db);
  const broken = firstBreak(rows);
  if (broken !== null) return err(problem('OC-7107', { seq: broken }));
  if (head !== '' && !rows.some((row) => row.hash === head)) return err(problem('OC-7108', { head }));
  return ok({
    title: { vi: 'NHẬT KÝ NGUYÊN VẸN', en: 'THE JOURNAL IS INTACT' },
    facts: [
      fact('Tệp', 'File', basename(file)),
      fact('Số dòng nhật ký', 'Journal entries', String(rows.length)),
      fact('Mã băm dòng cuối', 'Hash of the last entry', rows.at(-1)?.hash ?? '–'),
    ],
  });
}

/**
 * `head`: a hash of the journal that was printed (minutes, day seal, receipt of a backup), lower case, or ''. OC-7107: the chain breaks; OC-7108: no entry
 * has that hash: entries after it were added since, but those up to it are gone. Opens for reading only.
 */
export function verifySession(file: string, head: string): Outcome<Report> {
  const opened = openDatabase(file, { readonly: true });
  if (!opened.ok) return opened;
  try {
    return verifyOpen(opened.value, file, head);
  } finally {
    opened.value.close();
  }
}
