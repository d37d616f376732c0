/** Scans are read by a worker with limits: a file made to hurt costs its sender an answer, not the host its pace. */
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type ProblemCode, problem } from '../../../shared/problems/index.ts';
import { createOutsideWorker, type ReaderOptions } from '../../safety/outside-worker.ts';
import { workerAddress } from '../../safety/worker-link.ts';
import { WORKER_MEGABYTES } from '../evidence/limits.ts';
import { PAGE_MS } from './limits.ts';
import type { OpenedScan, ScanAnswer, ScanPage, ScanSource, ScanTask } from './scan-messages.ts';

/** One task at a time; the next waits. OC-7504 a page took too long, OC-7505 the worker died; OC-2709 it can't be read. */
export type ScanReader = {
  /** OC-7502 neither PDF nor picture, OC-7503 too many pages; OC-27xx of a damaged or locked file. */
  readonly open: (file: string, name: string) => Promise<Outcome<OpenedScan>>;
  /** A page from 1; `picture`: where its picture goes, '' for nowhere. */
  readonly page: (source: ScanSource, page: number, picture: string) => Promise<Outcome<ScanPage>>;
  /** Page pictures as one PDF. */
  readonly bind: (pictures: readonly string[], to: string, title: string) => Promise<Outcome<null>>;
  readonly close: () => Promise<void>;
};

/** What a worker that reads workbooks says would send the secretary to Excel. */
const OWN_WORDS: Readonly<Record<string, ProblemCode>> = { 'OC-7350': 'OC-7504', 'OC-7351': 'OC-7505' };

type Good = Extract<ScanAnswer, { readonly ok: true }>;

/** `options.limitMs`: for one page. */
export function createScanReader(options: Partial<ReaderOptions> = {}): ScanReader {
  const worker = createOutsideWorker<ScanTask, ScanAnswer>(workerAddress('./scan-worker.ts', import.meta.url), {
    limitMs: PAGE_MS,
    megabytes: WORKER_MEGABYTES,
    ...options,
  });

  async function ask<Answer extends Good>(task: ScanTask): Promise<Outcome<Answer>> {
    const answer = await worker.ask(task);
    if (!answer.ok) return err(...answer.problems.map(({ code, params }) => problem(OWN_WORDS[code] ?? code, params)));
    return answer.value.ok ? ok(answer.value as Answer) : err(problem(answer.value.code, answer.value.params));
  }

  return {
    open: async (file, name) => {
      const answer = await ask<Extract<Good, { readonly opened: unknown }>>({ task: 'open', file, name });
      return answer.ok ? ok(answer.value.opened) : answer;
    },
    page: async ({ file, kind, mime }, page, picture) => {
      const answer = await ask<Extract<Good, { readonly page: unknown }>>({ task: 'page', file, kind, mime, page, picture });
      return answer.ok ? ok(answer.value.page) : answer;
    },
    bind: async (pictures, to, title) => {
      const answer = await ask<Extract<Good, { readonly bound: unknown }>>({ task: 'bind', pictures, to, title });
      return answer.ok ? ok(null) : answer;
    },
    close: worker.close,
  };
}
