/** Signed versions of papers: what was filed, and what was taken back. Rows are never changed (triggers refuse it); the bytes lie in `signedPath`. */
import { z } from 'zod';
import { type Database, sql } from './database.ts';
import { type AboutPaper, zAbout } from './printed-table.ts';

const zRow = z.object({
  id: z.int(),
  about: z.string().transform((json) => zAbout.parse(JSON.parse(json))),
  paperHash: z.string(),
  fileHash: z.string(),
  bytes: z.int(),
  type: z.enum(['pdf', 'docx']),
  name: z.string(),
  by: z.string(),
  note: z.string(),
  at: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
});
export type SignedRow = z.output<typeof zRow>;

const COLUMNS = `id, about, paper_hash AS paperHash, file_hash AS fileHash, bytes, type, name, filed_by AS "by", note, at,
  withdrawn_at AS withdrawnAt, withdrawn_reason AS withdrawnReason`;

/** Oldest first, those taken back too. */
export const readSigned = (db: Database): readonly SignedRow[] => z.array(zRow).parse(sql(db, `SELECT ${COLUMNS} FROM signed_paper ORDER BY id`).all());

/** One, or undefined. */
export function readSignedRow(db: Database, id: number): SignedRow | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM signed_paper WHERE id = ?`).get(id);
  return row === undefined ? undefined : zRow.parse(row);
}

/** The version of a paper that has this very file and wasn't taken back, or undefined. */
export function findSigned(db: Database, paper: string, fileHash: string): SignedRow | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM signed_paper WHERE paper = ? AND file_hash = ? AND withdrawn_at IS NULL`).get(paper, fileHash);
  return row === undefined ? undefined : zRow.parse(row);
}

/** Answers its id. */
export const insertSigned = (db: Database, row: Omit<SignedRow, 'id' | 'about' | 'withdrawnAt' | 'withdrawnReason'>, about: AboutPaper): number =>
  Number(
    sql(
      db,
      `INSERT INTO signed_paper (paper, about, paper_hash, file_hash, bytes, type, name, filed_by, note, at)
       VALUES (@paper, @about, @paperHash, @fileHash, @bytes, @type, @name, @by, @note, @at)`,
    ).run({ ...row, paper: about.id, about: JSON.stringify(about) }).lastInsertRowid,
  );

/** Once: a second time the triggers refuse. */
export function withdrawSignedRow(db: Database, id: number, at: string, reason: string): void {
  sql(db, 'UPDATE signed_paper SET withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?').run(at, reason, id);
}
