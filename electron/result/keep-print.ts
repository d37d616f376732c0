/** A final paper put out at the desk is kept as the plain data it was drawn from, so that an earlier state can be drawn again, marked as replaced. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { type AboutPaper, countPrint, type PrintedRow, readPrintedOf } from '../store/printed-table.ts';

/**
 * SHA-256 (hex) of the canonical JSON of what would make a print wrong if it changed. `paper` must be built without the journal's head
 * and without the line that names an earlier print; the instant of building is left out here.
 */
export const contentHash = (paper: Paper): string =>
  createHash('sha256')
    .update(canonicalJson({ ...paper, createdAt: '' }))
    .digest('hex');

/** The newest print of a paper that says something else than `hash`; undefined: there is none to replace. */
export const replacedBy = (session: OpenSession, paper: string, hash: string): PrintedRow | undefined =>
  readPrintedOf(session.db, paper).findLast((print) => print.hash !== hash);

/** Keeps or counts a print and journals it. `paper` is what is drawn, `hash` its content's. */
export function keepPrint(session: OpenSession, about: AboutPaper, paper: Paper, hash: string): Outcome<null> {
  return transact(session.db, () => {
    const at = session.now();
    const replaced = replacedBy(session, about.id, hash);
    const { copies } = countPrint(session.db, about, at, hash, paper);
    const details = { paper: about.title, contentHash: hash, copies, ...(replaced ? { replaces: replaced.at } : {}) };
    journal(session.db, { at, event: 'paper-printed', actor: DESK, ...(about.dossier ? { dossier: about.dossier } : {}), details });
    return ok(null);
  });
}
