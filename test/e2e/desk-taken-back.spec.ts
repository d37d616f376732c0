/**
 * Acts on sub-councils and certificate designs taken back at the desk: breaks when the notice's button or Ctrl+Z leaves a product with the sub-council it was given, or
 * gives it another than it had, when a removed design doesn't come back as it was, or when in the designer the key takes back an act of the desk.
 */
import { expect, test } from '@playwright/test';
import { enterDesk, fromMore, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';
import { makeSmallCouncil } from '../support/small-council.ts';

const own = ownHost();

test('product groups given to a sub-council get back what they had, by the notice and by the key', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, desk, context } = await enterDesk(browser, own.host().ready.desk);
  await makeSmallCouncil(desk, { begin: false });
  await desk.run('assign-sub-council', { sets: [26], subCouncil: 'Tiểu ban du lịch' });
  const had = ['', 'Tiểu ban du lịch'];
  const now = async () => (await desk.run('read-session', {})).dossiers.map((d) => d.subCouncil ?? '');
  expect(await now()).toEqual(had);

  await showScreen(page, 'chuan-bi', 'ho-so');
  const give = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Giao tiểu ban' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Bộ sản phẩm' }).click();
    for (const set of [/^7\. /, /^26\. /]) await page.getByRole('listbox', { name: 'Bộ sản phẩm' }).getByRole('option', { name: set }).click();
    await dialog.getByRole('combobox', { name: 'Tiểu ban chấm' }).fill('Tổ 1');
    await expect(dialog.getByText('2 sản phẩm sẽ được giao.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
    await expect(page.getByText('Đã giao 2 sản phẩm cho «Tổ 1».', { exact: true })).toBeVisible();
    await expect(dialog).toHaveCount(0);
    expect(await now()).toEqual(['Tổ 1', 'Tổ 1']);
  };
  await give();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã hoàn tác. Đã giao 2 sản phẩm cho «Tổ 1».')).toBeVisible();
  expect(await now()).toEqual(had);
  // What was taken back by the button isn't there for the key.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Chưa có việc nào để hoàn tác.')).toBeVisible();

  await give();
  await page.keyboard.press('Control+z');
  await expect.poll(now).toEqual(had);
  await context.close();
});

test('a removed design comes back as it was; in the designer the key is the editor’s, elsewhere the desk’s', async ({ browser }) => {
  test.setTimeout(120_000);
  await own.host().stop();
  const { page, desk, context } = await enterDesk(browser, (await own.restart()).ready.desk);
  await makeSmallCouncil(desk, { begin: false });
  await showScreen(page, 'van-ban');
  await fromMore(page, 'Mẫu giấy chứng nhận');
  const number = page.getByRole('group', { name: 'Trang giấy chứng nhận' }).getByRole('button', { name: /^14\. Số giấy chứng nhận/ });
  const left = page.getByRole('textbox', { name: 'Trái' });
  await number.click();
  const before = await left.inputValue();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(left).not.toHaveValue(before);
  const moved = await left.inputValue();
  await page.getByRole('button', { name: 'Lưu mẫu…' }).click();
  await page.getByRole('textbox', { name: 'Tên mẫu' }).fill('Mẫu của tỉnh');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã lưu mẫu.')).toBeVisible();
  const saved = async () => (await desk.run('read-certificate-designs', {})).designs.filter((d) => typeof d.key === 'number');
  const [kept] = await saved();

  const remove = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Việc khác với mẫu' }).click();
    await page.getByRole('menuitem', { name: 'Xóa mẫu' }).click();
    await expect(page.getByText('Đã xóa mẫu «Mẫu của tỉnh».', { exact: true })).toBeVisible();
    expect(await saved()).toEqual([]);
  };
  const same = (): Promise<void> =>
    expect.poll(async () => (await saved()).map(({ name, design }) => ({ name, design }))).toEqual([{ name: kept?.name, design: kept?.design }]);
  await remove();
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(page.getByText('Đã hoàn tác. Đã xóa mẫu «Mẫu của tỉnh».')).toBeVisible();
  await same();

  // It is in the list again, and opens as it was saved.
  const open = async (): Promise<void> => {
    await page.getByRole('combobox', { name: 'Mẫu đang mở' }).click();
    await page.getByRole('option', { name: 'Mẫu của tỉnh' }).click();
    await number.click();
    await expect(left).toHaveValue(moved);
  };
  await open();
  await remove();
  await number.click();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(left).not.toHaveValue(before);
  await page.keyboard.press('Control+z');
  await expect(left).toHaveValue(before);
  await page.keyboard.press('Control+z');
  expect(await saved()).toEqual([]);
  await page.getByRole('button', { name: 'Về Văn bản' }).click();
  await expect(page.getByRole('button', { name: 'Việc khác', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await same();
  await context.close();
});
