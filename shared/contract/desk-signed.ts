/** What the desk asks about signed versions of papers. Part of the map in desk.ts. */
import { z } from 'zod';
import type { Said } from '../proof/report.ts';
import type { Verdict } from '../signed-pdf.ts';
import { type Answer, zReason } from './common.ts';
import { text } from './desk-rows.ts';

export const MOST_SIGNED_MEGABYTES = 40;
export const MOST_FILER = 100;
export const MOST_SIGNED_NOTE = 300;

/** Query of POST /files/signed. `by`: who files it, as typed. */
export const zSignedUpload = z.object({
  paper: z.string().min(1).max(300),
  name: z.string().min(1).max(1000),
  by: text(MOST_FILER).min(1),
  note: text(MOST_SIGNED_NOTE).default(''),
});

/** Query of POST /files/signed-back. */
export const zTakenBackUpload = z.object({ name: z.string().min(1).max(1000), by: text(MOST_FILER).min(1) });

export const deskSignedInputs = {
  /** Takes in every PDF of a folder of this machine as POST /files/signed-back does. OC-6235: it can't be read. */
  'take-signed-folder': z.object({ folder: z.string().min(1).max(1000), by: text(MOST_FILER).min(1) }),
  /** The file and its row stay on record. OC-6026 no such version, OC-6027 withdrawn before. */
  'withdraw-signed': z.object({ id: z.int().positive(), reason: zReason }),
} as const;

/** A file that came back signed and was filed. */
export type TakenFile = { readonly paper: string; readonly title: string; readonly signers: readonly string[]; readonly same: 'bytes' | 'pages' };
/** `name`: of the file. */
export type TakenBack = { readonly name: string } & Answer<TakenFile>;
export type DeskSignedOutputs = { 'take-signed-folder': readonly TakenBack[] };

/** `same`: our bytes stand at its beginning; its pages draw as ours do; or neither. `signatures`: in their order, in words. */
export type SignedPaperCheck = {
  readonly verdict: Verdict;
  readonly same: 'bytes' | 'pages' | 'different';
  readonly signatures: readonly { readonly subject: string; readonly at: string | null; readonly holds: boolean; readonly words: Said }[];
  /** What nobody signed. */
  readonly uncovered: Said | null;
};

/**
 * `check`: what was found when it was filed; null: a Word file, a scan, or filed by an earlier version of the program. `bytes`: of the file. `earlier`: our paper says something else by now. `withdrawn`: when and why it was taken back; null while it stands.
 * `url`: the file; refused while a product of it is being scored again.
 */
export type SignedPaper = {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly note: string;
  readonly name: string;
  readonly type: 'pdf' | 'docx';
  readonly bytes: number;
  readonly earlier: boolean;
  readonly check: SignedPaperCheck | null;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  readonly url: string;
};
