/**
 * The host as plain modules for Node 24 and for Electron's main process: dist/host/{cli,main,…}.js. All is bundled but the native
 * modules and what the workers of evidence and scans load from its package folder (PDFium's, libheif's and ZXing's WebAssembly, and libheif's script): it starts faster. Of pdfkit's own data files one is used, the colour
 * profile of PDF/A, which it looks for beside its own module: papers embed their fonts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const entries: Readonly<Record<string, string>> = {
  cli: 'electron/cli.ts',
  main: 'electron/main.ts',
  'archive-worker': 'electron/dossier/evidence/archive-worker.ts',
  'prepare-worker': 'electron/dossier/evidence/prepare-worker.ts',
  'read-worker': 'electron/dossier/read-worker.ts',
  'scan-worker': 'electron/dossier/scans/scan-worker.ts',
  'draw-worker': 'electron/paper/draw-worker.ts',
  'picture-worker': 'electron/paper/design/picture-worker.ts',
  'set-worker': 'electron/paper/set-worker.ts',
  'copy-worker': 'electron/store/copy-worker.ts',
  bench: 'test/bench/bench.ts',
  'write-paper-set': 'test/bench/write-paper-set.ts',
  rehearse: 'test/support/rehearse.ts',
};

const PROFILE = 'data/sRGB_IEC61966_2_1.icc';

/** Puts the profile where the bundled pdfkit looks for it. */
const colourProfile: Plugin = {
  name: 'colour-profile',
  generateBundle() {
    const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
    this.emitFile({ type: 'asset', fileName: PROFILE, source: readFileSync(join(pdfkit, PROFILE)) });
  },
};

export default defineConfig({
  plugins: [colourProfile],
  publicDir: false,
  resolve: { alias: { 'brotli/decompress.js': fileURLToPath(new URL('electron/paper/brotli.ts', import.meta.url)) } },
  ssr: {
    target: 'node',
    noExternal: true,
    external: ['better-sqlite3', 'electron', '@playwright/test', 'sharp', '@hyzyla/pdfium', 'zxing-wasm'],
  },
  build: {
    ssr: true,
    outDir: 'dist/host',
    emptyOutDir: true,
    license: { fileName: 'licences.json' },
    target: 'node24',
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
    },
  },
});
