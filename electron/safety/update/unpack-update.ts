/**
 * Puts a checked update where it can be started from, never over what is there: unpacked under an in-progress name, read back from the disk,
 * then given its name. Cut short at any point it leaves nothing under a name that looks whole.
 */
import { chmod, mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { buildHash } from '../about/build-hash.ts';
import { programVersion } from '../about/program-name.ts';
import { sha256Of } from '../backup/carry-evidence.ts';
import { PREFIX, type UpdateManifest } from './manifest.ts';
import { DATA_FOLDER, POINTER, pointerTo, UNFINISHED } from './place.ts';
import { type CheckedUpdate, checkUpdate, type Trust } from './read-update.ts';

/** What stays free whatever is unpacked, bytes. */
const RESERVE = 40e6;

const codeOf = (reason: unknown): string => (reason as NodeJS.ErrnoException).code ?? String(reason).slice(0, 120);
export const sizeOf = ({ files }: UpdateManifest): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
/** "OCOP-1.1.0", or the installer's own name. */
const nameOf = ({ kind, version, files }: UpdateManifest): string => (kind === 'folder' ? `OCOP-${version}` : basename(files[0]?.name ?? ''));
const pathIn = (target: string, { kind }: UpdateManifest, name: string): string =>
  kind === 'folder' ? join(target, name.slice(PREFIX.folder.length)) : target;

/** OC-7704 when the update would fill the disk. Where the system doesn't say how much is free it is tried. `made`: nearest folder of the place that there is. */
export async function roomFor(place: string, bytes: number): Promise<Outcome<null>> {
  const made = (await stat(place).catch(() => null)) ? place : dirname(place);
  const room = await statfs(made).catch(() => null);
  if (!room) return ok(null);
  const free = room.bavail * room.bsize;
  const needed = bytes + Math.min(RESERVE, (room.blocks * room.bsize) / 10);
  return free < needed ? err(problem('OC-7704', { place, free: Math.floor(free / 1e6), needed: Math.ceil(needed / 1e6) })) : ok(null);
}

/** Read back from the disk: is every file there as it was signed? `read`: bytes read just now. */
async function isWhole(target: string, manifest: UpdateManifest, read: (bytes: number) => void = () => undefined): Promise<boolean> {
  for (const { name, bytes, sha256 } of manifest.files) {
    const path = pathIn(target, manifest, name);
    const there = await stat(path).catch(() => null);
    if (there?.size !== bytes || (await sha256Of(path)) !== sha256) return false;
    read(bytes);
  }
  return true;
}

/** A folder must say the version and build that the manifest promises: the program shows them from there. */
function saysSo(target: string, { kind, version, build }: UpdateManifest): boolean {
  return kind === 'installer' || (programVersion(target) === version && buildHash(target) === build);
}

/** Where it goes: a name that nothing has yet, or `whole` when the very same lies there already. */
async function targetFor(place: string, manifest: UpdateManifest): Promise<{ readonly target: string; readonly whole: boolean }> {
  const name = nameOf(manifest);
  for (let again = 1; ; again += 1) {
    const target = join(place, again === 1 ? name : manifest.kind === 'folder' ? `${name}-${again}` : `${again}-${name}`);
    if (!(await stat(target).catch(() => null))) return { target, whole: false };
    if (await isWhole(target, manifest)) return { target, whole: true };
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

export type Unpacking = {
  readonly path: string;
  /** The manifest that was looked at. */
  readonly seen: string;
  readonly trust: Trust;
  readonly place: string;
  /** The data folder that the new version is to open. */
  readonly dataDir: string;
  readonly signal: AbortSignal;
  /** Before each file; it may abort the signal. */
  readonly watch: () => void;
  readonly told: (step: 'unpack' | 'verify', done: number) => void;
};

async function unpackInto(target: string, update: CheckedUpdate, how: Unpacking): Promise<Outcome<string>> {
  const { place, dataDir, told, watch, signal } = how;
  const { manifest } = update;
  const unfinished = `${target}${UNFINISHED}`;
  let done = 0;
  try {
    await mkdir(place, { recursive: true });
    await rm(unfinished, { recursive: true, force: true });
    // By itself first: a disk that refuses it is told apart from a file that can't be read.
    if (manifest.kind === 'folder') await mkdir(unfinished);
    const unpacked = await checkUpdate(how.path, how.trust, {
      seen: how.seen,
      signal,
      keep: (name) => {
        watch();
        return pathIn(unfinished, manifest, name);
      },
      read: (bytes) => {
        done += bytes;
        told('unpack', done);
      },
    });
    if (!unpacked.ok) {
      const [found] = unpacked.problems;
      return found?.code === 'OC-7705' ? err(problem('OC-7705', { ...found.params, place })) : unpacked;
    }
    for (const { name, executable } of manifest.files) if (executable) await chmod(pathIn(unfinished, manifest, name), 0o755);
    done = 0;
    const whole = await isWhole(unfinished, manifest, (bytes) => {
      signal.throwIfAborted();
      done += bytes;
      told('verify', done);
    });
    if (!whole || !saysSo(unfinished, manifest)) return err(problem('OC-7705', { place, why: 'đọc lại không khớp bảng kê' }));
    if (manifest.kind === 'folder') {
      await mkdir(join(unfinished, DATA_FOLDER));
      await writeFile(join(unfinished, DATA_FOLDER, POINTER), pointerTo(dataDir, join(target, DATA_FOLDER)), { flush: true });
    }
    await rename(unfinished, target);
    await sync(place);
    return ok(target);
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The path of the new version. OC-7690 to OC-7701, OC-7704 to OC-7706; rejects with the signal's reason. Nothing is left of what didn't come through. */
export async function unpackUpdate(update: CheckedUpdate, how: Unpacking): Promise<Outcome<string>> {
  const room = await roomFor(how.place, sizeOf(update.manifest));
  if (!room.ok) return room;
  try {
    const { target, whole } = await targetFor(how.place, update.manifest);
    return whole ? ok(target) : await unpackInto(target, update, how);
  } catch (reason) {
    if (how.signal.aborted || !/^E[A-Z]+$/.test(codeOf(reason))) throw reason;
    return err(problem('OC-7705', { place: how.place, why: codeOf(reason) }));
  }
}

/** One line for each version that was put in place: who helps an office later must know what it ran and since when. */
export async function logUpdate(place: string, line: string): Promise<void> {
  await mkdir(place, { recursive: true });
  const log = join(place, 'nhat-ky.txt');
  const before = await readFile(log, 'utf8').catch(() => '');
  await writeFile(log, `${before}${line}\n`, { flush: true }).catch(() => undefined);
}
