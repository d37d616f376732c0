/** A first guess at how a list is to be read, by the names of its columns and by what stands in them. Whatever the columns' order, the guess is the same. */
import type { CriteriaBook } from '../criteria.ts';
import type { RawRow } from '../dossier/cells.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import { isHoped, isNumbering, LIST_FIELDS, type ListField, NEEDED_FIELDS, nameScores, VALUE_FIELDS, type ValueField } from './list-fields.ts';
import { cellText, type ListFile, type ListSheet } from './list-file.ts';
import { dataRows, type HeadPlace, headingsOf, headOf } from './list-head.ts';
import { DEFAULT_PREFIX, GROUP_ROW, type ListMapping } from './list-mapping.ts';
import { groupTextOf } from './list-rows.ts';
import { meaningOf } from './list-values.ts';

/** Rows among which the head is looked for, and those whose words are looked at. */
const HEAD_AMONG = 40;
const LOOKED_AT = 200;
const ENOUGH = 1.2;
const LEAST_UPPER = 3;

const CODE = /^\d+(?:-\d+){2,3}-\d{4}$/;
const PHONE = /^[+\d][\d\s.()-]{7,16}$/;
const COMMUNE = /^(?:xã|phường|thị trấn|đặc khu|x\.|p\.|tt\.)\s*\p{L}/iu;
const PRODUCER = /^(?:htx|hợp tác xã|tht|tổ hợp tác|công ty|cty|doanh nghiệp|dntn|hộ|hkd|cơ sở|trang trại)\s+\S/iu;

/** Which share of a column's different words must be of a kind, and what that is worth beside a heading's 3. */
const KINDS: readonly { readonly field: ListField; readonly worth: number; readonly is: (text: string, book: CriteriaBook) => boolean }[] = [
  { field: 'set', worth: 1.5, is: (text, book) => meaningOf(book, 'set', text) !== undefined },
  { field: 'code', worth: 1.4, is: (text) => CODE.test(text) },
  { field: 'phone', worth: 1.3, is: (text) => PHONE.test(text) && text.replace(/\D/g, '').length >= 9 },
  { field: 'commune', worth: 1.3, is: (text) => COMMUNE.test(text) && text.length <= 40 },
  { field: 'producer', worth: 1.25, is: (text) => PRODUCER.test(text) },
  { field: 'currentStars', worth: 1.25, is: (text, book) => /\p{L}|\*|★/u.test(text) && meaningOf(book, 'currentStars', text) !== undefined },
  { field: 'registration', worth: 1.25, is: (text, book) => meaningOf(book, 'registration', text) !== undefined },
];
const SHARE = 0.8;
const MEANT: readonly ListField[] = ['registration', 'currentStars', 'eligible'];

function distinct(rows: readonly RawRow[], column: number): readonly string[] {
  return [...new Set(rows.map((row) => cellText(row, column).trim()).filter((text) => text !== ''))];
}

function contentScores(texts: readonly string[], book: CriteriaBook): ReadonlyMap<ListField, number> {
  if (texts.length === 0) return new Map();
  return new Map(
    KINDS.flatMap(({ field, worth, is }) => (texts.filter((text) => is(text, book)).length >= SHARE * texts.length ? [[field, worth] as const] : [])),
  );
}

type Pair = { readonly field: ListField; readonly column: number; readonly score: number; readonly heading: string };

