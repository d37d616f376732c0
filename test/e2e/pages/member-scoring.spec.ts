/** What the member sees while scoring, on the built page: the hint, phrases, the signature, copied marks, proposals, help, themes, late and reopened sheets. */
import { expect, test } from '@playwright/test';
import { boxesOf, criteriaOf, setByNumber } from '../../../shared/criteria.ts';
import { shippedBook } from '../../shared/shipped-books.ts';
import { type FakeDoors, startFakeDoors } from '../../support/fake-doors.ts';
import { card, honey, join, pick, SCENES, sign, tickAll, tour } from '../../support/member-scenes.ts';

const set = setByNumber(shippedBook('QD26-2026'), 4)!;
const boxWorth = (code: string, points: number): number => boxesOf(criteriaOf(set).get(code)!.criterion).findIndex((box) => box.points === points);
let doors: FakeDoors;

test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });
test.beforeEach(async () => {
  doors = await startFakeDoors();
});
test.afterEach(async () => {
  await doors.stop();
});
const play = (name: string, page: Parameters<typeof join>[0]): Promise<void> => SCENES[name]!(page, doors);

test('the hint says what the next stars lack, jumps there, and is gone where the profile turns it off', async ({ page }) => {
  await join(page, doors);
  doors.open(honey);
  await pick(page, '5.1', 1);
  await pick(page, '2.2', boxWorth('2.2', 0));
  await expect(page.locator('.hint-strip')).toHaveCount(0);
  await tickAll(page);
  const hint = page.locator('.hint-strip');
  await expect(hint).toContainText(/Để đạt 3 sao còn thiếu \d+ điểm và điều kiện ở 2\.2/);
  await hint.click();
  await expect(card(page, '2.2')).toBeFocused();
  await expect(card(page, '2.2')).toBeInViewport();
  doors.set({ session: { ...doors.live.session, showStarHints: false } });
  await expect(hint).toHaveCount(0);
  doors.set({ session: { ...doors.live.session, showStarHints: true, showRunningTotal: false } });
  await expect(hint).toContainText('Để đạt 3 sao còn thiếu điều kiện ở 2.2');
});

