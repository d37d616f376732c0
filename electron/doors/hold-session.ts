/** A session file taken into the host's hands: what opening, import, sample and the form share. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem, warning } from '../../shared/problems/index.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { createSession, type NewSession } from '../dossier/create-session.ts';
import { markTouched, openSessionFile, titleOf } from '../dossier/list-sessions.ts';
import { introduceKey } from '../safety/session-key.ts';
import type { LoadedBook } from '../store/book-files.ts';
import { pageFault } from '../store/database.ts';
import type { Outside } from '../store/open-session.ts';
import { lockSession } from '../store/session-lock.ts';
import { finishPaperJobs } from './finish-paper-jobs.ts';
import type { Venue } from './venue.ts';

type Surroundings = { readonly venue: Venue; readonly dataDir: string; readonly outside: Outside };

/** Opens a file of the data folder, unless it is in hand already. OC-7216: another program holds it; OC-7217: damaged. Warns with OC-7101 where the disk takes no key for it. */
export function hold(desk: Surroundings, file: string): Outcome<{ readonly file: string }> {
  if (desk.venue.session()?.file === file) return ok({ file });
  const lock = existsSync(join(desk.dataDir, file)) ? lockSession(join(desk.dataDir, file)) : () => undefined;
  if (!lock) return err(problem('OC-7216', { session: titleOf(desk.dataDir, file) }));
  const opened = openSessionFile(desk.dataDir, file, desk.outside);
  if (!opened.ok) {
    lock();
    return opened;
  }
  const fault = pageFault(opened.value.db);
  if (fault !== null) {
    opened.value.db.close();
    lock();
    // SQLite's own words help whoever looks into it, not the secretary.
    process.stderr.write(`${file}: ${fault}\n`);
    return err(problem('OC-7217', { session: titleOf(desk.dataDir, file) }));
  }
  finishPaperJobs(opened.value.db);
  const key = introduceKey(opened.value.db, desk.dataDir, desk.outside.now());
  desk.venue.hold(opened.value, lock);
  // After the one before is closed: closing writes to its file, too, and the session in hand is the one to take up after a restart.
  markTouched(desk.dataDir, file);
  return ok({ file }, key.ok ? [] : [warning('OC-7101')]);
}

/** Makes a session file of a record and holds it. */
export function createAndHold(
  desk: Surroundings,
  record: SessionRecord,
  loaded: LoadedBook,
  how: Pick<NewSession, 'rehearsal' | 'state' | 'origin'>,
): Outcome<{ readonly file: string }> {
  const file = createSession({ dataDir: desk.dataDir, record, book: loaded.book, bookHash: loaded.summary.hash, ...how }, desk.outside);
  return hold(desk, file);
}
