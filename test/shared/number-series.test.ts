/** Numbers of papers. Breaks when a number that was given moves to another paper, one is given twice, or a series starts over. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NO_INFO } from '../../shared/blank-facts.ts';
import {
  blankNumber,
  type GivenNumber,
  holdingNumbers,
  minutesNumber,
  nextReminder,
  nthNumber,
  numberGiven,
  planNumbers,
  reminderClash,
  seriesYear,
} from '../../shared/paper/number-series.ts';
import { DEFAULT_PROFILE, type Profile, type SessionInfo } from '../../shared/session.ts';

const at = (profile: Partial<Profile>, info: Partial<SessionInfo> = {}) => ({
  profile: { ...DEFAULT_PROFILE, ...profile },
  info: { name: 'x', bookId: 'b', ...NO_INFO, year: '2026', ...info },
});
const counting = at({ certificatePrefix: 'GCN-', certificateSuffix: '/{năm}', certificateFirst: 7, noticeSuffix: '/TB-HĐ', noticeFirst: 45 });
const given = (paper: string, index: number | null, text: string): GivenNumber => ({ paper, kind: 'certificate', year: '2026', index, text });
const textsOf = (plan: readonly GivenNumber[]): readonly string[] => plan.map((g) => `${g.paper} ${g.text}`);

describe('the nth number', () => {
  it.each([
    ['the series, with its year', counting, 'certificate', 2, 'GCN-9/2026'],
    [
      'a first number of the session goes first and keeps its zeros',
      at({ certificateSuffix: '/GCN', certificateFirst: 7 }, { firstCertificateNumber: '0099' }),
      'certificate',
      1,
      '0100/GCN',
    ],
    ['one spelt out counts in its own digits', at({ certificatePrefix: 'X' }, { firstCertificateNumber: '09/GCN-OCOP' }), 'certificate', 1, '10/GCN-OCOP'],
    ['nothing given: dots', at({}), 'certificate', 0, '……………'],
    ['a series without a first number', at({ certificateSuffix: '/GCN-{NĂM}' }), 'certificate', 0, '……………/GCN-2026'],
    ['a notice', counting, 'notice', 0, '45/TB-HĐ'],
    ['no notice series', at({}), 'notice', 0, ''],
    ['a reminder', at({ noticeFirst: 45, reminderSuffix: '/NH-{năm}', reminderFirst: 1 }), 'reminder', 1, '2/NH-2026'],
    ['no reminder series', at({ noticeFirst: 45 }), 'reminder', 0, ''],
    ['a year that is not known', at({ noticeSuffix: '/{năm}', noticeFirst: 1 }, { year: '' }), 'notice', 0, '1/……'],
  ] as const)('%s', (_, record, kind, n, text) => expect(nthNumber(record, kind, n)).toBe(text));

  it('the year is the session’s, else its first day’s', () => {
    expect(seriesYear({ year: ' 2027 ', startDate: '2026-09-04' })).toBe('2027');
    expect(seriesYear({ year: '', startDate: '2026-09-04' })).toBe('2026');
  });

  it('the minutes’ number is the session’s, else the series’', () => {
    expect(minutesNumber(at({ minutesSuffix: '/BB-{năm}', minutesFirst: 3 }))).toBe('3/BB-2026');
    expect(minutesNumber(at({ minutesSuffix: '/BB', minutesFirst: 3 }, { minutesNumber: '12/BB-HĐ' }))).toBe('12/BB-HĐ');
  });

  it('what stands for a number that was not given', () => {
    expect(blankNumber(counting, 'certificate')).toBe('');
    expect(blankNumber(at({ noticeSuffix: '/TB' }), 'notice')).toBe('……………/TB');
  });
});

describe('numbers to give', () => {
  it('in the papers’ order from the first on; those that have one keep it', () => {
    expect(textsOf(planNumbers(counting, 'certificate', [], ['b', 'a']))).toEqual(['b GCN-7/2026', 'a GCN-8/2026']);
    const before = [given('b', 0, 'GCN-7/2026'), given('a', 1, 'GCN-8/2026')];
    expect(textsOf(planNumbers(counting, 'certificate', before, ['c', 'a', 'b']))).toEqual(['c GCN-9/2026']);
  });

  it('a number of a paper that is gone is never given again', () => {
    expect(textsOf(planNumbers(counting, 'certificate', [given('gone', 0, 'GCN-7/2026')], ['a']))).toEqual(['a GCN-8/2026']);
  });

  it('one given by hand is passed over, and taken back it serves again; a paper whose number was taken back gets the next', () => {
    const byHand = given('x', null, 'GCN-7/2026');
    expect(textsOf(planNumbers(counting, 'certificate', [byHand], ['a']))).toEqual(['a GCN-8/2026']);
    expect(textsOf(planNumbers(counting, 'certificate', [byHand, { ...byHand, text: '' }], ['a']))).toEqual(['a GCN-7/2026']);
    const back = [given('a', 0, 'GCN-7/2026'), given('a', null, '')];
    expect(textsOf(planNumbers(counting, 'certificate', back, ['a']))).toEqual(['a GCN-8/2026']);
  });

  it('another year or kind counts by itself', () => {
    expect(textsOf(planNumbers(counting, 'certificate', [{ ...given('z', 4, 'GCN-11/2025'), year: '2025' }], ['a']))).toEqual(['a GCN-7/2026']);
    expect(textsOf(planNumbers(counting, 'notice', [given('z', 4, '45/TB-HĐ')], ['a']))).toEqual(['a 45/TB-HĐ']);
  });

  it('nothing is counted without a first number', () => expect(planNumbers(at({ certificateSuffix: '/GCN' }), 'certificate', [], ['a'])).toEqual([]));

  it('what a paper has: the last that was given', () => {
    expect(numberGiven([given('a', 0, '1'), given('a', null, '2')], 'a')).toBe('2');
    expect(numberGiven([], 'a')).toBe('');
  });
});

describe('the letters’ series, set anew after it gave numbers', () => {
  const letters = (first: number, suffix = '/NH') => at({ reminderSuffix: suffix, reminderFirst: first });
  const put = (paper: string, index: number | null, text: string): GivenNumber => ({ paper, kind: 'reminder', year: '2026', index, text });
  const before = [put('a', 0, '8/NH'), put('b', 1, '9/NH')];
  const plan = (record: ReturnType<typeof at>, given: readonly GivenNumber[]) =>
    planNumbers(record, 'reminder', given, ['a', 'b', 'c', 'd']).map((g) => `${g.paper} ${g.index} ${g.text}`);

  it.each([
    ['as it was it goes on', letters(8), before, ['c 2 10/NH', 'd 3 11/NH'], 10],
    ['begun after them it begins with its own first, at the next places', letters(20), before, ['c 2 20/NH', 'd 3 21/NH'], 20],
    ['begun before them it passes them over', letters(7), before, ['c 2 7/NH', 'd 5 10/NH'], 7],
    ['in other words it counts from its first', letters(8, '/TB'), before, ['c 2 8/TB', 'd 3 9/TB'], 8],
    ['set back, it goes on after what it gave', letters(8), [...before, put('x', 2, '20/NH')], ['c 5 10/NH', 'd 6 11/NH'], 10],
    ['numbers by hand are passed over', letters(8), [...before, put('x', null, '10/NH')], ['c 3 11/NH', 'd 4 12/NH'], 11],
    ['without a first number it counts nothing', letters(0), before, [], 0],
  ] as const)('%s', (_, record, given, planned, next) => {
    expect(plan(record, given)).toEqual(planned);
    expect(nextReminder(record, given)).toBe(next);
  });

  it('clashes where its first was given by a series, held or not, or is held by hand', () => {
    expect(reminderClash(letters(9), before)).toBe('9/NH');
    expect(reminderClash(letters(9), [...before, put('b', null, '')])).toBe('9/NH');
    const byHand = put('c', null, '12/NH');
    expect(reminderClash(letters(12), [byHand])).toBe('12/NH');
    expect([letters(10), letters(9, '/TB'), letters(0)].map((record) => reminderClash(record, before))).toEqual(['', '', '']);
    expect(reminderClash(letters(12), [byHand, { ...byHand, text: '' }])).toBe('');
  });
});

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
test('however papers become ready and are put out, every paper keeps its number and no two share one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.uniqueArray(letter), fc.option(letter, { nil: null })), { maxLength: 12 }), (steps) => {
      let all: readonly GivenNumber[] = [];
      for (const [wanted, taken] of steps) {
        const before = holdingNumbers(all);
        all = [...all, ...planNumbers(counting, 'certificate', all, wanted)];
        for (const [paper, g] of before) if (g.text) expect(numberGiven(all, paper)).toBe(g.text);
        for (const paper of wanted) expect(numberGiven(all, paper)).not.toBe('');
        const texts = [...holdingNumbers(all).values()].map((g) => g.text).filter(Boolean);
        expect(new Set(texts).size).toBe(texts.length);
        if (taken !== null && numberGiven(all, taken)) all = [...all, given(taken, null, '')];
      }
      const places = all.flatMap((g) => (g.index === null ? [] : [g.index]));
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

test('however the letters’ series is set anew in between, every letter keeps its number and no two share one', () => {
  const series = fc.record({ reminderFirst: fc.integer({ min: 0, max: 6 }), reminderSuffix: fc.constantFrom('/NH', '/TB') });
  fc.assert(
    fc.property(fc.array(fc.tuple(series, fc.uniqueArray(letter)), { maxLength: 12 }), (steps) => {
      let all: readonly GivenNumber[] = [];
      let record = at({});
      for (const [profile, wanted] of steps) {
        if (!reminderClash(at(profile), all)) record = at(profile);
        const next = nextReminder(record, all);
        const fresh = planNumbers(record, 'reminder', all, wanted);
        if (fresh[0]) expect(fresh[0].text).toBe(`${next}${record.profile.reminderSuffix}`);
        all = [...all, ...fresh];
      }
      for (const key of ['text', 'index', 'paper'] as const) expect(new Set(all.map((g) => g[key])).size).toBe(all.length);
    }),
  );
});
