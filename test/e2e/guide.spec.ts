/** The guide from the desk in a real browser: F1 opens the chapter of the screen shown, in the desk's language, readable on laptop and phone in both themes. */
import { expect, test } from '@playwright/test';
import { GUIDE_TEXTS } from '../../shared/guide.ts';
import { expectNoBarriers } from '../support/axe-findings.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';
import { makeSmallCouncil } from '../support/small-council.ts';

const { host } = ownHost();

test('F1, the finder and the display menu open the guide at this screen’s chapter; every text is readable', async ({ browser }) => {
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  await makeSmallCouncil(desk);
  await showScreen(page, 'chuan-bi', 'ghe');
  await page.getByRole('tab', { name: 'Ghế' }).waitFor();
  const [byKey] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('F1')]);
  await expect(byKey).toHaveURL(/\/files\/guide\/vi\/thu-ky\.html#ghe$/);
  await expect(byKey.getByRole('heading', { name: '4. Ghế và thẻ ghế' })).toBeInViewport();

  await showScreen(page, 'mang');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('huong dan');
  const [byFinder] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await expect(byFinder).toHaveURL(/thu-ky\.html#mang$/);

  await page.getByRole('button', { name: 'Hiển thị' }).click();
  await page.getByText('English').click();
  const [byMenu] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: /^Guide/ }).click()]);
  await expect(byMenu).toHaveURL(/\/en\/thu-ky\.html#mang$/);

  // Every text: no barrier, nothing wider than the screen, every picture there.
  for (const [i, text] of GUIDE_TEXTS.entries()) {
    await page.setViewportSize(i % 2 === 0 ? { width: 390, height: 844 } : { width: 1366, height: 768 });
    await page.goto(new URL(`/files/guide/vi/${text}.html`, page.url()).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoBarriers(page, `${text}, ${colorScheme}`);
    }
    const [wide, empty] = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
    ]);
    expect(wide, text).toBeLessThanOrEqual(0);
    expect(empty).toEqual([]);
  }
});
