/** Does a copy know acts that the session lacks? */
import { join } from 'node:path';
import { type Problem, problem } from '../../../shared/problems/index.ts';
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
