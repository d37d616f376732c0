/** Merged cells: only the first row of a merged area holds its value; here every row of it does. */
import type { Cell, RawRow } from './cells.ts';
import { groupBy } from './group-by.ts';

/** A column's rows `from`…`to` merged; the value stands in `from`. Columns from 0, rows from 1. */
export type Merged = { readonly column: number; readonly from: number; readonly to: number };

/** Passes rows on with merged values filled in. A row that holds nothing of its own stays empty. */
export function fillMerged(merged: readonly Merged[], push: (raw: RawRow) => boolean): (raw: RawRow) => boolean {
  if (merged.length === 0) return push;
  const starts = groupBy(merged, (m) => m.from);
  const active = new Map<number, { readonly to: number; readonly cell: Cell | undefined }>();
  return (raw) => {
    for (const { column, to } of starts.get(raw.row) ?? []) active.set(column, { to, cell: raw.cells[column] });
    const own = raw.cells.some((cell) => cell !== undefined && cell !== '');
    if (!own || active.size === 0) return push(raw);
    const cells = [...raw.cells];
    for (const [column, { to, cell }] of active) {
      if (raw.row > to) active.delete(column);
      else cells[column] ??= cell;
    }
    return push({ ...raw, cells });
  };
}
