/** What whoever presides reads and does from the own phone or tablet, at the members' door. Each act carries the seat's PIN. Part of the maps in member.ts. */
import { z } from 'zod';
import type { Stars } from '../criteria.ts';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import type { DossierState, SpreadDecision } from '../session.ts';
import type { VoteOutcome } from '../vote.ts';
import { zDossier, zMember, zReason } from './common.ts';
import type { OpenVote } from './desk-discussion.ts';
import type { MatrixCell } from './desk-shapes.ts';
import type { DossierTally } from './desk-tally-shapes.ts';

const of = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) => z.object({ kind: z.literal(kind), ...shape });
const dossier = zDossier;
const votes = z.int().min(0).max(60);

const zChairAct = z.discriminatedUnion('kind', [
  of('call', { dossier }),
  of('open', { dossier }),
  of('close', { dossier, /** Although sheets are missing. */ evenIfMissing: z.boolean() }),
  of('resume', { dossier }),
  of('next-round', { dossier, /** Who scores again; empty: everybody. */ members: z.array(zMember).max(60) }),
  of('conclude-gate', {
    dossier,
    criterion: z.string().min(1).max(20),
    stars: z.union([z.literal(3), z.literal(4), z.literal(5)]),
    met: z.boolean(),
    reason: zReason,
  }),
  of('conclude-spread', { dossier, decision: z.enum(['mean', 'postpone']), reason: zReason }),
  of('confirm', { dossier }),
  of('reopen', { dossier, reason: zReason }),
  of('reveal', { dossier }),
  of('hide', {}),
  /** What somebody said of the closed product after a round, or what the council concluded; `speaker` '': nobody with a seat. */
  of('discuss', {
    dossier,
    round: z.int().min(1).max(9),
    line: z.enum(['remark', 'conclusion']),
    speaker: z.union([zMember, z.literal('')]),
    text: z.string().trim().min(3).max(2000),
  }),
  /** The plenary's vote on what a sub-council scored. */
  of('plenary', { dossier, votesFor: votes, votesAgainst: votes, abstentions: votes, reason: z.string().trim().max(500) }),
  of('close-vote', { id: z.int().min(1), evenIfMissing: z.boolean() }),
]);

export const chairInputs = {
  /** The product named, or (null) the one in hand: being scored, on the hall's screen, or next. OC-1220 for who doesn't preside now. */
  'read-chair': z.object({ dossier: zDossier.nullable() }),
  /** OC-1220, then the PIN (OC-1102, OC-1103 as when joining), then what the act itself refuses. */
  'chair-act': z.object({ pin: z.string().regex(/^\d{4}$/), act: zChairAct }),
} as const;

export type ChairAct = z.input<typeof zChairAct>;
export type ParsedChairAct = z.output<typeof zChairAct>;

export type ChairView = {
  readonly names: Readonly<Record<MemberCode, string>>;
  readonly product: {
    readonly dossier: DossierCode;
    readonly name: string;
    readonly producer: string;
    /** As on every phone and in the hall, from 1. */
    readonly number: number;
    readonly state: DossierState;
    readonly round: number;
  } | null;
  /** Where each member's sheet of the product stands; no points. */
  readonly cells: readonly MatrixCell[];
  /** Once scoring of the product is closed; null before. */
  readonly tally: DossierTally | null;
  /** The edge of a band that the mean lies within half a point of, or null. */
  readonly edge: number | null;
  /** What the profile lets the chair choose when the spread is over the limit after the last round. */
  readonly decisions: readonly SpreadDecision[];
  readonly hall: { readonly dossier: DossierCode | null; readonly revealed: boolean };
  /** Being scored: one in a meeting, any number while opinions are collected in writing. */
  readonly open: readonly ChairProduct[];
  /** In the agenda's order: what may be called or opened, and what is closed and not confirmed. */
  readonly waiting: readonly ChairProduct[];
  readonly closed: readonly ChairProduct[];
  /** May be shown in the hall, or opened again. */
  readonly confirmed: readonly ChairProduct[];
  readonly vote: OpenVote | null;
  /** How the last vote on stopping this product came out. */
  readonly outcome: VoteOutcome | null;
  /** Stars that wait for the plenary's vote, or null. */
  readonly awaited: Stars | null;
};
export type ChairProduct = { readonly dossier: DossierCode; readonly name: string; readonly number: number };

export type ChairOutputs = { 'read-chair': ChairView; 'chair-act': null };
