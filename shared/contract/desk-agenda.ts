/** Commands of the desk on the agenda, breaks, the presentation's clock and the day's seal, part of the map in desk.ts. */
import { z } from 'zod';
import type { DaySeal, Pause, Timer } from '../running-day.ts';
import { zDossier, zReason } from './common.ts';

const zHalfDay = z.string().trim().max(60);
const nothing = z.object({});

export const deskAgendaInputs = {
  /** Into a half-day, before another product or (null) at its end. Once the session is open only products not opened yet. */
  'arrange-dossier': z.object({ dossier: zDossier, halfDay: zHalfDay, before: zDossier.nullable() }),
  /** Several half-days as one act: sorting, and taking an order back. */
  'arrange-agenda': z.object({ halfDays: z.array(z.object({ halfDay: zHalfDay, dossiers: z.array(zDossier).max(2000) })).max(60) }),
  'defer-dossier': z.object({ dossier: zDossier, kind: z.enum(['postponed', 'withdrawn']), reason: zReason }),
  /** `halfDay` null: where it was. */
  'return-dossier': z.object({ dossier: zDossier, reason: zReason, halfDay: zHalfDay.min(1).nullable() }),
  'call-product': z.object({ dossier: zDossier }),
  'start-timer': z.object({ dossier: zDossier, minutes: z.int().min(1).max(120) }),
  'stop-timer': nothing,
  'start-break': z.object({ minutes: z.int().min(1).max(600), note: z.string().trim().max(120) }),
  'end-break': nothing,
  'seal-day': nothing,
  'resume-day': nothing,
} as const;

export type DeskAgendaCommand = keyof typeof deskAgendaInputs;
export type DeskAgendaOutputs = { 'seal-day': DaySeal };

/** The day under way as the desk draws it. */
export type DayNow = {
  readonly pause: Pause | null;
  readonly timer: Timer | null;
  /** Oldest first; the last may stand. */
  readonly seals: readonly DaySeal[];
  readonly lateSheets: number;
  readonly paperSheets: number;
};
