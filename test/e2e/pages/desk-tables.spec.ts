/**
 * The desk's tables in a real browser: a hidden column stays hidden after a reload and isn't copied, what is copied is what is shown, the print centre
 * shows a dozen papers and more on a laptop's screen, and text at 200 % leaves every screen within the window. Breaks when one of these is lost.
 */
import { expect, test } from '@playwright/test';
import { enterDesk, showScreen } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';

const { host } = ownHost();
const LEAST_PAPERS = 12;

test('columns chosen and remembered, rows copied as shown, a dozen papers in sight, large text within the window', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page, desk, context } = await enterDesk(browser, host().ready.desk);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.run('create-sample', {});
  await showScreen(page, 'chuan-bi', 'ho-so');
  const producer = page.getByRole('columnheader', { name: 'Chủ thể' });
  await expect(producer).toBeVisible();
  const menu = page.getByRole('button', { name: 'Cột và sao chép' });
  await menu.click();
  await page.getByRole('menuitemcheckbox', { name: 'Chủ thể' }).click();
  await expect(producer).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Tên sản phẩm' })).toBeVisible();
  await expect(producer).toHaveCount(0);

  await page.getByRole('textbox', { name: 'Tìm' }).fill('mat ong');
  const found = page.getByRole('grid', { name: 'Hồ sơ' }).locator('tbody tr');
  await expect(found.first()).toContainText(/mật ong/i);
  const { length } = await found.all();
  await menu.click();
  await page.getByRole('menuitem', { name: `Chép ${length} dòng sang Excel` }).click();
  await expect(page.getByText(`Đã chép ${length} dòng`)).toBeVisible();
  const [head = '', ...lines] = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  expect(head.split('\t')).toContain('Mã sản phẩm');
  expect(head).not.toContain('Chủ thể');
  expect(lines).toHaveLength(length);
  await menu.click();
  await page.getByRole('menuitemcheckbox', { name: 'Chủ thể' }).click();
  await expect(producer).toBeVisible();
  await page.keyboard.press('Escape');

  await showScreen(page, 'van-ban');
  const list = page.getByRole('grid', { name: 'Văn bản' });
  await list.waitFor();
  const inSight = await list.evaluate((table) => {
    const bottom = Math.min(table.parentElement?.getBoundingClientRect().bottom ?? 0, window.innerHeight);
    return [...table.querySelectorAll('tbody tr:not([aria-hidden])')].filter((row) => row.getBoundingClientRect().bottom <= bottom).length;
  });
  expect(inSight).toBeGreaterThanOrEqual(LEAST_PAPERS);

  await page.evaluate(() => localStorage.setItem('ocop.desk.text-size', '"200"'));
  await page.reload();
  const places = [
    ['chuan-bi'],
    ['chuan-bi', 'co-mat'],
    ['cham-diem'],
    ['tong-hop'],
    ['ket-qua'],
    ['ket-qua', 'thong-ke'],
    ['van-ban'],
    ['sao-luu'],
    ['mang'],
    ['bo-tieu-chi'],
  ];
  for (const at of places) {
    await showScreen(page, ...at);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), at.join('/')).toBeLessThanOrEqual(0);
  }
});
