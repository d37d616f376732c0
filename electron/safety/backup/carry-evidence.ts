/** Evidence and signed papers beside the copies: by content hash, so that only what is new is brought, and what lies there is right or absent. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SIGNED_FOLDER } from '../../store/evidence-folder.ts';

const HASH = /^[0-9a-f]{64}$/;

/** `<session>.evidence` beside the copies of a session in `folder`. */
export const evidenceBeside = (folder: string, session: string): string => join(folder, `${basename(session).replace(/\.sqlite$/, '')}.evidence`);

/** Paths inside an evidence folder of what can't be made again: originals, and signed papers. None when there is no such folder. */
export async function lastingFiles(folder: string): Promise<readonly string[]> {
  const folders = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name) || name === SIGNED_FOLDER);
  const found = await Promise.all(
    folders.map(async (name) => (await readdir(join(folder, name)).catch(() => [])).filter((file) => HASH.test(file)).map((file) => join(name, file))),
  );
  return found.flat().sort();
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** `link`: one more name for the same bytes, where both are on one disk; else copied, read back and compared with its name. */
async function bring(from: string, to: string, how: 'link' | 'copy'): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (how === 'link')
    try {
      return await link(from, to);
    } catch {
      // The disk knows no such names: a copy will do.
    }
  const unfinished = `${to}.dang-ghi`;
  try {
    await copyFile(from, unfinished);
    if ((await sha256Of(unfinished)) !== basename(to)) throw Object.assign(new Error('the content is not what its name says'), { code: 'OCOP_ALTERED' });
    await rename(unfinished, to);
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

export type Carried = { readonly brought: number; readonly failed: number /** Why the last one failed. */; readonly why: string };

/** Brings what isn't there yet from one evidence folder to another. Never throws: what fails is counted and tried the next time. */
export async function carryEvidence(from: string, to: string, how: 'link' | 'copy'): Promise<Carried> {
  let [brought, failed, why] = [0, 0, ''];
  const there = new Set(await lastingFiles(to));
  for (const file of await lastingFiles(from)) {
    if (there.has(file)) continue;
    try {
      await bring(join(from, file), join(to, file), how);
      brought += 1;
    } catch (reason) {
      const { code = String(reason) } = reason as NodeJS.ErrnoException;
      // Swept meanwhile: nothing of the session names it any more.
      if (code === 'ENOENT' && !(await stat(join(from, file)).catch(() => null)) && (await stat(from).catch(() => null))) continue;
      failed += 1;
      why = code;
      // A stick that is full or gone refuses all the rest, too.
      if (/^E(NOSPC|IO|NODEV|NXIO|ROFS)$/.test(code)) return { brought, failed, why };
    }
  }
  return { brought, failed, why };
}
