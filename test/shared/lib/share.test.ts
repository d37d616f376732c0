import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, rational } from '../../../shared/lib/rational.ts';
import { parseShare } from '../../../shared/lib/share.ts';

describe('a share', () => {
  test.each([
    ['0.75', 3, 4],
    ['0,75', 3, 4],
    ['75%', 3, 4],
    ['75 %', 3, 4],
    ['75,5 %', 151, 200],
    ['3/4', 3, 4],
    [' 2 / 3 ', 2, 3],
    ['1', 1, 1],
    ['0', 0, 1],
    ['100%', 1, 1],
    ['.5', 1, 2],
    [',5', 1, 2],
    ['1.5', 3, 2],
    ['-0,5', -1, 2],
    ['-1/2', -1, 2],
    ['150%', 3, 2],
    ['\u00a075%\u00a0', 3, 4],
    // Typed short: what it says.
    ['0.67', 67, 100],
    ['0,6667', 6667, 10_000],
    ['66.67%', 6667, 10_000],
    ['0.66667', 66_667, 100_000],
    // Computed by Excel: the fraction behind it.
    ['0.6666667', 2, 3],
    ['0.666667', 2, 3],
    ['0.666666666666667', 2, 3],
    ['0.6666666666666666', 2, 3],
    ['66.66666666666667%', 2, 3],
    ['66,6667%', 2, 3],
    ['0.7142857142857143', 5, 7],
    ['0.99999999999999989', 1, 1],
    ['0.75000000000000011', 3, 4],
    ['0.0000000001', 0, 1],
    ['0.98333333333', 59, 60],
    // Long, and next to nothing simple: kept to nine decimals.
    ['0.123456789123', 123_456_789, 1_000_000_000],
    ['0.750001', 750_001, 1_000_000],
  ])('%o is %i/%i', (text, num, den) => expect(parseShare(text)).toEqual(rational(num, den)));

  test.each([
    '',
    ' ',
    '%',
    'x',
    'ba phần tư',
    '3/0',
    '3/4%',
    '1/2/3',
    '3,5/4',
    '0.7.5',
    '1,000,5',
    '7 5',
    '--1',
    '1e-1',
    '.',
    '0.',
    '12345',
    '=3/4',
    '¾',
    'NaN',
    'Infinity',
  ])('%o is none', (text) => expect(parseShare(text)).toBeUndefined());

  test('every simple fraction survives Excel’s fifteen digits, as share and as percent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (den, n) => {
        const [num, value] = [Math.min(n, den), Math.min(n, den) / den];
        const exact = rational(num, den);
        expect(parseShare(String(value))).toEqual(exact);
        expect(parseShare(value.toFixed(9))).toEqual(exact);
        expect(parseShare(`${num}/${den}`)).toEqual(exact);
        expect(parseShare(`${(value * 100).toFixed(8)} %`)).toEqual(exact);
      }),
    );
  });

  test('up to five decimals are exact', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 1, max: 5 }), (digits, places) => {
        const text = (digits / 10 ** places).toFixed(places);
        expect(compare(parseShare(text) ?? rational(-1), rational(digits, 10 ** places))).toBe(0);
      }),
    );
  });
});
