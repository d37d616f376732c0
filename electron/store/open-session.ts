/** A session in hand: its file, its frozen book, and the clock and random source that use cases get from outside. */
import type { CriteriaBook } from '../../shared/criteria.ts';
import { type CommitQueue, createCommitQueue } from './commit-queue.ts';
import type { Database } from './database.ts';
import { readBookJson } from './session-table.ts';

export type Outside = {
  /** ISO instant; frozen in tests and by `--date`. */
  readonly now: () => string;
  /** `length` characters drawn from `alphabet`, unguessable. */
  readonly randomText: (alphabet: string, length: number) => string;
  /** The program's name with version and build, said at the foot of papers; absent where papers needn't say it. */
  readonly program?: () => string;
};

export type OpenSession = Outside & {
  readonly db: Database;
  /** File name inside the data folder. */
  readonly file: string;
  readonly book: CriteriaBook;
  readonly bookHash: string;
  readonly queue: CommitQueue;
};

export function holdSession(db: Database, file: string, outside: Outside): OpenSession {
  const { book, hash } = readBookJson(db);
  return { ...outside, db, file, book, bookHash: hash, queue: createCommitQueue(db) };
}
