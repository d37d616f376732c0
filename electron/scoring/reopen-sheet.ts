/** The desk gives a received sheet back to its member while the product is being scored. The version stays, and counts until a newer one comes. */
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DOSSIER_STATE_WORDS } from '../../shared/session.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readMember } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readLatestSheet } from '../store/sheet-table.ts';
import { insertReopening, readReopened } from '../store/sheet-trail-table.ts';

/** OC-3018 unless the product is being scored, OC-3027 without a sheet in this round, OC-3028 when it lies with the member already. */
export function reopenSheet(session: OpenSession, code: DossierCode, member: MemberCode, reason: string): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const dossier = readDossier(db, code);
    if (!dossier) return err(problem('OC-1006', { code }));
    if (dossier.state !== 'scoring') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
    const owner = readMember(db, member);
    if (!owner) return err(problem('OC-1006', { code: member }));
    const { round } = dossier;
    const sheet = readLatestSheet(db, code, member, round);
    if (!sheet) return err(problem('OC-3027', { member: owner.name }));
    if (readReopened(db, code, round).some((r) => r.member === member)) return err(problem('OC-3028'));
    const at = session.now();
    insertReopening(db, { dossier: code, round, member, version: sheet.version, at, reason });
    journal(db, {
      at,
      event: 'sheet-reopened',
      actor: DESK,
      dossier: code,
      details: { member, round, version: sheet.version, receipt: sheet.receipt, reason },
    });
    return ok(null);
  });
}
