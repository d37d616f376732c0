/** Commands of the desk on who comes, goes and takes part, part of the map in desk.ts. */
import { z } from 'zod';
import { zDossier, zMember, zReason } from './common.ts';

const zHalfDay = z.string().trim().max(60);
const zClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const deskPresenceInputs = {
  /** `time`: today, on the wall of the room. */
  'record-movement': z.object({ member: zMember, halfDay: zHalfDay, kind: z.enum(['arrive', 'leave']), time: zClock, reason: z.string().trim().max(300) }),
  'undo-movement': z.object({ id: z.int().min(1), reason: zReason }),
  /** An exception for one product, while it is being scored or closed. */
  'set-product-presence': z.object({ dossier: zDossier, member: zMember, present: z.boolean(), reason: zReason }),
} as const;

export type DeskPresenceCommand = keyof typeof deskPresenceInputs;
export type DeskPresenceOutputs = { 'record-movement': { readonly id: number } };
