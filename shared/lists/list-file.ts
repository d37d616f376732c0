/** A list of products as another office sends it: any table of texts, free of any file format. */
import type { RawRow } from '../dossier/cells.ts';
import type { Merged } from '../dossier/fill-merged.ts';

/** Cells are texts; an Excel error stands as its own sign ("#N/A"). `merged`: areas over several rows, which later rows of the area leave empty. */
export type ListSheet = { readonly name: string; readonly hidden: boolean; readonly rows: readonly RawRow[]; readonly merged: readonly Merged[] };
export type ListFile = { readonly sheets: readonly ListSheet[] };

/** What stands in a cell whose formula was never computed by the program that saved the file. */
export const NOT_COMPUTED = '#FORMULA!';
const ERRORS = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|FORMULA!)$/;
/** Whether a cell shows an error instead of a value. */
export const isErrorText = (text: string): boolean => ERRORS.test(text);

/** A cell as text; '' when empty. */
export function cellText(row: RawRow, column: number): string {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : '';
}
