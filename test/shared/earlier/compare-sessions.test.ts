/** Who rose, who fell. Breaks when a mean decides what the stars say, a difference is rounded away, or a product is counted twice or not at all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stars } from '../../../shared/criteria.ts';
import { CHANGES, type Change, compareSessions, type NowProduct, showDifference } from '../../../shared/earlier/compare-sessions.ts';
import type { EarlierProduct } from '../../../shared/earlier/earlier-session.ts';
import { parseDecimal, rational } from '../../../shared/lib/rational.ts';

const now = (code: string, stars: Stars | null, sum: number, count = 9): NowProduct => ({
  code,
  name: `Sản phẩm ${code}`,
  producer: 'HTX Thử',
  commune: 'Xã Minh Tân',
  stars,
  mean: stars === null ? null : rational(sum, count),
  shownMean: stars === null ? '' : String(sum),
});
const earlier = (code: string, stars: Stars | null, sum: number, count = 9): EarlierProduct => ({
  ...now(code, stars, sum, count),
  representative: '',
  address: '',
  phone: '',
  certified: stars === 3 || stars === 4,
  number: '',
});

test.each<[Change, Stars | null, number, Stars | null, number, string]>([
  ['rose', 3, 600, 4, 640, '+4,44'],
  // A gate was missed: fewer stars at a higher mean.
  ['fell', 4, 640, 3, 650, '+1,11'],
  ['same', 4, 640, 4, 700, '+6,67'],
  ['same', 4, 640, 4, 640, '0,00'],
  ['without', 4, 640, null, 0, ''],
  ['without', null, 0, 3, 500, ''],
])('%s: %s stars of %d, then %s of %d', (change, before, sumBefore, after, sumAfter, shown) => {
  const { rows, counts } = compareSessions([earlier('1', before, sumBefore)], [now('1', after, sumAfter)], [], 2);
  expect([rows.length, rows[0]?.change, rows[0]?.shownDifference, counts[change]]).toEqual([1, change, shown, 1]);
});

test('who is new, who is gone, and the order: what changed first, names within it', () => {
  const { rows } = compareSessions([earlier('gone', 4, 640), earlier('up', 3, 500)], [now('b', 3, 500), now('a', 3, 500), now('up', 4, 640)], [], 2);
  expect(rows.map((r) => [r.change, (r.now ?? r.earlier)?.code])).toEqual([
    ['rose', 'up'],
    ['new', 'a'],
    ['new', 'b'],
    ['gone', 'gone'],
  ]);
});

test('a word is shown while both products are there, and no longer', () => {
  const words = [
    { earlier: '1', now: '2', same: true },
    { earlier: '1', now: '9', same: false },
  ];
  const found = compareSessions([earlier('1', 3, 500)], [now('2', 4, 640)], words, 2);
  expect([found.words.map((w) => [w.earlier.code, w.now.code, w.same]), found.rows.map((r) => [r.change, r.by])]).toEqual([
    [['1', '2', true]],
    [['rose', 'word']],
  ]);
});

test('a difference says its sign, and never 0 when there is one', () => {
  expect([showDifference(rational(-1, 9), 2), showDifference(rational(1, 3600), 2), showDifference(rational(0), 1)]).toEqual(['−0,11', '+0,0003', '0,0']);
  fc.assert(
    fc.property(fc.integer({ min: -6000, max: 6000 }), fc.integer({ min: 1, max: 3600 }), (num, den) => {
      const shown = showDifference(rational(num, den), 2);
      const value = parseDecimal(shown.replace('−', '-').replace('+', '').replace(',', '.'));
      expect(Math.sign(value?.num ?? Number.NaN)).toBe(Math.sign(num));
      expect(Math.abs((value?.num ?? 0) / (value?.den ?? 1) - num / den)).toBeLessThanOrEqual(0.005 + 1e-9);
    }),
  );
});

const stars = fc.constantFrom<Stars | null>(1, 2, 3, 4, 5, null);
test('each product of either session is in one row, and the counts are the rows', () => {
  const codes = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(codes, codes, fc.array(stars, { minLength: 12, maxLength: 12 }), (then, today, given) => {
      const { rows, counts } = compareSessions(
        then.map((n) => earlier(`${n}`, given[n % 12] ?? null, 450)),
        today.map((n) => now(`${n}`, given[(n + 5) % 12] ?? null, 450)),
        [],
        2,
      );
      expect(rows.flatMap((r) => r.earlier?.code ?? []).sort()).toEqual(then.map(String).sort());
      expect(rows.flatMap((r) => r.now?.code ?? []).sort()).toEqual(today.map(String).sort());
      for (const change of CHANGES) expect(rows.filter((r) => r.change === change)).toHaveLength(counts[change]);
    }),
  );
});
