import { describe, expect, test } from 'vitest';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { checkBook, parseBook, summarise } from '../../shared/criteria-book.ts';
import { describeProblem, problemLine } from '../../shared/problems/index.ts';
import { at, changed, inShort, type LooseBook } from './change-book.ts';
import { shippedBook } from './shipped-books.ts';
import { BOOK } from './small-book.ts';

const put = Object.assign;

/** The problems of a refused book. */
function problemsOf(json: unknown) {
  const parsed = parseBook(json);
  if (parsed.ok) throw new Error('passed');
  return parsed.problems;
}

test('a book that adds up has no checks and passes unchanged', () => {
  expect(checkBook(BOOK)).toEqual([]);
  expect(parseBook(structuredClone(BOOK))).toEqual({ ok: true, value: { book: BOOK, checks: [] }, warnings: [] });
});

test('a refusal names book, set and criterion, in both languages', () => {
  const problems = problemsOf(changed((_, s) => at(s, '2.1').options.pop()));
  expect(problems.map((p) => problemLine(p))).toEqual([
    'THU-2026 › 1: Tổng điểm cao nhất đạt được là 99, phải là 100. (OC-8120)',
    'THU-2026 › 1 › 2.1: Phương án cao nhất 24 điểm, thang điểm của tiêu chí là 25. (OC-8107)',
  ]);
  expect(describeProblem(problems[1]!, 'en')).toBe('THU-2026 › 1 › 2.1: The highest option has 24 points, the criterion says 25.');
});

describe('shape', () => {
  const first = 'sets.0.parts.0.sections.0.criteria.0';

  test.each<[string, unknown, string]>([
    ['no object', [], '/'],
    ['nothing', null, '/'],
    ['an unknown field', { ...BOOK, readonly: true }, '/'],
    ['an unknown field at an option', changed((_, s) => put(at(s, '1.1').options[0]!, { gatestars: [3] })), `${first}.options.0`],
    ['half a point', changed((_, s) => put(at(s, '1.1').options[1]!, { points: 0.5 })), `${first}.options.1.points`],
    ['points below 0', changed((_, s) => put(at(s, '1.1').options[0]!, { points: -1 })), `${first}.options.0.points`],
    ['a gate for 2 stars', changed((_, s) => put(at(s, '1.1').gates, { 2: 1 })), `${first}.gates`],
    ['a gate of 0 points', changed((_, s) => put(at(s, '1.1').gates, { 3: 0 })), `${first}.gates.3`],
    ['a blank label', changed((_, s) => put(at(s, '1.1').options[0]!, { label: ' ' })), `${first}.options.0.label`],
    ['more boxes than a mark can name', changed((_, s) => at(s, '1.1').options.push({ points: 31, label: 'x' })), `${first}.options`],
    ['two parts', changed((_, s) => s.parts.pop()), 'sets.0.parts'],
    ['no sets', changed((b) => b.sets.pop()), 'sets'],
    ['a date that isn’t', changed((b) => put(b, { issuedOn: '2026-02-30' })), 'issuedOn'],
    ['an id with a path in it', changed((b) => put(b, { id: '../x' })), 'id'],
  ])('%s is refused where it stands', (_, json, path) => expect(problemsOf(json).map((p) => [p.code, p.params['path']])).toEqual([['OC-8001', path]]));

  test('a flood of faults is cut at 200', () => expect(problemsOf({ ...BOOK, sets: Array.from({ length: 50 }, () => ({ number: 'x' })) })).toHaveLength(200));
});

describe('the shipped books', () => {
  const criteriaOfAll = (book: CriteriaBook) => book.sets.flatMap((s) => s.parts.flatMap((p) => p.sections.flatMap((sec) => sec.criteria)));
  const gateCounts = (id: string) => ([3, 4, 5] as const).map((stars) => criteriaOfAll(shippedBook(id)).filter((c) => c.gates[stars] !== undefined).length);

  test('have the totals of their decisions', () => {
    const inForce = shippedBook('QD26-2026');
    expect(summarise(inForce, 'x')).toEqual({
      id: 'QD26-2026',
      decision: '26/2026/QĐ-TTg',
      effectiveFrom: '2026-05-22',
      effectiveTo: null,
      readingOnly: false,
      sets: 26,
      criteria: 787,
      options: 2535,
      caveats: [],
      hash: 'x',
    });
    expect(inForce.sets.flatMap((s) => s.parts.flatMap((p) => p.sections))).toHaveLength(291);
    expect(summarise(shippedBook('QD148-2023'), 'x')).toMatchObject({ readingOnly: true, sets: 26, criteria: 795, options: 2632, caveats: { length: 5 } });
    expect(summarise(shippedBook('QD1048-2019'), 'x')).toMatchObject({ readingOnly: true, sets: 25, criteria: 751, options: 2688, caveats: { length: 5 } });
    expect(summarise({ ...inForce, issuedBy: 'Ủy ban nhân dân tỉnh Quảng Nam' }, 'x', true)).toEqual({
      ...summarise(inForce, 'x'),
      issuedBy: 'Ủy ban nhân dân tỉnh Quảng Nam',
      own: true,
    });
    expect([gateCounts('QD26-2026'), gateCounts('QD1048-2019')]).toEqual([
      [179, 290, 106],
      [0, 0, 0],
    ]);
  });

  test('the book in force has four flags and nothing else', () => {
    expect(inShort(checkBook(shippedBook('QD26-2026')))).toEqual(['flag OC-8202 4/7', 'flag OC-8203 7/3.1', 'flag OC-8202 11/6.1.1', 'flag OC-8203 23/6.2']);
  });

  test.each([
    ['QD148-2023', ['OC-8120 7/-', 'OC-8107 7/6.d', 'OC-8105 11/-', 'OC-8120 11/-', 'OC-8105 12/-', 'OC-8120 12/-', 'OC-8105 13/-', 'OC-8120 13/-']],
    ['QD1048-2019', ['OC-8102 3/-', 'OC-8105 10/-', 'OC-8120 10/-', 'OC-8105 16/-', 'OC-8120 16/-', 'OC-8105 19/-', 'OC-8120 19/-']],
  ])('%s has its declared caveats, no error, and is refused when called in force', (id, caveats) => {
    const found = inShort(checkBook(shippedBook(id)));
    expect(found.filter((c) => c.startsWith('error'))).toEqual([]);
    expect(found.filter((c) => c.startsWith('caveat') && !c.includes('OC-8201'))).toEqual(caveats.map((c) => `caveat ${c}`));
    expect(parseBook({ ...shippedBook(id), readingOnly: false }).ok).toBe(false);
  });

  test('one point more at any highest box of the book in force is noticed', () => {
    const book = structuredClone(shippedBook('QD26-2026')) as LooseBook;
    for (const set of book.sets) {
      const alone = { ...book, sets: [{ ...set, number: 1 }] } as CriteriaBook;
      expect(checkBook(alone).filter((c) => c.grade === 'error')).toEqual([]);
      for (const option of criteriaOfAll(alone).flatMap((c) => c.options.slice(-1))) {
        put(option, { points: option.points + 1 });
        expect(
          checkBook(alone).some((c) => c.grade === 'error'),
          `${set.number} ${option.label}`,
        ).toBe(true);
        put(option, { points: option.points - 1 });
      }
    }
  });
});
