/** Archives that wait for the desk to say where their unmatched files belong, so that none has to be sent again. Few, and not for long. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Arrival } from './receive-file.ts';

export type Shelved = { readonly arrival: Arrival; readonly path: string /** Paths nobody has decided on yet. */; readonly left: Set<string> };

export type Shelf = {
  /** Answers the id to ask for it by. The oldest makes room. */
  readonly put: (arrival: Arrival, path: string, unmatched: readonly string[]) => string;
  readonly look: (id: string) => Shelved | undefined;
  /** Decided on; with the last one the archive goes. */
  readonly settle: (id: string, paths: readonly string[]) => void;
  readonly clear: () => void;
};

const MOST = 3;
const KEEP_MS = 30 * 60_000;

export function createShelf(keepMs = KEEP_MS): Shelf {
  const kept = new Map<string, Shelved & { readonly timer: NodeJS.Timeout }>();

  function drop(id: string): void {
    const gone = kept.get(id);
    if (!gone) return;
    clearTimeout(gone.timer);
    kept.delete(id);
    // One that is being read may refuse to go: then it goes when the session is opened next.
    void rm(gone.arrival.file, { force: true }).catch(() => undefined);
  }

  return {
    put: (arrival, path, unmatched) => {
      const oldest = kept.keys().next();
      if (kept.size >= MOST && !oldest.done) drop(oldest.value);
      const id = randomUUID();
      kept.set(id, { arrival, path, left: new Set(unmatched), timer: setTimeout(() => drop(id), keepMs).unref() });
      return id;
    },
    look: (id) => kept.get(id),
    settle: (id, paths) => {
      const shelved = kept.get(id);
      for (const path of paths) shelved?.left.delete(path);
      if (shelved?.left.size === 0) drop(id);
    },
    clear: () => {
      for (const id of [...kept.keys()]) drop(id);
    },
  };
}
