/** The members' page: one small bundle for phones of 2018 (Chrome 80, Safari 13), no inline script or style, gzip copies beside the files. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** The LAN is plain http, where browsers ask for gzip but never for brotli. */
function gzipBeside(outDir: string): Plugin {
  return {
    name: 'gzip-beside',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(html|js|css)$/.test(entry)) continue;
        const file = join(outDir, entry);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}

/** Pages beside the main one, each small and on its own. */
const BESIDE: Readonly<Record<'member' | 'hall', readonly string[]>> = { member: ['thu-mang.html'], hall: [] };

/** Shared with the hall's page. React's API is served by Preact: 27 KB of script (gzip) instead of 87 KB. */
export function lightPage(name: 'member' | 'hall'): UserConfig {
  const outDir = resolve(`dist/${name}`);
  return {
    root: resolve(`renderer/${name}`),
    base: '/',
    publicDir: false,
    plugins: [gzipBeside(outDir)],
    resolve: {
      alias: [
        { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
        { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
        { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      ],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      license: { fileName: 'licences.json' },
      target: ['es2019', 'chrome80', 'safari13'],
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: true,
      rolldownOptions: { input: ['index.html', ...BESIDE[name]].map((page) => resolve(`renderer/${name}`, page)) },
    },
  };
}

export default defineConfig(lightPage('member'));
