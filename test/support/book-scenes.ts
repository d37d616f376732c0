/** An office's own books at the desk as a row of scenes: list, a refused file, a draft with a fault, its criterion, comparison. For pictures (take-desk-pictures.ts). */
import { bookWorkbook } from '../../electron/dossier/books/write-book-workbook.ts';
import { at, type LooseBook } from '../shared/change-book.ts';
import type { Stage } from './desk-scenes.ts';
import { showScreen } from './enter-desk.ts';
import { provisionalBook } from './provisional-book.ts';

export async function playBooks({ page, desk, shoot }: Pick<Stage, 'page' | 'desk' | 'shoot'>): Promise<void> {
  const give = async (name: string, book: Buffer): Promise<void> =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: book });
  const published = await desk.run('copy-book', { id: 'QD26-2026' });
  const { book } = await desk.run('read-book-draft', published);
  const [first, ...others] = (book as LooseBook).sets;
  if (!first) throw new Error('the shipped book has no set');
  at(first, '1.1').title = 'Nguồn gốc sản phẩm, theo nguyên văn của Quyết định';
  at(first, '1.2').options[0]!.label = 'Không có giấy chứng nhận';
  at(first, '1.3').gates = {};
  for (const option of at(first, '1.3').options) delete option.gateStars;
  await desk.run('save-book-draft', { ...published, revision: 0, sets: [first, ...others.map((_, i) => i + 1)] });
  await desk.run('publish-book', { ...published, revision: 1 });
  await showScreen(page, 'bo-tieu-chi', '~cua-co-quan');
  const empty = provisionalBook((_, set) => {
    at(set, '3.1').title = '';
  });
  await give('quang-nam-2018.xlsx', await bookWorkbook(empty, 'edit'));
  await page.getByText('OC-7653').waitFor({ timeout: 60_000 });
  await shoot('books-refused');
  const wrong = provisionalBook((_, set) => {
    at(set, '1.6').maxPoints = 6;
  });
  await give('quang-nam-2018-sua.xlsx', await bookWorkbook(wrong, 'edit'));
  await page.getByRole('button', { name: 'Mở bản nháp' }).waitFor({ timeout: 60_000 });
  await shoot('books-taken');
  await page.getByRole('button', { name: 'Mở bản nháp' }).click();
  await page.getByLabel('Số quyết định').waitFor();
  await shoot('books-facts');
  await page
    .getByRole('button', { name: /OC-8107/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Thêm phương án' }).waitFor();
  await shoot('books-criterion');
  await showScreen(page, 'bo-tieu-chi', '~cua-co-quan');
  await page.getByRole('table', { name: 'Đã ban hành' }).scrollIntoViewIfNeeded();
  await shoot('books-list');
  await showScreen(page, 'bo-tieu-chi', '~so-sanh', 'QD26-2026-2');
  await shoot('books-compare');
}
