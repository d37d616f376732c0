/** Boxes that mark a stretch of a page's text: a wrong one would mark words that nobody looked for. */
import { describe, expect, test } from 'vitest';
import { boxesBetween, FULL, MOST_WORDS, type WordBoxes, wordSpans } from '../../shared/evidence-words.ts';

type Place = readonly [left: number, top: number, right: number, bottom: number];
/** Hundredths of the page. */
const kept = (...places: readonly Place[]): WordBoxes => Uint16Array.from(places.flat().map((hundredths) => (hundredths / 100) * FULL));
const TEXT = 'mật ong rừng\nCửa Khe';
const PLACES = kept([10, 10, 15, 12], [16, 10, 20, 12], [21, 10, 26, 12], [10, 14, 15, 16], [16, 14, 20, 16]);
const marked = (words: string, boxes = PLACES) => {
  const start = TEXT.indexOf(words);
  return boxesBetween(TEXT, boxes, { start, end: start + words.length }).map((b) => [b.left, b.top, b.width, b.height]);
};

describe('words of a page', () => {
  test('are counted by white space and by the hyphens at which PDFium breaks them', () => {
    const text = ' hợp\r\ntác\u0002xã\ufffe– 5%. ';
    expect(wordSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(['hợp', 'tác', 'xã', '–', '5%.']);
    expect(wordSpans('')).toEqual([]);
    expect(wordSpans('a '.repeat(MOST_WORDS + 5))).toHaveLength(MOST_WORDS);
  });
});

describe('boxes of a stretch', () => {
  test.each([
    ['one word', 'ong', [[0.16, 0.1, 0.04, 0.02]]],
    ['a part of a word marks the word', 'n', [[0.16, 0.1, 0.04, 0.02]]],
    ['words of one line are one box', 'mật ong', [[0.1, 0.1, 0.1, 0.02]]],
    [
      'a line’s end begins another box',
      'rừng\nCửa',
      [
        [0.21, 0.1, 0.05, 0.02],
        [0.1, 0.14, 0.05, 0.02],
      ],
    ],
  ])('%s', (_, words, boxes) => expect(marked(words)).toEqual(boxes));

  test('columns side by side are not joined over the gap between them', () =>
    expect(marked('ong rừng', kept([0, 0, 1, 1], [16, 10, 20, 12], [60, 10, 65, 12], [0, 0, 1, 1], [0, 0, 1, 1]))).toHaveLength(2));

  test('a word that is not seen is left out; boxes of another text, or none, mark nothing', () => {
    expect(marked('mật ong', kept([10, 10, 15, 12], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]))).toEqual([[0.1, 0.1, 0.05, 0.02]]);
    expect(marked('ong', PLACES.subarray(4))).toEqual([]);
    expect(marked('ong', new Uint16Array())).toEqual([]);
  });
});
