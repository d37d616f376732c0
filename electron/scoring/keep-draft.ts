/**
 * Drafts on the host: a phone that dies, is wiped or handed over loses nothing. A draft is secret (the desk sees how many criteria are decided),
 * leaves no trace in the journal, and is gone with the receipt of its sheet.
 */
import type { StoredDraft } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { completenessOf, faultsOf } from '../../shared/scoring.ts';
import { readDossier } from '../store/dossier-tables.ts';
import { type DraftKey, draftRev, readDraft, saveDraftRow } from '../store/draft-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readLatestSheet } from '../store/sheet-table.ts';
import { readReopened } from '../store/sheet-trail-table.ts';
import { readPanel, whyNotOwing } from './panel.ts';
import { faultProblem } from './submit-sheet.ts';

/** Whether this member still has something to hand in for the round in hand: no sheet there, or one that was given back. */
function refusalOf(session: OpenSession, { dossier: code, round, member }: DraftKey): ReturnType<typeof err> | null {
  const { db } = session;
  const dossier = readDossier(db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  if (dossier.state !== 'scoring' && dossier.state !== 'closed') return err(problem('OC-3001'));
  if (dossier.round !== round) return err(problem('OC-3002', { open: dossier.round, round }));
  const { panel } = readPanel(db, dossier);
  if (!panel.owing.includes(member)) return err(problem('OC-3003', { why: whyNotOwing(panel, member) }));
  const sheet = readLatestSheet(db, code, member, round);
  const givenBack = sheet && readReopened(db, code, round).some((r) => r.member === member);
  return sheet && !givenBack ? err(problem('OC-3008', { round, receipt: sheet.receipt })) : null;
}

/** The greater `rev` wins; the answer is the one kept. Taken while the product is being scored, and after closing too, since it may be opened again. */
function keep(session: OpenSession, draft: DraftKey & StoredDraft): Outcome<{ readonly rev: number }> {
  const { db } = session;
  const refused = refusalOf(session, draft);
  if (refused) return refused;
  const known = draftRev(db, draft);
  if (draft.rev <= known) return ok({ rev: known });
  const dossier = readDossier(db, draft.dossier);
  const set = dossier && setByNumber(session.book, dossier.setNumber);
  if (!set) return err(problem('OC-1006', { code: draft.dossier }));
  const faults = faultsOf(set, draft.content.marks);
  if (faults.length > 0) return err(...faults.map(faultProblem));
  const { ticked, confirmedBlanks, of } = completenessOf(set, draft.content);
  // What was copied from a sister product is decided once its member has looked at it.
  const copied = draft.content.toConfirm.filter((code) => draft.content.marks[code] !== undefined).length;
  saveDraftRow(db, { ...draft, decided: Math.max(0, ticked + confirmedBlanks.length - copied), of, at: session.now() });
  return ok({ rev: draft.rev });
}

/** Answers after the commit. Shares it with whatever else comes in at the moment. */
export const saveDraft = (session: OpenSession, draft: DraftKey & StoredDraft): Promise<Outcome<{ readonly rev: number }>> =>
  session.queue.add(() => keep(session, draft));

/** The member's own draft, for a phone that has none or an older one. */
export const ownDraft = (session: OpenSession, key: DraftKey): Outcome<StoredDraft | null> => ok(readDraft(session.db, key) ?? null);
