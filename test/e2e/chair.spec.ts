/** The chair's tablet in a real browser: a product from the call to the hall's stars by PIN, beside the own sheet; axe in both themes. */
import { expect, test } from '@playwright/test';
import type { Receipt } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import { drawn, expectNoBarriers } from '../support/axe-findings.ts';
import { goOn, toTab as tab, typePin } from '../support/chair-phone.ts';
import { valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import { enterDesk } from '../support/enter-desk.ts';
import { type FakeMember, joinMember } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { ownHost } from '../support/own-host.ts';
import { joinOnPhone, submitOnPhone, tickSheet } from '../support/phone.ts';
import { importWorkbook, workbookBytes } from '../support/rehearse-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { handIn, whenOpen } from '../support/score-product.ts';

const book = sampleBook();
const record = councilRecord(3);
const product = record.dossiers.find((d) => d.eligible);
const set = product && setByNumber(book, product.setNumber);
if (!product || !set) throw new Error('the sample has no product');

const { host } = ownHost();

test('the chair opens, scores, closes despite a missing sheet, has a round of two, confirms and reveals', async ({ browser }) => {
  test.setTimeout(150_000);
  const { desk } = await enterDesk(browser, host().ready.desk);
  await importWorkbook(desk, await workbookBytes(book, record));
  await desk.run('begin-session', {});
  const cards = await desk.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) });
  const [own, ...others] = cards;
  if (!own) throw new Error('no chair');
  const pin = own.pin;
  const members: FakeMember[] = [];
  for (const card of others) members.push(await joinMember(host().ready.member, card));
  const chair = await joinOnPhone(browser, own);
  const { page } = chair;
  await goOn(page);
  const act = async (button: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name: button }).first().click();
    await typePin(page, pin);
    await expect(page.getByText('✓ Đã thực hiện.')).toBeVisible();
  };

  await tab(page, 'Điều hành');
  await expectNoBarriers(page, 'chair, ready');
  await page.getByRole('button', { name: 'Mở chấm' }).first().click();
  // A wrong PIN first: nothing happens but the words.
  await typePin(page, pin === '0000' ? '1111' : '0000');
  await expect(page.getByRole('dialog').getByText(/Mã PIN chưa đúng/)).toBeVisible();
  await expectNoBarriers(page, 'chair, PIN');
  // The phone's Back button closes the question, not the tab behind it.
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Mở chấm' }).first().click();
  await typePin(page, pin);
  await expect(page.getByText('Đang chấm, vòng 1')).toBeVisible();

  // The own sheet lies under the other tab and isn't lost by going to and fro.
  await tab(page, 'Phiếu của tôi');
  await tickSheet(chair, set, makeSheet(set, 82));
  await tab(page, 'Điều hành');
  await tab(page, 'Phiếu của tôi');
  await submitOnPhone(chair, 82);
  await handIn(members[0] as FakeMember, product.code, 1, 68);
  await tab(page, 'Điều hành');
  await expect(page.getByText('Phiếu đã nộp: 2/3')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('68');
  await page.getByRole('button', { name: 'Đóng chấm' }).click();
  await typePin(page, pin);
  await expect(page.getByRole('dialog').getByText(/OC-3015/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Quay lại' }).click();
  await handIn(members[1] as FakeMember, product.code, 1, 76);
  await act('Đóng chấm');
  await expect(page.getByText(/Chênh lệch 14 điểm, vượt mức/)).toBeVisible();
  await expectNoBarriers(page, 'chair, spread');

  await page.getByRole('button', { name: 'Ghi ý kiến thảo luận' }).click();
  const words = page.getByRole('dialog').getByRole('textbox');
  await words.fill('Thiếu hợp đồng bao tiêu');
  // The tab reads its product again every few seconds: whoever is writing goes on writing.
  for (const _ of ['asked for before', 'asked for since'])
    await (await page.waitForResponse((response) => response.url().endsWith('/api/read-chair'))).finished();
  await drawn(page);
  await expect(words).toBeFocused();
  await typePin(page, pin);
  await expect(page.getByText('Thiếu hợp đồng bao tiêu')).toBeVisible();

  await act(/^Chấm lại vòng 2, chỉ/);
  const low = members[0] as FakeMember;
  const state = await whenOpen(low, product.code, 2);
  valueOf<Receipt>(await low.submit(low.prepare(state, makeSheet(await low.readSet(product.code), 78))));
  await tab(page, 'Phiếu của tôi');
  await submitOnPhone(chair, 82);
  await tab(page, 'Điều hành');
  await act('Đóng chấm');
  // Gates that turn the stars are concluded with a reason.
  for (let open = await page.getByRole('button', { name: 'Đạt', exact: true }).count(); open > 0; open -= 1) {
    await page.getByRole('button', { name: 'Đạt', exact: true }).first().click();
    await page.getByRole('dialog').getByLabel('Lý do').fill('Đã xem minh chứng');
    await typePin(page, pin);
    await expect(page.getByText('✓ Đã thực hiện.')).toBeVisible();
  }
  await act('Xác nhận kết quả');
  await act('Công bố ở hội trường');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoBarriers(page, 'chair, confirmed, dark');
  expect((await desk.run('read-results', {})).rows.find((r) => r.dossier === product.code)).toMatchObject({ state: 'confirmed' });
  const who = (await desk.run('read-whole-journal', {})).rows.find((r) => r.event === 'result-revealed')?.who;
  expect(who).toBe(own.name);
  for (const member of members) member.vanish();
});
