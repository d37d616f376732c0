/** Sheets that came after closing: the desk counts them after all, or doesn't; either with a reason. Nothing here happens by itself. */

import { sheetId } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DOSSIER_STATE_WORDS, type Sheet } from '../../shared/session.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { sheetProof } from '../safety/sheet-hash.ts';
import { readMember } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier } from '../store/dossier-tables.ts';
import { deleteDraft } from '../store/draft-table.ts';
import { type KeptSheet, readKeptSheet, settleLateSheet } from '../store/late-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertSheet, nextVersion, readLatestSheet } from '../store/sheet-table.ts';
import { readReopened } from '../store/sheet-trail-table.ts';
import { readPanel } from './panel.ts';
import { freeReceipt } from './submit-sheet.ts';

const STATE_WORDS = { admitted: 'đã nhận', dismissed: 'không nhận' } as const;

/** The late sheet, while it awaits a decision and the session is open. */
function awaiting(session: OpenSession, id: string): Outcome<KeptSheet> {
  const refused = actRefusal(session.db);
  if (refused) return err(refused);
  const late = readKeptSheet(session.db, id);
  if (!late) return err(problem('OC-1006', { code: id }));
  return late.state === 'kept' ? ok(late) : err(problem('OC-3023', { state: STATE_WORDS[late.state] }));
}

/** Why the sheet can't count now, or null: it must belong to the present round, be owed, and be the only one (or follow one given back). */
export function admissionRefusal(session: OpenSession, late: KeptSheet): ReturnType<typeof err> | null {
  const { db } = session;
  const dossier = readDossier(db, late.dossier);
  if (!dossier) return err(problem('OC-1006', { code: late.dossier }));
  if (dossier.state !== 'scoring' && dossier.state !== 'closed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
  if (dossier.round !== late.round) return err(problem('OC-3024', { round: late.round, open: dossier.round }));
  const name = readMember(db, late.member)?.name ?? late.member;
  if (!readPanel(db, dossier).panel.owing.includes(late.member)) return err(problem('OC-3026', { member: name }));
  const sheet = readLatestSheet(db, late.dossier, late.member, late.round);
  const givenBack = readReopened(db, late.dossier, late.round).some((r) => r.member === late.member);
  return sheet && !givenBack ? err(problem('OC-3025', { member: name, receipt: sheet.receipt })) : null;
}

/** Appends it as a sheet of its own id with a receipt of its own; the member's page finds the receipt in its next state. */
export function admitLateSheet(session: OpenSession, id: string, reason: string): Outcome<null> {
  return transact(session.db, () => {
    const found = awaiting(session, id);
    if (!found.ok) return found;
    const late = found.value;
    const refused = admissionRefusal(session, late);
    if (refused) return refused;
    const { db } = session;
    const { dossier, member, round, content, signature, device } = late;
    const at = session.now();
    const version = nextVersion(db, dossier, member, round);
    const sheet: Sheet = {
      ...content,
      id: sheetId(id),
      dossier,
      member,
      round,
      version,
      source: 'device',
      receivedAt: at,
      receipt: freeReceipt(session),
      signature,
    };
    insertSheet(db, sheet, device);
    settleLateSheet(db, id, 'admitted', reason, at);
    deleteDraft(db, { dossier, round, member });
    journal(db, {
      at,
      event: 'late-sheet-admitted',
      actor: DESK,
      dossier,
      details: { id, member, round, cameAt: late.at, receipt: sheet.receipt, reason, ...sheetProof(sheet) },
    });
    return ok(null);
  });
}

export function dismissLateSheet(session: OpenSession, id: string, reason: string): Outcome<null> {
  return transact(session.db, () => {
    const found = awaiting(session, id);
    if (!found.ok) return found;
    const { dossier, member, round, at: cameAt } = found.value;
    const at = session.now();
    settleLateSheet(session.db, id, 'dismissed', reason, at);
    journal(session.db, { at, event: 'late-sheet-dismissed', actor: DESK, dossier, details: { id, member, round, cameAt, reason } });
    return ok(null);
  });
}
