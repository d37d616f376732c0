/**
 * Lays slabs on pages. A slab is what never splits: a line of a paragraph, a row of a table, a row of signatures. What must stay
 * together is chained by `keep`; a table's head comes again on each page its rows reach.
 */
import { writePageCode } from '../../shared/paper/page-code.ts';
import { type FlowPaper, REHEARSAL, REPLACED } from '../../shared/paper/paper.ts';
import { type Canvas, mm, oneLine, type Part, pageSize } from './canvas.ts';
import { drawStamp, drawWatermark } from './draw-mark.ts';
import { drawPageCode, drawQr, PAGE_CODE_SIDE } from './draw-qr.ts';

/** `gap`: space above, dropped at the top of a page. `keep`: stays on the page of the next slab. `head`: repeated above it on a new page. */
export type Slab = {
  readonly height: number;
  readonly gap: number;
  keep: boolean;
  readonly head?: readonly Slab[];
  /** Begins a new page, unless the page is still empty. */
  readonly turn?: boolean;
  /** The block it belongs to, for readers that can't see the page. */
  part?: Part;
  /** Places to sign in it, in points; `top` from the slab's own. */
  readonly signing?: readonly Signing[];
  readonly draw: (canvas: Canvas, top: number) => void;
};

/** The space left free for a signature, over the name. */
export type Signing = { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly name: string };

/** The area text may fill, in points. */
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where text may stand on a page: lengths in points, from the top left. */
export function areaOf({ format }: Pick<FlowPaper, 'format'>): Area {
  const [width, height] = pageSize(format);
  const { top, right, bottom, left } = format.margins;
  return { left: mm(left), top: mm(top), width: width - mm(left + right), height: height - mm(top + bottom) };
}

/** Side of a page's QR code, and its distance from the foot, in millimetres. */
const CODE = { side: 21, foot: 7 } as const;

/** Where a page's mark stands: in the left margin at the foot, out of the way of footers, seals and signatures; from the edges, in millimetres. */
const MARK = { left: 9, foot: 8 } as const;

/** The program's name: under the footer, still where office printers print. Type size in points, foot in millimetres. */
const PROGRAM = { size: 6.5, foot: 6.5 } as const;

/** Page number centred in the top margin from page 2, the mark at its right, the footer small in the bottom margin with the page's code, the program's name under it. */
function drawEdges(canvas: Canvas, paper: FlowPaper, area: Area, page: number, of: number): void {
  const [width, height] = pageSize(paper.format);
  // A rehearsal's papers and replaced ones must not pass for those that count, however they are cut or copied.
  for (const mark of [REHEARSAL, REPLACED]) if (paper.mark.startsWith(mark)) drawWatermark(canvas, paper.format, mark);
  if (page > 1) {
    const number = oneLine(String(page), 'regular', 13);
    canvas.setLine(number, (width - number.width) / 2, mm(13), 13);
  }
  if (paper.mark) drawStamp(canvas, paper.mark, area.left + area.width, mm(7));
  const code = paper.pageCodes?.[page - 1];
  const room = area.width - (code ? mm(CODE.side + 6) : 0);
  if (paper.footer) {
    const footer = oneLine(code ? `${paper.footer} · trang ${page}/${of}` : paper.footer, 'italic', 9);
    const size = Math.min(9, (9 * room) / footer.width);
    canvas.setLine(footer, area.left, height - mm(10), size);
  }
  if (paper.program) canvas.setLine(oneLine(paper.program, 'regular', PROGRAM.size), area.left, height - mm(PROGRAM.foot), PROGRAM.size);
  if (code) {
    const [x, y] = [paper.format.margins.left + area.width / mm(1) - CODE.side, height / mm(1) - CODE.side - CODE.foot];
    drawQr(canvas, { x, y, size: CODE.side, text: code });
  }
  const mark = paper.pageMark === undefined ? null : writePageCode(paper.pageMark, page, of);
  if (mark) drawPageCode(canvas, mark, MARK.left, height / mm(1) - MARK.foot - PAGE_CODE_SIDE);
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

type Placed = { readonly slab: Slab; readonly top: number };

/** The slabs of each page with their places; a chain that is taller than a page splits where it must. Always at least one page. */
function layPages(area: Area, slabs: readonly Slab[]): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [];
  const bottom = area.top + area.height;
  let y = area.top;
  let fresh = true;
  const turn = (head: readonly Slab[]): void => {
    pages.push([]);
    y = area.top;
    fresh = true;
    head.forEach(put);
  };
  const put = (slab: Slab): void => {
    y += fresh ? 0 : slab.gap;
    pages.at(-1)?.push({ slab, top: y });
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
  return pages;
}

/** What stands one after the other on a page and belongs together. */
function byPart(placed: readonly Placed[]): readonly { readonly part: Part | null; readonly slabs: readonly Placed[] }[] {
  const groups: { part: Part | null; slabs: Placed[] }[] = [];
  for (const one of placed) {
    const part = one.slab.part ?? null;
    const last = groups.at(-1);
    if (last?.part === part) last.slabs.push(one);
    else groups.push({ part, slabs: [one] });
  }
  return groups;
}

/** How many pages the slabs fill. */
export const flowPages = (paper: FlowPaper, slabs: readonly Slab[]): number => layPages(areaOf(paper), slabs).length;

/** Where the places to sign land, `page` from 1, in points from the page's top left corner: by the very layout that draws. */
export const signingPlaces = (paper: FlowPaper, slabs: readonly Slab[]): readonly (Signing & { readonly page: number })[] =>
  layPages(areaOf(paper), slabs).flatMap((placed, index) =>
    placed.flatMap(({ slab, top }) => (slab.signing ?? []).map((place) => ({ ...place, top: top + place.top, page: index + 1 }))),
  );

/** Draws all slabs, on pages of their own. */
export function layFlow(canvas: Canvas, paper: FlowPaper, slabs: readonly Slab[]): void {
  const area = areaOf(paper);
  const pages = layPages(area, slabs);
  pages.forEach((placed, index) => {
    canvas.addPage(paper.format);
    canvas.mark(null, () => drawEdges(canvas, paper, area, index + 1, pages.length));
    for (const { part, slabs: some } of byPart(placed))
      canvas.mark(part, () => {
        for (const { slab, top } of some) slab.draw(canvas, top);
      });
  });
}
