/** Pages of placed items: certificates, seat cards. Text shrinks to its box; stars, frame and QR code are drawn as lines and shapes. */
import type { Item, PagesPaper, PlacedPaper } from '../../shared/paper/paper.ts';
import { type Canvas, mm, type Part, pageSize } from './canvas.ts';
import { drawStamp, drawWatermark } from './draw-mark.ts';
import { drawPicture } from './draw-picture.ts';
import { drawQr } from './draw-qr.ts';
import { leadingOf, setAligned } from './draw-text.ts';
import { fitText, type TextItem } from './fit-text.ts';
import { drawStar, emblemShapes, frameShapes } from './ornaments.ts';
import type { ReadyPictures } from './pictures.ts';
import { type Pen, showShapes } from './record-shapes.ts';

function drawTextItem(canvas: Canvas, item: TextItem): void {
  const { size, lines } = fitText(item);
  const leading = leadingOf(item.family);
  const free = mm(item.height) - lines.length * size * leading;
  const top = mm(item.y) + (item.vertical === 'middle' ? free / 2 : item.vertical === 'bottom' ? free : 0);
  canvas.doc.fillColor(item.colour ?? '#000000');
  lines.forEach((line, i) => setAligned(canvas, line, mm(item.x), mm(item.width), top + i * size * leading, size, item.align, leading));
  canvas.doc.fillColor('#000000');
}

function showEmblem(canvas: Canvas, { x, y, radius }: Extract<Item, { kind: 'emblem' }>): void {
  const shapes = emblemShapes(mm(radius));
  showShapes(canvas, shapes, mm(x) - shapes.width / 2, mm(y) - shapes.height / 2);
}

function drawStars(canvas: Canvas, { x, y, size, gap, count }: Extract<Item, { kind: 'stars' }>): void {
  const pitch = mm(size + gap);
  for (let i = 0; i < count; i += 1) drawStar(canvas.doc as Pen, mm(x) + (i - (count - 1) / 2) * pitch, mm(y), mm(size) / 2);
}

function drawItem(canvas: Canvas, paper: PlacedPaper | PagesPaper, item: Item, pictures: ReadyPictures): void {
  switch (item.kind) {
    case 'frame':
      return showShapes(canvas, frameShapes(...pageSize(paper.format)), mm(item.x ?? 0), mm(item.y ?? 0));
    case 'emblem':
      return showEmblem(canvas, item);
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
    case 'picture':
      return drawPicture(canvas, item, pictures);
  }
}

/** What stands under the mark of a paper that doesn't count, and under everything else. */
const isBehind = (item: Item): boolean => item.kind === 'emblem' || (item.kind === 'picture' && item.behind === true);

/** What an item is to a reader that can't see the page; null: decoration. */
function partOf(item: Item): Part | null {
  switch (item.kind) {
    case 'text':
      return { tag: 'P' };
    case 'stars':
      return { tag: 'Figure', alt: `${item.count} sao` };
    case 'qr':
      return { tag: 'Figure', alt: item.text };
    default:
      return null;
  }
}

/** Pages whose pieces have fixed places, each on a page of the canvas. */
export function drawPlaced(canvas: Canvas, paper: PlacedPaper | PagesPaper, pictures: ReadyPictures): void {
  for (const items of paper.kind === 'placed' ? [paper.items] : paper.pages) {
    canvas.addPage(paper.format);
    canvas.mark(null, () => {
      for (const item of items) if (isBehind(item)) drawItem(canvas, paper, item, pictures);
      if (paper.mark) {
        drawWatermark(canvas, paper.format, paper.mark);
        drawStamp(canvas, paper.mark, pageSize(paper.format)[0] - mm(20), mm(20));
      }
    });
    for (const item of items) if (!isBehind(item)) canvas.mark(partOf(item), () => drawItem(canvas, paper, item, pictures));
  }
}
