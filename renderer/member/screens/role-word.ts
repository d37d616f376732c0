/** A council role in the page's language. The host sends it as the papers write it; what isn't one of the known roles is shown as it came. */

import type { Say } from '../../kit/light/words.ts';
import { memberWords } from '../../kit/strings/member.ts';

const ROLES = ['roleChair', 'roleDeputy', 'roleMember', 'roleMemberSecretary', 'roleSecretary'] as const;

export function roleWord(say: Say<typeof memberWords>, role: string): string {
  const known = ROLES.filter((key) => memberWords[key].vi === role)[0];
  return known ? say(known) : role;
}
