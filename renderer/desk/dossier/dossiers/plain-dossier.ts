import type { DossierRow } from '../../../../shared/contract/desk.ts';
import type { Dossier } from '../../../../shared/session.ts';

/** A row of the session without what the host computes. */
export function plainDossier({ state: _state, round: _round, number: _number, setName: _setName, evidence: _evidence, ...dossier }: DossierRow): Dossier {
  return dossier;
}
