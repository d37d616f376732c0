/** Signed versions of papers: filed, taken back with a reason, read as they were filed. Office work: also after the session's end and on a sealed day. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { formatDateTime } from '../../shared/lib/vietnamese.ts';
import { problem } from '../../shared/problems/index.ts';
import { type PdfCheck, verdictOf } from '../../shared/signed-pdf.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import { signedPath } from '../store/evidence-folder.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { AboutPaper } from '../store/printed-table.ts';
import { insertSignedCheck, type Same } from '../store/signed-check-table.ts';
import { findSigned, insertSigned, readSignedRow, type SignedRow, withdrawSignedRow } from '../store/signed-table.ts';

export type SignedFile = Pick<SignedRow, 'fileHash' | 'bytes' | 'type' | 'name' | 'by' | 'note'>;

const dossierOf = ({ dossier }: AboutPaper): { readonly dossier?: NonNullable<AboutPaper['dossier']> } => (dossier ? { dossier } : {});

/** OC-6025 when this very file stands for the paper already. */
export function mayFileSigned({ db }: OpenSession, { id, title }: AboutPaper, fileHash: string): Outcome<null> {
  const there = findSigned(db, id, fileHash);
  return there ? err(problem('OC-6025', { title, time: formatDateTime(there.at) })) : ok(null);
}

/** `found`: what a PDF's signatures are worth; `same`: whether it shows our paper. */
export type SignedCheck = { readonly found: PdfCheck; readonly same: Same };

/** Signed here just now: by whom, and in whose name. */
export type OwnSignature = { readonly signer: string; readonly issuer: string; readonly role: 'signer' | 'agency' };

const signersOf = (found: PdfCheck): readonly string[] => (found.kind === 'pdf' ? found.signatures.map((s) => s.subject || s.field) : []);

type Judged = { readonly check?: SignedCheck | null; readonly own?: OwnSignature };

/** Its bytes must lie in `signedPath` before. `paperHash`: what our paper says, of which it is a signed version. */
export const fileSigned = (session: OpenSession, about: AboutPaper, paperHash: string, file: SignedFile, { check, own }: Judged = {}): Outcome<null> =>
  transact(session.db, () => {
    const { db } = session;
    const allowed = mayFileSigned(session, about, file.fileHash);
    if (!allowed.ok) return allowed;
    const at = session.now();
    const id = insertSigned(db, { ...file, paperHash, at }, about);
    const { name, by, note, fileHash, bytes } = file;
    if (check) insertSignedCheck(db, id, check.found, check.same);
    const judged = check ? { signers: signersOf(check.found), verdict: verdictOf(check.found), same: check.same } : {};
    const details = { id, paper: about.title, contentHash: paperHash, name, fileHash, bytes, by, note, ...judged, ...own };
    journal(db, { at, event: own ? 'paper-signed' : 'signed-paper-filed', actor: DESK, ...dossierOf(about), details });
    return ok(null);
  });

/** Row and file stay. OC-6026 no such version, OC-6027 withdrawn before. */
export const withdrawSigned = (session: OpenSession, id: number, reason: string): Outcome<null> =>
  transact(session.db, () => {
    const { db } = session;
    const row = readSignedRow(db, id);
    if (!row) return err(problem('OC-6026'));
    if (row.withdrawnAt !== null) return err(problem('OC-6027', { time: formatDateTime(row.withdrawnAt) }));
    const at = session.now();
    withdrawSignedRow(db, id, at, reason);
    const details = { id, paper: row.about.title, name: row.name, fileHash: row.fileHash, reason };
    journal(db, { at, event: 'signed-paper-withdrawn', actor: DESK, ...dossierOf(row.about), details });
    return ok(null);
  });

/** The bytes as they were filed, checked against their hash each time. OC-6028: gone or changed since. */
export async function readSignedFile({ db }: OpenSession, { fileHash, name }: SignedRow): Promise<Outcome<Buffer>> {
  const bytes = await readFile(signedPath(db, fileHash)).catch(() => null);
  const whole = bytes !== null && createHash('sha256').update(bytes).digest('hex') === fileHash;
  return whole ? ok(bytes) : err(problem('OC-6028', { name }));
}
