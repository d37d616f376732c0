/**
 * A member's sheet comes in: checked by the shared rules, appended, journalled; the receipt exists only with the commit.
 * The same id again answers the same receipt, so a page may resend as often as the network makes it. What comes after closing is kept aside.
 */
import { createHash } from 'node:crypto';
import type { LateWhy } from '../../shared/contract/desk-seat-shapes.ts';
import type { Receipt } from '../../shared/contract/member.ts';
import { type CriteriaSet, criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { type DossierCode, type MemberCode, sheetId } from '../../shared/lib/brand.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { completenessOf, faultsOf, type MarkFault, totalsOf } from '../../shared/scoring.ts';
import type { Sheet, SheetContent } from '../../shared/session.ts';
import { journal } from '../safety/journal.ts';
import { sheetProof } from '../safety/sheet-hash.ts';
import type { StoredDossier } from '../store/dossier-tables.ts';
import { deleteDraft } from '../store/draft-table.ts';
import { countKeptSheets, insertLateSheet, readKeptSheet, settleLateSheet } from '../store/late-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { CLEAR_ALPHABET } from '../store/outside.ts';
import { insertSheet, nextVersion, readLatestSheet, readSheet, receiptExists } from '../store/sheet-table.ts';
import { isWithdrawn, readReopened, readWithdrawals } from '../store/sheet-trail-table.ts';
import { readStanding, whyNotOwing } from './panel.ts';

export type Submission = {
  readonly id: string;
  readonly member: MemberCode;
  readonly device: string;
  readonly dossier: DossierCode;
  readonly round: number;
  readonly content: SheetContent;
  readonly signature: string;
  /** Code of the receipt the member was shown before this host's copy lost the sheet. */
  readonly shown?: string | undefined;
};

/**
 * Late sheets of one member for one product that await the desk. A member has one, a few after re-scorings; a page that goes on sending new
 * ones mustn't fill the disk.
 */
const MOST_KEPT = 50;

export const contentOf = ({ marks, confirmedBlanks, criterionNotes, opinion }: SheetContent, signature: string): string =>
  canonicalJson({ marks, confirmedBlanks, criterionNotes, opinion, signature });

/** The receipt of a stored sheet: its totals computed afresh from the ticks. */
export function receiptOf(set: CriteriaSet, sheet: Sheet): Receipt {
  const { id, member, dossier, round, version, receipt, receivedAt, marks } = sheet;
  return { id, member, dossier, round, version, receipt, receivedAt, totals: totalsOf(set, marks) };
}

export function faultProblem(fault: MarkFault): Problem {
  if (fault.kind === 'unknown-criterion') return problem('OC-3005', { criterion: fault.criterion });
  if (fault.kind === 'unknown-box') return problem('OC-3006', { criterion: fault.criterion });
  return problem('OC-3007', { criterion: fault.criterion, because: fault.because });
}

/** As kept: of the confirmed blanks those that apply and have no tick, once each, in printed order. */
export const tidy = (set: CriteriaSet, content: SheetContent): SheetContent => ({ ...content, confirmedBlanks: completenessOf(set, content).confirmedBlanks });

/** Faults of the ticks, words on criteria that don't exist, and criteria left open that nobody confirmed as 0. */
export function contentProblems(set: CriteriaSet, content: SheetContent): readonly Problem[] {
  const faults = faultsOf(set, content.marks);
  if (faults.length > 0) return faults.map(faultProblem);
  const known = criteriaOf(set);
  const strange = [...content.confirmedBlanks, ...Object.keys(content.criterionNotes)].filter((code) => !known.has(code));
  if (strange.length > 0) return strange.map((criterion) => problem('OC-3005', { criterion }));
  const { missing } = completenessOf(set, content);
  return missing.length === 0 ? [] : [problem('OC-3004', { count: missing.length, criteria: missing.join(', ') })];
}

/** A receipt code that no sheet has. */
export function freeReceipt(session: OpenSession): string {
  for (;;) {
    const receipt = `${session.randomText(CLEAR_ALPHABET, 4)}-${session.randomText(CLEAR_ALPHABET, 4)}`;
    if (!receiptExists(session.db, receipt)) return receipt;
  }
}

type Stated = SheetContent & Pick<Sheet, 'member' | 'dossier' | 'round' | 'signature'>;

/** What became of a submission: a receipt, or kept aside because it came after closing. Both are committed. */
type Taken = { readonly kind: 'received'; readonly receipt: Receipt } | { readonly kind: 'late' };

/** Why a sheet for this round comes late, or null when the round is open. */
function lateness({ state, round: open }: StoredDossier, round: number): LateWhy | null {
  if (round < open) return 'round-passed';
  return state === 'scoring' ? null : state === 'confirmed' ? 'confirmed' : 'closed';
}

/** The answer to an id that is here already: the same receipt again, or what became of the sheet since. */
function knownAnswer(session: OpenSession, set: CriteriaSet, known: Sheet): Outcome<Taken> {
  const moved = isWithdrawn(session.db, known.id) ? readWithdrawals(session.db).find((w) => w.id === known.id) : undefined;
  return moved ? err(problem('OC-3019', { reason: moved.reason })) : ok({ kind: 'received', receipt: receiptOf(set, known) });
}

/** Runs inside the commit queue's transaction. */
function accept(session: OpenSession, submission: Submission): Outcome<Taken> {
  const { db } = session;
  const { member, round, signature } = submission;
  const standing = readStanding(db, submission.dossier);
  const set = standing && setByNumber(session.book, standing.dossier.setNumber);
  if (!standing || !set) return err(problem('OC-1006', { code: submission.dossier }));
  const { dossier, panel } = standing;
  const content = tidy(set, submission.content);
  const text = contentOf(content, signature);
  const same = (other: Stated): boolean =>
    other.member === member && other.dossier === dossier.code && other.round === round && contentOf(other, other.signature) === text;

  const known = readSheet(db, sheetId(submission.id));
  if (known) return same(known) ? knownAnswer(session, set, known) : err(problem('OC-3009'));
  if (dossier.state === 'ready') return err(problem('OC-3001'));
  if (round > dossier.round) return err(problem('OC-3002', { open: dossier.round, round }));
  const late = lateness(dossier, round);
  const kept = readKeptSheet(db, submission.id);
  if (kept && !same({ ...kept, ...kept.content })) return err(problem('OC-3009'));
  if (kept?.state === 'dismissed') return err(problem('OC-3022', { reason: kept.reason }));
  if (kept && late) return ok({ kind: 'late' });

  if (!panel.owing.includes(member)) return err(problem('OC-3003', { why: whyNotOwing(panel, member) }));
  const before = readLatestSheet(db, dossier.code, member, round);
  if (before && !readReopened(db, dossier.code, round).some((r) => r.member === member)) return err(problem('OC-3008', { round, receipt: before.receipt }));
  const problems = contentProblems(set, submission.content);
  if (problems.length > 0) return err(...problems);

  const at = session.now();
  const actor = { kind: 'member', member, device: submission.device } as const;
  // The journal proves what was received without showing points: the desk reads it while scoring is open.
  const contentHash = createHash('sha256').update(text).digest('hex');
  if (late) {
    const count = countKeptSheets(db, dossier.code, member);
    if (count >= MOST_KEPT) return err(problem('OC-3040', { count }));
    insertLateSheet(db, { id: submission.id, dossier: dossier.code, round, member, device: submission.device, at, why: late, content, signature });
    journal(db, { at, event: 'sheet-kept-late', actor, dossier: dossier.code, details: { round, id: submission.id, why: late, contentHash } });
    return ok({ kind: 'late' });
  }
  const version = nextVersion(db, dossier.code, member, round);
  const id = sheetId(submission.id);
  const { shown } = submission;
  const receipt = shown !== undefined && !receiptExists(db, shown) ? shown : freeReceipt(session);
  const sheet: Sheet = { ...content, id, dossier: dossier.code, member, round, version, source: 'device', receivedAt: at, receipt, signature };
  insertSheet(db, sheet, submission.device);
  deleteDraft(db, { dossier: dossier.code, round, member });
  // Scoring was opened again meanwhile: the sheet kept aside is this very one.
  if (kept) settleLateSheet(db, submission.id, 'admitted', 'Sản phẩm được mở chấm tiếp', at);
  journal(db, { at, event: 'sheet-received', actor, dossier: dossier.code, details: { round, version, receipt, id, contentHash, ...sheetProof(sheet) } });
  return ok({ kind: 'received', receipt: receiptOf(set, sheet) });
}

/**
 * Answers after the commit that holds the sheet has returned. OC-3010: it came after closing and is kept aside (that is committed too); sent
 * again with the same id it stays one.
 */
export async function submitSheet(session: OpenSession, submission: Submission): Promise<Outcome<Receipt>> {
  const taken = await session.queue.add(() => accept(session, submission));
  if (!taken.ok) return taken;
  return taken.value.kind === 'received' ? ok(taken.value.receipt) : err(problem('OC-3010'));
}
