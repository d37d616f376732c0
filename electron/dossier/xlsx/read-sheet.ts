/** One sheet's cells, row by row as they stand in the file. What the sheet says of its own size is ignored. */
import type { Cell, CellValue, RawRow } from '../../../shared/dossier/cells.ts';
import type { Merged } from '../../../shared/dossier/fill-merged.ts';
import { dateCell, isoCell } from './date-styles.ts';
import { MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_MERGED } from './limits.ts';
import type { Package } from './open-package.ts';
import { parseXml } from './parse-xml.ts';
import { type SheetPart, unescapeText, type WorkbookParts } from './read-parts.ts';
import { Refused } from './refused.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const LAST_ROW = 1_048_576;

/** "AB12" → 27; −1 when it is no reference. */
function columnIndex(reference: string): number {
  let index = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return at > 0 && at <= 3 ? index - 1 : -1;
}

/** Merged areas over several rows, by their first column. */
function verticalMerge(reference: string): Merged | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const [from, to] = [Number(match[2]), Number(match[4])];
  const column = columnIndex(match[1] ?? '');
  return to > from && column < MOST_COLUMNS ? { column, from, to } : undefined;
}

/** Reads one stored value; undefined for an empty one. */
function valueOf(type: string, raw: string, style: number, workbook: WorkbookParts, part: string): CellValue | undefined {
  if (type === 'inlineStr' || type === 'str') return unescapeText(raw.slice(0, MOST_CELL_CHARACTERS + 1));
  const text = raw.trim();
  if (text === '') return undefined;
  if (type === 's') {
    const shared = workbook.strings[Number(text)];
    if (shared === undefined) throw new Refused('OC-2008', { part, detail: `sharedStrings[${text.slice(0, 20)}]` });
    return shared;
  }
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text.slice(0, 20) };
  if (type === 'd') return isoCell(text) ?? text;
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) return text;
  return (workbook.dateStyles[style] ? dateCell(number, workbook.since1904) : undefined) ?? number;
}

/** Passes every row that has a cell to `push` until it answers false; answers the merged areas that follow the rows. */
export async function readSheet(parts: Package, workbook: WorkbookParts, sheet: SheetPart, push: (raw: RawRow) => boolean): Promise<readonly Merged[]> {
  const merged: Merged[] = [];
  let [row, column, hidden, wanting] = [0, -1, false, true];
  let cells: (Cell | undefined)[] = [];
  let [type, style, raw, collecting, formula, stored, phonetic] = ['', 0, '', false, false, false, 0];
  const damage = (detail: string): Refused => new Refused('OC-2008', { part: sheet.part, detail }, { sheet: sheet.name });

  function openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes.r;
    column = reference === undefined ? column + 1 : columnIndex(reference);
    if (column < 0) throw damage(`r="${String(reference).slice(0, 20)}"`);
    type = attributes.t ?? 'n';
    style = attributes.s === undefined ? 0 : Number(attributes.s);
    raw = '';
    formula = false;
    stored = false;
  }

  function closeCell(): void {
    const value = stored || raw !== '' ? valueOf(type, raw, style, workbook, sheet.part) : undefined;
    if (value === undefined && !formula) return;
    if (column >= MOST_COLUMNS) {
      if (value === undefined || value === '') return;
      throw new Refused('OC-2011', { found: column + 1, allowed: MOST_COLUMNS }, { sheet: sheet.name, row });
    }
    cells[column] = formula ? { formula: true, stored: value } : value;
  }

  await parseXml(
    parts,
    sheet.part,
    {
      open: (tag, attributes) => {
        if (tag === 'c') openCell(attributes);
        else if (tag === 'v') {
          collecting = true;
          stored = true;
        } else if (tag === 't') collecting = phonetic === 0;
        else if (tag === 'f') formula = true;
        else if (tag === 'rPh') phonetic += 1;
        else if (tag === 'row') {
          row = attributes.r === undefined ? row + 1 : Number(attributes.r);
          if (!(row >= 1 && row <= LAST_ROW && Number.isInteger(row))) throw damage(`row r="${String(attributes.r).slice(0, 20)}"`);
          hidden = attributes.hidden === '1' || attributes.hidden === 'true';
          column = -1;
          cells = [];
        } else if (tag === 'mergeCell' && merged.length < MOST_MERGED) {
          const area = verticalMerge(attributes.ref ?? '');
          if (area) merged.push(area);
        }
      },
      text: (piece) => {
        if (collecting && raw.length <= MOST_CELL_CHARACTERS) raw += piece;
      },
      close: (tag) => {
        if (tag === 'v' || tag === 't') collecting = false;
        else if (tag === 'rPh') phonetic -= 1;
        else if (tag === 'c') closeCell();
        else if (tag === 'row' && cells.length > 0 && wanting) wanting = push({ row, cells, hidden });
      },
    },
    { enough: () => !wanting },
  );
  return merged;
}
