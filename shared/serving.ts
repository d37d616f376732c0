/** Who serves on the council, in a half-day and for one product: a member who was replaced stays on the panels opened before. */

import { isPresent } from './half-days.ts';
import type { DossierCode } from './lib/brand.ts';
import type { Attendance, Member, Replacement } from './session.ts';

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

/** The council of one product: of each replacement the member who served when it was opened. */
export const councilFor = (members: readonly Member[], replacements: readonly Replacement[], dossier: DossierCode): readonly Member[] =>
  without(members, new Set(replacements.map((r) => (r.dossiers.includes(dossier) ? r.by : r.member))));

/** Who presides a half-day, of its council: the chair, in the chair's absence the first deputy who is there; nobody when neither is. */
export function presidingIn(council: readonly Member[], attendance: readonly Attendance[], halfDay: string): Member | undefined {
  const here = council.filter((m) => isPresent(attendance, m.code, halfDay));
  return here.find((m) => m.role === 'chair') ?? here.find((m) => m.role === 'deputy');
}
