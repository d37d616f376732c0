/** The books of resources/criteria, loaded once per test file through the real door. */
import { fileURLToPath } from 'node:url';
import { openBooks } from '../../electron/store/book-files.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';

export const BOOKS_DIR = fileURLToPath(new URL('../../resources/criteria', import.meta.url));

const shelf = openBooks(BOOKS_DIR);

export function shippedBook(id: string): CriteriaBook {
  const loaded = shelf.find(id);
  if (!loaded) throw new Error(`no book ${id}`);
  return loaded.book;
}
