/**
 * The words of a paper at the desk: breaks if a typed sentence isn't shown as it will be, if leaving or a late answer loses it, if the printed paper says another one,
 * or if a signed version of it can't be filed, seen and taken back.
 */
import { expect, test } from '@playwright/test';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { delayAnswers } from '../support/delay-answers.ts';
import { enterDesk, fromMore, showPapers, showScreen } from '../support/enter-desk.ts';
import { makePdf } from '../support/evidence-files.ts';
import { ownHost } from '../support/own-host.ts';
import { flatText } from '../support/pdf-tools.ts';
import { makeSmallCouncil } from '../support/small-council.ts';

const { host, restart } = ownHost();

test('a sentence changed: fault at once, field by keyboard, preview, left and come back to, saved, in the PDF, back to the default; then signed', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  await makeSmallCouncil(desk);
  await showScreen(page, 'van-ban');
  await fromMore(page, 'Câu chữ văn bản');
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
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('option', { name: 'Số người' }).click();
  await expect(text).toHaveValue('Phiên họp ở {tỉnh}: {số người chấm} người.');
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
  await expect(page.getByRole('button', { name: 'Việc khác' })).toBeVisible();

  // What came back signed: filed, seen, taken back with a reason.
  await showPapers(page, 'Danh sách dự họp');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Lưu bản đã ký' }).click();
  await dialog.locator('input[type=file]').setInputFiles({ name: 'đã ký.pdf', mimeType: 'application/pdf', buffer: await makePdf(['Đã ký']) });
  await dialog.getByLabel('Người lưu').fill('Trần Thị Lan');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  const signed = page.getByRole('region', { name: 'Bản đã ký' });
  await expect(signed).toContainText('Trần Thị Lan lưu');
  const address = (await signed.getByRole('link', { name: 'đã ký.pdf' }).getAttribute('href')) ?? '';
  expect(flatText(new Uint8Array(await (await desk.client.get(address)).arrayBuffer()))).toContain('Đã ký');
  await signed.getByRole('button', { name: 'Rút' }).click();
  await expect(dialog.getByRole('button', { name: 'Rút' })).toBeDisabled();
  await dialog.getByLabel('Lý do').fill('Quét thiếu trang hai');
  await dialog.getByRole('button', { name: 'Rút' }).click();
  await expect(signed).toContainText('Quét thiếu trang hai');
  await expect(signed).toContainText('Đã rút');
});

test('typed on while the host’s answer is on its way: it stays and isn’t taken for saved, even where it says what stood there before', async ({ browser }) => {
  // The link of the first test's host is used up.
  await host().stop();
  const { page, desk, context } = await enterDesk(browser, (await restart()).ready.desk);
  await makeSmallCouncil(desk);
  const text = page.getByRole('textbox', { name: 'Câu chữ', exact: true });
  const save = page.getByRole('button', { name: 'Lưu', exact: true });
  const kept = async (): Promise<string | undefined> => (await desk.run('read-wording', {})).versions.at(-1)?.text ?? undefined;
  await showScreen(page, 'van-ban');
  await fromMore(page, 'Câu chữ văn bản');
  await page.getByRole('option', { name: 'Số người' }).click();
  await delayAnswers(page, 'save-wording');
  for (const [sent, next] of [
    ['Có mặt.', 'Có mặt đủ.'],
    ['Có mặt đông đủ.', 'Có mặt.'],
  ] as const) {
    await text.fill(sent);
    await save.click();
    await text.fill(next);
    await expect.poll(kept).toBe(sent);
    await expect(page.getByText('Đã lưu câu chữ.')).toBeVisible();
    await expect(save).toBeEnabled();
    await expect(text).toHaveValue(next);
    await text.fill(sent);
    await expect(save).toBeDisabled();
  }
  await context.close();
});
