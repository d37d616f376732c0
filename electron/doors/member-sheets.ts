/** What a member reads of a product beside the live state: its criteria, and an own sheet. */
import type { MemberOutputs } from '../../shared/contract/member.ts';
import { type CriteriaSet, setByNumber } from '../../shared/criteria.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Member } from '../../shared/session.ts';
import { readPanel } from '../scoring/panel.ts';
import { receiptOf } from '../scoring/submit-sheet.ts';
import { readDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { plainDossier } from '../store/read-record.ts';
import { hasSheetOf, readLatestSheet } from '../store/sheet-table.ts';

/** The tree of a product: only of the one in hand, or of one this member has handed in a sheet for. */
export function readSetFor(session: OpenSession, member: Member, code: DossierCode): Outcome<CriteriaSet> {
  const dossier = readDossier(session.db, code);
  const set = dossier && setByNumber(session.book, dossier.setNumber);
  if (!dossier || !set) return err(problem('OC-1006', { code }));
  if (hasSheetOf(session.db, member.code, code)) return ok(set);
  const { panel } = readPanel(session.db, plainDossier(dossier));
  if (dossier.state !== 'scoring') return err(problem('OC-3001'));
  return panel.owing.includes(member.code)
    ? ok(set)
    : err(problem('OC-3003', { why: panel.recused.includes(member.code) ? 'từ chối chấm' : 'không chấm điểm' }));
}

export function readOwnSheet(session: OpenSession, member: Member, code: DossierCode, round: number): Outcome<MemberOutputs['read-sheet']> {
  const dossier = readDossier(session.db, code);
  const set = dossier && setByNumber(session.book, dossier.setNumber);
  const sheet = readLatestSheet(session.db, code, member.code, round);
  if (!set || !sheet) return err(problem('OC-1006', { code }));
  const { marks, confirmedBlanks, criterionNotes, opinion, signature } = sheet;
  return ok({ marks, confirmedBlanks, criterionNotes, opinion, signature, receipt: receiptOf(set, sheet), set });
}
