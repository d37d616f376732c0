/** Scans of hand-signed papers at the desk as a row of scenes: none yet, taken in with a stranger and a page missing, matched by hand. For pictures (take-desk-pictures.ts). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Desk } from './desk-client.ts';
import type { Stage } from './desk-scenes.ts';
import { fromMore } from './enter-desk.ts';
import { makePdf } from './evidence-files.ts';
import { pageToSoil, soil } from './scan-of.ts';
import { settle } from './signing-scenes.ts';

const DIRTY = { blur: 0.8, noise: 25, specks: 60, quality: 65 } as const;

/** Scans of the minutes (turned, in disorder), of a sheet without its last page, and of a letter that is none of ours; paths of files in `folder`. */
export async function makeScans(desk: Desk, folder: string): Promise<readonly string[]> {
  const papers = await desk.run('list-papers', {});
  const print = async (kind: string): Promise<Buffer> => {
    const url = papers.find((paper) => paper.kind === kind)?.url ?? '';
    return Buffer.from(await (await desk.client.get(url)).arrayBuffer());
  };
  const count = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
  const [minutes, sheet] = [await print('minutes'), await print('score-sheet')];
  const pages: Buffer[] = [];
  for (let page = count(minutes); page >= 1; page -= 1)
    pages.push(await soil(pageToSoil(minutes, page, 150, folder), { ...DIRTY, turn: [2, 180, 90, 0][page % 4] ?? 0 }));
  for (let page = 1; page < count(sheet); page += 1) pages.push(await soil(pageToSoil(sheet, page, 150, folder), { ...DIRTY, turn: 0 }));
  pages.push(await soil(pageToSoil(await makePdf(['Công văn số 12 của văn phòng']), 1, 150, folder), { ...DIRTY, turn: 0 }));
  pages.push(
    await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#f5f5f5' } })
      .jpeg()
      .toBuffer(),
  );
  return pages.map((bytes, i) => {
    const file = join(folder, `quet-${String(i + 1).padStart(2, '0')}.jpg`);
    writeFileSync(file, bytes);
    return file;
  });
}

export async function playScans(stage: Stage): Promise<void> {
  const { page, desk, shoot } = stage;
  const folder = mkdtempSync(join(tmpdir(), 'ocop-scans-'));
  try {
    await settle(stage);
    const files = await makeScans(desk, folder);
    await page.keyboard.press('Alt+5');
    await fromMore(page, 'Bản quét ký tay');
    await page.getByText('Chưa có bản quét nào').waitFor();
    await shoot('scans-none');
    await page.getByLabel('Người nhận').fill('Lê Thị Hoa');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
    await page.getByRole('progressbar').waitFor();
    await shoot('scans-reading');
    await page.getByRole('button', { name: 'Đóng kết quả' }).waitFor({ timeout: 120_000 });
    await shoot('scans-taken');
    await page.getByRole('button', { name: 'Đóng kết quả' }).click();
    await page.getByRole('button', { name: /Không đọc được mã/ }).click();
    await page.getByRole('button', { name: 'Xếp vào văn bản' }).waitFor();
    await shoot('scans-match');
    await page.getByRole('button', { name: /Đủ \d+ trang/ }).click();
    await page.getByRole('img').first().waitFor();
    await shoot('scans-paper');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
