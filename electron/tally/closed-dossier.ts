/** What may be concluded on. */
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DOSSIER_STATE_WORDS } from '../../shared/session.ts';
import { changeRefusal } from '../safety/day-seal.ts';
import { readDossier, type StoredDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';

/** The dossier while its scoring is closed and its result not confirmed. */
export function closedDossier(session: OpenSession, code: DossierCode): Outcome<StoredDossier> {
  const refused = changeRefusal(session.db);
  if (refused) return err(refused);
  const dossier = readDossier(session.db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  if (dossier.state === 'scoring') return err(problem('OC-4001'));
  if (dossier.state !== 'closed') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
  return ok(dossier);
}
