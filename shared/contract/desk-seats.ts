/** Commands of the desk on members' seats and on sheets that need a decision, part of the map in desk.ts. */
import { z } from 'zod';
import { zDossier, zMember, zReason } from './common.ts';

const zLateId = z.string().regex(/^[\w-]{16,40}$/);

export const deskSeatInputs = {
  /** Counts a sheet kept aside: only in the product's present round, while it is being scored or closed, for a member who owes one. */
  'admit-late-sheet': z.object({ id: zLateId, reason: zReason }),
  'dismiss-late-sheet': z.object({ id: zLateId, reason: zReason }),
  /** Gives a received sheet back to its member while the product is being scored; every version is kept. */
  'reopen-sheet': z.object({ dossier: zDossier, member: zMember, reason: zReason }),
  /** A sheet scored under the wrong product: withdrawn at `from`, appended at `to`, with a trail both ways. */
  'move-sheet': z.object({ from: zDossier, to: zDossier, member: zMember, reason: zReason }),
  /** The member who asked for help has got it. */
  'settle-help': z.object({ member: zMember }),
} as const;

export type DeskSeatCommand = keyof typeof deskSeatInputs;

export type DeskSeatOutputs = { 'move-sheet': { /** Of the sheet at `to`. */ readonly receipt: string } };
