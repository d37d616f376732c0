/** One worker at a time, one task at a time. A worker that hangs past its limit, or dies, is given up; the next task gets a new one. */
import { type ResourceLimits, Worker } from 'node:worker_threads';

export type WorkerLink<Task, Answer extends object> = {
  /** The worker's answer, or why there was none: 'timeout' or 'died'. Never call it while a task runs. */
  readonly ask: (task: Task, limitMs: number) => Promise<Answer | 'timeout' | 'died'>;
  /** Ends the worker, and with it all the memory it held. */
  readonly release: () => Promise<void>;
};

/**
 * Where a worker's entry lies: `source` seen from the module `from` under vitest and plain Node, in the built program the entry of that
 * name in dist/host (outside the archive in the packed program, which a worker's thread does not know).
 */
export function workerAddress(source: string, from: string): URL {
  const entry = `./${source.split('/').at(-1)?.replace(/\.ts$/, '')}.js`;
  return new URL(new URL(from.endsWith('.ts') ? source : entry, from).href.replace('/app.asar/', '/app.asar.unpacked/'));
}

export function createWorkerLink<Task, Answer extends object>(address: URL, resourceLimits: ResourceLimits = {}): WorkerLink<Task, Answer> {
  let worker: Worker | null = null;

  async function release(): Promise<void> {
    const leaving = worker;
    worker = null;
    await leaving?.terminate();
  }

  function start(): Worker {
    const fresh = new Worker(address, { resourceLimits });
    // It must never keep the program from ending.
    fresh.unref();
    // What it says of itself between two tasks, or after its end, is nobody's business, but must not be an uncaught error.
    fresh.on('error', () => undefined);
    fresh.on('exit', () => {
      if (worker === fresh) worker = null;
    });
    return fresh;
  }

  return {
    release,
    ask: (task, limitMs) =>
      new Promise((resolve) => {
        worker ??= start();
        const asked = worker;
        const settle = (answer: Answer | 'timeout' | 'died'): void => {
          clearTimeout(timer);
          asked.off('message', settle);
          asked.off('error', failed);
          asked.off('exit', ended);
          if (typeof answer === 'string') void release().then(() => resolve(answer));
          else resolve(answer);
        };
        const timer = setTimeout(() => settle('timeout'), limitMs);
        const failed = (reason: unknown): void => {
          process.stderr.write(`worker: ${(reason as Error).stack ?? String(reason)}\n`);
          settle('died');
        };
        const ended = (): void => settle('died');
        asked.on('message', settle);
        asked.on('error', failed);
        asked.on('exit', ended);
        asked.postMessage(task);
      }),
  };
}
