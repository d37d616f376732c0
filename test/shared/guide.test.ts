/** The guide says what the program says: its buttons, its screens, its pictures, and pages made of the texts as they are. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRoute, SLUGS } from '../../renderer/desk/app/route.ts';
import { TABS } from '../../renderer/desk/dossier/tabs.ts';
import { GUIDE_TEXTS } from '../../shared/guide.ts';
import type { Language } from '../../shared/problems/index.ts';
import { drawPage, GUIDE, headingsOf, LANGUAGES, picturesOf, readText } from '../support/guide/draw-guide.ts';
import { wordsOf } from '../support/guide/screen-words.ts';

const ALL = LANGUAGES.flatMap((language) => GUIDE_TEXTS.map((text) => [language, text] as const));

const quotes = (markdown: string): readonly string[] => [...markdown.matchAll(/«([^»]+)»/g)].map((m) => m[1] ?? '').filter((words) => words !== '…');

describe('the guide', () => {
  // A button renamed in the catalogue and not in the guide would send a secretary looking for what isn't there.
  it.each(ALL)('%s/%s names buttons and screens as the catalogue does', (language: Language, text) => {
    const known = wordsOf(language);
    expect(quotes(readText(language, text)).filter((words) => !known(words))).toEqual([]);
    expect(quotes(readText(language, text)).length).toBeGreaterThan(5);
  });

  it('a word that no screen says is found out', () => {
    expect(wordsOf('vi')('Mở chấm')).toBe(true);
    expect(wordsOf('vi')('Bắt đầu chấm ngay')).toBe(false);
    expect(wordsOf('en')('Mở chấm')).toBe(false);
  });

  // F1 on a screen without a chapter would open the handbook's first page.
  it.each(LANGUAGES)('%s: every screen of the desk and every part of Chuẩn bị has its chapter', (language) => {
    const ids = headingsOf(language, 'thu-ky').map((h) => h.id);
    const screens = Object.values(SLUGS).filter((slug) => parseRoute(`#/${slug}`).screen !== 'dossier');
    expect([...screens, ...Object.values(TABS).map((tab) => tab.slug)].filter((slug) => !ids.includes(slug))).toEqual([]);
  });

  it.each(GUIDE_TEXTS)('%s has the same chapters in both languages, each once', (text) => {
    const ids = headingsOf('vi', text).map((h) => `${h.level} ${h.id}`);
    expect(headingsOf('en', text).map((h) => `${h.level} ${h.id}`)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  // The pages ship, the Markdown is what is edited: whoever edits runs make-guide.ts.
  it.each(ALL)('%s/%s: the page that ships is made of this text', (language, text) => {
    expect(readFileSync(join(GUIDE, language, `${text}.html`), 'utf8')).toBe(drawPage(language, text));
  });

  it.each(ALL)('%s/%s: every link leads to a text and chapter of the guide', (language, text) => {
    const dead = [...readText(language, text).matchAll(/\]\(([\w-]+)\.html(?:#([\w-]+))?\)/g)].filter(([, other, id]) => {
      const target = GUIDE_TEXTS.find((t) => t === other);
      return !target || (id !== undefined && !headingsOf(language, target).some((h) => h.id === id));
    });
    expect(dead.map(([whole]) => whole)).toEqual([]);
  });

  it('names each picture that ships and ships each that it names, all together under 3 MB', () => {
    const named = new Set(ALL.flatMap(([language, text]) => picturesOf(readText(language, text))));
    const folder = join(GUIDE, 'pictures');
    const there = existsSync(folder) ? readdirSync(folder).map((name) => `pictures/${name}`) : [];
    expect([...there].sort()).toEqual([...named].sort());
    expect(there.reduce((sum, name) => sum + statSync(join(GUIDE, name)).size, 0)).toBeLessThan(3 * 1024 * 1024);
  });

  it('asks for nothing from elsewhere and runs nothing', () => {
    for (const [language, text] of ALL) expect(drawPage(language, text)).not.toMatch(/https?:\/\/(?!ocop\.local)[^<]*"|<script|url\(|@import/);
  });
});
