/**
 * Group commit: pieces of work that arrive while the event loop is busy share one transaction, hence one flush to disk.
 * Each runs in its own savepoint, so a refused one undoes only itself; nobody is answered before the commit returned.
 * With 30 members submitting at once this is one flush instead of thirty.
 */
import type { Outcome } from '../../shared/lib/outcome.ts';
import { assertInPlace, type Database, transact } from './database.ts';

type Waiting = { readonly run: () => () => void; readonly fail: (reason: unknown) => void };

export type CommitQueue = {
  readonly add: <T>(work: () => Outcome<T>) => Promise<Outcome<T>>;
  /** Commits at once what waits: call it before the file is closed. */
  readonly settle: () => void;
};

export function createCommitQueue(db: Database): CommitQueue {
  let waiting: Waiting[] = [];

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      assertInPlace(db);
      const answers = db.transaction(() => batch.map((piece) => piece.run())).immediate();
      for (const answer of answers) answer();
    } catch (reason) {
      for (const piece of batch) piece.fail(reason);
    }
  }

  return {
    settle: flush,
    add: (work) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({
          // A nested transaction is a savepoint. A throw inside it (not an Outcome) is this piece's alone.
          run: () => {
            try {
              const outcome = transact(db, work);
              return () => resolve(outcome);
            } catch (reason) {
              // A full disk undoes the whole transaction by itself: what follows would commit on its own and be called failed.
              if (!db.inTransaction) throw reason;
              return () => reject(reason);
            }
          },
          fail: reject,
        });
      }),
  };
}
