/** Commands of the desk on what the council says and votes: the discussion of a closed product, votes on the members' screens. Part of the map in desk.ts. */
import { z } from 'zod';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import type { BallotCount } from '../vote.ts';
import { zDossier, zMember, zReason } from './common.ts';

const speaker = z.union([zMember, z.literal('')]);
const id = z.int().min(1);

export const deskDiscussionInputs = {
  /** What somebody said after a round, or what the council concluded; `speaker` '' is somebody without a seat, or nobody for a conclusion. */
  'add-discussion': z.object({
    dossier: zDossier,
    round: z.int().min(1).max(9),
    kind: z.enum(['remark', 'conclusion']),
    speaker,
    text: z.string().trim().min(3).max(2000),
  }),
  /** The line stays, struck out with the reason, and is printed no more. */
  'strike-discussion': z.object({ id, reason: zReason }),
  /** Puts stopping a product's evaluation to the vote on the members' screens. One vote at a time. */
  'open-vote': z.object({ dossier: zDossier, reason: zReason, proposer: speaker }),
  /** Counts the ballots and records the outcome. `evenIfMissing`: although somebody present hasn't voted. */
  'close-vote': z.object({ id, evenIfMissing: z.boolean() }),
  /** Ends it without an outcome. */
  'cancel-vote': z.object({ id, reason: zReason }),
} as const;

export type DeskDiscussionCommand = keyof typeof deskDiscussionInputs;

/** A line of the discussion; `struck`: why it was struck out, or null while it stands. */
export type DiscussionLine = {
  readonly id: number;
  readonly round: number;
  readonly kind: 'remark' | 'conclusion';
  readonly speaker: MemberCode | '';
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
  readonly struck: string | null;
};

/** The vote under way, as the desk sees it: who has voted, never how. */
export type OpenVote = {
  readonly id: number;
  readonly dossier: DossierCode;
  readonly reason: string;
  readonly proposer: MemberCode | '';
  readonly openedAt: string;
  /** Present members who score and aren't recused from the product. */
  readonly voters: readonly { readonly member: MemberCode; readonly voted: boolean }[];
  /** Voted and have left since; their ballots count. */
  readonly left: readonly MemberCode[];
  readonly recused: readonly MemberCode[];
};

export type DeskDiscussionOutputs = {
  'add-discussion': { readonly id: number };
  'open-vote': { readonly id: number };
  'close-vote': BallotCount & { readonly stopped: boolean };
};
