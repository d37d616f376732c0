/** A folder papers are put into: made new, each file whole under an in-progress name first, a list of hashes beside them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { access, constants, mkdir, open, stat, statfs } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';

const IN_PROGRESS = '.dang-ghi';
/** Read by `sha256sum -c`. */
export const HASH_LIST = 'SHA256SUMS.txt';

/** What a paper takes on disk, bytes, as a rough upper bound; the wish for room is a little more. */
const PER_PAPER = 80_000;
const SPARE = 4_000_000;
const MEGABYTE = 1_000_000;

/** Why a system call failed, in its own short word ("ENOSPC"). */
export const codeOf = (reason: unknown): string => (reason as NodeJS.ErrnoException).code ?? String(reason);

/** OC-6081 no such folder, OC-6082 read only, OC-6083 not enough room for that many papers. */
export async function checkPlace(folder: string, papers: number): Promise<Outcome<null>> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => null) : null;
  if (!found?.isDirectory()) return err(problem('OC-6081', { folder }));
  try {
    await access(folder, constants.W_OK);
  } catch {
    return err(problem('OC-6082', { folder }));
  }
  const { bavail, bsize } = await statfs(folder);
  const [free, needed] = [bavail * bsize, papers * PER_PAPER + SPARE];
  if (free < needed) return err(problem('OC-6083', { folder, free: Math.floor(free / MEGABYTE), needed: Math.ceil(needed / MEGABYTE) }));
  return ok(null);
}

/** Makes `<place>/<name>`, or `<name> (2)` and so on where that is taken. OC-6082 where nothing can be made. */
export async function makeFolder(place: string, name: string): Promise<Outcome<string>> {
  for (let n = 1; ; n += 1) {
    const folder = join(place, n === 1 ? name : `${name} (${n})`);
    try {
      await mkdir(folder);
      return ok(folder);
    } catch (reason) {
      if (codeOf(reason) !== 'EEXIST') return err(problem('OC-6082', { folder: place }));
    }
  }
}

/** Writes a file under its in-progress name and waits until it is on the disk; answers its SHA-256. Throws when the disk refuses. */
export async function writePart(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const file = await open(join(folder, `${name}${IN_PROGRESS}`), 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return createHash('sha256').update(bytes).digest('hex');
}

/** Gives a part its own name; one that has it already keeps it. Throws when neither is there. */
export function placePart(folder: string, name: string): void {
  const [part, file] = [join(folder, `${name}${IN_PROGRESS}`), join(folder, name)];
  if (existsSync(part) || !existsSync(file)) renameSync(part, file);
}

/** Takes away what never got its own name. */
export function dropParts(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith(IN_PROGRESS)) rmSync(join(folder, name), { force: true });
}

/** Writes the list of hashes of the papers in the folder, in their order; `known`: those at hand, others are read. */
export function writeHashList(folder: string, known: ReadonlyMap<string, string>): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  const hashOf = (name: string): string =>
    known.get(name) ??
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  const part = join(folder, `${HASH_LIST}${IN_PROGRESS}`);
  writeFileSync(
    part,
    names
      .sort()
      .map((name) => `${hashOf(name)}  ${name}\n`)
      .join(''),
  );
  renameSync(part, join(folder, HASH_LIST));
}

/** Takes a folder away in which nothing was saved. */
export function dropEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true, force: true });
}
