/** Writes every paper that is ready or may be shown provisionally, a few at a time: memory doesn't grow with the session. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { PaperEntry } from '../../shared/contract/desk.ts';
import { excelKindOf, type PaperKind } from '../../shared/contract/paper-kinds.ts';
import { buildWorkbook } from '../../shared/paper/build-workbook.ts';
import type { Confirmed, PaperContext } from '../../shared/paper/context.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import { problemLine } from '../../shared/problems/index.ts';
import { createDrawPool, drawInOrder, type Papers } from './draw-pool.ts';
import { writeXlsx } from './write-xlsx.ts';

export type PapersProgress = { readonly done: number; readonly of: number; readonly title: string };

/** A file appears whole or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.dang-ghi`;
  await writeFile(temporary, bytes);
  await rename(temporary, file);
}

/** What goes to a producer: a draft of it helps nobody. */
const FINAL_ONLY: readonly PaperKind[] = ['certificate', 'notice'];

/** What is to be written, built one by one as the drawing goes on. */
function* wantedPapers(
  context: PaperContext,
  confirmed: Confirmed,
  entries: readonly PaperEntry[],
): Generator<{ readonly entry: PaperEntry; readonly papers: Papers }> {
  for (const entry of entries) {
    const paper = buildPaper(context, entry.id, confirmed);
    if (paper.ok) yield { entry, papers: [paper.value] };
  }
}

/**
 * Writes papers to `<outDir>/papers/<id>.pdf`, lists of numbers beside it as a workbook, over those of an earlier run. Certificates and notices only of confirmed results; the
 * session's own papers also as drafts. Throws when the disk refuses or a paper can't be drawn.
 */
export async function writeAllPapers(
  context: PaperContext,
  outDir: string,
  confirmed: Confirmed,
  onProgress?: (progress: PapersProgress) => void,
): Promise<{ readonly written: number }> {
  const wanted = listPapers(context, confirmed).filter(({ state, kind }) => state === 'ready' || (state === 'provisional' && !FINAL_ONLY.includes(kind)));
  const made = new Set<string>();
  let written = 0;
  // Nobody scores meanwhile: no core is kept free.
  const pool = createDrawPool({ workers: Math.min(4, availableParallelism()) });
  try {
    for await (const { item, pdf } of drawInOrder(pool, wantedPapers(context, confirmed, wanted))) {
      if (!pdf.ok) throw new Error(pdf.problems.map((p) => problemLine(p)).join('\n'));
      const file = join(outDir, 'papers', `${item.entry.id}.pdf`);
      const folder = dirname(file);
      if (!made.has(folder)) await mkdir(folder, { recursive: true });
      made.add(folder);
      await writeWhole(file, pdf.value);
      const excel = excelKindOf(item.entry.kind);
      if (excel) await writeWhole(join(outDir, 'papers', `${item.entry.id}.xlsx`), await writeXlsx(buildWorkbook(excel, context, confirmed)));
      written += 1;
      onProgress?.({ done: written, of: wanted.length, title: item.entry.title });
    }
  } finally {
    await pool.close();
  }
  return { written };
}
