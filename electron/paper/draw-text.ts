/** Paragraphs, headings, titles: text → slabs, one per line, two lines at least on each side of a page break. */
import type { Family } from '../../shared/paper/certificate-design.ts';
import type { Align, Block, Text } from '../../shared/paper/paper.ts';
import { breakLines, type Line } from './break-lines.ts';
import { mm } from './canvas.ts';
import { ASCENT, DESCENT } from './faces.ts';
import type { Area, Slab } from './flow.ts';
import type { Pen } from './pen.ts';

/** Line pitch as a share of the type size: single spacing of Times metrics, with a little air. */
export const LEADING = 1.18;
/** Be Vietnam Pro stands taller: its capitals carry two signs. */
const PRO_LEADING = 1.3;
export const leadingOf = (family: Family = 'tinos'): number => (family === 'pro' ? PRO_LEADING : LEADING);
const FIRST_LINE = mm(12.7);

/** Baseline of a line whose pitch begins at `top`. */
export const baselineOf = (top: number, size: number, leading = LEADING): number => top + ((leading - ASCENT - DESCENT) / 2 + ASCENT) * size;

/** Sets one line in a column; a justified line that isn't its paragraph's last is stretched to the full width. */
export function setAligned(pen: Pen, line: Line, x: number, width: number, top: number, size: number, align: Align, leading = LEADING): void {
  const free = width - line.width;
  const spaces = line.tokens.filter((t) => t.space).length;
  const stretch = align === 'justify' && !line.last && spaces > 0 ? free / spaces : 0;
  const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  pen.setLine(line, x + shift, baselineOf(top, size, leading), size, stretch);
}

type Look = { readonly size: number; readonly align: Align; readonly gap: number; readonly keep: boolean; readonly indent?: boolean; readonly width?: number };

/** Slabs of one paragraph. */
export function textSlabs(area: Area, text: Text, look: Look): Slab[] {
  const { size, align, indent = false } = look;
  const width = look.width ?? area.width;
  const left = area.left + (area.width - width) / 2;
  const lines = breakLines(text, size, width, indent ? FIRST_LINE : 0);
  return lines.map((line, i) => {
    const inset = indent && i === 0 ? FIRST_LINE : 0;
    return {
      height: size * LEADING,
      gap: i === 0 ? look.gap : 0,
      keep: look.keep || (i < lines.length - 1 && (i === 0 || i === lines.length - 2)),
      draw: (canvas, top) => setAligned(canvas, line, left + inset, width - inset, top, size, align),
    };
  });
}

/** The paper's name and subject, centred, with a short rule under them as the decree draws it. */
export function titleSlabs(area: Area, { name, subject, under }: Extract<Block, { kind: 'title' }>): Slab[] {
  const width = area.width * 0.9;
  const bold = (text: string): Text => [{ text, bold: true }];
  const rule: Slab = {
    height: 4,
    gap: 3,
    keep: true,
    draw: (canvas, top) => canvas.rules([[area.left + area.width / 2 - mm(18), top, area.left + area.width / 2 + mm(18), top]], 0.7),
  };
  return [
    ...textSlabs(area, bold(name), { size: 14, align: 'center', gap: 14, keep: true, width }),
    ...textSlabs(area, bold(subject), { size: 14, align: 'center', gap: 2, keep: true, width }),
    ...under.flatMap((text) => textSlabs(area, [{ text, italic: true }], { size: 13, align: 'center', gap: 2, keep: true, width })),
    rule,
  ];
}
