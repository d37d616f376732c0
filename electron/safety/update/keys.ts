/** The maker's public keys that a program was built with. The private ones are nowhere in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** In the program's folder. Several: a version that knows the old key and the next one lets the maker change keys. */
export const KEY_LIST = join('resources', 'update', 'keys.json');

/** Base 32, as `npm run update-key` writes them; none where the maker built without. Throws when the list is damaged. */
export const readUpdateKeys = (program: string): readonly string[] =>
  z.array(z.string().regex(/^[0-9A-Z]{52}$/)).parse(JSON.parse(readFileSync(join(program, KEY_LIST), 'utf8')));
