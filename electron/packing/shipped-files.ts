/** Which files of the repository ship: the `files` of electron-builder.yml, one list for the installers and for the folder without installation. */
import { globSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Paths as the list writes them, whatever the system. */
const listed = (root: string, pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.split(sep).join('/'));

const isFolder = (root: string, path: string): boolean => statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Files below `root`, sorted. Patterns in order, as the packer reads them: a folder's name means all in it, `!` takes away what is there so far.
 * Throws where a pattern names nothing: what it should have named would be missing in what ships.
 */
export function shippedFiles(root: string, patterns: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const pattern of patterns) {
    if (pattern === '!node_modules/**') continue;
    const name = pattern.replace(/^!/, '');
    const files = listed(root, isFolder(root, name) ? `${name}/**` : name);
    if (files.length === 0) throw new RangeError(`${pattern} names no file`);
    for (const file of files)
      if (pattern.startsWith('!')) found.delete(file);
      else found.add(file);
  }
  return [...found].sort();
}
