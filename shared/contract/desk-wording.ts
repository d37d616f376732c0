/** What the desk asks about the words of the office papers. Part of the map in desk.ts; files of it are in desk-files.ts. */
import { z } from 'zod';
import { PARTS, type PartKey, WORDED_KINDS, type WordedKind } from '../paper/wording/catalogue.ts';
import type { Facts } from '../paper/wording/template.ts';

/** A little more than a wording may have: whoever goes over is told by how much. */
const MOST_TEXT = 20_000;

const zPart = z
  .string()
  .max(80)
  .refine((key): key is PartKey => PARTS.has(key as PartKey));
/** `text` null: the default. */
const zChanges = z.array(z.object({ part: zPart, text: z.string().max(MOST_TEXT).nullable() })).max(PARTS.size);

export const deskWordingInputs = {
  'read-wording': z.object({}),
  /** All or none. OC-6060…6071. */
  'save-wording': z.object({ changes: zChanges }),
} as const;
export type DeskWordingCommand = keyof typeof deskWordingInputs;

/** Body of POST /files/wording-preview.pdf: the first paper of the kind with these changes, nothing saved. */
export const zWordingPreview = z.object({ kind: z.enum(WORDED_KINDS as [WordedKind, ...WordedKind[]]), changes: zChanges });
export type WordingPreview = z.input<typeof zWordingPreview>;
export type WordingChange = { readonly part: PartKey; readonly text: string | null };

/** `by`: who was at the desk, or ''. */
export type WordingVersion = WordingChange & { readonly version: number; readonly at: string; readonly by: string };

export type DeskWordingOutputs = {
  /** `facts`: the session's, lists cut at `MOST_SHOWN_ROWS`. `versions`: oldest first. */
  'read-wording': { readonly versions: readonly WordingVersion[]; readonly facts: Facts };
  /** How many parts say something else than before. */
  'save-wording': { readonly changed: number };
};

/** Rows of a list that the preview of a sentence shows. */
export const MOST_SHOWN_ROWS = 100;
