/**
 * Who is in the room: attendance of a half-day, the comings and goings within it, and what was fixed for a product when it was opened.
 * Pure; instants are ISO texts, wall clock is Asia/Ho_Chi_Minh.
 */
import type { DossierCode, MemberCode } from './lib/brand.ts';
import { type Attendance, halfDayKey, isPresent, type Member, type Movement, type ProductPresence, type Profile } from './session.ts';
import { quorumOf } from './tally.ts';

/** The half-day's attendance with what differs laid over it; the same list when nothing does. */
function overlaid(
  attendance: readonly Attendance[],
  halfDay: string,
  over: readonly Pick<Attendance, 'member' | 'present' | 'reason'>[],
): readonly Attendance[] {
  if (over.length === 0) return attendance;
  const key = halfDayKey(halfDay);
  const members = new Set(over.map((o) => o.member));
  const kept = attendance.filter((a) => halfDayKey(a.halfDay) !== key || !members.has(a.member));
  return [...kept, ...over.map(({ member, present, reason }) => ({ member, halfDay, present, reason, notes: {} }))];
}

/** Attendance as it holds for one product of the half-day: the product's own exceptions go before the half-day's rows. */
export const attendanceFor = (
  attendance: readonly Attendance[],
  exceptions: readonly ProductPresence[],
  dossier: DossierCode,
  halfDay: string,
): readonly Attendance[] =>
  overlaid(
    attendance,
    halfDay,
    exceptions.filter((e) => e.dossier === dossier),
  );

const inHalfDay = (movements: readonly Movement[], halfDay: string): readonly Movement[] => {
  const key = halfDayKey(halfDay);
  return movements.filter((m) => m.undoneAt === null && halfDayKey(m.halfDay) === key);
};

/** A member's last movement of the half-day that stands: the later in time, of two in one minute the one recorded later. */
export function lastMovement(movements: readonly Movement[], member: MemberCode, halfDay: string): Movement | undefined {
  return inHalfDay(movements, halfDay)
    .filter((m) => m.member === member)
    .sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1))
    .at(-1);
}

/** Attendance as it is now: the half-day's rows, then each member's last movement that stands. */
export function attendanceNow(attendance: readonly Attendance[], movements: readonly Movement[], halfDay: string): readonly Attendance[] {
  const moved = [...new Set(inHalfDay(movements, halfDay).map((m) => m.member))].flatMap((member) => {
    const last = lastMovement(movements, member, halfDay);
    return last ? [{ member, present: last.kind === 'arrive', reason: last.reason }] : [];
  });
  return overlaid(attendance, halfDay, moved);
}

/** Whose presence the panel and the quorum of a product rest on: who scores, the chair and the deputies. Observers never count. */
export const counts = (member: Member): boolean => member.scores || member.role === 'chair' || member.role === 'deputy';

/** What one more departure would break of a quorum that is reached: its number, and the one of chair and deputies who is left where one must be there. */
export type QuorumEdges = { readonly count: boolean; readonly lastLeader: MemberCode | null };

/** Foresees the end of the quorum; nothing to foresee once it isn't reached. */
export function quorumEdges(members: readonly Member[], now: readonly Attendance[], halfDay: string, profile: Profile): QuorumEdges {
  const { reached, present, needed } = quorumOf(members, now, halfDay, profile);
  const leaders = members.filter((m) => (m.role === 'chair' || m.role === 'deputy') && isPresent(now, m.code, halfDay));
  const last = leaders.length === 1 && profile.chairOrDeputyRequired ? leaders[0]?.code : undefined;
  return { count: reached && present === needed, lastLeader: (reached && last) || null };
}

/** Members who count and whose presence differs between two attendances, with how it is in the second. */
export const presenceChanges = (
  members: readonly Member[],
  before: readonly Attendance[],
  after: readonly Attendance[],
  halfDay: string,
): readonly { readonly member: MemberCode; readonly present: boolean }[] =>
  members
    .filter(counts)
    .map(({ code }) => ({ member: code, present: isPresent(after, code, halfDay), was: isPresent(before, code, halfDay) }))
    .filter(({ present, was }) => present !== was)
    .map(({ member, present }) => ({ member, present }));

/** Instant of a wall-clock time (HH:MM, Asia/Ho_Chi_Minh) on the day of `now` (ISO instant). */
export function instantToday(now: string, time: string): string {
  const local = new Date(Date.parse(now) + 7 * 3600_000).toISOString().slice(0, 10);
  return new Date(`${local}T${time}:00.000+07:00`).toISOString();
}
