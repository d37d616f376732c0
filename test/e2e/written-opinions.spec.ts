/**
 * Issue 4: opinions collected in writing. Two phones, the real host, two products open at once: each member takes them in the own order, with
 * and without a line; what is closed or given back meanwhile shows on the phone. Breaks if a sheet of a product that isn't in hand got stuck,
 * doubled or went to another product.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type CriteriaSet, setByNumber } from '../../shared/criteria.ts';
import { type DossierCode, type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import { expectNoBarriers } from '../support/axe-findings.ts';
import { type BadLine, startBadLine } from '../support/bad-line.ts';
import { kept, part, pressSubmit, through, ticked } from '../support/council-on-phones.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { type HostProcess, spawnHost } from '../support/host-process.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { joinOnPhone, type Phone, submitOnPhone, tickSheet } from '../support/phone.ts';
import { sampleBook } from '../support/sample-files.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';

const book = sampleBook();
const [jamSet, tourSet] = [setByNumber(book, 7), setByNumber(book, 26)] as [CriteriaSet, CriteriaSet];
const [ONE, TWO] = [memberCode('TV2'), memberCode('TV3')];

let dataDir: string;
let host: HostProcess;
let desk: Desk;
let line: BadLine;

test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ocop-written-'));
  host = await spawnHost(dataDir);
  desk = await openDesk(host.ready.desk);
  await makeSmallCouncil(desk, { begin: false });
  const { info } = await desk.run('read-session', {});
  await desk.run('save-info', { info: { ...info, form: 'written', notes: {} } });
  await desk.run('begin-session', {});
  for (const dossier of [JAM, TOUR]) await desk.run('open-scoring', { dossier });
  line = await startBadLine(host.ready.member);
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
  await line.stop();
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const seat = async (browser: Parameters<typeof joinOnPhone>[0], member: MemberCode): Promise<Phone> => {
  const [card] = await desk.run('issue-seats', { members: [member] });
  const phone = await joinOnPhone(browser, through(card!, line.url));
  await expect(phone.page.getByRole('heading', { name: 'Sản phẩm cần cho ý kiến' })).toBeVisible();
  return phone;
};
const row = (page: Page, dossier: DossierCode) => page.locator(`[id="sp-${dossier}"]`);
const toList = (page: Page) => page.getByRole('button', { name: 'Về danh sách' }).last().click();
const count = (page: Page) => page.locator('.count');
const sheetsOf = async (dossier: DossierCode) => {
  await desk.run('close-scoring', { dossier, evenIfMissing: true });
  return ((await desk.run('read-tally', { dossier })).rounds.at(-1)?.sheets ?? []).map((s) => [s.member, s.totals.total]);
};

test('two members take two products in different orders; one does both without a line, and each sheet is there once', async ({ browser }) => {
  test.setTimeout(180_000);
  const [one, two] = [await seat(browser, ONE), await seat(browser, TWO)];
  await row(two.page, TOUR).click();
  await tickSheet(two, tourSet, makeSheet(tourSet, 84));
  await submitOnPhone(two, 84);
  await two.page.getByRole('button', { name: /Sản phẩm tiếp theo: 01/ }).click();
  await tickSheet(two, jamSet, makeSheet(jamSet, 82));
  await submitOnPhone(two, 82);
  await toList(two.page);
  await expect(count(two.page)).toHaveText('2/2 đã gửi');
  await expect(row(two.page, JAM)).toContainText(/Đã nhận .*[0-9A-Z]{4}-[0-9A-Z]{4}/);

  const jam = makeSheet(jamSet, 86);
  await row(one.page, JAM).click();
  await tickSheet(one, jamSet, part(jam, 0, 4));
  await toList(one.page);
  await expect(row(one.page, JAM)).toContainText(/Đang chấm: 4\/\d+ tiêu chí/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await one.page.emulateMedia({ colorScheme });
    await expectNoBarriers(one.page, `the list, ${colorScheme}`);
  }
  await one.page.setViewportSize({ width: 320, height: 568 });
  expect(await one.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

  // The tour was never opened on this phone: its criteria were read ahead.
  line.become('off');
  await row(one.page, TOUR).click();
  await tickSheet(one, tourSet, makeSheet(tourSet, 80));
  await pressSubmit(one);
  await expect(kept(one.page)).toBeVisible();
  await one.page.getByRole('button', { name: /Sản phẩm tiếp theo: 01/ }).click();
  await tickSheet(one, jamSet, jam);
  await pressSubmit(one);
  await expect(kept(one.page)).toBeVisible();
  await toList(one.page);
  await expect(count(one.page)).toHaveText('0/2 đã gửi · 2 phiếu còn trên máy này');
  await expect(row(one.page, TOUR)).toContainText('Phiếu đang ở trên máy này');

  line.become('ok');
  await expect(count(one.page)).toHaveText('2/2 đã gửi', { timeout: 40_000 });
  expect(await sheetsOf(JAM)).toEqual([
    [ONE, 86],
    [TWO, 82],
  ]);
  expect(await sheetsOf(TOUR)).toEqual([
    [ONE, 80],
    [TWO, 84],
  ]);
});

test('a reload comes back to the product in hand; the phone’s Back button leads to the list', async ({ browser }) => {
  const phone = await seat(browser, ONE);
  const { page } = phone;
  const sheet = makeSheet(tourSet, 80);
  const codes = Object.keys(sheet.marks);
  await row(page, TOUR).click();
  await tickSheet(phone, tourSet, part(sheet, 0, 5));
  await page.reload();
  await expect(page.locator('.top-name')).toHaveText('Một ngày làng nghề');
  for (const code of codes.slice(0, 5)) await expect(ticked(page, code, sheet.marks[code] ?? 0)).toBeChecked();
  await page.goBack();
  await expect(count(page)).toHaveText('0/2 đã gửi');
  await expect(row(page, TOUR)).toContainText('Đang chấm: 5/');
  await row(page, JAM).click();
  await expect(page.locator('.top-name')).toHaveText('Mứt cà rốt dẻo');
  await expect(page.locator('input:checked')).toHaveCount(0);
  await page.goBack();
  await page.reload();
  await expect(count(page)).toBeVisible();
});

test('a product closed meanwhile is named, also after a reload, and the list goes on without it', async ({ browser }) => {
  const phone = await seat(browser, ONE);
  const { page } = phone;
  await row(page, TOUR).click();
  await tickSheet(phone, tourSet, part(makeSheet(tourSet, 80), 0, 3));
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: true });
  const told = page.getByRole('alertdialog');
  await expect(told).toContainText('02 · Một ngày làng nghề');
  await page.reload();
  await expect(told).toContainText('02 · Một ngày làng nghề');
  await told.getByRole('button', { name: 'Đã hiểu' }).click();
  await expect(row(page, TOUR)).toHaveCount(0);
  await expect(row(page, JAM)).toBeVisible();
  await expect(count(page)).toHaveText('0/1 đã gửi');
  // What was ticked is still there to be seen.
  await expect(page.getByText('Phiếu còn dở trên máy này')).toBeVisible();
  await page.reload();
  await expect(count(page)).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('a sheet handed in without a line for a product that is closed meanwhile is late, while another product is in hand', async ({ browser }) => {
  const phone = await seat(browser, ONE);
  const { page } = phone;
  await row(page, TOUR).click();
  await tickSheet(phone, tourSet, makeSheet(tourSet, 80));
  line.become('off');
  await pressSubmit(phone);
  await expect(kept(page)).toBeVisible();
  await page.getByRole('button', { name: /Sản phẩm tiếp theo: 01/ }).click();
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: true });
  line.become('ok');
  await expect
    .poll(async () => (await desk.run('read-session', {})).lateSheets.map((l) => [l.member, l.dossier, l.state]), { timeout: 40_000 })
    .toEqual([[ONE, TOUR, 'kept']]);
  await expect(page.locator('.top-name')).toHaveText('Mứt cà rốt dẻo');
  await toList(page);
  await expect(page.getByText(/giữ riêng/)).toBeVisible();
});

test('a sheet given back is back in the list with the reason, and goes in anew', async ({ browser }) => {
  const phone = await seat(browser, ONE);
  const { page } = phone;
  await row(page, JAM).click();
  await tickSheet(phone, jamSet, makeSheet(jamSet, 86));
  await submitOnPhone(phone, 86);
  await toList(page);
  await expect(count(page)).toHaveText('1/2 đã gửi');
  await desk.run('reopen-sheet', { dossier: JAM, member: ONE, reason: 'Xem lại mục 3.5' });
  await expect(row(page, JAM)).toContainText('Được trả lại để sửa: Xem lại mục 3.5');
  await expect(count(page)).toHaveText('0/2 đã gửi');
  await row(page, JAM).click();
  await tickSheet(phone, jamSet, makeSheet(jamSet, 83));
  await submitOnPhone(phone, 83);
  expect(await sheetsOf(JAM)).toEqual([[ONE, 83]]);
});
