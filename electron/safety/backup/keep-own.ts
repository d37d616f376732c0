/** When the laptop's own things are due beside the copies: they change without a session, too. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../shared/problems/index.ts';
import { belongingsMark } from '../../store/belongings.ts';
import { layAlong } from './lay-along.ts';
import { isThere, type Place } from './place.ts';
import { findCopies } from './write-copy.ts';

export type OwnKeeper = {
  /** Looks at the disk; cheap. */
  readonly look: () => void;
  /** Their state when last looked at. */
  readonly mark: () => string;
  /** They lie beside a copy as they were then. */
  readonly laid: (mark: string) => void;
  readonly lay: (place: Place, copy: string) => Promise<void>;
  /** Without a session in hand there is nothing to copy, but a book may be written: it goes with the newest copy there is. */
  readonly layOnNewest: (places: readonly Place[]) => Promise<void>;
};

/** `refused`: told what a place refuses. */
export function keepOwn(dataDir: string, refused: (place: Place, why: Problem) => void): OwnKeeper {
  let now = belongingsMark(dataDir);
  let kept = '';
  const lay = async (place: Place, copy: string): Promise<void> => {
    const why = await layAlong(dataDir, place, copy);
    if (why) refused(place, why);
  };
  return {
    look: () => {
      now = belongingsMark(dataDir);
    },
    mark: () => now,
    laid: (mark) => {
      kept = mark;
    },
    lay,
    layOnNewest: async (places) => {
      if (now === kept) return;
      const mark = now;
      const [first] = places;
      const [newest] = first ? await findCopies(first) : [];
      if (newest)
        for (const place of places)
          if ((await isThere(place)) && (await stat(join(place.folder, newest.name)).catch(() => null))) await lay(place, newest.name);
      kept = mark;
    },
  };
}
