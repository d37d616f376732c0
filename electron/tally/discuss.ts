/** What the council says of a closed product between two rounds, and what it concludes. A line is never changed: struck out, it stays with its reason. */
import type { AuditActor } from '../../shared/audit.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Discussion } from '../../shared/session.ts';
import { sealRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readMembers } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readStandingLine, strikeLine } from '../store/discussion-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertDiscussion } from '../store/running-tables.ts';
import { closedDossier } from './closed-dossier.ts';

/** Only while the product is closed and not confirmed: before, the points nobody may know yet would be talked of. OC-4010: no such round. */
export function addDiscussion(session: OpenSession, line: Omit<Discussion, 'notes'>, actor: AuditActor = DESK): Outcome<{ readonly id: number }> {
  return transact(session.db, () => {
    const found = closedDossier(session, line.dossier);
    if (!found.ok) return found;
    if (line.round > found.value.round) return err(problem('OC-4010', { round: line.round, last: found.value.round }));
    if (line.speaker !== '' && !readMembers(session.db).some((m) => m.code === line.speaker)) return err(problem('OC-1006', { code: line.speaker }));
    const at = session.now();
    const id = insertDiscussion(session.db, { ...line, notes: {} }, at);
    const { dossier, ...details } = line;
    journal(session.db, { at, event: 'discussion-added', actor, dossier, details: { id, ...details } });
    return ok({ id });
  });
}

/** OC-4011: no such line, or struck out already. */
export function strikeDiscussion(session: OpenSession, id: number, reason: string, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const sealed = sealRefusal(session.db);
    if (sealed) return err(sealed);
    const line = readStandingLine(session.db, id);
    if (!line) return err(problem('OC-4011'));
    const found = closedDossier(session, line.dossier);
    if (!found.ok) return found;
    const at = session.now();
    strikeLine(session.db, id, reason, at);
    journal(session.db, { at, event: 'discussion-struck', actor, dossier: line.dossier, details: { id, reason } });
    return ok(null);
  });
}
