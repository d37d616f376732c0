/** The articles an office typed for each decision, in one file of the data folder. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Articles, BasisWord } from '../../shared/articles.ts';
import { zArticles } from '../../shared/contract/desk-books.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';

export const ARTICLES_FILE = 'dieu-khoan.json';

const zFile = z.record(z.string(), zArticles);

/** By the decision's number. Without a file: none. OC-7756: what lies there is not that file. */
export function readArticles(dataDir: string): Outcome<Readonly<Record<string, Articles>>> {
  const path = join(dataDir, ARTICLES_FILE);
  if (!existsSync(path)) return ok({});
  try {
    return ok(zFile.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch {
    return err(problem('OC-7756', { file: ARTICLES_FILE }));
  }
}

/** `article` '' takes the word's away. OC-7756: nothing is written over a file that can't be read. Throws what the disk refuses. */
export function saveArticle(dataDir: string, decision: string, word: BasisWord, article: string): Outcome<null> {
  const before = readArticles(dataDir);
  if (!before.ok) return before;
  const { [word]: _, ...others } = before.value[decision] ?? {};
  const articles = article === '' ? others : { ...others, [word]: article };
  mkdirSync(dataDir, { recursive: true });
  const unfinished = join(dataDir, `${ARTICLES_FILE}.dang-ghi`);
  writeFileSync(unfinished, JSON.stringify({ ...before.value, [decision]: articles }), { flush: true });
  renameSync(unfinished, join(dataDir, ARTICLES_FILE));
  return ok(null);
}
