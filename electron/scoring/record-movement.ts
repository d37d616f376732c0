/** Members come and go during a half-day. The product being scored follows only where nobody's sheet is lost by it. */
import type { MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { formatTime } from '../../shared/lib/vietnamese.ts';
import { attendanceFor, attendanceNow, counts, instantToday, lastMovement } from '../../shared/presence.ts';
import { type Problem, problem, warning } from '../../shared/problems/index.ts';
import { halfDayKey, isPresent, type Member, type Movement } from '../../shared/session.ts';
import { changeRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { meetingOnly } from '../safety/scoring-open.ts';
import { readAttendance, readMember } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readScoringDossiers, type StoredDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import {
  deleteProductPresence,
  insertMovement,
  readMarked,
  readMovements,
  readProductPresence,
  saveProductPresence,
  undoMovementRow,
} from '../store/presence-tables.ts';
import { readRoundSubmissions } from '../store/sheet-table.ts';
import { readPanel } from './panel.ts';

/** `time`: HH:MM of today, Asia/Ho_Chi_Minh. */
export type NewMovement = Pick<Movement, 'member' | 'halfDay' | 'kind' | 'reason'> & { readonly time: string };

const presentNow = (session: OpenSession, member: MemberCode, halfDay: string): boolean =>
  isPresent(attendanceNow(readAttendance(session.db), readMovements(session.db), halfDay), member, halfDay);

/** The product being scored in this half-day for which the member counts as present without having handed in a sheet. */
function inHandWithoutSheet(session: OpenSession, member: Member, halfDay: string): StoredDossier | null {
  const { db } = session;
  const [dossier] = readScoringDossiers(db);
  if (!dossier || !counts(member)) return null;
  const own = readPanel(db, dossier).halfDay;
  if (halfDayKey(own) !== halfDayKey(halfDay)) return null;
  const here = isPresent(attendanceFor(readAttendance(db), readProductPresence(db), dossier.code, own), member.code, own);
  return here && !readRoundSubmissions(db, dossier.code, dossier.round).some((s) => s.member === member.code) ? dossier : null;
}

/**
 * OC-3140: nobody comes or goes where opinions are collected in writing; OC-3033: already here, or away already; OC-3034, OC-3039: a time still to come, or before the member's last movement. The warning OC-3031
 * says that the member was marked away for the product in hand.
 */
export function recordMovement(session: OpenSession, { time, ...given }: NewMovement): Outcome<{ readonly id: number }> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = changeRefusal(db) ?? meetingOnly(db, 'ghi ra, vào phòng họp');
    if (refused) return err(refused);
    const member = readMember(db, given.member);
    if (!member) return err(problem('OC-1006', { code: given.member }));
    const now = session.now();
    const at = instantToday(now, time);
    if (at > now) return err(problem('OC-3034', { time, now: formatTime(now) }));
    const last = lastMovement(readMovements(db), given.member, given.halfDay);
    if (last && at < last.at) return err(problem('OC-3039', { time, last: formatTime(last.at), member: member.name }));
    const here = presentNow(session, given.member, given.halfDay);
    if (here === (given.kind === 'arrive')) return err(problem('OC-3033', { member: member.name, state: here ? 'có mặt' : 'không có mặt' }));
    const dossier = given.kind === 'leave' ? inHandWithoutSheet(session, member, given.halfDay) : null;
    const id = insertMovement(db, { ...given, at }, dossier?.code ?? null);
    if (dossier) saveProductPresence(db, { dossier: dossier.code, member: member.code, present: false, reason: given.reason, notes: {} });
    const details = { id, ...given, movedAt: at, before: here, after: !here, ...(dossier ? { markedAway: dossier.code } : {}) };
    journal(db, { at: now, event: 'movement-recorded', actor: DESK, ...(dossier ? { dossier: dossier.code } : {}), details });
    return ok({ id }, dossier ? [warning('OC-3031', { members: member.name, dossier: dossier.name })] : []);
  });
}

/** Brings a member back who was marked away by the departure now undone, while that product is still being scored. */
function bringBack(session: OpenSession, movement: Movement, member: Member): readonly Problem[] {
  const { db } = session;
  const [dossier] = readScoringDossiers(db);
  if (!dossier || readMarked(db, movement.id) !== dossier.code) return [];
  const { halfDay } = readPanel(db, dossier);
  if (isPresent(readAttendance(db), member.code, halfDay)) deleteProductPresence(db, dossier.code, member.code);
  else saveProductPresence(db, { dossier: dossier.code, member: member.code, present: true, reason: '', notes: {} });
  return [warning('OC-3037', { members: member.name, dossier: dossier.name })];
}

/** OC-3035: undone before, or not the member's latest. The row stays, with the reason; OC-3037 says who scores the product in hand again. */
export function undoMovement(session: OpenSession, id: number, reason: string): Outcome<null> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = changeRefusal(db);
    if (refused) return err(refused);
    const movements = readMovements(db);
    const movement = movements.find((m) => m.id === id);
    const member = movement && readMember(db, movement.member);
    if (!movement || !member) return err(problem('OC-1006', { code: String(id) }));
    if (lastMovement(movements, movement.member, movement.halfDay)?.id !== id) return err(problem('OC-3035'));
    const at = session.now();
    undoMovementRow(db, id, at, reason);
    const back = movement.kind === 'leave' ? bringBack(session, movement, member) : [];
    // An arrival undone: the member never came, so the product in hand doesn't wait for a sheet.
    const dossier = movement.kind === 'arrive' ? inHandWithoutSheet(session, member, movement.halfDay) : null;
    if (dossier) saveProductPresence(db, { dossier: dossier.code, member: member.code, present: false, reason, notes: {} });
    const details = { before: movement, reason, ...(dossier ? { markedAway: dossier.code } : {}), broughtBack: back.length > 0 };
    journal(db, { at, event: 'movement-undone', actor: DESK, details });
    return ok(null, dossier ? [warning('OC-3031', { members: member.name, dossier: dossier.name })] : back);
  });
}
