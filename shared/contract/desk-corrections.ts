/** What the desk reads of results that were corrected and of papers that were printed. Part of the map in desk.ts. */
import { z } from 'zod';
import type { DecisionStep } from '../corrections.ts';
import type { Awaited } from '../paper/awaited-signatures.ts';
import { zDossier } from './common.ts';
import type { PaperEntry } from './desk-shapes.ts';
import type { SignedPaper } from './desk-signed.ts';

export const deskCorrectionInputs = {
  /** Each confirmation and opening again of one product. OC-4001 while it is being scored. */
  'read-corrections': z.object({ dossier: zDossier }),
} as const;

export type DeskCorrectionCommand = keyof typeof deskCorrectionInputs;

/** `shownMean`: '' without points. */
export type ShownStep = DecisionStep & { readonly shownMean: string };

/** A final paper as it was put out: first at `at`, `copies` times. `replaced`: what it says holds no more; `url` then draws it marked so, else ''. */
export type PrintedPaper = { readonly id: number; readonly at: string; readonly copies: number; readonly replaced: boolean; readonly url: string };
/** `prints`, `signed`: oldest first. */
export type ListedPaper = PaperEntry & {
  readonly prints: readonly PrintedPaper[];
  readonly signed: readonly SignedPaper[];
  /** Whose signature is missing on what was put out; null: nobody's, or nothing was. */
  readonly awaits: Awaited | null;
};

export type DeskCorrectionOutputs = {
  'read-corrections': readonly ShownStep[];
};
