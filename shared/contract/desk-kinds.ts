/** Commands of the desk on the council's kinds: sub-councils, the plenary that confirms what they scored, written opinions. Part of the map in desk.ts. */
import { z } from 'zod';
import { zDossier } from './common.ts';
import { MOST_SUB_COUNCIL } from './desk-rows.ts';

const votes = z.int().min(0).max(60);

export const deskKindsInputs = {
  /** Every product of these groups (numbers of criteria sets) goes to one sub-council; '' is the whole council. While preparing. */
  'assign-sub-council': z.object({ sets: z.array(z.int().min(1).max(99)).min(1).max(99), subCouncil: z.string().trim().max(MOST_SUB_COUNCIL) }),
  /** The plenary's vote, one count for all these closed products. A vote that doesn't carry needs its reason. */
  'record-plenary': z.object({
    dossiers: z.array(zDossier).min(1).max(500),
    votesFor: votes,
    votesAgainst: votes,
    abstentions: votes,
    reason: z.string().trim().max(500),
  }),
  /** Opinions collected in writing differ: the council meets on what was left open. Nothing may be open. */
  'turn-into-meeting': z.object({}),
} as const;

export type DeskKindsCommand = keyof typeof deskKindsInputs;

export type DeskKindsOutputs = {
  'assign-sub-council': { readonly changed: number };
  /** Products on which the opinions differ. */
  'turn-into-meeting': { readonly differing: number };
};
