/** Two days at the desk in a real browser, by keyboard: reorder, put off, seal, resume, bring back, score. What breaks here scores in the wrong order, or decides overnight. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoBarriers } from '../support/axe-findings.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';

const { host, dataDir } = ownHost();

test('the second product goes first, the other one to day 2; the day is sealed and resumed, the product comes back and is scored', async ({ browser }) => {
  test.setTimeout(150_000);
  const { page, desk, context } = await enterDesk(browser, host().ready.desk);
  await makeSmallCouncil(desk);
  const hall = await context.newPage();
  await hall.goto(host().ready.hall);
  await expect(page.getByRole('button', { name: /Phiên thử/ }).first()).toBeVisible();
  await showScreen(page, 'cham-diem');
  await page.getByRole('button', { name: 'Sắp xếp chương trình' }).click();
  const rows = page.getByRole('region', { name: 'Ngày 1 - sáng' }).getByRole('listitem');
  await expect(rows).toHaveText([/Mứt cà rốt dẻo/, /Một ngày làng nghề/]);

  // By keyboard: the focus stays on the product that moves, and the move is taken back.
  const up = page.getByRole('button', { name: 'Dời lên: Một ngày làng nghề' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveText([/Một ngày làng nghề/, /Mứt cà rốt dẻo/]);
  await expect(up).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows).toHaveText([/Mứt cà rốt dẻo/, /Một ngày làng nghề/]);
  await expect(page.getByRole('button', { name: 'Dời xuống: Một ngày làng nghề' })).toBeFocused();
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
  await expect(rows).toHaveText([/Một ngày làng nghề/, /Mứt cà rốt dẻo/]);
  // By mouse.
  await rows.nth(1).dragTo(rows.nth(0));
  await expect(rows).toHaveText([/Mứt cà rốt dẻo/, /Một ngày làng nghề/]);
  await page.getByRole('button', { name: 'Theo nhóm sản phẩm' }).click();
  await expect(page.getByText('Chương trình đã theo thứ tự này.')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), theme);
    await expectNoBarriers(page, `agenda, ${theme}`);
  }

  // Put off until day 2.
  await page.getByRole('button', { name: 'Việc khác: Mứt cà rốt dẻo' }).click();
  await page.getByRole('menuitem', { name: 'Hoãn…' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Chủ thể đến muộn');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: 'Hoãn' }).press('Enter');
  await expect(rows.nth(0)).toContainText('Lý do: Chủ thể đến muộn');

  // The other one is called, opened and closed.
  await showScreen(page, 'cham-diem', TOUR);
  await page.getByRole('button', { name: 'Gọi sản phẩm' }).click();
  await expect(hall.getByText('Sắp chấm')).toBeVisible();
  await expect(hall.getByRole('heading', { name: 'Một ngày làng nghề' })).toBeVisible();
  await page.getByRole('button', { name: 'Bấm giờ' }).click();
  await expect(hall.getByText('Thời gian thuyết trình còn')).toBeVisible();
  await page.getByRole('button', { name: 'Mở chấm', exact: true }).click();
  await expect(hall.getByText('thành viên đã nộp phiếu')).toBeVisible();
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: true });

  // The evening.
  await showScreen(page, 'chuan-bi', 'chuong-trinh');
  await page.getByRole('button', { name: 'Niêm phong…' }).click();
  const evening = page.getByRole('dialog');
  await expect(evening).toContainText('Đã đóng chấm, chờ xác nhận: 1');
  await expect(evening).toContainText('Đang hoãn hoặc rút: 1');
  await evening.getByRole('button', { name: 'Niêm phong cuối ngày' }).click();
  await expect(page.getByText(/Đã niêm phong lúc/)).toBeVisible();
  await expect(hall.getByText('Đã kết thúc ngày làm việc')).toBeVisible();
  expect(readdirSync(join(dataDir(), 'sao-luu')).filter((name) => /niem-phong.*\.sqlite$/.test(name))).toHaveLength(1);
  await expectNoBarriers(page, 'sealed');
  await showScreen(page, 'cham-diem', JAM);
  await expect(page.getByRole('button', { name: 'Đưa trở lại…' })).toHaveCount(0);
  expect((await desk.ask('resume-scoring', { dossier: TOUR })).text).toContain('OC-3070');

  // The next morning.
  await showScreen(page, 'chuan-bi', 'chuong-trinh');
  await page.getByRole('button', { name: 'Bắt đầu ngày làm việc mới' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu ngày làm việc mới' }).click();
  await expect(page.getByText(/Đã niêm phong lúc/)).toHaveCount(0);
  await showScreen(page, 'cham-diem', JAM);
  await page.getByRole('button', { name: 'Đưa trở lại…' }).click();
  const back = page.getByRole('dialog');
  await back.getByLabel('Lý do').fill('Chủ thể đã đến');
  await back.getByRole('combobox', { name: 'Vào buổi' }).click();
  await page.getByRole('option', { name: 'Ngày 1 - chiều (buổi mới)' }).click();
  await back.getByRole('button', { name: 'Đưa trở lại' }).click();
  await expect(page.getByText('Đã đưa «Mứt cà rốt dẻo» trở lại.')).toBeVisible();
  await page.getByRole('button', { name: 'Mở chấm', exact: true }).click();
  await expect(hall.getByRole('heading', { name: 'Mứt cà rốt dẻo' })).toBeVisible();
  expect((await desk.run('read-session', {})).dossiers.find((d) => d.code === JAM)).toMatchObject({ state: 'scoring', halfDay: 'Ngày 1 - chiều' });
});
