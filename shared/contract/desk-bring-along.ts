/** Designs and wording of an earlier session into the one in hand. Part of the map in desk.ts; a drawn look at a design is in desk-files.ts. */
import { z } from 'zod';
import type { BringPlan } from '../paper/bring-along.ts';

/** A session's file in the data folder. */
export const zSessionFile = z
  .string()
  .max(200)
  .regex(/^[\w.-]+\.sqlite$/);

export const deskBringAlongInputs = {
  /** Every other session of the data folder that has something to give, the last changed first. */
  'list-office-sources': z.object({}),
  /** All of the kinds chosen or nothing. OC-6100…6102, and those of opening a file. */
  'bring-along': z.object({ file: zSessionFile, designs: z.boolean(), wording: z.boolean() }),
} as const;
export type DeskBringAlongCommand = keyof typeof deskBringAlongInputs;

/** Query of GET /files/brought-design.pdf: a design of another session as it would print, with a product made up. */
export const zBroughtDesign = z.object({ file: zSessionFile, id: z.coerce.number().int().positive() });

/** `plan`: what would come along now. */
export type OfficeSource = {
  readonly file: string;
  readonly name: string;
  readonly startDate: string;
  readonly rehearsal: boolean;
  readonly plan: BringPlan;
};

export type DeskBringAlongOutputs = {
  'list-office-sources': readonly OfficeSource[];
  /** How many designs were added and how many parts say something else. */
  'bring-along': { readonly designs: number; readonly parts: number };
};
