/** The built program in a real browser: the desk and three phones score a product to its result while the hall watches. */
import { expect, type Page, test } from '@playwright/test';
import { setByNumber } from '../../shared/criteria.ts';
import { councilRecord } from '../support/council-record.ts';
import { enterDesk } from '../support/enter-desk.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { ownHost } from '../support/own-host.ts';
import { joinOnPhone, type Phone, submitOnPhone, tapSheet } from '../support/phone.ts';
import { workbookBytes } from '../support/rehearse-session.ts';
import { sampleBook } from '../support/sample-files.ts';

const book = sampleBook();
const record = councilRecord(3);
const product = record.dossiers[0];
const set = product && setByNumber(book, product.setNumber);
if (!product || !set) throw new Error('the sample has no first product');

const { host } = ownHost();

const inDialog = (page: Page, button: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();

test('desk and three phones score a product; a spread of 12 is settled in round 2; the hall sees the stars', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page: desk, desk: helper } = await enterDesk(browser, host().ready.desk);
  await test.step('import the workbook and open the session', async () => {
    const bytes = await workbookBytes(book, record);
    await desk
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'phien.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: bytes });
    // The sample's date lies before the book's validity: one warning, accepted knowingly.
    const take = desk.getByRole('button', { name: 'Nhập thành phiên mới' });
    await expect(take).toBeDisabled();
    await desk.getByRole('checkbox', { name: /Tôi đã xem 1 lưu ý/ }).check();
    await take.click();
    await desk.getByRole('button', { name: 'Khai mạc phiên' }).first().click();
    await inDialog(desk, 'Khai mạc phiên');
    await expect(desk.getByText('Đang họp').first()).toBeVisible();
  });
  const cards = await helper.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) });

  const hall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await hall.goto(host().ready.hall);
  await expect(hall.getByText(record.info.name)).toBeVisible();

  const phones: Phone[] = [];
  for (const card of cards) phones.push(await joinOnPhone(browser, card));
  for (const { page } of phones) await expect(page.getByText('Chưa có sản phẩm nào mở chấm')).toBeVisible();

  const score = (totals: readonly number[]) =>
    Promise.all(
      phones.map(async (phone, i) => {
        const total = totals[i] ?? 0;
        await tapSheet(phone, set, makeSheet(set, total));
        return submitOnPhone(phone, total);
      }),
    );

  await test.step('round 1', async () => {
    await desk.getByRole('button', { name: /^Chấm điểm/ }).click();
    await desk.getByRole('button', { name: 'Mở chấm', exact: true }).click();
    for (const { page } of phones) await expect(page.getByText(product.producer).first()).toBeVisible();
    await expect(hall.getByText('0/3')).toBeVisible();

    // A phone that reloads half-way finds its ticks again.
    const [first] = phones as [Phone, ...Phone[]];
    const half = makeSheet(set, 85);
    const [code] = Object.keys(half.marks) as [string];
    await tapSheet(first, set, { ...half, marks: { [code]: half.marks[code] ?? 0 }, confirmedBlanks: [] });
    await first.page.reload();
    await expect(
      first.page
        .locator(`[id="tc-${code}"]`)
        .getByRole('radio')
        .nth(half.marks[code] ?? 0),
    ).toBeChecked();

    const receipts = await score([85, 73, 80]);
    expect(new Set(receipts).size).toBe(3);
    await expect(desk.getByText('3/3 phiếu đã nhận')).toBeVisible();
    await expect(hall.getByText('3/3')).toBeVisible();
    for (const points of ['85', '73']) await expect(desk.getByText(new RegExp(`\\b${points}\\b`))).toHaveCount(0);
  });

  await test.step('the spread asks for round 2', async () => {
    await desk.getByRole('button', { name: 'Đóng chấm', exact: true }).click();
    await expect(desk.getByText('Hội đồng thảo luận về chênh lệch rồi chấm lại vòng 2.')).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Xác nhận kết quả' })).toHaveCount(0);
    await expect(hall.getByText('Đã đóng chấm, đang tổng hợp')).toBeVisible();
    // A word of the result says what it rests on.
    await desk.getByRole('note').filter({ hasText: 'Chênh lệch' }).hover();
    await expect(desk.getByRole('tooltip')).toContainText('quy chế hoạt động của Hội đồng');
    await desk.getByRole('button', { name: 'Chấm lại vòng 2' }).click();
    await inDialog(desk, 'Chấm lại vòng 2');
  });

  await test.step('round 2', async () => {
    for (const { page } of phones) await expect(page.getByText('Chấm lại, vòng 2')).toBeVisible();
    for (const { page } of phones) await expect(page.getByText(/chênh 12 điểm/)).toBeVisible();
    await score([82, 78, 80]);
    await desk.getByRole('button', { name: 'Đóng chấm', exact: true }).click();
    await expect(desk.getByText('80,00').first()).toBeVisible();
  });

  await test.step('confirm and reveal', async () => {
    await desk.getByRole('button', { name: 'Xác nhận kết quả' }).click();
    await inDialog(desk, 'Xác nhận kết quả');
    await expect(hall.getByText('4 SAO')).toHaveCount(0);
    await desk.getByRole('button', { name: 'Công bố', exact: true }).click();
    await inDialog(desk, 'Công bố');
    await expect(hall.getByText('4 SAO')).toBeVisible();
    await expect(hall.getByText('80,00')).toBeVisible();
  });

  const results = await helper.run('read-results', {});
  expect(results.rows.find((r) => r.dossier === product.code)).toMatchObject({ state: 'confirmed', stars: 4, shownMean: '80,00', spread: 4, counted: 3 });
  const tally = await helper.run('read-tally', { dossier: product.code });
  expect(tally.rounds.map((r) => [r.spread, r.sheets.length])).toEqual([
    [12, 3],
    [4, 3],
  ]);
});
