/** Text in a box of fixed size: as large as it goes, never under its least size. */
import type { Item } from '../../shared/paper/paper.ts';
import { breakLines, type Line } from './break-lines.ts';
import { mm } from './canvas.ts';
import { leadingOf } from './draw-text.ts';

export type TextItem = Extract<Item, { kind: 'text' }>;

/** The size in points the text is set in and its lines; `fits`: false where even the least size is too large for the box. */
export type Fitted = { readonly size: number; readonly lines: readonly Line[]; readonly fits: boolean };

/** What rounding may add to a height, in points. */
const SLACK = 0.01;

/** The largest size, in steps of half a point, at which the text fits its box. */
export function fitText({ text, size, minSize, width, height, family }: TextItem): Fitted {
  for (let at = size; ; at = Math.max(at - 0.5, minSize)) {
    const lines = breakLines(text, at, mm(width), 0, family);
    const fits = lines.length * at * leadingOf(family) <= mm(height) + SLACK;
    if (fits || at <= minSize) return { size: at, lines, fits };
  }
}
