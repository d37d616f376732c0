/** The built member's page in a real browser against doors that misbehave: no tick is lost, nothing is called received without the host's receipt. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { type FakeDoors, startFakeDoors } from '../../support/fake-doors.ts';
import { product } from '../../support/fake-product.ts';

const honey = product(7, 'Mật ong hoa nhãn', 4);
const tour = product(8, 'Tour làng gốm', 26);
let doors: FakeDoors;

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });
test.beforeEach(async () => {
  doors = await startFakeDoors();
});
test.afterEach(async () => {
  await doors.stop();
});

async function enterPin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đúng, tôi vào ghế' }).click();
  for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).click();
}

async function join(page: Page): Promise<void> {
  await page.goto(`${doors.url}/#/ghe/ghe-uv1-k7q2`);
  await expect(page.getByText('Đúng không?')).toBeVisible();
  await enterPin(page);
}

const card = (page: Page, code: string) => page.locator(`[id="tc-${code}"]`);
const pick = (page: Page, code: string, row: number): Promise<void> => card(page, code).locator('.row').nth(row).click();
const ticked = (page: Page): Promise<number> => page.locator('.row input:checked').count();
const missing = (page: Page) => page.getByRole('button', { name: /^Còn \d+ tiêu chí chưa chọn/ });

/** The first box of every criterion still open, through the page's own radios. */
async function tickAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const id of [...document.querySelectorAll('fieldset')].map((f) => f.id)) {
      const field = document.getElementById(id);
      if (!field?.querySelector('input:checked')) field?.querySelector<HTMLInputElement>('input:not(:disabled)')?.click();
      await new Promise((done) => setTimeout(done, 0));
    }
  });
}

async function fillAndSubmit(page: Page): Promise<void> {
  await expect(card(page, '1.1')).toBeVisible();
  await pick(page, '5.1', 1);
  await tickAll(page);
  await page.getByRole('button', { name: 'Xem lại và nộp phiếu' }).click();
  await page.getByRole('button', { name: 'Nộp phiếu' }).click();
}

test('joins, scores, reloads without losing a tick, submits and shows the receipt', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && /content security|violat/i.test(message.text()) && complaints.push(message.text()));
  await join(page);
  await expect(page.getByText('Khi chủ tịch cho mở chấm')).toBeVisible();
  doors.open(honey, { advisory: [{ criterion: '1.1', points: 2, comment: 'đủ hợp đồng' }] });
  await pick(page, '1.1', 2);
  await pick(page, '1.5', 1);
  await card(page, '1.5').getByRole('button', { name: 'Ghi chú' }).click();
  await card(page, '1.5').locator('textarea').fill('Hợp đồng còn hạn');
  await page.reload();
  await expect(card(page, '1.1').locator('input').nth(2)).toBeChecked();
  await expect(card(page, '1.5').locator('textarea')).toHaveValue('Hợp đồng còn hạn');
  await fillAndSubmit(page);
  await expect(page.getByText('K7Q2-M9XD').first()).toBeVisible();
  const [kept] = [...doors.sheets.values()];
  expect(kept?.content.marks['1.1']).toBe(2);
  expect(kept?.content.criterionNotes).toEqual({ '1.5': 'Hợp đồng còn hạn' });
  await expect(page.locator('.receipt-points')).toHaveText(`${kept?.receipt.totals.total} điểm`);
  expect(complaints).toEqual([]);
});

test('a wrong PIN says how many tries are left; an unknown card says so', async ({ page }) => {
  await page.goto(`${doors.url}/#/ghe/khong-co`);
  await expect(page.getByRole('alert')).toContainText('OC-1101');
  await page.goto(`${doors.url}/#/ghe/ghe-uv1-k7q2`);
  await page.getByRole('button', { name: 'Đúng, tôi vào ghế' }).click();
  for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: '1', exact: true }).click();
  await expect(page.getByText('Còn 4 lần thử')).toBeVisible();
});

/** Joins, scores and hands in while the line is broken: the sheet stays on the phone and the page says so. */
async function handInOver(line: typeof doors.line, page: Page): Promise<void> {
  await join(page);
  doors.open(honey);
  await expect(card(page, '1.1')).toBeVisible();
  doors.line = line;
  await fillAndSubmit(page);
  await expect(page.getByText('Đừng tắt trang')).toBeVisible();
}

