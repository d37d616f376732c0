/**
 * The desk's side of scoring in real browsers: who is there, who wants help, a spare phone, and sheets that were given back, came late or were
 * scored under the wrong product. What breaks here leaves a member outside, or a sheet counted where it must not be.
 */
import { expect, type Locator, test } from '@playwright/test';
import type { DossierRow } from '../../shared/contract/desk.ts';
import { criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { enterDesk } from '../support/enter-desk.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { ownHost } from '../support/own-host.ts';
import { joinOnPhone, type Phone, submitOnPhone, tickSheet } from '../support/phone.ts';
import { prepareSession } from '../support/rehearse-session.ts';
import { sampleBook } from '../support/sample-files.ts';

const book = sampleBook();
const { host } = ownHost();

test('presence, help, a spare phone, a sheet given back, one that came late and one under the wrong product', async ({ browser }) => {
  test.setTimeout(240_000);
  const { page: desk, desk: helper } = await enterDesk(browser, host().ready.desk);
  const record = await prepareSession(helper, 3);
  const names = record.members.filter((m) => m.scores).map((m) => m.name);
  const [first = '', second = '', third = ''] = names;
  const { dossiers } = await helper.run('read-session', {});
  const [product, sister] = dossiers.filter((d) => d.eligible && d.setNumber === dossiers.find((x) => x.eligible)?.setNumber) as [DossierRow, DossierRow];
  const set = setByNumber(book, product.setNumber);
  if (!set) throw new Error('the sample has no first product');
  const cards = await helper.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) });
  const phones: Phone[] = [];
  for (const card of cards) phones.push(await joinOnPhone(browser, card));
  const [one, two, three] = phones as [Phone, Phone, Phone];

  const seat = (name: string): Locator => desk.getByRole('list', { name: 'Thành viên chấm điểm' }).getByRole('button', { name: new RegExp(name) });
  const act = async (name: string, item: string): Promise<void> => {
    await seat(name).click();
    await desk.getByRole('menuitem', { name: item }).click();
  };
  const giveReason = async (button: string): Promise<void> => {
    await desk.getByRole('dialog').getByLabel('Lý do').fill('Hội đồng đồng ý');
    await desk.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
    await expect(desk.getByRole('dialog')).toHaveCount(0);
  };
  const tickFew = (phone: Phone, count: number): Promise<void> => {
    const content = makeSheet(set, 80);
    const codes = [...criteriaOf(set).keys()].filter((code) => content.marks[code] !== undefined).slice(0, count);
    return tickSheet(phone, set, { ...content, marks: Object.fromEntries(codes.map((code) => [code, content.marks[code] ?? 0])), confirmedBlanks: [] });
  };
  const events = async (): Promise<readonly string[]> =>
    (await helper.run('read-journal', { before: null, limit: 60 })).map((line) => `${line.event} ${line.dossier}`);

  await test.step('presence: reading, how far the draft is, and the line lost', async () => {
    await desk.goto(`${new URL(desk.url()).origin}/#/cham-diem/${product.code}`);
    await desk.getByRole('button', { name: 'Mở chấm', exact: true }).click();
    await expect(seat(first)).toContainText('Đang đọc');
    await tickFew(two, 4);
    await expect(seat(second)).toContainText(/Đang chấm 4\/\d+/);
    await two.page.context().close();
    await expect(seat(second)).toContainText(/Mất kết nối .*đã chọn 4\/\d+/);
    // Who is off line stands before who is reading.
    await expect(desk.getByRole('list', { name: 'Thành viên chấm điểm' }).getByRole('button').first()).toContainText(second);
  });

  const spare = await test.step('a spare phone: from the click to the member’s own ticks in under 20 seconds', async () => {
    // By keyboard alone.
    await seat(second).focus();
    await desk.keyboard.press('Enter');
    const started = Date.now();
    await desk.getByRole('menuitem', { name: 'Đưa máy khác' }).focus();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Đang chờ máy mới vào ghế')).toBeVisible();
    const joinUrl = await desk.getByRole('dialog').locator('b').innerText();
    const pin = (await desk.getByText(/^\d{4}$/).innerText()).trim();
    const phone = await joinOnPhone(browser, { member: cards[1]!.member, name: second, pin, joinUrl, qrSvg: '' });
    await expect(phone.page.locator('.row input:checked')).toHaveCount(4);
    const seconds = (Date.now() - started) / 1000;
    test.info().annotations.push({ type: 'spare phone, seconds', description: seconds.toFixed(1) });
    expect(seconds).toBeLessThan(20);
    await expect(desk.getByText('Đang chờ máy mới vào ghế')).toHaveCount(0);
    await expect(desk.getByText(`${second} đã vào ghế bằng máy mới.`)).toBeVisible();
    await expect(seat(second)).toContainText(/Đang chấm 4\/\d+/);
    return phone;
  });

  await test.step('help: seen in the top bar from any screen, settled there', async () => {
    await one.page.getByRole('button', { name: 'Trợ giúp và cài đặt' }).click();
    await one.page.getByRole('button', { name: 'Cần hỗ trợ' }).click();
    const call = desk.getByRole('button', { name: '1 cần hỗ trợ' });
    await call.click();
    await expect(desk.getByRole('dialog').getByText(first)).toBeVisible();
    await desk.getByRole('button', { name: 'Đã hỗ trợ xong' }).click();
    await expect(call).toHaveCount(0);
    await one.page.keyboard.press('Escape');
  });

  const receipt = await test.step('a received sheet is given back, changed and received again as version 2', async () => {
    await one.page.goto(one.page.url());
    await tickSheet(one, set, makeSheet(set, 80));
    const before = await submitOnPhone(one, 80);
    await expect(seat(first)).toContainText('Đã nhận');
    await act(first, 'Trả phiếu để sửa…');
    await giveReason('Trả phiếu');
    await expect(seat(first)).toContainText('Đã trả lại để sửa');
    await expect(one.page.getByText(/Thư ký đã mở lại phiếu của đồng chí/).first()).toBeVisible();
    await tickSheet(one, set, makeSheet(set, 82));
    const after = await submitOnPhone(one, 82);
    expect(after).not.toBe(before);
    await expect(seat(first)).toContainText('Đã nhận');
    expect(await events()).toContain(`sheet-reopened ${product.code}`);
    return after;
  });

  await test.step('closing names whose sheet is on the phone and who is still scoring; what comes afterwards is kept aside and admitted', async () => {
    await tickSheet(three, set, makeSheet(set, 76));
    await three.page.route('**/api/submit-sheet', (route) => route.abort());
    await three.page.getByRole('button', { name: /Xem lại và nộp phiếu/ }).click();
    await three.page.getByRole('button', { name: 'Nộp phiếu', exact: true }).click();
    await expect(seat(third)).toContainText('Phiếu còn trên máy');
    await desk.getByRole('button', { name: 'Đóng chấm', exact: true }).click();
    const question = desk.getByRole('dialog');
    await expect(question.getByRole('listitem').filter({ hasText: third })).toContainText('chưa đến máy thư ký');
    await expect(question.getByRole('listitem').filter({ hasText: second })).toContainText(/đang chấm 4\/\d+/);
    await question.getByRole('button', { name: 'Vẫn đóng chấm' }).click();
    await expect(desk.getByText(/tổng hợp|Tổng hợp/).first()).toBeVisible();
    await three.page.unroute('**/api/submit-sheet');
    await desk.getByRole('button', { name: '1 phiếu muộn' }).click();
    await expect(desk.getByRole('dialog')).toContainText(third);
    expect((await helper.run('read-tally', { dossier: product.code })).rounds.at(-1)?.sheets.map((s) => s.totals.total)).toEqual([82]);
    await desk.getByRole('button', { name: 'Nhận phiếu…' }).click();
    await desk.getByRole('dialog').getByLabel('Lý do').fill('Mất mạng đúng lúc nộp');
    await desk.getByRole('dialog').getByRole('button', { name: 'Nhận phiếu', exact: true }).click();
    await expect(desk.getByRole('dialog').getByText('Đã nhận', { exact: true })).toBeVisible();
    await desk.keyboard.press('Escape');
    const sheets = (await helper.run('read-tally', { dossier: product.code })).rounds.at(-1)?.sheets ?? [];
    expect(sheets.map((s) => [s.totals.total, s.receipt === receipt]).sort()).toEqual([
      [76, false],
      [82, true],
    ]);
  });

  await test.step('a sheet scored under the wrong product is moved, with a trail at both', async () => {
    await helper.run('open-scoring', { dossier: sister.code });
    await desk.goto(`${new URL(desk.url()).origin}/#/cham-diem/${sister.code}`);
    // The guard names what the chair opened and what lies unfinished.
    await spare.page.getByRole('button', { name: /^Sang sản phẩm/ }).click();
    await tickSheet(spare, set, makeSheet(set, 78));
    await submitOnPhone(spare, 78);
    await expect(seat(second)).toContainText('Đã nhận');
    await act(second, 'Chuyển phiếu sang sản phẩm khác…');
    await desk.getByRole('combobox', { name: 'Chuyển sang sản phẩm' }).click();
    await desk.getByRole('option', { name: new RegExp(product.code) }).click();
    await expect(desk.getByText(`Phiếu được rút khỏi «${sister.name}»`)).toBeVisible();
    await giveReason('Chuyển phiếu');
    await expect(seat(second)).not.toContainText('Đã nhận');
    const sheets = (await helper.run('read-tally', { dossier: product.code })).rounds.at(-1)?.sheets ?? [];
    expect(sheets.map((s) => s.totals.total).sort()).toEqual([76, 78, 82]);
    expect(await events()).toEqual(expect.arrayContaining([`sheet-withdrawn ${sister.code}`, `sheet-moved ${product.code}`]));
  });

  await test.step('the address for the projector, and the seats with what each phone last got', async () => {
    await desk.getByRole('button', { name: 'Địa chỉ và mã QR' }).click();
    await expect(desk.getByRole('dialog').getByText(host().ready.member)).toBeVisible();
    await expect(desk.getByRole('img', { name: `Mã QR của địa chỉ ${host().ready.member}` })).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.goto(`${new URL(desk.url()).origin}/#/chuan-bi/ghe`);
    await expect(desk.getByRole('row').filter({ hasText: first })).toContainText(receipt);
    await desk.getByRole('button', { name: 'Cấp thẻ ghế cho tất cả' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Cấp lại' }).click();
    const download = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'Tải PDF' }).click();
    expect((await download).suggestedFilename()).toBe('the-ghe.pdf');
  });
});
