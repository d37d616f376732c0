/** Where a printed worksheet needs a page break so that date, places of signature and names stay on one page. */
import type { WorkSheet } from '../../shared/paper/workbook.ts';

/** Points. */
const SIDES = { A4: [595, 842], A3: [842, 1191] } as const;
/** Inches, as the worksheet's page margins say. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.8, bottom: 0.7 } as const;
/** Points of one of Excel's width units: a digit of Times New Roman 12. */
const UNIT = 6;

/**
 * Number of the row after which to break, or null where no break is needed. `heights`: of each row in points. Like a printer it shrinks the rows
 * to the page's width and repeats the head; where another program's letters fall a little differently, the break does no harm.
 */
export function closingBreak({ closing, head, widths, paper }: WorkSheet, heights: readonly number[]): number | null {
  if (closing === null) return null;
  const [short, long] = SIDES[paper.size];
  const [width, height] = paper.landscape ? [long, short] : [short, long];
  const table = widths.reduce((sum, w) => sum + w * UNIT, 0);
  const scale = Math.min(1, ((width - (MARGINS.left + MARGINS.right) * 72) * paper.across) / table);
  const room = (height - (MARGINS.top + MARGINS.bottom) * 72) / scale;
  const headHeight = heights[head - 1] ?? 0;
  let used = 0;
  for (const row of heights.slice(0, closing - 1)) used = used + row > room ? headHeight + row : used + row;
  const block = heights.slice(closing - 1).reduce((sum, row) => sum + row, 0);
  // What the estimate may be wrong by.
  return used + block > room * 0.94 ? closing - 1 : null;
}
