/**
 * A worker that writes papers of a set: takes one bundle after the other that no other worker has taken, builds its papers, draws and writes them. The session
 * is sent to each worker once; sending every paper as a message instead cost more than building it. Says each paper's id when it is on disk.
 */
import { once } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { DossierCode } from '../../shared/lib/brand.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { problemLine } from '../../shared/problems/index.ts';
import { drawPaper } from './draw-paper.ts';
import type { Pictures } from './pictures.ts';

/** What a worker is started with. `pictures`: those of the certificate's design. `taken`: how many bundles are taken, shared by all workers. */
export type SetTask = {
  readonly context: PaperContext;
  readonly confirmed: ReadonlySet<DossierCode>;
  readonly folder: string;
  readonly pictures: Pictures;
  readonly taken: Int32Array;
};

/** Ids of papers that share what is laid out: sent when the worker already reads its program, which takes longer than listing papers. */
export type SetBundles = readonly (readonly string[])[];

const { context, confirmed, folder, pictures, taken } = workerData as SetTask;

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

const [bundles] = (await once(parentPort as MessagePort, 'message')) as [SetBundles];
for (let place = Atomics.add(taken, 0, 1); place < bundles.length; place = Atomics.add(taken, 0, 1)) for (const id of bundles[place] ?? []) await writeOne(id);
