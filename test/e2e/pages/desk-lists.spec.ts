/**
 * A first-time secretary with nothing but another office's list, in a browser: from the empty start to products in the session, and back. Breaks when the list can't be
 * reached from the start, a word's meaning isn't taken for every row, a dossier changes unticked, or the screen holds somebody back.
 */
import { expect, test } from '@playwright/test';
import { communeCsv, englishList, PRODUCTS, utf8 } from '../../fixtures/foreign-lists.ts';
import { axeFindings, COLOUR_RULES, fadedIn } from '../../support/axe-findings.ts';
import { enterDesk, showScreen } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';

const own = ownHost();
/** Of the English list's own words for its groups. */
const MEANINGS = [
  ['Honey', '4. Mật ong'],
  ['Rice products', '6. Chế biến từ gạo'],
  ['Tea', '11. Chè tươi'],
  ['Herbal tea', '12. Sản phẩm trà'],
  ['White liquor', '14. Rượu trắng'],
  ['Handicraft', '21. Thủ công'],
] as const;

test('from the empty start to a session’s dossiers, by keyboard where words are chosen; the same list again asks nothing', async ({ browser }) => {
  test.setTimeout(300_000);
  const { page, desk } = await enterDesk(browser, own.host().ready.desk);
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  await page.reload();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const [colorScheme, rules] of [
      ['light', []],
      ['dark', COLOUR_RULES],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await fadedIn(page);
      const serious = (await axeFindings(page, 'body', rules)).filter((line) => /^(serious|critical)/.test(line));
      found.push(...serious.map((line) => `${name}, ${colorScheme}: ${line}`));
    }
  };
  const choose = (name: string, bytes: Uint8Array): Promise<void> =>
    page
      .getByRole('main')
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  const start = async (name: string): Promise<void> => {
    await showScreen(page, 'bat-dau');
    await page.getByRole('button', { name: /Bắt đầu từ danh sách/ }).click();
    await page.getByLabel('Tên phiên').fill(name);
    await page.getByRole('button', { name: 'Tạo phiên', exact: true }).click();
    await page.getByRole('heading', { name: 'Nhập danh sách sản phẩm của nơi khác' }).waitFor();
  };

  await start('Đợt 1');
  await look('choose');
  await choose('tu-van.xlsx', await englishList());
  await page.getByRole('tab', { name: 'Ghép chữ (6 chưa rõ)' }).waitFor();
  await look('words');
  for (const [word, meaning] of MEANINGS) {
    await page
      .getByRole('combobox', { name: `Nghĩa của «${word}»` })
      .or(page.getByLabel(`Nghĩa của «${word}»`))
      .first()
      .focus();
    await page.keyboard.type(meaning);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('tab', { name: 'Ghép chữ (0 chưa rõ)' }).waitFor();
  await page.getByRole('tab', { name: 'Cột nào là mục nào' }).click();
  await look('columns');
  await page.getByRole('tab', { name: 'Xem trước' }).click();
  await look('preview');
  await page.getByLabel('Nhớ cách ghép này với tên').fill('Danh sách tư vấn');
  await page.getByRole('button', { name: 'Nhập: thêm 6, sửa 0' }).click();
  await page.getByText('Đã thêm 6 hồ sơ, sửa 0 hồ sơ.').waitFor();
  await look('done');
  const there = async () => (await desk.run('read-session', {})).dossiers;
  expect((await there()).map((d) => [d.name, d.setNumber])).toEqual(PRODUCTS.map((p) => [p.name, p.set]));

  // Another office's list of the same products: only what is ticked changes.
  await page.getByRole('button', { name: 'Nhập danh sách khác' }).click();
  await expect(page.getByText('Danh sách tư vấn')).toBeVisible();
  await choose('xa.csv', utf8(communeCsv()));
  await page.getByRole('checkbox', { name: 'Sửa hồ sơ SP-002 theo danh sách' }).check();
  await page.getByRole('button', { name: 'Nhập: thêm 0, sửa 1' }).click();
  await page.getByText('Đã thêm 0 hồ sơ, sửa 1 hồ sơ.').waitFor();
  expect((await there()).map((d) => d.address !== '')).toEqual([false, true, false, false, false, false]);
  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await page.getByText('Chọn danh sách (.xlsx hoặc .csv)').waitFor();
  expect((await there()).every((d) => d.address === '')).toBe(true);

  await start('Đợt 2');
  await choose('tu-van-2027.xlsx', await englishList());
  await expect(page.getByText('Đã nhớ: Danh sách tư vấn')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập: thêm 6, sửa 0' }).click();
  await page.getByText('Đã thêm 6 hồ sơ, sửa 0 hồ sơ.').waitFor();
  expect(found).toEqual([]);
});
