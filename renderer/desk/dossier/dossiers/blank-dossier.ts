import type { DossierRow } from '../../../../shared/contract/desk.ts';
import { dossierCode } from '../../../../shared/lib/brand.ts';
import type { Dossier } from '../../../../shared/session.ts';

export const blankDossier = (): Dossier => ({
  code: dossierCode(''),
  name: '',
  setNumber: 0,
  producer: '',
  producerKind: '',
  representative: '',
  address: '',
  commune: '',
  phone: '',
  registration: 'first',
  currentStars: null,
  eligible: true,
  ineligibleReason: '',
  halfDay: '',
  order: null,
  notes: {},
});

/** A row of the session without what the host computes. */
export function plainDossier({ state: _state, round: _round, setName: _setName, ...dossier }: DossierRow): Dossier {
  return dossier;
}
