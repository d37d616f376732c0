/** Zip archives from outside, read by a worker with limits. */
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { createOutsideWorker } from '../../safety/outside-worker.ts';
import { workerAddress } from '../../safety/worker-link.ts';
import type { ArchiveAnswer, ArchiveTask, Unpacked } from './archive-worker.ts';
import type { OfficeKind } from './office-file.ts';

export type ArchiveFile = { readonly file: string; readonly bytes: number };

/** Problems as `openArchive`, `unpackEntry` and `officeKindOf` refuse, and the worker's own. Throws what the disk says, with its `code`. */
export type ArchiveReader = {
  /** Word or Excel by what is inside; null: a zip that is neither. */
  readonly kind: (archive: ArchiveFile) => Promise<Outcome<OfficeKind | null>>;
  /** Names of the entries; the archive stays open until `letGo`. */
  readonly list: (archive: ArchiveFile) => Promise<Outcome<readonly string[]>>;
  /** One entry by its place in the list, into a new file that is gone when it is refused. */
  readonly unpack: (archive: ArchiveFile, entry: number, to: string) => Promise<Outcome<Unpacked>>;
  readonly letGo: (archive: ArchiveFile) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** One file of 600 MB onto a slow stick; what is unpacked goes to the disk, not into memory. */
const LIMITS = { limitMs: 600_000, megabytes: 200 };

export function createArchiveReader(): ArchiveReader {
  const worker = createOutsideWorker<ArchiveTask, ArchiveAnswer>(workerAddress('./archive-worker.ts', import.meta.url), LIMITS);
  /** `read`: the part of the answer that this task gets. */
  async function ask<T>(task: ArchiveTask, read: (answer: ArchiveAnswer) => T): Promise<Outcome<T>> {
    const answer = await worker.ask(task);
    if (!answer.ok) return answer;
    if ('refused' in answer.value) return err(answer.value.refused);
    if ('failed' in answer.value) throw Object.assign(new Error(answer.value.failed.message), answer.value.failed);
    return ok(read(answer.value));
  }
  return {
    kind: ({ file, bytes }) => ask({ task: 'kind', file, bytes }, (a) => (a as { readonly kind: OfficeKind | null }).kind),
    list: ({ file, bytes }) => ask({ task: 'list', file, bytes }, (a) => (a as { readonly names: readonly string[] }).names),
    unpack: ({ file, bytes }, entry, to) => ask({ task: 'unpack', file, bytes, entry, to }, (a) => (a as { readonly unpacked: Unpacked }).unpacked),
    letGo: async ({ file, bytes }) => void (await worker.ask({ task: 'let-go', file, bytes })),
    close: worker.close,
  };
}
