/** A verified copy of the session's file: written beside, checked, then given its name. A copy under its name is one that passed. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { localTime } from '../../shared/lib/vietnamese.ts';
import { problem } from '../../shared/problems/index.ts';
import { copyDatabase, faultOf } from '../store/copy-database.ts';
import type { Database } from '../store/database.ts';

/** In the data folder, beside the session files: what lies in it isn't listed as a session. */
export const BACKUP_FOLDER = 'sao-luu';

/** "phien.2026-09-04-1705-niem-phong-1.sqlite", a number more when that is taken: no copy is ever written over. */
function freeName(folder: string, session: string, at: string, label: string): string {
  const t = localTime(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const stem = `${session.replace(/\.sqlite$/, '')}.${t.year}-${two(t.month)}-${two(t.day)}-${two(t.hour)}${two(t.minute)}-${label}`;
  for (let again = 1; ; again += 1) {
    const name = `${stem}${again > 1 ? `-${again}` : ''}.sqlite`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/** Through to the disk: a copy that a power cut takes away is none. */
function flush(path: string): void {
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** OC-3067 when the copy fails its check; nothing is left of it then. Throws what the disk refuses. `hash`: SHA-256 of the copy, hex. */
export function backUp(
  db: Database,
  at: string,
  label: string,
  head: { readonly seq: number; readonly hash: string },
): Outcome<{ readonly name: string; readonly hash: string }> {
  const folder = join(dirname(db.name), BACKUP_FOLDER);
  mkdirSync(folder, { recursive: true });
  const name = freeName(folder, basename(db.name), at, label);
  const unfinished = join(folder, `${name}.dang-ghi`);
  rmSync(unfinished, { force: true });
  try {
    copyDatabase(db, unfinished);
    flush(unfinished);
    const fault = faultOf(unfinished, head);
    if (fault !== null) return err(problem('OC-3067', { file: name, why: fault }));
    const hash = createHash('sha256').update(readFileSync(unfinished)).digest('hex');
    renameSync(unfinished, join(folder, name));
    return ok({ name, hash });
  } finally {
    rmSync(unfinished, { force: true });
  }
}
