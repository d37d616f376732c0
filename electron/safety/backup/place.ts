/**
 * A folder that copies go to. The second one may be a stick that is pulled out: a mark in it, not its path, tells that it is there, since on
 * many systems the empty folder stays behind and the laptop's own disk would be written to instead.
 */
import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, stat, statfs, writeFile } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { type Problem, problem, warning } from '../../../shared/problems/index.ts';
import { BACKUP_FOLDER } from '../back-up.ts';

export type PlaceId = 'first' | 'second';
/** `folder`: where the copies lie. `mark`: what its mark file must say; null for the data folder's own. `path`: as chosen. */
export type Place = { readonly id: PlaceId; readonly path: string; readonly folder: string; readonly mark: string | null };

const MARK = '.ocop-noi-sao-luu';
/** Beside a copy, in the form of `sha256sum`: anybody can check it without this program. */
export const HASH_SUFFIX = '.sha256';
/** Folder made in the chosen place. */
const SECOND_FOLDER = 'OCOP-sao-luu';
const MEGABYTE = 1_000_000;

export const firstPlace = (dataDir: string): Place => ({ id: 'first', path: dataDir, folder: join(dataDir, BACKUP_FOLDER), mark: null });
export const secondPlace = (path: string, mark: string): Place => ({ id: 'second', path, folder: join(path, SECOND_FOLDER), mark });

/** Is it there now? A place without a mark of its own always is. */
export async function isThere(place: Place): Promise<boolean> {
  if (place.mark === null) return true;
  return (await readFile(join(place.folder, MARK), 'utf8').catch(() => '')) === place.mark;
}

/**
 * Makes a chosen folder a place for copies and marks it; one marked before keeps its mark. OC-7206 no folder, inside the data folder, or not
 * writable; the warning OC-7205 when it is on the data folder's own disk.
 */
export async function markPlace(path: string, dataDir: string): Promise<Outcome<Place>> {
  const refuse = (why: string): Outcome<never> => err(problem('OC-7206', { place: path, why }));
  const found = isAbsolute(path) ? await stat(path).catch(() => null) : null;
  if (!found?.isDirectory()) return refuse('không có thư mục này');
  if (`${resolve(path)}${sep}`.startsWith(`${resolve(dataDir)}${sep}`)) return refuse('nằm trong thư mục dữ liệu');
  try {
    await access(path, constants.W_OK);
    const folder = join(path, SECOND_FOLDER);
    await mkdir(folder, { recursive: true });
    const before = await readFile(join(folder, MARK), 'utf8').catch(() => '');
    const mark = before || randomBytes(12).toString('hex');
    if (!before) await writeFile(join(folder, MARK), mark, { flush: true });
    const same = found.dev === (await stat(dataDir)).dev;
    return ok(secondPlace(path, mark), same ? [warning('OC-7205')] : []);
  } catch (reason) {
    return refuse((reason as NodeJS.ErrnoException).code ?? String(reason));
  }
}

/** What stays free whatever is copied, and below what room the secretary is warned, bytes. */
const RESERVE = 40 * MEGABYTE;
const WARN_BELOW = 500 * MEGABYTE;

/**
 * Room in a place for a copy of `bytes`: OC-7204 when it would fill the disk, the warning OC-7203 when little is left, or null. Where the
 * system doesn't say how much is free, the copy is tried.
 */
export async function roomProblem(place: Place, bytes: number): Promise<Problem | null> {
  const room = await statfs(place.path).catch(() => null);
  if (!room) return null;
  const free = room.bavail * room.bsize;
  const needed = 2 * bytes + Math.min(RESERVE, (room.blocks * room.bsize) / 10);
  const params = { place: place.path, free: Math.floor(free / MEGABYTE), needed: Math.ceil(needed / MEGABYTE) };
  if (free < needed) return problem('OC-7204', params);
  return free < Math.max(Math.min(WARN_BELOW, (room.blocks * room.bsize) / 4), 2 * needed) ? warning('OC-7203', params) : null;
}
