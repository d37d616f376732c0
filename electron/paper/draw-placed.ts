/** Pages of placed items: certificates, seat cards. Text shrinks to its box; stars, frame and QR code are drawn as lines and shapes. */
import QRCode from 'qrcode';
import type { Item, PagesPaper, PlacedPaper } from '../../shared/paper/paper.ts';
import { breakLines } from './break-lines.ts';
import { type Canvas, mm, oneLine, pageSize } from './canvas.ts';
import { LEADING, setAligned } from './draw-text.ts';
import { drawStamp } from './flow.ts';
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

/** White modules a code needs around it, so that a mark behind it doesn't keep phones from reading it (ISO/IEC 18004). */
const QUIET = 4;

/** Dark modules as runs of one row each, in one path, on white. */
function drawQr(canvas: Canvas, { x, y, size, text }: Extract<Item, { kind: 'qr' }>): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const unit = mm(size) / modules.size;
  const white = mm(size) + 2 * QUIET * unit;
  canvas.doc
    .rect(mm(x) - QUIET * unit, mm(y) - QUIET * unit, white, white)
    .fillColor('#FFFFFF')
    .fill();
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
      canvas.doc.rect(mm(x) + start * unit, mm(y) + row * unit, (column - start + 1) * unit, unit);
    }
  canvas.doc.fillColor('#000000').fill();
}

function drawStars(canvas: Canvas, { x, y, size, gap, count }: Extract<Item, { kind: 'stars' }>): void {
  const pitch = mm(size + gap);
  for (let i = 0; i < count; i += 1) drawStar(canvas.doc, mm(x) + (i - (count - 1) / 2) * pitch, mm(y), mm(size) / 2);
}

/** A mark that can't be cut off: large, pale and slanting across the page, behind what is printed, and once more upright in a corner. */
function drawMark(canvas: Canvas, paper: PlacedPaper | PagesPaper): void {
  const [width, height] = pageSize(paper.format);
  const natural = oneLine(paper.mark, 'bold', 100).width;
  const size = Math.min(110, (100 * width * 0.72) / natural);
  const line = oneLine(paper.mark, 'bold', size);
  canvas.doc
    .save()
    .rotate(-24, { origin: [width / 2, height / 2] })
    .fillColor('#E9B8B4');
  canvas.setLine(line, (width - line.width) / 2, height / 2 + size * 0.35, size);
  canvas.doc.restore().fillColor('#000000');
  drawStamp(canvas, paper.mark, width - mm(20), mm(20));
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
    if (paper.mark) drawMark(canvas, paper);
    for (const item of items) if (item.kind !== 'emblem') drawItem(canvas, paper, item);
  }
}
