/** Proposing that the evaluation of a product stop: the grounds its set names, and the reason as one text for the host (3 to 500 characters). */
import type { CriteriaSet } from '../../../shared/criteria.ts';
import { type Said, tellHost } from './tell-host.ts';

const MOST = 500;
const LEAST = 3;

/** Disqualifiers, then the rules that stop the evaluation, as the decision words them. */
export const groundsOf = (set: CriteriaSet): readonly string[] => [
  ...set.disqualifiers,
  ...set.knockouts.map((rule) => (rule.code ? `${rule.code}: ${rule.text}` : rule.text)),
];

/** Ground and own words as one reason; the ground is cut where both don't fit, the member's words never. '' while there is too little to send. */
export function reasonText(ground: string, words: string): string {
  const own = words.trim().slice(0, MOST);
  const room = MOST - own.length - 3;
  const named = ground.length <= room ? ground : room > 20 ? `${ground.slice(0, room - 1).trim()}…` : '';
  const text = named && own ? `${named} – ${own}` : named || own;
  return text.length < LEAST ? '' : text;
}

export const propose = (dossier: string, reason: string): Promise<Said> => tellHost('propose-knock-out', { dossier, reason });
export const withdraw = (id: number): Promise<Said> => tellHost('withdraw-knock-out', { id });
