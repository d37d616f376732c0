/** Which of a list's rows are products, and which are headings of a group, totals or signatures. */
import type { RawRow } from '../dossier/cells.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';

const ROMAN_OR_LETTER = /^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)+)[.)]?$/;
const NUMBER = /^\d+[.)]?$/;
const TOTAL = /^(?:tong cong|tong so|total)\b|^(?:tong|cong|sum)$/;

/**
 * The text of a row that only names the group of those under it ("II | Đồ uống"), or null. A running number beside it makes it a product's row
 * with the rest left empty.
 */
export function groupTextOf(row: RawRow): string | null {
  const texts = row.cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : []));
  const words = texts.filter((text) => !ROMAN_OR_LETTER.test(text) && !NUMBER.test(text));
  if (words.length !== 1 || texts.some((text) => NUMBER.test(text))) return null;
  return isTotal(row) ? null : (words[0] ?? null);
}

const MOST_SHOWN = 120;

/** All that a row says, in a line to be shown. */
export function rowText({ cells }: RawRow): string {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim().replace(/\s+/g, ' ')] : []));
  return texts.join(' · ').slice(0, MOST_SHOWN);
}

/** Whether a row adds up those above it: its first text says so. */
export function isTotal(row: RawRow): boolean {
  const first = row.cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  return typeof first === 'string' && TOTAL.test(foldVietnamese(first));
}
