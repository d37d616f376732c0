import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, parseDecimal, type Rational, rational } from '../../shared/lib/rational.ts';
import { resultsOf } from '../../shared/result.ts';
import { explainStars, gateMark, resultJson, showMean } from '../../shared/result-words.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { bandOf } from '../../shared/stars.ts';
import { absent, conclusion, dossier, knockOut, record, resultOfP1, sheet, sheetsOf } from './fabric.ts';
import { BOOK, type Gated, marksOf, SET } from './small-book.ts';

const BANDS = BOOK.starBands;
const resultWith = (totals: readonly number[], gated: Gated = {}, more: Partial<SessionRecord> = {}) =>
  resultOfP1(record(totals.length, { sheets: sheetsOf(totals, gated), ...more }));
const sentence = (totals: readonly number[], gated: Gated = {}, more: Partial<SessionRecord> = {}) =>
  explainStars(resultWith(totals, gated, more), SET, BANDS, 2);

describe('the mean as shown', () => {
  test.each([
    [rational(6996, 100), 1, '69,96'],
    [rational(6996, 100), 2, '69,96'],
    [rational(6996, 100), 0, '69,96'],
    [rational(69996, 1000), 2, '69,996'],
    [rational(69994, 1000), 2, '69,99'],
    [rational(4199, 60), 1, '69,98'],
    [rational(20999, 300), 2, '69,997'],
    [rational(70), 2, '70,00'],
    [rational(70), 0, '70'],
    [rational(70004, 1000), 2, '70,00'],
    [rational(8999, 100), 1, '89,99'],
    [rational(2995, 100), 1, '29,95'],
    [rational(4996, 100), 1, '49,96'],
    [rational(253, 3), 2, '84,33'],
    [rational(254, 3), 2, '84,67'],
    [rational(84125, 1000), 2, '84,13'],
    [rational(84), 2, '84,00'],
    [rational(0), 2, '0,00'],
    [rational(100), 2, '100,00'],
    [rational(69_999_999_999, 1_000_000_000), 2, '69,999999999'],
  ] as const)('%o with %i decimals: %s', (mean, decimals, shown) => expect(showMean(mean, BANDS, decimals)).toBe(shown));

  test('never shows what a test denies', () => {
    const nearEdges = fc
      .record({ edge: fc.constantFrom(0, 30, 50, 70, 90, 100), den: fc.integer({ min: 1, max: 600_000 }), off: fc.integer({ min: -40, max: 40 }) })
      .map(({ edge, den, off }) => rational(Math.min(100 * den, Math.max(0, edge * den + off)), den));
    const anywhere = fc
      .record({ den: fc.integer({ min: 1, max: 60 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ den, part }) => rational(Math.round(part * 100 * den), den));
    fc.assert(
      fc.property(fc.oneof(nearEdges, anywhere), fc.integer({ min: 0, max: 4 }), (mean, decimals) => {
        const text = showMean(mean, BANDS, decimals);
        const shown = parseDecimal(text.replace(',', '.')) as Rational;
        expect(bandOf(BANDS, shown)).toBe(bandOf(BANDS, mean));
        expect(text.split(',')[1]?.length ?? 0).toBeGreaterThanOrEqual(decimals);
        // Within one unit of the last decimal shown.
        const places = text.split(',')[1]?.length ?? 0;
        const gap = Math.abs(shown.num / shown.den - mean.num / mean.den);
        expect(gap).toBeLessThanOrEqual(10 ** -places + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  test('more decimals only where they are needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (sum) => {
        const mean = rational(sum, 60);
        const text = showMean(mean, BANDS, 2);
        const near = [30, 50, 70, 90].some((edge) => compare(mean, rational(edge)) < 0 && compare(mean, rational(edge * 200 - 1, 200)) >= 0);
        if (!near) expect(text).toMatch(/^\d+,\d\d$/);
      }),
    );
  });
});

describe('the sentence that explains the stars', () => {
  test.each([
    ['a **** gate missed', [84, 84, 85], { '1.3': 0 }, 'Điểm trung bình 84,33 đủ 4 sao; thiếu điều kiện **** tại 1.3 Tiêu chí 1.3; hạng 3 sao'],
    ['nothing missed', [84], {}, 'Điểm trung bình 84,00 đủ 4 sao; hạng 4 sao'],
    [
      'two levels missed, lower first',
      [94],
      { '1.3': 0, '1.5': 1 },
      'Điểm trung bình 94,00 đủ 5 sao; thiếu điều kiện **** tại 1.3 Tiêu chí 1.3, 1.5 Tiêu chí 1.5; ***** tại 1.5 Tiêu chí 1.5; hạng 3 sao',
    ],
    ['a *** gate missed', [62], { '1.2': 0 }, 'Điểm trung bình 62,00 đủ 3 sao; thiếu điều kiện *** tại 1.2 Tiêu chí 1.2; hạng 2 sao, chưa được công nhận'],
    ['too few points', [29], {}, 'Điểm trung bình 29,00 đủ 1 sao; hạng 1 sao, chưa được công nhận'],
    ['referred', [95], {}, 'Điểm trung bình 95,00 đủ 5 sao; đề nghị hạng 5 sao, trình Trung ương đánh giá, công nhận'],
    ['spread', [70, 81], {}, 'Điểm trung bình 75,50 đủ 4 sao; chưa xếp hạng: chênh lệch điểm vượt mức cho phép'],
  ])('%s', (_, totals, gated, words) => expect(sentence(totals, gated)).toBe(words));

  test('an open gate is named with its criterion', () => {
    const sheets = [sheet('P1', 'M1', marksOf(84)), sheet('P1', 'M2', marksOf(84, { '1.3': 0 }))];
    expect(explainStars(resultOfP1(record(2, { sheets })), SET, BANDS, 2)).toBe(
      'Điểm trung bình 84,00 đủ 4 sao; chưa xếp hạng: còn điều kiện tối thiểu chưa có kết luận (**** tại 1.3 Tiêu chí 1.3)',
    );
    const concluded = resultOfP1(record(2, { sheets, gateConclusions: [conclusion('1.3', 4, false)] }));
    expect(explainStars(concluded, SET, BANDS, 2)).toBe('Điểm trung bình 84,00 đủ 4 sao; thiếu điều kiện **** tại 1.3 Tiêu chí 1.3; hạng 3 sao');
  });

  test('a mean over too few sheets says so', () => {
    const session = record(9, { sheets: sheetsOf([80, 80]), attendance: ['M7', 'M8', 'M9'].map((code) => absent(code, 'Sáng')) });
    expect(explainStars(resultOfP1(session), SET, BANDS, 2)).toBe(
      'Điểm trung bình tạm tính (2/6 phiếu) 80,00 đủ 4 sao; chưa xếp hạng: chưa đủ túc số, còn thiếu phiếu đánh giá',
    );
    expect(explainStars(resultOfP1(record(9)), SET, BANDS, 2)).toBe('Chưa xếp hạng: còn thiếu phiếu đánh giá');
  });

  test.each([
    ['postponed', 'Điểm trung bình 84,00 đủ 4 sao; chưa xếp hạng: hoãn đánh giá (chờ bổ sung mẫu)'],
    ['withdrawn', 'Rút khỏi phiên: chờ bổ sung mẫu'],
  ] as const)('%s, with its reason', (kind, words) =>
    expect(sentence([84], {}, { deferrals: [{ dossier: dossier('P1').code, kind, reason: 'chờ bổ sung mẫu', notes: {} }] })).toBe(words),
  );

  test('ineligible, knocked out', () => {
    const ineligible = (ineligibleReason: string) =>
      explainStars(resultOfP1(record(1, { dossiers: [dossier('P1', { eligible: false, ineligibleReason })] })), SET, BANDS, 2);
    expect(ineligible('Thiếu giấy chứng nhận')).toBe('Hồ sơ không đủ điều kiện đánh giá: Thiếu giấy chứng nhận');
    expect(ineligible('')).toBe('Hồ sơ không đủ điều kiện đánh giá');
    expect(sentence([80], {}, { knockOuts: [knockOut(1, 0)] })).toBe('Dừng đánh giá: Giả mạo hồ sơ');
  });

  test('a criterion without a title is named by its code', () => {
    const bare = { ...SET, parts: SET.parts.slice(1) };
    expect(explainStars(resultWith([84], { '1.3': 0 }), bare, BANDS, 2)).toContain('**** tại 1.3;');
  });

  test('gates are marked as printed', () => expect([3, 4, 5].map(gateMark)).toEqual(['***', '****', '*****']));
});

describe('results.json', () => {
  const FIELDS = [
    'code',
    'name',
    'set',
    'producer',
    'eligible',
    'counted',
    'sum',
    'mean',
    'parts',
    'spread',
    'rounds',
    'disputed',
    'failedGates',
    'knockedOut',
    'stars',
    'disposition',
    'reward',
    'rank',
  ];

  test('a ranked product: every field, no other', () => {
    const sheets = [
      ...sheetsOf([84, 84, 85], { '1.3': 0 }),
      sheet('P1', 'M1', marksOf(78, { '1.3': 0 }), { round: 2 }),
      sheet('P1', 'M2', marksOf(78, { '1.3': 0 }), { round: 2 }),
      sheet('P1', 'M3', marksOf(79, { '1.3': 0 }), { round: 2 }),
    ];
    const json = resultJson(resultOfP1(record(3, { sheets })));
    expect(Object.keys(json)).toEqual(FIELDS);
    expect(json).toEqual({
      code: 'P1',
      name: 'Sản phẩm P1',
      set: 1,
      producer: 'HTX Thử',
      eligible: true,
      counted: 3,
      sum: 235,
      mean: '78.333333',
      parts: { A: '39', B: '25', C: '14.333333' },
      spread: 1,
      rounds: 2,
      disputed: false,
      failedGates: [{ criterion: '1.3', stars: 4, needed: 1, reached: 0, of: 3 }],
      knockedOut: false,
      stars: 3,
      disposition: 'recognise',
      reward: 20_000_000,
      rank: 1,
    });
  });

  test('the mean is cut, never rounded', () => {
    expect(resultJson(resultWith([80, 80, 80, 80, 80, 80, 81])).mean).toBe('80.142857');
    expect(resultJson(resultWith([80, 81, 81])).mean).toBe('80.666666');
    expect(resultJson(resultWith([80, 81])).mean).toBe('80.5');
  });

  test('an undecided product names its reasons', () => {
    const json = resultJson(resultWith([70, 81]));
    expect(Object.keys(json).sort()).toEqual([...FIELDS, 'reasons'].sort());
    expect(json).toMatchObject({ disposition: 'undecided', reasons: ['spread'], disputed: true, mean: '75.5', stars: null, rank: null, reward: 0 });
    expect(resultJson(resultOfP1(record(2)))).toMatchObject({
      counted: 0,
      sum: 0,
      mean: null,
      parts: null,
      spread: null,
      rounds: 0,
      reasons: ['missing-sheets'],
      disputed: false,
    });
  });

  test.each([
    ['ineligible', { dossiers: [dossier('P1', { eligible: false })] }, false, false],
    ['knocked-out', { knockOuts: [knockOut(2, 1)] }, true, true],
  ] as const)('%s: numbers, stars and rank are null', (disposition, more, eligible, knockedOut) => {
    const nothing = { counted: null, sum: null, mean: null, parts: null, spread: null, rounds: null, stars: null, reward: null, rank: null };
    expect(resultJson(resultOfP1(record(2, { sheets: sheetsOf([70, 95], { '1.3': 0 }), ...more })))).toEqual({
      code: 'P1',
      name: 'Sản phẩm P1',
      set: 1,
      producer: 'HTX Thử',
      disputed: false,
      failedGates: [],
      ...nothing,
      disposition,
      eligible,
      knockedOut,
    });
  });

  test('is plain JSON', () => {
    const rows = resultsOf(BOOK, record(1, { sheets: sheetsOf([84], { '1.3': 0 }) })).map(resultJson);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });
});
