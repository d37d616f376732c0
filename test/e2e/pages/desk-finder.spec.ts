/**
 * Ctrl+K and at once the query, as fast as keys can come, on a machine with other work: breaks if the finder's field takes the focus late, so that letters are
 * lost or go to the field in hand, if the focus isn't given back, or if Enter leads elsewhere.
 */
import { type CDPSession, expect, test } from '@playwright/test';
import { enterDesk, showScreen } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';
import { makeSmallCouncil } from '../../support/small-council.ts';

const own = ownHost();
const SLOWER = 6;
const CTRL = 2;

/** All keys are on their way before the page has seen the first. */
async function typeAtOnce(cdp: CDPSession, query: string): Promise<void> {
  const letters = [...query].map((letter) => ({ key: letter, text: letter, modifiers: 0 }));
  const keys = [{ key: 'k', modifiers: CTRL }, ...letters, { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8, modifiers: 0 }];
  await Promise.all(keys.map((key) => cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })));
}

test('what is typed right after Ctrl+K is the finder’s, from any field, on a slow machine', async ({ browser }) => {
  const { page, desk, context } = await enterDesk(browser, own.host().ready.desk);
  await makeSmallCouncil(desk, { begin: false });
  const { dossiers } = await desk.run('read-session', {});
  const [product] = dossiers;
  if (!product) throw new Error('no product');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const dialog = page.getByRole('dialog');

  for (const [query, heading] of [
    ['nhat ky', 'Nhật ký'],
    ['sao luu', 'Sao lưu'],
  ] as const) {
    await showScreen(page, 'chuan-bi', 'thong-tin');
    const place = page.getByLabel('Địa điểm', { exact: true });
    const before = await place.inputValue();
    await place.focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: heading, level: 2 })).toBeVisible();
    await expect(dialog).toHaveCount(0);
    expect((await desk.run('read-session', {})).info.place).toBe(before);
    await expect(page.getByRole('button', { name: /chưa lưu$/ })).toHaveCount(0);
  }

  // Keys that come in a heap, a letter taken back among them; Escape gives the focus back to the field, which is as it was.
  await showScreen(page, 'chuan-bi', 'thong-tin');
  const place = page.getByLabel('Địa điểm', { exact: true });
  await place.focus();
  await typeAtOnce(cdp, 'sao');
  await expect(dialog.getByRole('textbox')).toHaveValue('sa');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(place).toBeFocused();

  // Opened again it begins with nothing; a product is chosen by the arrow.
  await page.keyboard.press('Control+k');
  await page.keyboard.type(product.code);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/cham-diem/${product.code}`);
  // A part of a screen by its own name, before products that hold the same letters.
  for (const [words, address] of [
    ['quy che', '#/chuan-bi/quy-che'],
    ['ghe', '#/chuan-bi/ghe'],
    ['thong ke', '#/ket-qua/thong-ke'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(address);
  }
  await context.close();
});
