/** The books of resources/criteria, loaded once per test file through the real door. */
import { fileURLToPath } from 'node:url';
import { openBooks } from '../../electron/store/book-files.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';

export const BOOKS_DIR = fileURLToPath(new URL('../../resources/criteria', import.meta.url));

const shippedBooks: readonly CriteriaBook[] = openBooks(BOOKS_DIR)
  .all()
  .map(({ book }) => book);

export function shippedBook(id: string): CriteriaBook {
  const book = shippedBooks.find((b) => b.id === id);
  if (!book) throw new Error(`no book ${id}`);
  return book;
}
