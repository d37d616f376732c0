/** Signed versions as the desk shows them, and whose signature is still awaited. */
import { DESK_FILES, type ListedPaper, type PaperEntry, type SignedPaper } from '../../shared/contract/desk.ts';
import { awaitedSignatures } from '../../shared/paper/awaited-signatures.ts';
import { holds, verdictOf } from '../../shared/signed-pdf.ts';
import { signatureWords, uncoveredWords } from '../../shared/signed-pdf-words.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { PrintedRow } from '../store/printed-table.ts';
import type { SignedCheckRow } from '../store/signed-check-table.ts';
import type { SignedRow } from '../store/signed-table.ts';
import { signersOf } from './signers-of.ts';

function checkOf({ found, same }: SignedCheckRow): SignedPaper['check'] {
  if (found.kind !== 'pdf' || found.signatures.length === 0) return null;
  const signatures = found.signatures.map((one) => ({ subject: one.subject, at: one.at, holds: holds(one), words: signatureWords(one) }));
  return { verdict: verdictOf(found), same, signatures, uncovered: uncoveredWords(found) };
}

type Judged = { readonly earlier: boolean; readonly check: SignedCheckRow | undefined };

/** A version as the desk shows it. */
export const signedPaper = ({ id, at, by, note, name, type, bytes, withdrawnAt, withdrawnReason }: SignedRow, { earlier, check }: Judged): SignedPaper => ({
  id,
  at,
  by,
  note,
  name,
  type,
  bytes,
  earlier,
  check: check ? checkOf(check) : null,
  withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawnReason ?? '' },
  url: `${DESK_FILES.signed}/${id}`,
});

/** `prints`, `versions`: of the paper, oldest first; `today`: hash of what it says now, null of a draft. */
type Tracked = {
  readonly entry: PaperEntry;
  readonly prints: readonly PrintedRow[];
  readonly versions: readonly SignedRow[];
  readonly checks: ReadonlyMap<number, SignedCheckRow>;
  readonly today: string | null;
};

/** Of the content of today only: what was put out before is replaced, and nobody signs it any more. */
export function awaitsOf(session: OpenSession, { entry, prints, versions, checks, today }: Tracked): ListedPaper['awaits'] {
  const print = prints.find((row) => row.hash === today);
  if (!print || today === null) return null;
  const standing = versions.findLast((row) => row.withdrawnAt === null && row.paperHash === today);
  const found = standing && checks.get(standing.id)?.found;
  const digital = found?.kind === 'pdf' && found.signatures.length > 0 ? found.signatures.filter(holds).map((one) => one.subject) : 'by-hand';
  return awaitedSignatures({ kind: entry.kind, printed: true, names: signersOf(session, print.number), signed: standing ? digital : null });
}
