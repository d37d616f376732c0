/** Words of a page and where they stand in its picture: how they are kept, and which boxes mark a stretch of the text. */

/** Parts of the picture's width and height, 0…1 from its upper left corner. */
export type PageBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type WordSpan = { readonly start: number; readonly end: number };

/** Per word left, top, right, bottom, in parts of FULL; four zeros for a word that isn't seen (outside the page, no extent). */
export type WordBoxes = Uint16Array;
export const FULL = 60_000;
/** A page has a few hundred; beyond this nothing is marked. */
export const MOST_WORDS = 20_000;

/** Words as they are counted for their boxes. PDFium writes U+0002 or U+FFFE where a hyphen breaks a word: each part stands on its own line. */
export function wordSpans(text: string): readonly WordSpan[] {
  const spans: WordSpan[] = [];
  for (const { 0: word, index } of text.matchAll(/[^\s\p{Cc}\p{Noncharacter_Code_Point}]+/gu)) {
    if (spans.length === MOST_WORDS) break;
    spans.push({ start: index, end: index + word.length });
  }
  return spans;
}

type Edges = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The next word of the same line: level with the one before, and to its right by no more than a wide space. */
function goesOn(before: Edges, next: Edges): boolean {
  const height = Math.min(before.bottom - before.top, next.bottom - next.top);
  const level = Math.min(before.bottom, next.bottom) - Math.max(before.top, next.top) > height / 2;
  return level && next.left > before.left && next.left - before.right < 2 * height;
}

const part = (value: number): number => Math.round((value / FULL) * 10_000) / 10_000;

/** Boxes of the words that `start`…`end` of a page's text touches, words of one line in one box. `boxes` as made from the same text; else none. */
export function boxesBetween(text: string, boxes: WordBoxes, { start, end }: WordSpan): readonly PageBox[] {
  const spans = wordSpans(text);
  if (boxes.length !== spans.length * 4) return [];
  const lines: Edges[] = [];
  for (const [index, span] of spans.entries()) {
    if (span.end <= start || span.start >= end) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(index * 4, index * 4 + 4);
    if (right <= left || bottom <= top) continue;
    const word: Edges = { left, top, right, bottom };
    const last = lines[lines.length - 1];
    if (last && goesOn(last, word))
      lines[lines.length - 1] = { left: last.left, top: Math.min(last.top, top), right: Math.max(last.right, right), bottom: Math.max(last.bottom, bottom) };
    else lines.push(word);
  }
  return lines.map(({ left, top, right, bottom }) => ({ left: part(left), top: part(top), width: part(right - left), height: part(bottom - top) }));
}
