/**
 * An office's own criteria books, in a folder of the data folder: published ones, which never change, a file each named after the book's
 * id, and drafts. They are no session's facts: a session takes its own copy of the book it uses.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { zDraftBook } from '../../shared/contract/desk-books.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { parseBook } from '../../shared/criteria-book.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { type LoadedBook, loadedBook, type OwnShelf, sha256 } from './book-files.ts';

/** The book that one was made from. */
export type Origin = { readonly id: string; readonly hash: string };
export type PublishedBook = { readonly loaded: LoadedBook; readonly origin: Origin | null; readonly publishedAt: string };
export type Draft = { readonly id: string; readonly revision: number; readonly changedAt: string; readonly origin: Origin | null; readonly book: CriteriaBook };

export type OwnBooks = OwnShelf & {
  /** Newest first, and what lies in the folder and isn't what was published (OC-7665). */
  readonly published: () => { readonly books: readonly PublishedBook[]; readonly problems: readonly Problem[] };
  /** Keeps a checked book for good; its id must be free. Throws what the disk refuses. */
  readonly publish: (book: CriteriaBook, origin: Origin | null, at: string) => LoadedBook;
  /** `removed`: those that were deleted and can be taken back. Last changed first. */
  readonly drafts: (removed: boolean) => readonly Draft[];
  readonly draft: (id: string) => Draft | undefined;
  readonly saveDraft: (draft: Draft) => void;
  /** Moves a draft among the deleted ones, or back; false when it isn't there. */
  readonly moveDraft: (id: string, removed: boolean) => boolean;
  /** A draft that was published. */
  readonly dropDraft: (id: string) => void;
};

export const BOOKS_FOLDER = 'bo-tieu-chi';
export const DRAFTS_FOLDER = 'ban-nhap';
export const REMOVED_FOLDER = 'da-xoa';
const MOST_FILE = 8 * 1024 * 1024;

const zOrigin = z.object({ id: z.string().max(40), hash: z.string().max(64) }).nullable();
const zPublished = z.object({
  format: z.literal('ocop-bo-tieu-chi'),
  version: z.literal(1),
  hash: z.string(),
  publishedAt: z.string(),
  origin: zOrigin,
  book: z.unknown(),
});
const zDraft = z.object({
  format: z.literal('ocop-ban-nhap'),
  version: z.literal(1),
  revision: z.int().min(0),
  changedAt: z.string(),
  origin: zOrigin,
  book: zDraftBook,
});
/** Also keeps a name from leading out of the folder. */
const DRAFT_ID = /^[a-z0-9]{8}$/;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function readJson(file: string): unknown {
  try {
    return statSync(file).size > MOST_FILE ? undefined : JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Through to the disk under another name first: half a book under its name would pass for a damaged one. */
function writeJson(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${name}.dang-ghi`);
  writeFileSync(unfinished, JSON.stringify(value), { flush: true });
  renameSync(unfinished, join(folder, name));
}

const fileNameOf = (id: string): string => `${id.toLowerCase()}.json`;

/** Of a file's content; null: it isn't what was published under this name. */
export function publishedIn(content: unknown, name: string): PublishedBook | null {
  const file = zPublished.safeParse(content);
  if (!file.success || sha256(canonicalJson(file.data.book)) !== file.data.hash) return null;
  const parsed = parseBook(file.data.book);
  if (!parsed.ok || fileNameOf(parsed.value.book.id) !== name) return null;
  const { book, checks } = parsed.value;
  return { loaded: loadedBook(book, checks, true), origin: file.data.origin, publishedAt: file.data.publishedAt };
}

/** Of a file's content; null: it is no draft. */
export function draftIn(content: unknown, id: string): Draft | null {
  const file = zDraft.safeParse(content);
  return file.success ? { id, revision: file.data.revision, changedAt: file.data.changedAt, origin: file.data.origin, book: file.data.book } : null;
}

/** Nothing is read before it is asked for; a folder that isn't there holds no books. */
export function openOwnBooks(dataDir: string): OwnBooks {
  const folder = join(dataDir, BOOKS_FOLDER);
  const drafts = join(folder, DRAFTS_FOLDER);
  const removed = join(drafts, REMOVED_FOLDER);
  // A published file never changes, so it is read once; one that was damaged meanwhile is still what was checked.
  const known = new Map<string, PublishedBook>();
  const load = (name: string): PublishedBook | null => {
    const read = known.get(name) ?? publishedIn(readJson(join(folder, name)), name);
    if (read) known.set(name, read);
    return read;
  };
  const published: OwnBooks['published'] = () => {
    const all = namesIn(folder).map((name) => ({ name, read: load(name) }));
    return {
      books: all.flatMap(({ read }) => (read ? [read] : [])).sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)),
      problems: all.flatMap(({ name, read }) => (read ? [] : [problem('OC-7665', { file: name })])),
    };
  };
  const readDraft = (from: string, id: string): Draft | undefined => (DRAFT_ID.test(id) ? draftIn(readJson(join(from, `${id}.json`)), id) : null) ?? undefined;
  return {
    find: (id) => (namesIn(folder).includes(fileNameOf(id)) ? load(fileNameOf(id))?.loaded : undefined),
    all: () => published().books.map((own) => own.loaded),
    published,
    publish: (book, origin, at) => {
      const loaded = loadedBook(book, [], true);
      writeJson(folder, fileNameOf(book.id), { format: 'ocop-bo-tieu-chi', version: 1, hash: loaded.summary.hash, publishedAt: at, origin, book });
      return load(fileNameOf(book.id))?.loaded ?? loaded;
    },
    drafts: (gone) => {
      const from = gone ? removed : drafts;
      return namesIn(from)
        .flatMap((name) => readDraft(from, name.replace(/\.json$/, '')) ?? [])
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    },
    draft: (id) => readDraft(drafts, id),
    saveDraft: ({ id, ...draft }) => writeJson(drafts, `${id}.json`, { format: 'ocop-ban-nhap', version: 1, ...draft }),
    moveDraft: (id, gone) => {
      const [from, to] = gone ? [drafts, removed] : [removed, drafts];
      if (!readDraft(from, id)) return false;
      mkdirSync(to, { recursive: true });
      renameSync(join(from, `${id}.json`), join(to, `${id}.json`));
      return true;
    },
    dropDraft: (id) => rmSync(join(drafts, `${id}.json`), { force: true }),
  };
}
