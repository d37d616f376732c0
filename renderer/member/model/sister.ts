/** Own sheets for sister products (same producer, same set), to copy marks from. */
import type { SisterSheet } from '../../../shared/contract/member.ts';
import { type CriteriaSet, criteriaOf } from '../../../shared/criteria.ts';
import { callDoor } from './call-door.ts';
import type { Draft } from './draft.ts';

/** Empty where there is none, and where the host is silent: copying is a convenience. */
export async function readSisters(dossier: string): Promise<readonly SisterSheet[]> {
  const reply = await callDoor<readonly SisterSheet[]>('read-sister', { dossier });
  return reply.kind === 'answer' && reply.answer.ok && Array.isArray(reply.answer.value) ? reply.answer.value : [];
}

/** The newest sheet of each sister, as they came, that would fill at least one criterion still open here. */
export function usefulSisters(set: CriteriaSet, draft: Pick<Draft, 'marks' | 'confirmedBlanks'>, sisters: readonly SisterSheet[]): readonly SisterSheet[] {
  const open = Array.from(criteriaOf(set).keys()).filter((code) => draft.marks[code] === undefined && draft.confirmedBlanks.indexOf(code) < 0);
  return sisters.filter(
    (sister) =>
      open.some((code) => sister.marks[code] !== undefined) && !sisters.some((other) => other.dossier === sister.dossier && other.round > sister.round),
  );
}
