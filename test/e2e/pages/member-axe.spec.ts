/**
 * Every screen of the member's page with the largest text: axe finds nothing serious in either theme; at 320 and 390 px nothing scrolls
 * sideways, and whatever can be tapped is at least 44 px in both directions.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { startFakeDoors } from '../../support/fake-doors.ts';
import { SCENES } from '../../support/member-scenes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What axe judges doesn't depend on the width, and it is slow: on the wider phone only widths and targets are measured. */
const SIZES = [
  { width: 320, height: 568, themes: ['light', 'dark'] },
  { width: 390, height: 844, themes: [] },
] as const;

// axe comes in as a script of its own, which the page's policy forbids; the page itself runs under it in every other test.
test.use({ bypassCSP: true, hasTouch: true });

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ resultTypes: ['violations'] }),
  );
  return results.violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 120)} – ${node.any[0]?.message ?? v.help}`));
}

/** Taps go to labels where these hold the control; links inside a line of text are exempt (WCAG 2.5.8). */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, textarea, select, label:has(input[type=radio]), input:not([type=radio])')].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width > 0 && (width < 43.5 || height < 43.5) ? [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 100)}`] : [];
    }),
  );

for (const [scene, play] of Object.entries(SCENES))
  test(scene, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.addInitScript(() => localStorage.setItem('ocop|look', 'vi|2|phone'));
    const doors = await startFakeDoors();
    try {
      await play(page, doors);
      await page.addScriptTag({ content: AXE });
      for (const { width, height, themes } of SIZES) {
        await page.setViewportSize({ width, height });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
        expect(await smallTargets(page)).toEqual([]);
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme });
          await expect(page.locator('html.dark')).toHaveCount(theme === 'dark' ? 1 : 0);
          expect(await seriousFindings(page)).toEqual([]);
        }
      }
    } finally {
      await doors.stop();
    }
  });
