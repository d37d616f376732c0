import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, rational } from '../../shared/lib/rational.ts';
import { nextStarOf } from '../../shared/next-star.ts';
import { starsOf } from '../../shared/stars.ts';
import { record, resultOfP1, sheetsOf } from './fabric.ts';
import { BOOK, type Gated } from './small-book.ts';

const nextOf = (totals: readonly number[], gated: Gated = {}) => {
  const result = resultOfP1(record(totals.length, { sheets: sheetsOf(totals, gated) }));
  const next = nextStarOf(BOOK.starBands, result);
  return { result, next, short: next && { stars: next.stars, missing: next.missing, gates: next.gates.map((g) => `${g.criterion}/${g.stars}`) } };
};

describe('what the next star needs', () => {
  test.each<[string, readonly number[], Gated, unknown]>([
    ['points alone', [84], {}, { stars: 5, missing: rational(6), gates: [] }],
    ['an exact part of a point', [89, 90, 90], {}, { stars: 5, missing: rational(1, 3), gates: [] }],
    ['a gate alone', [84], { '1.3': 0 }, { stars: 4, missing: null, gates: ['1.3/4'] }],
    ['gates of a lower star as well', [84], { '1.2': 0, '1.3': 0 }, { stars: 3, missing: null, gates: ['1.2/3'] }],
    ['of one star the third is next', [20], {}, { stars: 3, missing: rational(30), gates: [] }],
    ['nothing above five', [95], {}, null],
  ])('%s', (_, totals, gated, expected) => expect(nextOf(totals, gated).short).toEqual(expected));

  test('nothing above the book’s highest band', () => {
    const result = resultOfP1(record(1, { sheets: sheetsOf([84]) }));
    expect(nextStarOf(BOOK.starBands.slice(0, 4), result)).toBeNull();
  });

  test('nothing of what has no stars', () => {
    expect(nextStarOf(BOOK.starBands, resultOfP1(record(2)))).toBeNull();
  });

  test('with the points and the gates it asks for the product has these stars', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 92 }), { minLength: 1, maxLength: 4 }).map(([first = 50, ...more]) => [first, ...more.map((n) => first + (n % 5))]),
        fc.record({ '1.2': fc.nat(1), '1.3': fc.nat(1), '1.4': fc.nat(1), '1.5': fc.nat(3) }),
        (totals, gated) => {
          const { result, next } = nextOf(
            totals.map((n) => Math.min(n, 92)),
            gated,
          );
          if (!next) return;
          const { mean } = result.tally;
          const edge = BOOK.starBands.find((b) => b.stars === next.stars)!.min;
          const reached = next.missing ? rational(mean!.num * next.missing.den + next.missing.num * mean!.den, mean!.den * next.missing.den) : mean!;
          expect(atLeast(reached, rational(edge))).toBe(true);
          if (next.missing) expect(reached).toEqual(rational(edge));
          const left = result.gates.filter((g) => g.outcome !== 'met' && !next.gates.includes(g));
          expect(starsOf(next.stars, left)).toBe(next.stars);
        },
      ),
    );
  });
});
