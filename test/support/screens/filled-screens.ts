/** Screens that show something only when there is something: a workbook read, scans taken in, an update, earlier sessions remembered, a line that is lost. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { t } from '../../../renderer/kit/strings/index.ts';
import { addRow, buildWorkbook, put, validSheets } from '../../fixtures/workbooks.ts';
import { makeProgram, makeUpdate } from '../fake-update.ts';
import { SAMPLE_WORKBOOK } from '../sample-files.ts';
import { makeScans } from '../scan-scenes.ts';
import { type DeskScene, openRow, type Placed, press } from './screen-acts.ts';

const give = (page: Page, files: string | string[]): Promise<void> => page.locator('input[type=file]').first().setInputFiles(files);

/** A workbook whose faults stand in several sheets. */
async function faultyWorkbook(folder: string): Promise<string> {
  const sheets = validSheets();
  put(sheets, 'Hồ sơ', 2, 'Bộ sản phẩm', '99');
  put(sheets, 'Hội đồng', 3, 'Chức danh', 'Khách mời');
  addRow(sheets, 'Hội đồng', ['TV1', 'Nguyễn Văn Trùng', 'Ủy viên', null, null, 'Có']);
  const path = join(folder, 'phien-loi.xlsx');
  writeFileSync(path, await buildWorkbook(sheets));
  return path;
}

export const IMPORT_SCREENS: readonly Placed[] = [
  {
    name: 'import-ready',
    at: ['bat-dau'],
    act: async ({ page }) => {
      await give(page, SAMPLE_WORKBOOK);
      await page.getByRole('button', { name: t('start.previewImport') }).waitFor();
    },
  },
  {
    name: 'import-problems',
    at: ['bat-dau'],
    act: async ({ page, folder }) => {
      await give(page, await faultyWorkbook(folder));
      await page.getByText('OC-2').first().waitFor();
    },
  },
];

/** Waits for whatever the scans' screen says at the end. */
const scansTaken = async ({ page, desk, folder }: DeskScene): Promise<void> => {
  await page.getByLabel('Người nhận').fill('Lê Thị Hoa');
  await give(page, [...(await makeScans(desk, folder))]);
  await page.getByRole('button', { name: 'Đóng kết quả' }).waitFor({ timeout: 180_000 });
};

/** Taken in by the screen before, unless only this one is looked at. */
const withScans = async (scene: DeskScene): Promise<void> => {
  if (await scene.page.getByText('Chưa có bản quét nào').isVisible()) await scansTaken(scene);
};

const updateDialog = press('common.settings', 'about.open', 'update.open');
async function lookAtUpdate(page: Page, path: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('update.path')).fill(path);
  await dialog.getByRole('button', { name: t('update.look'), exact: true }).click();
}
/** Signed by the key that this host takes for its maker's. */
async function offerUpdate({ page, folder }: DeskScene): Promise<void> {
  const path = await makeUpdate(makeProgram(join(folder, 'ban-moi'), '1.1.0'), join(folder, 'ocop-cap-nhat-1.1.0.ocopup'), { version: '1.1.0' });
  await lookAtUpdate(page, path);
  await page.getByRole('button', { name: t('update.start') }).waitFor();
}

/** In a real session with one product confirmed. */
export const MEETING_SCREENS: readonly Placed[] = [
  { name: 'scans-taken', at: ['van-ban', 'ban-quet'], act: scansTaken },
  {
    name: 'scans-match',
    at: ['van-ban', 'ban-quet'],
    act: async (scene) => {
      const { page } = scene;
      await withScans(scene);
      await page.getByRole('button', { name: /Không đọc được mã/ }).click();
      await page.getByRole('button', { name: 'Xếp vào văn bản' }).waitFor();
    },
  },
  {
    name: 'scans-paper',
    at: ['van-ban', 'ban-quet'],
    act: async (scene) => {
      const { page } = scene;
      await withScans(scene);
      await page.getByRole('button', { name: /Đủ \d+ trang/ }).click();
      await page.getByRole('img').first().waitFor();
    },
  },
  { name: 'update-choose', at: ['sao-luu'], act: updateDialog },
  {
    name: 'update-refused',
    at: ['sao-luu'],
    act: async (scene) => {
      await updateDialog(scene);
      const path = join(scene.folder, 'khong-phai.ocopup');
      writeFileSync(path, 'not an update');
      await lookAtUpdate(scene.page, path);
      await scene.page.getByText('OC-7690').waitFor();
    },
  },
  {
    name: 'update-offered',
    at: ['sao-luu'],
    act: async (scene) => {
      await updateDialog(scene);
      await offerUpdate(scene);
    },
  },
  {
    name: 'update-done',
    at: ['sao-luu'],
    act: async (scene) => {
      await updateDialog(scene);
      await offerUpdate(scene);
      await scene.page.getByRole('button', { name: t('update.start') }).click();
      await scene.page.getByText(t('update.doneFolder', { version: '1.1.0' })).waitFor();
    },
  },
];

/** With three sessions remembered and a session in hand that has products of theirs again. */
export const EARLIER_SCREENS: readonly Placed[] = [
  { name: 'earlier-certificates-filled', at: ['phien-truoc', 'giay-chung-nhan'] },
  { name: 'earlier-remembered-filled', at: ['phien-truoc', 'da-nho'] },
  { name: 'earlier-compare-filled', at: ['phien-truoc', 'so-sanh'] },
  {
    name: 'earlier-doubts',
    at: ['phien-truoc', 'so-sanh'],
    act: async ({ page }) => {
      await page.getByRole('button', { name: /^Có phải cùng một sản phẩm/ }).click();
      await page.getByRole('button', { name: 'Cùng sản phẩm' }).first().waitFor();
    },
  },
  { name: 'reminders-filled', at: ['van-ban', 'thu-nhac'] },
  {
    name: 'reminder-series',
    at: ['phien-truoc', 'giay-chung-nhan'],
    act: press('earlier.seriesSet'),
  },
  {
    name: 'reminder-paper',
    at: ['van-ban'],
    act: async ({ page }) => {
      await page.getByRole('combobox', { name: t('paper.kinds') }).click();
      await page.getByRole('option', { name: new RegExp(`^${t('paper.kindReminder')}`) }).click();
      await page
        .getByRole('row')
        .nth(1)
        .click({ position: { x: 200, y: 20 } });
    },
  },
  { name: 'results-filled', at: ['ket-qua'] },
  { name: 'statistics-filled', at: ['ket-qua', 'thong-ke'] },
  { name: 'series', at: ['chuan-bi', 'quy-che'], act: ({ page }) => page.getByText(t('dossier.profileSeries')).evaluate((legend) => legend.scrollIntoView()) },
  { name: 'restore-filled', at: ['sao-luu'], act: openRow(1) },
  {
    name: 'line-lost',
    at: ['ket-qua'],
    act: async ({ page }) => {
      await page.route('**/live', (route) => route.abort());
      await page.reload();
      await page.getByText(t('common.lineLost')).waitFor();
    },
  },
];
