/** A vote taken on the members' own screens: what the ballots amount to. Who may cast one is whoever would owe a sheet in the room as it is now (`panelOf`). */
import type { DossierCode, MemberCode } from './lib/brand.ts';
import type { KnockOut, Recusal } from './session.ts';

export type BallotChoice = 'for' | 'against' | 'abstain';
export const BALLOT_CHOICES: readonly BallotChoice[] = ['for', 'against', 'abstain'];

export type Ballot = { readonly member: MemberCode; readonly choice: BallotChoice };
export type BallotCount = { readonly votesFor: number; readonly votesAgainst: number; readonly abstentions: number };

/** What a closed vote came to, as everybody is told: counts, no names. */
export type VoteOutcome = BallotCount & { readonly dossier: DossierCode; readonly stopped: boolean };

/** Of a product's votes the last one is told; null: there was none. */
export function lastOutcome(knockOuts: readonly KnockOut[], code: DossierCode | null): VoteOutcome | null {
  const last = knockOuts.filter((k) => k.dossier === code).at(-1);
  if (!last) return null;
  const { dossier, votesFor, votesAgainst, abstentions } = last;
  return { dossier, votesFor, votesAgainst, abstentions, stopped: votesFor > votesAgainst };
}

/**
 * Ballots that count: each was cast by a member who was present then. Who has left since keeps the vote given; who stepped back from
 * the product after voting doesn't.
 */
export const countedBallots = (ballots: readonly Ballot[], recusals: readonly Recusal[], dossier: DossierCode): readonly Ballot[] =>
  ballots.filter(({ member }) => !recusals.some((r) => r.member === member && r.dossier === dossier));

export function countBallots(ballots: readonly Ballot[]): BallotCount {
  const of = (choice: BallotChoice): number => ballots.filter((b) => b.choice === choice).length;
  return { votesFor: of('for'), votesAgainst: of('against'), abstentions: of('abstain') };
}
