/**
 * Scans of hand-signed papers in a real browser: chosen files are read and told, a page without a code is matched by hand, one is taken out again; axe in
 * both themes. Breaks when what the screen says of a paper isn't what came in, or somebody can't read or reach it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { axeFindings, COLOUR_RULES, fadedIn } from '../../support/axe-findings.ts';
import { enterDesk, fromMore } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';
import { makeScans } from '../../support/scan-scenes.ts';
import { settle } from '../../support/signing-scenes.ts';

const { host } = ownHost();
const folder = mkdtempSync(join(tmpdir(), 'ocop-e2e-scans-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('scans are taken in, told, matched by hand and taken out again', async ({ browser }) => {
  test.setTimeout(300_000);
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  await page.reload();
  await settle({ desk, memberUrl: host().ready.member });
  const files = await makeScans(desk, folder);
  await page.keyboard.press('Alt+5');
  await fromMore(page, 'Bản quét ký tay');
  await expect(page.getByText('Chưa có bản quét nào')).toBeVisible();
  await page.getByLabel('Người nhận').fill('');
  await expect(page.getByRole('button', { name: 'Chọn tệp quét…' })).toBeDisabled();
  await page.getByLabel('Người nhận').fill('Lê Thị Hoa');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  await expect(page.getByText(`Đã nhận ${files.length} tệp`)).toBeVisible({ timeout: 180_000 });
  await expect(page.getByText(new RegExp(`${files.length - 2} trang đã xếp, 1 trang cần xem, 1 trang trắng`))).toBeVisible();
  await expect(page.getByRole('button', { name: /^Biên bản họp.*Đủ \d+ trang/ })).toBeVisible();
  const sheet = page.getByRole('button', { name: /^Phiếu đánh giá.*thiếu trang \d+/ });
  await expect(sheet).toBeVisible();

  // The stranger is made the sheet's last page by hand: wrong, and taken out again.
  await page.getByRole('button', { name: /Không đọc được mã/ }).click();
  await page.getByRole('combobox', { name: 'Văn bản' }).click();
  const title = (await sheet.textContent())?.split('Có ')[0]?.trim() ?? '';
  await page.getByRole('option', { name: title }).click();
  await page.getByLabel('Trang số').fill(/thiếu trang (\d+)/.exec((await sheet.textContent()) ?? '')?.[1] ?? '');
  await page.getByRole('button', { name: 'Xếp vào văn bản' }).click();
  const complete = page.getByRole('button', { name: /^Phiếu đánh giá.*Đủ \d+ trang/ });
  await expect(complete).toBeVisible({ timeout: 30_000 });
  await complete.click();
  for (const [colorScheme, rules] of [
    ['light', []],
    ['dark', COLOUR_RULES],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await fadedIn(page);
    expect((await axeFindings(page, 'body', rules)).filter((line) => /^(serious|critical)/.test(line))).toEqual([]);
  }
  await page.getByRole('button', { name: 'Rút trang này…' }).last().click();
  await page.getByRole('dialog').getByRole('textbox').fill('Nhầm văn bản');
  await page.getByRole('dialog').getByRole('button', { name: 'Rút', exact: true }).click();
  await expect(sheet).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /Đã rút/ })).toContainText('Nhầm văn bản');
  const signed = (await desk.run('list-papers', {})).flatMap((paper) => paper.signed.map((version) => version.withdrawn?.reason ?? ''));
  expect(signed.toSorted()).toEqual(['', 'Rút trang quét: Nhầm văn bản']);
});
