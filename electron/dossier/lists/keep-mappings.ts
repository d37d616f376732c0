/**
 * How lists are read, remembered from session to session: of this laptop, not of a session, so it lies beside the sessions as `ghep-cot.json`.
 * A file that can't be read counts as none: the program guesses again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keptShape, zKeptColumns } from '../../../shared/contract/desk-lists.ts';
import { type KeptMapping, shapeOf } from '../../../shared/lists/remember-mapping.ts';

const FILE = 'ghep-cot.json';
/** The longest unused goes first. */
const MOST = 200;

const zKept = z.object({ shape: z.string(), name: z.string(), usedAt: z.string(), mapping: z.object({ columns: zKeptColumns, ...keptShape }) });
const zFile = z.object({ version: z.literal(1), mappings: z.array(zKept) });

/** `shape`: hash of the list's headings. `usedAt`: ISO instant. */
export type KeptLine = { readonly shape: string; readonly name: string; readonly usedAt: string; readonly mapping: KeptMapping };

export const hashOfShape = (headings: readonly string[]): string => createHash('sha256').update(shapeOf(headings)).digest('hex');

/** The last used first. */
export function readMappings(dataDir: string): readonly KeptLine[] {
  try {
    return zFile.parse(JSON.parse(readFileSync(join(dataDir, FILE), 'utf8'))).mappings as readonly KeptLine[];
  } catch {
    return [];
  }
}

/** Written beside and renamed: never half a file. Answers whether it could be. */
function write(dataDir: string, mappings: readonly KeptLine[]): boolean {
  const file = join(dataDir, FILE);
  try {
    writeFileSync(`${file}.tmp`, `${JSON.stringify({ version: 1, mappings }, null, 1)}\n`, { flush: true });
    renameSync(`${file}.tmp`, file);
    return true;
  } catch {
    return false;
  }
}

/** Keeps a mapping in place of one for the same shape. Answers whether it could be written. */
export const keepMapping = (dataDir: string, line: KeptLine): boolean =>
  write(dataDir, [line, ...readMappings(dataDir).filter(({ shape }) => shape !== line.shape)].slice(0, MOST));

export const forgetMapping = (dataDir: string, shape: string): boolean =>
  write(
    dataDir,
    readMappings(dataDir).filter((line) => line.shape !== shape),
  );
