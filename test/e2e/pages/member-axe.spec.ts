/**
 * Every screen of the member's page with the largest text: axe finds nothing serious in either theme; at 320 and 390 px nothing scrolls
 * sideways, and whatever can be tapped is at least 44 px in both directions.
 */
import { expect, type Page, test } from '@playwright/test';
import { COLOUR_RULES, expectNoBarriers } from '../../support/axe-findings.ts';
import { startFakeDoors } from '../../support/fake-doors.ts';
import { SCENES } from '../../support/member-scenes.ts';

/** What axe judges doesn't depend on the width, and it is slow: on the wider phone only widths and targets are measured. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
] as const;

test.use({ hasTouch: true });
// Each scene is a fresh page at doors of its own: they need no order, and both workers may take them.
test.describe.configure({ mode: 'parallel' });

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
    await page.emulateMedia({ colorScheme: 'light' });
    await page.addInitScript(() => localStorage.setItem('ocop|look', 'vi|2|phone'));
    const doors = await startFakeDoors();
    try {
      await play(page, doors);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
        expect(await smallTargets(page)).toEqual([]);
      }
      await expect(page.locator('html.dark')).toHaveCount(0);
      await expectNoBarriers(page, `${scene}, light`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html.dark')).toHaveCount(1);
      await expectNoBarriers(page, `${scene}, dark`, COLOUR_RULES);
    } finally {
      await doors.stop();
    }
  });
