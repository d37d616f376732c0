/**
 * A member's sheet comes in: checked by the shared rules, appended, journalled; the receipt exists only with the commit.
 * The same id again answers the same receipt, so a page may resend as often as the network makes it.
 */
import { createHash } from 'node:crypto';
import type { Receipt } from '../../shared/contract/member.ts';
import { type CriteriaSet, criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { type DossierCode, type MemberCode, sheetId } from '../../shared/lib/brand.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { completenessOf, faultsOf, type MarkFault, totalsOf } from '../../shared/scoring.ts';
import type { Sheet, SheetContent } from '../../shared/session.ts';
import { journal } from '../safety/journal.ts';
import type { OpenSession } from '../store/open-session.ts';
import { CLEAR_ALPHABET } from '../store/outside.ts';
import { insertSheet, readLatestSheet, readSheet, receiptExists } from '../store/sheet-table.ts';
import { readStanding } from './panel.ts';

export type Submission = {
  readonly id: string;
  readonly member: MemberCode;
  readonly device: string;
  readonly dossier: DossierCode;
  readonly round: number;
  readonly content: SheetContent;
  readonly signature: string;
};

const contentOf = ({ marks, confirmedBlanks, criterionNotes, opinion }: SheetContent, signature: string): string =>
  canonicalJson({ marks, confirmedBlanks, criterionNotes, opinion, signature });

/** The receipt of a stored sheet: its totals computed afresh from the ticks. */
export function receiptOf(set: CriteriaSet, sheet: Sheet): Receipt {
  const { id, member, dossier, round, version, receipt, receivedAt, marks } = sheet;
  return { id, member, dossier, round, version, receipt, receivedAt, totals: totalsOf(set, marks) };
}

function faultProblem(fault: MarkFault): Problem {
  if (fault.kind === 'unknown-criterion') return problem('OC-3005', { criterion: fault.criterion });
  if (fault.kind === 'unknown-box') return problem('OC-3006', { criterion: fault.criterion });
  return problem('OC-3007', { criterion: fault.criterion, because: fault.because });
}

/** As kept: of the confirmed blanks those that apply and have no tick, once each, in printed order. */
const tidy = (set: CriteriaSet, content: SheetContent): SheetContent => ({ ...content, confirmedBlanks: completenessOf(set, content).confirmedBlanks });

/** Faults of the ticks, words on criteria that don't exist, and criteria left open that nobody confirmed as 0. */
function contentProblems(set: CriteriaSet, content: SheetContent): readonly Problem[] {
  const faults = faultsOf(set, content.marks);
  if (faults.length > 0) return faults.map(faultProblem);
  const known = criteriaOf(set);
  const strange = [...content.confirmedBlanks, ...Object.keys(content.criterionNotes)].filter((code) => !known.has(code));
  if (strange.length > 0) return strange.map((criterion) => problem('OC-3005', { criterion }));
  const { missing } = completenessOf(set, content);
  return missing.length === 0 ? [] : [problem('OC-3004', { count: missing.length, criteria: missing.join(', ') })];
}

function freeReceipt(session: OpenSession): string {
  for (;;) {
    const receipt = `${session.randomText(CLEAR_ALPHABET, 4)}-${session.randomText(CLEAR_ALPHABET, 4)}`;
    if (!receiptExists(session.db, receipt)) return receipt;
  }
}

/** Runs inside the commit queue's transaction. */
function accept(session: OpenSession, submission: Submission): Outcome<Receipt> {
  const { db } = session;
  const { member, round } = submission;
  const standing = readStanding(db, submission.dossier);
  const set = standing && setByNumber(session.book, standing.dossier.setNumber);
  if (!standing || !set) return err(problem('OC-1006', { code: submission.dossier }));
  const { dossier, panel } = standing;
  const content = tidy(set, submission.content);

  const known = readSheet(db, sheetId(submission.id));
  if (known) {
    const same =
      known.member === member &&
      known.dossier === dossier.code &&
      known.round === round &&
      contentOf(known, known.signature) === contentOf(content, submission.signature);
    return same ? ok(receiptOf(set, known)) : err(problem('OC-3009'));
  }
  if (dossier.state !== 'scoring') return err(problem('OC-3001'));
  if (dossier.round !== round) return err(problem('OC-3002', { open: dossier.round, round }));
  if (!panel.owing.includes(member)) {
    const why = panel.recused.includes(member) ? 'từ chối chấm' : panel.absent.includes(member) ? 'vắng mặt' : 'không chấm điểm';
    return err(problem('OC-3003', { why }));
  }
  const before = readLatestSheet(db, dossier.code, member, round);
  if (before) return err(problem('OC-3008', { round, receipt: before.receipt }));
  const problems = contentProblems(set, submission.content);
  if (problems.length > 0) return err(...problems);

  const receivedAt = session.now();
  const sheet: Sheet = {
    ...content,
    id: sheetId(submission.id),
    dossier: dossier.code,
    member,
    round,
    version: 1,
    source: 'device',
    receivedAt,
    receipt: freeReceipt(session),
    signature: submission.signature,
  };
  insertSheet(db, sheet, submission.device);
  // The journal proves what was received without showing points: the desk reads it while scoring is open.
  const contentHash = createHash('sha256').update(contentOf(content, submission.signature)).digest('hex');
  journal(db, {
    at: receivedAt,
    event: 'sheet-received',
    actor: { kind: 'member', member, device: submission.device },
    dossier: dossier.code,
    details: { round, receipt: sheet.receipt, id: sheet.id, contentHash },
  });
  return ok(receiptOf(set, sheet));
}

/** Answers after the commit that holds the sheet has returned. */
export const submitSheet = (session: OpenSession, submission: Submission): Promise<Outcome<Receipt>> => session.queue.add(() => accept(session, submission));
