/** A sheet scored under the wrong product goes to the right one: withdrawn there, appended here, with a trail both ways. */
import { setByNumber } from '../../shared/criteria.ts';
import { type DossierCode, type MemberCode, sheetId } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DOSSIER_STATE_WORDS, type Sheet } from '../../shared/session.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { sheetProof } from '../safety/sheet-hash.ts';
import { readMember } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier, type StoredDossier } from '../store/dossier-tables.ts';
import { deleteDraft } from '../store/draft-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { CLEAR_ALPHABET } from '../store/outside.ts';
import { insertSheet, nextVersion, readLatestSheet } from '../store/sheet-table.ts';
import { withdrawSheets } from '../store/sheet-trail-table.ts';
import { readPanel } from './panel.ts';
import { freeReceipt } from './submit-sheet.ts';

export type SheetMove = { readonly from: DossierCode; readonly to: DossierCode; readonly member: MemberCode; readonly reason: string };

/** A product whose sheets may still change hands: its round is open, or closed and not confirmed. */
function movable(session: OpenSession, code: DossierCode): Outcome<StoredDossier> {
  const dossier = readDossier(session.db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  if (dossier.state === 'scoring' || dossier.state === 'closed') return ok(dossier);
  return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
}

/** OC-3030 same product, OC-3029 another criteria set, OC-3027 nothing to move, OC-3026 not owed at the target, OC-3025 there is one already. */
export function moveSheet(session: OpenSession, { from, to, member, reason }: SheetMove): Outcome<{ readonly receipt: string }> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    if (from === to) return err(problem('OC-3030'));
    const [source, target] = [movable(session, from), movable(session, to)];
    if (!source.ok) return source;
    if (!target.ok) return target;
    const name = readMember(db, member)?.name;
    if (name === undefined) return err(problem('OC-1006', { code: member }));
    const setName = (d: StoredDossier): string => setByNumber(session.book, d.setNumber)?.name ?? '';
    if (source.value.setNumber !== target.value.setNumber) return err(problem('OC-3029', { from: setName(source.value), to: setName(target.value) }));
    const sheet = readLatestSheet(db, from, member, source.value.round);
    if (!sheet) return err(problem('OC-3027', { member: name }));
    if (!readPanel(db, target.value).panel.owing.includes(member)) return err(problem('OC-3026', { member: name }));
    const there = readLatestSheet(db, to, member, target.value.round);
    if (there) return err(problem('OC-3025', { member: name, receipt: there.receipt }));

    const at = session.now();
    const { round } = target.value;
    const moved: Sheet = {
      ...sheet,
      id: sheetId(`chuyen-${session.randomText(CLEAR_ALPHABET, 20)}`),
      dossier: to,
      round,
      version: nextVersion(db, to, member, round),
      receivedAt: at,
      receipt: freeReceipt(session),
    };
    insertSheet(db, moved, 'bàn thư ký');
    withdrawSheets(db, { dossier: from, round: sheet.round, member, at, reason, movedTo: moved.id });
    deleteDraft(db, { dossier: to, round, member });
    const trail = {
      member,
      reason,
      from: { dossier: from, round: sheet.round, id: sheet.id, receipt: sheet.receipt },
      to: { dossier: to, round, id: moved.id, receipt: moved.receipt },
      ...sheetProof(moved),
    };
    journal(db, { at, event: 'sheet-withdrawn', actor: DESK, dossier: from, details: trail });
    journal(db, { at, event: 'sheet-moved', actor: DESK, dossier: to, details: trail });
    return ok({ receipt: moved.receipt });
  });
}
