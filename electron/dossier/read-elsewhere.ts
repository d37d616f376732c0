/** Workbooks, opinion files, lists, criteria books' files and other sessions' rows, read by a worker with limits. */
import type { ReadBook } from '../../shared/book/from-sheets.ts';
import type { ImportedWorkbook } from '../../shared/dossier/import-workbook.ts';
import type { EarlierFacts } from '../../shared/earlier/earlier-session.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import type { ListFile } from '../../shared/lists/list-file.ts';
import { createOutsideWorker, type ReaderOptions } from '../safety/outside-worker.ts';
import { workerAddress } from '../safety/worker-link.ts';
import type { EarlierRows } from './earlier/read-earlier.ts';
import type { OpinionSheet } from './opinions/read-opinion-file.ts';
import type { ReadAnswer, ReadTask } from './read-worker.ts';

/** A workbook without its criteria book, which the host has itself. */
export type TakenWorkbook = Omit<ImportedWorkbook, 'book'> & { readonly bookId: string };

/** Problems of a file that can't be read as with `readWorkbook`, `readOpinionFile` and `readList`, or its worker's. */
export type OutsideReader = {
  readonly workbook: (bytes: Uint8Array) => Promise<Outcome<TakenWorkbook>>;
  readonly opinions: (bytes: Uint8Array) => Promise<Outcome<readonly OpinionSheet[]>>;
  /** What is worth remembering of another session. OC-7002: its rows make no session. */
  readonly earlier: (rows: EarlierRows) => Promise<Outcome<EarlierFacts>>;
  /** A criteria book's own workbook. */
  readonly book: (bytes: Uint8Array) => Promise<Outcome<ReadBook>>;
  /** `file`: its name, for messages. */
  readonly list: (file: string, bytes: Uint8Array) => Promise<Outcome<ListFile>>;
  readonly close: () => Promise<void>;
};

/** `books`: the criteria books' texts, asked for with each workbook. */
export function createOutsideReader(books: () => Promise<readonly string[]>, options: Partial<ReaderOptions> = {}): OutsideReader {
  const worker = createOutsideWorker<ReadTask, ReadAnswer>(workerAddress('./read-worker.ts', import.meta.url), options);
  return {
    workbook: async (bytes) => {
      const answer = await worker.ask({ task: 'workbook', bytes, books: await books() });
      return answer.ok ? (answer.value as Extract<ReadAnswer, { readonly workbook: unknown }>).workbook : answer;
    },
    opinions: async (bytes) => {
      const answer = await worker.ask({ task: 'opinions', bytes });
      return answer.ok ? (answer.value as Extract<ReadAnswer, { readonly opinions: unknown }>).opinions : answer;
    },
    earlier: async (rows) => {
      const answer = await worker.ask({ task: 'earlier', rows });
      return answer.ok ? (answer.value as Extract<ReadAnswer, { readonly earlier: unknown }>).earlier : answer;
    },
    book: async (bytes) => {
      const answer = await worker.ask({ task: 'book', bytes });
      return answer.ok ? (answer.value as Extract<ReadAnswer, { readonly book: unknown }>).book : answer;
    },
    list: async (file, bytes) => {
      const answer = await worker.ask({ task: 'list', file, bytes });
      return answer.ok ? (answer.value as Extract<ReadAnswer, { readonly list: unknown }>).list : answer;
    },
    close: worker.close,
  };
}
