/** A page to find out how far off a printer prints: crosses at known places, rulers along two edges, the frames of a design's items. */
import { decimalComma } from '../lib/vietnamese.ts';
import { sheetOf } from './build-certificate.ts';
import { type CertificateDesign, pageOf } from './certificate-design.ts';
import type { Item, PlacedPaper } from './paper.ts';
import type { Shift } from './shift-paper.ts';

/** Of each cross from the two edges it is near to, millimetres. */
export const CROSS_AT = 20;
const ARM = 7;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A rectangle without width is an upright stroke. */
const stroke = (box: Box): Item => ({ kind: 'box', ...box });
const label = (box: Box, text: string, size: number, align: 'left' | 'center' = 'center'): Item => ({
  kind: 'text',
  ...box,
  text,
  align,
  vertical: 'middle',
  size,
  minSize: 5,
});

const cross = (x: number, y: number): readonly Item[] => [
  stroke({ x: x - ARM, y, width: 2 * ARM, height: 0 }),
  stroke({ x, y: y - ARM, width: 0, height: 2 * ARM }),
];

/** Marks every 5 mm and figures every 10 along the middle of the top and the left edge. */
function rulers(width: number, height: number): readonly Item[] {
  const marks: Item[] = [];
  for (let at = 40; at <= width - 40; at += 5) marks.push(stroke({ x: at, y: 10, width: 0, height: at % 10 === 0 ? 4 : 2 }));
  for (let at = 40; at <= width - 40; at += 10) marks.push(label({ x: at - 5, y: 14.5, width: 10, height: 4 }, String(at), 7));
  for (let at = 40; at <= height - 40; at += 5) marks.push(stroke({ x: 10, y: at, width: at % 10 === 0 ? 4 : 2, height: 0 }));
  for (let at = 40; at <= height - 40; at += 10) marks.push(label({ x: 14.5, y: at - 2, width: 8, height: 4 }, String(at), 7));
  return marks;
}

const mmWords = (n: number): string => `${decimalComma(String(Math.round(n * 100) / 100))} mm`;

/** The page, not moved. `corrected`: the deviation it will be moved by, or null. */
export function buildTestPage(design: CertificateDesign, about: { readonly author: string; readonly now: string }, corrected: Shift | null): PlacedPaper {
  const { width, height } = pageOf(design);
  const frames = design.items.flatMap((item, i): readonly Item[] => {
    const { x, y, width: wide, height: high } = item;
    return [stroke({ x, y, width: wide, height: high }), label({ x: x + 0.5, y: y + 0.3, width: 10, height: 3 }, String(i + 1), 6, 'left')];
  });
  const words = corrected
    ? `Trang thử ĐÃ BÙ độ lệch: phải ${mmWords(corrected.right)}, xuống ${mmWords(corrected.down)}. Tâm mỗi dấu cộng phải cách hai mép giấy gần nhất đúng ${CROSS_AT} mm.`
    : `Trang thử CHƯA BÙ. In đúng cỡ thật (100 %, không «vừa trang»). Tâm mỗi dấu cộng đáng lẽ cách hai mép giấy gần nhất ${CROSS_AT} mm: đo ở góc trên bên trái, lấy số đo trừ ${CROSS_AT}, ghi vào «Lệch sang phải» và «Lệch xuống dưới» (lệch trái, lệch lên thì ghi số âm).`;
  return {
    kind: 'placed',
    id: 'mau-giay-chung-nhan/trang-thu',
    title: 'Trang in thử giấy chứng nhận',
    author: about.author,
    createdAt: about.now,
    format: sheetOf(design).format,
    mark: '',
    items: [
      ...[CROSS_AT, width - CROSS_AT].flatMap((x) => [CROSS_AT, height - CROSS_AT].flatMap((y) => cross(x, y))),
      ...rulers(width, height),
      ...frames,
      label({ x: 32, y: height - 14, width: width - 64, height: 9 }, words, 8),
    ],
  };
}
