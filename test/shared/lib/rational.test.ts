import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, ceilTimes, compare, cutDecimal, parseDecimal, rational, roundDecimal } from '../../../shared/lib/rational.ts';

describe('fractions', () => {
  test('are kept in lowest terms', () => {
    expect(rational(6, 9)).toEqual({ num: 2, den: 3 });
    expect(rational(-6, 9)).toEqual({ num: -2, den: 3 });
    expect(rational(0, 7)).toEqual({ num: 0, den: 1 });
    expect(rational(5)).toEqual({ num: 5, den: 1 });
  });

  test.each([
    [0.5, 1],
    [1, 0],
    [1, -2],
    [1, 0.5],
    [Number.NaN, 1],
    [2 ** 53, 1],
  ])('%d/%d is none', (num, den) => expect(() => rational(num, den)).toThrow(RangeError));

  test('compare exactly where floating point cannot', () => {
    expect(compare(rational(1, 3), rational(333_333_333, 1_000_000_000))).toBe(1);
    expect(compare(rational(999_999_998, 999_999_999), rational(999_999_999, 1_000_000_000))).toBe(-1);
    expect(compare(rational(2, 4), rational(1, 2))).toBe(0);
    expect([atLeast(rational(6, 9), rational(2, 3)), atLeast(rational(5, 9), rational(2, 3)), atLeast(rational(7, 9), rational(2, 3))]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test.each([
    [3, 4, 9, 7],
    [3, 4, 8, 6],
    [2, 3, 9, 6],
    [1, 1, 7, 7],
    [0, 1, 9, 0],
    [1, 3, 10, 4],
    [333_333_333, 1_000_000_000, 3, 1],
  ])('%i/%i of %i, rounded up: %i', (num, den, of, needed) => expect(ceilTimes(rational(num, den), of)).toBe(needed));
});

describe('decimals', () => {
  test.each([
    [706, 9, 6, '78.444444'],
    [2, 3, 6, '0.666666'],
    [84, 1, 6, '84'],
    [169, 2, 6, '84.5'],
    [-1, 3, 2, '-0.33'],
    [-1, 1000, 2, '0'],
    [7, 1, 0, '7'],
    [1, 100, 2, '0.01'],
  ])('%i/%i cut at %i places: %s', (num, den, places, text) => expect(cutDecimal(rational(num, den), places)).toBe(text));

  test.each([
    [6996, 100, 1, '70.0'],
    [6995, 100, 1, '70.0'],
    [69949, 1000, 1, '69.9'],
    [2, 3, 2, '0.67'],
    [1, 2, 0, '1'],
    [5, 1, 2, '5.00'],
    [1, 200, 2, '0.01'],
  ])('%i/%i rounded half up at %i places: %s', (num, den, places, text) => expect(roundDecimal(rational(num, den), places)).toBe(text));

  test.each([
    ['0.75', rational(3, 4)],
    ['84', rational(84)],
    ['-1.5', rational(-3, 2)],
    ['007', rational(7)],
    ['0.000000001', rational(1, 1_000_000_000)],
    ['0,75', undefined],
    ['', undefined],
    ['.5', undefined],
    ['5.', undefined],
    ['1e3', undefined],
    ['0.1234567891', undefined],
    ['999999999.999999999', undefined],
    [' 1', undefined],
  ])('reads %o', (text, value) => expect(parseDecimal(text)).toEqual(value));

  test('cut text is never above the value and less than one unit below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 6 }), (num, den, places) => {
        const value = rational(num, den);
        const cut = parseDecimal(cutDecimal(value, places)) ?? rational(0);
        expect(compare(cut, value)).toBeLessThanOrEqual(0);
        expect(compare(rational(cut.num * 10 ** places + cut.den, cut.den * 10 ** places), value)).toBe(1);
        const rounded = parseDecimal(roundDecimal(value, places)) ?? rational(0);
        const twice = (a: { num: number; den: number }) => (2 * a.num) / a.den;
        expect(Math.abs(twice(rounded) - twice(value))).toBeLessThanOrEqual(10 ** -places + 1e-9);
      }),
    );
  });

  test('compare agrees with cross products', () => {
    const small = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(small, small, ([a, b], [c, d]) => {
        expect(compare(rational(a, b), rational(c, d)) - Math.sign(a * d - c * b)).toBe(0);
      }),
    );
  });
});
