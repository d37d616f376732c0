/** Who comes and goes, at the desk in a real browser, by keyboard alone and in both themes. What breaks here leaves a quorum wrong, or nobody told of it. */
import { expect, test } from '@playwright/test';
import { expectNoBarriers } from '../support/axe-findings.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';

const { host } = ownHost();

test('a member leaves, comes back, an entry is undone; the quorum’s sentence stands on the screen', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  await makeSmallCouncil(desk);
  await showScreen(page, 'chuan-bi', 'co-mat');
  const people = page.getByRole('list').filter({ hasText: 'Ra ngoài' });
  const person = (code: string) => people.getByRole('listitem').filter({ hasText: `Nguyễn Văn ${code}` });
  const watch = page.getByRole('status').filter({ hasText: 'túc số' });

  // Five score, TV1 is the chair and has no deputy.
  await expect(watch).toHaveText(/Chỉ còn Nguyễn Văn TV1 là Chủ tịch/);
  await person('TV2').getByRole('button').focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Nguyễn Văn TV2 ra ngoài' });
  await expect(form.getByLabel('Lý do')).toBeFocused();
  await form.getByLabel('Giờ').fill('9h');
  await expect(form.getByText('Ghi giờ dạng 08:00.')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Ra ngoài' })).toBeDisabled();
  await expectNoBarriers(page, 'who leaves');
  await form.getByLabel('Giờ').fill('00:05');
  await form.getByLabel('Lý do').fill('Họp ở Sở');
  await page.keyboard.press('Enter');
  await expect(person('TV2')).toContainText('Vắng – ra lúc 00:05');
  await expect(watch).toHaveText(/Thêm một người ra là không còn đủ túc số/);

  await page.getByRole('button', { name: 'Nguyễn Văn TV1 ra ngoài' }).click();
  await page.keyboard.press('Enter');
  await expect(watch).toHaveText(/^Chưa đủ túc số: chưa mở chấm được sản phẩm nào\./);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), theme);
    await expectNoBarriers(page, `movements, ${theme}`);
  }
  expect((await desk.ask('open-scoring', { dossier: JAM })).answer.ok).toBe(false);

  await page.getByRole('button', { name: /^Hủy lượt này: Nguyễn Văn TV1/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Lý do')).toBeFocused();
  await page.keyboard.type('Ghi nhầm');
  await expectNoBarriers(page, 'an entry undone');
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy lượt này' }).focus();
  await page.keyboard.press('Enter');
  await expect(person('TV1')).toContainText('Có mặt');
  await expect(page.getByText('đã hủy: Ghi nhầm')).toBeVisible();

  // The frozen regulation is there to be read, not faint.
  await showScreen(page, 'chuan-bi', 'quy-che');
  await expect(page.getByLabel('Tỷ lệ có mặt tối thiểu')).toBeDisabled();
  expect(await page.getByLabel('Tỷ lệ có mặt tối thiểu').evaluate((field) => getComputedStyle(field).opacity)).toBe('1');
});
