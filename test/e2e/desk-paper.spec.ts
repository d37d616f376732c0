/**
 * A sheet on paper in a real browser, by keyboard alone: opened by its code as a scanner types it, typed at the pace of a hurried hand, typed again by
 * a second person. Breaks when a key is lost, one differing criterion passes, or what was typed shows before.
 */
import { expect, type Page, test } from '@playwright/test';
import { criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { writeSheetCode } from '../../shared/paper/sheet-code.ts';
import { applies } from '../../shared/scoring.ts';
import { gridOf } from '../../shared/sheet-grid.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { ownHost } from '../support/own-host.ts';
import { sampleBook } from '../support/sample-files.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';

const set = setByNumber(sampleBook(), 7);
if (!set) throw new Error('no set 7');
const sheet = makeSheet(set, 81);
/** What is typed for each criterion that applies, in printed order. */
const keys = gridOf(set)
  .filter(({ code }) => applies(set, criteriaOf(set).get(code)?.criterion as never, sheet.marks))
  .map(({ code }) => ({ code, key: sheet.marks[code] === undefined ? '0' : String((sheet.marks[code] ?? 0) + 1) }));
/** A hurried hand's pace: the page must keep up with it. */
const KEY_MS = 40;

const { host } = ownHost();

/** Keys as a USB scanner sends them, without a pause: on a busy machine a real wait between two could be a hand's. */
const scan = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    for (const key of [...text, 'Enter'])
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, code);

async function typeSheet(page: Page, delay: number, typed = keys): Promise<void> {
  for (const { key } of typed) {
    await page.keyboard.press(key, { delay: 0 });
    await page.waitForTimeout(delay);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(delay);
  }
}

test('a sheet from paper: scanned, typed, differing once, confirmed by a second person', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  await makeSmallCouncil(desk);
  await desk.run('open-scoring', { dossier: JAM });
  await showScreen(page, 'cham-diem', JAM);
  await expect(page.getByRole('heading', { name: 'Mứt cà rốt dẻo' })).toBeVisible();
  const { letters } = await desk.run('read-session', {});

  // The scanner: faster than any hand, no field has the focus.
  await scan(page, writeSheetCode(letters, { dossier: JAM, member: memberCode('TV2'), round: 1 }, 1));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Nguyễn Văn TV2')).toBeVisible();
  await expect(dialog.getByLabel('Người nhập')).toBeFocused();
  await page.keyboard.type('Trần Thị Lan');
  await page.keyboard.press('Enter');
  await typeSheet(page, KEY_MS);
  await expect(dialog.getByText('Đã nhập đủ')).toBeVisible();
  await expect(dialog.getByText('Tổng 81')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Phiếu giấy chờ soát')).toBeVisible();
  await expect(page.getByText('0/5 phiếu đã nhận')).toBeVisible();

  // The same person is refused, another types it again: once wrongly, then as on the paper.
  await scan(page, writeSheetCode(letters, { dossier: JAM, member: memberCode('TV2'), round: 1 }, 2));
  await expect(dialog.getByLabel('Người kiểm tra')).toBeFocused();
  await page.keyboard.type('tran thi lan');
  await dialog.getByRole('button', { name: 'Nhập lại' }).click();
  await expect(page.getByText('Việc kiểm tra phải do người khác làm')).toBeVisible();
  await dialog.getByLabel('Người kiểm tra').fill('Lê Thị Hoa');
  await dialog.getByRole('button', { name: 'Nhập lại' }).click();
  await expect(dialog.getByLabel(/^1\.1 .*, Ô số$/)).toBeFocused();
  const wrong = keys.findIndex(({ key }) => key === '2');
  await typeSheet(
    page,
    0,
    keys.map((row, i) => (i === wrong ? { ...row, key: '1' } : row)),
  );
  const differs = dialog.getByRole('alert').filter({ hasText: 'Hai lần nhập khác nhau' });
  await expect(differs).toContainText(`1 tiêu chí: ${keys[wrong]?.code}.`);
  // The field stands at the criterion that differs.
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/Đã nhận phiếu giấy của Nguyễn Văn TV2\. Mã phiếu/)).toBeVisible();
  await expect(page.getByText('1/5 phiếu đã nhận')).toBeVisible();
});
