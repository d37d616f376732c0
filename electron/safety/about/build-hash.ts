/** Which build this is: the digest of all that runs, so that two laptops can be told apart or found to be the same. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Twelve hexadecimal digits over names and bytes of the built program and its resources; '' where nothing was built. */
export function buildHash(program: string): string {
  if (!existsSync(join(program, 'dist', 'host'))) return '';
  const hash = createHash('sha256');
  const files = ['dist', 'resources']
    .flatMap((folder) => readdirSync(join(program, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  // By the name every system gives it.
  const named = files.map((file) => [relative(program, file).split(sep).join('/'), file] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, file] of named) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 12);
}
