/** What somebody with an SQLite editor does to a session's file: a copy changed with real SQL, triggers dropped first and put back after; and a journal made anew. */
import { copyFileSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { entryHash } from '../../electron/safety/journal.ts';
import { JOURNAL_ROOT } from '../../shared/audit.ts';

export type Db = InstanceType<typeof BetterSqlite>;

/** A copy at `file`, changed with the triggers off, which are put back as they were; answers `file`. */
export function alterCopy(whole: string, file: string, work: (db: Db) => void): string {
  copyFileSync(whole, file);
  const db = new BetterSqlite(file);
  db.pragma('foreign_keys = OFF');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string; sql: string }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  work(db);
  for (const { sql } of triggers) db.exec(sql);
  db.close();
  return file;
}

export type EntryRow = { seq: number; at: string; event: string; actor: string; dossier: string | null; details: string; previous_hash: string; hash: string };
/** Numbers and hashes of all entries made anew, as somebody who knows the program could. */
export function rechain(db: Db): void {
  let previous = JOURNAL_ROOT;
  const rows = db.prepare('SELECT * FROM journal ORDER BY seq').all() as EntryRow[];
  db.exec('DELETE FROM journal');
  rows.forEach(({ at, event, actor, dossier, details }, index) => {
    const content = {
      seq: index + 1,
      at,
      event: event as 'session-created',
      actor: JSON.parse(actor),
      dossier,
      details: JSON.parse(details),
      previousHash: previous,
    };
    const hash = entryHash(content);
    db.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(index + 1, at, event, actor, dossier, details, previous, hash);
    previous = hash;
  });
}
