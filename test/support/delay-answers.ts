/** A host whose answers come late, to see what happens meanwhile. */
import type { Page } from '@playwright/test';

const LATE_MS = 1_500;

/** The host acts at once, the page hears of it late. */
export async function delayAnswers(page: Page, ...commands: readonly string[]): Promise<void> {
  for (const command of commands)
    await page.route(`**/api/${command}`, async (route) => {
      const response = await route.fetch();
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.fulfill({ response }).catch(() => undefined);
    });
}
