/** How the desk comes up: a painted frame before its script, screens fetched when shown, all of it there once the page had time. */
import { expect, test } from '@playwright/test';
import { enterDesk, showScreen } from '../../support/enter-desk.ts';
import { spawnHost } from '../../support/host-process.ts';
import { makeSmallCouncil } from '../../support/small-council.ts';

test('the frame is painted before the script runs, a screen that did not come is fetched again, and what was fetched opens without the program', async ({
  browser,
}, info) => {
  const host = await spawnHost(info.outputPath('data'));
  try {
    const { page, context } = await enterDesk(browser, host.ready.desk);
    const scripts = /\/assets\/[^/]*\.js$/;
    await page.getByRole('button', { name: 'Tạo phiên mới' }).waitFor();

    await context.route(scripts, (route) => route.abort());
    await page.reload();
    await expect(page.getByText('Đang mở bàn thư ký…')).toBeVisible();
    await expect(page.getByText('OCOP Hội đồng')).toBeVisible();
    await context.unroute(scripts);

    const screens = /\/assets\/screen-[^/]*\.js$/;
    await context.route(screens, (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Tạo phiên mới' }).waitFor();
    await showScreen(page, 'mang');
    await expect(page.getByRole('main')).toContainText('OC-1203');
    await context.unroute(screens);
    await page.getByRole('main').getByRole('button', { name: 'Đọc lại' }).click();
    await expect(page.getByRole('button', { name: 'Hiện mã thử' })).toBeVisible();

    await showScreen(page, 'bat-dau');
    await page.reload();
    await page.getByRole('button', { name: 'Tạo phiên mới' }).waitFor();
    const fetched = (): Promise<number> => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length);
    let before = 0;
    // All of it has come when nothing more comes.
    await expect
      .poll(
        async () => {
          const now = await fetched();
          const more = now - before;
          before = now;
          return now > 20 && more === 0;
        },
        { intervals: [1000] },
      )
      .toBe(true);
    await context.route(scripts, (route) => route.abort());
    await showScreen(page, 'bo-tieu-chi');
    await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
  } finally {
    await host.stop();
  }
});

test('who goes elsewhere while the open session is still being read stays there', async ({ browser }, info) => {
  const host = await spawnHost(info.outputPath('data'));
  try {
    const { page, desk } = await enterDesk(browser, host.ready.desk);
    await makeSmallCouncil(desk);
    let answer = (): void => undefined;
    const wanted = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/read-session', async (route) => {
      await wanted;
      await route.continue();
    });
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    const asked = page.waitForRequest('**/api/read-session');
    await page.reload();
    await asked;
    await showScreen(page, 'mang');
    answer();
    await expect(page.getByRole('button', { name: 'Phiên: Phiên thử' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hiện mã thử' })).toBeVisible();
  } finally {
    await host.stop();
  }
});
