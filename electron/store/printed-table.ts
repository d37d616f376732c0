/** Final papers as they were put out, one row for each content: never changed, only counted (triggers refuse it). */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { PAPER_KINDS } from '../../shared/contract/paper-kinds.ts';
import { type DossierCode, dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { type Database, sql } from './database.ts';

/** What the list of papers says of one. */
export const zAbout = z.object({
  id: z.string(),
  kind: z.enum(PAPER_KINDS),
  title: z.string(),
  dossier: z
    .string()
    .transform((code): DossierCode => dossierCode(code))
    .nullable(),
  member: z.string().transform(memberCode).nullable(),
  round: z.int().nullable(),
});
export type AboutPaper = z.output<typeof zAbout>;

const zRow = z.object({
  number: z.int(),
  about: z.string().transform((json) => zAbout.parse(JSON.parse(json))),
  at: z.string(),
  hash: z.string(),
  copies: z.int(),
});
export type PrintedRow = z.output<typeof zRow>;

const COLUMNS = 'id AS number, about, at, content_hash AS hash, copies';

/** Oldest first, without the contents. */
export const readPrinted = (db: Database): readonly PrintedRow[] => z.array(zRow).parse(sql(db, `SELECT ${COLUMNS} FROM printed_paper ORDER BY id`).all());

/** Those of one paper, oldest first. */
export const readPrintedOf = (db: Database, paper: string): readonly PrintedRow[] =>
  z.array(zRow).parse(sql(db, `SELECT ${COLUMNS} FROM printed_paper WHERE paper = ? ORDER BY id`).all(paper));

/** One with what it was drawn from; undefined: no such print. The rows are the program's own and can't be changed. */
export function readPrint(db: Database, number: number): (PrintedRow & { readonly paper: Paper }) | undefined {
  const row = sql(db, `SELECT ${COLUMNS}, content FROM printed_paper WHERE id = ?`).get(number) as { readonly content: Buffer } | undefined;
  return row && { ...zRow.parse(row), paper: JSON.parse(inflateRawSync(row.content).toString('utf8')) as Paper };
}

/** A sheet is 37 kB of JSON and 5.6 kB compressed: 300 of them stay under 2 MB. The first print's content stays; another of the same counts. */
export const countPrint = (db: Database, about: AboutPaper, at: string, hash: string, paper: Paper): PrintedRow =>
  zRow.parse(
    sql(
      db,
      `INSERT INTO printed_paper (paper, about, at, content_hash, content) VALUES (@id, @about, @at, @hash, @content)
       ON CONFLICT (paper, content_hash) DO UPDATE SET copies = copies + 1 RETURNING ${COLUMNS}`,
    ).get({ id: about.id, about: JSON.stringify(about), at, hash, content: deflateRawSync(JSON.stringify(paper)) }),
  );
