/**
 * Earlier sessions in a browser: taken in by hand, compared, asked about, letters prepared; under axe in both themes. Breaks when a step can't be done at the
 * screen, or somebody can't read or reach a part of it.
 */
import { expect, test } from '@playwright/test';
import { axeFindings, COLOUR_RULES, fadedIn } from '../../support/axe-findings.ts';
import { playEarlier } from '../../support/earlier-scene.ts';
import { enterDesk, showScreen } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';

const own = ownHost();

test('taken in, listed, compared, answered; the letters are among the papers, and get numbers in the open session', async ({ browser }) => {
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

  // The session is open and the letters have no numbers: set where they are, refused where a letter has the number, changed, taken back.
  expect((await desk.run('read-session', {})).state).toBe('open');
  await showScreen(page, 'phien-truoc');
  await expect(page.getByText('Số của thư nhắc chưa đặt')).toBeVisible();
  await page.getByRole('button', { name: 'Đặt số' }).click();
  const dialog = page.getByRole('dialog');
  const number = dialog.getByLabel('Số của thư tiếp theo');
  await expect(number).toBeFocused();
  await number.fill('41');
  await dialog.getByLabel('Sau số').fill('/NH-{năm}');
  await expect(dialog.getByRole('status')).toHaveText(/^Thư nhắc tiếp theo: số 41\/NH-\d{4}$/);
  await shoot('series-dialog');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^Thư nhắc tiếp theo: số 41\/NH-/)).toBeVisible();
  await shoot('series-set');
  await desk.client.get(letters[0]?.url ?? '');
  const after = 41 + letters.length;
  await expect(page.getByText(`Thư nhắc tiếp theo: số ${after}/NH-`)).toBeVisible();
  await page.getByRole('button', { name: 'Đổi số' }).click();
  await number.fill('41');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(dialog.getByText(/^Số «41\/NH-\d{4}» đã cấp cho một thư nhắc hạn/)).toBeVisible();
  await shoot('series-refused');
  await number.fill('100');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText(/^Thư nhắc tiếp theo: số 100\/NH-/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`Thư nhắc tiếp theo: số ${after}/NH-`)).toBeVisible();
  expect(found).toEqual([]);
});
