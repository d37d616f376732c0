/**
 * Draws papers in worker threads, so that the host's own thread stays free for members' sheets. The same paper gives the same bytes as
 * in the main thread. What somebody waits for at the screen goes before what a job has asked for.
 */
import { availableParallelism } from 'node:os';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { problem } from '../../shared/problems/index.ts';
import { createCrew, type Job } from '../safety/worker-crew.ts';
import { workerAddress } from '../safety/worker-link.ts';
import { NO_PICTURES, type Pictures } from './pictures.ts';

/** The papers come out as one PDF, in their order. */
export type DrawTask = { readonly papers: Papers; readonly pictures: Pictures };
export type DrawAnswer = { readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly why: string };

export type Papers = readonly [Paper, ...Paper[]];

export type DrawPoolOptions = {
  readonly worker: URL;
  readonly workers: number;
  /** Longest time for one PDF, ms. */
  readonly limitMs: number;
  /** The workers, and their memory, are given up after so long without work, ms. */
  readonly idleMs: number;
};

export type DrawPool = {
  readonly workers: number;
  /**
   * The papers as one PDF. `pictures`: those the papers name; `waiting`: somebody looks at the screen. OC-6080: not within the time, the worker died,
   * the paper can't be drawn.
   */
  readonly draw: (papers: Papers, how?: { readonly pictures?: Pictures; readonly waiting?: boolean }) => Promise<Outcome<Uint8Array>>;
  /** Ends the workers; what was asked for and isn't drawn is answered with OC-6080. */
  readonly close: () => Promise<void>;
};

/** One core is left to the host; a fifth worker would cost memory and wait for the disk. */
export const drawersFor = (cores: number): number => Math.min(4, Math.max(1, cores - 1));

type Asked = { readonly run: Job<DrawTask, DrawAnswer>; readonly drop: () => void };

/** With a small heap garbage is taken away early: 300 sheets leave the process under 300 MB, and are drawn no slower. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

export function createDrawPool(options: Partial<DrawPoolOptions> = {}): DrawPool {
  const { worker, workers, limitMs, idleMs }: DrawPoolOptions = {
    worker: workerAddress('./draw-worker.ts', import.meta.url),
    workers: drawersFor(availableParallelism()),
    limitMs: 120_000,
    idleMs: 30_000,
    ...options,
  };
  const screen: Asked[] = [];
  const jobs: Asked[] = [];
  let closed = false;

  const crew = createCrew<DrawTask, DrawAnswer>({
    worker,
    limits: LIMITS,
    size: workers,
    idleMs,
    next: () => (screen.shift() ?? jobs.shift())?.run,
    // A job below answers every failure itself.
    failed: (reason) => void process.stderr.write(`${(reason as Error).stack ?? String(reason)}\n`),
    rested: () => undefined,
  });

  return {
    workers,
    draw: (papers, { pictures = NO_PICTURES, waiting = false } = {}) =>
      new Promise((resolve, reject) => {
        const title = papers[0].title;
        const failed = (why: string): void => resolve(err(problem('OC-6080', { title, why })));
        if (closed) return failed('chương trình đang đóng');
        const run: Asked['run'] = async (ask) => {
          try {
            const answer = await ask({ papers, pictures }, limitMs);
            if (answer === 'timeout') return failed(`quá ${Math.round(limitMs / 1000)} giây`);
            if (answer === 'died') return failed('luồng vẽ đã dừng đột ngột');
            if (answer.ok) return resolve(ok(answer.pdf));
            process.stderr.write(`${answer.why}\n`);
            failed('lỗi của bộ vẽ');
          } catch (reason) {
            // A paper that can't be sent at all is a fault of the program.
            reject(reason);
          }
        };
        (waiting ? screen : jobs).push({ run, drop: () => failed('chương trình đang đóng') });
        crew.wake();
      }),
    close: async () => {
      closed = true;
      for (const { drop } of [...screen.splice(0), ...jobs.splice(0)]) drop();
      await crew.close();
    },
  };
}

/** How many papers wait or are drawn at a time for one job, per worker: enough that none is idle, few enough that memory doesn't grow with the job. */
const AHEAD = 3;

export type Drawn<T> = { readonly item: T; readonly pdf: Outcome<Uint8Array> };

/**
 * Draws what `items` gives, one PDF each, in its order. Items are taken one by one as there is room, so that a paper is built only
 * shortly before it is drawn; whoever stops listening stops the rest.
 */
export async function* drawInOrder<T extends { readonly papers: Papers; readonly pictures?: Pictures }>(
  pool: DrawPool,
  items: Iterable<T>,
): AsyncGenerator<Drawn<T>, void> {
  const source = items[Symbol.iterator]();
  const ahead: Promise<Drawn<T>>[] = [];
  try {
    for (;;) {
      while (ahead.length < AHEAD * pool.workers) {
        const { value: item, done } = source.next();
        if (done) break;
        ahead.push(pool.draw(item.papers, item.pictures ? { pictures: item.pictures } : {}).then((pdf) => ({ item, pdf })));
      }
      const drawn = await ahead.shift();
      if (!drawn) return;
      yield drawn;
    }
  } finally {
    source.return?.();
    await Promise.allSettled(ahead);
  }
}
