/**
 * The laptop's own things (`store/belongings.ts`) beside the copies of its sessions: each content once under its hash, and for each copy a manifest that
 * says which belong to it. The manifest's own hash stands in the copy's `.sha256`, so that `sha256sum -c` tests both.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Problem, problem } from '../../../shared/problems/index.ts';
import { type Belonging, belongingKind, belongingPaths, judgeBelonging } from '../../store/belongings.ts';
import { HASH_SUFFIX, type Place } from './place.ts';

export const ALONG_SUFFIX = '.kem.json';
const STORE = 'kem-theo';
const MOST_FILES = 2000;
const MOST_BYTES = 50_000_000;

const zHash = z.string().regex(/^[0-9a-f]{64}$/);
const zAlong = z.object({
  format: z.literal('ocop-kem-theo'),
  version: z.literal(1),
  files: z
    .array(z.object({ path: z.string().refine((path) => belongingKind(path) !== null), bytes: z.int().min(0).max(MOST_BYTES), sha256: zHash }))
    .max(MOST_FILES),
});
/** One of the laptop's files as a copy's manifest names it. */
export type AlongFile = z.output<typeof zAlong>['files'][number];

export const zAlongFiles = zAlong.shape.files;

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Whole, through to the disk, or not at all. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const unfinished = `${path}.dang-ghi`;
  try {
    const handle = await open(unfinished, 'w');
    await handle
      .writeFile(content)
      .then(() => handle.sync())
      .finally(() => handle.close());
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** What is there now. A file that goes meanwhile isn't part of it. */
export async function ownFiles(dataDir: string): Promise<readonly (AlongFile & { readonly content: Buffer })[]> {
  const found = await Promise.all(
    belongingPaths(dataDir).map(async (path) => {
      const content = await readFile(join(dataDir, path)).catch(() => null);
      return content && content.length <= MOST_BYTES ? [{ path, bytes: content.length, sha256: hashOf(content), content }] : [];
    }),
  );
  return found.flat().slice(0, MOST_FILES);
}

const contentPath = (folder: string, sha256: string): string => join(folder, STORE, sha256);

/** Is this content in the folder already? By name and size: the hash is tested whenever it is taken from there. */
export const hasContent = async (folder: string, { sha256, bytes }: AlongFile): Promise<boolean> =>
  (await stat(contentPath(folder, sha256)).catch(() => null))?.size === bytes;

/** Read back where it lies: a stick that lies about what it took is found out. */
export async function putContent(folder: string, { sha256 }: AlongFile, content: Uint8Array): Promise<void> {
  await mkdir(join(folder, STORE), { recursive: true });
  const path = contentPath(folder, sha256);
  await writeWhole(path, content);
  if (hashOf(await readFile(path)) === sha256) return;
  await rm(path, { force: true });
  throw Object.assign(new Error('the content is not what its name says'), { code: 'OCOP_ALTERED' });
}

/** The manifest of a copy, or none where there is nothing to name. */
export async function writeAlong(folder: string, copy: string, files: readonly AlongFile[]): Promise<void> {
  const manifest = join(folder, `${copy}${ALONG_SUFFIX}`);
  if (files.length === 0) return rm(manifest, { force: true });
  const named = files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  const text = `${JSON.stringify({ format: 'ocop-kem-theo', version: 1, files: named })}\n`;
  const before = await readFile(manifest, 'utf8').catch(() => '');
  if (before === text) return;
  await writeWhole(manifest, text);
  const sums = await readFile(join(folder, `${copy}${HASH_SUFFIX}`), 'utf8').catch(() => '');
  const [own = ''] = sums.split('\n');
  if (own !== '') await writeWhole(join(folder, `${copy}${HASH_SUFFIX}`), `${own}\n${hashOf(text)}  ${copy}${ALONG_SUFFIX}\n`);
}

/** Gives a copy that lies in a place what the laptop has of its own now. OC-7740: the place refuses; the copy is as good as before. */
export async function layAlong(dataDir: string, { folder, path: place }: Place, copy: string): Promise<Problem | null> {
  try {
    const files = await ownFiles(dataDir);
    for (const file of files) if (!(await hasContent(folder, file))) await putContent(folder, file, file.content);
    await writeAlong(folder, copy, files);
    return null;
  } catch (reason) {
    return problem('OC-7740', { place, why: (reason as NodeJS.ErrnoException).code ?? String(reason) });
  }
}

/** `is` null: damaged or not there. */
export type LaidAlong = { readonly file: AlongFile; readonly content: Buffer; readonly is: Belonging } | { readonly file: AlongFile | null; readonly is: null };

/** What came with a copy, each content tested against its hash. Copies of before have none. A manifest that was altered is one damaged thing. */
export async function readAlong(folder: string, copy: string): Promise<readonly LaidAlong[]> {
  const text = await readFile(join(folder, `${copy}${ALONG_SUFFIX}`), 'utf8').catch(() => null);
  const sums = await readFile(join(folder, `${copy}${HASH_SUFFIX}`), 'utf8').catch(() => '');
  const said = sums.split('\n').find((line) => line.endsWith(`  ${copy}${ALONG_SUFFIX}`));
  if (text === null) return said === undefined ? [] : [{ file: null, is: null }];
  if (said !== undefined && !said.startsWith(hashOf(text))) return [{ file: null, is: null }];
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // Told as damaged below.
  }
  const parsed = zAlong.safeParse(content);
  if (!parsed.success) return [{ file: null, is: null }];
  return Promise.all(
    parsed.data.files.map(async (file): Promise<LaidAlong> => {
      const bytes = await readFile(contentPath(folder, file.sha256)).catch(() => null);
      const is = bytes && hashOf(bytes) === file.sha256 ? judgeBelonging(file.path, bytes) : null;
      return bytes && is ? { file, content: bytes, is } : { file, is: null };
    }),
  );
}

/** Takes away contents that no copy names any more. While one manifest can't be read, nothing goes. */
export async function dropLoose(folder: string): Promise<void> {
  const manifests = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ALONG_SUFFIX));
  const named = new Set<string>();
  for (const name of manifests) {
    const parsed = zAlong.safeParse(
      await readFile(join(folder, name), 'utf8')
        .then(JSON.parse)
        .catch(() => null),
    );
    if (!parsed.success) return;
    for (const { sha256 } of parsed.data.files) named.add(sha256);
  }
  for (const name of await readdir(join(folder, STORE)).catch(() => []))
    if (!named.has(name)) await rm(join(folder, STORE, name), { force: true }).catch(() => undefined);
}
