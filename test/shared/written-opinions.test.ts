/** When opinions in writing need a meeting: breaks if a difference that could change the stars went unnoticed, or one that can't asked for a meeting. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RankedResult } from '../../shared/result.ts';
import { explainStars } from '../../shared/result-words.ts';
import type { Sheet } from '../../shared/session.ts';
import { differencesOf } from '../../shared/written-opinions.ts';
import { knockOut, record, resultOfP1, sheet } from './fabric.ts';
import { BOOK, type Gated, marksOf, SET } from './small-book.ts';

type Given = readonly [total: number, gated?: Gated];
const sheetsFrom = (given: readonly Given[]): readonly Sheet[] => given.map(([total, gated = {}], i) => sheet('P1', `M${i + 1}`, marksOf(total, gated)));
const resultOf = (given: readonly Given[], form: 'written' | 'meeting' | 'written-then-meeting' = 'written'): RankedResult => {
  const base = record(given.length, { sheets: sheetsFrom(given) });
  return resultOfP1({ ...base, info: { ...base.info, form } });
};

describe('opinions in writing', () => {
  test.each<[string, readonly Given[], unknown]>([
    ['agree', [[84], [82], [80]], null],
    ['agree although a gate above the band is missed by one', [[84], [82, { '1.4': 0 }], [80]], null],
    ['differ by more than the limit', [[84], [72], [73]], { spread: 12, stars: null, gates: [] }],
    ['lie on two sides of a band', [[72], [69], [71]], { spread: null, stars: { low: 3, high: 4 }, gates: [] }],
    [
      'differ on a gate of the band',
      [[84], [82, { '1.3': 0 }], [80]],
      { spread: null, stars: { low: 3, high: 4 }, gates: [{ criterion: '1.3', stars: 4, points: 1 }] },
    ],
    [
      'differ on a gate that all miss another way: the stars agree, the gate does not',
      [
        [84, { '1.2': 0 }],
        [82, { '1.2': 0, '1.3': 0 }],
      ],
      { spread: null, stars: null, gates: [{ criterion: '1.3', stars: 4, points: 1 }] },
    ],
  ])('that %s', (_, given, differences) => {
    const result = resultOf(given);
    expect(result.differences).toEqual(differences);
    expect(result.reasons.includes('meeting')).toBe(differences !== null);
    expect(result.stars === null).toBe(differences !== null);
  });

  test('the sentence says on what', () => {
    const words = explainStars(resultOf([[92], [71, { '1.3': 0 }], [80]]), SET, BOOK.starBands, 2);
    expect(words).toContain('cần họp Hội đồng vì các ý kiến khác nhau (chênh lệch 21 điểm; hạng sao theo từng phiếu từ 3 đến 5 sao; điều kiện **** tại 1.3');
  });

  test.each<[string, readonly Given[], string]>([
    ['points alone', [[84], [72], [73]], '(chênh lệch 12 điểm)'],
    ['stars alone', [[72], [69], [71]], '(hạng sao theo từng phiếu từ 3 đến 4 sao)'],
    [
      'a gate alone',
      [
        [84, { '1.2': 0 }],
        [82, { '1.2': 0, '1.3': 0 }],
      ],
      '(điều kiện **** tại 1.3 Tiêu chí 1.3)',
    ],
  ])('the sentence of %s', (_, given, words) => expect(explainStars(resultOf(given), SET, BOOK.starBands, 2)).toContain(words));

  test('what was knocked out needs no meeting', () => {
    const base = record(2, { sheets: sheetsFrom([[84], [60]]), knockOuts: [knockOut(3, 1)] });
    expect(resultOfP1({ ...base, info: { ...base.info, form: 'written' } })).toMatchObject({ differences: null, disposition: 'knocked-out' });
  });

  test('without a sheet there is nothing to differ on', () => {
    const { tally } = resultOf([]);
    expect(differencesOf(BOOK.starBands, SET, tally)).toBeNull();
  });

  test('a meeting, from the start or turned into one, is asked for nothing', () => {
    for (const form of ['meeting', 'written-then-meeting'] as const) expect(resultOf([[72], [69]], form)).toMatchObject({ differences: null, stars: 4 });
  });

  test('equal sheets never need one, and where none is needed every sheet alone gives the stars of the result', () => {
    const gated = fc.record({ '1.2': fc.nat(1), '1.3': fc.nat(1), '1.4': fc.nat(1), '1.5': fc.nat(3) });
    const one = fc.tuple(fc.integer({ min: 10, max: 90 }), gated);
    fc.assert(
      fc.property(one, fc.integer({ min: 1, max: 5 }), (given, n) => {
        expect(resultOf(Array.from({ length: n }, () => given)).differences).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 5 }), (given) => {
        const result = resultOf(given);
        if (result.differences !== null) return;
        for (const each of given) expect(resultOf([each]).stars).toBe(result.stars);
      }),
    );
  });
});
