/** One program at a time holds a session's file. The system gives the lock back when the program ends, however it ends. */
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type SQLite from 'better-sqlite3';

/** Beside the file, empty: what holds is the lock that the system keeps on it, not that it is there. */
const lockPath = (file: string): string => join(dirname(file), `.khoa-${basename(file)}`);

/**
 * Gives the lock back when called; null: another program, or another host of this one, holds it. Where no file can be made there is no
 * lock to be had: opening the session will say why.
 */
export function lockSession(file: string): (() => void) | null {
  const Driver = createRequire(import.meta.url)('better-sqlite3') as typeof SQLite;
  let db: SQLite.Database | undefined;
  try {
    db = new Driver(lockPath(file), { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    const held = db;
    return () => void held.close();
  } catch (reason) {
    db?.close();
    return /^SQLITE_(BUSY|LOCKED)/.test((reason as { code?: string }).code ?? '') ? null : () => undefined;
  }
}
