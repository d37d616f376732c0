/**
 * The worker that reads zip archives: their directories, what is in them, what an Office file is. It keeps the last one open until told to let go; each task names its
 * archive, since uploads come side by side.
 */
import { rm } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { Problem } from '../../../shared/problems/index.ts';
import { Refused } from '../xlsx/refused.ts';
import { type Archive, openArchive, unpackEntry } from './archive.ts';
import { UNPACKED_MEGABYTES } from './limits.ts';
import { type OfficeKind, officeKindOf } from './office-file.ts';
import { type Arrival, createWatch } from './receive-file.ts';

/** `entry`: place in the list. `to`: a file that isn't there yet. */
export type ArchiveTask = { readonly file: string; readonly bytes: number } & (
  | { readonly task: 'kind' | 'list' | 'let-go' }
  | { readonly task: 'unpack'; readonly entry: number; readonly to: string }
);

export type Unpacked = Omit<Arrival, 'file'>;
/** `refused`: what the file is to be told. `failed`: what the disk said. */
export type ArchiveAnswer =
  | { readonly kind: OfficeKind | null }
  | { readonly names: readonly string[] }
  | { readonly unpacked: Unpacked }
  | { readonly done: true }
  | { readonly refused: Problem }
  | { readonly failed: { readonly code: string; readonly message: string } };

let kept: { readonly file: string; readonly archive: Archive } | null = null;

function letGo(): void {
  kept?.archive.close();
  kept = null;
}

async function archiveOf({ file, bytes }: ArchiveTask): Promise<Archive> {
  if (kept?.file === file) return kept.archive;
  letGo();
  const archive = await openArchive(file, bytes, UNPACKED_MEGABYTES);
  kept = { file, archive };
  return archive;
}

async function unpack(archive: Archive, entry: number, to: string): Promise<ArchiveAnswer> {
  const wanted = archive.entries[entry];
  if (!wanted) throw new RangeError(`no entry ${entry}`);
  const watch = createWatch();
  try {
    await unpackEntry(archive, wanted, to, watch.take);
    return { unpacked: watch.seen() };
  } catch (reason) {
    await rm(to, { force: true });
    throw reason;
  }
}

async function answer(task: ArchiveTask): Promise<ArchiveAnswer> {
  switch (task.task) {
    case 'kind':
      return { kind: await officeKindOf(task.file, task.bytes) };
    case 'list':
      return { names: (await archiveOf(task)).entries.map(({ fileName }) => fileName) };
    case 'unpack':
      return unpack(await archiveOf(task), task.entry, task.to);
    case 'let-go':
      if (kept?.file === task.file) letGo();
      return { done: true };
  }
}

function wordsOf(reason: unknown): ArchiveAnswer {
  if (reason instanceof Refused) return { refused: reason.problem };
  const { code = '', message = String(reason) } = reason as { code?: string; message?: string };
  return { failed: { code, message } };
}

parentPort?.on(
  'message',
  (task: ArchiveTask) =>
    void answer(task)
      .catch(wordsOf)
      .then((reply) => parentPort?.postMessage(reply)),
);
