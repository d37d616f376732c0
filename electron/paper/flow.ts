/**
 * Lays slabs on pages. A slab is what never splits: a line of a paragraph, a row of a table, a row of signatures. What must stay
 * together is chained by `keep`; a table's head comes again on each page its rows reach.
 */
import type { FlowPaper } from '../../shared/paper/paper.ts';
import { type Canvas, mm, oneLine, pageSize } from './canvas.ts';

/** `gap`: space above, dropped at the top of a page. `keep`: stays on the page of the next slab. `head`: repeated above it on a new page. */
export type Slab = {
  readonly height: number;
  readonly gap: number;
  keep: boolean;
  readonly head?: readonly Slab[];
  /** Begins a new page, unless the page is still empty. */
  readonly turn?: boolean;
  readonly draw: (canvas: Canvas, top: number) => void;
};

/** The area text may fill, in points. */
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where text may stand on a page: lengths in points, from the top left. */
export function areaOf({ format }: Pick<FlowPaper, 'format'>): Area {
  const [width, height] = pageSize(format);
  const { top, right, bottom, left } = format.margins;
  return { left: mm(left), top: mm(top), width: width - mm(left + right), height: height - mm(top + bottom) };
}

/** A mark in a box, by its top right corner: upright, so that it is read, searched and copied like other text. */
export function drawStamp(canvas: Canvas, text: string, right: number, top: number): void {
  const line = oneLine(text, 'bold', 11);
  const [left, bottom] = [right - line.width - 8, top + 16];
  canvas.setLine(line, left + 4, top + 12, 11);
  canvas.rules(
    [
      [left, top, right, top],
      [left, bottom, right, bottom],
      [left, top, left, bottom],
      [right, top, right, bottom],
    ],
    0.8,
  );
}

/** Page number centred in the top margin from page 2, the mark at its right, the footer small in the bottom margin. */
function drawEdges(canvas: Canvas, paper: FlowPaper, area: Area, page: number): void {
  const [width, height] = pageSize(paper.format);
  if (page > 1) {
    const number = oneLine(String(page), 'regular', 13);
    canvas.setLine(number, (width - number.width) / 2, mm(13), 13);
  }
  if (paper.mark) drawStamp(canvas, paper.mark, area.left + area.width, mm(7));
  if (paper.footer) {
    const footer = oneLine(paper.footer, 'italic', 9);
    const size = Math.min(9, (9 * area.width) / footer.width);
    canvas.setLine(footer, area.left, height - mm(10), size);
  }
}

/** Slabs chained by `keep`, in order. */
function chains(slabs: readonly Slab[]): readonly (readonly Slab[])[] {
  const groups: Slab[][] = [];
  let open: Slab[] = [];
  for (const slab of slabs) {
    open.push(slab);
    if (!slab.keep) {
      groups.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...groups, open] : groups;
}

const heightOf = (slabs: readonly Slab[]): number => slabs.reduce((sum, slab) => sum + slab.gap + slab.height, 0);

/** Draws all slabs; a chain that is taller than a page splits where it must. Always at least one page. */
export function layFlow(canvas: Canvas, paper: FlowPaper, slabs: readonly Slab[]): void {
  const area = areaOf(paper);
  const bottom = area.top + area.height;
  let page = 0;
  let y = area.top;
  let fresh = true;
  const turn = (head: readonly Slab[]): void => {
    canvas.addPage();
    page += 1;
    drawEdges(canvas, paper, area, page);
    y = area.top;
    fresh = true;
    head.forEach(put);
  };
  const put = (slab: Slab): void => {
    y += fresh ? 0 : slab.gap;
    slab.draw(canvas, y);
    y += slab.height;
    fresh = false;
  };
  turn([]);
  for (const chain of chains(slabs)) {
    if (chain.some((slab) => slab.turn)) {
      if (!fresh) turn([]);
      continue;
    }
    const head = chain[0]?.head ?? [];
    const whole = heightOf(chain) <= area.height - heightOf(head);
    if (whole && !fresh && y + heightOf(chain) > bottom + 0.01) turn(head);
    for (const slab of chain) {
      if (!whole && !fresh && y + slab.gap + slab.height > bottom + 0.01) turn(slab.head ?? []);
      put(slab);
    }
  }
}
