/** One sheet of a book's workbook as rows with named columns; every cell that says something else is reported at its place. */
import { type Cell, type CellValue, isError, isFormula, type RawRow } from '../dossier/cells.ts';
import type { Report } from '../dossier/report.ts';
import { dateOf, shown, textOf, wholeOf } from '../dossier/values.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { Place } from '../problems/index.ts';
import type { BookColumn } from './sheets.ts';

export type RawSheet = { readonly name: string; readonly rows: readonly RawRow[] };

export type BookRow = {
  readonly at: (key: string) => Place;
  /** '' for an empty cell. */
  readonly text: (key: string) => string;
  /** As `text`; OC-7653 where it is empty. */
  readonly needed: (key: string) => string;
  /** As it stands in the cell: "3" typed as text isn't 3. */
  readonly value: (key: string) => string | number | undefined;
  /** Undefined for an empty cell; OC-7654 for anything that is no such number. */
  readonly whole: (key: string, min: number, max: number) => number | undefined;
  /** ISO date, '' for an empty cell; OC-7655. */
  readonly date: (key: string) => string;
  /** Key of the choice written there in its spelling without marks, undefined for an empty cell; OC-7656. */
  readonly choice: <K extends string>(key: string, choices: Readonly<Record<K, string>>) => K | undefined;
};

/** The heads stand in the first rows, unless somebody put lines above them. */
const HEAD_WITHIN = 10;

const valueOf = (cell: Cell | undefined): CellValue | undefined => {
  const value = cell !== undefined && typeof cell === 'object' && isFormula(cell) ? cell.stored : cell;
  return value !== undefined && typeof value === 'object' && isError(value) ? textOf(value) : value;
};

/** The rows that hold something, or null with OC-7658 for each column that is missing. `optional`: columns that may be. */
export function readTable(sheet: RawSheet, columns: readonly BookColumn[], report: Report, optional: readonly string[] = []): readonly BookRow[] | null {
  const wanted = new Map(columns.map((c) => [foldVietnamese(c.heading), c.key]));
  const headOf = (raw: RawRow): ReadonlyMap<string, number> =>
    new Map(raw.cells.flatMap((cell, i) => [wanted.get(foldVietnamese(textOf(valueOf(cell))))].flatMap((key) => (key ? [[key, i] as const] : []))));
  const heads = sheet.rows.slice(0, HEAD_WITHIN).map(headOf);
  const best = heads.reduce((most, head, i) => (head.size > (heads[most]?.size ?? 0) ? i : most), 0);
  const found = heads[best] ?? new Map<string, number>();
  const missing = columns.filter((c) => !found.has(c.key) && !optional.includes(c.key));
  for (const { heading } of missing) report.error('OC-7658', { field: heading }, { sheet: sheet.name });
  if (missing.length > 0) return null;
  const heading = (key: string): string => columns.find((c) => c.key === key)?.heading ?? key;
  return sheet.rows.slice(best + 1).flatMap((raw) => {
    const cellOf = (key: string): CellValue | undefined => valueOf(raw.cells[found.get(key) ?? -1]);
    const text = (key: string): string => textOf(cellOf(key));
    if (columns.every((c) => text(c.key) === '')) return [];
    const at = (key: string): Place => ({ sheet: sheet.name, row: raw.row, column: heading(key) });
    const wrong = (key: string): { readonly where: string; readonly field: string; readonly found: string } => ({
      where: '',
      field: heading(key),
      found: shown(cellOf(key)),
    });
    const row: BookRow = {
      at,
      text,
      needed: (key) => {
        const words = text(key);
        if (words === '') report.error('OC-7653', { where: '', field: heading(key) }, at(key));
        return words;
      },
      value: (key) => {
        const value = cellOf(key);
        return typeof value === 'number' ? value : text(key) || undefined;
      },
      whole: (key, min, max) => {
        if (text(key) === '') return undefined;
        const value = wholeOf(cellOf(key) ?? '', min, max);
        if (value === undefined) report.error('OC-7654', { ...wrong(key), min, max }, at(key));
        return value;
      },
      date: (key) => {
        if (text(key) === '') return '';
        const date = dateOf(cellOf(key) ?? '');
        if (date === undefined) report.error('OC-7655', wrong(key), at(key));
        return date ?? '';
      },
      choice: (key, choices) => {
        if (text(key) === '') return undefined;
        const keys = Object.keys(choices) as (keyof typeof choices)[];
        const chosen = keys.find((k) => foldVietnamese(choices[k]) === foldVietnamese(text(key)));
        if (chosen === undefined) report.error('OC-7656', { ...wrong(key), allowed: keys.map((k) => choices[k]).join(', ') }, at(key));
        return chosen;
      },
    };
    return [row];
  });
}
