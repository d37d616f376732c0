/** The printed guide is as short as people read it: the secretary's handbook on ten pages, the member's and the chair's on one each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GUIDE_PRINT, GUIDE_TEXTS } from '../../shared/guide.ts';
import { GUIDE, LANGUAGES, readText } from '../support/guide/draw-guide.ts';
import { pagesOf } from '../support/pdf-tools.ts';

it.each(LANGUAGES)('%s', (language) => {
  const pages = pagesOf(readFileSync(join(GUIDE, language, GUIDE_PRINT[language])));
  const titles = GUIDE_TEXTS.map((text) => /^# (.+)$/m.exec(readText(language, text))?.[1] ?? '?');
  const starts = titles.map((title) => pages.findIndex((page) => page.trimStart().startsWith(title)));
  const [secretary, member, chair] = starts.map((start, i) => (starts[i + 1] ?? pages.length) - start);
  expect(Math.min(...starts)).toBeGreaterThan(0);
  expect(secretary).toBeLessThanOrEqual(10);
  expect([member, chair]).toEqual([1, 1]);
});
