/** Several papers put out as one job. Part of the map in desk.ts. */
import { z } from 'zod';
import type { WireProblem } from './common.ts';

/** More than any session of 1,500 products has in one go. */
const MOST_PAPERS = 20_000;
/** A printer's dialog and its paper tray take no more at once; a larger choice is printed in parts. */
export const MOST_IN_ONE_PRINT = 60;

const papers = z.array(z.string().min(1).max(300)).min(1).max(MOST_PAPERS);

export const deskPaperJobInputs = {
  'list-paper-places': z.object({}),
  /**
   * Saves papers, in this order, in a new folder inside `place`; progress is `DeskLive.paperJob`. OC-6081 no such folder, OC-6082 read only,
   * OC-6083 no room, OC-6084 another job runs.
   */
  'start-paper-job': z.object({ papers, place: z.string().min(1).max(1000) }),
  /** What is saved stays and counts; nothing more is. */
  'cancel-paper-job': z.object({}),
  /** Shows the folder of the job in the system's own window, where `PaperJobState.opens`. The page names no folder: only what the host wrote can be opened. OC-6103, OC-6104. */
  'open-paper-folder': z.object({}),
  /** The desk has read how a job ended. */
  'dismiss-paper-job': z.object({}),
} as const;

/** Body of POST /files/paper-set.pdf: papers for the printer as one file, in this order. */
export const zPaperSet = z.object({ papers });

export type PaperPlace = { readonly path: string; readonly name: string; readonly kind: 'removable' | 'folder'; readonly freeBytes: number };

export type PaperJobState = {
  /** The folder made for it, full path. */
  readonly folder: string;
  /** The program can show it in the system's own window. */
  readonly opens: boolean;
  /** Saved, kept and counted. */
  readonly done: number;
  readonly of: number;
  /** Title of the paper in hand. */
  readonly current: string;
  /** Rough time left, ms; null: nothing to judge by yet. */
  readonly leftMs: number | null;
  readonly state: 'running' | 'stopping' | 'done' | 'cancelled' | 'failed';
  /** Of papers left out, and of what stopped the job. */
  readonly problems: readonly WireProblem[];
};

export type DeskPaperJobCommand = keyof typeof deskPaperJobInputs;
export type DeskPaperJobOutputs = {
  'list-paper-places': readonly PaperPlace[];
  'start-paper-job': { readonly folder: string };
};
