/** Searching the evidence on the built member's page: from the words to their marks on the page, and from mark to mark. */
import { expect, type Locator, test } from '@playwright/test';
import { axeFindings } from '../../support/axe-findings.ts';
import { type FakeDoors, startFakeDoors } from '../../support/fake-doors.ts';
import { honeyEvidence, joinReading, openFrom, picture, scale, tab, touch } from '../../support/read-on-phone.ts';

let doors: FakeDoors;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
test.beforeEach(async () => {
  doors = await startFakeDoors();
  doors.reading.evidence = honeyEvidence;
});
test.afterEach(async () => {
  await doors.stop();
});

test('search finds words in PDF files and goes there; what cannot be searched is said', async ({ page }) => {
  doors.reading.search = (text) => ({
    hits: text === 'hop dong' ? [{ evidence: 2, page: 2, before: 'theo ', match: 'hợp đồng', after: ' thu mua', boxes: [] }] : [],
    more: false,
    unread: [1],
  });
  await joinReading(page, doors);
  await page.getByRole('button', { name: /^Minh chứng của cả sản phẩm: 3 tệp/ }).click();
  await tab(page, 'Tìm');
  await page.getByRole('searchbox').fill('hop dong');
  await page.keyboard.press('Enter');
  await expect(page.locator('.hit mark')).toHaveText('hợp đồng');
  await expect(page.getByText('Không tìm được trong 1 tệp')).toBeVisible();
  await page.locator('.hit').click();
  await expect(picture(page, '2/2/large')).toBeVisible();
  await tab(page, 'Tìm');
  await expect(page.locator('.hit')).toHaveCount(1);
  await page.getByRole('searchbox').fill('khong co');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Không tìm thấy «khong co».')).toBeVisible();
});

test('hits are marked where they stand on the page, stay there under pinch, and are gone through one by one', async ({ page }) => {
  const at = (file: number, number: number, left: number, top: number) => ({
    evidence: file,
    page: number,
    before: 'theo ',
    match: 'hợp đồng',
    after: ' thu mua',
    boxes: [{ left, top, width: 0.2, height: 0.01 }],
  });
  doors.reading.search = () => ({ hits: [at(2, 1, 0.1, 0.15), at(2, 1, 0.7, 0.94), at(2, 2, 0.3, 0.5)], more: false, unread: [] });
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await tab(page, 'Tìm');
  await page.getByRole('searchbox').fill('hop dong');
  await page.keyboard.press('Enter');
  await page.locator('.hit').first().click();
  await expect(picture(page, '2/1/large')).toBeVisible();
  const marks = page.locator('.slot-0 .mark');
  const chosen = page.locator('.slot-0 .mark-chosen');
  const bar = page.getByRole('region', { name: 'Các chỗ tìm thấy' });
  const [next, previous] = ['Chỗ tìm thấy sau', 'Chỗ tìm thấy trước'].map((name) => bar.getByRole('button', { name })) as [Locator, Locator];
  /** Middle of the chosen mark in parts of the picture beneath, as drawn on the screen. */
  const place = (): Promise<readonly number[]> =>
    chosen.evaluate((mark) => {
      const [box, sheet] = [mark, mark.parentElement as Element].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
      return [(box.left + box.width / 2 - sheet.left) / sheet.width, (box.top + box.height / 2 - sheet.top) / sheet.height].map(
        (part) => Math.round(part * 1000) / 1000,
      );
    });
  await expect(marks).toHaveCount(2);
  await expect(bar.getByRole('status')).toHaveText('Chỗ 1/3 «hop dong»');
  await expect(previous).toBeDisabled();
  expect(await place()).toEqual([0.2, 0.155]);
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
  expect(await place()).toEqual([0.2, 0.155]);
  // Enlarged, the other corner is out of sight until one goes there.
  await next.click();
  await expect(chosen).toBeInViewport({ ratio: 1 });
  expect(await place()).toEqual([0.8, 0.945]);
  const frame = await page.locator('.stage').boundingBox();
  const mark = await chosen.boundingBox();
  expect(mark && frame && mark.y >= frame.y && mark.y + mark.height <= frame.y + frame.height).toBe(true);
  await next.click();
  await expect(picture(page, '2/2/large')).toBeVisible();
  await expect(bar.getByRole('status')).toHaveText('Chỗ 3/3 «hop dong»');
  await expect(next).toBeDisabled();
  await expect(chosen).toBeInViewport({ ratio: 1 });
  expect(await axeFindings(page, '.reader')).toEqual([]);
  await previous.click();
  await expect(bar.getByRole('status')).toHaveText('Chỗ 2/3 «hop dong»');
  // The way back is the one to where the search began, not to the hit before.
  await expect(page.getByRole('button', { name: '↩ Về chỗ vừa xem: tr. 12' })).toBeVisible();
  await bar.getByRole('button', { name: 'Thôi tìm, bỏ tô chữ' }).click();
  await expect(page.locator('.mark')).toHaveCount(0);
  await expect(bar).toHaveCount(0);
});
