/** The member's page where there is little room: a phone that enlarges everything (its window then counts as narrow and low), one on its side, large text set in the browser. */
import { expect, type Page, test } from '@playwright/test';
import { SCENES } from '../../support/member-scenes.ts';
import { ownDoors } from '../../support/own-doors.ts';
import { honeyEvidence, joinReading, openFrom } from '../../support/read-on-phone.ts';

const doors = ownDoors();

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** A phone of 320 or 360 px that enlarges by 130 or 150 %, and one on its side. */
const SMALL = [
  { width: 246, height: 437 },
  { width: 240, height: 427 },
  { width: 640, height: 360 },
] as const;

const play = (page: Page, scene: string): Promise<void> => SCENES[scene]?.(page, doors()) ?? Promise.reject(new Error(scene));

/** Share of the window's height that the two bars take. */
const barsShare = (page: Page): Promise<number> =>
  page.evaluate(() => ['.top-bar', '.bottom'].reduce((sum, bar) => sum + (document.querySelector(bar)?.clientHeight ?? 0), 0) / window.innerHeight);

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('the bars leave the cards most of the screen', async ({ page }) => {
  await play(page, 'score-hint');
  for (const size of SMALL) {
    await page.setViewportSize(size);
    for (const look of ['vi|0|phone', 'vi|2|phone']) {
      await page.evaluate((value) => localStorage.setItem('ocop|look', value), look);
      await page.evaluate((value) => window.dispatchEvent(new StorageEvent('storage', { key: 'ocop|look', newValue: value })), look);
      expect(await barsShare(page), `${size.width}×${size.height} ${look}`).toBeLessThan(0.45);
      expect(await overflow(page)).toBe(0);
      await expect(page.locator('.line-state')).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: 'Xem lại và nộp phiếu' })).toBeInViewport({ ratio: 1 });
    }
  }
});

test('two buttons share the bottom bar, neither squeezed to a column of letters', async ({ page }) => {
  await play(page, 'written-sending');
  await page.setViewportSize(SMALL[1]);
  for (const button of await page.locator('.bottom-bar button').all()) {
    const box = await button.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeLessThan(100);
  }
});

test('the whole PIN pad is within reach, also beside a refusal', async ({ page }) => {
  await play(page, 'join-pin');
  for (const size of SMALL) {
    await page.setViewportSize(size);
    for (const key of await page.locator('.keypad button').all()) {
      await expect(key).toBeInViewport({ ratio: 1 });
      const box = await key.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  }
});

test('the evidence keeps its controls within the window', async ({ page }) => {
  doors().reading.evidence = honeyEvidence;
  await joinReading(page, doors());
  await openFrom(page, '1.5');
  for (const size of SMALL) {
    await page.setViewportSize(size);
    for (const name of ['Trang sau', 'Trang', 'Tệp', 'Tìm', 'Hồ sơ'])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
});

test('text set larger in the browser is larger here, and nothing leaves the window', async ({ page, context }) => {
  await play(page, 'review-open');
  const cdp = await context.newCDPSession(page);
  const title = page.locator('.page-title');
  const size = (): Promise<number> => title.evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
  const before = await size();
  await cdp.send('Page.enable');
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
  await expect.poll(size).toBe(before * 2);
  expect(await overflow(page)).toBe(0);
  expect(await barsShare(page)).toBeLessThan(0.45);
});

test('what leads from the review to a criterion is as high as a finger', async ({ page }) => {
  await play(page, 'review-open');
  for (const link of await page.locator('.finding .link').all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});
