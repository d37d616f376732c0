/**
 * What stands open while the language is switched, by another window of the desk: breaks if a window, a question or the list of what is kept says anything
 * else than it would if it were opened in that language.
 */
import { expect, type Page, test } from '@playwright/test';
import { type StringKey, switchLanguage, t } from '../../../renderer/kit/strings/index.ts';
import { enterDesk, showScreen } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';
import { speak } from '../../support/screens/look-both.ts';
import { JAM, makeSmallCouncil } from '../../support/small-council.ts';

const own = ownHost();

async function expectFollows(page: Page, ...words: readonly StringKey[]): Promise<void> {
  const open = async (): Promise<void> => {
    for (const word of words) await page.getByRole('button', { name: t(word, { n: 1 }), exact: true }).click();
  };
  const dialog = page.getByRole('dialog');
  await open();
  await expect(dialog).toBeVisible();
  const before = await dialog.innerText();
  switchLanguage('en');
  await speak(page, 'desk', 'en');
  const followed = await dialog.innerText();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await open();
  await expect(dialog).toBeVisible();
  expect(followed).toBe(await dialog.innerText());
  expect(followed).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  switchLanguage('vi');
  await speak(page, 'desk', 'vi');
}

test('a question, a window and what is kept follow the language while they stand open', async ({ browser }) => {
  const { page, desk, context } = await enterDesk(browser, own.host().ready.desk);
  await makeSmallCouncil(desk, { begin: false });
  await showScreen(page, 'chuan-bi', 'tong-quan');
  await expectFollows(page, 'dossier.begin');
  await showScreen(page, 'chuan-bi', 'thong-tin');
  await page.getByLabel(t('dossier.place'), { exact: true }).fill('Nhà văn hóa xã');
  await showScreen(page, 'chuan-bi', 'hoi-dong');
  await expectFollows(page, 'kept.count');
  await desk.run('begin-session', {});
  await desk.run('open-scoring', { dossier: JAM });
  await showScreen(page, 'cham-diem', JAM);
  await expectFollows(page, 'scoring.close');
  await expectFollows(page, 'scoring.address');
  await context.close();
});
