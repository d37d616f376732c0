/** The member's page under somebody's hands: nothing slips away beneath them, and what happened is said where they look. */
import { expect, type Page, test } from '@playwright/test';
import { card, honey, join, pick, SCENES } from '../../support/member-scenes.ts';
import { ownDoors } from '../../support/own-doors.ts';

const doors = ownDoors();

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

const topOf = async (page: Page, code: string): Promise<number> => Math.round((await card(page, code).boundingBox())?.y ?? 0);

test('a lost line does not move the rows beneath the finger, in a browser that does not hold them itself', async ({ page }) => {
  await page.addInitScript(() => {
    CSS.supports = () => false;
    document.addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('overflow-anchor', 'none'));
  });
  await join(page, doors());
  doors().open(honey);
  await card(page, '2.1').evaluate((one) => window.scrollBy(0, one.getBoundingClientRect().top - 170));
  await page.waitForTimeout(200);
  const before = await topOf(page, '2.1');
  await doors().stop();
  await expect(page.getByText('Mất kết nối với máy thư ký')).toBeAttached();
  await expect.poll(() => topOf(page, '2.1')).toBe(before);
});

test('a note is written as soon as its button is pressed', async ({ page }) => {
  await join(page, doors());
  doors().open(honey);
  await card(page, '1.1').getByRole('button', { name: 'Ghi chú' }).click();
  await page.keyboard.type('Thiếu hợp đồng');
  await expect(card(page, '1.1').getByRole('textbox')).toHaveValue('Thiếu hợp đồng');
});

test('what the Tab key comes to stands between the bars', async ({ page }) => {
  await join(page, doors());
  doors().open(honey);
  await card(page, '1.1').getByRole('radio').first().focus();
  for (let presses = 0; presses < 24; presses += 1) {
    await page.keyboard.press('Tab');
    const [top, bottom, bars] = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      const edges = [
        document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0,
        document.querySelector('.bottom')?.getBoundingClientRect().top ?? 0,
      ];
      return [box?.top ?? 0, box?.bottom ?? 0, edges] as const;
    });
    expect(top).toBeGreaterThanOrEqual(bars[0] as number);
    expect(bottom).toBeLessThanOrEqual(bars[1] as number);
  }
});

test('the review is where the keyboard goes on, and each note says whose it is', async ({ page }) => {
  await join(page, doors());
  doors().open(honey);
  await expect(page.getByRole('button', { name: '✎ Ghi chú 1.2', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Xem lại', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Xem lại trước khi nộp' })).toBeFocused();
});

test('a sheet just opened has nothing to save yet', async ({ page }) => {
  await join(page, doors());
  doors().open(honey);
  await expect(page.locator('.line-state')).toHaveText('Chưa có gì cần lưu');
  await pick(page, '1.1', 1);
  await expect(page.locator('.line-state')).toContainText('Đã lưu nháp');
});

test('an own sheet asked for without a line comes when the line is back', async ({ page }) => {
  await SCENES.receipt?.(page, doors());
  doors().line = 'portal';
  doors().cutFeeds();
  await page.getByRole('button', { name: 'Xem phiếu', exact: true }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa liên lạc được' })).toBeVisible();
  await expect(page.getByText('Mất kết nối với máy thư ký')).toBeVisible();
  doors().line = 'ok';
  await expect(page.locator('.read-row').first()).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa liên lạc được' })).toHaveCount(0);
});

test('the products to step back from, asked for without a line, can be asked for again', async ({ page }) => {
  await join(page, doors());
  doors().line = 'deaf';
  await page.getByText('Từ chối chấm một sản phẩm').click();
  await expect(page.getByText('Chưa liên lạc được với máy thư ký')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thử lại' })).toBeVisible();
});

test('who lost the seat is told why, and that the sheet is kept', async ({ page }) => {
  await join(page, doors());
  doors().open(honey);
  await pick(page, '1.1', 2);
  doors().free();
  await expect(page.getByText('Thư ký vừa giải phóng ghế này')).toBeVisible();
  await page.getByRole('button', { name: 'Đúng, tôi vào ghế' }).click();
  for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).click();
  await expect(card(page, '1.1').getByRole('radio').nth(2)).toBeChecked();
});
