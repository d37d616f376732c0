/** Groups, columns of means, spreads and severity: breaks when a product is counted twice or not at all, a mean slips over a band's edge, or a deviation is rounded before it is added. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StarBand } from '../../../shared/criteria.ts';
import { dossierCode, memberCode } from '../../../shared/lib/brand.ts';
import { compare, rational } from '../../../shared/lib/rational.ts';
import type { RankedResult } from '../../../shared/result.ts';
import { resultsOf } from '../../../shared/result.ts';
import { bandOf } from '../../../shared/stars.ts';
import { gather, groupByName, nameKey } from '../../../shared/statistics/groups.ts';
import { binEdges, histogramOf, innerEdges } from '../../../shared/statistics/histogram.ts';
import { comparableProducts, severityOf } from '../../../shared/statistics/severity.ts';
import { spreadsOf } from '../../../shared/statistics/spreads.ts';
import { book26, DOSSIERS, RECORD, sheetOf } from '../../support/paper-record.ts';

const BANDS = book26.starBands;
const RESULTS = resultsOf(book26, RECORD);
type Counted = { readonly member: string; readonly total: number };

/** A result of which only the totals of the counted sheets matter. */
function scored(code: string, counted: readonly Counted[], more: Partial<RankedResult> & { readonly missing?: readonly string[] } = {}): RankedResult {
  const sum = counted.reduce((total, c) => total + c.total, 0);
  const tally = {
    counted: counted.map(({ member, total }) => ({ member: memberCode(member), totals: { total } })),
    missing: (more.missing ?? []).map(memberCode),
    sum,
    mean: counted.length === 0 ? null : rational(sum, counted.length),
  };
  return { dossier: { code: dossierCode(code) }, disposition: 'recognise', stars: 4, tally, ...more } as unknown as RankedResult;
}

describe('groups', () => {
  test.each([
    ['  Xã  Minh Tân ', 'xã minh tân', true],
    ['Xã Minh Tân'.normalize('NFD'), 'Xã Minh Tân', true],
    ['Xã Tân', 'Xã Tấn', false],
    ['', '   ', true],
  ])('%j and %j are one name: %s', (a, b, one) => expect(nameKey(a) === nameKey(b)).toBe(one));

  test('the most products first, equals in Vietnamese order, what has no name last', () => {
    const communes = ['', '', '', 'Xã Đại Đồng', 'Xã Bình Dương', 'xã đại đồng', 'Xã An Bình'];
    const results = communes.map((commune, i) => ({ dossier: { code: dossierCode(`c${i}`), commune }, stars: i === 3 ? 4 : null }) as unknown as RankedResult);
    const groups = groupByName(results, (r) => r.dossier.commune);
    expect(groups.map((g) => [g.label, g.dossiers.length])).toEqual([
      ['Xã Đại Đồng', 2],
      ['Xã An Bình', 1],
      ['Xã Bình Dương', 1],
      ['', 3],
    ]);
    expect(groups[0]).toMatchObject({ byStars: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 }, without: 1 });
  });

  test('every row is in one group, whatever the names', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'a', ' A', 'Á', '', 'B')), (names) => {
        const groups = gather(names, (name) => name);
        expect(groups.flatMap((g) => g.rows)).toHaveLength(names.length);
        expect(new Set(groups.map((g) => nameKey(g.label))).size).toBe(groups.length);
      }),
    ));
});

describe('columns of means', () => {
  const column = (num: number, den = 1, bands: readonly StarBand[] = BANDS) =>
    histogramOf(bands, [{ dossier: dossierCode('x'), mean: rational(num, den) }]).find((bin) => bin.dossiers.length > 0);

  test('the edges of the decision in force', () =>
    expect([innerEdges(BANDS), binEdges(BANDS)]).toEqual([[30, 50, 70, 90], Array.from({ length: 21 }, (_, i) => i * 5)]));

  test.each([
    [0, 1, 0, 1],
    [2999, 100, 25, 1],
    [30, 1, 30, 2],
    [6996, 100, 65, 3],
    [70, 1, 70, 4],
    [100, 1, 95, 5],
  ])('%i/%i stands in the column from %i, of %i stars', (num, den, from, stars) => expect(column(num, den)).toMatchObject({ from, inBand: stars }));

  test('a band’s edge that is no fifth point gets a column of its own', () => {
    const bands: readonly StarBand[] = [
      { stars: 1, min: 0, maxExclusive: 52 },
      { stars: 3, min: 52, maxInclusive: 100 },
    ];
    expect([column(5199, 100, bands), column(52, 1, bands)]).toMatchObject([
      { from: 50, to: 52, inBand: 1 },
      { from: 52, to: 55, inBand: 3 },
    ]);
  });

  test('every mean is in exactly one column, and the column is of the mean’s own stars', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ sum: fc.nat(900), count: fc.integer({ min: 9, max: 60 }) })), (drawn) => {
        const means = drawn.map(({ sum, count }, i) => ({ dossier: dossierCode(`p${i}`), mean: rational(sum, count) }));
        const bins = histogramOf(BANDS, means);
        expect(bins.flatMap((b) => b.dossiers)).toHaveLength(means.length);
        for (const { from, to, inBand, dossiers } of bins)
          for (const code of dossiers) {
            const mean = means.find((m) => m.dossier === code)?.mean ?? rational(0);
            expect([compare(mean, rational(from)) >= 0, compare(mean, rational(to)) < 0 || to === 100, bandOf(BANDS, mean)]).toEqual([true, true, inBand]);
          }
      }),
    ));
});

