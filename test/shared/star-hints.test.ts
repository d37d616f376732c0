/** Hints while scoring: what one sheet still lacks for each level. A wrong one would send a member after points that change nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatesOf } from '../../shared/criteria.ts';
import { totalsOf } from '../../shared/scoring.ts';
import { starHints } from '../../shared/star-hints.ts';
import { shippedBook } from './shipped-books.ts';
import { anyMarks, BOOK, marksOf, SET } from './small-book.ts';

const hint = (total: number, gated: Parameters<typeof marksOf>[1] = {}) => starHints(SET, BOOK.starBands, marksOf(total, gated));

describe('points missing', () => {
  test.each([
    [49, [1, 21, 41]],
    [50, [0, 20, 40]],
    [69, [0, 1, 21]],
    [70, [0, 0, 20]],
    [90, [0, 0, 0]],
    [100, [0, 0, 0]],
  ])('of a sheet of %i points, to 3, 4 and 5 stars', (total, missing) => expect(hint(total).map((h) => h.missing)).toEqual(missing));
});

describe('gates not reached', () => {
  test('a 3-star gate stands in the way of every level', () => {
    expect(hint(95, { '1.2': 0 }).map((h) => h.gates)).toEqual(Array.from({ length: 3 }, () => [{ criterion: '1.2', have: 0, needed: 1 }]));
  });

  test('a criterion with gates of several levels asks for the most that the level needs, and once', () => {
    expect(hint(95, { '1.5': 1 }).map((h) => h.gates)).toEqual([[], [{ criterion: '1.5', have: 1, needed: 2 }], [{ criterion: '1.5', have: 1, needed: 3 }]]);
  });

  test('they come in printed order, an unticked criterion has 0', () => {
    const [three] = starHints(SET, BOOK.starBands, {});
    expect(three).toEqual({
      stars: 3,
      missing: 50,
      gates: [
        { criterion: '1.2', have: 0, needed: 1 },
        { criterion: '1.5', have: 0, needed: 1 },
      ],
      reached: false,
    });
  });
});

test('reached means neither points nor gates missing', () => {
  expect(hint(72).map((h) => h.reached)).toEqual([true, true, false]);
  expect(hint(72, { '1.3': 0 }).map((h) => h.reached)).toEqual([true, false, false]);
});

test('a level without a band is left out', () => {
  expect(
    starHints(
      SET,
      BOOK.starBands.filter((b) => b.stars !== 5),
      {},
    ).map((h) => h.stars),
  ).toEqual([3, 4]);
});

test('in every set of the book in force, a level is reached exactly when its points and all gates up to it are', () => {
  const book = shippedBook('QD26-2026');
  fc.assert(
    fc.property(
      fc.constantFrom(...book.sets).chain((set) => anyMarks(set).map((marks) => ({ set, marks }))),
      ({ set, marks }) => {
        const { total } = totalsOf(set, marks);
        for (const { stars, missing, gates, reached } of starHints(set, book.starBands, marks)) {
          const least = { 3: 50, 4: 70, 5: 90 }[stars];
          expect(missing).toBe(Math.max(0, least - total));
          expect(reached).toBe(total >= least && gates.length === 0);
          expect(gates.every((g) => g.have < g.needed)).toBe(true);
          const asked = new Set(
            gatesOf(set)
              .filter((g) => g.stars <= stars)
              .map((g) => g.criterion),
          );
          expect(gates.every((g) => asked.has(g.criterion))).toBe(true);
        }
      },
    ),
  );
});
