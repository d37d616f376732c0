/**
 * The criteria books that ship in resources/criteria, one JSON file each, named after the book's id in small letters.
 * A book costs about 50 ms to read, check and hash, so each is loaded when first asked for and kept.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BookSummary } from '../../shared/contract/desk.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { type BookCheck, parseBook, summarise } from '../../shared/criteria-book.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { type Problem, problem, problemLine } from '../../shared/problems/index.ts';

/** `canonical`: the text that `summary.hash` (SHA-256) is over. */
export type LoadedBook = { readonly book: CriteriaBook; readonly checks: readonly BookCheck[]; readonly summary: BookSummary; readonly canonical: string };

/** Books that an office made: the published ones, which never change. */
export type OwnShelf = { readonly find: (id: string) => LoadedBook | undefined; readonly all: () => readonly LoadedBook[] };
const NO_OWN: OwnShelf = { find: () => undefined, all: () => [] };

export type BookShelf = {
  /** The book with this id, without regard to case, a shipped one before an own; undefined when there is none. */
  readonly find: (id: string) => LoadedBook | undefined;
  /** Every book, the newest first. */
  readonly all: () => readonly LoadedBook[];
};

/** A shipped book that doesn't pass is a broken installation: it throws, with every problem in words. */
const refuse = (file: string, problems: readonly Problem[]): never => {
  throw new Error([file, ...problems.map((p) => problemLine(p))].join('\n'));
};

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return refuse(file, [problem('OC-8002', { file: basename(file) })]);
  }
}

function loadBook(file: string): LoadedBook {
  const parsed = parseBook(readJson(file));
  if (!parsed.ok) return refuse(file, parsed.problems);
  const { book, checks } = parsed.value;
  if (basename(file) !== fileNameOf(book.id)) refuse(file, [problem('OC-8003', { file: basename(file), id: book.id })]);
  return loadedBook(book, checks, false);
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A checked book with its hash. */
export function loadedBook(book: CriteriaBook, checks: readonly BookCheck[], own: boolean): LoadedBook {
  const canonical = canonicalJson(book);
  return { book, checks, summary: summarise(book, sha256(canonical), own), canonical };
}

const fileNameOf = (id: string): string => `${id.toLowerCase()}.json`;

/** The files' texts, for a thread that can't read the folder itself. */
export const readBookTexts = async (dir: string): Promise<readonly string[]> =>
  Promise.all((await readdir(dir)).filter((name) => name.endsWith('.json')).map((name) => readFile(join(dir, name), 'utf8')));

/** Of one day a shipped one before an office's own. */
const newestFirst = (a: LoadedBook, b: LoadedBook): number =>
  a.book.effectiveFrom === b.book.effectiveFrom
    ? Number(a.summary.own ?? false) - Number(b.summary.own ?? false)
    : a.book.effectiveFrom < b.book.effectiveFrom
      ? 1
      : -1;

/** Opens the folder of books; reads names only. Throws when the folder is missing, and, on use, for a book that doesn't pass. `own`: the office's, beside them. */
export function openBooks(dir: string, own: OwnShelf = NO_OWN): BookShelf {
  const files = readdirSync(dir).filter((name) => name.endsWith('.json'));
  const loaded = new Map<string, LoadedBook>();
  const load = (name: string): LoadedBook => {
    const known = loaded.get(name) ?? loadBook(join(dir, name));
    loaded.set(name, known);
    return known;
  };
  return {
    find: (id) => (files.includes(fileNameOf(id)) ? load(fileNameOf(id)) : own.find(id)),
    all: () => [...files.map(load), ...own.all()].sort(newestFirst),
  };
}
