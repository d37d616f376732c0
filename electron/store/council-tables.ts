/** Members, attendance, recusals. */
import { z } from 'zod';
import { type DossierCode, dossierCode, type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import { type Attendance, type Member, type Recusal, ROLES, type Role } from '../../shared/session.ts';
import { type Database, sql } from './database.ts';

// Built once: making a schema costs far more than parsing with it, and every row of every table has notes.
const zTexts = z.record(z.string(), z.string());
export const zNotes = z.string().transform((json) => zTexts.parse(JSON.parse(json)));
export const zFlag = z.int().transform((n) => n === 1);
export const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

const zMemberRow = z.object({
  code: z.string().transform(memberCode),
  name: z.string(),
  role: z.enum(ROLES as [Role, ...Role[]]),
  title: z.string(),
  unit: z.string(),
  scores: zFlag,
  subCouncils: z.string(),
  notes: zNotes,
});

/** The check of the first migration knows no observers: their role is "member" there, and `observes` says that they only look on. */
const MEMBER_COLUMNS = "code, name, CASE observes WHEN 1 THEN 'observer' ELSE role END AS role, title, unit, scores, sub_councils AS subCouncils, notes";
const memberParameters = (m: Member) => ({
  ...m,
  role: m.role === 'observer' ? 'member' : m.role,
  observes: flag(m.role === 'observer'),
  scores: flag(m.scores),
  notes: JSON.stringify(m.notes),
});

/** In the list's order. */
export const readMembers = (db: Database): readonly Member[] =>
  z.array(zMemberRow).parse(sql(db, `SELECT ${MEMBER_COLUMNS} FROM member ORDER BY position`).all());

/** One member, without reading the others: asked for every request and every live state of every phone. */
export function readMember(db: Database, code: MemberCode): Member | undefined {
  const row = sql(db, `SELECT ${MEMBER_COLUMNS} FROM member WHERE code = ?`).get(code);
  return row === undefined ? undefined : zMemberRow.parse(row);
}

export function insertMember(db: Database, m: Member): void {
  sql(
    db,
    'INSERT INTO member (code, position, name, role, title, unit, scores, observes, sub_councils, notes) VALUES (@code, (SELECT coalesce(max(position), 0) + 1 FROM member), @name, @role, @title, @unit, @scores, @observes, @subCouncils, @notes)',
  ).run(memberParameters(m));
}

export function updateMember(db: Database, before: MemberCode, m: Member): void {
  sql(
    db,
    'UPDATE member SET code = @code, name = @name, role = @role, title = @title, unit = @unit, scores = @scores, observes = @observes, sub_councils = @subCouncils, notes = @notes WHERE code = @before',
  ).run({ ...memberParameters(m), before });
}

export const deleteMember = (db: Database, code: MemberCode): void => void sql(db, 'DELETE FROM member WHERE code = ?').run(code);

const zAttendance = z.object({ member: z.string().transform(memberCode), halfDay: z.string(), present: zFlag, reason: z.string(), notes: zNotes });

export const readAttendance = (db: Database): readonly Attendance[] =>
  z.array(zAttendance).parse(sql(db, 'SELECT member, half_day AS halfDay, present, reason, notes FROM attendance ORDER BY rowid').all());

export function saveAttendance(db: Database, a: Attendance): void {
  sql(
    db,
    'INSERT INTO attendance (member, half_day, present, reason, notes) VALUES (@member, @halfDay, @present, @reason, @notes) ON CONFLICT DO UPDATE SET present = excluded.present, reason = excluded.reason',
  ).run({ ...a, present: flag(a.present), notes: JSON.stringify(a.notes) });
}

export const deleteAttendance = (db: Database, member: MemberCode, halfDay: string): void =>
  void sql(db, 'DELETE FROM attendance WHERE member = ? AND half_day = ?').run(member, halfDay);

const zRecusal = z.object({ member: z.string().transform(memberCode), dossier: z.string().transform(dossierCode), reason: z.string(), notes: zNotes });

export const readRecusals = (db: Database): readonly Recusal[] =>
  z.array(zRecusal).parse(sql(db, 'SELECT member, dossier, reason, notes FROM recusal ORDER BY rowid').all());

export function saveRecusal(db: Database, r: Recusal): void {
  sql(
    db,
    'INSERT INTO recusal (member, dossier, reason, notes) VALUES (@member, @dossier, @reason, @notes) ON CONFLICT DO UPDATE SET reason = excluded.reason',
  ).run({
    ...r,
    notes: JSON.stringify(r.notes),
  });
}

/** False when there was none. */
export const deleteRecusal = (db: Database, member: MemberCode, dossier: DossierCode): boolean =>
  sql(db, 'DELETE FROM recusal WHERE member = ? AND dossier = ?').run(member, dossier).changes > 0;
