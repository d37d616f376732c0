/**
 * An office's own book in a real browser: copied, a fault made, led to, mended, taken back, published, and chosen for a session. What breaks here
 * leaves the office with a book it can't get out, or one that is wrong and out all the same.
 */
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe-findings.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';

const { host } = ownHost();

test('a draft is edited with its checks beside, published, and a session is made with it', async ({ browser }) => {
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  await showScreen(page, 'bo-tieu-chi', '~cua-co-quan');

  await test.step('a book becomes a draft under an id that is free', async () => {
    await page.getByRole('button', { name: 'Chép thành bản nháp' }).click();
    await expect(page.getByRole('heading', { name: 'Bản nháp QD26-2026-2' })).toBeVisible();
    await page.getByLabel('Mã bộ tiêu chí').fill('QN-2018');
    await page.getByLabel('Số quyết định').fill('3161/QĐ-UBND');
    await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân tỉnh Quảng Nam');
    await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
    expect(await axeFindings(page, 'main')).toEqual([]);
  });

  await test.step('a fault is told beside, leads to its place, and keeps the book in', async () => {
    await page
      .getByRole('navigation', { name: 'Danh sách bộ sản phẩm' })
      .getByRole('button', { name: /^1 Rau, củ/ })
      .click();
    await page.getByRole('button', { name: /^1\.1 / }).click();
    await page.getByLabel('Điểm 3', { exact: true }).fill('5');
    const fault = page.getByRole('complementary', { name: 'Kiểm tra' }).getByRole('button', { name: /OC-8107/ });
    await expect(fault).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ban hành…' })).toBeDisabled();
    await page.getByRole('button', { name: 'Quyết định và thang sao' }).click();
    await fault.click();
    await expect(page.getByLabel('Điểm 3', { exact: true })).toHaveValue('5');
    expect(await axeFindings(page, 'main')).toEqual([]);
  });

  await test.step('a step back mends it, also in what is kept', async () => {
    await page.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' }).click();
    await expect(page.getByLabel('Điểm 3', { exact: true })).toHaveValue('3');
    await expect(page.getByText('Không còn lỗi: ban hành được.')).toBeVisible();
    const [line] = (await desk.run('list-own-books', {})).drafts;
    expect(line).toMatchObject({ id: 'QN-2018', errors: 0 });
    const kept = await desk.run('read-book-draft', { draft: line?.draft ?? '' });
    const shipped = await desk.run('read-book', { id: 'QD26-2026' });
    expect(kept.book.sets).toEqual(shipped.book.sets);
  });

  await test.step('published, it is listed with its hash and chosen for a session', async () => {
    await page.getByRole('button', { name: 'Ban hành…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
    const row = page.getByRole('table', { name: 'Đã ban hành' }).getByRole('row', { name: /QN-2018/ });
    await expect(row).toContainText('Chỉ khác câu chữ');
    expect(await axeFindings(page, 'main')).toEqual([]);
    await row.getByRole('button', { name: 'So với gốc QN-2018' }).click();
    await expect(page.getByText('3161/QĐ-UBND')).toBeVisible();
    expect(await axeFindings(page, 'main')).toEqual([]);
    await desk.run('create-session', { name: 'Phiên Quảng Nam', province: 'Quảng Nam', startDate: '2018-11-20', endDate: '2018-11-20', bookId: 'QN-2018' });
    await showScreen(page, 'bo-tieu-chi');
    await expect(page.getByRole('heading', { name: 'Quyết định 3161/QĐ-UBND', exact: true })).toBeVisible();
  });
});
