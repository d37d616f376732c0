/**
 * The print centre in a real browser: three papers chosen with boxes and a range, saved in a folder, progress and its end kept over a reload. Breaks
 * when what is chosen isn't what is saved, or the summary is lost; when Excel's file comes without formulas.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isFormula } from '../../../shared/dossier/cells.ts';
import { enterDesk, showPapers } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';
import { readXlsx, shownIn } from '../../support/read-xlsx.ts';

const { host } = ownHost();
const place = mkdtempSync(join(tmpdir(), 'ocop-e2e-stick-'));
test.afterAll(() => rmSync(place, { recursive: true, force: true }));

test('three papers chosen and saved in a folder, the end told also after a reload; Excel with formulas', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  await desk.run('create-sample', {});
  await expect(page.getByText('THỬ NGHIỆM').first()).toBeVisible();
  await showPapers(page, 'Phiếu đánh giá');
  const boxes = page.getByRole('grid').getByRole('checkbox', { name: /^Chọn Phiếu/ });
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Đã chọn 3 văn bản' });
  await expect(bar).toContainText('3 bản dự thảo');
  const dialog = page.getByRole('dialog');

  // Looked through before anything is put out: one after the other, and none of them counts as printed.
  await bar.getByRole('button', { name: 'Xem trước' }).click();
  await expect(dialog.getByRole('status')).toContainText('1/3');
  await expect(dialog.getByRole('button', { name: 'Văn bản trước' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Văn bản sau' }).click();
  await dialog.getByRole('button', { name: 'Văn bản sau' }).click();
  await expect(dialog.getByRole('status')).toContainText('3/3');
  await expect(dialog.getByRole('button', { name: 'Văn bản sau' })).toBeDisabled();
  await expect(dialog.locator('iframe')).toHaveAttribute('src', /[?&]look#/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const put = async (): Promise<number> =>
    (await desk.run('read-journal', { before: null, limit: 500 })).filter(({ event }) => event === 'paper-printed').length;
  expect(await put()).toBe(0);

  await bar.getByRole('button', { name: /Lưu vào USB/ }).click();
  await dialog.getByRole('radio', { name: 'Nơi khác' }).check();
  await dialog.getByLabel('Đường dẫn thư mục').fill(join(place, 'khong-co'));
  await dialog.getByRole('button', { name: 'Lưu vào đây' }).click();
  await expect(dialog).toContainText('OC-6081');
  await dialog.getByLabel('Đường dẫn thư mục').fill(place);
  await dialog.getByRole('button', { name: 'Lưu vào đây' }).click();
  const job = page.getByRole('region', { name: 'Việc lưu văn bản' });
  await expect(job).toContainText('Đã lưu 3 văn bản', { timeout: 60_000 });
  await page.reload();
  await showPapers(page, 'Phiếu đánh giá');
  await expect(job).toContainText(place);
  const [folder = ''] = readdirSync(place);
  expect(readdirSync(join(place, folder)).filter((name) => name.endsWith('.pdf'))).toHaveLength(3);
  await job.getByRole('button', { name: 'Đóng' }).click();
  await expect(job).toBeHidden();

  // The list of numbers as the office adds it up again.
  await showPapers(page, 'Tổng hợp điểm');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải về' }).click();
  await page.getByRole('menuitem', { name: /^Tải bản Excel/ }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('tong-hop-diem.xlsx');
  const sheets = await readXlsx(readFileSync(await file.path()));
  const cells = (sheets.get('Tổng hợp') ?? []).flat();
  const formulas = cells.filter((cell) => cell !== undefined && isFormula(cell));
  expect(formulas.length).toBeGreaterThan(50);
  for (const cell of formulas) expect(shownIn(cell)).not.toBe(undefined);
});
