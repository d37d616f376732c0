/** Pages of placed items: certificates, seat cards. Text shrinks to its box; stars, frame and QR code are drawn as lines and shapes. */
import type { Item, PagesPaper, PlacedPaper } from '../../shared/paper/paper.ts';
import { breakLines } from './break-lines.ts';
import { type Canvas, mm, pageSize } from './canvas.ts';
import { drawStamp, drawWatermark } from './draw-mark.ts';
import { drawQr } from './draw-qr.ts';
import { LEADING, setAligned } from './draw-text.ts';
import { drawEmblem, drawFrame, drawStar } from './ornaments.ts';

type TextItem = Extract<Item, { kind: 'text' }>;

/** The largest size, in steps of half a point, at which the text fits its box. */
function fit({ text, size, minSize, width, height }: TextItem): { readonly size: number; readonly lines: ReturnType<typeof breakLines> } {
  for (let at = size; ; at -= 0.5) {
    const lines = breakLines(text, at, mm(width));
    if (lines.length * at * LEADING <= mm(height) || at <= minSize) return { size: at, lines };
  }
}

function drawTextItem(canvas: Canvas, item: TextItem): void {
  const { size, lines } = fit(item);
  const free = mm(item.height) - lines.length * size * LEADING;
  const top = mm(item.y) + (item.vertical === 'middle' ? free / 2 : item.vertical === 'bottom' ? free : 0);
  canvas.doc.fillColor(item.colour ?? '#000000');
  lines.forEach((line, i) => setAligned(canvas, line, mm(item.x), mm(item.width), top + i * size * LEADING, size, item.align));
  canvas.doc.fillColor('#000000');
}

function drawStars(canvas: Canvas, { x, y, size, gap, count }: Extract<Item, { kind: 'stars' }>): void {
  const pitch = mm(size + gap);
  for (let i = 0; i < count; i += 1) drawStar(canvas.doc, mm(x) + (i - (count - 1) / 2) * pitch, mm(y), mm(size) / 2);
}

function drawItem(canvas: Canvas, paper: PlacedPaper | PagesPaper, item: Item): void {
  switch (item.kind) {
    case 'frame':
      return drawFrame(canvas.doc, ...pageSize(paper.format));
    case 'emblem':
      return drawEmblem(canvas.doc, mm(item.x), mm(item.y), mm(item.radius));
    case 'text':
      return drawTextItem(canvas, item);
    case 'rule':
      return canvas.rules([[mm(item.x), mm(item.y), mm(item.x + item.width), mm(item.y)]], 0.7);
    case 'box':
      return canvas.rectangle(mm(item.x), mm(item.y), mm(item.width), mm(item.height), { outline: 0.9 });
    case 'stars':
      return drawStars(canvas, item);
    case 'qr':
      return drawQr(canvas, item);
  }
}

/** Pages whose pieces have fixed places, each on a page of the canvas. */
export function drawPlaced(canvas: Canvas, paper: PlacedPaper | PagesPaper): void {
  for (const items of paper.kind === 'placed' ? [paper.items] : paper.pages) {
    canvas.addPage();
    const background = items.filter((item) => item.kind === 'emblem');
    for (const item of background) drawItem(canvas, paper, item);
    if (paper.mark) {
      drawWatermark(canvas, paper.format, paper.mark);
      drawStamp(canvas, paper.mark, pageSize(paper.format)[0] - mm(20), mm(20));
    }
    for (const item of items) if (item.kind !== 'emblem') drawItem(canvas, paper, item);
  }
}
