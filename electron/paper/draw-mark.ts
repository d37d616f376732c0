/** Marks of papers that don't count: behind the print across the page, and upright in a box. */
import type { PageFormat } from '../../shared/paper/paper.ts';
import { type Canvas, oneLine, pageSize } from './canvas.ts';

/** Can't be cut off: large, pale and slanting across the page, behind what is printed. */
export function drawWatermark(canvas: Canvas, format: PageFormat, mark: string): void {
  const [width, height] = pageSize(format);
  const natural = oneLine(mark, 'bold', 100).width;
  const size = Math.min(110, (100 * width * 0.72) / natural);
  const line = oneLine(mark, 'bold', size);
  canvas.doc
    .save()
    .rotate(-24, { origin: [width / 2, height / 2] })
    .fillColor('#E9B8B4');
  canvas.setLine(line, (width - line.width) / 2, height / 2 + size * 0.35, size);
  canvas.doc.restore().fillColor('#000000');
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
