/** Reading evidence on the built member's page: one tap from a criterion to its page and back to the very card; what came with the dossier. */
import { expect, test } from '@playwright/test';
import { axeFindings } from '../../support/axe-findings.ts';
import { type FakeDoors, startFakeDoors } from '../../support/fake-doors.ts';
import { evidenceOf, fakeFile, fakeLink } from '../../support/fake-evidence.ts';
import { product } from '../../support/fake-product.ts';
import { card, contract, field, honeyEvidence, joinReading, lineOf, links, openFrom, picture, reader, tab } from '../../support/read-on-phone.ts';

let doors: FakeDoors;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
test.beforeEach(async () => {
  doors = await startFakeDoors();
  doors.reading.evidence = honeyEvidence;
});
test.afterEach(async () => {
  await doors.stop();
});

test('opens over the card at the page linked, and Back returns to the very card with its scroll and focus', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await joinReading(page, doors);
  await lineOf(page, '1.5').evaluate((line) => line.scrollIntoView({ block: 'center' }));
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(200);
  expect(await card(page, '1.5').locator('input:checked').count()).toBe(0);

  const leave: readonly (() => Promise<unknown>)[] = [
    () => page.goBack(),
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Về phiếu' }).click(),
  ];
  for (const how of leave) {
    await openFrom(page, '1.5');
    await expect(picture(page, '1/12/large')).toBeVisible();
    await expect(field(page)).toHaveValue('12');
    await how();
    await expect(reader(page)).toHaveCount(0);
    await expect(lineOf(page, '1.5')).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  }
  // Every opening was taken back from the history: another Back leaves the page.
  expect(await page.evaluate(() => history.state)).toBeNull();
  expect(complaints).toEqual([]);
  expect(doors.requests.filter((path) => path === '/api/submit-sheet')).toEqual([]);
});

test('Back closes a panel first, then the viewer', async ({ page }) => {
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await tab(page, 'Trang');
  await tab(page, 'Tệp');
  await expect(page.locator('.file')).toHaveCount(3);
  await page.goBack();
  await expect(page.locator('.reader-panel')).toHaveCount(0);
  await expect(reader(page)).toBeVisible();
  await tab(page, 'Hồ sơ');
  await tab(page, 'Hồ sơ');
  await expect(page.locator('.reader-panel')).toHaveCount(0);
  await page.goBack();
  await expect(reader(page)).toHaveCount(0);
  await expect(card(page, '1.5')).toBeVisible();
});

test('the place in each file is there again after closing and after a reload', async ({ page }) => {
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await field(page).fill('77');
  await field(page).press('Enter');
  await expect(picture(page, '1/77/large')).toBeVisible();
  await page.reload();
  await expect(lineOf(page, '1.5')).toBeVisible();
  await expect(reader(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^Minh chứng của cả sản phẩm/ }).click();
  await expect(field(page)).toHaveValue('77');
  await page.goBack();
  await openFrom(page, '1.5');
  await expect(field(page)).toHaveValue('12');
  await page.getByRole('button', { name: '↩ Về chỗ vừa xem: tr. 77' }).click();
  await expect(field(page)).toHaveValue('77');
});

test('a page not yet prepared says so and appears by itself; a failed one offers the original', async ({ page }) => {
  doors.reading.evidence = evidenceOf(
    [{ ...contract, state: 'waiting' }, fakeFile(4, 'Hỏng.pdf', { state: 'failed' })],
    [fakeLink(1, 2, '1.5'), fakeLink(2, 4, '1.5')],
  );
  doors.reading.absent = () => true;
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await expect(page.getByText('Máy thư ký đang chuẩn bị trang này').first()).toBeVisible();
  doors.reading.absent = (path) => path.startsWith('/evidence/4/');
  doors.reading.evidence = evidenceOf([contract, fakeFile(4, 'Hỏng.pdf', { state: 'failed' })], links);
  await expect(picture(page, '2/1/large')).toBeVisible();
  await tab(page, 'Tệp');
  await page.locator('.file-open', { hasText: 'Hỏng.pdf' }).click();
  await expect(page.locator('.slot-0').getByText('Không vẽ được trang này từ tệp gốc.')).toBeVisible();
  await expect(reader(page).getByRole('link', { name: /^Mở tệp gốc/ })).toHaveAttribute('href', '/evidence/4/original');
});

test('the commune’s findings, the advisory opinion and the samples are there to read', async ({ page }) => {
  doors.reading.evidence = evidenceOf([], [], {
    commune: { findings: [{ id: 'origin', met: false, note: 'mua ngoài xã 40%' }], date: '2026-08-20', signer: 'Trần Văn Lâm' },
    advisory: { opinion: 'Cần làm rõ vùng nguyên liệu.', proposal: '4 sao' },
    samples: { received: 4, at: '2026-09-03', note: 'một mẫu vỡ' },
  });
  await joinReading(page, doors);
  await expect(lineOf(page, '1.5')).toHaveCount(0);
  await page.getByRole('button', { name: /^Minh chứng của cả sản phẩm/ }).click();
  for (const words of ['mua ngoài xã 40%', 'Không đạt', 'Người ký: Trần Văn Lâm, ngày 20/08/2026', 'Cần làm rõ vùng nguyên liệu.', 'Đã nhận 4/5 mẫu'])
    await expect(reader(page).getByText(words).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reader(page)).toHaveCount(0);
});

