/** "Cần hỗ trợ": a member asks, the desk settles. Who waits is read off the journal, so that a restart forgets nobody. */
import type { MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readMember } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readHelpWanted } from '../store/journal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { Seated } from './seats.ts';

const waits = (session: OpenSession, member: MemberCode): boolean => readHelpWanted(session.db).some((w) => w.member === member);

/** Asking twice, or taking back what wasn't asked, changes nothing. */
export function askHelp(session: OpenSession, { member, device }: Seated, wanted: boolean): Outcome<null> {
  return transact(session.db, () => {
    if (waits(session, member.code) === wanted) return ok(null);
    const event = wanted ? 'help-asked' : 'help-settled';
    journal(session.db, { at: session.now(), event, actor: { kind: 'member', member: member.code, device }, details: { member: member.code } });
    return ok(null);
  });
}

export function settleHelp(session: OpenSession, member: MemberCode): Outcome<null> {
  return transact(session.db, () => {
    if (!readMember(session.db, member)) return err(problem('OC-1006', { code: member }));
    if (!waits(session, member)) return ok(null);
    journal(session.db, { at: session.now(), event: 'help-settled', actor: DESK, details: { member } });
    return ok(null);
  });
}
