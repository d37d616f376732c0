/** The built program in a real browser: a secretary drops a folder of evidence and works through it until the session opens and everything is frozen. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoBarriers } from '../support/axe-findings.ts';
import type { Desk } from '../support/desk-client.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { makeImage, makePdf } from '../support/evidence-files.ts';
import { type HostProcess, spawnHost } from '../support/host-process.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';

/** Pages are drawn at the lowest priority: on a machine busy with other things a file may take long to be looked at. */
const SLOW = { timeout: 60_000 };
const CONTRACT = '1.5_Hợp đồng thu mua.pdf';
let folder: string;
let host: HostProcess;
let page: Page;
let desk: Desk;

const put = (path: string, bytes: Uint8Array): void => {
  const file = join(folder, 'hồ sơ', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-evidence-'));
  const contract = await makePdf(['Hợp đồng thu mua cà rốt', 'Phụ lục 1', 'Phụ lục 2', 'Biên bản thanh lý']);
  put(`${JAM}/${CONTRACT}`, contract);
  put(`${JAM}/bản sao hợp đồng.pdf`, contract);
  put(`${JAM}/mặt trước.jpg`, await makeImage('jpeg'));
  // A program behind a harmless name.
  put(`${JAM}/giấy phép.pdf`, Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]));
  put(`${TOUR}/tour.png`, await makeImage('png', 320, 240));
  put('khác/phiếu đăng ký.pdf', await makePdf(['Phiếu đăng ký']));
  host = await spawnHost(join(folder, 'data'));
  ({ page, desk } = await enterDesk(browser, host.ready.desk));
  page.setDefaultTimeout(15_000);
  await makeSmallCouncil(desk, { begin: false });
});
test.afterAll(async () => {
  await page.context().close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

const show = (...path: readonly string[]): Promise<void> => showScreen(page, 'chuan-bi', ...path);

/** What a real mouse does with a folder from the file manager. */
async function dropFolder(target: Locator, path: string): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to drop on');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files: [path], dragOperationsMask: 1 } };
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
}

const noBarriers = (what: string): Promise<void> => expectNoBarriers(page, what);
const file = (name: string): Locator => page.getByRole('option').filter({ hasText: name });
/** Until the page has the answer: leaving earlier, it would ask whether to give up what was typed. */
const saveReport = async (): Promise<void> => {
  const button = page.getByRole('button', { name: 'Lưu báo cáo' });
  await button.click();
  await expect(button.and(page.locator(':disabled:not([data-loading])'))).toBeVisible();
};
const evidence = () => desk.run('read-evidence', { dossier: JAM });

test('a dropped folder finds its dossiers; refused, doubled and unmatched files are named', async () => {
  await show('ho-so');
  await dropFolder(page.getByRole('grid'), join(folder, 'hồ sơ'));
  const outcome = page.getByRole('dialog', { name: 'Kết quả thêm minh chứng' });
  await expect(outcome).toBeVisible(SLOW);
  const row = (words: string): Locator => outcome.getByRole('row').filter({ hasText: words });
  await expect(row('giấy phép.pdf')).toContainText('Không nhận');
  await expect(row('giấy phép.pdf')).toContainText('OC-2705');
  await expect(row('Trùng')).toHaveCount(1);
  await expect(row('Đã thêm')).toHaveCount(3);
  await expect(outcome.getByText(/^Đã vào 2 hồ sơ/)).toBeVisible();
  await noBarriers('outcome of adding');

  await expect(row('phiếu đăng ký.pdf')).toContainText('Chưa rõ hồ sơ');
  await row('phiếu đăng ký.pdf').getByRole('combobox').fill('mut ca rot');
  await page.getByRole('option', { name: /Mứt cà rốt dẻo/ }).click();
  await outcome.getByRole('button', { name: 'Thực hiện lựa chọn (1 tệp)' }).click();
  await expect(row('Đã thêm')).toHaveCount(4, SLOW);
  await outcome.getByRole('button', { name: 'Xong, đóng danh sách' }).click();
  await expect(outcome).toBeHidden();

  expect((await evidence()).files.map((f) => f.name).sort()).toEqual([CONTRACT, 'mặt trước.jpg', 'phiếu đăng ký.pdf'].sort());
  await expect(page.getByRole('row').filter({ hasText: 'Mứt cà rốt dẻo' })).toContainText('3 tệp');
  await noBarriers('list of dossiers');
});

test('a file that is gone when its turn comes is named, and the others go on', async () => {
  await show('ho-so', JAM, 'minh-chung');
  await expect(page.getByRole('listbox', { name: 'Tệp minh chứng' })).toBeVisible();
  const paths = ['một.jpg', 'hai.pdf', 'ba.pdf'].map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, 'MZ');
  await page.route(
    '**/files/evidence?**',
    async (route) => {
      rmSync(paths[1] as string);
      await route.continue();
    },
    { times: 1 },
  );
  await page.locator('input[type=file]').first().setInputFiles(paths);
  const outcome = page.getByRole('dialog', { name: 'Kết quả thêm minh chứng' });
  const row = (words: string): Locator => outcome.getByRole('row').filter({ hasText: words });
  await expect(row('hai.pdf')).toContainText('OC-6105');
  for (const name of ['một.jpg', 'ba.pdf']) await expect(row(name)).toContainText('Không nhận');
  await outcome.getByRole('button', { name: 'Xong, đóng danh sách' }).click();
  await expect(outcome).toBeHidden();
});

