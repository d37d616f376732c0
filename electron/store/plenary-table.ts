/** Votes of the plenary on what sub-councils scored: appended, never changed. */
import { z } from 'zod';
import type { Stars } from '../../shared/criteria.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import type { PlenaryVote } from '../../shared/session.ts';
import { zNotes } from './council-tables.ts';
import { type Database, sql } from './database.ts';

const zPlenaryVote = z.object({
  dossier: z.string().transform(dossierCode),
  stars: z
    .int()
    .min(1)
    .max(5)
    .transform((n) => n as Stars),
  sum: z.int().nullable(),
  votesFor: z.int(),
  votesAgainst: z.int(),
  abstentions: z.int(),
  reason: z.string(),
  notes: zNotes,
});

/** Oldest first. */
export const readPlenaryVotes = (db: Database): readonly PlenaryVote[] =>
  z
    .array(zPlenaryVote)
    .parse(
      sql(
        db,
        'SELECT dossier, stars, sum, votes_for AS votesFor, votes_against AS votesAgainst, abstentions, reason, notes FROM plenary_vote ORDER BY id',
      ).all(),
    );

export const insertPlenaryVote = (db: Database, vote: PlenaryVote, at: string): void =>
  void sql(
    db,
    'INSERT INTO plenary_vote (dossier, stars, sum, votes_for, votes_against, abstentions, reason, at, notes) VALUES (@dossier, @stars, @sum, @votesFor, @votesAgainst, @abstentions, @reason, @at, @notes)',
  ).run({ ...vote, at, notes: JSON.stringify(vote.notes) });
