import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';

describe('canonical JSON', () => {
  test('sorts keys at every depth, leaves lists in order, has no spaces', () => {
    expect(canonicalJson({ b: [3, 1, { z: null, a: true }], a: { d: 'x', c: -0.5 } })).toBe('{"a":{"c":-0.5,"d":"x"},"b":[3,1,{"a":true,"z":null}]}');
  });

  test('sorts by code unit, not by locale', () => expect(canonicalJson({ đ: 1, a: 2, Z: 3, 10: 4, 9: 5 })).toBe('{"10":4,"9":5,"Z":3,"a":2,"đ":1}'));

  test('a key that is undefined is absent', () => expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}'));

  test('escapes as JSON does', () => expect(canonicalJson({ 'a"\n': 'Chè "Shan"\u2028' })).toBe(JSON.stringify({ 'a"\n': 'Chè "Shan"\u2028' })));

  test('objects without a prototype are plain', () => expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}'));

  test.each([
    ['undefined', undefined],
    ['a hole in a list', [1, undefined]],
    ['a sparse list', new Array(2)],
    ['NaN', Number.NaN],
    ['infinity', { a: Number.POSITIVE_INFINITY }],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('%s throws rather than being bent', (_, value) => expect(() => canonicalJson(value)).toThrow(TypeError));

  test('reads back to the same value and doesn’t depend on the order of keys', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, v]) => [key, shuffled(v)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
        expect(canonicalJson(shuffled(plain))).toBe(canonicalJson(plain));
      }),
    );
  });
});
