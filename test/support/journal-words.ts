/** What the journals of a data folder tell of acts in the program's own names, which nobody but its makers would understand. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DETAIL_NAMES } from '../../shared/journal/names.ts';
import { VALUE_NAMES } from '../../shared/journal/values.ts';

/** Details whose keys are people's: headings of a list, columns of a row, codes of products. */
const KEYED_BY_PEOPLE = /(^|\.)(columns|notes)$|^sub-council-assigned\.before$/;
/** Details with values of the program's and of people's. */
const MIXED = ['name', 'id', 'why', 'kind'];
const isCode = (value: unknown): value is string => typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/.test(value);

function wordless(value: unknown, at: string, key = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => wordless(one, at, key));
  if (typeof value === 'object' && value !== null) {
    if ('num' in value && 'den' in value) return [];
    return Object.entries(value).flatMap(([name, inner]) => {
      const here = KEYED_BY_PEOPLE.test(at) || name === 'before' || name === 'after' || name in DETAIL_NAMES ? [] : [`${at}: ${name}`];
      return [...here, ...wordless(inner, `${at}.${name}`, name)];
    });
  }
  const values = VALUE_NAMES[key];
  return values && !MIXED.includes(key) && isCode(value) && !(value in values) ? [`${at}: ${value}`] : [];
}

/** "event.detail: name", each once; a file that holds no journal has none. */
export function wordlessIn(dataDir: string): readonly string[] {
  const found = new Set<string>();
  for (const name of readdirSync(dataDir).filter((file) => file.endsWith('.sqlite'))) {
    try {
      const db = new Database(join(dataDir, name), { readonly: true });
      const rows = db.prepare('SELECT event, details FROM journal').all() as readonly { event: string; details: string }[];
      db.close();
      for (const { event, details } of rows) for (const line of wordless(JSON.parse(details), event)) found.add(line);
    } catch {
      // Tests spoil files on purpose.
    }
  }
  return [...found];
}
