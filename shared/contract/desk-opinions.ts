/**
 * The desk's door on opinions by file, in a session that collects them in writing. Part of the map in desk.ts; the files are
 * GET /files/opinions.zip[?member=] and POST /files/opinions?name= (bytes → Answer<OpinionPreview>). No answer holds a point.
 */
import { z } from 'zod';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import { type WireProblem, zMember } from './common.ts';

export const deskOpinionInputs = {
  /** Whose opinions are owed now, on how many open products: to each of them a file may be given out. */
  'read-owed-opinions': z.object({}),
  /** Takes every complete sheet of a previewed file. */
  'accept-opinions': z.object({ id: z.string().min(1).max(80) }),
} as const;

/** Query of GET /files/opinions.zip: one member's file as a workbook, without it a zip of everybody's. */
export const zOpinionFilesWanted = z.object({ member: zMember.optional() });
/** Query of POST /files/opinions. */
export const zOpinionUpload = z.object({ name: z.string().min(1).max(300) });

export type DeskOpinionCommand = keyof typeof deskOpinionInputs;

/**
 * complete: will be taken · incomplete: `open` criteria are neither chosen nor said to be 0 · untouched: nothing is filled in · same: this very
 * sheet was taken before · faulty: something in the worksheet is wrong · refused: no sheet is taken of this member for this product now.
 */
export type OpinionState = 'complete' | 'incomplete' | 'untouched' | 'same' | 'faulty' | 'refused';
export type OpinionRow = {
  readonly sheet: string;
  /** Null where the worksheet doesn't tell. */
  readonly member: MemberCode | null;
  readonly dossier: DossierCode | null;
  readonly round: number;
  readonly state: OpinionState;
  readonly open: number;
};
/** `id`: for `accept-opinions`; '' when nothing of the file can be taken. */
export type OpinionPreview = { readonly id: string; readonly file: string; readonly rows: readonly OpinionRow[]; readonly problems: readonly WireProblem[] };
export type TakenOpinion = { readonly member: MemberCode; readonly dossier: DossierCode; readonly receipt: string };

export type DeskOpinionOutputs = {
  'read-owed-opinions': readonly { readonly member: MemberCode; readonly products: number }[];
  'accept-opinions': { readonly taken: readonly TakenOpinion[] };
};
