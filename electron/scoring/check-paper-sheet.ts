/** The second person: types the paper again or reads the entry through; only then is it a sheet. May reject it with a reason, never edit it. */
import type { OpenedPaper, PaperChecked, PaperCheckMethod } from '../../shared/contract/desk-paper-entry.ts';
import { sheetId } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { foldVietnamese } from '../../shared/lib/vietnamese.ts';
import { problem } from '../../shared/problems/index.ts';
import { totalsOf } from '../../shared/scoring.ts';
import type { Sheet, SheetContent } from '../../shared/session.ts';
import { differingRows } from '../../shared/sheet-grid.ts';
import { changeRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { sheetProof } from '../safety/sheet-hash.ts';
import { transact } from '../store/database.ts';
import { deleteDraft } from '../store/draft-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { CLEAR_ALPHABET } from '../store/outside.ts';
import { confirmEntry, readPaperEntry, rejectEntry, type TypedEntry } from '../store/paper-entry-table.ts';
import { insertSheet, nextVersion } from '../store/sheet-table.ts';
import { paperHash, takesPaper } from './enter-paper-sheet.ts';
import { contentProblems, freeReceipt, tidy } from './submit-sheet.ts';

const STATE_WORDS = { confirmed: 'đã được xác nhận', rejected: 'đã bị trả lại' } as const;

const samePerson = (a: string, b: string): boolean => foldVietnamese(a) === foldVietnamese(b);

/** The entry, while it waits and for another person than who typed it. OC-3086 settled already, OC-3083 the same person. */
function waitingFor(session: OpenSession, id: number, checkedBy: string): Outcome<TypedEntry> {
  const refused = changeRefusal(session.db);
  if (refused) return err(refused);
  const entry = readPaperEntry(session.db, id);
  if (!entry) return err(problem('OC-1006', { code: id }));
  if (entry.state !== 'entered') return err(problem('OC-3086', { state: STATE_WORDS[entry.state] }));
  return samePerson(entry.enteredBy, checkedBy) ? err(problem('OC-3083', { enteredBy: entry.enteredBy })) : ok(entry);
}

/** Who reads sees all that was typed, and this is journalled; who types again sees the words of the opinion only. */
export function openPaperSheet(session: OpenSession, id: number, method: PaperCheckMethod, checkedBy: string): Outcome<OpenedPaper> {
  return transact(session.db, () => {
    const found = waitingFor(session, id, checkedBy);
    if (!found.ok) return found;
    const { content, dossier, member, round } = found.value;
    const taking = takesPaper(session, found.value);
    if (!taking.ok) return taking;
    journal(session.db, { at: session.now(), event: 'paper-sheet-opened', actor: DESK, dossier, details: { id, member, round, method, checkedBy } });
    return ok({ content: method === 'read' ? content : null, opinion: content.opinion });
  });
}

/** Appends the entry as a sheet. Call it inside the transaction of the check. */
function acceptEntry(session: OpenSession, entry: TypedEntry, method: PaperCheckMethod, checkedBy: string): Sheet {
  const { db } = session;
  const { id, dossier, member, round, content, enteredBy } = entry;
  const at = session.now();
  const sheet: Sheet = {
    ...content,
    id: sheetId(`giay-${session.randomText(CLEAR_ALPHABET, 20)}`),
    dossier,
    member,
    round,
    version: nextVersion(db, dossier, member, round),
    source: 'paper',
    receivedAt: at,
    receipt: freeReceipt(session),
    signature: '',
  };
  insertSheet(db, sheet, 'phiếu giấy');
  deleteDraft(db, { dossier, round, member });
  confirmEntry(db, { id, method, checkedBy, checkedAt: at, sheet: sheet.id });
  const { version, receipt } = sheet;
  const details = { id, member, round, method, enteredBy, checkedBy, version, receipt, contentHash: paperHash(content), ...sheetProof(sheet) };
  journal(db, { at, event: 'paper-sheet-confirmed', actor: DESK, dossier, details });
  return sheet;
}

/** OC-3087: typed again without what was typed. Where the two typings differ nothing is decided, and the attempt is on the record. */
export function checkPaperSheet(
  session: OpenSession,
  id: number,
  method: PaperCheckMethod,
  checkedBy: string,
  typed: SheetContent | undefined,
): Outcome<PaperChecked> {
  return transact<PaperChecked>(session.db, () => {
    const found = waitingFor(session, id, checkedBy);
    if (!found.ok) return found;
    const entry = found.value;
    const taking = takesPaper(session, entry);
    if (!taking.ok) return taking;
    const { set } = taking.value;
    if ((method === 'typed') !== (typed !== undefined)) return err(problem('OC-3087'));
    if (typed) {
      const problems = contentProblems(set, typed);
      if (problems.length > 0) return err(...problems);
      const criteria = differingRows(set, entry.content.marks, tidy(set, typed).marks);
      if (criteria.length > 0) {
        const { dossier, member, round } = entry;
        const details = { id, member, round, checkedBy, criteria };
        journal(session.db, { at: session.now(), event: 'paper-sheet-differed', actor: DESK, dossier, details });
        return ok({ kind: 'differs', criteria });
      }
    }
    const sheet = acceptEntry(session, entry, method, checkedBy);
    return ok({ kind: 'confirmed', receipt: sheet.receipt, total: totalsOf(set, sheet.marks).total });
  });
}

/** Possible in any state of the product while the day runs: an entry that can become no sheet any more must be able to go. */
export function rejectPaperSheet(session: OpenSession, id: number, reason: string, checkedBy: string): Outcome<null> {
  return transact(session.db, () => {
    const found = waitingFor(session, id, checkedBy);
    if (!found.ok) return found;
    const { dossier, member, round, enteredBy } = found.value;
    const at = session.now();
    rejectEntry(session.db, { id, checkedBy, checkedAt: at, reason });
    journal(session.db, { at, event: 'paper-sheet-rejected', actor: DESK, dossier, details: { id, member, round, enteredBy, checkedBy, reason } });
    return ok(null);
  });
}
