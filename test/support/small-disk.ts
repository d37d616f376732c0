/** A disk of a few megabytes, where the system lets us make one (Linux, as root). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = { readonly path: string; readonly setReadOnly: (on: boolean) => void; readonly remove: () => void };

/** Null where none can be made: what needs it says so and tries the rest. */
export function smallDisk(kilobytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'ocop-disk-'));
  const run = (command: string, ...args: readonly string[]): void => void execFileSync(command, args, { stdio: 'ignore' });
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path);
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  return {
    path,
    setReadOnly: (on) => run('mount', '-o', `remount,${on ? 'ro' : 'rw'}`, path),
    remove: () => {
      run('umount', '-l', path);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
