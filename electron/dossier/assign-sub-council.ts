/** The products of whole groups go to one sub-council, while the session is being prepared. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import { readDossiers, updateDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { plainDossier } from '../store/read-record.ts';
import { readSessionRow } from '../store/session-table.ts';

/** `sets`: numbers of the groups' criteria sets; `subCouncil` '' gives their products back to the whole council. Answers how many changed; OC-3128 when no product is in them. */
export function assignSubCouncil(session: OpenSession, sets: readonly number[], subCouncil: string): Outcome<{ readonly changed: number }> {
  return transact(session.db, () => {
    const { db } = session;
    if (readSessionRow(db).state !== 'preparing') return err(problem('OC-1002'));
    const chosen = readDossiers(db).filter((d) => sets.includes(d.setNumber));
    if (chosen.length === 0) return err(problem('OC-3128'));
    const changed = chosen.filter((d) => d.subCouncil !== subCouncil).map(plainDossier);
    for (const dossier of changed) updateDossier(db, dossier.code, { ...dossier, subCouncil });
    const before = Object.fromEntries(changed.map((d) => [d.code, d.subCouncil]));
    if (changed.length > 0) journal(db, { at: session.now(), event: 'sub-council-assigned', actor: DESK, details: { sets, subCouncil, before } });
    return ok({ changed: changed.length });
  });
}
