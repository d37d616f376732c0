/**
 * Pictures of every screen of the built member's page, by hand: node test/support/take-pictures.ts FOLDER [scene…]
 * Four widths in both themes, and 320 px with the largest text. Needs dist/member (node setup.mjs build).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startFakeDoors } from './fake-doors.ts';
import { findBrowser } from './find-tools.mjs';
import { SCENES } from './member-scenes.ts';

const SIZES = [
  { name: '320-large', width: 320, height: 568, look: 2 },
  { name: '320', width: 320, height: 568, look: 0 },
  { name: '390', width: 390, height: 844, look: 0 },
  { name: '768', width: 768, height: 1024, look: 0 },
  { name: '1366', width: 1366, height: 768, look: 0 },
] as const;

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('take-pictures.ts FOLDER [scene…]\n');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox', '--disable-background-networking'] });
for (const [scene, play] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.includes(scene)) continue;
  for (const { name, width, height, look } of SIZES) {
    const doors = await startFakeDoors();
    const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', hasTouch: width < 1000 });
    await context.addInitScript((text) => localStorage.setItem('ocop|look', text), `vi|${look}|phone`);
    const page = await context.newPage();
    await play(page, doors);
    // "Like the phone": the page follows when the phone turns dark.
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(100);
      await page.screenshot({ path: join(folder, `${scene}-${name}-${theme}.png`) });
    }
    await context.close();
    await doors.stop();
  }
}
await browser.close();
