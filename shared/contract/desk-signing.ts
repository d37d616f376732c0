/** Signing papers digitally at the desk. Part of the map in desk.ts. The key is held in the host's memory only, and only until its batch ends. */

import { z } from 'zod';
import type { WireProblem } from './common.ts';
import type { PaperJobState } from './desk-paper-job.ts';
import { text } from './desk-rows.ts';
import type { ScanProgress } from './desk-scans.ts';
import type { LiveLaptops } from './desk-standby.ts';
import type { UpdateState } from './desk-update.ts';

/** A certificate file has some kilobytes; a picture of a signature or seal some tens. */
const MOST_KEY_LETTERS = 300_000;
export const MOST_PICTURE_KB = 500;
const MOST_PICTURE_LETTERS = Math.ceil((MOST_PICTURE_KB * 1024 * 4) / 3) + 8;
const MOST_PAPERS = 20_000;

export const SIGNING_ROLES = ['signer', 'agency'] as const;
export const SIGNING_LOOKS = ['picture', 'text', 'none'] as const;

export const deskSigningInputs = {
  /** `file`: a .p12 or .pfx in base 64. OC-6201 to OC-6203; what stands against its signing comes with the answer. Forgotten after ten minutes. */
  'open-signing-key': z.object({ file: z.base64().min(1).max(MOST_KEY_LETTERS), passphrase: z.string().max(500) }),
  'forget-signing-key': z.object({}),
  /**
   * Signs papers in this order and files them as signed versions; progress is `DeskLive.signing`. `picture`: a PNG in base 64, '' for none. OC-6211 it is
   * none, OC-6212 no key is held, OC-6213 another batch runs. The key goes with the batch.
   */
  'start-signing': z.object({
    key: text(80).min(1),
    papers: z.array(z.string().min(1).max(300)).min(1).max(MOST_PAPERS),
    role: z.enum(SIGNING_ROLES),
    look: z.enum(SIGNING_LOOKS),
    picture: z.union([z.literal(''), z.base64().max(MOST_PICTURE_LETTERS)]),
  }),
  /** What is signed stays. */
  'cancel-signing': z.object({}),
  /** The desk has read how a batch ended. */
  'dismiss-signing': z.object({}),
} as const;

/** `problems`: why it may not sign now. Instants are ISO. */
export type OpenedKey = {
  readonly id: string;
  readonly subject: string;
  readonly issuer: string;
  readonly from: string;
  readonly until: string;
  readonly selfSigned: boolean;
  readonly problems: readonly WireProblem[];
};

export type SigningState = {
  readonly signer: string;
  readonly role: (typeof SIGNING_ROLES)[number];
  readonly done: number;
  readonly of: number;
  readonly current: string;
  readonly state: 'running' | 'stopping' | 'done' | 'cancelled' | 'failed';
  readonly problems: readonly WireProblem[];
};

/** Papers being saved, and being signed, and an update, or how the last such job ended; null: none since the start, or its end was read. `scanning`: while a scan is read. */
export type LiveJobs = LiveLaptops & {
  readonly paperJob: PaperJobState | null;
  readonly signing: SigningState | null;
  readonly scanning: ScanProgress | null;
  readonly update: UpdateState | null;
};

export type DeskSigningCommand = keyof typeof deskSigningInputs;
export type DeskSigningOutputs = { 'open-signing-key': OpenedKey };
