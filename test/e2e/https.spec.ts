/**
 * HTTPS in the room, in real browsers: switched on at the desk, a phone that trusts the session's authority scores by it, one that doesn't is stopped and named at the desk, and one that
 * was scoring by http moves over with its ticks. Breaks when a member would see a warning, lose a tick, or not find out how to install or to remove the certificate.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { CriteriaSet } from '../../shared/criteria.ts';
import { inGroups } from '../../shared/network/fingerprint.ts';
import { diceOf } from '../../shared/sample/dice.ts';
import { axeFindings } from '../support/axe-findings.ts';
import type { Desk } from '../support/desk-client.ts';
import { enterDesk } from '../support/enter-desk.ts';
import { type HostProcess, spawnHost } from '../support/host-process.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { joinOnPhone, submitOnPhone, tickSheet } from '../support/phone.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { trustingBrowser } from '../support/trusting-browser.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.0 Mobile/15E148 Safari/604.1';
let folder: string;
let host: HostProcess;
let desk: Desk;
let page: Page;
let trusting: Browser;
let base: string;
let set: CriteriaSet;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-e2e-'));
  host = await spawnHost(join(folder, 'data'));
  ({ page, desk } = await enterDesk(browser, host.ready.desk));
  await makeSmallCouncil(desk);
  const { book } = await desk.run('read-book', { id: 'QD26-2026' });
  set = book.sets.find((one) => one.number === 7) as CriteriaSet;
  await desk.run('open-scoring', { dossier: JAM });
});
test.afterAll(async () => {
  await trusting?.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sideways = (on: Page): Promise<number> => on.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
async function look(on: Page, what: string, part = 'main'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await on.emulateMedia({ colorScheme });
    await on.waitForTimeout(350);
    const findings = await axeFindings(on, part);
    expect(
      findings.filter((line) => /^(serious|critical)/.test(line)),
      `${what} ${colorScheme}`,
    ).toEqual([]);
    expect(await sideways(on), what).toBeLessThanOrEqual(0);
  }
}

test('the desk turns it on after saying what that means, and shows what phones need', async () => {
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  await page.reload();
  // A session under way shows its scoring first.
  await expect(page.getByText('Mứt cà rốt dẻo').first()).toBeVisible();
  await page.getByText('Mạng', { exact: true }).click();
  await page.getByRole('button', { name: 'Bật https' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('không mất gì: http vẫn mở');
  await dialog.getByRole('button', { name: 'Bật https' }).click();
  await expect(page.getByRole('img', { name: /an-toan/ })).toBeVisible();
  const { facts, memberUrl } = await desk.run('read-network', {});
  if (facts.https.state !== 'on') throw new Error(facts.https.state);
  base = memberUrl;
  expect(base).toMatch(/^https:/);
  await expect(page.getByText(inGroups(facts.https.fingerprint))).toBeVisible();
  await look(page, 'desk');
  const root = new Uint8Array(await (await fetch(`${host.ready.member}/an-toan/ocop-hoi-dong.crt`)).arrayBuffer());
  trusting = await trustingBrowser(join(folder, 'home'), root, base);
});

test('the page that installs it reads well on every phone, and its test leads to https', async ({ browser }) => {
  const { facts } = await desk.run('read-network', {});
  const print = facts.https.state === 'on' ? inGroups(facts.https.fingerprint) : '';
  for (const [width, userAgent] of [
    [320, IPHONE],
    [390, undefined],
    [768, undefined],
  ] as const) {
    const context = await trusting.newContext({ viewport: { width, height: 800 }, ...(userAgent ? { userAgent } : {}) });
    const phone = await context.newPage();
    await phone.goto(`${host.ready.member}/an-toan`);
    await expect(phone.getByText(print)).toBeVisible();
    const first = phone.locator('details').first();
    await expect(first).toHaveAttribute('open', '');
    await expect(first.locator('summary')).toContainText(userAgent ? 'iPhone' : 'Android');
    await look(phone, `an-toan ${width}`);
    for (const target of await phone.locator('a, summary').all()) expect((await target.boundingBox())?.height ?? 44).toBeGreaterThanOrEqual(44);
    await phone.getByRole('link', { name: 'English' }).click();
    await expect(phone.getByRole('heading', { name: 'Install the certificate for HTTPS' })).toBeVisible();
    if (width === 320) await look(phone, 'an-toan 320 en');
    await phone.getByRole('link', { name: 'Tiếng Việt' }).click();
    await phone.getByRole('link', { name: /Thử kết nối bảo mật/ }).click();
    await expect(phone.getByRole('status')).toHaveText('Kết nối bảo mật đã hoạt động');
    expect(new URL(phone.url()).protocol).toBe('https:');
    await look(phone, `an-toan/thu ${width}`);
    await context.close();
  }
  // What a phone without the certificate meets, and that the desk hears of it; Chrome doesn't say more to the laptop.
  const stranger = await browser.newPage();
  await expect(stranger.goto(`${base}/an-toan/thu`)).rejects.toThrow(/ERR_CERT_AUTHORITY_INVALID/);
  await stranger.close();
  await expect.poll(async () => (await desk.run('read-network', {})).findings.map((f) => f.problem.code)).toContain('OC-7406');
});

test('a phone that trusts it scores a product by https alone', async () => {
  const [card] = await desk.run('issue-seats', { members: ['TV2' as never] });
  if (!card) throw new Error('no card');
  expect(card.joinUrl.startsWith(base)).toBe(true);
  const phone = await joinOnPhone(trusting, card);
  const asked: string[] = [];
  phone.page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await tickSheet(phone, set, makeSheet(set, 78, diceOf('https')));
  const code = await submitOnPhone(phone, 78);
  expect(new Set(asked)).toEqual(new Set(['https:']));
  expect(await phone.page.evaluate(() => window.isSecureContext)).toBe(true);
  const [cookie] = await phone.page.context().cookies(base);
  expect(cookie).toMatchObject({ name: '__Host-ocop_ghe', secure: true, httpOnly: true, sameSite: 'Strict' });
  await phone.page.reload();
  await expect(phone.page.getByText(code).first()).toBeVisible();
  await phone.page.context().close();
});

test('a phone scoring by http goes over with its ticks', async () => {
  const cards = await desk.run('issue-seats', { members: ['TV3' as never] });
  const card = cards[0] as (typeof cards)[0];
  const plain = { ...card, joinUrl: card.joinUrl.replace(base, host.ready.member) };
  const phone = await joinOnPhone(trusting, plain);
  const content = makeSheet(set, 74, diceOf('moves'));
  await tickSheet(phone, set, content);
  await phone.page.getByRole('button', { name: 'Trợ giúp và cài đặt' }).click();
  await phone.page.getByRole('button', { name: /đổi địa chỉ/ }).click();
  await look(phone.page, 'offer');
  await phone.page.getByRole('button', { name: 'Chuyển sang kết nối bảo mật' }).click();
  await phone.page.waitForURL(`${base}/**`);
  await expect(phone.page.getByText(/các phiếu trên máy này theo cùng/)).toBeVisible();
  await submitOnPhone(phone, 74);
  expect((await desk.run('read-matrix', {})).rows.find((row) => row.dossier === JAM)?.cells.filter((cell) => cell.status === 'received')).toHaveLength(2);
  await phone.page.context().close();
});
