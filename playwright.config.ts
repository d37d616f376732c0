/** End-to-end tests: the built program (dist/) in the system's own browser. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/support/find-tools.mjs';

const browser = findBrowser();
if (!browser) throw new Error('No Chromium or Chrome was found. Install one, or name its path in OCOP_BROWSER.');

const KILLS = '**/kill-often.spec.ts';
/** Begun first: where the alphabet has them they ran on alone when all others had ended. */
const LONG = ['**/every-screen.spec.ts', '**/two-days.spec.ts'];

export default defineConfig({
  testDir: 'test/e2e',
  timeout: 180_000,
  // Long enough for a machine with other work: a wait that succeeds costs nothing, and how fast things are is the benchmark's to say.
  expect: { timeout: 30_000 },
  // A test that passes at its second try is told as flaky, by name.
  retries: 1,
  // Files side by side: a test waits for timers, pages and answers more than half of its time, so that two of them leave two cores, the smallest machine's, idle.
  workers: 4,
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'screens', testIgnore: [KILLS, ...LONG] },
    // Fifteen pages on a host that is killed all the time leave nothing of the machine to other tests: on its own.
    { name: 'kills', testMatch: KILLS },
  ],
  globalTeardown: './test/support/screens/axe-report.ts',
  forbidOnly: true,
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    // A click that can't happen says so soon, with what was in its way, and doesn't eat its test's time.
    actionTimeout: 30_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser,
      args: ['--no-sandbox', '--disable-background-networking'],
      // Without a locale of UTF-8 the browser can't read files with Vietnamese names.
      env: { ...process.env, LANG: process.env.LANG || 'C.UTF-8' },
    },
  },
});
