/**
 * Earlier sessions in a browser: taken in by hand, compared, asked about, letters prepared; under axe in both themes. Breaks when a step can't be done at the
 * screen, or somebody can't read or reach a part of it.
 */
import { expect, test } from '@playwright/test';
import { axeFindings, COLOUR_RULES, fadedIn } from '../../support/axe-findings.ts';
import { playEarlier } from '../../support/earlier-scene.ts';
import { enterDesk } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';

const own = ownHost();

test('taken in, listed, compared, answered, and the letters are among the papers', async ({ browser }) => {
  test.setTimeout(300_000);
  const { page, desk } = await enterDesk(browser, own.host().ready.desk);
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  await page.reload();
  const found: string[] = [];
  const shoot = async (name: string): Promise<void> => {
    for (const [colorScheme, rules] of [
      ['light', []],
      ['dark', COLOUR_RULES],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await fadedIn(page);
      const serious = (await axeFindings(page, 'body', rules)).filter((line) => /^(serious|critical)/.test(line));
      found.push(...serious.map((line) => `${name}, ${colorScheme}: ${line}`));
    }
  };
  await playEarlier({ page, desk, shoot });
  const letters = (await desk.run('list-papers', {})).filter((p) => p.kind === 'reminder');
  expect(letters.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Sang Văn bản' }).click();
  await expect(page.getByRole('main')).toContainText('Nhắc hạn giấy chứng nhận');
  expect(found).toEqual([]);
});
