import { describe, expect, test } from 'vitest';
import { checkBook, parseBook } from '../../shared/criteria-book.ts';
import { addSet, at, type Change, changed, checksAfter, type LooseBook, type LooseSet } from './change-book.ts';

const put = Object.assign;
const two = [2, 3] as const;

describe('an error refuses the book', () => {
  const cases: Readonly<Record<string, readonly [Change, ...(readonly string[])]>> = {
    'a set number twice': [(b) => addSet(b, { number: 1 }), 'OC-8101 1/-'],
    'a hole in the numbers': [(b) => addSet(b, { number: 3 }), 'OC-8102 2/-'],
    'a name that is another set’s': [(b) => addSet(b, { name: 'RAU, củ quả  tươi' }), 'OC-8103 2/-'],
    'an alias that is another set’s alias': [(b) => addSet(b, { aliases: ['rau tươi'] }), 'OC-8103 2/-'],
    'parts 35/25/40': [(_, s) => [put(s.parts[0]!, { maxPoints: 35 }), put(s.parts[2]!, { maxPoints: 40 })], 'OC-8104 1/-', 'OC-8105 1/-', 'OC-8105 1/-'],
    'parts in another order': [(_, s) => s.parts.reverse(), 'OC-8104 1/-'],
    'a section that is off': [(_, s) => put(s.parts[1]!.sections[0]!, { maxPoints: 24 }), 'OC-8105 1/-', 'OC-8106 1/-'],
    'a criterion that is off': [(_, s) => put(at(s, '2.1'), { maxPoints: 24 }), 'OC-8106 1/-', 'OC-8107 1/2.1'],
    'a highest option below the maximum': [(_, s) => at(s, '2.1').options.pop(), 'OC-8120 1/-', 'OC-8107 1/2.1'],
    'a highest option above it': [(_, s) => at(s, '2.1').options.push({ points: 26, label: 'x' }), 'OC-8120 1/-', 'OC-8107 1/2.1'],
    'options that fall': [(_, s) => at(s, '2.1').options.reverse(), 'OC-8108 1/2.1'],
    'two boxes of the same points, neither suspect': [(_, s) => put(at(s, '2.1').options[3]!, { points: 4 }), 'OC-8108 1/2.1'],
    'options that fall within a case': [(_, s) => two.map((i) => put(at(s, '3.2').options[i]!, { points: 4 - i })), 'OC-8108 1/3.2'],
    'a criterion code twice': [(_, s) => put(at(s, '1.4'), { code: '1.3' }), 'OC-8109 1/1.3'],
    'a section code twice': [(_, s) => put(s.parts[1]!.sections[0]!, { code: '1' }), 'OC-8110 1/-'],
    'an option of an undeclared case': [(_, s) => put(at(s, '3.2').options[0]!, { alternative: 'c' }), 'OC-8111 1/3.2'],
    'an option without a case': [(_, s) => put(at(s, '3.2').options[0]!, { alternative: undefined }), 'OC-8111 1/3.2'],
    'a case without options': [(_, s) => at(s, '3.2').options.splice(2), 'OC-8111 1/3.2'],
    'one case only': [(_, s) => [at(s, '3.2').alternatives!.pop(), at(s, '3.2').options.splice(2)], 'OC-8111 1/3.2'],
    'the same case twice': [(_, s) => [put(at(s, '3.2').alternatives![1]!, { key: 'a' }), at(s, '3.2').options.splice(2)], 'OC-8111 1/3.2'],
    'cases that aren’t announced': [(_, s) => put(at(s, '3.2'), { alternatives: undefined }), 'OC-8111 1/3.2'],
    'cases where one choice is announced': [(_, s) => put(at(s, '3.2'), { selection: 'one' }), 'OC-8111 1/3.2'],
    'a case at an option of one choice': [(_, s) => put(at(s, '2.1').options[0]!, { alternative: 'a' }), 'OC-8111 1/2.1'],
    'yes/no with options of its own': [(_, s) => put(at(s, '1.2'), { implicitYesNo: true }), 'OC-8112 1/1.2'],
    'no options': [(_, s) => put(at(s, '2.1'), { options: [] }), 'OC-8120 1/-', 'OC-8112 1/2.1', 'OC-8107 1/2.1'],
    'a gate no option reaches': [(_, s) => put(at(s, '1.2'), { gates: { 3: 2 } }), 'OC-8113 1/1.2', 'OC-8115 1/1.2'],
    'a gate that asks less for more stars': [
      (_, s) => [
        put(at(s, '1.5'), { gates: { 3: 2, 4: 1, 5: 3 } }),
        put(at(s, '1.5').options[2]!, { gateStars: [3] }),
        put(at(s, '1.5').options[1]!, { gateStars: [4] }),
      ],
      'OC-8114 1/1.5',
    ],
    'a gate that disagrees with the marks': [(_, s) => put(at(s, '1.5').gates, { 4: 3 }), 'OC-8115 1/1.5'],
    'a mark without a gate': [(_, s) => put(at(s, '1.2'), { gates: {} }), 'OC-8115 1/1.2'],
    'a gate without a mark': [(_, s) => put(at(s, '2.1'), { gates: { 3: 10 } }), 'OC-8116 1/2.1'],
    'a condition on a criterion that isn’t there': [(_, s) => put(at(s, '3.3').appliesIf!, { criterion: '9.9' }), 'OC-8117 1/3.3'],
    'a condition on itself': [(_, s) => put(at(s, '3.3').appliesIf!, { criterion: '3.3' }), 'OC-8117 1/3.3'],
    'a condition on points nobody reaches': [(_, s) => put(at(s, '3.3').appliesIf!, { minPoints: 31 }), 'OC-8117 1/3.3'],
    'a knock-out at an unknown criterion': [(_, s) => put(s.knockouts[0]!, { code: '9.9' }), 'OC-8118 1/-'],
    'a knock-out at an unknown section': [(_, s) => put(s.knockouts[1]!, { code: '3.1' }), 'OC-8118 1/-'],
    'a knock-out of the set that names a code': [(_, s) => put(s.knockouts[2]!, { code: '1' }), 'OC-8118 1/-'],
    'a knock-out of a criterion without code': [(_, s) => put(s.knockouts[0]!, { code: null }), 'OC-8118 1/-'],
    'a group of criteria that is off': [(_, s) => ['3.2', '3.3'].map((code) => put(at(s, code).parent!, { maxPoints: 4 })), 'OC-8119 1/-'],
    'a group whose members disagree': [(_, s) => put(at(s, '3.3').parent!, { maxPoints: 4 }), 'OC-8119 1/-'],
    'no gates inherited': [(b) => put(b, { gatesInheritLowerStars: false }), 'OC-8122 -/-'],
    'referral at another mean than 5 stars': [(b) => put(b, { referFromMean: 95 }), 'OC-8122 -/-'],
    'a province that certifies 5 stars': [(b) => b.certifiedStars.push(5), 'OC-8122 -/-'],
    'an end before the beginning': [(b) => put(b, { effectiveTo: '2026-05-22' }), 'OC-8124 -/-'],
    'a caveat about points of no set': [(b) => put(b, { readingOnly: true, caveats: [{ set: 9, attainable: 97, text: 'x' }] }), 'OC-8123 9/-'],
  };

  test.each(Object.entries(cases))('%s', (_, [change, ...expected]) => {
    expect(checksAfter(change).filter((c) => !c.startsWith('caveat'))).toEqual(expected.map((e) => `error ${e}`));
    const parsed = parseBook(changed(change));
    expect(parsed.ok ? [] : parsed.problems.map((p) => p.code)).toEqual(expected.map((e) => e.slice(0, 7)));
  });

  type Bands = LooseBook['starBands'];
  const bands: Readonly<Record<string, readonly [(bands: Bands) => unknown, number]>> = {
    'a hole': [(b) => put(b[2]!, { min: 51 }), 50],
    'an overlap': [(b) => put(b[2]!, { min: 49 }), 50],
    'a start above 0': [(b) => put(b[0]!, { min: 1 }), 0],
    'an end below 100': [(b) => put(b[4]!, { maxInclusive: 99 }), 99],
    'an end that isn’t told': [(b) => put(b[4]!, { maxInclusive: undefined }), 90],
    '100 left out': [(b) => b.splice(4, 1, { stars: 5, min: 90, maxExclusive: 100 }), 90],
    'two ends at once': [(b) => put(b[1]!, { maxInclusive: 50 }), 50],
    'two ends at once, at the top': [(b) => put(b[4]!, { maxExclusive: 100 }), 100],
    'one turned round': [(b) => put(b[1]!, { maxExclusive: 20 }), 30],
    'stars out of order': [(b) => put(b[1]!, { stars: 3 }), 30],
    'four of them': [(b) => b.splice(3, 2, { stars: 4, min: 70, maxInclusive: 100 }), 100],
    'none of them': [(b) => b.splice(0), 0],
  };

  test.each(Object.entries(bands))('bands with %s', (_, [change, from]) => {
    const found = checkBook(changed((b) => change(b.starBands))).filter((c) => c.code === 'OC-8121');
    expect(found.map((c) => c.vi)).toEqual([`Khung xếp hạng sao không phủ kín 0–100 điểm tại ${from}.`]);
  });
});