describe('severity', () => {
  const A = memberCode('A');
  const of = (results: readonly RankedResult[]) => severityOf(results, ['A', 'B', 'C', 'D'].map(memberCode));

  test('the mean of the deviations, exact, over products of different councils', () => {
    // Beside 70, 71, 72: −1 of three; beside 80, 81: −1/2 of two. Their mean is −3/4, not the rounded −0.8.
    const results = [
      scored('1', [
        { member: 'A', total: 70 },
        { member: 'B', total: 71 },
        { member: 'C', total: 72 },
      ]),
      scored('2', [
        { member: 'A', total: 80 },
        { member: 'B', total: 81 },
      ]),
    ];
    expect(of(results)).toEqual([
      { member: A, products: 2, average: -75, low: -100, high: -50, below: 2, above: 0 },
      { member: 'B', products: 2, average: 25, low: 0, high: 50, below: 0, above: 1 },
      { member: 'C', products: 1, average: 100, low: 100, high: 100, below: 0, above: 1 },
    ]);
  });

  test.each([
    [
      'a sheet is missing',
      scored(
        '1',
        [
          { member: 'A', total: 70 },
          { member: 'B', total: 90 },
        ],
        { missing: ['C'] },
      ),
    ],
    ['one sheet alone', scored('1', [{ member: 'A', total: 70 }])],
    ['nobody’s sheet', scored('1', [])],
    [
      'it was stopped by vote',
      scored(
        '1',
        [
          { member: 'A', total: 70 },
          { member: 'B', total: 90 },
        ],
        { disposition: 'knocked-out' },
      ),
    ],
  ])('says nothing of a product where %s', (_why, result) => expect([of([result]), comparableProducts([result])]).toEqual([[], 0]));

  test('rounds half a hundredth away from zero, and never shows −0', () => {
    // Deviations of a third: 33.33 hundredths; of 1/200 they would be half a hundredth.
    const third = scored('1', [
      { member: 'A', total: 70 },
      { member: 'B', total: 70 },
      { member: 'C', total: 71 },
    ]);
    expect(of([third]).map((s) => s.average)).toEqual([-33, -33, 67]);
    const many = Array.from({ length: 400 }, (_, i) =>
      scored(`${i}`, [
        { member: 'A', total: i === 0 ? 70 : 80 },
        { member: 'B', total: i === 0 ? 71 : 80 },
      ]),
    );
    expect(Object.is(of(many)[0]?.average, 0)).toBe(true);
  });

  test('of any one product the deviations of its members cancel out, and each lies between low and high', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(100), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 }), (products) => {
        const results = products.map((totals, i) =>
          scored(
            `${i}`,
            totals.map((total, m) => ({ member: 'ABCD'[m] as string, total })),
          ),
        );
        const rows = of(results);
        for (const row of rows) {
          expect(row.average).toBeGreaterThanOrEqual(row.low);
          expect(row.average).toBeLessThanOrEqual(row.high);
          expect(row.below + row.above).toBeLessThanOrEqual(row.products);
        }
        // Each rounded to half a hundredth at most.
        const weighed = rows.reduce((sum, row) => sum + row.average * row.products, 0);
        expect(Math.abs(weighed)).toBeLessThanOrEqual(rows.reduce((sum, row) => sum + row.products, 0) / 2);
        expect(comparableProducts(results)).toBe(products.length);
      }),
    ));
});

describe('spreads', () => {
  test('in the order of opening, the rest in the agenda’s; of a second round both', () => {
    const [first, second, third] = DOSSIERS.map((d) => d.code);
    const points = spreadsOf(book26, RECORD, RESULTS, [third!, first!]);
    expect(points.slice(0, 3).map((p) => p.dossier)).toEqual([third, first, second]);
    const more = points.filter((p) => p.rounds > 1);
    expect(more.length).toBeGreaterThan(0);
    for (const point of points) expect(point.over).toBe(point.last * RECORD.profile.spreadLimit.den > RECORD.profile.spreadLimit.num);
    for (const point of points.filter((p) => p.rounds === 1)) expect(point.first).toBe(point.last);
  });

  test('a product without points has none; a first round whose sheets count no more is told by the last', () => {
    const codes = spreadsOf(book26, RECORD, RESULTS, []).map((p) => p.dossier);
    expect(codes).not.toContain(RESULTS.find((r) => r.disposition === 'ineligible')?.dossier.code);
    expect(codes).not.toContain(RESULTS.find((r) => r.disposition === 'knocked-out')?.dossier.code);
    const [one] = DOSSIERS;
    const sheets = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((m) => sheetOf(book26, one!, m, 2, 70 + m));
    const record = { ...RECORD, dossiers: [one!], sheets };
    const [point] = spreadsOf(book26, record, resultsOf(book26, record), []);
    expect(point).toMatchObject({ rounds: 2, first: point?.last });
  });
});
