/** Puts right what a job left that was cut short: by a crash, a full disk, a stick pulled out. */
import { existsSync } from 'node:fs';
import { dropEmpty, dropParts, placePart, writeHashList } from '../paper/paper-folder.ts';
import type { Database } from '../store/database.ts';
import { deletePaperJob, readPaperJobs, readPaperParts } from '../store/paper-job-table.ts';

/**
 * Ends a job: papers that were kept get their own names, what was never kept goes, the list of hashes is written; a folder in which nothing was saved
 * goes, too. `known`: hashes at hand by file name. Throws when the disk refuses; the notes then stay for the next opening of the session.
 */
export function finishPaperJob(db: Database, folder: string, known: ReadonlyMap<string, string>): void {
  for (const { name } of readPaperParts(db, folder)) placePart(folder, name);
  dropParts(folder);
  dropEmpty(folder);
  if (existsSync(folder)) writeHashList(folder, known);
  deletePaperJob(db, folder);
}

/** Jobs a crash cut short. A folder that isn't there now (the stick is elsewhere) waits for the next opening. */
export function finishPaperJobs(db: Database): void {
  for (const folder of readPaperJobs(db)) {
    if (!existsSync(folder)) continue;
    try {
      finishPaperJob(db, folder, new Map());
    } catch (reason) {
      // The session must open all the same.
      process.stderr.write(`${folder}: ${(reason as Error).message}\n`);
    }
  }
}
