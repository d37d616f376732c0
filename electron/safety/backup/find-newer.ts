/** How the journal in a copy stands to the session's. */
import { join } from 'node:path';
import { type Problem, problem } from '../../../shared/problems/index.ts';
import type { CopyFacts } from '../../store/copy-task.ts';
import { journalHashAt } from '../../store/day-seal-table.ts';
import { restoredOver } from '../../store/journal-table.ts';
import type { OpenSession } from '../../store/open-session.ts';
import type { Copier } from './copier.ts';
import type { Place } from './place.ts';

/** OC-7218 when it does, unless a restore has dropped them with the secretary's word; null otherwise, and of a copy that can't be read. */
export async function findNewer(copier: Copier, place: Place, name: string, held: OpenSession): Promise<Problem | null> {
  const copy = await copier.check(join(place.folder, name));
  if (!copy.ok || !held.db.open) return null;
  const { head } = copy.facts;
  const known = journalHashAt(held.db, head.seq) === head.hash || restoredOver(held.db).includes(head.hash);
  return known ? null : problem('OC-7218', { file: name });
}

/** What the worker copied must hold every act that was there when it began (`before`), and none that the session doesn't know: what is wrong with it, or null. */
export const faultIn =
  (held: OpenSession, before: { readonly seq: number }) =>
  ({ head }: CopyFacts): string | null => {
    if (head.seq < before.seq) return 'nhật ký không đủ';
    return !held.db.open || journalHashAt(held.db, head.seq) === head.hash ? null : 'nhật ký không khớp';
  };
