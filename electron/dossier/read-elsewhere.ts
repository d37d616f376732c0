/** Files from outside, read by a worker with limits: one made to hurt costs its sender an answer, not the host its pace. */
import type { ImportedWorkbook } from '../../shared/dossier/import-workbook.ts';
import { err, type Outcome } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { createWorkerLink, workerAddress } from '../safety/worker-link.ts';
import { readBookTexts } from '../store/book-files.ts';
import type { OpinionSheet } from './opinions/read-opinion-file.ts';
import type { ReadAnswer, ReadTask } from './read-worker.ts';

/** A workbook without its criteria book, which the host has itself. */
export type TakenWorkbook = Omit<ImportedWorkbook, 'book'> & { readonly bookId: string };

export type ReaderOptions = {
  /** Longest time for one file, ms. */
  readonly limitMs: number;
  /** Memory for what is read, megabytes. */
  readonly megabytes: number;
  /** The worker, and its memory, is given up after so long without work, ms. */
  readonly idleMs: number;
};

/** Problems of a file that can't be read as with `readWorkbook` and `readOpinionFile`; OC-7350 too long, OC-7351 too much memory. */
export type OutsideReader = {
  readonly workbook: (bytes: Uint8Array) => Promise<Outcome<TakenWorkbook>>;
  readonly opinions: (bytes: Uint8Array) => Promise<Outcome<readonly OpinionSheet[]>>;
  readonly close: () => Promise<void>;
};

/** A large council's whole record takes some seconds on a slow laptop, and under 200 MB. */
const DEFAULTS: ReaderOptions = { limitMs: 120_000, megabytes: 700, idleMs: 20_000 };

/** `booksFolder`: where the criteria books lie. One file is read at a time, the next waits. */
export function createOutsideReader(booksFolder: string, options: Partial<ReaderOptions> = {}): OutsideReader {
  const { limitMs, megabytes, idleMs } = { ...DEFAULTS, ...options };
  const link = createWorkerLink<ReadTask, ReadAnswer>(workerAddress('./read-worker.ts', import.meta.url), { maxOldGenerationSizeMb: megabytes });
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  function ask<Answer extends ReadAnswer>(task: ReadTask): Promise<Outcome<Answer>> {
    const asked = last.then(async (): Promise<Outcome<Answer>> => {
      clearTimeout(idle);
      const answer = await link.ask(task, limitMs);
      idle = setTimeout(() => void link.release(), idleMs);
      idle.unref();
      if (answer === 'timeout') return err(problem('OC-7350', { seconds: Math.round(limitMs / 1000) }));
      if (answer === 'died') return err(problem('OC-7351'));
      return { ok: true, value: answer as Answer, warnings: [] };
    });
    last = asked.catch(() => undefined);
    return asked;
  }

  return {
    workbook: async (bytes) => {
      const answer = await ask<Extract<ReadAnswer, { readonly workbook: unknown }>>({ task: 'workbook', bytes, books: await readBookTexts(booksFolder) });
      return answer.ok ? answer.value.workbook : answer;
    },
    opinions: async (bytes) => {
      const answer = await ask<Extract<ReadAnswer, { readonly opinions: unknown }>>({ task: 'opinions', bytes });
      return answer.ok ? answer.value.opinions : answer;
    },
    close: async () => {
      clearTimeout(idle);
      await link.release();
      await last;
    },
  };
}
