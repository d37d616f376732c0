/** The guide's Markdown as finished HTML: one page a text, no script, nothing from elsewhere. The same Markdown gives the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { GUIDE_PRINT, GUIDE_TEXTS } from '../../../shared/guide.ts';
import type { Language } from '../../../shared/problems/index.ts';

export const GUIDE = join(import.meta.dirname, '../../../resources/guide');
export const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];
export type GuideText = (typeof GUIDE_TEXTS)[number];
export type Heading = { readonly level: number; readonly id: string; readonly words: string };

const WORDS = {
  vi: { name: 'Hướng dẫn OCOP Hội đồng', contents: 'Mục lục', texts: 'Các phần của hướng dẫn', print: 'Bản in (PDF)' },
  en: { name: 'Guide to OCOP Council', contents: 'Contents', texts: 'Parts of the guide', print: 'For print (PDF)' },
} as const;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const readText = (language: Language, text: GuideText): string => readFileSync(join(GUIDE, language, `${text}.md`), 'utf8');

/** A lossy WebP says its size in its first bytes; with it in the page, F1 lands on its chapter before the pictures are there. */
function sizeOf(file: string): string {
  const head = readFileSync(join(GUIDE, file)).subarray(26, 30);
  return ` width="${head.readUInt16LE(0) & 0x3fff}" height="${head.readUInt16LE(2) & 0x3fff}"`;
}

/** `## Words {#id}`: the id is the chapter's address, the same in both languages and known to the desk. */
function drawText(markdown: string, prefix: string): { readonly html: string; readonly headings: readonly Heading[] } {
  const md = new MarkdownIt({ html: false, typographer: false });
  const tokens = md.parse(markdown, {});
  const headings: Heading[] = [];
  tokens.forEach((token, i) => {
    const inline = tokens[i + 1];
    if (token.type !== 'heading_open' || !inline?.children) return;
    const [, words = inline.content, id = ''] = inline.content.match(/^(.*?)\s*\{#([\w-]+)\}$/) ?? [];
    for (const child of inline.children) child.content = child.content.replace(/\s*\{#[\w-]+\}$/, '');
    if (id) token.attrSet('id', prefix + id);
    headings.push({ level: Number(token.tag.slice(1)), id: prefix + id, words });
  });
  const table = /<table>/g;
  const html = md.renderer.render(tokens, md.options, {}).replace(table, '<div class="wide"><table>').replaceAll('</table>', '</table></div>');
  const figures = html.replace(/<p>((?:<img [^>]*>\s*)+)<\/p>/g, '<figure>$1</figure>');
  return { html: figures.replace(/<img src="\.\.\/([^"]+)"/g, (img, file: string) => `${img}${sizeOf(file)}`), headings };
}

export const headingsOf = (language: Language, text: GuideText): readonly Heading[] => drawText(readText(language, text), '').headings;

const titleOf = (language: Language, text: GuideText): string => headingsOf(language, text)[0]?.words ?? text;

/** The one style of all pages; the book, made in a folder of its own, carries it inside. */
const LINK = '<link rel="stylesheet" href="../guide.css">';
const inside = (fonts: string): string => `<style>\n${fonts}${readFileSync(join(GUIDE, 'guide.css'), 'utf8').trim()}\n</style>`;

const page = (language: Language, title: string, style: string, body: string): string =>
  `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} – OCOP Hội đồng</title>
${style}
<body>
${body}
</body>
</html>
`;

const contents = (language: Language, headings: readonly Heading[]): string => {
  const chapters = headings.filter((h) => h.level === 2);
  const items = chapters.map((h) => `<li><a href="#${h.id}">${escape(h.words)}</a></li>`).join('\n');
  return `<nav class="contents" aria-label="${WORDS[language].contents}">\n<h2>${WORDS[language].contents}</h2>\n<ul>\n${items}\n</ul>\n</nav>`;
};

/** The page of one text, with the way to the others. */
export function drawPage(language: Language, text: GuideText): string {
  const { html, headings } = drawText(readText(language, text), '');
  const others = GUIDE_TEXTS.map((other) =>
    other === text
      ? `<strong aria-current="page">${escape(titleOf(language, other))}</strong>`
      : `<a href="${other}.html">${escape(titleOf(language, other))}</a>`,
  );
  const print = `<a href="${GUIDE_PRINT[language]}">${WORDS[language].print}</a>`;
  const top = `<nav class="texts" aria-label="${WORDS[language].texts}">\n${[...others, print].join('\n')}\n</nav>`;
  return page(language, titleOf(language, text), LINK, `${top}\n<main>\n${contents(language, headings)}\n<article>\n${html}</article>\n</main>`);
}

/** All texts as one page for print: a link to another text leads to its place in the same paper. `fonts`: @font-face rules. */
export function drawBook(language: Language, fonts: string): string {
  const parts = GUIDE_TEXTS.map((text) => {
    const { html } = drawText(readText(language, text), `${text}-`);
    const linked = html.replace(/href="([\w-]+)\.html(?:#([\w-]+))?"/g, (_, other: string, id?: string) => `href="#${id ? `${other}-${id}` : other}"`);
    return `<article id="${text}" class="${text}">\n${linked}</article>`;
  });
  const list = GUIDE_TEXTS.map((text) => `<li><a href="#${text}">${escape(titleOf(language, text))}</a></li>`).join('\n');
  const front = `<header class="front">\n<p class="mark">★★★★★</p>\n<p class="name">${WORDS[language].name}</p>\n<ul>\n${list}\n</ul>\n</header>`;
  return page(language, WORDS[language].name, inside(fonts), [front, ...parts].join('\n'));
}

/** Pictures that a text names, as `pictures/x.webp`. */
export const picturesOf = (markdown: string): readonly string[] => [...markdown.matchAll(/!\[[^\]]*\]\(\.\.\/(pictures\/[^)]+)\)/g)].map((m) => m[1] ?? '');
