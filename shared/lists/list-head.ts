/** A list's head: what each column is called where titles, merged cells and two-storeyed heads are usual; and the rows below it. */
import type { RawRow } from '../dossier/cells.ts';
import { fillMerged } from '../dossier/fill-merged.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import { STOREY } from './list-fields.ts';
import { cellText, type ListSheet } from './list-file.ts';

export type HeadPlace = { readonly headRow: number; readonly headRows: number };

const LONGEST = 90;
const widthOf = (rows: readonly RawRow[]): number => rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Rows of the head, as they stand in the file. */
export const headOf = ({ rows }: ListSheet, { headRow, headRows }: HeadPlace): readonly RawRow[] =>
  rows.filter(({ row }) => row >= headRow && row < headRow + headRows);

/**
 * Each column's heading, '' where there is none; equal ones are told apart by "(2)". Of a head of several rows the texts over one another are
 * joined; an upper text reaches to the right over columns that have only a lower one, as a merged cell does.
 */
export function headingsOf(sheet: ListSheet, place: HeadPlace): readonly string[] {
  const head = headOf(sheet, place);
  const width = widthOf(sheet.rows);
  const spread = head.map((row, level) => {
    let last = '';
    return Array.from({ length: width }, (_, column) => {
      const own = oneLine(cellText(row, column));
      const below = head.slice(level + 1).some((lower) => oneLine(cellText(lower, column)) !== '');
      if (own !== '' || !below) last = own;
      return own || (below ? last : '');
    });
  });
  const taken = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => {
    const texts = spread.map((level) => level[column] ?? '').filter((text, at, all) => text !== '' && all.indexOf(text) === at);
    const heading = texts.join(STOREY).slice(0, LONGEST);
    if (heading === '') return '';
    const key = foldVietnamese(heading);
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return before === 0 ? heading : `${heading} (${before + 1})`;
  });
}

const NUMBERED = /^(?:\(?\d{1,2}\)?|[A-Z]|\(\d{1,2}\)\s*=.*)$/;
/** The row of column numbers that official tables have under their head: "(1) (2) (3)". */
function isColumnNumbers(row: RawRow): boolean {
  const texts = row.cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : []));
  return texts.length >= 3 && texts.every((text) => NUMBERED.test(text));
}

/** The rows under the head, merged cells filled in. */
export function dataRows(sheet: ListSheet, { headRow, headRows }: HeadPlace): readonly RawRow[] {
  const last = headRow + headRows - 1;
  const rows: RawRow[] = [];
  const push = fillMerged(
    sheet.merged.filter((m) => m.from > last),
    (raw) => rows.push(raw) > 0,
  );
  for (const raw of sheet.rows) if (raw.row > last) push(raw);
  return rows[0] && isColumnNumbers(rows[0]) ? rows.slice(1) : rows;
}
