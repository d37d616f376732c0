/** Rows of a table as text that a spreadsheet takes: tabs between cells, a line a row, the titles first. Pure. */
import type { CellValue } from './table-order.ts';

export type CopiedColumn<R> = { readonly title: string; readonly value: (row: R) => CellValue };
type Copyable<R> = CopiedColumn<R> & { readonly copied?: readonly CopiedColumn<R>[] };

/** A text that a spreadsheet would take for a formula. What a phone or a workbook brought in must not run there. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell. Numbers with the decimal mark of the language the desk speaks, which is the one its Excel reads. */
export function cellText(value: CellValue, comma: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return comma ? String(value).replace('.', ',') : String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `comma`: decimals are written 84,5. Columns without a title (boxes to tick) are left out. */
export function tableText<R>(columns: readonly Copyable<R>[], rows: readonly R[], comma: boolean): string {
  const titled = columns.flatMap((column): readonly CopiedColumn<R>[] => column.copied ?? [column]).filter((column) => column.title !== '');
  const lines = rows.map((row) => titled.map((column) => cellText(column.value(row), comma)));
  return [titled.map((column) => cellText(column.title, comma)), ...lines].map((cells) => cells.join('\t')).join('\r\n');
}
