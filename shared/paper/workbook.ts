/** A paper as a workbook to add up again, in plain data: cells with formulas, how they look, how it prints. electron/paper/write-xlsx.ts draws it. */

/** `formula` without "="; `value` is what it comes to today, for programs that only show a file. */
export type Formula = { readonly formula: string; readonly value: number | string };

export type WorkCell = {
  /** A text is never a formula, whatever it begins with. */
  readonly content: string | number | Formula | null;
  /** Columns it takes, 1 when left out. */
  readonly span?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points, 11 when left out. */
  readonly size?: number;
  /** A cell of the table: lines around it. */
  readonly lines?: boolean;
  /** Cut at the cell's edge instead of making the row higher. */
  readonly oneLine?: boolean;
  readonly shade?: 'head' | 'light' | 'mark';
  /** Format code of a number, such as '0.00'; texts have none. */
  readonly format?: string;
};

/** In the order of the columns; a cell with a span takes the place of several. */
export type WorkRow = readonly WorkCell[];

/** While `formula`, written for the range's first cell, holds, a number of the range is shown as `format`. The first rule that holds counts. */
export type ShowRule = { readonly formula: string; readonly format: string };

export type WorkSheet = {
  readonly name: string;
  /** Of each column, in Excel's units of one digit. */
  readonly widths: readonly number[];
  readonly rows: readonly WorkRow[];
  /** Number of the table's head row, from 1: printed again on every page and, with all above it, always on the screen. */
  readonly head: number;
  /** Number of the row from which on all belongs on one page: date and signatures. Null: there is nothing of the kind. */
  readonly closing: number | null;
  /** Columns from the left that stay on the screen and are printed again where a page goes on sideways. */
  readonly keptColumns: number;
  readonly paper: { readonly size: 'A4' | 'A3'; readonly landscape: boolean /** Pages side by side. */; readonly across: number };
  /** Over every page: what makes it a draft, or ''. */
  readonly mark: string;
  readonly shown: readonly { readonly range: string; readonly rules: readonly ShowRule[] }[];
};

export type Workbook = { readonly title: string; readonly sheets: readonly WorkSheet[] };

/** Format code of a number with so many decimals. */
export const placesFormat = (places: number): string => (places === 0 ? '0' : `0.${'0'.repeat(places)}`);
/** "4 sao", and still a number to count and compare. */
export const STARS_FORMAT = '0" sao"';
/** VND, grouped as the reader's system groups. */
export const MONEY_FORMAT = '#,##0';

/** Reference to a cell of another sheet of the book. */
export const onSheet = (name: string, reference: string): string => `'${name.replace(/'/g, "''")}'!${reference}`;
