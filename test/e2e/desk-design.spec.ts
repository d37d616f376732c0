/**
 * The certificate designer in a real browser: a thing dragged by mouse, moved by keys, saved, used, and found in the PDF where it was put. Breaks
 * when what is seen and what is printed differ, a change is lost, or the page's policy keeps the PDF out of its frame.
 */
import { expect, test } from '@playwright/test';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { enterDesk, fromMore, showScreen } from '../support/enter-desk.ts';
import { ownHost } from '../support/own-host.ts';
import { boxesOf } from '../support/pdf-tools.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';

const { host } = ownHost();

test('drag by mouse, move by keys, undo, save, use: the PDF says the same place', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await makeSmallCouncil(desk);
  await showScreen(page, 'van-ban');
  await fromMore(page, 'Mẫu giấy chứng nhận');
  const sheet = page.getByRole('group', { name: 'Trang giấy chứng nhận' });
  const number = page.getByRole('button', { name: /^14\. Số giấy chứng nhận/ }).first();
  await expect(number).toBeVisible();
  const scale = ((await sheet.boundingBox())?.width ?? 0) / 297;
  const left = page.getByRole('textbox', { name: 'Trái' });
  const top = page.getByRole('textbox', { name: 'Trên' });

  // 17 mm right and 20 mm up by mouse, to the grid or a line near by; then keys.
  const from = await number.boundingBox();
  if (!from) throw new Error('nothing to drag');
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 9 * scale, y - 5 * scale, { steps: 4 });
  await page.mouse.move(x + 17 * scale, y - 20 * scale, { steps: 6 });
  await page.mouse.up();
  const dragged = Number((await left.inputValue()).replace(',', '.'));
  expect(Math.abs(dragged - 80)).toBeLessThan(1.3);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  const [atX, atY] = [Number((await left.inputValue()).replace(',', '.')), Number((await top.inputValue()).replace(',', '.'))];
  expect(atX).toBeCloseTo(dragged + 6, 2);

  // Leaving asks; staying keeps everything.
  await page.getByRole('button', { name: 'Về Văn bản' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ở lại' }).click();
  await page.getByRole('button', { name: 'Lưu mẫu…' }).click();
  await page.getByRole('textbox', { name: 'Tên mẫu' }).fill('Mẫu của tỉnh');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã lưu mẫu.')).toBeVisible();
  await page.getByRole('button', { name: 'Dùng mẫu này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dùng mẫu này' }).click();
  await expect(page.getByText('Đang dùng để in')).toBeVisible();

  // The PDF in its frame, and what the host draws of the design in use.
  await page.getByRole('button', { name: 'Xem PDF' }).click();
  await expect(page.locator('iframe[title="Xem như bản in"]')).toHaveAttribute('src', /^blob:/);
  await page.waitForTimeout(500);
  expect(refused).toEqual([]);
  const { designs, inUse } = await desk.run('read-certificate-designs', {});
  const design = designs.find((d) => d.key === inUse)?.design;
  expect(design?.items[13]).toMatchObject({ x: atX, y: atY });
  const body = JSON.stringify({ design, dossier: JAM });
  const drawn = await desk.client.get(DESK_FILES.certificatePreview, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const word = boxesOf(new Uint8Array(await drawn.arrayBuffer()))[0]?.words.find((w) => w.text === 'Mã');
  expect(Math.abs(((word?.xMin ?? 0) * 25.4) / 72 - atX)).toBeLessThan(0.3);
});
