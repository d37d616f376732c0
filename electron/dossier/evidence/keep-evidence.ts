/** What is kept at hand for the evidence of the session that is open: its originals' state and the drawing of its pages. */
import { availableParallelism } from 'node:os';
import { workerAddress } from '../../safety/worker-link.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { type Bin, createBin } from './bin.ts';
import { createOriginals, type Originals } from './originals.ts';
import { createPreparer, type Preparer, type PreparerOptions } from './prepare-pages.ts';
import { type ArchiveReader, createArchiveReader } from './read-archives.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { sweepFiles } from './sweep-files.ts';

export type EvidenceKeeper = {
  readonly originals: Originals;
  readonly preparer: Preparer;
  readonly archives: ArchiveReader;
  readonly bin: Bin;
  readonly shelf: Shelf;
  readonly close: () => Promise<void>;
};

/** Threads that draw, on `cores` cores. A third one was no faster on two cores and took the host past 600 MB on a scan of 500 pages. */
export const workersFor = (cores: number): number => Math.min(2, cores);

const defaults = (): PreparerOptions => ({
  worker: workerAddress('./prepare-worker.ts', import.meta.url),
  workers: workersFor(availableParallelism()),
  pageMs: 60_000,
  patienceMs: 15_000,
  idleMs: 30_000,
});

/** `bell`: how progress and finished files are made known. Drawing starts at once where it was left. */
export function keepEvidence(
  session: OpenSession,
  bell: { readonly stirred: () => void; readonly changed: () => void },
  options: Partial<PreparerOptions> = {},
): EvidenceKeeper {
  sweepFiles(session);
  const originals = createOriginals(session);
  const preparer = createPreparer(session, originals, bell, { ...defaults(), ...options });
  const archives = createArchiveReader();
  const shelf = createShelf();
  const close = async (): Promise<void> => {
    shelf.clear();
    await Promise.all([preparer.close(), archives.close()]);
  };
  return { originals, preparer, archives, bin: createBin(), shelf, close };
}
