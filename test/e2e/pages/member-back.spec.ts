/** The phone's Back button: it closes what lies over the scoring screen, and never leaves the page with a sheet half done. */
import { expect, type Page, test } from '@playwright/test';
import { honey, join, pick, SCENES, tour } from '../../support/member-scenes.ts';
import { ownDoors } from '../../support/own-doors.ts';

const doors = ownDoors();

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const backButton = (page: Page): Promise<unknown> => page.goBack();
const cards = (page: Page) => page.locator('[id="tc-1.1"]');

test('from the review to the criteria, also after the evidence and with settings above', async ({ page }) => {
  await SCENES['review-open']?.(page, doors());
  await page.getByRole('button', { name: 'Trợ giúp và cài đặt' }).click();
  await backButton(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Xem lại trước khi nộp')).toBeVisible();
  await page.getByRole('button', { name: '‹ Quay lại' }).click();
  await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
  await backButton(page);
  await expect(cards(page)).toBeVisible();
  await expect(page.locator('.row input:checked')).toHaveCount(1);
});

test('from an own sheet to where it was opened', async ({ page }) => {
  await SCENES['own-sheet']?.(page, doors());
  await backButton(page);
  await expect(page.locator('.receipt-code')).toBeVisible();
});

test('a vote is put off, a notice acknowledged, and the sheet is still there', async ({ page }) => {
  await SCENES['vote-put-off']?.(page, doors());
  await page.getByRole('button', { name: 'Biểu quyết', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await backButton(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pick(page, '1.1', 1);
  doors().open(tour);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await backButton(page);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.locator('.top-name')).toHaveText(tour.name);
});

test('what was closed on the page leaves no press behind: the next one leads out', async ({ page }) => {
  await join(page, doors());
  doors().open(honey);
  await pick(page, '1.1', 1);
  for (let times = 0; times < 3; times += 1) {
    await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
    await page.getByRole('button', { name: '‹ Quay lại' }).click();
    await expect(cards(page)).toBeVisible();
  }
  await backButton(page);
  expect(page.url()).toBe('about:blank');
});

test('a reload on the review takes its entry along', async ({ page }) => {
  await SCENES['review-open']?.(page, doors());
  await page.reload();
  await expect(cards(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => history.state)).toBe(null);
});

test('opinions in writing: out of the review to the list in one step, by the page’s own arrow', async ({ page }) => {
  await SCENES['written-score']?.(page, doors());
  await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
  await page.getByRole('button', { name: 'Về danh sách' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sản phẩm cần cho ý kiến');
  expect(page.url()).not.toBe('about:blank');
});