test('help is asked for from the viewer, which stays as it was beneath', async ({ page }) => {
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  const help = reader(page).getByRole('button', { name: 'Trợ giúp và cài đặt' });
  const tools = page.getByRole('dialog', { name: 'Trợ giúp và cài đặt' });
  await help.click();
  await tools.getByRole('button', { name: 'Cần hỗ trợ' }).click();
  await expect(tools.getByRole('button', { name: 'Không cần nữa' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tools).toHaveCount(0);
  await expect(help).toBeFocused();
  await expect(picture(page, '1/12/large')).toBeVisible();
  await help.click();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lineOf(page, '1.5')).toBeFocused();
});

test('another product called by the chair closes the viewer and takes its evidence away', async ({ page }) => {
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  doors.reading.evidence = evidenceOf([contract], [fakeLink(9, 2, '8')]);
  doors.open(product(8, 'Tour làng gốm', 26));
  await expect(page.locator('.top-name')).toHaveText('Tour làng gốm');
  await expect(reader(page)).toHaveCount(0);
  await expect(lineOf(page, '8')).toHaveText(/^Minh chứng \(1\)/);
  expect(await page.evaluate(() => history.state)).toBeNull();
});

test('an own submitted sheet leads to the evidence of its product', async ({ page }) => {
  await joinReading(page, doors);
  await expect(card(page, '1.1')).toBeVisible();
  await page.evaluate(async () => {
    for (const field of document.querySelectorAll('fieldset.card')) {
      field.querySelector<HTMLInputElement>('input:not(:disabled)')?.click();
      await new Promise((done) => setTimeout(done, 0));
    }
  });
  await page.getByRole('button', { name: 'Xem lại và nộp phiếu' }).click();
  await page.getByRole('button', { name: 'Nộp phiếu' }).click();
  await page.getByRole('button', { name: 'Xem phiếu' }).first().click();
  await page
    .locator('.read-row', { hasText: '1.5' })
    .first()
    .getByRole('button', { name: /^Minh chứng \(2\)/ })
    .click();
  await expect(picture(page, '1/12/large')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: /^Minh chứng của cả sản phẩm/ }).click();
  await expect(reader(page)).toBeVisible();
});

test('the checks for screen readers and contrast find nothing in the viewer and its panels, light or dark', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('ocop|look', 'vi|0|phone'));
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await expect(picture(page, '1/12/large')).toBeVisible();
  for (const panel of ['', 'Trang', 'Tệp', 'Tìm', 'Hồ sơ']) {
    if (panel) await tab(page, panel);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('html.dark')).toHaveCount(theme === 'dark' ? 1 : 0);
      expect(await axeFindings(page, '.reader')).toEqual([]);
    }
  }
});

test('the focus stays inside while it is open, and nothing beneath is read out', async ({ page }) => {
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await expect(page.getByRole('button', { name: 'Về phiếu' })).toBeFocused();
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press(i < 20 ? 'Tab' : 'Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
  }
  expect(await page.locator('#page').getAttribute('aria-hidden')).toBe('true');
});

test('scoring goes on when the viewer’s script does not come', async ({ page }) => {
  await page.route(/assets\/reader-.*\.js$/, (route) => route.abort());
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await expect(page.getByText('Chưa tải được phần đọc minh chứng')).toBeVisible();
  await page.getByRole('button', { name: 'Về phiếu' }).click();
  await card(page, '1.5').locator('.row').nth(1).click();
  await expect(card(page, '1.5').locator('input').nth(1)).toBeChecked();
});

for (const size of [0, 2])
  test(`at 320 px and text size ${size} nothing scrolls sideways and every control is at least 44 px`, async ({ page }) => {
    const hit = { evidence: 1, page: 12, before: '', match: 'hợp đồng', after: '', boxes: [] };
    doors.reading.search = () => ({ hits: [hit, hit], more: false, unread: [] });
    await page.setViewportSize({ width: 320, height: 568 });
    await page.addInitScript((text) => localStorage.setItem('ocop|look', text), `vi|${size}`);
    await joinReading(page, doors);
    await openFrom(page, '1.5');
    // The viewer itself, not what stands there while it is on the way.
    await expect(page.locator('.stage')).toBeVisible();
    for (const panel of ['', 'Trang', 'Tệp', 'Tìm', 'Hồ sơ']) {
      if (panel) await tab(page, panel);
      if (panel === 'Tìm') {
        await page.getByRole('searchbox').fill('hop dong');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Chỗ tìm thấy sau' }).click();
        await expect(page.locator('.hit-bar p')).toHaveText(/^Chỗ 1\/2/);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      const small = await page
        .locator('.reader button, .reader a, .reader input')
        .evaluateAll((all) =>
          all
            .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
            .flatMap(([words, box]) => (box.height < 44 || box.width < 44 ? [`${words} ${box.width}×${box.height}`] : [])),
        );
      expect(small).toEqual([]);
    }
    expect(await page.locator('.stage').evaluate((stage) => stage.getBoundingClientRect().height)).toBeGreaterThan(200);
  });