for (const line of ['deaf', 'mute', 'portal'] as const)
  test(`never says received while the line is ${line}, and gets one receipt afterwards`, async ({ page }) => {
    await handInOver(line, page);
    await expect(page.getByText('Đã thử gửi 2 lần.')).toBeVisible();
    expect(await page.getByText('Mã phiếu').count()).toBe(0);
    await page.evaluate(() => (document.title = 'same page'));
    doors.line = 'ok';
    await expect(page.getByText('Mã phiếu')).toBeVisible();
    expect(await page.title()).toBe('same page');
    expect(doors.sheets.size).toBe(1);
  });

test('a sheet handed in without a line goes out after a reload', async ({ page }) => {
  await handInOver('deaf', page);
  doors.line = 'ok';
  await page.reload();
  await expect(page.getByText('Mã phiếu')).toBeVisible();
  expect(doors.sheets.size).toBe(1);
});

test('closed before it arrived: the page says where the sheet is and why; opened again, it goes out by itself', async ({ page }) => {
  await handInOver('deaf', page);
  doors.close();
  doors.line = 'ok';
  await expect(page.getByText('chưa đến máy thư ký').first()).toBeVisible();
  await expect(page.getByText('OC-3001')).toBeVisible();
  expect(doors.sheets.size).toBe(0);
  doors.open(honey);
  await expect(page.getByText('Mã phiếu')).toBeVisible();
  expect(doors.sheets.size).toBe(1);
});

test('follows the chair to another product and back, drafts staying', async ({ page }) => {
  await join(page);
  doors.open(honey);
  await pick(page, '1.1', 2);
  doors.open(tour);
  await expect(page.getByRole('alertdialog')).toContainText('Chủ tịch đã mở 08 · Tour làng gốm');
  await expect(page.getByRole('alertdialog')).toContainText('Phiếu 07 · Mật ong hoa nhãn còn dở');
  await page.getByRole('button', { name: 'Sang sản phẩm 08' }).click();
  await expect(page.locator('.top-name')).toHaveText('Tour làng gốm');
  await pick(page, '8', 2);
  expect(await ticked(page)).toBe(1);
  await pick(page, '8', 1);
  expect(await ticked(page)).toBe(1);
  doors.open(honey);
  await page.getByRole('button', { name: 'Sang sản phẩm 07' }).click();
  await expect(card(page, '1.1').locator('input').nth(2)).toBeChecked();
});

test('a freed seat leads to joining, and the ticks are there afterwards', async ({ page }) => {
  await join(page);
  doors.open(honey);
  await pick(page, '1.1', 2);
  doors.free();
  await expect(page.getByText('Đúng không?')).toBeVisible();
  await enterPin(page);
  await expect(card(page, '1.1').locator('input').nth(2)).toBeChecked();
});

test('a host restarted from an older copy gets the sheet again', async ({ page }) => {
  await join(page);
  doors.open(honey);
  await fillAndSubmit(page);
  await expect(page.getByText('Mã phiếu')).toBeVisible();
  doors.forget();
  doors.open(honey);
  await expect.poll(() => doors.sheets.size).toBe(1);
  await expect(page.getByText('Mã phiếu')).toBeVisible();
});

test('a full storage is said aloud and loses nothing while the page stays', async ({ page }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key: string, text: string) {
      if (key.startsWith('ocop|draft') || key.startsWith('ocop|sent')) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, text);
    };
  });
  await join(page);
  doors.open(honey);
  await pick(page, '1.1', 2);
  await expect(page.getByText('Bộ nhớ trình duyệt đã đầy')).toBeVisible();
  await pick(page, '1.5', 1);
  expect(await ticked(page)).toBe(2);
  await fillAndSubmit(page);
  await expect(page.getByText('Mã phiếu')).toBeVisible();
  expect([...doors.sheets.values()][0]?.content.marks['1.1']).toBe(2);
});

test('two tabs of one seat keep each other’s ticks', async ({ page, context }) => {
  await join(page);
  doors.open(honey);
  await pick(page, '1.1', 2);
  const second = await context.newPage();
  await second.goto(doors.url);
  await expect(card(second, '1.1').locator('input').nth(2)).toBeChecked();
  await pick(second, '1.5', 1);
  await expect(card(page, '1.5').locator('input').nth(1)).toBeChecked();
  await pick(page, '1.4', 0);
  await expect.poll(() => ticked(second)).toBe(3);
});

