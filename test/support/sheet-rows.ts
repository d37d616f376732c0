/** What lies in a session's file, read beside the host and without any of its code: the witness of what was promised. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';

export type SheetRow = {
  readonly id: string;
  readonly dossier: string;
  readonly member: string;
  readonly round: number;
  readonly version: number;
  readonly receipt: string;
  readonly marks: Readonly<Record<string, number>>;
};

/** Every sheet in the only session of a data folder, in the order they came in. */
export function readSheetRows(dataDir: string): readonly SheetRow[] {
  // What begins with a dot is the lock of a session, no session.
  const [file, ...others] = readdirSync(dataDir).filter((name) => name.endsWith('.sqlite') && !name.startsWith('.'));
  if (!file || others.length > 0) throw new Error(`one session was expected in ${dataDir}: ${[file, ...others].join(', ')}`);
  const db = new SQLite(join(dataDir, file), { readonly: true });
  try {
    const rows = db.prepare('SELECT id, dossier, member, round, version, receipt, marks FROM sheet ORDER BY rowid').all();
    return (rows as readonly (Omit<SheetRow, 'marks'> & { readonly marks: string })[]).map((row) => ({ ...row, marks: JSON.parse(row.marks) }));
  } finally {
    db.close();
  }
}
