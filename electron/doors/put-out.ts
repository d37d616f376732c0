/** Notes the file of a final paper that leaves the desk, so that a signed version is known by it when it comes back. */
import { createHash } from 'node:crypto';
import type { FinalPaper } from '../result/keep-print.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertPutOut } from '../store/put-out-table.ts';

export type DrawnFile = { readonly sha256: string; readonly bytes: number };

export const fileOf = (pdf: Uint8Array): DrawnFile => ({ sha256: createHash('sha256').update(pdf).digest('hex'), bytes: pdf.length });

/** Nothing of a draft. */
export function notePutOut(session: OpenSession, final: FinalPaper | null, file: DrawnFile): void {
  if (final) insertPutOut(session.db, { paper: final.about.id, paperHash: final.hash, at: session.now(), ...file });
}
