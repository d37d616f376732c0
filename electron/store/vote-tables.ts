/** Votes on the members' screens and their ballots. How somebody voted is read here only to be counted, or to be shown to that member. */
import { z } from 'zod';
import { dossierCode, type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import { BALLOT_CHOICES, type Ballot, type BallotChoice } from '../../shared/vote.ts';
import { type Database, sql } from './database.ts';

const zVote = z.object({
  id: z.int(),
  dossier: z.string().transform(dossierCode),
  reason: z.string(),
  proposer: z
    .string()
    .nullable()
    .transform((code) => (code === null ? ('' as const) : memberCode(code))),
  openedAt: z.string(),
});
export type StoredVote = z.output<typeof zVote>;

/** The one under way, if any. */
export function readOpenVote(db: Database): StoredVote | undefined {
  const row = sql(db, 'SELECT id, dossier, reason, proposer, opened_at AS openedAt FROM vote WHERE closed_at IS NULL').get();
  return row === undefined ? undefined : zVote.parse(row);
}

/** Answers its number. */
export const insertVote = (db: Database, v: Omit<StoredVote, 'id'>): number =>
  Number(
    sql(db, 'INSERT INTO vote (dossier, reason, proposer, opened_at) VALUES (@dossier, @reason, @proposer, @openedAt)').run({
      ...v,
      proposer: v.proposer || null,
    }).lastInsertRowid,
  );

/** `cancelled`: why it ends without an outcome, or ''. */
export const endVote = (db: Database, id: number, at: string, cancelled: string): void =>
  void sql(db, 'UPDATE vote SET closed_at = ?, cancelled = ? WHERE id = ?').run(at, cancelled, id);

const zBallot = z.object({ member: z.string().transform(memberCode), choice: z.enum(BALLOT_CHOICES) });

/** In the order of members' codes: the order in which they came would tell something. */
export const readBallots = (db: Database, vote: number): readonly Ballot[] =>
  z.array(zBallot).parse(sql(db, 'SELECT member, choice FROM ballot WHERE vote = ? ORDER BY member').all(vote));

/** Replaces an earlier choice of the member. */
export const saveBallot = (db: Database, vote: number, member: MemberCode, choice: BallotChoice, at: string): void =>
  void sql(db, 'INSERT INTO ballot (vote, member, choice, at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET choice = excluded.choice, at = excluded.at').run(
    vote,
    member,
    choice,
    at,
  );
