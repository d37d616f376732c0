/** The desk in a browser, let in by its one-time link. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { createClient } from './client.ts';
import { type Desk, deskOn } from './desk-client.ts';

const LAPTOP = { width: 1366, height: 768 };

/** The page, and the same desk for what isn't done by hand. */
export async function enterDesk(browser: Browser, link: string): Promise<{ readonly page: Page; readonly desk: Desk; readonly context: BrowserContext }> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  await page.goto(link);
  const cookies = await context.cookies(page.url());
  return { page, context, desk: deskOn(createClient(page.url(), cookies.map((c) => `${c.name}=${c.value}`).join('; '))) };
}

/** Goes to a screen by the address's hash, as the rail does: "co-mat" of "chuan-bi". */
export const showScreen = (page: Page, ...path: readonly string[]): Promise<void> =>
  page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/${path.map(encodeURIComponent).join('/')}`,
  );

/** One of the print centre's acts that are behind its menu. */
export async function fromMore(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: 'Việc khác' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${act}`) }).click();
}

/** The print centre with papers of one kind. */
export async function showPapers(page: Page, kind: string): Promise<void> {
  await showScreen(page, 'van-ban');
  await page.getByRole('combobox', { name: 'Loại văn bản' }).click();
  await page.getByRole('option', { name: new RegExp(`^${kind} \\(`) }).click();
}
