/** Head and foot of an official paper: issuing body, quốc hiệu and tiêu ngữ, number, date; places to sign; "Nơi nhận". Decree 30/2020, Annex I. */
import type { Block, SigningPlace } from '../../shared/paper/paper.ts';
import { breakLines, type Line } from './break-lines.ts';
import { type Canvas, mm } from './canvas.ts';
import { LEADING, setAligned, textSlabs } from './draw-text.ts';
import type { Area, Slab } from './flow.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

type Set = { readonly lines: readonly Line[]; readonly size: number };

/** Sets centred lines one under the other; answers the y below them. */
function stack(canvas: Canvas, { lines, size }: Set, x: number, width: number, top: number): number {
  lines.forEach((line, i) => setAligned(canvas, line, x, width, top + i * size * LEADING, size, 'center'));
  return top + lines.length * size * LEADING;
}

const rule = (canvas: Canvas, x: number, width: number, y: number, length: number): void =>
  canvas.rules([[x + (width - length) / 2, y, x + (width + length) / 2, y]], 0.7);
const heightOf = ({ lines, size }: Set): number => lines.length * size * LEADING;

/** Issuing body at the left, quốc hiệu and tiêu ngữ at the right, number and place with date (Decree 30/2020, Annex I). */
export function letterheadSlabs(area: Area, block: Extract<Block, { kind: 'letterhead' }>): Slab[] {
  const upright = area.width < mm(200);
  const size = upright ? 12 : 13;
  const gutter = mm(3);
  const rightWidth = upright ? (breakLines([{ text: NATION, bold: true }], size, area.width)[0]?.width ?? 0) + 1 : area.width * 0.5;
  const leftWidth = area.width - rightWidth - gutter;
  const set = (text: string, size: number, width: number, style: { bold?: boolean; italic?: boolean } = {}): Set => ({
    lines: text ? breakLines([{ text, ...style }], size, width) : [],
    size,
  });
  const parent = set(block.parent, size, leftWidth);
  const issuer = set(block.issuer, size, leftWidth, { bold: true });
  const nation = set(NATION, size, rightWidth, { bold: true });
  const motto = set(MOTTO, size + 1, rightWidth, { bold: true });
  const number = set(block.number, 13, leftWidth);
  const date = set(block.dateline, 13, rightWidth, { italic: true });
  const upper = Math.max(heightOf(parent) + heightOf(issuer), heightOf(nation) + heightOf(motto)) + mm(3.5);
  const height = upper + Math.max(heightOf(number), heightOf(date));
  const draw = (canvas: Canvas, top: number): void => {
    const right = area.left + leftWidth + gutter;
    const issuerBottom = stack(canvas, issuer, area.left, leftWidth, stack(canvas, parent, area.left, leftWidth, top));
    const longest = Math.max(...issuer.lines.map((l) => l.width));
    rule(canvas, area.left, leftWidth, issuerBottom + 2, Math.min(longest, leftWidth) * 0.4);
    const mottoBottom = stack(canvas, motto, right, rightWidth, stack(canvas, nation, right, rightWidth, top));
    rule(canvas, right, rightWidth, mottoBottom + 2, motto.lines[0]?.width ?? 0);
    stack(canvas, number, area.left, leftWidth, top + upper);
    stack(canvas, date, right, rightWidth, top + upper);
  };
  return [{ height, gap: 0, keep: true, draw }];
}

/** Height left free for a hand signature and a seal. */
const SIGNING_SPACE = mm(20);
const SPACE = { height: SIGNING_SPACE };

type PlaceSet = { readonly called: string; readonly above: readonly Set[]; readonly name: Set; readonly aboveHeight: number; readonly signature: string };

function placeSet(place: SigningPlace, size: number, width: number): PlaceSet {
  const above = [
    ...(place.dateline ? [{ lines: breakLines([{ text: place.dateline, italic: true }], size, width), size }] : []),
    ...place.lines.map((text) => ({ lines: breakLines([{ text, bold: true }], size, width), size })),
    ...(place.note ? [{ lines: breakLines([{ text: place.note, italic: true }], size - 1, width), size: size - 1 }] : []),
  ];
  const name = { lines: place.name ? breakLines([{ text: place.name, bold: true }], size, width) : [], size };
  return { called: place.name, above, name, signature: place.signature ?? '', aboveHeight: above.reduce((sum, s) => sum + heightOf(s), 0) };
}

