/** What the evening's seal lists. Breaks when a product with nothing left to do is told as waiting, in the seal and in the minutes. */
import { expect, test } from 'vitest';
import { dossierCode } from '../../shared/lib/brand.ts';
import { dayDone } from '../../shared/running-day.ts';
import type { DossierState } from '../../shared/session.ts';
import { dossier } from './fabric.ts';

const at = (code: string, state: DossierState) => ({ ...dossier(code), state });
const vote = (code: string, votesFor: number) => ({
  dossier: dossierCode(code),
  reason: 'Nghi sao chép',
  proposer: '' as const,
  votesFor,
  votesAgainst: 2,
  abstentions: 0,
  notes: {},
});

test('stopped by vote is done with, a vote that failed changes nothing; put off and taken out are listed apart', () => {
  const { done } = dayDone({
    dossiers: [at('A', 'closed'), at('B', 'closed'), at('C', 'closed'), at('D', 'ready'), at('E', 'ready'), at('F', 'ready'), at('G', 'confirmed')],
    halfDays: [],
    deferrals: [{ dossier: dossierCode('C'), kind: 'postponed', reason: 'Thiếu mẫu', notes: {} }],
    knockOuts: [vote('A', 6), vote('B', 1), vote('D', 6)],
    seals: [],
    lateSheets: 0,
    paperSheets: 0,
  });
  expect(done).toMatchObject({ opened: ['A', 'B', 'C', 'G'], confirmed: ['G'], closed: ['B'], deferred: ['C'], left: 2 });
});
