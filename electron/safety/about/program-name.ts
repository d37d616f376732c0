/** What the program calls itself on papers: who checks one years later must know which program, which version and which build drew it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildHash } from './build-hash.ts';

/** The version that stands in package.json. Throws when the program's folder holds none. */
export const programVersion = (program: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'))).version;

const names = new Map<string, string>();

/** "OCOP Hội đồng 0.1.0 · bản dựng 0123456789ab", without a build where nothing was built. `program`: its folder, read once, at the first paper. */
export function programName(program: string): string {
  const known = names.get(program);
  if (known !== undefined) return known;
  const build = buildHash(program);
  const name = `OCOP Hội đồng ${programVersion(program)}${build ? ` · bản dựng ${build}` : ''}`;
  names.set(program, name);
  return name;
}
