/**
 * One sheet row by row: finds the header among the first rows, then offers each row's cells by column key.
 * A cursor, not an object per row, so that a sheet of half a million rows costs no memory.
 */
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { Place } from '../problems/index.ts';
import type { Notes } from '../session.ts';
import { type Cell, type CellValue, columnLetters, isError, isFormula, type RawRow } from './cells.ts';
import type { Merged } from './fill-merged.ts';
import type { Report } from './report.ts';
import { type ColumnSpec, columnOf, HINT_HEADING, NEEDED_SHEETS, NOTE_HEADING, type SheetSpec } from './sheet-specs.ts';
import { textOf } from './values.ts';

const HEADER_ROWS = 10;

export type Table = {
  readonly name: string;
  readonly report: Report;
  /** The current row. */
  readonly row: () => number;
  readonly place: (key: string, row?: number) => Place;
  readonly heading: (key: string) => string;
  /** The value in the current row; undefined when empty, without the column, or already reported as unreadable. */
  readonly cell: (key: string) => CellValue | undefined;
  /** Whether the sheet has the column. */
  readonly has: (key: string) => boolean;
  /** Whether the current row's cell was reported as unreadable, or its whole column as missing. */
  readonly unreadable: (key: string) => boolean;
  /** Unknown columns of the current row. */
  readonly notes: () => Notes;
  readonly max: (key: string) => number;
};

export type SheetReader = {
  /** Answers false when the rest of the sheet needn't be read. */
  readonly push: (raw: RawRow) => boolean;
  /** `merged`: the merged areas that were filled in. */
  readonly close: (merged: readonly Merged[]) => void;
};
/** What a sheet's own reader does: once per data row (false = enough), and at the end. */
export type RowReader = { readonly row: () => boolean | undefined; readonly end?: () => void };

type Layout = {
  readonly headerRow: number;
  readonly byKey: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, string>;
  readonly unknown: readonly (readonly [number, string])[];
};

const needed = (spec: SheetSpec): readonly ColumnSpec[] => spec.columns.filter((c) => c.needed);
const allowedColumns = (spec: SheetSpec): string =>
  needed(spec)
    .map((c) => c.heading)
    .join(', ');

const plain = (cell: Cell | undefined): CellValue | undefined => (cell !== undefined && isFormula(cell) ? cell.stored : cell);

/** How many known columns a row names, and whether all needed ones are among them. */
function headerFit(spec: SheetSpec, raw: RawRow): { readonly known: number; readonly complete: boolean } {
  const keys = new Set(raw.cells.map((cell) => columnOf(spec, textOf(plain(cell)))?.key).filter((key) => key !== undefined));
  return { known: keys.size, complete: needed(spec).every((c) => keys.has(c.key)) };
}

function layOut(spec: SheetSpec, raw: RawRow, name: string, report: Report): Layout {
  const byKey = new Map<string, number>();
  const headings = new Map<string, string>();
  const unknown: [number, string][] = [];
  const taken = new Set<string>();
  raw.cells.forEach((cell, index) => {
    const heading = textOf(plain(cell)).replace(/\s+/g, ' ');
    if (!heading) return;
    const column = columnOf(spec, heading);
    if (!column) {
      let unique = heading.slice(0, 90);
      for (let n = 2; taken.has(unique); n += 1) unique = `${heading.slice(0, 90)} (${n})`;
      taken.add(unique);
      unknown.push([index, unique]);
      return;
    }
    const first = byKey.get(column.key);
    if (first !== undefined)
      report.error('OC-2104', { column: heading, first: columnLetters(first), second: columnLetters(index) }, { sheet: name, row: raw.row, column: heading });
    else byKey.set(column.key, index).size && headings.set(column.key, heading);
  });
  for (const column of needed(spec))
    if (!byKey.has(column.key))
      report.error('OC-2102', { column: column.heading, allowed: allowedColumns(spec) }, { sheet: name, row: raw.row, column: column.heading });
  return { headerRow: raw.row, byKey, headings, unknown };
}

/**
 * Reads one sheet. `keepsNotes`: unknown columns are kept with the row; a warning names each either way.
 * The row reader of a sheet that may be left out isn't called while a needed column is missing.
 */
