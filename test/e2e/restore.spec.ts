/**
 * Issue 6: a restore played end to end. Three copies are made while members score, then the session's file is damaged on the disk and the program dies.
 * The secretary is told, looks at the newest copy, restores it; the phones go on by themselves and send again what the copy lacks. Breaks when
 * the way there can't be found on the screens, a sheet with a receipt is lost or changes its code, or what was there isn't kept.
 */
import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { setByNumber } from '../../shared/criteria.ts';
import { receiptCode } from '../support/council-on-phones.ts';
import { councilRecord } from '../support/council-record.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { ownHost } from '../support/own-host.ts';
import { joinOnPhone, type Phone, submitOnPhone, tickSheet } from '../support/phone.ts';
import { importWorkbook, workbookBytes } from '../support/rehearse-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { readSheetRows } from '../support/sheet-rows.ts';
import { followSystemTheme, shootThemes } from '../support/shoot-themes.ts';

const own = ownHost();

/** Writes over some pages of the session's file, as a failing disk or a careless hand does. */
function damage(dataDir: string): void {
  const file = readdirSync(dataDir).find((name) => name.endsWith('.sqlite') && !name.startsWith('.'));
  if (!file) throw new Error('no session');
  const open = openSync(join(dataDir, file), 'r+');
  for (const page of [3, 5, 8]) writeSync(open, Buffer.alloc(4096, 0xab), 0, 4096, page * 4096);
  closeSync(open);
}

test('a damaged session is restored from the newest of three copies, and the phones go on', async ({ browser }) => {
  test.setTimeout(300_000);
  const record = councilRecord(3);
  let { page, desk } = await enterDesk(browser, own.host().ready.desk);
  await importWorkbook(desk, await workbookBytes(sampleBook(), record));
  await desk.run('begin-session', {});
  await followSystemTheme(page);
  const product = record.dossiers.find((d) => d.eligible && !record.recusals.some((r) => r.dossier === d.code));
  const set = product && setByNumber(sampleBook(), product.setNumber);
  if (!product || !set) throw new Error('nothing to score');
  const phones: Phone[] = [];
  for (const card of await desk.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) }))
    phones.push(await joinOnPhone(browser, card, { width: 390, height: 844, scale: 1 }));
  const [early, late, last] = phones as [Phone, Phone, Phone];
  const ports = (['desk', 'member', 'hall'] as const).flatMap((door) => [`--${door}-port`, new URL(own.host().ready[door]).port]);

  await showScreen(page, 'sao-luu');
  const copies = page.getByRole('row').filter({ hasText: 'Bấm tay' });
  const backUp = async (n: number): Promise<void> => {
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
    await expect(copies).toHaveCount(n);
  };
  await backUp(1);
  await desk.run('open-scoring', { dossier: product.code });
  await backUp(2);
  await tickSheet(early, set, makeSheet(set, 80));
  const kept = await submitOnPhone(early, 80);
  await backUp(3);
  await shootThemes(page, 'r1-three-copies');
  await tickSheet(late, set, makeSheet(set, 76));
  const shown = await submitOnPhone(late, 76);
  await tickSheet(last, set, makeSheet(set, 84));

  await own.host().kill();
  damage(own.dataDir());
  await own.restart(...ports);
  ({ page, desk } = await enterDesk(browser, own.host().ready.desk));
  await followSystemTheme(page);
  await expect(page.getByText(/bị hỏng/).first()).toBeVisible();
  await shootThemes(page, 'r2-damaged');
  await shootThemes(late.page, 'r3-phone-waits');
  await page.getByRole('button', { name: 'Mở Sao lưu' }).click();
  await page.getByRole('row').filter({ hasText: 'Bấm tay' }).first().click();
  await expect(page.getByText(/, 1 phiếu, /)).toBeVisible();
  await shootThemes(page, 'r4-preview');
  // Where the damaged file can still be read, what it has beyond the copy is named and wants a yes.
  const understood = page.getByRole('checkbox', { name: /Tôi đã đọc danh sách/ });
  if (await understood.isVisible()) await understood.check();
  await page.getByRole('dialog').getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(page).toHaveURL(/cham-diem/);
  await shootThemes(page, 'r5-restored');

  // The copy is older than one receipt: that page sends it again, under the same code. The third hands in as if nothing had happened.
  await submitOnPhone(last, 84);
  await expect
    .poll(async () => (await desk.run('read-matrix', {})).rows.find((r) => r.dossier === product.code)?.cells.filter((c) => c.status === 'received').length, {
      timeout: 60_000,
    })
    .toBe(3);
  await expect(receiptCode(late.page)).toHaveText(shown);
  await shootThemes(late.page, 'r6-phone-goes-on');
  await desk.run('close-scoring', { dossier: product.code, evenIfMissing: false });
  const rows = readSheetRows(own.dataDir());
  const receiptOf = (phone: Phone): string | undefined => rows.find((r) => r.member === phone.code)?.receipt;
  expect(rows).toHaveLength(3);
  expect([receiptOf(early), receiptOf(late)]).toEqual([kept, shown]);
  expect(await desk.run('check-journal', {})).toMatchObject({ firstBreak: null });
  expect((await desk.run('read-backups', {})).copies.filter((copy) => copy.kind === 'before-restore')).toHaveLength(1);
});
