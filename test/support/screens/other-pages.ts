/** Pages that aren't the desk in hand: the second laptop that stands by, and what somebody finds who comes to the desk without its link. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { t } from '../../../renderer/kit/strings/index.ts';
import type { Desk } from '../desk-client.ts';
import { enterDesk, showScreen } from '../enter-desk.ts';
import { spawnHost } from '../host-process.ts';

/** `where`: whose page it is. The page may be changed (theme, size, language) if it is given back as it was. */
export type Look = (page: Page, where: 'desk' | 'hall' | 'chair', name: string) => Promise<void>;

type Scene = { readonly page: Page; readonly desk: Desk; readonly browser: Browser; readonly memberUrl: string; readonly look: Look };

const followTheme = (page: Page): Promise<void> => page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));

/** Paired by its code: the first laptop's card, the second's screen, and the question before it takes over. Unpaired afterwards. */
export async function lookAtStandby({ page, desk, browser, memberUrl, look }: Scene): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-standby-'));
  const host = await spawnHost(folder);
  try {
    const second = await enterDesk(browser, host.ready.desk);
    await followTheme(second.page);
    const { code } = await desk.run('offer-standby', {});
    await second.desk.run('follow-session', { address: memberUrl.replace('http://', ''), code });
    const live = await second.desk.listen();
    await live.until((state) => state.standby.role === 'standby' && state.standby.at !== null && state.standby.reached);
    live.close();
    await showScreen(page, 'sao-luu');
    await page.reload();
    await page.getByRole('button', { name: t('backup.drop') }).waitFor();
    await look(page, 'desk', 'standby-paired');
    await showScreen(second.page, 'sao-luu');
    await second.page.reload();
    await second.page.getByRole('button', { name: t('backup.takeOver') }).waitFor();
    await look(second.page, 'desk', 'standby-follows');
    await second.page.getByRole('button', { name: t('backup.takeOver') }).click();
    await second.page.getByRole('dialog').waitFor();
    await look(second.page, 'desk', 'standby-take-over');
    await second.context.close();
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  // The other laptop is gone: what the first says then.
  await page.getByText(t('backup.standbyReached')).waitFor({ state: 'hidden' });
  await look(page, 'desk', 'standby-gone');
  await desk.run('drop-standby', {});
}

/** Without the one-time link, as from another browser's history. */
export async function lookAtShutDesk({ page, browser, look }: Pick<Scene, 'page' | 'browser' | 'look'>): Promise<void> {
  const context = await browser.newContext({ viewport: page.viewportSize(), locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const other = await context.newPage();
  await other.goto(new URL('/', page.url()).href);
  await look(other, 'desk', 'desk-shut');
  await context.close();
}
