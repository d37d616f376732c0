import { defineConfig } from 'vitest/config';

/** The rules that decide stars and money: every branch is tested. */
const RULES = 'shared/{criteria,criteria-book,criteria-checks,scoring,star-hints,tally,result,result-words,session,stars,next-star,written-opinions}.ts';

/** Rules, papers and store: no stand-in for a module, no page. */
const PURE = ['test/shared/**/*.test.ts', 'test/paper/**/*.test.ts', 'test/store/**/*.test.ts'];

/** Flows against a host in the test's own process. One puts a stand-in before a module and stays apart. */
const HOSTS = ['test/flow/{check,evidence,host,sample,two,verify,workbook}-*.test.ts'];
const MOCKING = ['test/flow/host-fuzz.test.ts'];

export default defineConfig({
  test: {
    projects: [
      // They share one worker's modules from file to file, as nothing in them is changed by a test: starting anew for each cost more than all their tests.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      // A flow talks to real processes and sockets: one that fails is tried once more, and named as flaky in the run's last lines when it passes then.
      { extends: true, test: { name: 'flows', include: HOSTS, exclude: MOCKING, isolate: false, retry: 1 } },
      {
        extends: true,
        test: { name: 'apart', include: [...MOCKING, 'test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', ...PURE, ...HOSTS], retry: 1 },
      },
    ],
    // Two cores may be busy with other things: a slow machine is no failed test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    // Child processes, since better-sqlite3 is native; three on two cores, the smallest machine's: flows wait for sockets, clocks and other processes.
    pool: 'forks',
    maxWorkers: 3,
    coverage: {
      provider: 'v8',
      include: [RULES, 'shared/lib/*.ts', 'shared/paper/wording/**/*.ts', 'shared/statistics/*.ts'],
      reporter: ['text'],
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
});
