/** What the desk asks about the register of papers: numbers given by hand, and who puts papers out. Part of the map in desk.ts. */
import { z } from 'zod';
import { text } from './desk-rows.ts';

export const MOST_PAPER_NUMBER = 60;

export const deskRegisterInputs = {
  /** '' takes the number back. OC-6001 no such paper, OC-6010 papers of the kind have no number of their own, OC-6011 another paper has it. */
  'number-paper': z.object({ paper: z.string().max(300), number: text(MOST_PAPER_NUMBER) }),
  /** '' is the council's secretary. */
  'name-operator': z.object({ name: text(100) }),
} as const;

export type DeskRegisterCommand = keyof typeof deskRegisterInputs;
