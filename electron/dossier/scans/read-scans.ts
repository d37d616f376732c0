/** Scans are read by a worker with limits: a file made to hurt costs its sender an answer, not the host its pace. */
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { createWorkerLink, workerAddress } from '../../safety/worker-link.ts';
import { PAGE_MS, WORKER_MEGABYTES } from './limits.ts';
import type { OpenedScan, ScanAnswer, ScanPage, ScanSource, ScanTask } from './scan-messages.ts';

export type ScanReaderOptions = {
  /** Longest time for one page, ms. */
  readonly pageMs: number;
  /** The worker, and its memory, is given up after so long without work, ms. */
  readonly idleMs: number;
};

/** One task at a time; the next waits. */
export type ScanReader = {
  /** OC-7502 neither PDF nor picture, OC-7503 too many pages, OC-7504 too long, OC-7505 died; OC-27xx of a damaged or locked file. */
  readonly open: (file: string, name: string) => Promise<Outcome<OpenedScan>>;
  /** A page from 1; `picture`: where its picture goes, '' for nowhere. OC-7504, OC-7505, OC-2709. */
  readonly page: (source: ScanSource, page: number, picture: string) => Promise<Outcome<ScanPage>>;
  /** Page pictures as one PDF. OC-7504, OC-7505, OC-2709. */
  readonly bind: (pictures: readonly string[], to: string, title: string) => Promise<Outcome<null>>;
  readonly close: () => Promise<void>;
};

const DEFAULTS: ScanReaderOptions = { pageMs: PAGE_MS, idleMs: 20_000 };

export function createScanReader(options: Partial<ScanReaderOptions> = {}): ScanReader {
  const { pageMs, idleMs } = { ...DEFAULTS, ...options };
  const link = createWorkerLink<ScanTask, ScanAnswer>(workerAddress('./scan-worker.ts', import.meta.url), { maxOldGenerationSizeMb: WORKER_MEGABYTES });
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  function ask(task: ScanTask): Promise<Outcome<Extract<ScanAnswer, { ok: true }>>> {
    const asked = last.then(async (): Promise<Outcome<Extract<ScanAnswer, { ok: true }>>> => {
      clearTimeout(idle);
      const answer = await link.ask(task, pageMs);
      idle = setTimeout(() => void link.release(), idleMs);
      idle.unref();
      if (answer === 'timeout') return err(problem('OC-7504', { seconds: Math.round(pageMs / 1000) }));
      if (answer === 'died') return err(problem('OC-7505'));
      return answer.ok ? ok(answer) : err(problem(answer.code, answer.params));
    });
    last = asked.catch(() => undefined);
    return asked;
  }

  return {
    open: async (file, name) => {
      const answer = await ask({ task: 'open', file, name });
      return answer.ok ? ok((answer.value as Extract<ScanAnswer, { opened: unknown }>).opened) : answer;
    },
    page: async (source, page, picture) => {
      const answer = await ask({ task: 'page', file: source.file, kind: source.kind, mime: source.mime, page, picture });
      return answer.ok ? ok((answer.value as Extract<ScanAnswer, { page: unknown }>).page) : answer;
    },
    bind: async (pictures, to, title) => {
      const answer = await ask({ task: 'bind', pictures, to, title });
      return answer.ok ? ok(null) : answer;
    },
    close: async () => {
      clearTimeout(idle);
      await link.release();
      await last;
    },
  };
}