export function readTable(spec: SheetSpec, name: string, report: Report, keepsNotes: boolean, open: (table: Table) => RowReader): SheetReader {
  const waiting: RawRow[] = [];
  let layout: Layout | undefined;
  let reader: RowReader | undefined;
  let current: RawRow = { row: 0, cells: [], hidden: false };
  let values: (CellValue | undefined)[] = [];
  let bad = new Set<number>();
  let unknownHeadings = new Map<number, string>();
  const keyAt = new Map<number, string>();
  const formulas = new Map<number, { row: number; count: number }>();
  const hidden = { count: 0, first: 0 };

  const columnName = (index: number): string => layout?.headings.get(keyAt.get(index) ?? '') ?? unknownHeadings.get(index) ?? columnLetters(index);
  const isNeeded = (key: string): boolean => needed(spec).some((c) => c.key === key);
  const maxOf = new Map(spec.columns.map((c) => [c.key, c.max ?? 200]));
  const headingOf = (key: string): string => layout?.headings.get(key) ?? spec.columns.find((c) => c.key === key)?.heading ?? key;
  const table: Table = {
    name,
    report,
    row: () => current.row,
    heading: headingOf,
    place: (key, row = current.row) => ({ sheet: name, row, column: headingOf(key) }),
    cell: (key) => values[layout?.byKey.get(key) ?? -1],
    has: (key) => layout?.byKey.has(key) ?? false,
    unreadable: (key) => bad.has(layout?.byKey.get(key) ?? -1) || (isNeeded(key) && !table.has(key)),
    max: (key) => maxOf.get(key) ?? 200,
    notes: () => {
      const notes: Record<string, string> = {};
      values.forEach((value, index) => {
        if (keyAt.has(index) || value === undefined) return;
        const heading = unknownHeadings.get(index) ?? `Cột ${columnLetters(index)}`;
        unknownHeadings.set(index, heading);
        const text = textOf(value);
        if (text.length > 2000)
          report.error('OC-2206', { column: heading, found: text.length, allowed: 2000 }, { sheet: name, row: current.row, column: heading });
        else if (text) notes[heading] = text;
      });
      return notes;
    },
  };

  function begin(header: RawRow): void {
    layout = layOut(spec, header, name, report);
    for (const [key, index] of layout.byKey) keyAt.set(index, key);
    unknownHeadings = new Map(layout.unknown);
    const own = foldVietnamese(keepsNotes ? NOTE_HEADING : HINT_HEADING);
    for (const [, heading] of layout.unknown)
      if (foldVietnamese(heading) !== own)
        report.warn(keepsNotes ? 'OC-7765' : 'OC-2110', { column: heading }, { sheet: name, row: header.row, column: heading });
    // Members and dossiers are named by everything else: what else is wrong there is told at once.
    const readAnyway = keepsNotes && NEEDED_SHEETS.includes(spec.kind);
    if (readAnyway || needed(spec).every((c) => table.has(c.key))) reader = open(table);
  }

  /** Fills `values`; answers whether the row says anything (a running number alone doesn't). */
  function take(raw: RawRow): boolean {
    current = raw;
    values = [];
    if (bad.size > 0) bad = new Set();
    let says = false;
    const running = layout?.byKey.get('number') ?? -1;
    const faults: (() => void)[] = [];
    raw.cells.forEach((cell, index) => {
      if (cell === undefined || index === running) return;
      const value = plain(cell);
      const known = keyAt.has(index);
      const place = (): Place => ({ sheet: name, row: raw.row, column: columnName(index) });
      if (isFormula(cell) && value === undefined) {
        bad.add(index);
        faults.push(() => report.error('OC-2204', {}, place()));
        return;
      }
      if (typeof value === 'string' ? textOf(value) === '' : value === undefined) return;
      says = true;
      if (value !== undefined && known && isError(value)) {
        bad.add(index);
        faults.push(() => report.error('OC-2205', { found: value.error }, place()));
        return;
      }
      if (isFormula(cell)) {
        const seen = formulas.get(index);
        if (seen) seen.count += 1;
        else formulas.set(index, { row: raw.row, count: 1 });
      }
      values[index] = value;
    });
    if (says || faults.length > 0) for (const fault of faults) fault();
    return says;
  }

  function data(raw: RawRow): boolean {
    if (!take(raw)) return true;
    if (raw.hidden) {
      hidden.count += 1;
      hidden.first ||= raw.row;
    }
    return reader?.row() !== false;
  }

  /** Settles the header: the first complete one, else the row naming most columns. */
  function settle(): boolean {
    const fits = waiting.map((raw) => headerFit(spec, raw));
    const complete = fits.findIndex((fit) => fit.complete);
    const most = Math.max(0, ...fits.map((fit) => fit.known));
    const at = complete >= 0 ? complete : fits.findIndex((fit) => fit.known === most);
    const header = waiting[at];
    if (!header || most === 0) {
      report.error(
        'OC-2103',
        { rows: HEADER_ROWS, allowed: allowedColumns(spec) },
        { sheet: name, row: waiting[0]?.row ?? 1, column: needed(spec)[0]?.heading ?? 'A' },
      );
      layout = { headerRow: 0, byKey: new Map(), headings: new Map(), unknown: [] };
      return false;
    }
    begin(header);
    return reader !== undefined && waiting.slice(at + 1).every(data);
  }

  return {
    push: (raw) => {
      if (layout) return reader !== undefined && data(raw);
      waiting.push(raw);
      return headerFit(spec, raw).complete || waiting.length === HEADER_ROWS ? settle() : true;
    },
    close: (merged) => {
      const blank = waiting.every((raw) => raw.cells.every((cell) => textOf(plain(cell)) === ''));
      if (!layout && (!blank || NEEDED_SHEETS.includes(spec.kind))) settle();
      for (const [index, { row, count }] of formulas) report.warn('OC-2203', { count }, { sheet: name, row, column: columnName(index) });
      if (hidden.count > 0) report.warn('OC-2108', { ...hidden }, { sheet: name, row: hidden.first });
      const filled = merged.filter((m) => layout && m.from > layout.headerRow);
      if (filled.length > 0)
        report.warn('OC-2109', { count: filled.length }, { sheet: name, row: filled[0]?.from ?? 1, column: columnName(filled[0]?.column ?? 0) });
      reader?.end?.();
    },
  };
}
