/** Numbers given to papers: never changed, the last one of a paper holds (triggers refuse anything else). */
import { z } from 'zod';
import { type GivenNumber, NUMBERED_KINDS } from '../../shared/paper/number-series.ts';
import { type Database, sql } from './database.ts';

const zGiven = z.object({ paper: z.string(), kind: z.enum(NUMBERED_KINDS), year: z.string(), index: z.int().nullable(), text: z.string() });

/** Every number ever given, oldest first. */
export const readNumbers = (db: Database): readonly GivenNumber[] =>
  z.array(zGiven).parse(sql(db, 'SELECT paper, kind, year, place AS "index", text FROM paper_number ORDER BY id').all());

export const insertNumber = (db: Database, given: GivenNumber, at: string): void =>
  void sql(db, 'INSERT INTO paper_number (paper, kind, year, place, text, at) VALUES (@paper, @kind, @year, @index, @text, @at)').run({ ...given, at });
