/** `verify` of a certificate's code: against the keys of a data folder's sessions and their registers, or against one key typed from the minutes. */
import { join } from 'node:path';
import { err, type Outcome, ok } from '../shared/lib/outcome.ts';
import { readProof } from '../shared/proof/certificate-proof.ts';
import { certificateFactsSaid } from '../shared/proof/certificate-words.ts';
import type { Report } from '../shared/proof/report.ts';
import { sessionFiles } from './dossier/list-sessions.ts';
import { judgeCertificate } from './result/judge-certificate.ts';
import { checkCertificate } from './safety/check-certificate.ts';
import { sessionPublicKeys } from './safety/session-key.ts';
import { type Database, isUpToDate, openDatabase } from './store/database.ts';
import { holdSession, type OpenSession } from './store/open-session.ts';
import { realOutside } from './store/outside.ts';

/** `key`: a public key that is trusted, or ''. `dataDir`: whose sessions' keys are trusted. */
export type Trusted = { readonly key: string; readonly dataDir: string };

/** The session of the folder that has a public key, opened for reading; null: none has. What can't be read is passed over. */
function sessionWith(dataDir: string, publicKey: string): { readonly db: Database; readonly session: OpenSession | null } | null {
  for (const { file } of sessionFiles(dataDir)) {
    const opened = openDatabase(join(dataDir, file), { readonly: true });
    if (!opened.ok) continue;
    const db = opened.value;
    // The register of a file of an older version can't be asked; its key counts all the same.
    if (sessionPublicKeys(db).some((key) => key.publicKey === publicKey)) return { db, session: isUpToDate(db) ? holdSession(db, file, realOutside()) : null };
    db.close();
  }
  return null;
}

/** OC-7104 altered, OC-7105 signed by a key that isn't trusted, OC-7110…7113 signed but no longer so in the session's register; the warning OC-7106 says that it has expired. */
export function verifyCertificate(text: string, { key, dataDir }: Trusted): Outcome<Report> {
  const publicKey = readProof(text)?.publicKey ?? '';
  const home = sessionWith(dataDir, publicKey);
  try {
    const found = checkCertificate(text, home ? [publicKey] : [key]);
    const { verdict, problems, content, fingerprint } = judgeCertificate(found, home?.session ?? null, realOutside().now());
    if (verdict !== 'genuine' || !content) return err(...problems);
    return ok({ title: { vi: 'GIẤY CHỨNG NHẬN THẬT', en: 'THE CERTIFICATE IS GENUINE' }, facts: certificateFactsSaid(content, fingerprint) }, problems);
  } finally {
    home?.db.close();
  }
}
