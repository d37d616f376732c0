/** The journal's rows as they lie in the file, for a check that takes nothing for granted: an editor may have put anything there. */
import { z } from 'zod';
import { type Database, sql } from './database.ts';

/** Null for what no entry of ours holds. */
const text = z.string().nullable().catch(null);
const json = text.transform((words): unknown => {
  try {
    return words === null ? null : JSON.parse(words);
  } catch {
    return words;
  }
});
const zRow = z.object({
  seq: z.number(),
  at: text,
  event: text,
  actor: json,
  dossier: text,
  details: json,
  previousHash: text,
  hash: text,
});

/** `actor` and `details` parsed where they are JSON. */
export type JournalRow = z.output<typeof zRow>;

/** An entry's details by name; none where they aren't an object. */
export const detailsOf = (row: JournalRow | undefined): Readonly<Record<string, unknown>> =>
  typeof row?.details === 'object' && row.details !== null ? (row.details as Record<string, unknown>) : {};

/** Oldest first. */
export const readJournalRows = (db: Database): readonly JournalRow[] =>
  z.array(zRow).parse(sql(db, 'SELECT seq, at, event, actor, dossier, details, previous_hash AS previousHash, hash FROM journal ORDER BY seq').all());
