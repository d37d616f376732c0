/**
 * The office types the article of its decision once; the tally's explanation names it. Breaks when what explains a star stays silent on where it stands, names what was taken back,
 * or a late answer takes away what was typed meanwhile.
 */
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe-findings.ts';
import { delayAnswers } from '../support/delay-answers.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';

const { host } = ownHost();

test('an article typed at the criteria stands in the explanation of the stars, and is taken back by Ctrl+Z', async ({ browser }) => {
  const { page, desk, context } = await enterDesk(browser, host().ready.desk);
  await desk.run('create-sample', {});
  await showScreen(page, 'bo-tieu-chi');
  const field = page.getByLabel('Hạng sao', { exact: true });
  await field.fill('Khoản 2 Điều 5');
  await page.getByLabel('Điều kiện tối thiểu theo sao').fill('Điều 6');
  await page.keyboard.press('Tab');
  await expect.poll(() => desk.run('read-articles', {})).toEqual({ '26/2026/QĐ-TTg': { stars: 'Khoản 2 Điều 5', gates: 'Điều 6' } });
  expect(await axeFindings(page, 'main')).toEqual([]);

  // Left, and typed on before the answer: neither falls back to what stood there before.
  await delayAnswers(page, 'save-article');
  await field.fill('Khoản 3 Điều 5');
  await field.blur();
  await expect(field).toHaveValue('Khoản 3 Điều 5', { timeout: 500 });
  await field.fill('Khoản 2 Điều 5');
  await page.waitForTimeout(2_000);
  await expect(field).toHaveValue('Khoản 2 Điều 5');
  await field.blur();
  await page.waitForTimeout(2_000);
  await page.unroute('**/api/save-article');
  await page.getByLabel('Điều kiện tối thiểu theo sao').fill('Điều 6b');
  await page.keyboard.press('Tab');
  await expect.poll(() => desk.run('read-articles', {})).toEqual({ '26/2026/QĐ-TTg': { stars: 'Khoản 2 Điều 5', gates: 'Điều 6b' } });

  await showScreen(page, 'tong-hop');
  await page.getByRole('note').first().focus();
  await expect(page.getByRole('tooltip')).toContainText('Căn cứ: Khoản 2 Điều 5 Quyết định 26/2026/QĐ-TTg; Phụ lục II');

  await page.locator('main').press('Control+z');
  await expect.poll(() => desk.run('read-articles', {})).toEqual({ '26/2026/QĐ-TTg': { stars: 'Khoản 2 Điều 5', gates: 'Điều 6' } });
  await context.close();
});
