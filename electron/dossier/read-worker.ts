/**
 * The reading worker: files from outside are unpacked and parsed here, away from the host's event loop and within a memory of its own.
 * What it didn't foresee ends it; whoever asked is told so.
 */
import { parentPort } from 'node:worker_threads';
import type { ReadBook } from '../../shared/book/from-sheets.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { parseBook } from '../../shared/criteria-book.ts';
import type { EarlierFacts } from '../../shared/earlier/earlier-session.ts';
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import type { ListFile } from '../../shared/lists/list-file.ts';
import { readBookWorkbook } from './books/read-book-workbook.ts';
import { earlierOfRows } from './earlier/earlier-of-rows.ts';
import type { EarlierRows } from './earlier/read-earlier.ts';
import { readList } from './lists/read-list.ts';
import { type OpinionSheet, readOpinionFile } from './opinions/read-opinion-file.ts';
import type { TakenWorkbook } from './read-elsewhere.ts';
import { readWorkbook } from './read-workbook.ts';

/** `books`: the criteria books' files as texts. */
export type ReadTask =
  | { readonly task: 'workbook'; readonly bytes: Uint8Array; readonly books: readonly string[] }
  | { readonly task: 'opinions'; readonly bytes: Uint8Array }
  | { readonly task: 'earlier'; readonly rows: EarlierRows }
  | { readonly task: 'book'; readonly bytes: Uint8Array }
  | { readonly task: 'list'; readonly file: string; readonly bytes: Uint8Array };
export type ReadAnswer =
  | { readonly workbook: Outcome<TakenWorkbook> }
  | { readonly opinions: Outcome<readonly OpinionSheet[]> }
  | { readonly earlier: Outcome<EarlierFacts> }
  | { readonly book: Outcome<ReadBook> }
  | { readonly list: Outcome<ListFile> };

/** The host has checked each book: one that doesn't pass is none. */
function booksIn(texts: readonly string[]): (id: string) => CriteriaBook | undefined {
  const parsed = texts.map((text) => parseBook(JSON.parse(text)));
  return (id) => parsed.flatMap((book) => (book.ok ? [book.value.book] : [])).find((book) => book.id.toLowerCase() === id.toLowerCase());
}

async function read(task: ReadTask): Promise<ReadAnswer> {
  if (task.task === 'earlier') return { earlier: earlierOfRows(task.rows) };
  if (task.task === 'book') return { book: await readBookWorkbook(task.bytes) };
  if (task.task === 'opinions') return { opinions: await readOpinionFile(task.bytes) };
  if (task.task === 'list') return { list: await readList(task.file, task.bytes) };
  const found = await readWorkbook(task.bytes, booksIn(task.books));
  if (!found.ok) return { workbook: found };
  const { record, counts, book } = found.value;
  return { workbook: ok({ record, counts, bookId: book.id }, found.warnings) };
}

parentPort?.on('message', (task: ReadTask) => void read(task).then((answer) => parentPort?.postMessage(answer)));
