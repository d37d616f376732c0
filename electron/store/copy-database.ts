/** A session's file copied whole while it is open, and a copy looked at before anybody relies on it. */
import { type Database, openDatabase, sql } from './database.ts';
import { journalHead } from './journal-table.ts';

/** Writes a consistent copy to a path where nothing lies yet. Not inside a transaction. Throws what the disk refuses. */
export const copyDatabase = (db: Database, path: string): void => void sql(db, 'VACUUM INTO ?').run(path);

/** What is wrong with a session file, or null: opened for reading, every page and index walked, the journal as long as wanted. */
export function faultOf(path: string, head: { readonly seq: number; readonly hash: string }): string | null {
  const opened = openDatabase(path, { readonly: true });
  if (!opened.ok) return opened.problems[0]?.code ?? 'OC-7002';
  const copy = opened.value;
  try {
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') return String(found).slice(0, 200);
    const last = journalHead(copy);
    return last.seq === head.seq && last.hash === head.hash ? null : 'nhật ký không đủ';
  } finally {
    copy.close();
  }
}
