/**
 * Which adapter the secretary chose for the phones: of this laptop, not of a session, so it lies beside the sessions. An adapter's name
 * outlives its address, which the next router changes.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'mang.json';
const MOST = 200;

/** Adapter's name, or null for none. A file that can't be read counts as none: the program chooses. */
export function readChoice(dataDir: string): string | null {
  try {
    const { adapter } = JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')) as { readonly adapter?: unknown };
    return typeof adapter === 'string' && adapter !== '' ? adapter.slice(0, MOST) : null;
  } catch {
    return null;
  }
}

/** Written beside and renamed: never half a file. Answers whether it could be. */
export function writeChoice(dataDir: string, adapter: string | null): boolean {
  const file = join(dataDir, FILE);
  try {
    writeFileSync(`${file}.tmp`, `${JSON.stringify({ adapter })}\n`);
    renameSync(`${file}.tmp`, file);
    return true;
  } catch {
    return false;
  }
}
