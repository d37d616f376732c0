/** Issue 3: one seat in two tabs, on two devices, at two addresses, in a browser that keeps nothing: one member, one sheet, nothing lost. */
import { expect, type Page, test } from '@playwright/test';
import { startBadLine } from '../support/bad-line.ts';
import { councilOnPhones, FIRST, part, receiptCode, through, ticked } from '../support/council-on-phones.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { joinOnPhone, submitOnPhone, tickSheet } from '../support/phone.ts';

const council = councilOnPhones();
/** Two addresses of one laptop: another Host for the door, another origin with storage of its own for the phone. */
const NEW_ADDRESS = 'localhost';

test('two tabs of one seat show one draft and hand in one sheet', async ({ browser }) => {
  const { phone } = await council.seat(browser, FIRST);
  const product = await council.openNext();
  const sheet = makeSheet(product.set, 83);
  const other = await phone.page.context().newPage();
  await other.goto(council.line().url);
  await expect(other.locator('.top-name')).toHaveText(product.name);
  await phone.page.bringToFront();
  await tickSheet(phone, product.set, sheet);
  const lastCode = Object.keys(sheet.marks).at(-1) ?? '';
  await expect(ticked(other, lastCode, sheet.marks[lastCode] ?? 0)).toBeChecked();
  for (const page of [phone.page, other]) await page.getByRole('button', { name: /Xem lại và nộp phiếu/ }).click();
  // Whichever is quicker takes the button away from the other.
  const press = (page: Page): Promise<void> =>
    page
      .getByRole('button', { name: 'Nộp phiếu', exact: true })
      .click({ timeout: 3000 })
      .catch(() => undefined);
  await Promise.all([press(phone.page), press(other)]);
  for (const page of [phone.page, other]) await expect(receiptCode(page)).toBeVisible();
  expect(await receiptCode(phone.page).innerText()).toBe(await receiptCode(other).innerText());
  expect(await council.closeAndCount(product.code)).toEqual([[FIRST, 83]]);
});

test('a card scanned before the session is open: the page goes on by itself once it is', async ({ browser }) => {
  const card = await council.cardOf(FIRST);
  const { file } = await council.desk().run('read-session', {});
  await council.desk().run('close-session', {});
  const page = await (await browser.newContext()).newPage();
  await page.goto(through(card, council.line().url).joinUrl);
  await expect(page.getByText('Thư ký chưa mở phiên')).toBeVisible();
  await council.desk().run('open-session', { file });
  await expect(page.getByRole('button', { name: 'Đúng, tôi vào ghế' })).toBeVisible();
});

test('two devices on one seat: the second is refused until the desk frees the seat, then goes on with the draft of the first', async ({ browser }) => {
  const { phone, card } = await council.seat(browser, FIRST);
  const product = await council.openNext();
  const sheet = makeSheet(product.set, 79);
  const codes = Object.keys(sheet.marks);
  await tickSheet(phone, product.set, part(sheet, 0, 5));

  const intruder = await (await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })).newPage();
  await intruder.goto(through(card, council.line().url).joinUrl);
  await expect(intruder.getByText(/đang dùng trên máy khác/)).toBeVisible();
  await expect(intruder.locator('.top-name')).toHaveCount(0);

  const spareCard = await council.cardOf(FIRST);
  const spare = await joinOnPhone(browser, through(spareCard, council.line().url));
  await expect(spare.page.locator('.top-name')).toHaveText(product.name);
  for (const code of codes.slice(0, 5)) await expect(ticked(spare.page, code, sheet.marks[code] ?? 0)).toBeChecked();
  await expect(phone.page.locator('.top-name')).toHaveCount(0);
  await tickSheet(spare, product.set, sheet);
  await submitOnPhone(spare, 79);
  expect(await council.closeAndCount(product.code)).toEqual([[FIRST, 79]]);
});

test('the browser’s storage is full: the page says so, the host keeps the draft, a reload loses nothing', async ({ browser }) => {
  const { phone } = await council.seat(browser, FIRST);
  const product = await council.openNext();
  const sheet = makeSheet(product.set, 74);
  const codes = Object.keys(sheet.marks);
  await phone.page.evaluate(() => {
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2))
      for (let n = 0; ; n += 1)
        try {
          localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size));
        } catch {
          break;
        }
  });
  await tickSheet(phone, product.set, part(sheet, 0, 6));
  await expect(phone.page.locator('.banner-red')).toBeVisible();
  // Saved at the host before the page goes.
  await expect.poll(() => council.decided(product.code, FIRST)).toBe(6);
  await phone.page.reload();
  for (const code of codes.slice(0, 6)) await expect(ticked(phone.page, code, sheet.marks[code] ?? 0)).toBeChecked();
  await tickSheet(phone, product.set, sheet);
  await submitOnPhone(phone, 74);
  expect(await council.closeAndCount(product.code)).toEqual([[FIRST, 74]]);
});

test('the laptop’s address changes: the open page carries its seat and what only it has to the new address', async ({ browser }) => {
  const { phone } = await council.seat(browser, FIRST);
  const product = await council.openNext();
  const sheet = makeSheet(product.set, 77);
  const codes = Object.keys(sheet.marks);
  await tickSheet(phone, product.set, part(sheet, 0, 5));
  council.line().become('off');
  // Ticked without a line: only this page knows.
  await tickSheet(phone, product.set, part(sheet, 5, 9));
  const elsewhere = await startBadLine(council.host().ready.member, NEW_ADDRESS);
  try {
    await phone.page.getByRole('button', { name: /Trợ giúp/ }).click();
    await phone.page.getByRole('button', { name: 'Máy thư ký đổi địa chỉ?' }).click();
    await phone.page.getByLabel(/Địa chỉ mới/).fill(elsewhere.url.replace('http://', ''));
    await phone.page.getByRole('button', { name: 'Nối đến địa chỉ này' }).click();
    await expect(phone.page.locator('.top-name')).toHaveText(product.name);
    expect(phone.page.url()).toBe(`${elsewhere.url}/`);
    for (const code of codes.slice(0, 9)) await expect(ticked(phone.page, code, sheet.marks[code] ?? 0)).toBeChecked();
    await tickSheet(phone, product.set, sheet);
    await submitOnPhone(phone, 77);
    expect(await council.closeAndCount(product.code)).toEqual([[FIRST, 77]]);
  } finally {
    await elsewhere.stop();
  }
});

test('the laptop’s address changes and the page is gone: the seat’s link at the new address and the PIN bring the draft back', async ({ browser }) => {
  const { phone, card } = await council.seat(browser, FIRST);
  const product = await council.openNext();
  const sheet = makeSheet(product.set, 72);
  const codes = Object.keys(sheet.marks);
  await tickSheet(phone, product.set, part(sheet, 0, 7));
  await expect.poll(() => council.decided(product.code, FIRST)).toBe(7);
  await phone.page.context().close();
  council.line().become('off');
  const elsewhere = await startBadLine(council.host().ready.member, NEW_ADDRESS);
  try {
    const again = await joinOnPhone(browser, through(card, elsewhere.url));
    await expect(again.page.locator('.top-name')).toHaveText(product.name);
    for (const code of codes.slice(0, 7)) await expect(ticked(again.page, code, sheet.marks[code] ?? 0)).toBeChecked();
    await tickSheet(again, product.set, sheet);
    await submitOnPhone(again, 72);
    expect(await council.closeAndCount(product.code)).toEqual([[FIRST, 72]]);
  } finally {
    await elsewhere.stop();
  }
});
