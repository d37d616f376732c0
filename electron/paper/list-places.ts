/** Where papers may be saved: the usual folders of the laptop and what is plugged in, with the room left there. */
import { execFile } from 'node:child_process';
import { access, readdir, readFile, realpath, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { PaperPlace } from '../../shared/contract/desk-paper-job.ts';

/** What is asked of the laptop. `mounts`: Linux's table of them; `drives`: Windows' letters; `volumes`: names in macOS' folder of them. */
export type Laptop = {
  readonly platform: string;
  readonly home: string;
  readonly mounts: () => Promise<string>;
  readonly drives: () => Promise<string>;
  readonly volumes: () => Promise<readonly string[]>;
  /** Where a link leads to; throws where there is nothing. */
  readonly realpath: (path: string) => Promise<string>;
  /** Bytes left; throws for a folder that isn't there. */
  readonly free: (path: string) => Promise<number>;
};

const askWindows = (): Promise<string> =>
  new Promise((resolve) => {
    const question = "(Get-Volume | Where-Object { $_.DriveType -eq 'Removable' -and $_.DriveLetter }).DriveLetter";
    execFile('powershell.exe', ['-NoProfile', '-Command', question], { timeout: 5000, windowsHide: true }, (_, stdout) => resolve(stdout ?? ''));
  });

const thisLaptop = (): Laptop => ({
  platform: process.platform,
  home: homedir(),
  mounts: () => readFile('/proc/self/mounts', 'utf8'),
  drives: askWindows,
  volumes: () => readdir('/Volumes'),
  realpath: (path) => realpath(path),
  free: async (path) => {
    await access(path);
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
});

/** Mount points of removable drives in Linux's table of mounts; spaces stand there as \040. */
export const mountsIn = (table: string): readonly string[] =>
  table
    .split('\n')
    .map((line) => (line.split(' ')[1] ?? '').replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))))
    .filter((path) => /^\/(media|run\/media)\/./.test(path));

/** Drive letters in the answer of Windows to the question for removable volumes. */
export const lettersIn = (answer: string): readonly string[] => [...answer.matchAll(/^\s*([A-Z]):?\s*$/gm)].map(([, letter]) => `${letter}:\\`);

async function removable(laptop: Laptop): Promise<readonly string[]> {
  if (laptop.platform === 'linux') return mountsIn(await laptop.mounts().catch(() => ''));
  if (laptop.platform === 'win32') return lettersIn(await laptop.drives());
  const volumes = (await laptop.volumes().catch(() => [])).map((name) => posix.join('/Volumes', name));
  const real = await Promise.all(volumes.map((path) => laptop.realpath(path).catch(() => '/')));
  // The system's own volume stands there as a link to the root.
  return volumes.filter((_, i) => real[i] !== '/');
}

/** Removable drives first. What can't be asked for its room (no such folder, a stick just pulled out) is left out. */
export async function listPlaces(laptop: Laptop = thisLaptop()): Promise<readonly PaperPlace[]> {
  const { join, basename } = laptop.platform === 'win32' ? win32 : posix;
  const describe = (path: string, kind: PaperPlace['kind']): Promise<readonly PaperPlace[]> =>
    laptop.free(path).then(
      (freeBytes) => [{ path, kind, name: basename(path) || path, freeBytes }],
      () => [],
    );
  const own = ['Desktop', 'Documents', 'Downloads'].map((name) => join(laptop.home, name));
  const found = [...(await removable(laptop)).map((path) => describe(path, 'removable')), ...own.map((path) => describe(path, 'folder'))];
  return (await Promise.all(found)).flat();
}
