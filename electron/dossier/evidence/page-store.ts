/** Page images on disk: which of a file's pages are drawn, which can't be, and the text of its pages put together. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../store/database.ts';
import { pagesFolder, textPath } from '../../store/evidence-folder.ts';

/** `failed`: page → why. The small image is written last: where it is, the page is whole. */
export type DrawnPages = { readonly done: ReadonlySet<number>; readonly failed: ReadonlyMap<number, string> };

export async function readDrawnPages(db: Database, hash: string): Promise<DrawnPages> {
  const folder = pagesFolder(db, hash);
  const names = await readdir(folder).catch(() => []);
  const done = new Set<number>();
  const failed = new Map<number, string>();
  for (const name of names) {
    const drawn = /^(\d+)-small\.jpg$/.exec(name);
    if (drawn) done.add(Number(drawn[1]));
    const broken = /^(\d+)\.failed$/.exec(name);
    if (broken) failed.set(Number(broken[1]), await readFile(join(folder, name), 'utf8').catch(() => ''));
  }
  return { done, failed };
}

/** Remembers over a restart that a page can't be drawn, so that it isn't tried for ever. */
export const markFailed = (db: Database, hash: string, page: number, why: string): Promise<void> =>
  writeFile(join(pagesFolder(db, hash), `${page}.failed`), why);

/** Puts the pages' texts into one file, and removes them. */
export async function gatherText(db: Database, hash: string, pages: number): Promise<void> {
  const folder = pagesFolder(db, hash);
  const texts: string[] = [];
  for (let page = 1; page <= pages; page += 1) texts.push(await readFile(join(folder, `${page}.txt`), 'utf8').catch(() => ''));
  const file = textPath(db, hash);
  await writeFile(`${file}.part`, JSON.stringify(texts));
  await rename(`${file}.part`, file);
  for (const [index, text] of texts.entries()) if (text !== '') await rm(join(folder, `${index + 1}.txt`), { force: true });
}
