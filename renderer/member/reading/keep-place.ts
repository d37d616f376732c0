/** Where the member last was in each file of a product, kept on the phone. Convenience only: a phone that can't keep it loses nothing else. */
import type { TextStore } from '../../kit/light/text-store.ts';
import type { Place } from './place.ts';

export type Bookmarks = { readonly file: number | null; readonly pages: Readonly<Record<string, number>> };

const NONE: Bookmarks = { file: null, pages: {} };
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPage = (value: unknown): value is number => typeof value === 'number' && value >= 1 && value % 1 === 0;

/** What can be read of a stored text; nothing of a damaged one. */
export function readBookmarks(text: string | null): Bookmarks {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (!isObject(value) || !isObject(value.pages)) return NONE;
    const pages: Record<string, number> = {};
    for (const file of Object.keys(value.pages)) {
      const page = value.pages[file];
      if (isPage(page)) pages[file] = page;
    }
    return { file: isPage(value.file) ? value.file : null, pages };
  } catch {
    return NONE;
  }
}

export const lastPage = (marks: Bookmarks, file: number): number => marks.pages[file] ?? 1;

export function keepPlace(store: Pick<TextStore, 'read' | 'write' | 'remove' | 'memoryOnly'>, key: string, { file, page }: Place): void {
  const marks = readBookmarks(store.read(key));
  store.write(key, JSON.stringify({ file, pages: { ...marks.pages, [file]: page } }));
  // A place that only memory would keep must not make the page warn about ticks.
  if (store.memoryOnly()) store.remove(key);
}
