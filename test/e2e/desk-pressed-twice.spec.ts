/**
 * A button pressed twice while the host's answer is still on its way is one act: breaks if a second press runs a command again, makes a second entry in the
 * journal, asks a question twice, or closes the window that the first one opened.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { delayAnswers } from '../support/delay-answers.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';

const own = ownHost();
/** Between the two clicks of a double click. */
const HAND_MS = 250;

/** As a hand does it: whatever has come to lie over the button by then gets the second click. */
async function doubleClick(page: Page, button: Locator): Promise<void> {
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = [x + width / 2, y + height / 2] as const;
  await page.mouse.click(...at);
  await page.waitForTimeout(HAND_MS);
  await page.mouse.click(...at);
}

/** Both presses before the page can draw anything anew. */
const pressInOne = (button: Locator): Promise<void> =>
  button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });

test('adding a member, opening and closing a product, copying a book: pressed twice, done once', async ({ browser }) => {
  const { page, desk, context } = await enterDesk(browser, own.host().ready.desk);
  await makeSmallCouncil(desk, { begin: false });
  const acts = async (event: string): Promise<number> =>
    (await desk.run('read-journal', { before: null, limit: 100 })).filter((line) => line.event === event).length;
  await delayAnswers(page, 'save-member', 'open-scoring', 'close-scoring', 'copy-book');
  const dialog = page.getByRole('dialog');
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  const saved = await acts('member-saved');
  await showScreen(page, 'chuan-bi', 'hoi-dong');
  for (const [name, press] of [
    ['Nguyễn Văn Mới', (save: Locator) => save.dblclick()],
    ['Trần Thị Thêm', pressInOne],
  ] as const) {
    await doubleClick(page, button('Thêm thành viên'));
    await dialog.getByLabel('Họ tên').fill(name);
    await press(dialog.getByRole('button', { name: 'Lưu', exact: true }));
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(1);
  }
  expect(await acts('member-saved')).toBe(saved + 2);
  await expect(page.getByText('Chưa làm được')).toHaveCount(0);

  await desk.run('begin-session', {});
  await showScreen(page, 'cham-diem', JAM);
  await button('Mở chấm').dblclick();
  await expect(page.getByText(/^Đã mở chấm/)).toBeVisible();
  expect(await acts('scoring-opened')).toBe(1);

  // Sheets are missing: one question, still there after the second click, and one answer to it.
  await expect(button('Đóng chấm')).toBeEnabled();
  await doubleClick(page, button('Đóng chấm'));
  await page.waitForTimeout(2 * HAND_MS);
  await expect(dialog).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Vẫn đóng chấm' }).dblclick();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/tong-hop/${JAM}`);
  await expect(dialog).toHaveCount(0);
  expect(await acts('scoring-closed')).toBe(1);

  // A button that doesn't show that it is busy.
  await showScreen(page, 'bo-tieu-chi', '~cua-co-quan');
  await button('Chép thành bản nháp').dblclick();
  await expect.poll(() => page.evaluate(() => decodeURIComponent(location.hash))).toMatch(/^#\/bo-tieu-chi\/~ban-nhap\//);
  expect((await desk.run('list-own-books', {})).drafts).toHaveLength(1);
  await context.close();
});

test('a window or a side sheet opened by a double click stays: its second click falls beside it', async ({ browser }) => {
  // The link of the first test's host is used up.
  await own.host().stop();
  const { page, desk, context } = await enterDesk(browser, (await own.restart()).ready.desk);
  await makeSmallCouncil(desk);
  const dialog = page.getByRole('dialog');
  const expectStays = async (opener: Locator): Promise<void> => {
    await doubleClick(page, opener);
    await page.waitForTimeout(2 * HAND_MS);
    await expect(dialog).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await showScreen(page, 'nhat-ky');
  await expectStays(page.getByRole('row', { name: /Khai mạc phiên/ }));
  await expectStays(page.getByRole('button', { name: 'Tìm nhanh' }));
  await desk.run('open-scoring', { dossier: JAM });
  await showScreen(page, 'cham-diem', JAM);
  await expectStays(page.getByRole('button', { name: 'Phiếu giấy' }));
  await context.close();
});
