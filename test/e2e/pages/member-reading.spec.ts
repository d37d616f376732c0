/** Reading evidence on the built member's page: one tap from a criterion to its page and back to the very card; what came with the dossier. */
import { expect, type Locator, test } from '@playwright/test';
import { axeFindings } from '../../support/axe-findings.ts';
import { type FakeDoors, product, startFakeDoors } from '../../support/fake-doors.ts';
import { evidenceOf, fakeFile, fakeLink } from '../../support/fake-evidence.ts';
import { card, contract, field, honeyEvidence, joinReading, lineOf, links, openFrom, picture, reader, scale, tab, touch } from '../../support/read-on-phone.ts';

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

test('search finds words in PDF files and goes there; what cannot be searched is said', async ({ page }) => {
  doors.reading.search = (text) => ({
    hits: text === 'hop dong' ? [{ evidence: 2, page: 2, before: 'theo ', match: 'hợp đồng', after: ' thu mua', boxes: [] }] : [],
    more: false,
    unread: [1],
  });
  await joinReading(page, doors);
  await page.getByRole('button', { name: /^Minh chứng của cả sản phẩm: 3 tệp/ }).click();
  await tab(page, 'Tìm');
  await page.getByRole('searchbox').fill('hop dong');
  await page.keyboard.press('Enter');
  await expect(page.locator('.hit mark')).toHaveText('hợp đồng');
  await expect(page.getByText('Không tìm được trong 1 tệp')).toBeVisible();
  await page.locator('.hit').click();
  await expect(picture(page, '2/2/large')).toBeVisible();
  await tab(page, 'Tìm');
  await expect(page.locator('.hit')).toHaveCount(1);
  await page.getByRole('searchbox').fill('khong co');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Không tìm thấy «khong co».')).toBeVisible();
});

test('hits are marked where they stand on the page, stay there under pinch, and are gone through one by one', async ({ page }) => {
  const at = (file: number, number: number, left: number, top: number) => ({
    evidence: file,
    page: number,
    before: 'theo ',
    match: 'hợp đồng',
    after: ' thu mua',
    boxes: [{ left, top, width: 0.2, height: 0.01 }],
  });
  doors.reading.search = () => ({ hits: [at(2, 1, 0.1, 0.15), at(2, 1, 0.7, 0.94), at(2, 2, 0.3, 0.5)], more: false, unread: [] });
  await joinReading(page, doors);
  await openFrom(page, '1.5');
  await tab(page, 'Tìm');
  await page.getByRole('searchbox').fill('hop dong');
  await page.keyboard.press('Enter');
  await page.locator('.hit').first().click();
  await expect(picture(page, '2/1/large')).toBeVisible();
  const marks = page.locator('.slot-0 .mark');
  const chosen = page.locator('.slot-0 .mark-chosen');
  const bar = page.getByRole('region', { name: 'Các chỗ tìm thấy' });
  const [next, previous] = ['Chỗ tìm thấy sau', 'Chỗ tìm thấy trước'].map((name) => bar.getByRole('button', { name })) as [Locator, Locator];
  /** Middle of the chosen mark in parts of the picture beneath, as drawn on the screen. */
  const place = (): Promise<readonly number[]> =>
    chosen.evaluate((mark) => {
      const [box, sheet] = [mark, mark.parentElement as Element].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
      return [(box.left + box.width / 2 - sheet.left) / sheet.width, (box.top + box.height / 2 - sheet.top) / sheet.height].map(
        (part) => Math.round(part * 1000) / 1000,
      );
    });
  await expect(marks).toHaveCount(2);
  await expect(bar.getByRole('status')).toHaveText('Chỗ 1/3 «hop dong»');
  await expect(previous).toBeDisabled();
  expect(await place()).toEqual([0.2, 0.155]);
  await touch(
    page,
    [
      { x: 170, y: 400 },
      { x: 220, y: 400 },
    ],
    [
      { x: 120, y: 400 },
      { x: 270, y: 400 },
    ],
    [
      { x: 95, y: 400 },
      { x: 295, y: 400 },
    ],
    [],
  );
  expect(await scale(page)).toBeGreaterThan(2.5);
  expect(await place()).toEqual([0.2, 0.155]);
  // Enlarged, the other corner is out of sight until one goes there.
  await next.click();
  await expect(chosen).toBeInViewport({ ratio: 1 });
  expect(await place()).toEqual([0.8, 0.945]);
  const frame = await page.locator('.stage').boundingBox();
  const mark = await chosen.boundingBox();
  expect(mark && frame && mark.y >= frame.y && mark.y + mark.height <= frame.y + frame.height).toBe(true);
  await next.click();
  await expect(picture(page, '2/2/large')).toBeVisible();
  await expect(bar.getByRole('status')).toHaveText('Chỗ 3/3 «hop dong»');
  await expect(next).toBeDisabled();
  await expect(chosen).toBeInViewport({ ratio: 1 });
  expect(await axeFindings(page, '.reader')).toEqual([]);
  await previous.click();
  await expect(bar.getByRole('status')).toHaveText('Chỗ 2/3 «hop dong»');
  // The way back is the one to where the search began, not to the hit before.
  await expect(page.getByRole('button', { name: '↩ Về chỗ vừa xem: tr. 12' })).toBeVisible();
  await bar.getByRole('button', { name: 'Thôi tìm, bỏ tô chữ' }).click();
  await expect(page.locator('.mark')).toHaveCount(0);
  await expect(bar).toHaveCount(0);
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
  for (const theme of ['light', 'dark']) {
    await page.addInitScript((look) => localStorage.setItem('ocop|look', look), `vi|0|${theme}`);
    if (theme === 'light') await joinReading(page, doors);
    else await page.reload();
    await openFrom(page, '1.5');
    await expect(picture(page, '1/12/large')).toBeVisible();
    for (const panel of ['', 'Trang', 'Tệp', 'Tìm', 'Hồ sơ']) {
      if (panel) await tab(page, panel);
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
