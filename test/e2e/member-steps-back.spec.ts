/** A member sees only while scoring that the product is a relative's: the sheet goes away, nobody waits for it, the desk reads why. */
import { expect, test } from '@playwright/test';
import { councilOnPhones, FIRST } from '../support/council-on-phones.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { tickSheet } from '../support/phone.ts';

const council = councilOnPhones();

test('stepping back from the product in hand, with half a sheet ticked', async ({ browser }) => {
  const { phone } = await council.seat(browser, FIRST);
  const product = await council.openNext();
  const sheet = makeSheet(product.set, 83);
  await tickSheet(phone, product.set, { ...sheet, marks: Object.fromEntries(Object.entries(sheet.marks).slice(0, 3)), confirmedBlanks: [] });
  const { page } = phone;
  await page.getByText('Tôi có liên quan đến sản phẩm này').click();
  const send = page.getByRole('button', { name: 'Từ chối chấm sản phẩm này' });
  await expect(send).toBeDisabled();
  await page.getByLabel('Lý do', { exact: true }).fill('Em ruột là giám đốc');
  await send.click();
  await expect(page.locator('.top-name')).toHaveCount(0);
  const session = await council.desk().run('read-session', {});
  expect(session.recusals).toContainEqual(expect.objectContaining({ member: FIRST, dossier: product.code, reason: 'Em ruột là giám đốc' }));
  const { rows } = await council.desk().run('read-matrix', {});
  expect(rows.find((row) => row.dossier === product.code)?.cells.find((cell) => cell.member === FIRST)?.status).toBe('recused');
});
