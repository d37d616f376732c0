/** The book of a session, from the session's own file: it may be one that this laptop doesn't have, or has in another edition. */
import { checkBook, summarise } from '../../shared/criteria-book.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { BookShelf, LoadedBook } from '../store/book-files.ts';
import type { OpenSession } from '../store/open-session.ts';

const known = new WeakMap<OpenSession['book'], LoadedBook>();

/** The shelf's where it is the same to the last letter, else what the session's file holds. */
export function sessionBook({ book, bookHash }: OpenSession, books: BookShelf): LoadedBook {
  const kept = known.get(book);
  if (kept) return kept;
  const shelved = books.find(book.id);
  const own = !shelved || shelved.summary.own === true;
  const loaded =
    shelved?.summary.hash === bookHash ? shelved : { book, checks: checkBook(book), summary: summarise(book, bookHash, own), canonical: canonicalJson(book) };
  known.set(book, loaded);
  return loaded;
}
