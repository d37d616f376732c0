/** An office's own books at the desk as a row of scenes: list, a refused file, a draft with a fault, its criterion, comparison. For pictures (take-desk-pictures.ts). */
import { bookWorkbook } from '../../electron/dossier/books/write-book-workbook.ts';
import { at } from '../shared/change-book.ts';
import type { Stage } from './desk-scenes.ts';
import { showScreen } from './enter-desk.ts';
import { provisionalBook } from './provisional-book.ts';

export async function playBooks({ page, desk, shoot }: Pick<Stage, 'page' | 'desk' | 'shoot'>): Promise<void> {
  const give = async (name: string, book: Buffer): Promise<void> =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: book });
  const published = await desk.run('copy-book', { id: 'QD26-2026' });
  await desk.run('publish-book', { draft: published.draft, revision: 0 });
  await showScreen(page, 'bo-tieu-chi', '~cua-co-quan');
  const wrong = provisionalBook((_, set) => {
    at(set, '1.6').maxPoints = 6;
    at(set, '3.1').title = '';
  });
  await give('quang-nam-2018.xlsx', await bookWorkbook(wrong, 'edit'));
  await page.getByRole('button', { name: 'Mở bản nháp' }).waitFor();
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
  await showScreen(page, 'bo-tieu-chi', '~so-sanh', 'QD26-2026-2');
  await shoot('books-compare');
}
