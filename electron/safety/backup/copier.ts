/** Asks the copying worker, one copy at a time. */

import type { CopyAnswer, CopyTask } from '../../store/copy-task.ts';
import { APPLICATION_ID } from '../../store/database.ts';
import { createWorkerLink, workerAddress } from '../worker-link.ts';

export type Copier = {
  /** Copies a session's file to a path where nothing lies yet, through to the disk, and checks the copy. */
  readonly take: (source: string, target: string) => Promise<CopyAnswer>;
  /** Checks a file that lies there. */
  readonly check: (target: string) => Promise<CopyAnswer>;
  /** Resolves when nothing is asked for any more. */
  readonly rest: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A slow stick with a large session takes minutes, a hanging one takes for ever. */
const LIMIT_MS = 10 * 60_000;
/** The worker, and its memory, are given up after so long without work. */
const IDLE_MS = 20_000;

export function createCopier(worker: URL = workerAddress('../../store/copy-worker.ts', import.meta.url)): Copier {
  const link = createWorkerLink<CopyTask, CopyAnswer>(worker);
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const ask = (source: string | null, target: string): Promise<CopyAnswer> => {
    const asked = last.then(async (): Promise<CopyAnswer> => {
      clearTimeout(idle);
      const answer = await link.ask({ source, target, applicationId: APPLICATION_ID }, LIMIT_MS);
      idle = setTimeout(() => void link.release(), IDLE_MS);
      idle.unref();
      if (answer === 'timeout') return { ok: false, why: `quá ${LIMIT_MS / 60_000} phút`, code: 'ETIMEDOUT' };
      return answer === 'died' ? { ok: false, why: 'luồng sao chép đã dừng đột ngột', code: '' } : answer;
    });
    last = asked;
    return asked;
  };
  return {
    take: ask,
    check: (target) => ask(null, target),
    rest: async () => void (await last),
    close: async () => {
      clearTimeout(idle);
      await link.release();
      await last;
    },
  };
}
