/** Who serves on the council, in a half-day and for one product: a member who was replaced stays on the panels opened before. */

import { isPresent } from './half-days.ts';
import type { Attendance, Dossier, Member, Replacement } from './session.ts';
import { servesIn } from './sub-councils.ts';

const without = (members: readonly Member[], gone: ReadonlySet<string>): readonly Member[] =>
  gone.size === 0 ? members : members.filter((m) => !gone.has(m.code));

/** The council in a half-day, by its attendance: of each replacement whoever was there; the new member where both or neither were. */
export const councilIn = (
  members: readonly Member[],
  replacements: readonly Replacement[],
  attendance: readonly Attendance[],
  halfDay: string,
): readonly Member[] =>
  without(
    members,
    new Set(replacements.map(({ member, by }) => (isPresent(attendance, member, halfDay) && !isPresent(attendance, by, halfDay) ? by : member))),
  );

/** The council of one product: of each replacement the member who served when it was opened; of a sub-council's product those who serve in it. */
export function councilFor(members: readonly Member[], replacements: readonly Replacement[], dossier: Pick<Dossier, 'code' | 'subCouncil'>): readonly Member[] {
  const serving = without(members, new Set(replacements.map((r) => (r.dossiers.includes(dossier.code) ? r.by : r.member))));
  return dossier.subCouncil === '' ? serving : serving.filter((m) => servesIn(m, dossier));
}

/** Who presides a half-day, of its council: the chair, in the chair's absence the first deputy who is there; nobody when neither is. */
export function presidingIn(council: readonly Member[], attendance: readonly Attendance[], halfDay: string): Member | undefined {
  const here = council.filter((m) => isPresent(attendance, m.code, halfDay));
  return here.find((m) => m.role === 'chair') ?? here.find((m) => m.role === 'deputy');
}
