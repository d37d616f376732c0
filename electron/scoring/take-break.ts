/** A break until a time, with a note: hall and waiting members see it. */
import type { AuditActor } from '../../shared/audit.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { meetingOnly, scoringRefusal } from '../safety/scoring-open.ts';
import { readClocks, savePause } from '../store/agenda-tables.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';

/** A new one takes the place of the one in hand. OC-1009 while a product is being scored, OC-3140 where opinions are collected in writing. */
export function startBreak(session: OpenSession, minutes: number, note: string, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db) ?? meetingOnly(db, 'giờ giải lao') ?? scoringRefusal(db);
    if (refused) return err(refused);
    const since = session.now();
    const until = new Date(Date.parse(since) + minutes * 60_000).toISOString();
    savePause(db, { since, until, note });
    journal(db, { at: since, event: 'break-started', actor, details: { minutes, until, note } });
    return ok(null);
  });
}

/** Ends the break in hand, if there is one: the council goes on. Runs inside the caller's transaction. */
export function closePause(session: OpenSession, actor: AuditActor): void {
  if (readClocks(session.db).pause === null) return;
  savePause(session.db, null);
  journal(session.db, { at: session.now(), event: 'break-ended', actor });
}

/** OC-3074: there is no break. */
export function endBreak(session: OpenSession, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    if (readClocks(session.db).pause === null) return err(problem('OC-3074', { what: 'giờ giải lao' }));
    closePause(session, actor);
    return ok(null);
  });
}
