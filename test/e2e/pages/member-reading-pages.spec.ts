/** Pages of the evidence on the built member's page: fingers, keys, and 500 pages that cost no more than 2. */
import { expect, test } from '@playwright/test';
import { type FakeDoors, startFakeDoors } from '../../support/fake-doors.ts';
import { field, honeyEvidence, joinReading, openFrom, picture, reader, scale, swipe, tab, touch } from '../../support/read-on-phone.ts';

/** Six of the page and its neighbours, two screens of thumbnails. */
const MOST_PICTURES = 6 + 40;
let doors: FakeDoors;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
test.beforeEach(async () => {
  doors = await startFakeDoors();
  doors.reading.evidence = honeyEvidence;
});
test.afterEach(async () => {
  await doors.stop();
});

test('the small picture stands in until the large one is there; at most two are asked for at a time', async ({ page }) => {
  doors.reading.delay = 250;
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await expect(picture(page, '1/12/small')).toBeVisible();
  await expect(picture(page, '1/12/large')).toBeVisible();
  await expect.poll(() => doors.reading.asked.length).toBe(10);
  expect(doors.reading.asked.slice(0, 2).sort()).toEqual(['/evidence/1/12/large.jpg', '/evidence/1/12/small.jpg']);
  expect(doors.reading.asked.filter((path) => path.endsWith('large.jpg'))).toHaveLength(3);
  expect(doors.reading.atOnce()).toBeLessThanOrEqual(2);
});

test('leafs by swipe, button, key and number, across files, and the way back is offered', async ({ page }) => {
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await expect(picture(page, '1/12/large')).toBeVisible();
  await swipe(page, 330, 60);
  await expect(field(page)).toHaveValue('13');
  await swipe(page, 60, 330);
  await expect(field(page)).toHaveValue('12');
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(field(page)).toHaveValue('13');
  await page.keyboard.press('PageUp');
  await expect(field(page)).toHaveValue('12');
  await expect(reader(page).getByText('Trang 12 trên 500, Hồ sơ quét.pdf')).toBeAttached();

  await field(page).fill('9999');
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue('500');
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(picture(page, '2/1/large')).toBeVisible();
  await page.getByRole('button', { name: '↩ Về chỗ vừa xem: tr. 12' }).click();
  await expect(picture(page, '1/12/large')).toBeVisible();

  await page.getByRole('button', { name: 'cả tệp · Hợp đồng.pdf' }).click();
  await expect(picture(page, '2/1/large')).toBeVisible();
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(reader(page).getByRole('link', { name: /^Tải về/ })).toHaveAttribute('href', '/evidence/3/original');
  await expect(page.getByRole('button', { name: 'Trang sau' })).toBeDisabled();
});

test('pinch, double tap, buttons and keys enlarge; a drag then moves the page instead of turning it', async ({ page }) => {
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await expect(picture(page, '1/12/large')).toBeVisible();
  await touch(
    page,
    [
      { x: 170, y: 400 },
      { x: 220, y: 400 },
    ],
    [
      { x: 120, y: 400 },
      { x: 270, y: 400 },
    ],
    [
      { x: 95, y: 400 },
      { x: 295, y: 400 },
    ],
    [],
  );
  expect(await scale(page)).toBeGreaterThan(2.5);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  await swipe(page, 330, 60);
  await expect(field(page)).toHaveValue('12');
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(field(page)).toHaveValue('13');
  expect(await scale(page)).toBeGreaterThan(2.5);

  await page.touchscreen.tap(200, 400);
  await page.touchscreen.tap(200, 400);
  expect(await scale(page)).toBe(1);
  await page.touchscreen.tap(200, 400);
  await page.touchscreen.tap(200, 400);
  expect(await scale(page)).toBe(2);
  await page.getByRole('button', { name: 'Thu nhỏ' }).click();
  expect(await scale(page)).toBe(1.5);
  await page.keyboard.press('0');
  await expect(page.getByRole('button', { name: 'Thu nhỏ' })).toBeDisabled();
  await page.locator('.stage').press('+');
  expect(await scale(page)).toBe(1.5);
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(picture(page, '1/14/large')).toBeVisible();
});

test('500 pages hold a handful of pictures and open thumbnails around the page in hand', async ({ page }) => {
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await field(page).fill('250');
  await field(page).press('Enter');
  await expect(picture(page, '1/250/large')).toBeVisible();
  const pictures = (): Promise<number> => page.evaluate(() => document.images.length);
  expect(await pictures()).toBeLessThanOrEqual(6);
  await tab(page, 'Trang');
  await expect(page.getByRole('button', { name: 'Đến trang 250' })).toBeInViewport();
  await expect(page.locator('.thumb[aria-current] img')).toBeVisible();
  for (let i = 0; i < 12; i += 1) await page.locator('.thumbs').evaluate((list, at) => list.scrollTo(0, at * 900), i);
  await page.locator('.thumbs').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(page.getByRole('button', { name: 'Đến trang 500' }).locator('img')).toBeVisible();
  expect(await pictures()).toBeLessThanOrEqual(MOST_PICTURES);
  expect(new Set(doors.reading.asked).size).toBeLessThan(150);
  await page.getByRole('button', { name: 'Đến trang 500' }).click();
  await expect(picture(page, '1/500/large')).toBeVisible();
  await expect(page.locator('.reader-panel')).toHaveCount(0);
});
