import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOf, type CriteriaSet, criteriaOf } from '../../shared/criteria.ts';
import { applies, completenessOf, faultsOf, pointsOf, totalsOf } from '../../shared/scoring.ts';
import { shippedBook } from './shipped-books.ts';
import { anyMarks, marksOf, SET } from './small-book.ts';

const criterionOf = (code: string, set: CriteriaSet = SET) => {
  const placed = criteriaOf(set).get(code);
  if (!placed) throw new Error(`no criterion ${code}`);
  return placed.criterion;
};

describe('totals', () => {
  test('add up the ticked boxes by part', () => {
    const marks = { '1.1': 20, '1.2': 1, '1.5': 2, '2.1': 18, '3.1': 30, '3.2': 1, '3.3': 1 };
    expect(totalsOf(SET, marks)).toEqual({ A: 23, B: 18, C: 33, total: 74 });
  });

  test('an empty sheet totals 0 and every highest box 100', () => {
    expect(totalsOf(SET, {})).toEqual({ A: 0, B: 0, C: 0, total: 0 });
    expect(totalsOf(SET, marksOf(100))).toEqual({ A: 40, B: 25, C: 35, total: 100 });
  });

  test('a criterion with two cases counts the one ticked box, whichever case it is in', () => {
    expect([0, 1, 2, 3].map((box) => totalsOf(SET, { '3.2': box }).total)).toEqual([1, 2, 1, 2]);
  });

  test('a yes/no criterion printed without boxes is worth 0 or its maximum', () => {
    expect(boxesOf(criterionOf('3.3')).map((box) => box.points)).toEqual([0, 1]);
    expect(pointsOf(criterionOf('3.3'), { '3.3': 0 })).toBe(0);
    expect(pointsOf(criterionOf('3.3'), { '3.3': 1 })).toBe(1);
  });

  test('a box that does not exist is worth nothing', () => {
    expect(pointsOf(criterionOf('1.2'), { '1.2': 7 })).toBe(0);
  });
});

describe('faults', () => {
  test('a good sheet has none', () => expect(faultsOf(SET, marksOf(84))).toEqual([]));

  test.each([
    ['a criterion the set lacks', { '9.9': 0 }, [{ kind: 'unknown-criterion', criterion: '9.9' }]],
    ['a name every object has', { constructor: 0 }, [{ kind: 'unknown-criterion', criterion: 'constructor' }]],
    ['a box past the last', { '1.2': 2 }, [{ kind: 'unknown-box', criterion: '1.2', boxes: 2 }]],
    ['a box before the first', { '1.2': -1 }, [{ kind: 'unknown-box', criterion: '1.2', boxes: 2 }]],
    ['half a box', { '1.2': 0.5 }, [{ kind: 'unknown-box', criterion: '1.2', boxes: 2 }]],
    ['not a number', { '3.3': Number.NaN }, [{ kind: 'unknown-box', criterion: '3.3', boxes: 2 }]],
    [
      'a tick that needs points elsewhere, which is blank',
      { '3.3': 1 },
      [{ kind: 'does-not-apply', criterion: '3.3', because: 'Khi tiêu chí 3.1 đạt ≥ 1 điểm' }],
    ],
    ['the same with 0 points ticked there', { '3.1': 0, '3.3': 0 }, [{ kind: 'does-not-apply', criterion: '3.3', because: 'Khi tiêu chí 3.1 đạt ≥ 1 điểm' }]],
  ])('%s', (_, marks, faults) => expect(faultsOf(SET, marks)).toEqual(faults));

  test('all faults come at once, in the order given', () => {
    expect(faultsOf(SET, { x: 1, '1.1': 99, '3.3': 1 }).map((f) => f.criterion)).toEqual(['x', '1.1', '3.3']);
  });

  test('a condition that names a criterion the set lacks never applies', () => {
    const orphan = { ...criterionOf('3.3'), appliesIf: { criterion: '8.8', minPoints: 1, text: '' } };
    expect(applies(SET, orphan, marksOf(100))).toBe(false);
  });

  test('the condition takes exactly its points', () => {
    expect(applies(SET, criterionOf('3.3'), { '3.1': 1 })).toBe(true);
    expect(applies(SET, criterionOf('3.3'), { '3.1': 0 })).toBe(false);
  });
});

