/** What is kept at hand for the evidence of the session that is open: its originals' state and the drawing of its pages. */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { arrivalsFolder } from '../../store/evidence-folder.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { createOriginals, type Originals } from './originals.ts';
import { createPreparer, type Preparer, type PreparerOptions } from './prepare-pages.ts';
import { workerAddress } from './worker-link.ts';

export type EvidenceKeeper = { readonly originals: Originals; readonly preparer: Preparer; readonly close: () => Promise<void> };

/** Threads that draw: all cores but one, which is the host's, and three at most for the sake of memory; on two cores both, as on Linux drawing gives way. */
export const workersFor = (cores: number): number => Math.min(3, cores, Math.max(2, cores - 1));

const defaults = (): PreparerOptions => ({
  worker: workerAddress(),
  workers: workersFor(availableParallelism()),
  pageMs: 60_000,
  patienceMs: 15_000,
  idleMs: 30_000,
});

/** What an interrupted upload left behind goes; that it can't be removed must not keep a session from opening. */
function sweep(session: OpenSession): void {
  try {
    rmSync(arrivalsFolder(session.db), { recursive: true, force: true });
  } catch (reason) {
    process.stderr.write(`${String(reason)}\n`);
  }
}

/** `bell`: how progress and finished files are made known. Drawing starts at once where it was left. */
export function keepEvidence(
  session: OpenSession,
  bell: { readonly stirred: () => void; readonly changed: () => void },
  options: Partial<PreparerOptions> = {},
): EvidenceKeeper {
  sweep(session);
  const originals = createOriginals(session);
  const preparer = createPreparer(session, originals, bell, { ...defaults(), ...options });
  return { originals, preparer, close: preparer.close };
}
