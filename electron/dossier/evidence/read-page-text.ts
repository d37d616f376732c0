/** Text of a PDF's page and the box of each of its words, as PDFium finds them. */
import type { PDFiumModule } from '@hyzyla/pdfium';
import { FULL, type WordBoxes, wordSpans } from '../../../shared/evidence-words.ts';

export type PDFium = Awaited<ReturnType<typeof PDFiumModule>>;
/** `words`: boxes of wordSpans(text), in parts of the picture that FPDF_RenderPageBitmap draws. */
export type PageText = { readonly text: string; readonly words: WordBoxes };

/** Exports of the module that its types don't name (fpdf_text.h, fpdfview.h). */
type TextExports = {
  readonly FPDFText_GetCharIndexFromTextIndex: (textPage: number, index: number) => number;
  readonly FPDFText_GetCharBox: (textPage: number, index: number, left: number, right: number, bottom: number, top: number) => number;
  readonly FPDF_PageToDevice: (
    page: number,
    startX: number,
    startY: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    toX: number,
    toY: number,
  ) => number;
};

const MOST_TEXT = 200_000;
const DOUBLE = 8;

/** Bytes of PDFium's memory; a view only until PDFium is called again. */
export const bytesAt = (module: PDFium, at: number, length: number): Uint8Array => module.HEAPU8.subarray(at, at + length);

function textOf(module: PDFium, textPage: number): string {
  const count = Math.min(module._FPDFText_CountChars(textPage), MOST_TEXT);
  const buffer = module.wasmExports.malloc((count + 1) * 2);
  const length = count > 0 ? module._FPDFText_GetText(textPage, 0, count, buffer) : 0;
  const text = length > 1 ? new TextDecoder('utf-16le').decode(bytesAt(module, buffer, (length - 1) * 2)) : '';
  module.wasmExports.free(buffer);
  return text;
}

const inside = (value: number): number => Math.min(Math.max(value, 0), FULL);

function boxesOf(module: PDFium, page: number, textPage: number, text: string): WordBoxes {
  const more = module.wasmExports as unknown as TextExports;
  const spans = wordSpans(text);
  const boxes = new Uint16Array(spans.length * 4);
  const room = module.wasmExports.malloc(4 * DOUBLE);
  /** In the page's own units, which count upwards; null for a character without extent. */
  const charBox = (index: number): { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number } | null => {
    if (index < 0 || !more.FPDFText_GetCharBox(textPage, index, room, room + DOUBLE, room + 2 * DOUBLE, room + 3 * DOUBLE)) return null;
    const view = new DataView(module.HEAPU8.buffer, room);
    const [left = 0, right = 0, bottom = 0, top = 0] = [0, 1, 2, 3].map((i) => view.getFloat64(i * DOUBLE, true));
    return right > left && top > bottom ? { left, right, bottom, top } : null;
  };
  /** Rotation and crop box are PDFium's to respect. */
  const inPicture = (x: number, y: number): readonly [number, number] => {
    more.FPDF_PageToDevice(page, 0, 0, FULL, FULL, 0, x, y, room, room + 4);
    const view = new DataView(module.HEAPU8.buffer, room);
    return [inside(view.getInt32(0, true)), inside(view.getInt32(4, true))];
  };
  for (const [index, { start, end }] of spans.entries()) {
    const seen: (readonly [number, number])[] = [];
    // PDFium counts a sign beyond the basic plane as two, as a string does.
    for (let at = start; at < end; at += 1) {
      const box = charBox(more.FPDFText_GetCharIndexFromTextIndex(textPage, at));
      if (box) seen.push(inPicture(box.left, box.top), inPicture(box.right, box.bottom));
    }
    if (seen.length === 0) continue;
    const [across, down] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
    boxes.set([Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)], index * 4);
  }
  module.wasmExports.free(room);
  return boxes;
}

/** `page` as FPDF_LoadPage gave it. A page whose text can't be read has none. */
export function readPageText(module: PDFium, page: number): PageText {
  const textPage = module._FPDFText_LoadPage(page);
  if (!textPage) return { text: '', words: new Uint16Array() };
  const text = textOf(module, textPage);
  const words = boxesOf(module, page, textPage, text);
  module._FPDFText_ClosePage(textPage);
  return { text, words };
}
