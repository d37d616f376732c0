/** Evidence of one session for another: the rows are copied, the bytes shared. */
import { copyFileSync, type Dirent, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Database, sql } from './database.ts';
import { evidenceFolder, SIGNED_FOLDER } from './evidence-folder.ts';

/** In the order of their references; none has a column that means something in its own file only. */
const TABLES = ['evidence_file', 'evidence', 'evidence_link', 'dossier_sample'] as const;

/** Call it inside a transaction of `to`, whose tables must still be empty. */
export function copyEvidenceRows(from: Database, to: Database): void {
  for (const table of TABLES)
    for (const row of sql(from, `SELECT * FROM ${table}`).all() as readonly Record<string, unknown>[]) {
      const columns = Object.keys(row);
      sql(to, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`).run(row);
    }
}

/** Originals and page pictures only: these are written beside and renamed, never changed in place, so that two sessions may share their bytes. */
const SHARED = /^(?:[0-9a-f]{64}|\d+-(?:small|large)\.jpg|\d+\.words|text\.json)$/;

/** One more name for the same bytes, so that either may be deleted without the other; a copy where the disk knows no such names. */
function shareFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (reason) {
    if (!/^E(XDEV|PERM|NOSYS|NOTSUP|OPNOTSUPP|MLINK|INVAL)$/.test((reason as { code?: string }).code ?? '')) throw reason;
    copyFileSync(from, to);
  }
}

/** Links in the folder, which the program never makes, are passed over; papers signed in one session are none of another's. */
export function shareEvidenceFiles(from: Database, to: Database): void {
  const [source, target] = [evidenceFolder(from), evidenceFolder(to)];
  const walk = (folder: string): void => {
    const entries: readonly Dirent[] = readdirSync(join(source, folder), { withFileTypes: true });
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (path === SIGNED_FOLDER) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && SHARED.test(entry.name)) shareFile(join(source, path), join(target, path));
    }
  };
  try {
    walk('');
  } catch (reason) {
    // No evidence was ever attached, or a page was being drawn anew: it is drawn again here, too.
    if ((reason as { code?: string }).code !== 'ENOENT') throw reason;
  }
}
