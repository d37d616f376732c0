/** Members, attendance, recusals. Members freeze when the session opens; people still come, go and recuse themselves. */
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { type Attendance, DOSSIER_STATE_WORDS, halfDayKey, halfDayOf, halfDaysOf, type Member, type Recusal } from '../../shared/session.ts';
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
import { readDossier, readDossiers, readKnockOuts, type StoredDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';

const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `before`: the code of the member edited, null for a new one. */
export function saveMember(session: OpenSession, member: Member, before: MemberCode | null): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state !== 'preparing') return err(problem('OC-1002'));
    const members = readMembers(session.db);
    const known = before === null ? undefined : members.find((m) => m.code === before);
    if (before !== null && !known) return err(problem('OC-1006', { code: before }));
    if (members.some((m) => m !== known && sameCode(m.code, member.code))) return err(problem('OC-1005', { code: member.code }));
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
      readKnockOuts(session.db).filter((k) => k.proposer === code).length;
    if (uses > 0) return err(problem('OC-1015', { count: uses, code }));
    deleteMember(session.db, code);
    journal(session.db, { at: session.now(), event: 'member-removed', actor: DESK, details: { before: member } });
    return ok(null);
  });
}

/** A confirmed dossier of the half-day: who was present counts towards its result, so attendance stands until it is reopened. */
function confirmedIn(session: OpenSession, halfDay: string): StoredDossier | undefined {
  const dossiers = readDossiers(session.db);
  const halfDays = halfDaysOf({ dossiers, attendance: readAttendance(session.db) });
  return dossiers.find((d) => d.state === 'confirmed' && halfDayKey(halfDayOf(d, halfDays)) === halfDayKey(halfDay));
}

/** Presence in one half-day, the reason only of an absence. OC-1016 when it would change a confirmed result of that half-day. */
export function recordAttendance(session: OpenSession, row: Omit<Attendance, 'notes'>): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state === 'ended') return err(problem('OC-1004'));
    if (!readMembers(session.db).some((m) => m.code === row.member)) return err(problem('OC-1006', { code: row.member }));
    // The same half-day spelt another way is the same row.
    const before = readAttendance(session.db).find((a) => a.member === row.member && halfDayKey(a.halfDay) === halfDayKey(row.halfDay));
    const confirmed = confirmedIn(session, row.halfDay);
    if (confirmed && (before?.present ?? true) !== row.present) return err(problem('OC-1016', { halfDay: row.halfDay, dossier: confirmed.code }));
    const after = { ...row, halfDay: before?.halfDay ?? row.halfDay, notes: before?.notes ?? {} };
    saveAttendance(session.db, after);
    journal(session.db, { at: session.now(), event: 'attendance-recorded', actor: DESK, details: { before: before ?? null, after } });
    return ok(null);
  });
}

/** A conflict of interest: the member owes no sheet for that product. OC-1006 unknown, OC-3018 once the result is confirmed. */
export function recordRecusal(session: OpenSession, row: Omit<Recusal, 'notes'>): Outcome<null> {
  return transact(session.db, () => {
    if (readSessionRow(session.db).state === 'ended') return err(problem('OC-1004'));
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
    if (readSessionRow(session.db).state === 'ended') return err(problem('OC-1004'));
    if (readDossier(session.db, dossier)?.state === 'confirmed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS.confirmed }));
    if (!deleteRecusal(session.db, member, dossier)) return err(problem('OC-1006', { code: `${member} – ${dossier}` }));
    journal(session.db, { at: session.now(), event: 'recusal-withdrawn', actor: DESK, dossier, details: { member, reason } });
    return ok(null);
  });
}
