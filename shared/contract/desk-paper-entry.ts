/**
 * Commands of the desk on sheets filled in on paper. Part of the map in desk.ts. What was typed leaves the host for nobody but the second
 * person who checks it, and each time on the record (`open-paper-sheet`).
 */
import { z } from 'zod';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import type { SheetContent } from '../session.ts';
import { zDossier, zMember, zReason } from './common.ts';
import { zSheetContent } from './member.ts';

/** As typed at the desk, "Nguyễn Thị Lan"; two names that differ only by case, signs or spaces are one person's. */
const zName = z.string().trim().min(2).max(100);
const zId = z.int().min(1);

export const deskPaperEntryInputs = {
  /** Every entry there was, without what was typed. */
  'read-paper-entries': z.object({}),
  'enter-paper-sheet': z.object({ dossier: zDossier, member: zMember, round: z.int().min(1).max(9), content: zSheetContent, enteredBy: zName }),
  /** Shows an entry to the second person: all of it to who reads it through, its opinion only to who types it again. */
  'open-paper-sheet': z.object({ id: zId, method: z.enum(['typed', 'read']), checkedBy: zName }),
  /** `content`: what the second person typed; must be there exactly with the method "typed". */
  'check-paper-sheet': z.object({ id: zId, method: z.enum(['typed', 'read']), checkedBy: zName, content: zSheetContent.optional() }),
  'reject-paper-sheet': z.object({ id: zId, reason: zReason, checkedBy: zName }),
  /** A rehearsal made of the session in hand: its council, dossiers and evidence, nothing of what was scored. In hand afterwards. */
  'make-rehearsal': z.object({}),
  /** Removes a rehearsal's file and its evidence; refused for any other session. */
  'remove-rehearsal': z.object({ file: z.string().regex(/^[\w-][\w.-]*\.sqlite$/) }),
} as const;

/** Query of GET /files/blank-sheets.pdf: one product, one member, or both; `round` left out is the one being scored, else the next. */
export const zBlankSheetsWanted = z.object({
  dossier: zDossier.optional(),
  member: zMember.optional(),
  round: z.coerce.number().int().min(1).max(9).optional(),
});
export type BlankSheetsWanted = z.output<typeof zBlankSheetsWanted>;

export type DeskPaperEntryCommand = keyof typeof deskPaperEntryInputs;

export type PaperCheckMethod = 'typed' | 'read';

/** entered: waits for a second person, counts for nothing. `receipt`: of the sheet it became. */
export type PaperSheet = {
  readonly id: number;
  readonly dossier: DossierCode;
  readonly round: number;
  readonly member: MemberCode;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly state: 'entered' | 'confirmed' | 'rejected';
  readonly method: PaperCheckMethod | null;
  readonly checkedBy: string;
  readonly checkedAt: string | null;
  readonly reason: string;
};

export type OpenedPaper = { readonly content: SheetContent | null; readonly opinion: string };
/** differs: nothing was decided; `criteria` in printed order. */
export type PaperChecked =
  | { readonly kind: 'confirmed'; readonly receipt: string; readonly total: number }
  | { readonly kind: 'differs'; readonly criteria: readonly string[] };

export type DeskPaperEntryOutputs = {
  'read-paper-entries': readonly PaperSheet[];
  'enter-paper-sheet': { readonly id: number };
  'open-paper-sheet': OpenedPaper;
  'check-paper-sheet': PaperChecked;
  'make-rehearsal': { readonly file: string };
};
