/** Writes every paper that is ready or may be shown provisionally, one at a time: memory doesn't grow with the session. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { excelKindOf, type PaperKind } from '../../shared/contract/paper-kinds.ts';
import { buildWorkbook } from '../../shared/paper/build-workbook.ts';
import type { Confirmed, PaperContext } from '../../shared/paper/context.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import { drawPaper } from './draw-paper.ts';
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

/**
 * Writes papers to `<outDir>/papers/<id>.pdf`, lists of numbers beside it as a workbook, over those of an earlier run. Certificates and notices only of confirmed results; the
 * session's own papers also as drafts. Throws when the disk refuses.
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
  for (const { id, kind, title } of wanted) {
    const paper = buildPaper(context, id, confirmed);
    if (!paper.ok) continue;
    const file = join(outDir, 'papers', `${id}.pdf`);
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeWhole(file, await drawPaper(paper.value));
    const excel = excelKindOf(kind);
    if (excel) await writeWhole(join(outDir, 'papers', `${id}.xlsx`), await writeXlsx(buildWorkbook(excel, context, confirmed)));
    written += 1;
    onProgress?.({ done: written, of: wanted.length, title });
  }
  return { written };
}
