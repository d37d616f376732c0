/** Files from outside, read by a worker with limits: one made to hurt costs its sender an answer, not the host its pace. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { createWorkerLink } from './worker-link.ts';

export type ReaderOptions = {
  /** Longest time for one file, ms. */
  readonly limitMs: number;
  /** Memory for what is read, megabytes. */
  readonly megabytes: number;
  /** The worker, and its memory, is given up after so long without work, ms. */
  readonly idleMs: number;
};

export type OutsideWorker<Task, Answer extends object> = {
  /** OC-7350 took too long, OC-7351 too much memory, or the worker died otherwise. */
  readonly ask: (task: Task) => Promise<Outcome<Answer>>;
  readonly close: () => Promise<void>;
};

/** A large council's whole record takes some seconds on a slow laptop, and under 200 MB. */
const DEFAULTS: ReaderOptions = { limitMs: 120_000, megabytes: 700, idleMs: 20_000 };

/** `address`: the worker's entry. One file is read at a time, the next waits. */
export function createOutsideWorker<Task, Answer extends object>(address: URL, options: Partial<ReaderOptions> = {}): OutsideWorker<Task, Answer> {
  const { limitMs, megabytes, idleMs } = { ...DEFAULTS, ...options };
  const link = createWorkerLink<Task, Answer>(address, { maxOldGenerationSizeMb: megabytes });
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  return {
    ask: (task) => {
      const asked = last.then(async (): Promise<Outcome<Answer>> => {
        clearTimeout(idle);
        const answer = await link.ask(task, limitMs);
        idle = setTimeout(() => void link.release(), idleMs);
        idle.unref();
        if (answer === 'timeout') return err(problem('OC-7350', { seconds: Math.round(limitMs / 1000) }));
        if (answer === 'died') return err(problem('OC-7351'));
        return ok(answer);
      });
      last = asked.catch(() => undefined);
      return asked;
    },
    close: async () => {
      clearTimeout(idle);
      await link.release();
      await last;
    },
  };
}
