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

export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), asIndex],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/desk'),
    emptyOutDir: true,
    license: { fileName: 'licences.json' },
    assetsInlineLimit: 0,
    // light-dark() must reach the browser as it is: lowered for older ones, it no longer follows the colour scheme chosen on the page.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 1500,
    // On a busy machine a build is slow, and whose callbacks it spent its time in is nobody's business at the start of the program.
    rolldownOptions: { input: resolve(import.meta.dirname, 'renderer/desk.html'), checks: { pluginTimings: false } },
  },
});
