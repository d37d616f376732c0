/**
 * Every paper of the register in the sizes that layouts break at, read back by position. Breaks when text leaves the decree's margins or stands over
 * other text, a page number is missing or misplaced, a page stays empty, a signature stands alone on its page, or a font isn't embedded.
 */
import { describe, expect, test } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import type { FlowPaper } from '../../shared/paper/paper.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { overlaps } from '../support/overlaps.ts';
import { PAPER_CASES, papersOfCase } from '../support/paper-cases.ts';
import { type BoxPage, boxesOf, fontsOf } from '../support/pdf-tools.ts';

const mm = (points: number): number => (points * 25.4) / 72;
/** Of a point's tenth: boxes of words are the font's, not the ink's. */
const HAIR = 0.6;

/** Words outside the area of the text, page numbers, the mark at the top and the footer at the foot left aside. */
function strays({ format }: FlowPaper, page: BoxPage): readonly string[] {
  const { top, right, bottom, left } = format.margins;
  const [width, height] = [mm(page.width), mm(page.height)];
  return page.words
    .filter((w) => mm(w.yMin) > 13 && mm(w.yMax) < height - 7)
    .filter((w) => {
      const foot = mm(w.yMin) > height - 14;
      const low = !foot && mm(w.yMax) > height - bottom + HAIR;
      return mm(w.xMin) < left - HAIR || mm(w.xMax) > width - right + HAIR || mm(w.yMin) < top - HAIR || low;
    })
    .map((w) => `${w.text} (${mm(w.xMin).toFixed(1)}, ${mm(w.yMin).toFixed(1)})`);
}

/** The page number as it stands in the top margin: '' for none. */
const numberOn = (page: BoxPage): string =>
  page.words
    .filter((w) => mm(w.yMax) < 16 && /^\d+$/.test(w.text) && Math.abs((w.xMin + w.xMax) / 2 - page.width / 2) < 1)
    .map((w) => w.text)
    .join(' ');

describe.each(Object.entries(PAPER_CASES))('%s', (_, context) => {
  test.each(papersOfCase(context))('%s', async (id) => {
    const paper = buildPaper(context, id, () => true);
    if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
    const bytes = await drawPaper(paper.value);
    const pages = boxesOf(bytes);
    for (const [index, page] of pages.entries()) {
      expect(overlaps(page), `page ${index + 1}`).toEqual([]);
      expect(page.words.length, `page ${index + 1}`).toBeGreaterThan(index === 0 ? 12 : 6);
      for (const w of page.words) expect(w.xMin < 0 || w.yMin < 0 || w.xMax > page.width || w.yMax > page.height, w.text).toBe(false);
      if (paper.value.kind !== 'flow') continue;
      expect(strays(paper.value, page), `page ${index + 1}`).toEqual([]);
      expect(numberOn(page)).toBe(index === 0 ? '' : String(index + 1));
    }
    for (const font of fontsOf(bytes)) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  });
});