/** The field a signature is drawn on, in its own units. */
const FIELD = { width: 300, height: 120 };

/** The strokes as lines, in the blue of a pen, over the name: centred on `middle`, as high as the space left for signing. */
function drawSignature(canvas: Canvas, path: string, middle: number, top: number): void {
  if (!path) return;
  const scale = (SIGNING_SPACE - 6) / FIELD.height;
  canvas.doc
    .save()
    .translate(middle - (FIELD.width * scale) / 2, top + 3)
    .scale(scale)
    .path(path)
    .lineWidth(2.4)
    .lineCap('round')
    .lineJoin('round')
    .strokeColor('#1F3A93')
    .stroke()
    .restore();
}

/** Rows of signing places, `columns` side by side; each row stays whole. */
export function signatureSlabs(area: Area, { places, columns, size }: Extract<Block, { kind: 'signatures' }>): Slab[] {
  const cell = area.width / columns;
  const inner = cell - mm(3);
  const rows = Array.from({ length: Math.ceil(places.length / columns) }, (_, i) =>
    places.slice(i * columns, (i + 1) * columns).map((p) => placeSet(p, size, inner)),
  );
  return rows.map((row) => {
    const above = Math.max(...row.map((p) => p.aboveHeight));
    const names = Math.max(...row.map((p) => heightOf(p.name)));
    const draw = (canvas: Canvas, top: number): void =>
      row.forEach((place, i) => {
        const x = area.left + i * cell + mm(1.5);
        place.above.reduce((y, set) => stack(canvas, set, x, inner, y), top);
        drawSignature(canvas, place.signature, x + inner / 2, top + above);
        stack(canvas, place.name, x, inner, top + above + SIGNING_SPACE);
      });
    const signing = row.map((place, i) => ({ ...SPACE, left: area.left + i * cell + mm(1.5), top: above, width: inner, name: place.called }));
    return { height: above + SIGNING_SPACE + names, gap: 12, keep: false, signing, draw };
  });
}

/** Recipients at the left and beside them the one who signs, all on one page (Decree 30/2020, Annex I). */
export function closingSlabs(area: Area, { recipients, place }: Extract<Block, { kind: 'closing' }>): Slab[] {
  const cell = area.width / 2;
  const inner = cell - mm(3);
  const set = placeSet(place, 13, inner);
  const head: Set = { lines: breakLines([{ text: 'Nơi nhận:', bold: true, italic: true }], 12, inner), size: 12 };
  const lines = recipients.map((text): Set => ({ lines: breakLines([{ text }], 11, inner), size: 11 }));
  const left = [head, ...lines];
  const height = Math.max(
    left.reduce((sum, s) => sum + heightOf(s), 0),
    set.aboveHeight + SIGNING_SPACE + heightOf(set.name),
  );
  const draw = (canvas: Canvas, top: number): void => {
    let y = top;
    for (const { lines: some, size } of left)
      for (const line of some) {
        setAligned(canvas, line, area.left, inner, y, size, 'left');
        y += size * LEADING;
      }
    const x = area.left + cell + mm(1.5);
    set.above.reduce((at, s) => stack(canvas, s, x, inner, at), top);
    drawSignature(canvas, set.signature, x + inner / 2, top + set.aboveHeight);
    stack(canvas, set.name, x, inner, top + set.aboveHeight + SIGNING_SPACE);
  };
  const signing = [{ ...SPACE, left: area.left + cell + mm(1.5), top: set.aboveHeight, width: inner, name: set.called }];
  return [{ height, gap: 12, keep: false, signing, draw }];
}

/** "Nơi nhận:" at the left, bold italic 12, its lines 11, all on one page. */
export function recipientSlabs(area: Area, { lines }: Extract<Block, { kind: 'recipients' }>): Slab[] {
  const head = textSlabs(area, [{ text: 'Nơi nhận:', bold: true, italic: true }], { size: 12, align: 'left', gap: 14, keep: true });
  const body = lines.flatMap((text, i) => textSlabs(area, text, { size: 11, align: 'left', gap: 1, keep: i < lines.length - 1 }));
  return [...head, ...body];
}
