/**
 * A worker that copies a session's file by SQLite's online backup and looks at the copy: the host's own thread is never held up. It reads
 * through a connection of its own, so that the copy is one moment of the session, whatever is written meanwhile. Plain modules only: it
 * runs without the bundler, too.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import Driver from 'better-sqlite3';
import type { CopyAnswer, CopyFacts, CopyTask } from './copy-task.ts';

// Members' sheets go first. On Linux this is the thread's own; elsewhere it would slow the whole host down.
if (process.platform === 'linux') setPriority(5);

/** More pages than any file has: all that is left in one step, or a commit of the host between two steps would start it anew. */
const ALL = 0x7f_ff_ff_ff;

async function copyFile(source: string, target: string): Promise<void> {
  const from = new Driver(source, { fileMustExist: true, readonly: true });
  try {
    await from.backup(target, { progress: () => ALL });
  } finally {
    from.close();
  }
  // A copy is one file: without this it would want its log beside it, and could not be read from a stick that is write-protected.
  const copy = new Driver(target, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  const handle = await open(target, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Throws with the fault in words: every page and index walked, our own mark in it, a journal that can be read. */
function headOf({ target, applicationId }: CopyTask): CopyFacts['head'] {
  const copy = new Driver(target, { fileMustExist: true, readonly: true });
  try {
    if (copy.pragma('application_id', { simple: true }) !== applicationId) throw new Error('không phải phiên OCOP');
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(String(found).slice(0, 200));
    const head = copy.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as CopyFacts['head'] | undefined;
    if (!head) throw new Error('nhật ký trống');
    return { seq: head.seq, hash: head.hash };
  } finally {
    copy.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

async function answer(task: CopyTask): Promise<CopyAnswer> {
  const begun = performance.now();
  try {
    if (task.source !== null) await copyFile(task.source, task.target);
    const head = headOf(task);
    const sha256 = await hashOf(task.target);
    const { size } = await stat(task.target);
    return { ok: true, facts: { bytes: size, sha256, head, ms: Math.round(performance.now() - begun) } };
  } catch (reason) {
    const { code = '', message = String(reason) } = reason as { code?: string; message?: string };
    return { ok: false, why: message, code };
  }
}

parentPort?.on('message', (task: CopyTask) => void answer(task).then((reply) => parentPort?.postMessage(reply)));