/** Each field's column; equal claims are settled by the heading's words, never by where the column stands. */
export function proposeColumns(sheet: ListSheet, place: HeadPlace, book: CriteriaBook): ListMapping['columns'] {
  const rows = dataRows(sheet, place).slice(0, LOOKED_AT);
  const headings = headingsOf(sheet, place);
  const products = rows.filter((row) => groupTextOf(row) === null);
  const pairs = headings.flatMap((heading, column): Pair[] => {
    const texts = distinct(products, column);
    if (texts.length === 0 && heading === '') return [];
    const byContent = isNumbering(heading) && heading !== '' ? new Map<ListField, number>() : contentScores(texts, book);
    const byName = nameScores(heading);
    return LIST_FIELDS.flatMap((field) => {
      const score = (byName.get(field) ?? 0) + (byContent.get(field) ?? 0);
      if (field === 'currentStars' && isHoped(heading)) return [];
      // Whatever its heading: a column none of whose words means anything isn't one of those fields.
      if (MEANT.includes(field) && texts.length > 0 && !texts.some((text) => meaningOf(book, field as ValueField, text) !== undefined)) return [];
      return score >= ENOUGH ? [{ field, column, score, heading: foldVietnamese(heading) }] : [];
    });
  });
  const order = (pair: Pair): number => LIST_FIELDS.indexOf(pair.field);
  const ranked = pairs.sort(
    (a, b) => b.score - a.score || order(a) - order(b) || (a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : a.column - b.column),
  );
  const columns: Partial<Record<ListField, number>> = {};
  const used = new Set<number>();
  for (const { field, column } of ranked)
    if (columns[field] === undefined && !used.has(column)) {
      columns[field] = column;
      used.add(column);
    }
  const groups = new Set(rows.flatMap((row) => groupTextOf(row) ?? []));
  if (columns.set === undefined && [...groups].some((text) => meaningOf(book, 'set', text) !== undefined)) columns.set = GROUP_ROW;
  if (columns.commune === undefined && columns.set !== GROUP_ROW && [...groups].some((text) => COMMUNE.test(text.replace(/^[IVX\d]+[.)]?\s*/, ''))))
    columns.commune = GROUP_ROW;
  return columns;
}

/** How many fields a head names, the needed ones doubly. */
function headScore(sheet: ListSheet, place: HeadPlace): number {
  const named = new Set<ListField>();
  for (const heading of headingsOf(sheet, place)) {
    const [field, score] = [...nameScores(heading)].reduce((best, one) => (one[1] > best[1] ? one : best));
    if (score >= ENOUGH) named.add(field);
  }
  return [...named].reduce((sum, field) => sum + (NEEDED_FIELDS.includes(field) ? 2 : 1), 0);
}

const filled = (row: RawRow | undefined): number => row?.cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length ?? 0;

/** A row under a head belongs to it when most of its texts stand where the upper row has none, as under merged cells. */
function mayBeTwo(sheet: ListSheet, headRow: number): boolean {
  const [upper, lower] = headOf(sheet, { headRow, headRows: 2 });
  // A title over the head is one text.
  if (!upper || !lower || filled(upper) < LEAST_UPPER) return false;
  const both = lower.cells.filter((_, column) => cellText(lower, column).trim() !== '' && cellText(upper, column).trim() !== '').length;
  return both > 0 && both * 2 <= filled(lower);
}

/** Where the head most likely stands; the first row with most cells when no row names anything. */
export function proposeHead(sheet: ListSheet): HeadPlace & { readonly score: number } {
  const among = sheet.rows.slice(0, HEAD_AMONG);
  let best = { headRow: 0, headRows: 1, score: 0 };
  for (const { row } of among)
    for (const headRows of mayBeTwo(sheet, row) ? [1, 2] : [1]) {
      const score = headScore(sheet, { headRow: row, headRows });
      if (score > best.score) best = { headRow: row, headRows, score };
    }
  if (best.score >= 2) return best;
  const widest = among.reduce<RawRow | undefined>((most, row) => (filled(row) > filled(most) ? row : most), undefined);
  return { headRow: widest?.row ?? 1, headRows: 1, score: best.score };
}

/** The whole guess; `sheet` and `headRow` where the secretary has chosen already. */
export function proposeMapping(file: ListFile, book: CriteriaBook, chosen: { readonly sheet?: string; readonly place?: HeadPlace } = {}): ListMapping {
  const scored = file.sheets
    .filter(({ name }) => chosen.sheet === undefined || name === chosen.sheet)
    .map((sheet) => ({ sheet, head: chosen.place ? { ...chosen.place, score: 0 } : proposeHead(sheet) }));
  const weight = ({ sheet, head }: (typeof scored)[number]): number => head.score * 10_000 + Math.min(9_999, sheet.rows.length) - (sheet.hidden ? 5 : 0);
  const best = scored.reduce((most, one) => (weight(one) > weight(most) ? one : most), scored[0] as (typeof scored)[number]);
  const { headRow, headRows } = best.head;
  const values = Object.fromEntries(VALUE_FIELDS.map((field) => [field, {}]));
  return {
    sheet: best.sheet.name,
    headRow,
    headRows,
    columns: proposeColumns(best.sheet, best.head, book),
    values,
    keepRest: true,
    codePrefix: DEFAULT_PREFIX,
  };
}
