/** Files of final papers as they left the desk: by what a signed version that comes back is known. */
import { z } from 'zod';
import { type Database, sql } from './database.ts';

/** `bytes`: length of the file; `paperHash`: of what the paper said. */
const zRow = z.object({ paper: z.string(), sha256: z.string(), bytes: z.int(), paperHash: z.string(), at: z.string() });
export type PutOutFile = z.output<typeof zRow>;

/** The same file again changes nothing. */
export const insertPutOut = (db: Database, row: PutOutFile): void =>
  void sql(db, 'INSERT INTO put_out_file (paper, sha256, bytes, paper_hash, at) VALUES (@paper, @sha256, @bytes, @paperHash, @at) ON CONFLICT DO NOTHING').run(
    row,
  );

/** Newest first; without a paper's id those of all. */
export const readPutOut = (db: Database, paper: string | null): readonly PutOutFile[] =>
  z
    .array(zRow)
    .parse(
      sql(db, 'SELECT paper, sha256, bytes, paper_hash AS paperHash, at FROM put_out_file WHERE ? IS NULL OR paper = ? ORDER BY at DESC, sha256').all(
        paper,
        paper,
      ),
    );
