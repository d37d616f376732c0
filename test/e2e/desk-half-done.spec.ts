/**
 * What no laptop keeps is asked about before it is lost: a list's columns set by hand, a sheet from paper half typed. Breaks when either is left without a question,
 * when staying loses a choice, when leaving doesn't close it, or when something is asked though nothing was done.
 */
import { expect, test } from '@playwright/test';
import { englishList } from '../fixtures/foreign-lists.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';

const own = ownHost();

test('columns of a list set by hand: another screen and another file ask; staying keeps them, leaving drops them', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, desk, context } = await enterDesk(browser, own.host().ready.desk);
  await makeSmallCouncil(desk, { begin: false });
  const list = { name: 'tu-van.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await englishList()) };
  const choose = () => page.getByRole('main').locator('input[type=file]').first().setInputFiles(list);
  const question = page.getByRole('dialog', { name: 'Bỏ thay đổi chưa lưu?' });
  const back = page.getByRole('button', { name: 'Về danh sách hồ sơ' });
  const column = page.getByRole('combobox', { name: 'Người đại diện' });
  const pick = async (): Promise<void> => {
    await column.click();
    await page.getByRole('option', { name: 'C · Owner' }).click();
    await expect(column).toHaveValue('C · Owner');
  };
  const open = async (): Promise<void> => {
    await showScreen(page, 'chuan-bi', 'nhap-danh-sach');
    await choose();
    await page.getByRole('tab', { name: 'Cột nào là mục nào' }).click();
    await expect(column).toBeVisible();
  };
  // As the program read it: nothing to lose.
  await open();
  await back.click();
  await expect(column).toHaveCount(0);
  await expect(question).toHaveCount(0);

  await open();
  await pick();
  await back.click();
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await choose();
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await expect(question).toHaveCount(0);
  await expect(column).toHaveValue('C · Owner');
  await choose();
  await question.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await page.getByRole('tab', { name: 'Cột nào là mục nào' }).click();
  await expect(column).toHaveValue('');

  await pick();
  await page.keyboard.press('Alt+3');
  await question.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await expect(page.getByRole('heading', { name: 'Tổng hợp', level: 1 })).toBeVisible();
  expect((await desk.run('read-session', {})).dossiers).toHaveLength(2);
  await context.close();
});

test('a sheet from paper half typed: Escape, another screen and closing the page ask; staying keeps the points, leaving closes it', async ({ browser }) => {
  test.setTimeout(120_000);
  await own.host().stop();
  const { page, desk, context } = await enterDesk(browser, (await own.restart()).ready.desk);
  await makeSmallCouncil(desk);
  await desk.run('open-scoring', { dossier: JAM });
  await showScreen(page, 'cham-diem', JAM);
  const sheet = page.getByRole('dialog', { name: 'Nhập phiếu giấy' });
  const question = page.getByRole('dialog', { name: 'Bỏ phần đã nhập?' });
  const points = sheet.getByText(/Tổng 1$/);
  const begin = async (): Promise<void> => {
    await page.getByRole('button', { name: /Nguyễn Văn TV2/ }).click();
    await page.getByRole('menuitem', { name: 'Nhập phiếu giấy…' }).click();
    await sheet.getByLabel('Người nhập').fill('Trần Thị Lan');
  };
  // Only whose hands are at the keys: nothing of the sheet is lost.
  await begin();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(question).toHaveCount(0);

  await begin();
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(points).toBeVisible();
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Thôi' }).click();
  await expect(question).toHaveCount(0);
  await showScreen(page, 'ket-qua');
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await expect(question).toHaveCount(0);
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await expect(points).toBeVisible();

  await showScreen(page, 'ket-qua');
  await question.getByRole('button', { name: 'Bỏ và đóng' }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả', level: 1 })).toBeVisible();
  await showScreen(page, 'cham-diem', JAM);
  await expect(page.getByRole('button', { name: /Nguyễn Văn TV2/ })).toBeVisible();
  await expect(sheet).toHaveCount(0);
  expect(await desk.run('read-paper-entries', {})).toEqual([]);
  await context.close();
});