test('a tick whose condition falls away is taken off and said; blanks are confirmed one by one or all at once', async ({ page }) => {
  await join(page);
  doors.open(honey);
  await pick(page, '5.1', 2);
  await pick(page, '5.2', 1);
  await pick(page, '5.1', 0);
  await expect(page.getByRole('status').filter({ hasText: 'Tiêu chí 5.2' })).toBeVisible();
  await expect(card(page, '5.2').locator('input').first()).toBeDisabled();
  await pick(page, '5.1', 2);
  await expect(card(page, '5.2').locator('input').nth(1)).toBeChecked();

  const before = Number(/\d+/.exec(await missing(page).innerText())?.[0]);
  await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Nộp phiếu' })).toBeDisabled();
  await page.getByRole('button', { name: '1.1: 0 điểm – xác nhận' }).click();
  await expect(page.getByText(`Tiêu chí chưa chọn (${before - 1})`)).toBeVisible();
  await page.getByRole('button', { name: `Xác nhận 0 điểm cho cả ${before - 1} tiêu chí` }).click();
  await expect(page.getByText(`Đã xác nhận 0 điểm (${before})`)).toBeVisible();
  await page.getByRole('button', { name: 'Nộp phiếu' }).click();
  await expect(page.getByText('Mã phiếu')).toBeVisible();
  const [kept] = [...doors.sheets.values()];
  expect(kept?.content.marks).toEqual({ '5.1': 2, '5.2': 1 });
  expect(kept?.content.confirmedBlanks).toHaveLength(before);
});

test('round 2 starts from the own marks and marks what changes', async ({ page }) => {
  await join(page);
  doors.open(honey);
  await fillAndSubmit(page);
  await expect(page.getByText('Mã phiếu')).toBeVisible();
  const first = [...doors.sheets.values()][0]?.content ?? null;
  doors.open(honey, { round: 2, before: first, gap: { spread: 14, limit: 10, names: null } });
  await expect(page.getByText('chênh 14 điểm')).toBeVisible();
  await pick(page, '1.1', 2);
  await expect(card(page, '1.1')).toContainText('Đã đổi so với vòng 1: 1 → 3 điểm');
  await page.getByRole('button', { name: 'Xem lại và nộp phiếu' }).click();
  await expect(page.getByText('Đã đổi so với vòng 1 (1)')).toBeVisible();
  await page.getByRole('button', { name: 'Nộp phiếu' }).click();
  await expect(page.getByText('K7Q3-M9XD').first()).toBeVisible();
});

for (const size of [0, 1, 2])
  test(`at 320 px and text size ${size} nothing scrolls sideways and rows are at least 44 px high`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await join(page);
    for (let i = 0; i < size; i += 1) await page.getByRole('button', { name: 'Cỡ chữ lớn hơn' }).click();
    doors.open(product(28, 'Tour trải nghiệm làng nghề gốm Phù Lãng và đêm quan họ bên dòng sông Cầu', 26));
    await expect(card(page, '8')).toBeVisible();
    const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
    const heights = await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
    expect(await sideways()).toBeLessThanOrEqual(0);
  });

test('the first load is small and holds nothing that old phones lack', () => {
  // The page that tests the line is another page, opened before anybody sits.
  const files = readdirSync('dist/member', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(html|js|css|svg|woff2)$/.test(file) && !file.includes('thu-mang'),
  );
  const bytes = files.map((file) => readFileSync(`dist/member/${file}`));
  // The evidence viewer and the chair's tab are loaded on their own, later: they are no part of the first load.
  const later = files.filter((file) => /(^|\/)(reader|chair-page)-[^/]+\.js$/.test(file));
  expect(later).toHaveLength(2);
  const sizeOf = (file: string): number => (file.endsWith('.woff2') ? bytes[files.indexOf(file)]!.length : gzipSync(bytes[files.indexOf(file)]!).length);
  const sent = files.filter((file) => !later.includes(file)).reduce((sum, file) => sum + sizeOf(file), 0);
  expect(sent).toBeLessThan(100_000);
  const script = files.flatMap((file, i) => (file.endsWith('.js') ? [bytes[i]!.toString('utf8')] : [])).join('\n');
  // BigInt is there from Chrome 67 and iOS 14 on: the sealing's library counts lengths with it.
  for (const absent of ['randomUUID', 'structuredClone', 'crypto.subtle', 'serviceWorker', 'ZodError', '?.', '??', '.at(-', 'replaceAll('])
    expect([absent, script.includes(absent)]).toEqual([absent, false]);
});