describe('completeness', () => {
  test('what applies and has neither tick nor confirmation is missing, in printed order', () => {
    const content = { marks: { '1.1': 3, '3.1': 1 }, confirmedBlanks: ['3.2', '2.1'] };
    expect(completenessOf(SET, content)).toEqual({
      ticked: 2,
      of: 11,
      missing: ['1.2', '1.3', '1.4', '1.5', '1.6', '3.3', '3.4'],
      confirmedBlanks: ['2.1', '3.2'],
    });
  });

  test('a criterion that does not apply is owed neither tick nor confirmation', () => {
    const content = { marks: { '3.1': 0 }, confirmedBlanks: ['3.3'] };
    expect(completenessOf(SET, content)).toMatchObject({ of: 10, confirmedBlanks: [] });
    expect(completenessOf(SET, content).missing).not.toContain('3.3');
  });

  test('a tick of 0 points is a tick; a blank is never taken for 0 by itself', () => {
    expect(completenessOf(SET, { marks: { '1.2': 0 }, confirmedBlanks: [] }).missing).not.toContain('1.2');
    expect(completenessOf(SET, { marks: {}, confirmedBlanks: [] })).toMatchObject({
      ticked: 0,
      missing: ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.1', '3.1', '3.2', '3.4'],
    });
  });
});

describe('properties', () => {
  test('parts sum to the total and stay within their maxima', () => {
    fc.assert(
      fc.property(anyMarks(SET), (marks) => {
        const { A, B, C, total } = totalsOf(SET, marks);
        expect(A + B + C).toBe(total);
        expect([A <= 40, B <= 25, C <= 35, Math.min(A, B, C) >= 0, Number.isInteger(total)]).toEqual([true, true, true, true, true]);
      }),
    );
  });

  test('the same on every set of the book in force; the highest boxes are worth 40, 25 and 35', () => {
    const sets = shippedBook('QD26-2026').sets;
    for (const set of sets) {
      const best = [...criteriaOf(set).values()].map(({ criterion }) => [criterion.code, boxesOf(criterion).length - 1]);
      expect(totalsOf(set, Object.fromEntries(best))).toEqual({ A: 40, B: 25, C: 35, total: 100 });
    }
    const ticked = fc.constantFrom(...sets).chain((set) => anyMarks(set).map((marks) => ({ set, marks })));
    fc.assert(
      fc.property(ticked, ({ set, marks }) => {
        const { A, B, C, total } = totalsOf(set, marks);
        expect([A + B + C === total, A <= 40, B <= 25, C <= 35, total >= 0]).toEqual([true, true, true, true, true]);
      }),
    );
  });

  test('ticked, confirmed and missing partition the criteria that apply', () => {
    fc.assert(
      fc.property(anyMarks(SET), fc.subarray([...criteriaOf(SET).keys()]), (marks, confirmedBlanks) => {
        const state = completenessOf(SET, { marks, confirmedBlanks });
        const applicable = [...criteriaOf(SET).values()].filter(({ criterion }) => applies(SET, criterion, marks)).map(({ criterion }) => criterion.code);
        expect(state.of).toBe(applicable.length);
        expect(state.ticked).toBe(applicable.filter((code) => code in marks).length);
        expect([...state.missing, ...state.confirmedBlanks].sort()).toEqual(applicable.filter((code) => !(code in marks)).sort());
        expect(completenessOf(SET, { marks, confirmedBlanks: [...confirmedBlanks, ...state.missing] }).missing).toEqual([]);
      }),
    );
  });
});
