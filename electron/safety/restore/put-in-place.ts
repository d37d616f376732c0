/** A copy that was looked at becomes the session: what is there is copied first, then the files change places by one rename. */
import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem, warning } from '../../../shared/problems/index.ts';
import { openDatabase } from '../../store/database.ts';
import { journalHashes } from '../../store/journal-table.ts';
import { carryEvidence, evidenceBeside, lastingFiles } from '../backup/carry-evidence.ts';
import type { Copier } from '../backup/copier.ts';
import { firstPlace, HASH_SUFFIX } from '../backup/place.ts';
import { freeName, writeCopy } from '../backup/write-copy.ts';
import { journal, PROGRAM } from '../journal.ts';
import { filesNamed, type Looked } from './look-at-copy.ts';
import { takeBelongings } from './take-belongings.ts';

export type Placing = { readonly dataDir: string; readonly copier: Copier; readonly at: string };

/**
 * A copy of what is about to be replaced, as it is, closed. One that can't be read any more is kept byte by byte with its log: somebody may
 * still save something out of it. Answers its name, '' when nothing is there.
 */
async function keepPresent({ dataDir, copier, at }: Placing, session: string): Promise<Outcome<string>> {
  const file = join(dataDir, session);
  if (!existsSync(file)) return ok('');
  const first = firstPlace(dataDir);
  const kept = await writeCopy(copier, first, { source: file, session, at, kind: 'before-restore' });
  if (kept.ok) return ok(kept.value.name);
  if (kept.problems[0]?.code !== 'OC-7200') return kept;
  const name = freeName(first, session, at, 'before-restore');
  try {
    for (const suffix of ['', '-wal']) if (existsSync(`${file}${suffix}`)) await copyFile(`${file}${suffix}`, join(first.folder, `${name}${suffix}`));
    await rm(join(first.folder, `${name}${HASH_SUFFIX}`), { force: true });
    return ok(name);
  } catch (reason) {
    return err(problem('OC-7202', { place: first.path, why: (reason as NodeJS.ErrnoException).code ?? String(reason) }));
  }
}

/** The restore is an act of the restored session: what it was made from, what it replaced, and what that drops. */
function recordIn({ private: path, preview, name, sha256 }: Looked, at: string, safety: string, replaced: string): Outcome<readonly string[]> {
  const opened = openDatabase(path);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const copyHead = journalHashes(db).at(-1) ?? '';
    const { relation, lostSheets } = preview;
    const dropped = relation.is === 'behind' || relation.is === 'forked' ? relation.acts : 0;
    const details = { file: name, hash: sha256, copyHead, replacedHead: replaced, relation: relation.is, dropped, lostSheets, safety };
    db.transaction(() => journal(db, { at, event: 'session-restored', actor: PROGRAM, details })).immediate();
    return ok(filesNamed(db));
  } finally {
    // The last to close: the log goes into the file.
    db.close();
  }
}

/** Hash of the last act of what is about to be replaced; null when it can't be read, '' when there is none. */
function headOf(file: string): string | null {
  if (!existsSync(file)) return '';
  const opened = openDatabase(file, { readonly: true });
  if (!opened.ok) return null;
  try {
    return journalHashes(opened.value).at(-1) ?? '';
  } catch {
    return null;
  } finally {
    opened.value.close();
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}

/**
 * Nobody may hold the session's file meanwhile. OC-7202 the safety copy can't be made, OC-7211 the file can't be replaced: in both the old
 * session is untouched. Warnings: OC-7213 files that it names are nowhere, OC-7741 so many of the laptop's own things that came along can't be had.
 */
export async function putInPlace(placing: Placing, looked: Looked): Promise<Outcome<{ readonly safety: string }>> {
  const { dataDir, at } = placing;
  const { session } = looked.preview;
  const file = join(dataDir, session);
  const safety = await keepPresent(placing, session);
  if (!safety.ok) return safety;
  try {
    const log = await stat(`${file}-wal`).catch(() => null);
    const replaced = headOf(file);
    // Of a readable file the log is empty once everybody has closed it: what is in it is somebody's who still writes.
    if (log && log.size > 0 && replaced !== null) return err(problem('OC-7211', { file: session, why: 'WAL' }));
    const named = recordIn(looked, at, safety.value, replaced ?? '');
    if (!named.ok) return named;
    const evidence = evidenceBeside(dataDir, session);
    await carryEvidence(looked.folder, evidence, 'copy');
    await flush(looked.private);
    for (const suffix of ['-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
    await rename(looked.private, file);
    const folder = await open(dirname(file), 'r').catch(() => null);
    await folder?.sync().catch(() => undefined);
    await folder?.close();
    const there = new Set((await lastingFiles(evidence)).map((path) => path.slice(-64)));
    const missing = named.value.filter((hash) => !there.has(hash)).length;
    const lost = await takeBelongings(dataDir, looked.beside, looked.name);
    return ok({ safety: safety.value }, [
      ...(missing > 0 ? [warning('OC-7213', { files: missing })] : []),
      ...(lost > 0 ? [warning('OC-7741', { files: lost })] : []),
    ]);
  } catch (reason) {
    return err(problem('OC-7211', { file: session, why: (reason as NodeJS.ErrnoException).code ?? String(reason) }));
  }
}
