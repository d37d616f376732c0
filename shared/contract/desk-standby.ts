/** The stand-by laptop at the desk's door. Part of the map in desk.ts; how it stands is `DeskLive.standby`. */
import { z } from 'zod';
import type { WireProblem } from './common.ts';

export const deskStandbyInputs = {
  /** Shows a code for ten minutes; a second laptop types it. OC-1001. */
  'offer-standby': z.object({}),
  /** This laptop follows the one at `address`. OC-7240 not reached, OC-7241 wrong code, OC-7242 it runs a session itself. */
  'follow-session': z.object({ address: z.string().trim().min(1).max(100), code: z.string().trim().min(1).max(40) }),
  /** The copy held here becomes the session. `understood`: the first laptop is off, or will be. OC-7243 to OC-7245. */
  'take-over': z.object({ understood: z.boolean() }),
  /** The pairing ends; what was copied stays until the next one. */
  'drop-standby': z.object({}),
  /** The secretary has read that the laptop slept. */
  'acknowledge-sleep': z.object({}),
} as const;

/**
 * `at`: when the last copy was there. `reached`: the other laptop has been heard of within the last seconds; `silentSince`: when it was heard of last,
 * null where it is reached or never was. `refused`: why the session may not be opened here just now.
 */
export type StandbyState =
  | { readonly role: 'none' }
  | {
      readonly role: 'first';
      readonly code: string | null;
      readonly address: string;
      readonly paired: boolean;
      readonly at: string | null;
      readonly reached: boolean;
      readonly refused: WireProblem | null;
    }
  | {
      readonly role: 'standby';
      readonly peer: string;
      readonly name: string;
      readonly at: string | null;
      readonly acts: number;
      readonly reached: boolean;
      readonly silentSince: string | null;
    }
  | { readonly role: 'took-over'; readonly name: string };

export type DeskStandbyCommand = keyof typeof deskStandbyInputs;
export type DeskStandbyOutputs = { 'offer-standby': { readonly code: string }; 'take-over': { readonly file: string } };

/** From when to when the laptop slept, or its program was stopped. */
export type SleptState = { readonly from: string; readonly to: string };

/** `slept`: the last sleep, until somebody has said that they know. `unopened`: why the session under way couldn't be taken up when the program started. */
export type LiveLaptops = { readonly standby: StandbyState; readonly slept: SleptState | null; readonly unopened: WireProblem | null };
