/**
 * A process of its own for the benchmark of papers, so that its memory is nobody else's: `write-paper-set.ts sample FOLDER` writes every paper
 * of the scored sample, `write-paper-set.ts certificates FOLDER COUNT` that many certificates. Prints one line of JSON: {"papers","ms","cpuMs","peakMegabytes"}.
 */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDrawPool, drawInOrder } from '../../electron/paper/draw-pool.ts';
import { writeAllPapers } from '../../electron/paper/write-papers.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import { paperContext } from './scored-record.ts';

const everybody = (): boolean => true;

async function writeCertificates(context: PaperContext, folder: string): Promise<number> {
  const wanted = listPapers(context, everybody).filter((entry) => entry.kind === 'certificate');
  const pool = createDrawPool();
  function* papers() {
    for (const { id } of wanted) {
      const paper = buildPaper(context, id, everybody);
      if (paper.ok) yield { papers: [paper.value] as const };
    }
  }
  let written = 0;
  mkdirSync(folder, { recursive: true });
  for await (const { pdf } of drawInOrder(pool, papers())) {
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
    await writeFile(join(folder, `${written}.pdf`), pdf.value);
    written += 1;
  }
  await pool.close();
  return written;
}

const [what, folder = '', count = '0'] = process.argv.slice(2);
const context = paperContext(what === 'sample' ? 'sample' : Number(count));
const before = process.cpuUsage();
const started = performance.now();
const papers = what === 'sample' ? (await writeAllPapers(context, folder, everybody)).written : await writeCertificates(context, folder);
const ms = performance.now() - started;
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${JSON.stringify({ papers, ms, cpuMs: (user + system) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
