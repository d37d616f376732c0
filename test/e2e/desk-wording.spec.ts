/** The words of a paper at the desk: breaks if a typed sentence isn't shown as it will be, if leaving loses it unasked, or if the printed paper says another one. */
import { expect, test } from '@playwright/test';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';
import { flatText } from '../support/pdf-tools.ts';
import { makeSmallCouncil } from '../support/small-council.ts';

const { host } = ownHost();

test('a sentence changed: fault at once, field by keyboard, preview, leaving asks, saved, in the PDF, back to the default', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  await makeSmallCouncil(desk);
  await showScreen(page, 'van-ban');
  await page.getByRole('button', { name: 'Câu chữ văn bản' }).click();
  await page.getByRole('option', { name: 'Số người' }).click();
  const text = page.getByRole('textbox', { name: 'Câu chữ', exact: true });
  await expect(text).toHaveValue(/Thành viên chấm điểm theo danh sách/);

  await text.fill('Có mặt ở {tĩnh}.');
  await expect(page.getByText('Gần nhất là «tỉnh»')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  expect((await axeFindings(page, 'body')).filter((line) => /^(serious|critical)/.test(line))).toEqual([]);

  await text.fill('Phiên họp ở : {số người chấm} người.');
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(12, 12));
  await page.getByLabel('Tìm trường').fill('tinh');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Phiên họp ở {tỉnh}: {số người chấm} người.');
  await expect(text).toBeFocused();
  await expect(page.getByText('Phiên họp ở tỉnh Bắc Ninh: 9 người.')).toBeVisible();

  await page.getByRole('button', { name: 'Về các văn bản' }).click();
  await page.getByRole('button', { name: 'Ở lại' }).click();
  await page.getByRole('button', { name: 'Xem cả văn bản' }).click();
  await expect(page.getByTitle('Xem trước: Danh sách dự họp')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+s');
  await expect(page.getByText('Đã lưu câu chữ.')).toBeVisible();
  const paper = async (): Promise<string> => {
    const entry = (await desk.run('list-papers', {})).find((p) => p.kind === 'attendance');
    return flatText(new Uint8Array(await (await desk.client.get(`${entry?.url}?look`)).arrayBuffer()));
  };
  expect(await paper()).toContain('Phiên họp ở tỉnh Bắc Ninh: 5 người.');
  expect(JSON.parse(await (await desk.client.get(DESK_FILES.wording)).text()).parts).toEqual({
    'attendance/count': 'Phiên họp ở {tỉnh}: {số người chấm} người.',
  });

  await page.getByRole('button', { name: 'Khôi phục mặc định' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Khôi phục mặc định' })).toBeDisabled();
  await expect.poll(paper).toContain('Thành viên chấm điểm theo danh sách: 5; vắng: 0.');
  await page.getByRole('button', { name: 'Về các văn bản' }).click();
  await expect(page.getByRole('button', { name: 'Câu chữ văn bản' })).toBeVisible();
});
