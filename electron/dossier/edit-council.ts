/** Members, attendance, recusals. Members freeze when the session opens; people still come, go and recuse themselves. */
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { attendanceFor, counts } from '../../shared/presence.ts';
import { problem } from '../../shared/problems/index.ts';
import { type Attendance, DOSSIER_STATE_WORDS, halfDayKey, halfDayOf, halfDaysOf, isPresent, type Member, type Recusal } from '../../shared/session.ts';
import { changeRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import {
  deleteMember,
  deleteRecusal,
  insertMember,
  readAttendance,
  readMembers,
  readRecusals,
  saveAttendance,
  saveRecusal,
  updateMember,
} from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossier, readDossiers, readKnockOuts } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readMovements, readProductPresence, saveProductPresence } from '../store/presence-tables.ts';
import { readSessionRow } from '../store/session-table.ts';

/** An observer never scores: OC-1012. */
export const observerScores = () => problem('OC-1012', { field: 'Chấm điểm', allowed: 'Không (quan sát viên không chấm điểm)' });

const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `before`: the code of the member edited, null for a new one. */
export function saveMember(session: OpenSession, member: Member, before: MemberCode | null): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state !== 'preparing') return err(problem('OC-1002'));
    const members = readMembers(session.db);
    const known = before === null ? undefined : members.find((m) => m.code === before);
    if (before !== null && !known) return err(problem('OC-1006', { code: before }));
    if (members.some((m) => m !== known && sameCode(m.code, member.code))) return err(problem('OC-1005', { code: member.code }));
    if (member.role === 'observer' && member.scores) return err(observerScores());
    if (known) updateMember(session.db, known.code, member);
    else insertMember(session.db, member);
    journal(session.db, { at: session.now(), event: 'member-saved', actor: DESK, details: { before: known ?? null, after: member } });
    return ok(null);
  });
}

/** OC-1006 unknown, OC-1015 while rows still refer to the member; the seat goes too. Only while preparing. */
export function removeMember(session: OpenSession, code: MemberCode): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state !== 'preparing') return err(problem('OC-1002'));
    const member = readMembers(session.db).find((m) => m.code === code);
    if (!member) return err(problem('OC-1006', { code }));
    const uses =
      readAttendance(session.db).filter((a) => a.member === code).length +
      readRecusals(session.db).filter((r) => r.member === code).length +
      readProductPresence(session.db).filter((p) => p.member === code).length +
      readMovements(session.db).filter((m) => m.member === code).length +
      readKnockOuts(session.db).filter((k) => k.proposer === code).length;
    if (uses > 0) return err(problem('OC-1015', { count: uses, code }));
    deleteMember(session.db, code);
    journal(session.db, { at: session.now(), event: 'member-removed', actor: DESK, details: { before: member } });
    return ok(null);
  });
}

/**
 * Who owed a sheet for a product was fixed when it was opened: what a change of attendance would alter there is written down as the
 * product's own exceptions, so that products opened, closed or confirmed stay as they were.
 */
function keepOpened(session: OpenSession, before: readonly Attendance[]): readonly DossierCode[] {
  const { db } = session;
  const [after, exceptions, members, dossiers] = [readAttendance(db), readProductPresence(db), readMembers(db), readDossiers(db)];
  const [halfDaysBefore, halfDaysAfter] = [halfDaysOf({ dossiers, attendance: before }), halfDaysOf({ dossiers, attendance: after })];
  return dossiers
    .filter((d) => d.state !== 'ready')
    .filter((d) => {
      const [was, is] = [halfDayOf(d, halfDaysBefore), halfDayOf(d, halfDaysAfter)];
      const [attendanceWas, attendanceIs] = [attendanceFor(before, exceptions, d.code, was), attendanceFor(after, exceptions, d.code, is)];
      const changed = members.filter(counts).filter((m) => isPresent(attendanceWas, m.code, was) !== isPresent(attendanceIs, m.code, is));
      for (const { code: member } of changed)
        saveProductPresence(db, {
          dossier: d.code,
          member,
          present: isPresent(attendanceWas, member, was),
          reason: 'Có mặt của buổi được sửa sau khi mở chấm',
          notes: {},
        });
      return changed.length > 0;
    })
    .map((d) => d.code);
}

/** Presence in one half-day, the reason only of an absence. Products opened before keep who scores them. */
export function recordAttendance(session: OpenSession, row: Omit<Attendance, 'notes'>): Outcome<null> {
  return transact(session.db, () => {
    const refused = changeRefusal(session.db);
    if (refused) return err(refused);
    if (!readMembers(session.db).some((m) => m.code === row.member)) return err(problem('OC-1006', { code: row.member }));
    const rows = readAttendance(session.db);
    // The same half-day spelt another way is the same row.
    const before = rows.find((a) => a.member === row.member && halfDayKey(a.halfDay) === halfDayKey(row.halfDay));
    const after = { ...row, halfDay: before?.halfDay ?? row.halfDay, notes: before?.notes ?? {} };
    saveAttendance(session.db, after);
    const kept = keepOpened(session, rows);
    const details = { before: before ?? null, after, ...(kept.length > 0 ? { productsKept: kept } : {}) };
    journal(session.db, { at: session.now(), event: 'attendance-recorded', actor: DESK, details });
    return ok(null);
  });
}

/** A conflict of interest: the member owes no sheet for that product. OC-1006 unknown, OC-3018 once the result is confirmed. */
export function recordRecusal(session: OpenSession, row: Omit<Recusal, 'notes'>): Outcome<null> {
  return transact(session.db, () => {
    const refused = changeRefusal(session.db);
    if (refused) return err(refused);
    if (!readMembers(session.db).some((m) => m.code === row.member)) return err(problem('OC-1006', { code: row.member }));
    const dossier = readDossier(session.db, row.dossier);
    if (!dossier) return err(problem('OC-1006', { code: row.dossier }));
    if (dossier.state === 'confirmed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS.confirmed }));
    saveRecusal(session.db, { ...row, notes: {} });
    journal(session.db, { at: session.now(), event: 'recusal-recorded', actor: DESK, dossier: row.dossier, details: { ...row } });
    return ok(null);
  });
}

/** The member owes a sheet again. OC-1006 when there is no such recusal, OC-3018 once the result is confirmed. */
export function withdrawRecusal(session: OpenSession, member: MemberCode, dossier: DossierCode, reason: string): Outcome<null> {
  return transact(session.db, () => {
    const refused = changeRefusal(session.db);
    if (refused) return err(refused);
    if (readDossier(session.db, dossier)?.state === 'confirmed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS.confirmed }));
    if (!deleteRecusal(session.db, member, dossier)) return err(problem('OC-1006', { code: `${member} – ${dossier}` }));
    journal(session.db, { at: session.now(), event: 'recusal-withdrawn', actor: DESK, dossier, details: { member, reason } });
    return ok(null);
  });
}
