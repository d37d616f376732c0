/** Searching and ordering of table rows. Pure. */
import { compareVietnamese, foldVietnamese } from '../../shared/lib/vietnamese.ts';

export type CellValue = string | number | null;
export type Order = { readonly key: string; readonly down: boolean };

/** Numbers by size, texts in Vietnamese order; nothing (null or '') always last. */
export function compareCells(a: CellValue, b: CellValue, down: boolean): number {
  const [noA, noB] = [a === null || a === '', b === null || b === ''];
  if (noA || noB) return Number(noA) - Number(noB);
  const upward = typeof a === 'number' && typeof b === 'number' ? a - b : compareVietnamese(String(a), String(b));
  return down ? -upward : upward;
}

/** A sorted copy; equal rows keep their order. */
export function sortRows<R>(rows: readonly R[], value: (row: R) => CellValue, down: boolean): readonly R[] {
  return rows
    .map((row, index) => ({ row, index, cell: value(row) }))
    .sort((a, b) => compareCells(a.cell, b.cell, down) || a.index - b.index)
    .map(({ row }) => row);
}

/** Whether every word of the query occurs in the text, without regard to case and diacritics. */
export function matches(text: string, query: string): boolean {
  const words = foldVietnamese(query).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const folded = foldVietnamese(text);
  return words.every((word) => folded.includes(word));
}

/** Makes a filter over rows that folds each row's text once. */
export function searcher<R>(rows: readonly R[], textOf: (row: R) => string): (query: string) => readonly R[] {
  let folded: readonly string[] | null = null;
  return (query) => {
    const words = foldVietnamese(query).split(' ').filter(Boolean);
    if (words.length === 0) return rows;
    folded ??= rows.map((row) => foldVietnamese(textOf(row)));
    const texts = folded;
    return rows.filter((_, i) => words.every((word) => texts[i]?.includes(word)));
  };
}
