/** A workbook file → the session's record, or every problem in it at once. Reads in a stream, within limits, trusting nothing. */
import type { CriteriaBook } from '../../shared/criteria.ts';
import { fillMerged, type Merged } from '../../shared/dossier/fill-merged.ts';
import { type ImportedWorkbook, type SheetTask, startImport } from '../../shared/dossier/import-workbook.ts';
import { err, type Outcome } from '../../shared/lib/outcome.ts';
import { openPackage, type Package } from './xlsx/open-package.ts';
import { readParts, type WorkbookParts } from './xlsx/read-parts.ts';
import { readSheet } from './xlsx/read-sheet.ts';
import { Refused } from './xlsx/refused.ts';

export type { ImportedWorkbook };

export type ReadOptions = {
  /** Called now and then with the sheet being read and the row reached. */
  readonly onProgress?: (progress: { readonly sheet: string; readonly row: number }) => void;
};

const PROGRESS_ROWS = 5000;

/** Reads a sheet; once more with the merged cells filled when some reach over its rows, since the file names them last. */
async function readOne(parts: Package, workbook: WorkbookParts, task: SheetTask, onProgress: ReadOptions['onProgress']): Promise<void> {
  const part = workbook.sheets[task.index];
  if (!part) return;
  let merged: readonly Merged[] = [];
  for (const attempt of [1, 2]) {
    const reader = task.open();
    let rows = 0;
    const push = fillMerged(merged, reader.push);
    const found = await readSheet(parts, workbook, part, (raw) => {
      rows += 1;
      if (rows % PROGRESS_ROWS === 1) onProgress?.({ sheet: task.name, row: raw.row });
      return push(raw);
    });
    if (attempt === 2 || found.length === 0) {
      reader.close(merged);
      return;
    }
    merged = found;
  }
}

/**
 * `source`: a path or the bytes. `books`: criteria books by id ("QD26-2026"). Errors carry all problems, warnings among them,
 * each at its sheet, row and column.
 */
export async function readWorkbook(
  source: string | Uint8Array,
  books: (id: string) => CriteriaBook | undefined,
  options: ReadOptions = {},
): Promise<Outcome<ImportedWorkbook>> {
  let parts: Package | undefined;
  try {
    parts = await openPackage(source);
    const workbook = await readParts(parts);
    const started = startImport(workbook.sheets, books);
    for (const task of started.tasks)
      try {
        await readOne(parts, workbook, task, options.onProgress);
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        started.add(cause.problem.place ? cause.problem : { ...cause.problem, place: { sheet: task.name } });
      }
    return started.finish();
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.problem);
    throw cause;
  } finally {
    await parts?.close();
  }
}
