/** A council role in the page's language; what isn't one of the known roles is shown as it came. */
import type { memberWords } from '../../kit/strings/member.ts';
import type { Say } from '../../kit/light/words.ts';

const WORDS = { chair: 'roleChair', deputy: 'roleDeputy', member: 'roleMember', 'member-secretary': 'roleMemberSecretary', secretary: 'roleSecretary' } as const;

export const roleWord = (say: Say<typeof memberWords>, role: string): string => (role in WORDS ? say(WORDS[role as keyof typeof WORDS]) : role);
