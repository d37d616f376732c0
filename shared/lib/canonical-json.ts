/**
 * One text for one value: keys sorted by code unit, no spaces, absent and undefined keys the same. What is hashed (journal,
 * books, manifests) is hashed over this, so that two programs that agree on the data agree on the hash.
 */

/** Deterministic JSON of plain data. Throws TypeError on what JSON would lose or bend: undefined in a list, NaN, ±Infinity, functions, bigints, dates. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return `{${membersOf(value).join(',')}}`;
  throw new TypeError(`no canonical JSON for ${Object.prototype.toString.call(value)}`);
}

const isPlain = (value: object): value is Record<string, unknown> => [Object.prototype, null].includes(Object.getPrototypeOf(value));

const membersOf = (value: Record<string, unknown>): readonly string[] =>
  Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
