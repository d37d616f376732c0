/** The desk says for one product that a member takes part after all, or doesn't: a latecomer let in, somebody who slipped out. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { attendanceFor } from '../../shared/presence.ts';
import { problem } from '../../shared/problems/index.ts';
import { DOSSIER_STATE_WORDS, isPresent, type ProductPresence } from '../../shared/session.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readAttendance, readMember } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readProductPresence, saveProductPresence } from '../store/presence-tables.ts';
import { readRoundSubmissions } from '../store/sheet-table.ts';
import { readPanel } from './panel.ts';

/** While the product is being scored or closed (OC-3018); a member whose sheet is in can't be marked away (OC-3038). */
export function setProductPresence(session: OpenSession, row: Omit<ProductPresence, 'notes'>): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const dossier = readDossier(db, row.dossier);
    if (!dossier) return err(problem('OC-1006', { code: row.dossier }));
    const member = readMember(db, row.member);
    if (!member) return err(problem('OC-1006', { code: row.member }));
    if (dossier.state !== 'scoring' && dossier.state !== 'closed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
    const { round } = dossier;
    if (!row.present && readRoundSubmissions(db, row.dossier, round).some((s) => s.member === row.member))
      return err(problem('OC-3038', { member: member.name, round }));
    const { halfDay } = readPanel(db, dossier);
    const exceptions = readProductPresence(db);
    const before = isPresent(attendanceFor(readAttendance(db), exceptions, row.dossier, halfDay), row.member, halfDay);
    const notes = exceptions.find((e) => e.dossier === row.dossier && e.member === row.member)?.notes ?? {};
    saveProductPresence(db, { ...row, notes });
    const details = { member: row.member, before, after: row.present, reason: row.reason };
    journal(db, { at: session.now(), event: 'product-presence-set', actor: DESK, dossier: row.dossier, details });
    return ok(null);
  });
}
