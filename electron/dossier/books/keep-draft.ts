/** Drafts of an office's own books: made from another book or a workbook, saved whole, judged, published. */

import type { ReadBook } from '../../../shared/book/from-sheets.ts';
import { errorsIn, judgeBook, placed } from '../../../shared/book/judge-book.ts';
import { layWording } from '../../../shared/book/structure.ts';
import { wireProblem } from '../../../shared/contract/common.ts';
import type { TakenBook } from '../../../shared/contract/desk-books.ts';
import type { CriteriaBook } from '../../../shared/criteria.ts';
import { parseBook } from '../../../shared/criteria-book.ts';
import type { Finding } from '../../../shared/criteria-checks.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { type BookShelf, type LoadedBook, loadedBook } from '../../store/book-files.ts';
import type { Outside } from '../../store/open-session.ts';
import type { Draft, Origin, OwnBooks } from '../../store/own-books.ts';

export type BookDesk = { readonly books: BookShelf; readonly ownBooks: OwnBooks; readonly outside: Outside };

const DRAFT_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const MOST_ID = 40;

/** The id itself while it is free, else with the next number behind it: "QN-2018-2". */
export function freeId(books: BookShelf, id: string): string {
  const stem = id.replace(/-\d{1,2}$/, '').slice(0, MOST_ID - 3);
  let free = id;
  for (let edition = 2; books.find(free); edition += 1) free = `${stem}-${edition}`;
  return free;
}

function startDraft({ ownBooks, outside }: BookDesk, book: CriteriaBook, origin: Origin | null): Draft {
  const draft: Draft = { id: outside.randomText(DRAFT_LETTERS, 8), revision: 0, changedAt: outside.now(), origin, book };
  ownBooks.saveDraft(draft);
  return draft;
}

/** Everything found in a draft, an id that is taken among it. */
export function judgeDraft({ books }: BookDesk, book: CriteriaBook): readonly Finding[] {
  const taken = books.find(book.id) !== undefined;
  const id: Finding = { grade: 'error', set: null, criterion: null, problem: problem('OC-7666', { id: book.id, free: freeId(books, book.id) }) };
  return [...(taken ? [id] : []), ...judgeBook(book)];
}

/** A draft with the book's words and points under an id that is free. An older book that ships for reading becomes one to rank with only when the office says so. */
export const copyBook = (desk: BookDesk, { book, summary }: Pick<LoadedBook, 'book' | 'summary'>): Draft =>
  startDraft(desk, { ...book, id: freeId(desk.books, book.id) }, { id: book.id, hash: summary.hash });

type Change = Pick<Draft, 'revision'> & {
  readonly facts?: Omit<CriteriaBook, 'sets'> | undefined;
  readonly sets?: readonly (number | CriteriaBook['sets'][number])[] | undefined;
};

/** OC-7662: no such draft; OC-7663: it was saved elsewhere since. */
export function draftAt({ ownBooks }: BookDesk, id: string, revision?: number): Outcome<Draft> {
  const draft = ownBooks.draft(id);
  if (!draft) return err(problem('OC-7662'));
  return revision === undefined || draft.revision === revision ? ok(draft) : err(problem('OC-7663'));
}

/** The draft as it is now. OC-7662, OC-7663; a set that points at a place the draft didn't have is OC-7663, too. */
export function saveDraft(desk: BookDesk, id: string, { revision, facts, sets }: Change): Outcome<Draft> {
  const before = draftAt(desk, id, revision);
  if (!before.ok) return before;
  const { book } = before.value;
  const next = sets?.map((set) => (typeof set === 'number' ? book.sets[set] : set)) ?? book.sets;
  if (next.some((set) => set === undefined)) return err(problem('OC-7663'));
  const draft: Draft = {
    ...before.value,
    revision: revision + 1,
    changedAt: desk.outside.now(),
    book: { ...(facts ?? book), sets: next.flatMap((set) => set ?? []) },
  };
  desk.ownBooks.saveDraft(draft);
  return ok(draft);
}

/** Freezes a draft that passes every check. OC-7664 with the count of what is wrong, OC-7666, or as `saveDraft`. */
export function publishDraft(desk: BookDesk, id: string, revision: number): Outcome<LoadedBook> {
  const draft = draftAt(desk, id, revision);
  if (!draft.ok) return draft;
  const { book, origin } = draft.value;
  if (desk.books.find(book.id)) return err(problem('OC-7666', { id: book.id, free: freeId(desk.books, book.id) }));
  const errors = errorsIn(judgeBook(book));
  const parsed = parseBook(book);
  if (!parsed.ok) return err(problem('OC-7664', { count: Math.max(errors, 1) }));
  const published = desk.ownBooks.publish(parsed.value.book, origin, desk.outside.now());
  desk.ownBooks.dropDraft(id);
  return ok(published);
}

/** A draft of what a workbook holds. Cells that are wrong: none is made, every one is named. `origin`: a book whose id the file names. */
export function takeBook(desk: BookDesk, read: Outcome<ReadBook>): TakenBook {
  if (!read.ok) return { draft: null, problems: read.problems.map(wireProblem) };
  const { book, places } = read.value;
  const known = desk.books.find(book.id);
  const draft = known
    ? startDraft(desk, { ...book, id: freeId(desk.books, book.id) }, { id: known.book.id, hash: known.summary.hash })
    : startDraft(desk, book, null);
  return { draft: draft.id, problems: judgeBook(book).map((finding) => wireProblem(placed(finding, places))) };
}

/** A draft of a book with the words of a workbook. OC-7661 at every place where more than words differs; OC-7668: the words are the same. */
export function takeWording(desk: BookDesk, { book, summary }: LoadedBook, read: Outcome<ReadBook>): TakenBook {
  const laid = read.ok ? layWording(book, read.value.book, read.value.places) : read;
  if (!laid.ok) return { draft: null, problems: laid.problems.map(wireProblem) };
  if (loadedBook(laid.value, [], true).summary.hash === summary.hash) return { draft: null, problems: [wireProblem(problem('OC-7668', { id: book.id }))] };
  const draft = startDraft(desk, { ...laid.value, id: freeId(desk.books, book.id) }, { id: book.id, hash: summary.hash });
  return {
    draft: draft.id,
    problems: judgeBook(laid.value)
      .filter((f) => f.grade === 'error')
      .map((f) => wireProblem(placed(f, new Map()))),
  };
}
