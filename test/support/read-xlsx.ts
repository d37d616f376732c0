/** An Excel file's sheets as our own reader finds them: by name, row after row. */
import { openPackage } from '../../electron/dossier/xlsx/open-package.ts';
import { readParts } from '../../electron/dossier/xlsx/read-parts.ts';
import { readSheet } from '../../electron/dossier/xlsx/read-sheet.ts';
import { type Cell, isFormula } from '../../shared/dossier/cells.ts';

export type SheetRows = readonly (readonly (Cell | undefined)[])[];

export async function readXlsx(bytes: Uint8Array): Promise<ReadonlyMap<string, SheetRows>> {
  const parts = await openPackage(bytes);
  const workbook = await readParts(parts);
  const sheets = new Map<string, (readonly (Cell | undefined)[])[]>();
  for (const sheet of workbook.sheets) {
    const rows: (readonly (Cell | undefined)[])[] = [];
    await readSheet(parts, workbook, sheet, ({ cells }) => {
      rows.push(cells);
      return true;
    });
    sheets.set(sheet.name, rows);
  }
  await parts.close();
  return sheets;
}

/** What a cell shows: of a formula the value stored beside it. */
export const shownIn = (cell: Cell | undefined): unknown => (cell !== undefined && isFormula(cell) ? cell.stored : cell);
