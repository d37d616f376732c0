/** Jobs that put papers into a folder, and the papers kept but not yet under their own names there. */
import { z } from 'zod';
import { type Database, sql } from './database.ts';

const zPart = z.object({ folder: z.string(), name: z.string(), sha256: z.string() });
export type PaperPart = z.output<typeof zPart>;

export const insertPaperJob = (db: Database, folder: string): void => void sql(db, 'INSERT INTO paper_job (folder) VALUES (?)').run(folder);

/** With its parts. */
export const deletePaperJob = (db: Database, folder: string): void => void sql(db, 'DELETE FROM paper_job WHERE folder = ?').run(folder);

export const readPaperJobs = (db: Database): readonly string[] =>
  z
    .array(z.object({ folder: z.string() }))
    .parse(sql(db, 'SELECT folder FROM paper_job ORDER BY folder').all())
    .map((row) => row.folder);

export const insertPaperPart = (db: Database, part: PaperPart): void =>
  void sql(db, 'INSERT INTO paper_part (folder, name, sha256) VALUES (@folder, @name, @sha256)').run(part);

export const readPaperParts = (db: Database, folder: string): readonly PaperPart[] =>
  z.array(zPart).parse(sql(db, 'SELECT folder, name, sha256 FROM paper_part WHERE folder = ? ORDER BY name').all(folder));

/** They stand under their own names now. */
export const deletePaperParts = (db: Database, folder: string): void => void sql(db, 'DELETE FROM paper_part WHERE folder = ?').run(folder);
