/** A final paper put out at the desk is kept as the plain data it was drawn from, so that an earlier state can be drawn again, marked as replaced. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import { withoutProof } from '../../shared/paper/build-certificate.ts';
import { type GivenNumber, holdingNumbers } from '../../shared/paper/number-series.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readMembers } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertNumber, readNumbers } from '../store/paper-number-table.ts';
import { type AboutPaper, countPrint, type PrintedRow, readPrintedOf } from '../store/printed-table.ts';
import { readOperator } from '../store/session-table.ts';

/**
 * SHA-256 (hex) of the canonical JSON of what would make a print wrong if it changed. `paper` must be built without the journal's head
 * and without the line that names an earlier print; the instant of building and a certificate's proof, which another laptop signs with another key, are
 * left out here.
 */
export const contentHash = (paper: Paper): string =>
  createHash('sha256')
    .update(canonicalJson({ ...withoutProof(paper), createdAt: '' }))
    .digest('hex');

/** The newest print of a paper that says something else than `hash`; undefined: there is none to replace. */
export const replacedBy = (session: OpenSession, paper: string, hash: string): PrintedRow | undefined =>
  readPrintedOf(session.db, paper).findLast((print) => print.hash !== hash);

/** Who puts papers out: as typed at the desk, else the council's secretary, else ''. */
export function operatorOf(session: OpenSession): string {
  const named = readOperator(session.db);
  if (named) return named;
  const members = readMembers(session.db);
  return (members.find((m) => m.role === 'secretary') ?? members.find((m) => m.role === 'member-secretary'))?.name ?? '';
}

/** What is kept of a final paper. `number`: as it stands on the paper, ''. `numbers`: what its kind's series gives from now on, planned by the register. */
export type FinalPaper = { readonly about: AboutPaper; readonly hash: string; readonly number: string; readonly numbers: readonly GivenNumber[] };

/**
 * Keeps or counts a print, gives the numbers of its series that weren't given yet, and journals both; answers how many times this content was put
 * out, this one counted. `paper` is what is drawn, `hash` its content's.
 */
export function keepPrint(session: OpenSession, { about, hash, number, numbers }: FinalPaper, paper: Paper): Outcome<number> {
  return transact(session.db, () => {
    const at = session.now();
    const holding = holdingNumbers(readNumbers(session.db));
    const fresh = numbers.filter((given) => !holding.get(given.paper)?.text);
    for (const given of fresh) insertNumber(session.db, given, at);
    if (fresh.length > 0)
      journal(session.db, { at, event: 'numbers-given', actor: DESK, details: { kind: about.kind, rows: fresh.map((g) => `${g.text}: ${g.paper}`) } });
    const replaced = replacedBy(session, about.id, hash);
    const { copies } = countPrint(session.db, about, at, hash, paper);
    const details = { paper: about.title, number, by: operatorOf(session), contentHash: hash, copies, ...(replaced ? { replaces: replaced.at } : {}) };
    journal(session.db, { at, event: 'paper-printed', actor: DESK, ...(about.dossier ? { dossier: about.dossier } : {}), details });
    return ok(copies);
  });
}
