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
