/** The preload script: one self-contained CommonJS file, the only kind Electron's sandbox accepts. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  ssr: { external: ['electron'] },
  build: {
    ssr: true,
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'node24',
    reportCompressedSize: false,
    rolldownOptions: { input: 'electron/preload.ts', output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
});
