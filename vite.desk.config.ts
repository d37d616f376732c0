/** Builds the desk's screens into dist/desk: index.html and hashed assets, nothing inlined that the page's policy would refuse. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The page is written under the name that a folder's door serves. */
const asIndex: Plugin = {
  name: 'desk-index',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['desk.html'];
    if (page) page.fileName = 'index.html';
  },
};

const SHEET = /\s*<link rel="stylesheet"[^>]*href="\.\/(assets\/desk-[^"]*)"[^>]*>/;

/**
 * The entry's own style sheet comes first: it begins with Mantine's, which ours must follow to prevail. Left alone, the sheets of what the entry shares
 * with the screens fetched later stand before it.
 */
const libraryFirst: Plugin = {
  name: 'desk-library-first',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['desk.html'];
    if (page?.type !== 'asset') return;
    const html = String(page.source);
    const [link, file = ''] = SHEET.exec(html) ?? [];
    const sheet = bundle[file];
    if (link === undefined || sheet?.type !== 'asset' || !String(sheet.source).includes('.mantine-AppShell-main'))
      return this.error('the library’s style sheet isn’t where the page looks for it');
    page.source = html.replace(link, '').replace(/\s*<link rel="stylesheet"/, (next) => `${link}${next}`);
  },
};

/** What the first screen must not wait for. */
const NOT_FIRST = [/\/node_modules\/zod\//, /\/shared\/problems\/index\.ts$/];

/** Fails the build when the entry, or what comes with it, holds what belongs to screens fetched later. */
const smallEntry: Plugin = {
  name: 'desk-small-entry',
  generateBundle(_options, bundle) {
    const seen = new Set(Object.values(bundle).filter((part) => part.type === 'chunk' && part.isEntry));
    for (const part of seen) {
      if (part.type !== 'chunk') continue;
      const heavy = part.moduleIds.find((id) => NOT_FIRST.some((pattern) => pattern.test(id)));
      if (heavy !== undefined) this.error(`the desk's first screen would wait for ${heavy}`);
      for (const name of part.imports) if (bundle[name]) seen.add(bundle[name]);
    }
  },
};

export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), smallEntry, libraryFirst, asIndex],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/desk'),
    emptyOutDir: true,
    license: { fileName: 'licences.json' },
    assetsInlineLimit: 0,
    // light-dark() must reach the browser as it is: lowered for older ones, it no longer follows the colour scheme chosen on the page.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // On a busy machine a build is slow, and whose callbacks it spent its time in is nobody's business at the start of the program.
    rolldownOptions: { input: resolve(import.meta.dirname, 'renderer/desk.html'), checks: { pluginTimings: false } },
  },
});
