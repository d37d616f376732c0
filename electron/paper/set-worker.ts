/**
 * A worker that writes papers of a set: takes one bundle after the other that no other worker has taken, builds its papers, draws and writes them. The session
 * is sent to each worker once; sending every paper as a message instead cost more than building it. Says each paper's id when it is on disk.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { DossierCode } from '../../shared/lib/brand.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { problemLine } from '../../shared/problems/index.ts';
import { drawPaper } from './draw-paper.ts';
import type { Pictures } from './pictures.ts';

/**
 * `bundles`: ids of papers that share what is laid out. `pictures`: those of the certificate's design. `taken`: how many bundles are taken, shared by
 * all workers.
 */
export type SetTask = {
  readonly context: PaperContext;
  readonly confirmed: ReadonlySet<DossierCode>;
  readonly bundles: readonly (readonly string[])[];
  readonly folder: string;
  readonly pictures: Pictures;
  readonly taken: Int32Array;
};

const { context, confirmed, bundles, folder, pictures, taken } = workerData as SetTask;

async function writeOne(id: string): Promise<void> {
  const paper = buildPaper(context, id, (code) => confirmed.has(code));
  if (!paper.ok) throw new Error(paper.problems.map((p) => problemLine(p)).join('\n'));
  const file = join(folder, `${id}.pdf`);
  mkdirSync(dirname(file), { recursive: true });
  // A file appears whole or not at all.
  writeFileSync(`${file}.dang-ghi`, await drawPaper(paper.value, pictures));
  renameSync(`${file}.dang-ghi`, file);
  parentPort?.postMessage(id);
}

for (let place = Atomics.add(taken, 0, 1); place < bundles.length; place = Atomics.add(taken, 0, 1)) for (const id of bundles[place] ?? []) await writeOne(id);
