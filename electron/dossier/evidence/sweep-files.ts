/**
 * Originals and pages that no row names any more, left by a crash between file and row or by a removal, go when a session is opened: before
 * anything else has its hands in the folder. After the opening of the council no evidence is removed, so none is swept either.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../../shared/lib/outcome.ts';
import { journal, PROGRAM } from '../../safety/journal.ts';
import { transact } from '../../store/database.ts';
import { arrivalsFolder, evidenceFolder, originalPath, pagesFolder, signedFolder, signedPath } from '../../store/evidence-folder.ts';
import { readEvidenceFiles } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { readScanFiles } from '../../store/scan-table.ts';
import { readSessionRow } from '../../store/session-table.ts';
import { readSigned } from '../../store/signed-table.ts';

const HASH = /^[0-9a-f]{64}$/;

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Only what is called as the program calls its files: a stranger's file in the folder is left alone. */
function strayHashes(folder: string, wanted: ReadonlySet<string>): { readonly originals: readonly string[]; readonly pages: readonly string[] } {
  const stray = (names: readonly string[]): readonly string[] => names.filter((name) => HASH.test(name) && !wanted.has(name));
  const originals = namesIn(folder)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((name) => stray(namesIn(join(folder, name))).filter((hash) => hash.startsWith(name)));
  return { originals, pages: stray(namesIn(join(folder, 'pages'))) };
}

/** Signed versions and scans whose row was never written. Those taken back keep their row, and so their file. */
function sweepSigned(session: OpenSession): void {
  const { db } = session;
  const wanted = new Set([...readSigned(db), ...readScanFiles(db)].map((row) => row.fileHash));
  for (const name of namesIn(signedFolder(db))) if (HASH.test(name) && !wanted.has(name)) rmSync(signedPath(db, name));
}

function sweep(session: OpenSession): void {
  const { db } = session;
  rmSync(arrivalsFolder(db), { recursive: true, force: true });
  sweepSigned(session);
  if (readSessionRow(db).state !== 'preparing') return;
  const { originals, pages } = strayHashes(evidenceFolder(db), new Set(readEvidenceFiles(db).map((file) => file.hash)));
  let bytes = 0;
  for (const hash of originals) {
    bytes += statSync(originalPath(db, hash)).size;
    rmSync(originalPath(db, hash));
  }
  for (const hash of pages) rmSync(pagesFolder(db, hash), { recursive: true, force: true });
  if (originals.length === 0 && pages.length === 0) return;
  transact(db, () => {
    journal(db, { at: session.now(), event: 'evidence-swept', actor: PROGRAM, details: { files: originals.length, bytes, drawn: pages.length } });
    return ok(null);
  });
}

/** What an interrupted upload left behind goes, too. That something can't be removed must not keep a session from opening. */
export function sweepFiles(session: OpenSession): void {
  try {
    sweep(session);
  } catch (reason) {
    process.stderr.write(`${String(reason)}\n`);
  }
}