test('a file that the line lost is sent again', async () => {
  await show('ho-so', JAM, 'minh-chung');
  // The list of dossiers stays behind the page, hidden, with such a button of its own.
  await expect(page.getByRole('listbox', { name: 'Tệp minh chứng' })).toBeVisible();
  await page.route('**/files/evidence?**', (route) => route.abort(), { times: 1 });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'kiểm nghiệm.pdf', mimeType: 'application/pdf', buffer: await makePdf(['Kiểm nghiệm']) });
  const outcome = page.getByRole('dialog', { name: 'Kết quả thêm minh chứng' });
  await expect(outcome.getByText('Chưa gửi được', { exact: true })).toBeVisible();
  expect((await evidence()).files).toHaveLength(3);
  await outcome.getByRole('button', { name: 'Gửi lại', exact: true }).click();
  await expect(outcome.getByText('Đã thêm', { exact: true })).toBeVisible(SLOW);
  await outcome.getByRole('button', { name: 'Xong, đóng danh sách' }).click();
  await expect(file('kiểm nghiệm.pdf')).toBeVisible();
});

test('pages, links with ranges, face, paper, order, name', async () => {
  await file(CONTRACT).click();
  const picture = page.getByRole('img', { name: `${CONTRACT}: Trang 1/4` });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), SLOW).toBeGreaterThan(500);
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(page.getByRole('img', { name: `${CONTRACT}: Trang 2/4` })).toBeVisible();
  await expect(page.getByText('cả tệp · theo tên tệp')).toBeVisible();

  await page.getByRole('button', { name: 'Gắn tiêu chí', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tiêu chí' }).fill('1.1');
  await page.getByRole('option', { name: /^1\.1 / }).click();
  await page.getByLabel('Trang', { exact: true }).fill('3-9');
  await expect(page.getByText('Ghi trang trong khoảng 1-4, ví dụ 3-7.')).toBeVisible();
  await page.getByLabel('Trang', { exact: true }).fill('3-4');
  await noBarriers('linking');
  await page.getByRole('button', { name: 'Gắn tiêu chí', exact: true }).click();
  await page.getByRole('button', { name: /^1\.1 / }).click();
  await expect(page.getByRole('img', { name: `${CONTRACT}: Trang 3/4` })).toBeVisible();
  expect((await evidence()).links.map(({ criterion, firstPage, lastPage, origin }) => [criterion, firstPage, lastPage, origin])).toEqual([
    ['1.5', null, null, 'name'],
    ['1.1', 3, 4, 'hand'],
  ]);

  await page.getByRole('button', { name: 'Bỏ gắn tiêu chí 1.1' }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('button', { name: 'Bỏ gắn tiêu chí 1.1' })).toBeVisible();

  await file('mặt trước.jpg').click();
  const face = page.getByRole('switch', { name: 'Ảnh đại diện của sản phẩm' });
  // Shown at once, and taken back when the host can't be asked.
  let lose = (): void => undefined;
  await page.route('**/api/save-evidence', (route) => new Promise<void>((done) => (lose = () => done(route.abort()))), { times: 1 });
  await face.click();
  await expect(file('mặt trước.jpg')).toContainText('Ảnh đại diện');
  lose();
  await expect(file('mặt trước.jpg')).not.toContainText('Ảnh đại diện');
  await face.click();
  await expect(file('mặt trước.jpg')).toContainText('Ảnh đại diện');
  await expect.poll(async () => (await evidence()).files.find((f) => f.face)?.name).toBe('mặt trước.jpg');

  await page.getByText(/^Giấy tờ: thiếu/).click();
  const paper = (await evidence()).checklist.find((item) => item.required && !item.have);
  if (!paper) throw new Error('nothing is missing from a dossier with four files');
  await page.getByRole('combobox', { name: `Gán tệp cho: ${paper.words.vi}` }).selectOption('kiểm nghiệm.pdf');
  await expect.poll(async () => (await evidence()).checklist.find((item) => item.id === paper.id)?.have).toBe(true);
  await noBarriers('checklist');

  await page.getByText(/^Tệp \(/).click();
  const before = (await evidence()).files.map((f) => f.id);
  await page.getByRole('listbox', { name: 'Tệp minh chứng' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await evidence()).files.map((f) => f.id)).toEqual([before[1], before[0], ...before.slice(2)]);

  await page.getByLabel('Tên tệp').fill('1.5_Hợp đồng 2026.pdf');
  await page.getByLabel('Tên tệp').press('Enter');
  await expect(file('1.5_Hợp đồng 2026.pdf')).toBeVisible();
  await noBarriers('evidence');
});

test('reports, points and samples are kept as typed', async () => {
  await show('ho-so', JAM, 'bao-cao-xa');
  await page.getByRole('radiogroup').first().getByText('Không đạt').click();
  await page.getByLabel('Người ký').fill('Nguyễn Văn Xã');
  await page.getByLabel('Ngày báo cáo').fill('1/9/2026');
  await noBarriers("commune's report");
  await saveReport();
  await expect.poll(async () => (await evidence()).commune).toMatchObject({ date: '2026-09-01', signer: 'Nguyễn Văn Xã' });
  expect((await evidence()).commune?.findings.map((f) => f.met)).toEqual([false, null, null, null]);

  await show('ho-so', JAM, 'to-tu-van');
  await page.getByLabel('Điểm tiêu chí 1.1').fill('9');
  await page.getByLabel('Điểm tiêu chí 1.1').press('Enter');
  await expect(page.getByText(/^Chỉ nhận /)).toBeVisible();
  await page.getByLabel('Điểm tiêu chí 1.1').fill('2');
  await page.getByLabel('Điểm tiêu chí 1.1').press('Enter');
  await expect(page.getByLabel('Điểm tiêu chí 1.2')).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await desk.run('read-session', {})).advisory.map((a) => [a.criterion, a.points]))
    .toEqual([
      ['1.1', 2],
      ['1.2', 1],
    ]);
  await page.getByRole('textbox', { name: 'Đề nghị' }).fill('Đề nghị 4 sao');
  await noBarriers('advisory team');
  await saveReport();
  await expect.poll(async () => (await evidence()).advisory?.proposal).toBe('Đề nghị 4 sao');

  await page.getByRole('button', { name: 'Danh sách hồ sơ' }).click();
  await page.getByRole('button', { name: 'Nhận mẫu' }).click();
  const samples = page.getByRole('dialog', { name: 'Nhận mẫu sản phẩm' });
  // The tour needs none.
  await expect(samples.getByRole('row')).toHaveCount(2);
  await samples.getByLabel('Số mẫu của Mứt cà rốt dẻo').fill('5');
  await page.keyboard.press('Enter');
  await expect(samples.getByText('1/1 sản phẩm đủ mẫu')).toBeVisible();
  await noBarriers('samples');
  await page.keyboard.press('Escape');
});

test('once the session is open everything is read-only, and the manifest can be copied and checked', async () => {
  await desk.run('begin-session', {});
  await show('ho-so', JAM, 'minh-chung');
  await expect(page.getByText(/minh chứng và báo cáo đã khóa/)).toBeVisible();
  await expect(page.getByLabel('Tên tệp')).not.toBeEditable();
  for (const name of ['Xóa tệp', 'Gắn tiêu chí', 'Thêm tệp', 'Thêm thư mục']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await noBarriers('frozen evidence');

  await show('tong-quan');
  const manifest = page.getByRole('region', { name: 'Danh mục minh chứng đã khóa' });
  const known = (await desk.run('read-session', {})).manifest;
  await expect(manifest).toContainText(known?.hash ?? 'no manifest');
  await expect(manifest).toContainText('5 tệp');
  await manifest.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await expect(page.getByText('Cả 5 tệp còn nguyên như lúc thêm.')).toBeVisible();
  await noBarriers('overview');
});