describe('an older book, for reading only', () => {
  const older: Change = (b) => put(b, { readingOnly: true });
  const short1: Change = (_, s) => at(s, '2.1').options.pop();
  const declare =
    (...caveats: LooseBook['caveats']): Change =>
    (b) =>
      put(b, { caveats });
  const errors = ['error OC-8120 1/-', 'error OC-8107 1/2.1'];

  test('a declared difference of sums is a caveat', () => {
    const changes = [older, short1, declare({ set: 1, attainable: 99, text: '2.1: thang 25, cao nhất 24' })];
    expect(checksAfter(...changes)).toEqual(['caveat OC-8120 1/-', 'caveat OC-8107 1/2.1', 'caveat OC-8201 1/-']);
    expect(parseBook(changed(...changes)).ok).toBe(true);
  });

  test.each<[string, readonly Change[], readonly string[]]>([
    ['undeclared', [older, short1], errors],
    ['declared for another set', [older, short1, declare({ set: 2, attainable: null, text: 'x' })], errors],
    ['declared for the whole book', [older, short1, declare({ set: null, attainable: null, text: 'x' })], errors],
    ['declared without a number', [older, short1, declare({ set: 1, attainable: null, text: 'x' })], errors],
    ['declared with another number', [older, short1, declare({ set: 1, attainable: 98, text: 'x' })], [errors[0]!, 'error OC-8123 1/-', errors[1]!]],
    ['declared, in a book in force', [short1, declare({ set: 1, attainable: 99, text: 'x' })], errors],
    ['declared, that doesn’t exist', [older, declare({ set: 1, attainable: 97, text: 'x' })], ['error OC-8123 1/-']],
    [
      'declared, beside one that isn’t of sums',
      [older, short1, (_, s) => put(at(s, '3.3').appliesIf!, { criterion: '9.9' }), declare({ set: 1, attainable: 99, text: 'x' })],
      ['error OC-8117 1/3.3'],
    ],
    [
      'in the numbers of the sets, declared for a book in force',
      [(b) => addSet(b, { number: 3 }), declare({ set: 2, attainable: null, text: 'x' })],
      ['error OC-8102 2/-'],
    ],
  ])('a difference %s is an error', (_, changes, expected) => {
    expect(checksAfter(...changes).filter((c) => c.startsWith('error'))).toEqual(expected);
    expect(parseBook(changed(...changes)).ok).toBe(false);
  });

  test('a missing set, declared', () => {
    expect(checksAfter(older, (b) => addSet(b, { number: 3 }), declare({ set: 2, attainable: null, text: 'Thiếu bộ 2' }))).toEqual([
      'caveat OC-8102 2/-',
      'caveat OC-8201 2/-',
    ]);
  });

  const resize = (set: LooseSet, part: number, code: string, max: number): void => {
    const criterion = at(set, code);
    criterion.maxPoints += max - set.parts[part]!.maxPoints;
    criterion.options = Array.from({ length: criterion.maxPoints + 1 }, (_, points) => ({ points, label: `${points}` }));
    put(set.parts[part]!, { maxPoints: max });
    put(set.parts[part]!.sections[0]!, { maxPoints: max });
  };
  const split1048: Change = (_, s) => [resize(s, 0, '1.1', 35), resize(s, 2, '3.1', 40)];

  test('its own split of 100, the same in every set', () => {
    expect(checksAfter(older, split1048)).toEqual([]);
    expect(checksAfter(split1048)).toEqual(['error OC-8104 1/-']);
    expect(checksAfter(older, (b) => addSet(b), split1048)).toEqual(['error OC-8104 1/-', 'error OC-8104 2/-']);
    expect(checkBook(changed(older, (_, s) => put(s.parts[1]!, { maxPoints: 26 })))[0]).toMatchObject({
      code: 'OC-8104',
      vi: 'Các phần có thang điểm A 40 · B 26 · C 35; phải là A + B + C = 100.',
    });
  });

  test('a gate that no option marks is shown, not refused', () => {
    expect(checksAfter(older, (_, s) => put(at(s, '2.1'), { gates: { 4: 10 } }))).toEqual(['flag OC-8116 1/2.1']);
  });
});

