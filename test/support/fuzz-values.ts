/** What a door may be sent, for fuzzing: nonsense of every kind, and what nearly fits a command's schema. */
import fc from 'fast-check';
import { z } from 'zod';
import { JAM, TOUR } from './small-council.ts';

/** Words that exist in the small council, so that requests reach past the first refusal. */
const KNOWN = [JAM, TOUR, 'TV1', 'TV2', 'TK1', 'Ngày 1 - sáng', 'QD26-2026', '1.1', '1', '', '2026-09-04', '08:00', 'minutes', 'a'.repeat(32)] as const;

/** None of them is an address of a folder that exists: some commands write where they are told. */
export const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '..%2f..%2fpackage.json',
  '%252e%252e%252fpackage.json',
  '....\\\\....\\\\package.json',
  'C:\\nowhere\\x',
  '\u0000',
  '\ud83d',
  '\udc4d\ud83d',
  "'; DROP TABLE sheet; --",
  '<script>alert(1)</script>',
  '\u202e\u200b',
  'x'.repeat(3000),
  '-1',
  '1e999',
  'NaN',
] as const;

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  fc.string({ unit: 'binary' }).map((s) => `x${s}`),
);
const number = fc.constantFrom(0, 1, 2, -1, 7, 26, 1.5, -0, 2 ** 31, 2 ** 53, 1e308);
const key = fc.constantFrom('__proto__', 'constructor', 'dossier', 'member', 'id', 'x', '');

const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner, _, i) => (i % 2 ? [inner] : { x: inner }), 1);

/** Any JSON: wrong types, prototype keys, deep nesting, much of it. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(key, fc.oneof(word, number, fc.constant(null), fc.constant([]))).map((d) => JSON.parse(JSON.stringify(d)) as unknown),
  fc.constantFrom(2, 60, 4000).map(deep),
  fc.constant(Array.from({ length: 5000 }, (_, i) => i)),
);

type Schema = Readonly<Record<string, unknown>>;

function text({ pattern, minLength = 0, maxLength = 3000 }: Schema): fc.Arbitrary<string> {
  if (typeof pattern !== 'string') return word.map((s) => s.padEnd(minLength as number, 'x').slice(0, maxLength as number));
  const fits = new RegExp(pattern, 'u');
  const known = [...KNOWN, ...NASTY].filter((s) => fits.test(s));
  return known.length > 0 ? fc.constantFrom(...known) : fc.stringMatching(fits);
}

function whole({ minimum = -(2 ** 40), maximum = 2 ** 40 }: Schema): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: Math.max(minimum as number, -(2 ** 31)), max: Math.min(maximum as number, 2 ** 31 - 1) }), number);
}

function object({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const needed = new Set(required as readonly string[]);
  const own = Object.entries(properties as Readonly<Record<string, Schema>>).map(([name, inner]): [string, fc.Arbitrary<unknown>] => [
    name,
    needed.has(name) ? fitting(inner) : fc.option(fitting(inner), { nil: undefined }),
  ]);
  if (own.length === 0 && typeof additionalProperties === 'object')
    return fc.dictionary(fc.constantFrom('1.1', '1.2', '9.9', '__proto__', 'x'), fitting(additionalProperties as Schema));
  return fc.record(Object.fromEntries(own));
}

/** Values that fit a JSON schema, more or less. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  const choices = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map(fitting));
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.prefixItems)) return fc.tuple(...(schema.prefixItems as readonly Schema[]).map(fitting));
  if (schema.type === 'object') return object(schema);
  if (schema.type === 'array') return fc.array(fitting((schema.items ?? {}) as Schema), { maxLength: 3 });
  if (schema.type === 'string') return text(schema);
  if (schema.type === 'integer' || schema.type === 'number') return whole(schema);
  if (schema.type === 'boolean') return fc.boolean();
  return schema.type === 'null' ? fc.constant(null) : anyJson;
}

/** Bodies for a command: mostly ones that get past its schema. */
export function bodiesFor(input: z.ZodType): fc.Arbitrary<unknown> {
  const fit = fitting(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema);
  const twisted = fc.tuple(fit, key, anyJson).map(([body, name, other]) => ({ ...(body as object), [name]: other }));
  return fc.oneof({ weight: 5, arbitrary: fit }, { weight: 2, arbitrary: twisted }, { weight: 1, arbitrary: anyJson });
}

/** A part of an address, as it is sent: encoded once, twice or not at all where HTTP can carry it. */
export const addressPart: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('1', '0', '-1', '99999999999999999999', '%', '%ff', '%00', '..', '%2e%2e', '%252e%252e', '..%5c..', '.%00.', 'large.jpg', 'minutes.pdf'),
  fc.constantFrom(...NASTY, ...KNOWN).map((s) => encodeURIComponent(s.toWellFormed())),
);

const field = fc.constantFrom('dossier', 'path', 'only', 'id', 'file', 'member', 'look', 'token', '__proto__', 'dossier[]', 'x');
/** What follows the question mark. */
export const query: fc.Arbitrary<string> = fc
  .array(fc.tuple(field, addressPart), { maxLength: 4 })
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`));

/** Further lines of the head. */
export const headers: fc.Arbitrary<readonly string[]> = fc.array(
  fc.constantFrom(
    'Content-Encoding: gzip',
    'X-Forwarded-For: 127.0.0.1',
    'X-Forwarded-Host: evil.example',
    'X-HTTP-Method-Override: DELETE',
    'Accept-Encoding: br;q=nonsense, *;q=0',
    'Range: bytes=9-3,-0,5-',
    'If-None-Match: *',
    'If-Modified-Since: never',
    'Expect: 100-continue',
    'Cookie: ocop_ghe=; ocop_ghe==; =; ;;__proto__=x',
    'Accept: */*;q=x',
    `X-Long: ${'y'.repeat(6000)}`,
  ),
  { maxLength: 3 },
);
