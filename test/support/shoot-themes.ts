/** Pictures of what an end-to-end test passes through, to look at by hand: only with `OCOP_PICTURES`, a folder, in the environment. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = process.env.OCOP_PICTURES;

/** The page as it stands, light and dark. */
export async function shootThemes(page: Page, name: string): Promise<void> {
  if (!FOLDER) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The desk follows the system's theme from now on. */
export async function followSystemTheme(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  await page.reload();
}
