/** The current row's fields, each read by its kind; what can't be read is reported at its cell. */
import { formatDate } from '../lib/vietnamese.ts';
import { type CellValue, codeKey, isDate } from './cells.ts';
import type { Table } from './table.ts';
import { choiceOf, numberOf, shown, starsOf, textOf, wholeOf, YES_NO, yesNoOf } from './values.ts';

/** Reports an empty cell, unless it was reported already as unreadable. */
export function missing(table: Table, key: string): void {
  if (!table.unreadable(key)) table.report.error('OC-2201', { column: table.heading(key) }, table.place(key));
}

/** Reports a cell that can't be read (OC-2202); `allowed` in words. */
export function invalid(table: Table, key: string, cell: CellValue, allowed: string): void {
  table.report.error('OC-2202', { column: table.heading(key), found: shown(cell), allowed }, table.place(key));
}

/** Text up to the column's length; '' when empty. */
export function text(table: Table, key: string): string {
  const cell = table.cell(key);
  if (cell === undefined) return '';
  const value = textOf(cell);
  if (isDate(cell)) table.report.warn('OC-2209', { found: value }, table.place(key));
  if (value.length > table.max(key)) {
    table.report.error('OC-2206', { column: table.heading(key), found: value.length, allowed: table.max(key) }, table.place(key));
    return value.slice(0, table.max(key));
  }
  return value;
}

/** Text that must be there. */
export function neededText(table: Table, key: string): string {
  const value = text(table, key);
  if (value === '') missing(table, key);
  return value;
}

/** Có or Không in its spellings; undefined when empty or, with a problem, unreadable. */
export function yesNo(table: Table, key: string): boolean | undefined {
  const cell = table.cell(key);
  if (cell === undefined) return undefined;
  const value = yesNoOf(cell);
  if (value === undefined) invalid(table, key, cell, YES_NO);
  return value;
}

/** A whole number from `min` to `max`; undefined when empty or, with a problem, unreadable. */
export function whole(table: Table, key: string, min: number, max: number): number | undefined {
  const cell = table.cell(key);
  if (cell === undefined) return undefined;
  const value = wholeOf(cell, min, max);
  if (value === undefined) invalid(table, key, cell, `số nguyên từ ${min} đến ${max}`);
  return value;
}

/** Stars as 4, "4 sao" or "****", from `min` to `max`; undefined when empty or, with a problem, unreadable. */
export function stars(table: Table, key: string, min: number, max: number): number | undefined {
  const cell = table.cell(key);
  if (cell === undefined) return undefined;
  const value = starsOf(cell, min, max);
  if (value === undefined) invalid(table, key, cell, `${min} đến ${max} (hoặc «${min} sao»)`);
  return value;
}

/** A number ≥ 0 for the agenda's order. */
export function order(table: Table, key: string): number | null {
  const cell = table.cell(key);
  if (cell === undefined) return null;
  const value = numberOf(cell);
  if (value !== undefined && value >= 0 && value <= 1e6) return value;
  invalid(table, key, cell, 'số từ 0 đến 1000000');
  return null;
}

/** The key one of whose names stands in the cell, read loosely; undefined when empty or, with a problem, unknown. */
export function choice<T extends string>(table: Table, key: string, names: Readonly<Record<T, readonly string[]>>): T | undefined {
  const cell = table.cell(key);
  if (cell === undefined) return undefined;
  const value = choiceOf(cell, names);
  if (value === undefined) invalid(table, key, cell, (Object.values(names) as string[][]).map((some) => some[0]).join(', '));
  return value;
}

/** The row a code names, as declared on its own sheet. Undefined when empty or unknown, both reported; `index` is null where that sheet is missing. */
export function reference<T>(table: Table, key: string, index: ReadonlyMap<string, T> | null, unknown: (found: string) => void): T | undefined {
  const cell = table.cell(key);
  const found = neededText(table, key);
  if (found === '' || index === null) return undefined;
  const known = index.get(codeKey(found));
  if (known === undefined) unknown(typeof cell === 'object' && isDate(cell) ? formatDate(cell.date) : shown(found));
  return known;
}