test('usual phrases are appended to a note and to the opinion, in the language chosen', async ({ page }) => {
  await play('score-note', page);
  await card(page, '1.1').getByRole('button', { name: 'Đề nghị chủ thể giải trình thêm.' }).click();
  await expect(card(page, '1.1').locator('textarea')).toHaveValue('Minh chứng đầy đủ. Đề nghị chủ thể giải trình thêm.');
  await expect(card(page, '1.1').getByRole('button', { name: 'Minh chứng đầy đủ.' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
  await page.getByRole('button', { name: 'Nhất trí với đề xuất của Tổ tư vấn.' }).click();
  await expect(page.getByLabel('Ý kiến chung về sản phẩm')).toHaveValue('Nhất trí với đề xuất của Tổ tư vấn.');
});

test('a signature is drawn, undone, cleared, drawn again after a reload, and goes with the sheet', async ({ page }) => {
  await play('review-sign', page);
  const drawn = (): Promise<string | null> => page.locator('.sign-field path').getAttribute('d');
  expect((await drawn())?.match(/M/g)).toHaveLength(2);
  await page.getByRole('button', { name: 'Xóa nét cuối' }).click();
  expect((await drawn())?.match(/M/g)).toHaveLength(1);
  await page.getByRole('button', { name: 'Xóa hết' }).click();
  expect(await drawn()).toBe('');
  await expect(page.getByText('Chưa ký: vẫn nộp được')).toBeVisible();
  await sign(page);
  const text = await drawn();
  expect(text).toMatch(/^(M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+){2}$/);
  await page.reload();
  await page.getByRole('button', { name: 'Xem lại và nộp phiếu' }).click();
  await expect(page.locator('.sign-picture path')).toHaveAttribute('d', text as string);
  await page.getByRole('button', { name: 'Nộp phiếu' }).click();
  await expect(page.getByText('Mã phiếu').first()).toBeVisible();
  expect([...doors.sheets.values()].map((sheet) => sheet.signature)).toEqual([text]);
  await page.getByRole('button', { name: 'Xem phiếu', exact: true }).first().click();
  await expect(page.locator('.sign-picture path')).toHaveAttribute('d', text as string);
});

test('who does not draw submits without a signature', async ({ page }) => {
  await play('receipt', page);
  expect([...doors.sheets.values()].map((sheet) => sheet.signature)).toEqual(['']);
});

test('marks copied from a sister product hold the sheet back until each is confirmed', async ({ page }) => {
  await play('score-copied', page);
  await expect(card(page, '1.1').locator('input').nth(1)).toBeChecked();
  await pick(page, '5.1', 1);
  await tickAll(page);
  await expect(page.getByRole('button', { name: 'Còn 2 tiêu chí chép chờ xác nhận' })).toBeVisible();
  await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Nộp phiếu' })).toBeDisabled();
  await expect(page.getByText('Còn 2 tiêu chí chép từ sản phẩm khác chờ xác nhận.')).toBeVisible();
  await page.getByRole('button', { name: '1.1: Giữ lựa chọn này' }).click();
  await expect(page.getByRole('button', { name: 'Nộp phiếu' })).toBeDisabled();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  // Choosing another box confirms as well.
  await pick(page, '1.2', 0);
  await page.getByRole('button', { name: 'Xem lại và nộp phiếu' }).click();
  await page.getByRole('button', { name: 'Nộp phiếu' }).click();
  await expect(page.getByText('Mã phiếu').first()).toBeVisible();
  expect([...doors.sheets.values()][0]?.content.marks).toMatchObject({ '1.1': 1, '1.2': 0 });
});

test('the review shows the new product only after the member has seen that it changed', async ({ page }) => {
  await play('review-sign', page);
  doors.open(tour);
  const notice = page.getByRole('alertdialog');
  await expect(notice).toContainText('Chủ tịch đã mở 28');
  await expect(notice).toContainText('Phiếu 07 · Mật ong hoa nhãn Cửa Khe còn dở');
  await page.keyboard.press('Space');
  await expect(notice).toBeVisible();
  doors.close();
  await expect(notice).toContainText('Chủ tịch đã đóng chấm 07');
  await page.getByRole('button', { name: 'Đã hiểu' }).click();
  await expect(page.getByText('Phiếu còn dở trên máy này')).toBeVisible();
});

test('a proposal to stop is sent with its ground, stands until withdrawn', async ({ page }) => {
  await play('score-grounds', page);
  await page.getByLabel('Lý do, minh chứng').fill('giấy chứng nhận hết hạn 2025');
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(page.getByText('Đồng chí đã đề nghị dừng đánh giá sản phẩm này')).toBeVisible();
  expect(doors.live.proposals[0]?.reason).toMatch(/^Giả mạo hồ sơ.* – giấy chứng nhận hết hạn 2025$/);
  await page.getByRole('button', { name: 'Rút đề nghị' }).click();
  await expect(page.getByText('Trường hợp loại hoặc dừng đánh giá')).toBeVisible();
  expect(doors.live.proposals).toEqual([]);
});

test('help is two taps away, said calmly on every screen, and taken back', async ({ page }) => {
  await play('help-asked', page);
  expect(doors.live.help).toBe(true);
  await expect(page.locator('.help-strip')).toContainText('Đã báo bàn thư ký');
  await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
  await expect(page.locator('.help-strip')).toContainText('Đã báo bàn thư ký');
  await page.getByRole('button', { name: 'Không cần nữa' }).click();
  await expect(page.locator('.help-strip')).toHaveCount(0);
  expect(doors.live.help).toBe(false);
});

test('help that does not reach the desk says so', async ({ page }) => {
  await play('tools', page);
  doors.line = 'deaf';
  await page.getByRole('button', { name: 'Cần hỗ trợ' }).click();
  await expect(page.getByText('Chưa báo được bàn thư ký')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the dark theme is chosen, kept over a reload, and "like the phone" follows the phone', async ({ page }) => {
  await play('tools', page);
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByLabel('Tối', { exact: true }).check({ force: true });
  expect(await ground()).toBe('rgb(17, 23, 21)');
  await page.reload();
  expect(await ground()).toBe('rgb(17, 23, 21)');
  await page.getByRole('button', { name: 'Trợ giúp và cài đặt' }).click();
  await page.getByLabel('Theo máy').check({ force: true });
  expect(await ground()).toBe('rgb(243, 245, 244)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html.dark')).toHaveCount(1);
});

test('a late sheet is said to be kept aside, with what the secretary decided', async ({ page }) => {
  await play('waiting-history', page);
  await expect(page.getByText('Phiếu đến sau khi đóng chấm: thư ký đang giữ riêng, chưa tính.')).toBeVisible();
  doors.set({ late: doors.live.late.map((sheet) => ({ ...sheet, state: 'dismissed' as const, reason: 'nộp sau khi công bố' })) });
  await expect(page.getByText('Thư ký không tính phiếu này: nộp sau khi công bố.')).toBeVisible();
});

test('a sheet given back says why and goes on from what was submitted', async ({ page }) => {
  await play('score-reopened', page);
  await expect(page.getByText('Lý do: Đồng chí đề nghị xem lại mục 3.5.')).toBeVisible();
  await expect(card(page, '1.1').locator('input').nth(1)).toBeChecked();
  await pick(page, '1.1', 2);
  await expect(card(page, '1.1').locator('input').nth(2)).toBeChecked();
});

test('a line gone for long offers the addresses the host told before', async ({ page }) => {
  await play('address', page);
  await expect(page.getByRole('button', { name: '192.168.1.20:7611' })).toBeVisible();
  await page.getByLabel(/Địa chỉ mới/).fill('300.1.1.1');
  await page.getByRole('button', { name: 'Nối đến địa chỉ này' }).click();
  await expect(page.getByText('Chưa đúng dạng địa chỉ')).toBeVisible();
  const other = await startFakeDoors();
  await page.getByLabel(/Địa chỉ mới/).fill(`${other.url.replace('http://', '')}/`);
  await page.getByRole('button', { name: 'Nối đến địa chỉ này' }).click();
  await page.waitForURL(`${other.url}/**`);
  await other.stop();
});
