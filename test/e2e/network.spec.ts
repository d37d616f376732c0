/**
 * The room's network in real browsers: the desk shows a test code, a phone without a seat opens the page behind it and is named at the desk with
 * its clock; a line that breaks is said on the phone and comes back by itself. Breaks when the guided test can't be read, reached or trusted.
 */
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from '../support/axe-findings.ts';
import { enterDesk } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 10; SM-A105F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.99 Mobile Safari/537.36';
const own = ownHost();

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
/** The page's own part: steps that need a session are greyed out beside it. */
async function look(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(350);
    const findings = await axeFindings(page, 'main');
    expect(
      findings.filter((line) => /^(serious|critical)/.test(line)),
      `${what} ${colorScheme}`,
    ).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  }
}

test('a phone without a seat tests its line, and the desk sees which phone, how fast and how late', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page } = await enterDesk(browser, own.host().ready.desk);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  await page.goto(`${new URL('/', own.host().ready.desk).href}#/mang`);
  await page.reload();
  await page.getByRole('button', { name: 'Hiện mã thử' }).click();
  await expect(page.getByRole('img', { name: /thu-mang/ })).toBeVisible();
  await expect(page.getByText(/Đang chờ điện thoại/)).toBeVisible();

  const context = await browser.newContext({ viewport: { width: 320, height: 568 }, userAgent: ANDROID, locale: 'vi-VN' });
  const phone = await context.newPage();
  // A phone whose clock is ten minutes ahead.
  await phone.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() + 600_000;
  });
  const asked: string[] = [];
  phone.on('request', (request) => asked.push(new URL(request.url()).origin));
  await phone.goto(`${own.host().ready.member}/thu-mang`);
  await expect(phone.getByRole('heading', { name: 'Máy này nối được với máy thư ký' })).toBeVisible();
  await expect(phone.getByText('Đã báo cho bàn thư ký')).toBeVisible({ timeout: 30_000 });
  await expect(phone.getByText('nhanh 10 phút')).toBeVisible();
  expect([...new Set(asked)]).toEqual([new URL(own.host().ready.member).origin]);
  expect((await phone.getByRole('button', { name: 'Đo lại' }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await look(phone, 'test page');

  await expect(page.getByRole('cell', { name: /Android · Chrome 80/ })).toBeVisible();
  await expect(page.getByText('1 máy đã mở, 1 máy đã báo kết quả')).toBeVisible();
  await expect(page.getByText('OC-7310')).toBeVisible();
  await page.getByRole('button', { name: 'Máy này, Windows 11' }).click();
  await look(page, 'network page');

  await context.setOffline(true);
  await expect(phone.getByRole('heading', { name: 'Mất liên lạc với máy thư ký' })).toBeVisible({ timeout: 15_000 });
  await context.setOffline(false);
  await expect(phone.getByRole('heading', { name: 'Máy này nối được với máy thư ký' })).toBeVisible({ timeout: 15_000 });
  await context.close();

  // Leaving the page takes the code away: nobody waits for a phone any more.
  await page.getByRole('button', { name: 'Bộ tiêu chí' }).click();
  await page.getByRole('button', { name: 'Mạng', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Hiện mã thử' })).toBeVisible();
  await page.context().close();
});
