/** The trail of a product's decisions: what was confirmed, why it was opened again, what was confirmed then. */
import type { ShownStep } from '../../shared/contract/desk-corrections.ts';
import { type Correction, correctionsIn, decidedMean } from '../../shared/corrections.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { readDecisionSteps } from '../store/conclusion-tables.ts';
import { readDossier, readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';

/** OC-1006 unknown; OC-4001 while the product is being scored again: what it had before would be a hint. */
export function readCorrections(session: OpenSession, code: DossierCode): Outcome<readonly ShownStep[]> {
  const dossier = readDossier(session.db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  if (dossier.state === 'scoring') return err(problem('OC-4001'));
  const { decimals } = readSessionRow(session.db).profile;
  const steps = readDecisionSteps(session.db).get(code) ?? [];
  return ok(steps.map((step) => ({ ...step, shownMean: decidedMean(step.result, session.book.starBands, decimals) })));
}

/** Corrections of every product that has some, for the papers; none of what is being scored. */
export function correctionsOf(session: OpenSession): ReadonlyMap<DossierCode, readonly Correction[]> {
  const steps = readDecisionSteps(session.db);
  const closed = readDossiers(session.db).filter((d) => d.state !== 'scoring');
  return new Map(closed.map((d) => [d.code, correctionsIn(steps.get(d.code) ?? [])] as const).filter(([, corrections]) => corrections.length > 0));
}
