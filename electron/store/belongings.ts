/**
 * What is the laptop's own and in no session's file: results remembered of earlier sessions, what was said of their products, the office's criteria
 * books and drafts. Files of the data folder, each written whole, so that copying them while the program runs is safe.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BelongingKind } from '../../shared/contract/desk-backup.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { zEarlierSession } from '../../shared/earlier/earlier-session.ts';
import { EARLIER_FOLDER, WORDS_FILE, zWords } from './earlier-files.ts';
import { BOOKS_FOLDER, DRAFTS_FOLDER, draftIn, publishedIn, REMOVED_FOLDER } from './own-books.ts';

const WORDS = `${EARLIER_FOLDER}/${WORDS_FILE}`;
const DRAFTS = `${BOOKS_FOLDER}/${DRAFTS_FOLDER}`;
const REMOVED = `${DRAFTS}/${REMOVED_FOLDER}`;
const FOLDERS = [EARLIER_FOLDER, BOOKS_FOLDER, DRAFTS, REMOVED] as const;
/** The only paths there are, with "/": nothing else is copied, nor written when it comes back. */
const PATHS: readonly (readonly [BelongingKind, RegExp])[] = [
  ['words', new RegExp(`^${WORDS}$`)],
  ['earlier', new RegExp(`^${EARLIER_FOLDER}/(?:phien|so)-[0-9a-f]{24}\\.json$`)],
  ['book', new RegExp(`^${BOOKS_FOLDER}/[a-z0-9][a-z0-9._-]{0,39}\\.json$`)],
  ['draft', new RegExp(`^${DRAFTS}/[a-z0-9]{8}\\.json$`)],
  ['removed-draft', new RegExp(`^${REMOVED}/[a-z0-9]{8}\\.json$`)],
];

export const belongingKind = (path: string): BelongingKind | null => PATHS.find(([, fits]) => fits.test(path))?.[0] ?? null;

/** Where a draft of the same id would lie when it is deleted, or was; the path itself of anything else. */
export const otherHome = (path: string): string =>
  path.startsWith(`${REMOVED}/`) ? path.replace(REMOVED, DRAFTS) : path.startsWith(`${DRAFTS}/`) ? path.replace(DRAFTS, REMOVED) : path;

const titleOf = ({ id, decision }: CriteriaBook): string => [id, decision].filter(Boolean).join(' – ');
const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const filesIn = (dataDir: string, folder: string): readonly string[] => {
  try {
    return readdirSync(join(dataDir, folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
};

/** Paths inside the data folder, in order. */
export const belongingPaths = (dataDir: string): readonly string[] =>
  FOLDERS.flatMap((folder) => filesIn(dataDir, folder))
    .filter((path) => belongingKind(path) !== null)
    .sort();

/** Changes whenever one of them does: cheap, so that it can be asked every few seconds. */
export const belongingsMark = (dataDir: string): string =>
  belongingPaths(dataDir)
    .map((path) => {
      const found = statSync(join(dataDir, path), { throwIfNoEntry: false });
      return `${path} ${found?.size} ${found?.mtimeMs}`;
    })
    .join('\n');

/** `at`: ISO instant of its last change, '' where it has none. */
export type Belonging = { readonly kind: BelongingKind; readonly title: string; readonly at: string };

/** What a file is by its content; null: not what its path says. */
export function judgeBelonging(path: string, bytes: Uint8Array): Belonging | null {
  const kind = belongingKind(path);
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
  const name = baseOf(path);
  if (kind === 'words') return zWords.safeParse(content).success ? { kind, title: '', at: '' } : null;
  if (kind === 'earlier') {
    const read = zEarlierSession.safeParse(content);
    return read.success && `${read.data.id}.json` === name ? { kind, title: read.data.name, at: read.data.takenAt } : null;
  }
  if (kind === 'book') {
    const read = publishedIn(content, name);
    return read && { kind, title: titleOf(read.loaded.book), at: read.publishedAt };
  }
  const read = kind === null ? null : draftIn(content, name.replace(/\.json$/, ''));
  return read && kind && { kind, title: titleOf(read.book), at: read.changedAt };
}

/** Of this laptop; null where there is none that can be read. */
export function ownBelonging(dataDir: string, path: string): { readonly bytes: Buffer; readonly is: Belonging } | null {
  try {
    const bytes = readFileSync(join(dataDir, path));
    const is = judgeBelonging(path, bytes);
    return is && { bytes, is };
  } catch {
    return null;
  }
}
