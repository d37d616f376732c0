/** Rows of a table as text that a spreadsheet takes: tabs between cells, a line a row, the titles first. Pure. */
import type { CellValue } from './table-order.ts';

export type CopiedColumn<R> = { readonly title: string; readonly value: (row: R) => CellValue };
type Copyable<R> = CopiedColumn<R> & { readonly copied?: readonly CopiedColumn<R>[] };

/** A text that a spreadsheet would take for a formula: what a phone or a workbook brought in must not run there. A plain number is none. */
const isFormula = (text: string): boolean => /^[=+\-@]/.test(text) && !/^[+-]?[\d.,]+$/.test(text);

/** One cell; breaks and tabs become blanks. `comma`: decimals are written 84,5, as the Excel of a desk in Vietnamese reads them. */
function cellText(value: CellValue, comma: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return comma ? String(value).replace('.', ',') : String(value);
  const text = value.replace(/[\t\r\n]+/g, ' ');
  return isFormula(text) ? `'${text}` : text;
}

/** Columns by tabs, rows by line ends. */
export const cellsText = (rows: readonly (readonly CellValue[])[], comma: boolean): string =>
  rows.map((row) => row.map((cell) => cellText(cell, comma)).join('\t')).join('\r\n');

/** The titles first. Columns without one (boxes to tick) are left out. */
export function tableText<R>(columns: readonly Copyable<R>[], rows: readonly R[], comma: boolean): string {
  const titled = columns.flatMap((column): readonly CopiedColumn<R>[] => column.copied ?? [column]).filter((column) => column.title !== '');
  return cellsText([titled.map((column) => column.title), ...rows.map((row) => titled.map((column) => column.value(row)))], comma);
}
