/**
 * The host as plain modules for Node 24 and for Electron's main process: dist/host/{cli,main,…}.js. All is bundled but the native
 * modules and what evidence's drawing worker loads from its package folder (PDFium's and libheif's WebAssembly): it starts faster. (Of pdfkit's own data files none is used: papers embed Tinos.)
 */
import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const entries: Readonly<Record<string, string>> = {
  cli: 'electron/cli.ts',
  main: 'electron/main.ts',
  'prepare-worker': 'electron/dossier/evidence/prepare-worker.ts',
  'draw-worker': 'electron/paper/draw-worker.ts',
  bench: 'test/bench/bench.ts',
  'write-paper-set': 'test/bench/write-paper-set.ts',
  rehearse: 'test/support/rehearse.ts',
};

export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3', 'electron', '@playwright/test', 'sharp', '@hyzyla/pdfium', 'heic-decode'] },
  build: {
    ssr: true,
    outDir: 'dist/host',
    emptyOutDir: true,
    target: 'node24',
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
    },
  },
});
