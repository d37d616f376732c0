/** Writes every paper that is ready or may be shown provisionally, by several workers: memory doesn't grow with the session. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PaperEntry } from '../../shared/contract/desk.ts';
import { excelKindOf, type PaperKind } from '../../shared/contract/paper-kinds.ts';
import { buildWorkbook } from '../../shared/paper/build-workbook.ts';
import type { Confirmed, PaperContext } from '../../shared/paper/context.ts';
import { listPapers } from '../../shared/paper/register.ts';
import { workerAddress } from '../safety/worker-link.ts';
import { NO_PICTURES, type Pictures } from './pictures.ts';
import type { SetBundles, SetTask } from './set-worker.ts';
import { writeXlsx } from './write-xlsx.ts';

export type PapersProgress = { readonly done: number; readonly of: number; readonly title: string };

/** What goes to a producer: a draft of it helps nobody. */
const FINAL_ONLY: readonly PaperKind[] = ['certificate', 'notice'];

/** A young heap of 36 MB would put 300 sheets past 300 MB; one of 12, as the host's own drawing workers have, takes garbage away twice as often. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

/** Resolves when the worker has found nothing more to do; rejects with what stopped it. */
function runWorker(
  task: SetTask,
  onWritten: (id: string) => void,
): { readonly begin: (bundles: SetBundles) => void; readonly ended: Promise<void>; readonly stop: () => Promise<number> } {
  const worker = new Worker(workerAddress('./set-worker.ts', import.meta.url), { workerData: task, resourceLimits: LIMITS });
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('message', onWritten);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`paper worker ended with ${code}`))));
  });
  // Nobody waits for it when the papers can't even be listed.
  ended.catch(() => undefined);
  return { begin: (bundles) => worker.postMessage(bundles), ended, stop: () => worker.terminate() };
}

/** A product's score sheets are one bundle: they are rows of the same tree, laid out once by the worker that draws them. The largest bundles first: no worker is left with one at the end. */
function bundlesOf(wanted: readonly PaperEntry[]): SetBundles {
  const byProduct = Map.groupBy(wanted, ({ id, kind, dossier }) => (kind === 'score-sheet' ? dossier : id));
  return [...byProduct.values()].map((bundle) => bundle.map(({ id }) => id)).sort((a, b) => b.length - a.length);
}

/** The lists of numbers as workbooks, by the main thread while the others draw. */
async function writeNumbers(wanted: readonly PaperEntry[], folder: string, context: PaperContext, confirmed: Confirmed): Promise<void> {
  for (const { id, kind } of wanted) {
    const excel = excelKindOf(kind);
    if (!excel) continue;
    const file = join(folder, `${id}.xlsx`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.dang-ghi`, await writeXlsx(buildWorkbook(excel, context, confirmed)));
    await rename(`${file}.dang-ghi`, file);
  }
}

/**
 * Writes papers to `<outDir>/papers/<id>.pdf`, lists of numbers beside it as a workbook, over those of an earlier run. Certificates and notices only of confirmed results; the
 * session's own papers also as drafts. `pictures`: those of the certificate's design. Throws when the disk refuses or a paper can't be drawn.
 */
export async function writeAllPapers(
  context: PaperContext,
  outDir: string,
  confirmed: Confirmed,
  onProgress?: (progress: PapersProgress) => void,
  pictures: Pictures = NO_PICTURES,
): Promise<{ readonly written: number }> {
  const folder = join(outDir, 'papers');
  const task: SetTask = {
    context,
    confirmed: new Set(context.record.dossiers.map(({ code }) => code).filter(confirmed)),
    folder,
    pictures,
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
  const titles = new Map<string, string>();
  let done = 0;
  // Nobody scores meanwhile: no core is kept free.
  const workers = Array.from({ length: Math.min(4, availableParallelism()) }, () =>
    runWorker(task, (id) => {
      done += 1;
      onProgress?.({ done, of: titles.size, title: titles.get(id) ?? '' });
    }),
  );
  try {
    const wanted = listPapers(context, confirmed).filter(({ state, kind }) => state === 'ready' || (state === 'provisional' && !FINAL_ONLY.includes(kind)));
    for (const { id, title } of wanted) titles.set(id, title);
    const bundles = bundlesOf(wanted);
    for (const { begin } of workers) begin(bundles);
    await Promise.all([...workers.map(({ ended }) => ended), writeNumbers(wanted, folder, context, confirmed)]);
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
  return { written: titles.size };
}