describe('flags: as printed, for people to see', () => {
  test('misprints, suspected points, equal points beside a suspect', () => {
    const book = changed((_, s) => [
      put(at(s, '1.1').options[3]!, { printedPoints: 13 }),
      put(at(s, '1.1').options[4]!, { printedPoints: 'l' }),
      put(at(s, '2.1').options[5]!, { points: 6, suspectedPoints: 5 }),
      put(at(s, '2.1').options[9]!, { points: 8, suspectedPoints: 9 }),
    ]);
    expect(checkBook(book).map((c) => [c.grade, c.criterion, c.vi])).toEqual([
      ['flag', '1.1', 'Bản in ghi «13», chương trình dùng 3 điểm: 3 điểm.'],
      ['flag', '1.1', 'Bản in ghi «l», chương trình dùng 4 điểm: 4 điểm.'],
      ['flag', '2.1', 'Giữ 6 điểm như bản in, các bộ khác gợi ý 5 điểm: 5 điểm.'],
      ['flag', '2.1', 'Giữ 8 điểm như bản in, các bộ khác gợi ý 9 điểm: 9 điểm.'],
    ]);
    expect(parseBook(book).ok).toBe(true);
  });

  test('a case that cannot reach the maximum', () => expect(checksAfter((_, s) => at(s, '3.2').options.pop())).toEqual(['flag OC-8204 1/3.2']));

  test('a book without any gate', () => {
    const bare: Change = (_, s) =>
      ['1.2', '1.3', '1.4', '1.5'].map((code) => [put(at(s, code), { gates: {} }), at(s, code).options.map((o) => put(o, { gateStars: undefined }))]);
    expect(checksAfter(bare)).toEqual(['flag OC-8205 -/-']);
  });

  test('a yes/no criterion may carry a gate without marks', () => expect(checksAfter((_, s) => put(at(s, '3.3'), { gates: { 4: 1 } }))).toEqual([]));
});
