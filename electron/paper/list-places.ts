/** Where papers may be saved: the usual folders of the laptop and what is plugged in, with the room left there. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, realpath, statfs } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { basename, join } from 'node:path';
import type { PaperPlace } from '../../shared/contract/desk-paper-job.ts';

/** Mount points of removable drives in Linux's table of mounts; spaces stand there as \040. */
export const mountsIn = (table: string): readonly string[] =>
  table
    .split('\n')
    .map((line) => (line.split(' ')[1] ?? '').replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))))
    .filter((path) => /^\/(media|run\/media)\/./.test(path));

/** Drive letters in the answer of Windows to the question for removable volumes. */
export const lettersIn = (answer: string): readonly string[] => [...answer.matchAll(/^\s*([A-Z]):?\s*$/gm)].map(([, letter]) => `${letter}:\\`);

const askWindows = (): Promise<string> =>
  new Promise((resolve) => {
    const question = "(Get-Volume | Where-Object { $_.DriveType -eq 'Removable' -and $_.DriveLetter }).DriveLetter";
    execFile('powershell.exe', ['-NoProfile', '-Command', question], { timeout: 5000, windowsHide: true }, (_, stdout) => resolve(stdout ?? ''));
  });

async function removable(): Promise<readonly string[]> {
  if (platform() === 'linux') return mountsIn(await readFile('/proc/self/mounts', 'utf8').catch(() => ''));
  if (platform() === 'win32') return lettersIn(await askWindows());
  const volumes = (await readdir('/Volumes').catch(() => [])).map((name) => join('/Volumes', name));
  const real = await Promise.all(volumes.map((path) => realpath(path).catch(() => '/')));
  // The system's own volume stands there as a link to the root.
  return volumes.filter((_, i) => real[i] !== '/');
}

/** What can't be asked for its room (a stick just pulled out) is left out. */
async function describe(path: string, kind: PaperPlace['kind']): Promise<readonly PaperPlace[]> {
  try {
    const { bavail, bsize } = await statfs(path);
    return [{ path, kind, name: basename(path) || path, freeBytes: bavail * bsize }];
  } catch {
    return [];
  }
}

/** Removable drives first. `home`: the person's folder. */
export async function listPlaces(home: string = homedir()): Promise<readonly PaperPlace[]> {
  const own = (['Desktop', 'Documents', 'Downloads'] as const).map((name) => join(home, name)).filter((path) => existsSync(path));
  const found = [...(await removable()).map((path) => describe(path, 'removable')), ...own.map((path) => describe(path, 'folder'))];
  return (await Promise.all(found)).flat();
}
