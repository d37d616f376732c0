import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'electron/**/*.ts'],
      exclude: ['shared/contract/**', 'electron/preload.ts'],
      reporter: ['text-summary'],
      thresholds: {
        'shared/{scoring,tally,result,session,result-words,criteria-book}.ts': { branches: 100, functions: 100, lines: 100 },
        'shared/lib/*.ts': { branches: 100 },
      },
    },
  },
});
