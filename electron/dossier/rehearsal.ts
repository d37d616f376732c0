/** A rehearsal of a session: a file of its own with the council, the dossiers and the evidence, and nothing that was scored. Goes as a whole. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { DESK, journal } from '../safety/journal.ts';
import { copyEvidenceRows, shareEvidenceFiles } from '../store/copy-evidence.ts';
import { openDatabase, transact } from '../store/database.ts';
import { evidenceFolder } from '../store/evidence-folder.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readRecord } from '../store/read-record.ts';
import { readSessionRow } from '../store/session-table.ts';
import { createSession } from './create-session.ts';
import { openSessionFile } from './list-sessions.ts';

/** What was prepared, without what the session did; numbers and dates of official papers stay with the real one. */
const preparationOf = (record: SessionRecord): SessionRecord => ({
  ...record,
  info: { ...record.info, name: `Diễn tập: ${record.info.name}`, minutesNumber: '', recognitionDecision: '', recognitionDate: '', firstCertificateNumber: '' },
  sheets: [],
  paperTrails: [],
  productPresence: [],
  deferrals: [],
  replacements: record.replacements.map((r) => ({ ...r, dossiers: [] })),
  knockOuts: [],
  roundPanels: [],
  discussions: [],
  gateConclusions: [],
  spreadConclusions: [],
});

/** Answers the rehearsal's file name. OC-3090: the session is a rehearsal itself. */
export function makeRehearsal(session: OpenSession, dataDir: string): Outcome<{ readonly file: string }> {
  if (readSessionRow(session.db).rehearsal) return err(problem('OC-3090'));
  const record = preparationOf(readRecord(session.db, { sheets: false }));
  const { book, bookHash } = session;
  const file = createSession({ dataDir, record, book, bookHash, rehearsal: true, state: 'preparing', origin: { rehearsalOf: session.file } }, session);
  const opened = openSessionFile(dataDir, file, session);
  if (!opened.ok) return opened;
  const { db } = opened.value;
  try {
    shareEvidenceFiles(session.db, db);
    const copied = transact(db, () => ok(copyEvidenceRows(session.db, db)));
    if (!copied.ok) return copied;
  } finally {
    db.close();
  }
  return transact(session.db, () => {
    journal(session.db, { at: session.now(), event: 'rehearsal-made', actor: DESK, details: { file } });
    return ok({ file });
  });
}

/** OC-3091 unless the file says of itself that it is a rehearsal: a real session is never removed. OC-7003: there is no such file. */
export function mayRemoveRehearsal(dataDir: string, file: string): Outcome<null> {
  if (!existsSync(join(dataDir, file))) return err(problem('OC-7003', { file }));
  const opened = openDatabase(join(dataDir, file), { readonly: true });
  if (!opened.ok) return opened;
  try {
    return readSessionRow(opened.value).rehearsal ? ok(null) : err(problem('OC-3091'));
  } finally {
    opened.value.close();
  }
}

/** Nobody may hold the file. Evidence that other sessions share keeps its bytes under their names; a link in its place goes, not what it leads to. */
export function removeRehearsal(dataDir: string, file: string): Outcome<null> {
  const allowed = mayRemoveRehearsal(dataDir, file);
  if (!allowed.ok) return allowed;
  const path = join(dataDir, file);
  // The file first: evidence without a session is only waste, a session without its evidence would be a damaged one.
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  rmSync(evidenceFolder({ name: path }), { recursive: true, force: true });
  return ok(null);
}
