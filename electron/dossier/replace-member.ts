/** A member is replaced while the session runs: products opened before keep their panel, every later one has the new member. */
import type { MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { halfDayKey, halfDayOf, halfDaysOf, type Member } from '../../shared/session.ts';
import { servesIn, subCouncilGaps } from '../../shared/sub-councils.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { deleteAttendance, deleteMember, insertMember, readAttendance, readMembers, saveAttendance } from '../store/council-tables.ts';
import { type Database, transact } from '../store/database.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { deleteReplacement, insertReplacement, readReplacements } from '../store/running-tables.ts';
import { readSessionRow } from '../store/session-table.ts';
import { observerScores, recordAttendance } from './edit-council.ts';

const NOT_YET = 'Chưa tham gia Hội đồng';
const replacedBy = (name: string): string => `Được thay bằng ${name}`;

/** Half-days with products still to be opened, and the others. */
function halfDaysByWork({ db }: OpenSession): { readonly ahead: readonly string[]; readonly past: readonly string[] } {
  const dossiers = readDossiers(db);
  const halfDays = halfDaysOf({ dossiers, attendance: readAttendance(db) });
  const ahead = new Set(dossiers.filter((d) => d.eligible && d.state === 'ready').map((d) => halfDayKey(halfDayOf(d, halfDays))));
  return { ahead: halfDays.filter((h) => ahead.has(halfDayKey(h))), past: halfDays.filter((h) => !ahead.has(halfDayKey(h))) };
}

/** A sub-council of products still to be opened that the member leaves unable to score; its name. */
function gapLeft(db: Database, old: Member): string | undefined {
  const replaced = new Set(readReplacements(db).map((r) => r.member));
  const members = readMembers(db).filter((m) => !replaced.has(m.code));
  const ready = readDossiers(db).filter((d) => d.state === 'ready');
  return subCouncilGaps(members, ready, readSessionRow(db).profile).find((gap) => servesIn(old, gap))?.subCouncil;
}

/** While the session is open (before that the list is edited). OC-1005 the new code is taken, OC-3103 replaced already, OC-3129 a sub-council couldn't score any more. */
export function replaceMember(session: OpenSession, member: MemberCode, by: Member, reason: string): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const members = readMembers(db);
    const old = members.find((m) => m.code === member);
    if (!old) return err(problem('OC-1006', { code: member }));
    if (members.some((m) => m.code.toLowerCase() === by.code.toLowerCase())) return err(problem('OC-1005', { code: by.code }));
    if (readReplacements(db).some((r) => r.member === member)) return err(problem('OC-3103', { member: old.name }));
    if (by.role === 'observer' && by.scores) return err(observerScores());
    const { ahead, past } = halfDaysByWork(session);
    insertMember(db, by);
    const dossiers = readDossiers(db)
      .filter((d) => d.state !== 'ready')
      .map((d) => d.code);
    insertReplacement(db, { member, by: by.code, reason, dossiers, notes: {} });
    const gap = gapLeft(db, old);
    if (gap) return err(problem('OC-3129', { member: old.name, subCouncil: gap }));
    for (const halfDay of past) saveAttendance(db, { member: by.code, halfDay, present: false, reason: NOT_YET, notes: {} });
    // Through the use case: what it keeps for the products opened before must stay true.
    for (const halfDay of ahead) {
      const kept = recordAttendance(session, { member, halfDay, present: false, reason: replacedBy(by.name) });
      if (!kept.ok) return kept;
    }
    journal(db, { at: session.now(), event: 'member-replaced', actor: DESK, details: { member, replacedBy: by.code, reason, before: old, after: by } });
    return ok(null);
  });
}

/** Taken back while no product has been opened with the new member (OC-3104); the new member leaves the list again. */
export function undoReplacement(session: OpenSession, member: MemberCode, reason: string): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const replacement = readReplacements(db).find((r) => r.member === member);
    if (!replacement) return err(problem('OC-1006', { code: member }));
    const by = readMembers(db).find((m) => m.code === replacement.by);
    const opened = readDossiers(db).find((d) => d.state !== 'ready' && !replacement.dossiers.includes(d.code));
    if (opened) return err(problem('OC-3104', { dossier: opened.name }));
    deleteReplacement(db, member);
    for (const row of readAttendance(db)) {
      if (row.member === replacement.by) deleteAttendance(db, row.member, row.halfDay);
      if (row.member !== member || row.reason !== replacedBy(by?.name ?? '')) continue;
      const back = recordAttendance(session, { ...row, present: true, reason: '' });
      if (!back.ok) return back;
    }
    deleteMember(db, replacement.by);
    journal(db, { at: session.now(), event: 'replacement-undone', actor: DESK, details: { member, replacedBy: replacement.by, reason } });
    return ok(null);
  });
}
