/** Update from a file. Part of the map in desk.ts; needs no session. Progress is `DeskLive.update`. */
import { z } from 'zod';
import type { WireProblem } from './common.ts';

export const deskUpdateInputs = {
  /** Checks a file of this machine, whole; nothing is put anywhere. A file that was sent: POST DESK_FILES.update. OC-7690 to OC-7704, OC-7707; warns with OC-7702. */
  'look-at-update': z.object({ path: z.string().trim().min(1).max(1000) }),
  /** `seen`: of the preview. Backs up every session, then unpacks. OC-7703, OC-7706, OC-7707. */
  'start-update': z.object({ seen: z.string().max(80) }),
  'cancel-update': z.object({}),
  /** Opens the new version's folder, or its installer, by the system. The page names no path. OC-7709. */
  'open-update': z.object({}),
  /** The desk has read how the update ended. */
  'dismiss-update': z.object({}),
} as const;
export type DeskUpdateCommand = keyof typeof deskUpdateInputs;

export type UpdateKind = 'folder' | 'installer';
export type UpdatePreview = {
  readonly seen: string;
  readonly kind: UpdateKind;
  readonly version: string;
  readonly build: string;
  /** ISO instant. */
  readonly madeAt: string;
  readonly news: { readonly vi: string; readonly en: string };
  /** Of the maker's key. */
  readonly fingerprint: string;
  readonly running: { readonly version: string; readonly build: string };
  readonly files: number;
  readonly bytes: number;
  /** Folder the new version is put into. */
  readonly place: string;
  /** Sessions of the data folder: all are backed up first. */
  readonly sessions: number;
};

export type UpdateState = {
  readonly state: 'running' | 'stopping' | 'done' | 'cancelled' | 'failed';
  readonly kind: UpdateKind;
  readonly version: string;
  readonly running: string;
  /** `backup`: counted in sessions; `unpack`, `verify`: in bytes. */
  readonly step: 'backup' | 'unpack' | 'verify';
  readonly done: number;
  readonly of: number;
  /** Copies of sessions made. */
  readonly backedUp: number;
  /** Full path of the new version's folder or installer; '' until it is whole. */
  readonly target: string;
  /** The new version's starter inside `target`; '' for an installer. */
  readonly starter: string;
  readonly data: string;
  /** The data folder lies inside the running program's folder: it must not be deleted with it. */
  readonly dataInside: boolean;
  /** The program can open `target` itself. */
  readonly opens: boolean;
  readonly problems: readonly WireProblem[];
};

export type DeskUpdateOutputs = { 'look-at-update': UpdatePreview };
