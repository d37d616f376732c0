/** The evening's seal: what stood, the journal's head, a verified copy of the file; nothing is scored or decided until the day is resumed. */
import type { AuditActor } from '../../shared/audit.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem, warning } from '../../shared/problems/index.ts';
import { type DaySeal, dayDone, standingSeal } from '../../shared/running-day.ts';
import { halfDaysOf } from '../../shared/session.ts';
import { backUp } from '../safety/back-up.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { scoringRefusal } from '../safety/scoring-open.ts';
import { readAttendance } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { countUnsettled, insertDaySeal, journalHashAt, liftDaySeal, readDaySeals, readVotedDossier } from '../store/day-seal-table.ts';
import { readDossier, readDossiers, readKnockOuts } from '../store/dossier-tables.ts';
import { journalHead } from '../store/journal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readDeferrals } from '../store/running-tables.ts';
import { readSessionRow, setHall } from '../store/session-table.ts';
import { closePause } from './take-break.ts';

function sealable(session: OpenSession): Outcome<null> {
  const { db } = session;
  const refused = actRefusal(db);
  if (refused) return err(refused);
  const open = scoringRefusal(db);
  if (open) return err(open);
  const voted = readVotedDossier(db);
  if (voted !== null) return err(problem('OC-3071', { dossier: readDossier(db, voted)?.name ?? voted }));
  return ok(null);
}

/**
 * OC-1009 while a product is scored, OC-3071 while a vote is open, OC-3067 when the copy fails its check. The copy holds everything up to the
 * head that the seal names; between copy and seal nothing can come, since both run in one turn of the event loop.
 */
export function sealDay(session: OpenSession, actor: AuditActor = DESK): Outcome<DaySeal> {
  const { db } = session;
  session.queue.settle();
  const allowed = sealable(session);
  if (!allowed.ok) return allowed;
  const seals = readDaySeals(db);
  const number = seals.length + 1;
  const at = session.now();
  const head = journalHead(db);
  const copy = backUp(db, at, `niem-phong-${number}`, head);
  if (!copy.ok) return copy;
  return transact(db, () => {
    const dossiers = readDossiers(db);
    const facts = {
      dossiers,
      halfDays: halfDaysOf({ dossiers, attendance: readAttendance(db) }),
      deferrals: readDeferrals(db),
      knockOuts: readKnockOuts(db),
      seals,
    };
    const { halfDays, done } = dayDone({ ...facts, ...countUnsettled(db) });
    const seal = { number, halfDays, at, headSeq: head.seq, headHash: head.hash, done, backup: copy.value.name, backupHash: copy.value.hash };
    insertDaySeal(db, seal);
    closePause(session, actor);
    // The hall shows no product overnight; a result on show stays until the desk takes it away.
    if (!readSessionRow(db).hall.revealed) setHall(db, null, false);
    journal(db, { at, event: 'day-sealed', actor, details: seal });
    return ok({ ...seal, resumedAt: null });
  });
}

/** The next morning. OC-3073: not sealed. The warning OC-3072 says that the journal no longer holds what the seal names. */
export function resumeDay(session: OpenSession, actor: AuditActor = DESK): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const seal = standingSeal(readDaySeals(db));
    if (!seal) return err(problem('OC-3073'));
    const at = session.now();
    const intact = journalHashAt(db, seal.headSeq) === seal.headHash;
    liftDaySeal(db, seal.number, at);
    journal(db, { at, event: 'day-resumed', actor, details: { number: seal.number, intact } });
    return ok(null, intact ? [] : [warning('OC-3072', { number: seal.number, backup: seal.backup })]);
  });
}
