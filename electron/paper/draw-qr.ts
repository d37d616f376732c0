/** QR codes as shapes on a page. */
import QRCode from 'qrcode';
import type { Item } from '../../shared/paper/paper.ts';
import { type Canvas, mm } from './canvas.ts';

/** Place and side in millimetres, from the top left edge. */
type QrCode = Pick<Extract<Item, { kind: 'qr' }>, 'x' | 'y' | 'size' | 'text' | 'proof'>;

/** White modules a code needs around it, so that a mark behind it doesn't keep phones from reading it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A signed text in two pieces, its words and its key with the signature. Left to itself the library cuts the words wherever a date or a number packs denser, and readers
 * guess the letters of each piece by themselves: of a short one wrongly.
 */
export function segmentsOf(proof: string): QRCode.QRCodeSegment[] {
  const words = proof.lastIndexOf(' ') + 1;
  return [
    { mode: 'byte', data: Buffer.from(proof.slice(0, words)) },
    { mode: 'alphanumeric', data: proof.slice(words) },
  ];
}

/** A page's code is of one size whatever it says: 25 modules (a row fits 32 bits), of which a quarter may be lost; 0.6 mm each are 3.5 pixels of a scan at 150 dpi. */
const PAGE_CODE = { version: 2, errorCorrectionLevel: 'Q', modules: 25, unit: 0.6 } as const;
/** Any pattern is right; trying out all eight costs twenty times the drawing. */
const ANY_MASK = 2;
/** Side in millimetres. */
export const PAGE_CODE_SIDE = PAGE_CODE.modules * PAGE_CODE.unit;

/** A small code of capitals and digits, 29 at most, with its upper left corner there, millimetres. There are a thousand a session: it must cost next to nothing. */
export function drawPageCode(canvas: Canvas, text: string, x: number, y: number): void {
  const { version, errorCorrectionLevel, modules: side, unit } = PAGE_CODE;
  const { data } = QRCode.create([{ mode: 'alphanumeric', data: text }], { version, errorCorrectionLevel, maskPattern: ANY_MASK }).modules;
  let rows = '';
  for (let at = 0; at < data.length; at += side) {
    let bits = 0;
    for (let column = 0; column < side; column += 1) bits = (bits << 1) | (data[at + column] ?? 0);
    rows += ((bits << (32 - side)) >>> 0).toString(16).padStart(8, '0');
  }
  const [left, top, whole] = [mm(x - QUIET * unit), mm(y - QUIET * unit), mm((side + 2 * QUIET) * unit)];
  canvas.rectangle(left, top, whole, whole, { fill: [1, 1, 1] });
  canvas.stencil(mm(x), mm(y), mm(side * unit), side, rows);
}

/** Dark modules as runs of one row each, in one path, on white. */
export function drawQr(canvas: Canvas, { x, y, size, text, proof }: QrCode): void {
  const { modules } = QRCode.create(proof === undefined ? text : segmentsOf(proof), { errorCorrectionLevel: 'M' });
  const unit = mm(size) / modules.size;
  const white = mm(size) + 2 * QUIET * unit;
  canvas.doc
    .rect(mm(x) - QUIET * unit, mm(y) - QUIET * unit, white, white)
    .fillColor('#FFFFFF')
    .fill();
  const runs: (readonly [number, number, number, number])[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
      runs.push([mm(x) + start * unit, mm(y) + row * unit, (column - start + 1) * unit, unit]);
    }
  canvas.doc.fillColor('#000000');
  canvas.blocks(runs);
}
