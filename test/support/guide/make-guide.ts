/**
 * Makes the guide that ships, by hand after a text or picture was changed: node test/support/guide/make-guide.ts [--no-pdf]
 * Each Markdown of resources/guide becomes its page; all of a language become one PDF (A4, page numbers, bookmarks, tagged) by Chromium.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { GUIDE_PRINT, GUIDE_TEXTS } from '../../../shared/guide.ts';
import { findBrowser } from '../find-tools.mjs';
import { drawBook, drawPage, GUIDE, LANGUAGES } from './draw-guide.ts';

const FONTS = join(import.meta.dirname, '../../../node_modules/@fontsource/be-vietnam-pro/files');

/** Be Vietnam Pro inside the page: paper looks the same whatever fonts the machine has. */
const fontRules = (): string =>
  [400, 700]
    .flatMap((weight) =>
      [
        ['latin', 'U+0000-00FF,U+2000-206F,U+2190-21FF'],
        [
          'vietnamese',
          'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
        ],
      ].map(([part, range]) => {
        const bytes = readFileSync(join(FONTS, `be-vietnam-pro-${part}-${weight}-normal.woff2`)).toString('base64');
        return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2");unicode-range:${range}}`;
      }),
    )
    .join('\n')
    .concat('\n');

const footer = '<div style="width:100%;text-align:center;font:8pt sans-serif;color:#555"><span class="pageNumber"></span></div>';

for (const language of LANGUAGES) for (const text of GUIDE_TEXTS) writeFileSync(join(GUIDE, language, `${text}.html`), drawPage(language, text));

if (!process.argv.includes('--no-pdf')) {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox', '--disable-background-networking'] });
  const page = await browser.newPage({ colorScheme: 'light' });
  for (const language of LANGUAGES) {
    const folder = mkdtempSync(join(tmpdir(), 'ocop-guide-'));
    try {
      const file = join(folder, 'book.html');
      // A PDF keeps a JPEG as it is and would unpack a WebP to ten times its size.
      for (const name of readdirSync(join(GUIDE, 'pictures')))
        await sharp(join(GUIDE, 'pictures', name))
          .jpeg({ quality: 80, mozjpeg: true })
          .toFile(join(folder, name.replace('.webp', '.jpg')));
      writeFileSync(file, drawBook(language, fontRules()).replace(/\.\.\/pictures\/([\w-]+)\.webp/g, '$1.jpg'));
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await page.pdf({
        path: join(GUIDE, language, GUIDE_PRINT[language]),
        format: 'A4',
        margin: { top: '18mm', bottom: '18mm', left: '22mm', right: '18mm' },
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer,
        tagged: true,
        outline: true,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  await browser.close();
}
