/** Draws any paper as PDF bytes. The same paper gives the same bytes, on any machine, at any time. */
import type { Block, FlowPaper, Paper } from '../../shared/paper/paper.ts';
import { mm, oneLine, openCanvas, type Part } from './canvas.ts';
import { closingSlabs, letterheadSlabs, recipientSlabs, signatureSlabs } from './draw-letterhead.ts';
import { drawPlaced } from './draw-placed.ts';
import { tableSlabs } from './draw-table.ts';
import { baselineOf, textSlabs, titleSlabs } from './draw-text.ts';
import { type Area, areaOf, layFlow, type Slab } from './flow.ts';
import { NO_PICTURES, type Pictures, readyPictures } from './pictures.ts';

/** Space between paragraphs in points: the decree's least. */
const BETWEEN = 6;

function writingLines(area: Area, count: number): Slab[] {
  const size = 13;
  const dots = '…'.repeat(Math.floor(area.width / oneLine('…', 'regular', size).width));
  return Array.from({ length: count }, () => ({
    height: mm(7.5),
    gap: 0,
    keep: true,
    draw: (canvas, top) => canvas.setLine(oneLine(dots, 'regular', size), area.left, baselineOf(top, size) + mm(1.5), size),
  }));
}

function slabsOf(area: Area, block: Block, bodySize: number): Slab[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadSlabs(area, block);
    case 'title':
      return titleSlabs(area, block);
    case 'heading':
      return textSlabs(area, [{ text: block.text, bold: true }], { size: bodySize, align: 'left', gap: block.level === 1 ? 12 : 8, keep: true });
    case 'paragraph':
      return textSlabs(area, block.text, {
        size: block.size ?? bodySize,
        align: block.align ?? 'justify',
        gap: block.tight ? 1.5 : BETWEEN,
        keep: block.keep ?? false,
        indent: block.indent ?? false,
      });
    case 'table':
      return tableSlabs(area, block);
    case 'signatures':
      return signatureSlabs(area, block);
    case 'closing':
      return closingSlabs(area, block);
    case 'recipients':
      return recipientSlabs(area, block);
    case 'writing-lines':
      return writingLines(area, block.count);
    case 'page-break':
      return [{ height: 0, gap: 0, keep: false, turn: true, draw: () => undefined }];
  }
}

/** What a block is to a reader that can't see the page. */
function partOf(block: Block): Part {
  if (block.kind === 'title') return { tag: 'H1' };
  if (block.kind === 'heading') return { tag: 'H2' };
  return { tag: block.kind === 'paragraph' ? 'P' : 'Div' };
}

/** How many slabs before a signature block go with it to its page, so that it never stands alone. */
const COMPANY = 2;

/** What a paper's pages are laid of, in order. */
export function flowSlabs(paper: FlowPaper): readonly Slab[] {
  const area = areaOf(paper);
  const slabs: Slab[] = [];
  for (const block of paper.blocks) {
    if (block.kind === 'signatures' || block.kind === 'closing') for (const slab of slabs.slice(-COMPANY)) slab.keep = true;
    const own = slabsOf(area, block, paper.bodySize);
    const part = partOf(block);
    for (const slab of [...own, ...own.flatMap((s) => s.head ?? [])]) slab.part = part;
    slabs.push(...own);
  }
  return slabs;
}

/**
 * Several papers one after the other as one PDF, each on pages of its own size and with its own numbers; there must be one at least.
 * `pictures` must hold those the papers name. The same papers give the same bytes.
 */
export async function drawPapers(papers: readonly [Paper, ...Paper[]], pictures: Pictures = NO_PICTURES): Promise<Uint8Array> {
  const ready = await readyPictures(papers, pictures);
  const canvas = openCanvas(papers[0]);
  for (const paper of papers)
    if (paper.kind === 'flow') layFlow(canvas, paper, flowSlabs(paper));
    else drawPlaced(canvas, paper, ready);
  return canvas.finish();
}

/** The bytes of one PDF; `pictures` must hold those the paper names. */
export const drawPaper = (paper: Paper, pictures: Pictures = NO_PICTURES): Promise<Uint8Array> => drawPapers([paper], pictures);
