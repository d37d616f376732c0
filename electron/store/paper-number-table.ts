/** Numbers given to papers: never changed, the last one of a paper holds (triggers refuse anything else). */
import { z } from 'zod';
import { type GivenNumber, NUMBERED_KINDS } from '../../shared/paper/number-series.ts';
import { type Database, sql } from './database.ts';

const zGiven = z.object({ paper: z.string(), kind: z.enum(NUMBERED_KINDS), year: z.string(), index: z.int().nullable(), text: z.string() });

/** Every number ever given, oldest first. */
export const readNumbers = (db: Database): readonly GivenNumber[] =>
  z.array(zGiven).parse(sql(db, 'SELECT paper, kind, year, place AS "index", text FROM paper_number ORDER BY id').all());

const zLast = z.object({ kind: z.enum(NUMBERED_KINDS), year: z.string(), text: z.string() });

/** The number with the highest place of each series and year. A file of an older version has none: it is read as it is, not brought up to date. */
export function readLastNumbers(db: Database): readonly z.output<typeof zLast>[] {
  const known = sql(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'paper_number'").get();
  if (!known) return [];
  return z.array(zLast).parse(sql(db, 'SELECT kind, year, text, max(place) FROM paper_number WHERE place IS NOT NULL GROUP BY kind, year').all());
}

export const insertNumber = (db: Database, given: GivenNumber, at: string): void =>
  void sql(db, 'INSERT INTO paper_number (paper, kind, year, place, text, at) VALUES (@paper, @kind, @year, @index, @text, @at)').run({ ...given, at });
