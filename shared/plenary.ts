/** The plenary's confirmation of what a sub-council scored: which vote holds for a result, and whether it carried. */
import type { Stars } from './criteria.ts';
import type { Dossier, PlenaryVote } from './session.ts';

/** none: no vote yet; stale: the result has changed since the last vote; rejected: not more for than against; confirmed. */
export type PlenaryState = 'none' | 'stale' | 'rejected' | 'confirmed';
export type Plenary = { readonly state: PlenaryState; readonly vote: PlenaryVote | null };

/**
 * Of a product's votes the last one decides, and only for the result it was taken on: the same stars, and the same sum of the counted
 * sheets where the vote says it. null: the product is the whole council's, there is nothing to confirm.
 */
export function plenaryOf(
  votes: readonly PlenaryVote[],
  dossier: Pick<Dossier, 'code' | 'subCouncil'>,
  found: { readonly stars: Stars; readonly sum: number },
): Plenary | null {
  if (dossier.subCouncil === '') return null;
  const vote = votes.filter((v) => v.dossier === dossier.code).at(-1) ?? null;
  if (!vote) return { state: 'none', vote };
  if (vote.stars !== found.stars || (vote.sum !== null && vote.sum !== found.sum)) return { state: 'stale', vote };
  return { state: vote.votesFor > vote.votesAgainst ? 'confirmed' : 'rejected', vote };
}
