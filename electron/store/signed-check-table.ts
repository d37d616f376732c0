/** What was found in signed PDFs when they were filed; one row a version, never changed. */
import { z } from 'zod';
import type { PdfCheck } from '../../shared/signed-pdf.ts';
import { type Database, sql } from './database.ts';

export const SAME = ['bytes', 'pages', 'different'] as const;
export type Same = (typeof SAME)[number];

/** `found` is the program's own and can't be changed. */
const zRow = z.object({
  version: z.int(),
  found: z.string().transform((json) => JSON.parse(json) as PdfCheck),
  same: z.enum(SAME),
});
export type SignedCheckRow = z.output<typeof zRow>;

const COLUMNS = 'signed_paper AS version, found, same';

export const readSignedChecks = (db: Database): readonly SignedCheckRow[] => z.array(zRow).parse(sql(db, `SELECT ${COLUMNS} FROM signed_check`).all());

/** Of one version; undefined: it is no PDF with signatures, or was filed by an earlier version of the program. */
export function readSignedCheck(db: Database, version: number): SignedCheckRow | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM signed_check WHERE signed_paper = ?`).get(version);
  return row === undefined ? undefined : zRow.parse(row);
}

export const insertSignedCheck = (db: Database, version: number, found: PdfCheck, same: Same): void =>
  void sql(db, 'INSERT INTO signed_check (signed_paper, found, same) VALUES (?, ?, ?)').run(version, JSON.stringify(found), same);
