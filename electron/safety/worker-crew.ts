/** A few workers side by side: each takes what is to be done next, one job at a time, as long as there is any. */
import type { ResourceLimits } from 'node:worker_threads';
import { createWorkerLink, type WorkerLink } from './worker-link.ts';

/** `ask` is this worker's own. */
export type Job<Task, Answer extends object> = (ask: WorkerLink<Task, Answer>['ask']) => Promise<void>;

export type CrewOptions<Task, Answer extends object> = {
  readonly worker: URL;
  /** Of each worker's memory; Node's own unless given. */
  readonly limits?: ResourceLimits;
  readonly size: number;
  /** The workers, and their memory, are given up after so long without work, ms. */
  readonly idleMs: number;
  /** Takes the next job off what is waiting; undefined when there is none. */
  readonly next: () => Job<Task, Answer> | undefined;
  /** A job threw: what waits may have to be stopped, or the crew goes on with it. */
  readonly failed: (reason: unknown) => void;
  /** The last worker found nothing more to do. */
  readonly rested: () => void;
};

export type Crew = {
  /** There may be work: whoever is idle looks for it. */
  readonly wake: () => void;
  /** Ends the workers in the middle of what they do; resolves when no job runs any more. */
  readonly close: () => Promise<void>;
};

export function createCrew<Task, Answer extends object>({ worker, limits, size, idleMs, next, failed, rested }: CrewOptions<Task, Answer>): Crew {
  const links = Array.from({ length: size }, () => createWorkerLink<Task, Answer>(worker, limits));
  const working = new Map<WorkerLink<Task, Answer>, Promise<void>>();
  let closed = false;
  let idle: NodeJS.Timeout | undefined;

  const releaseAll = async (): Promise<void> => void (await Promise.all(links.map((link) => link.release())));

  async function work(link: WorkerLink<Task, Answer>, first: Job<Task, Answer>): Promise<void> {
    for (let job: Job<Task, Answer> | undefined = first; job && !closed; job = next()) await job(link.ask);
  }

  function start(link: WorkerLink<Task, Answer>, job: Job<Task, Answer>): void {
    clearTimeout(idle);
    const run = work(link, job)
      .catch(failed)
      .finally(() => {
        working.delete(link);
        // Asked for between the last look and now, or left by a job that threw.
        wake();
        if (working.size > 0 || closed) return;
        rested();
        idle = setTimeout(() => void releaseAll(), idleMs);
        idle.unref();
      });
    working.set(link, run);
  }

  function wake(): void {
    for (const link of links) {
      if (closed) return;
      if (working.has(link)) continue;
      const job = next();
      if (!job) return;
      start(link, job);
    }
  }

  return {
    wake,
    close: async () => {
      closed = true;
      clearTimeout(idle);
      await releaseAll();
      await Promise.all(working.values());
    },
  };
}
