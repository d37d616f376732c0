/** Where a new version is put, and how it finds the sessions of the one before. */
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Data folder of the program without installation, beside its files. */
export const DATA_FOLDER = 'du-lieu';
/** In a data folder that holds no session: the path of the one to use, so that a new version opens what the old one wrote. */
export const POINTER = 'noi-du-lieu.txt';
/** In the data folder: files that were sent, installers, and versions that can't lie beside the program. */
export const UPDATE_FOLDER = 'cap-nhat';
export const UNFINISHED = '.dang-ghi';
/** What starts it, by double click. */
export const STARTER = process.platform === 'win32' ? 'mo-ocop.cmd' : 'mo-ocop.sh';

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Beside the running program where that is a folder without installation that may be written beside; else within the data folder. */
export function updatePlace(program: string, dataDir: string): string {
  const beside = dirname(program);
  return existsSync(join(program, STARTER)) && mayWrite(beside) ? beside : join(dataDir, UPDATE_FOLDER);
}

export const isInside = (path: string, folder: string): boolean => `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/** Takes away what an update that was cut short has left: all that is unfinished in its own folder, elsewhere only what it names so. What the disk refuses stays. */
export async function sweepPlace(place: string): Promise<void> {
  const names: readonly string[] = await readdir(place).catch(() => []);
  for (const name of names)
    if (name.endsWith(UNFINISHED) && (name.startsWith('OCOP-') || basename(place) === UPDATE_FOLDER))
      await rm(join(place, name), { recursive: true, force: true }).catch(() => undefined);
}

/** What the pointer in `from` says to reach `dataDir`: relative on the same drive, so that a stick may get another letter. */
export function pointerTo(dataDir: string, from: string): string {
  const way = relative(from, dataDir);
  return `${(isAbsolute(way) ? dataDir : way).split(sep).join('/')}\n`;
}

/** The data folder to use: where the pointer leads, unless there are sessions here. Throws (ENOENT, with its path) when what it names is gone: an empty start screen would look like lost sessions. */
export function followPointer(dataDir: string): string {
  const pointer = join(dataDir, POINTER);
  if (!existsSync(pointer) || readdirSync(dataDir).some((name) => name.endsWith('.sqlite'))) return dataDir;
  const target = resolve(dataDir, readFileSync(pointer, 'utf8').trim());
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) return target;
  throw Object.assign(new Error(`the data folder named in ${pointer} is gone: ${target}`), { code: 'ENOENT', path: target });
}
