/**
 * The numbers at a glance in a browser, on the sample session. Breaks when a bar doesn't lead to its own products, a chart can't be read without
 * eyes or mouse, or a severity is on the screen before somebody asked for it.
 */
import { expect, test } from '@playwright/test';
import { axeFindings, COLOUR_RULES, fadedIn } from '../../support/axe-findings.ts';
import { enterDesk, showScreen } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';

const own = ownHost();

test('charts to press, to read and to copy; severities only when asked for', async ({ browser }) => {
  test.setTimeout(300_000);
  const { page, desk } = await enterDesk(browser, own.host().ready.desk);
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  await page.reload();
  await desk.run('create-sample', {});
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const [colorScheme, rules] of [
      ['light', []],
      ['dark', COLOUR_RULES],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await fadedIn(page);
      found.push(
        ...(await axeFindings(page, 'body', rules)).filter((line) => /^(serious|critical)/.test(line)).map((line) => `${name}, ${colorScheme}: ${line}`),
      );
    }
  };

  await showScreen(page, 'ket-qua', 'thong-ke');
  await page.getByRole('heading', { name: 'Hạng sao' }).waitFor();
  const { members } = await desk.run('read-session', {});
  const names = members.filter((m) => m.scores).map((m) => m.name);
  const main = page.getByRole('main');
  for (const name of names) await expect(main).not.toContainText(name);

  await page.getByRole('button', { name: 'Mở cho Chủ tịch xem' }).click();
  await expect(main).toContainText(names[0] ?? '');
  expect((await desk.run('read-journal', { before: null, limit: 1 }))[0]?.event).toBe('severity-opened');
  for (let n = 4; n > 0; n -= 1) await page.getByRole('button', { name: 'Hiện bảng số liệu' }).first().click();
  await expect(page.getByRole('table', { name: 'Độ lệch của từng thành viên' }).getByRole('row')).toHaveCount(names.length + 1);
  await look('figures');
  await page.getByRole('button', { name: 'Đóng lại' }).click();
  for (const name of names) await expect(main).not.toContainText(name);

  const { report, bins } = await desk.run('read-statistics', {});
  const commune = report.find((r) => r.by === 'commune')?.rows.find((row) => row.dossiers.length > 2);
  await page.getByRole('button', { name: new RegExp(`^${commune?.label}: `) }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('grid', { name: 'Kết quả' });
  await expect(list).toHaveAttribute('aria-rowcount', String((commune?.dossiers.length ?? 0) + 1));
  await look('filtered');
  await page.getByRole('button', { name: `Chỉ xem: ${commune?.label}` }).click();
  await expect(list).toHaveAttribute('aria-rowcount', String(report[0]?.rows.reduce((sum, row) => sum + row.dossiers.length, 1)));

  const bin = bins.findLast((b) => b.dossiers.length > 0);
  await showScreen(page, 'ket-qua', 'thong-ke');
  await page.getByRole('button', { name: new RegExp(`^Từ ${bin?.from} đến dưới ${bin?.to} điểm`) }).click();
  await expect(list).toHaveAttribute('aria-rowcount', String((bin?.dossiers.length ?? 0) + 1));
  expect(found).toEqual([]);
});
