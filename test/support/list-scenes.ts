/** Another office's list at the desk as a row of scenes: from the empty start through columns, words and preview to done, and again with what is remembered. For pictures (take-desk-pictures.ts). */
import { communeCsv, departmentList, englishList, platformList, utf8 } from '../fixtures/foreign-lists.ts';
import type { Stage } from './desk-scenes.ts';
import { showScreen } from './enter-desk.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function playLists({ page, shoot }: Stage): Promise<void> {
  const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: name.endsWith('.csv') ? 'text/csv' : XLSX, buffer: Buffer.from(bytes) });
    await page.getByRole('tab', { name: 'Cột nào là mục nào' }).waitFor();
  };
  const tab = (name: RegExp | string): Promise<void> => page.getByRole('tab', { name }).click();
  const again = (): Promise<void> => page.getByRole('button', { name: 'Nhập danh sách khác' }).click();

  await showScreen(page, 'bat-dau');
  await shoot('lists-start');
  await page.getByRole('button', { name: /Bắt đầu từ danh sách/ }).click();
  await page.getByLabel('Tên phiên').fill('Phiên đánh giá đợt 2 năm 2026');
  await page.getByRole('button', { name: 'Tạo phiên', exact: true }).click();
  await page.getByText('Chưa có. Nhập xong một danh sách').waitFor();
  await shoot('lists-empty');
  await choose('ds-san-pham-he-thong.xlsx', await platformList());
  await shoot('lists-plan');
  await tab('Cột nào là mục nào');
  await shoot('lists-columns');
  await tab(/^Lỗi và lưu ý/);
  await shoot('lists-problems');
  await page.getByRole('button', { name: /^Nhập: thêm 6/ }).click();
  await page.getByText(/^Đã thêm 6 hồ sơ/).waitFor();
  await shoot('lists-done');
  await again();
  await choose('tu-van.xlsx', await englishList());
  await shoot('lists-words');
  await page.getByRole('button', { name: 'Chọn tệp khác' }).waitFor();
  await choose('tong-hop-so.xlsx', await departmentList());
  await page.getByText('Khác hồ sơ đã có').first().waitFor();
  await shoot('lists-changes');
  await choose('xa-minh-tan.csv', utf8(communeCsv().replace('"Rượu trắng"', '""')));
  await page.getByText('Có lỗi').first().waitFor();
  await shoot('lists-faults');
}
