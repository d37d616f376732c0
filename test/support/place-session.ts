/** Puts a session into a data folder without a host: where a workbook would be too slow or a council too large for one. */
import { createSession } from '../../electron/dossier/create-session.ts';
import { openBooks } from '../../electron/store/book-files.ts';
import { realOutside } from '../../electron/store/outside.ts';
import type { SessionRecord, SessionState } from '../../shared/session.ts';
import { CRITERIA_FOLDER } from './sample-files.ts';

/** Writes a record as a session file into a data folder no host has open; answers the file's name. A rehearsal, whose papers are never final, unless told otherwise. */
export function placeSession(dataDir: string, record: SessionRecord, rehearsal = true, state?: SessionState): string {
  const loaded = openBooks(CRITERIA_FOLDER).find(record.info.bookId);
  if (!loaded) throw new Error(`no book ${record.info.bookId}`);
  return createSession(
    { dataDir, record, book: loaded.book, bookHash: loaded.summary.hash, rehearsal, ...(state ? { state } : {}), origin: { test: true } },
    realOutside(),
  );
}
