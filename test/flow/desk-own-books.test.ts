/** Editing and comparing books, without a page. Breaks when an edit makes something the host can't keep, loses a gate, or a difference goes untold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, openHistory, undo } from '../../renderer/desk/app/history.ts';
import {
  asYesNo,
  changeCriterion,
  changePart,
  changeSection,
  changeSet,
  inserted,
  moved,
  newCriterion,
  newOption,
  newSection,
  newSet,
  type Spot,
  spotOf,
  toggleStar,
  withOptions,
  without,
} from '../../renderer/desk/criteria/own/edit-book.ts';
import { differencesOf } from '../../shared/book/compare-books.ts';
import { judgeBook } from '../../shared/book/judge-book.ts';
import { markedGates } from '../../shared/book/to-sheets.ts';
import { zDraftBook } from '../../shared/contract/desk-books.ts';
import { type CriteriaBook, type Criterion, criteriaOf } from '../../shared/criteria.ts';
import { at, type Change, changed } from '../shared/change-book.ts';
import { SET } from '../shared/small-book.ts';

const errors = (book: CriteriaBook): readonly string[] =>
  judgeBook(book)
    .filter((f) => f.grade === 'error')
    .map((f) => f.problem.code);
const criterion = (code: string): Criterion => criteriaOf(SET).get(code)!.criterion;

type Edit = (book: CriteriaBook, roll: number) => CriteriaBook;
const spotIn = (book: CriteriaBook, set: number, roll: number): Spot | null => {
  const codes = [...criteriaOf(book.sets[set]!).keys()];
  return codes.length === 0 ? null : spotOf(book.sets[set]!, codes[roll % codes.length]!);
};
const onCriterion =
  (next: (c: Criterion, roll: number) => Criterion): Edit =>
  (book, roll) => {
    const set = roll % Math.max(1, book.sets.length);
    const spot = book.sets[set] ? spotIn(book, set, roll) : null;
    return spot ? changeSet(book, set, (s) => changeCriterion(s, spot, (c) => next(c, roll))) : book;
  };

/** Every kind of edit the editor offers. */
const EDITS: readonly Edit[] = [
  onCriterion((c, roll) => toggleStar(c, roll % Math.max(1, c.options.length), ([3, 4, 5] as const)[roll % 3]!)),
  onCriterion((c) => withOptions(c, inserted(c.options, c.options.length, newOption(c)))),
  onCriterion((c, roll) => withOptions(c, without(c.options, roll % Math.max(1, c.options.length)))),
  onCriterion((c, roll) => withOptions(c, moved(c.options, roll % Math.max(1, c.options.length), roll % 2 ? 1 : -1))),
  onCriterion((c, roll) => asYesNo(c, roll % 2 === 0)),
  (book, roll) => (book.sets.length > 4 ? book : { ...book, sets: [...book.sets, newSet(book, book.sets[roll % Math.max(1, book.sets.length)])] }),
  (book, roll) => ({ ...book, sets: without(book.sets, roll % Math.max(1, book.sets.length)) }),
  (book, roll) => changeSet(book, 0, (s) => changePart(s, roll % 3, (p) => ({ ...p, sections: [...p.sections, newSection(s)] }))),
  (book, roll) =>
    changeSet(book, 0, (s) =>
      changeSection(s, { part: roll % 3, section: 0 }, (x) => ({ ...x, criteria: inserted(x.criteria, roll % (x.criteria.length + 1), newCriterion(x)) })),
    ),
];

describe('edits of a draft', () => {
  it('any edits one after the other leave a draft that can be kept and judged, and going back leads to the beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ kind: fc.nat(EDITS.length - 1), roll: fc.nat(1000) }), { maxLength: 25 }), (steps) => {
        let history = openHistory(changed());
        for (const { kind, roll } of steps) history = change(history, EDITS[kind]!(history.present, roll));
        expect(zDraftBook.safeParse(history.present).error).toBeUndefined();
        judgeBook(history.present);
        for (const _ of steps) history = undo(history);
        expect(history.present).toEqual(changed());
      }),
      { numRuns: 60 },
    );
  });

  it('a star moves to another box with its gate; marking it again takes the gate away', () => {
    const first = criterion('1.5');
    const to = toggleStar(first, 3, 4);
    expect(to.gates).toEqual({ 3: 1, 4: 3, 5: 3 });
    expect(to.options.map((o) => o.gateStars)).toEqual([undefined, [3], undefined, [4, 5]]);
    expect(toggleStar(to, 3, 4).gates).toEqual({ 3: 1, 5: 3 });
  });

  it('a gate that no box marks survives an edit of the boxes', () => {
    const unmarked = { ...criterion('3.4'), gates: { 4: 1 } as const };
    expect(withOptions(unmarked, [...unmarked.options].slice(0, 2)).gates).toEqual({ 4: 1 });
    expect(markedGates(unmarked)).toEqual({});
  });

  it('a copied set passes the checks under its own number, a first set of an empty book does so, too', () => {
    const two = changed();
    expect(errors({ ...two, sets: [...two.sets, newSet(two, two.sets[0])] })).toEqual([]);
    expect(errors({ ...two, sets: [newSet({ ...two, sets: [] }, undefined)] })).toEqual([]);
  });

  // Breaks when a fault of a draft can't be told by set and criterion.
  it.each([
    [
      'an empty title',
      (_: unknown, set: Parameters<Change>[1]) => {
        at(set, '1.6').title = ' ';
      },
      'OC-7653',
      1,
      '1.6',
    ],
    [
      'points beyond 100',
      (_: unknown, set: Parameters<Change>[1]) => {
        at(set, '2.1').maxPoints = 300;
      },
      'OC-7654',
      1,
      '2.1',
    ],
    [
      'a section without criteria',
      (_: unknown, set: Parameters<Change>[1]) => {
        set.parts[1]!.sections[0]!.criteria = [];
      },
      'OC-7653',
      1,
      null,
    ],
    [
      'a set without a name',
      (_: unknown, set: Parameters<Change>[1]) => {
        set.name = '';
      },
      'OC-7653',
      1,
      null,
    ],
    [
      'no decision',
      (book: Parameters<Change>[0]) => {
        book.decision = '';
      },
      'OC-7653',
      null,
      null,
    ],
    [
      'an id with spaces',
      (book: Parameters<Change>[0]) => {
        book.id = 'Quảng Nam';
      },
      'OC-7656',
      null,
      null,
    ],
    [
      'a day that is none',
      (book: Parameters<Change>[0]) => {
        book.issuedOn = '2018-13-01';
      },
      'OC-7655',
      null,
      null,
    ],
    [
      'no sets',
      (book: Parameters<Change>[0]) => {
        book.sets = [];
      },
      'OC-7653',
      null,
      null,
    ],
    [
      'endless words',
      (_: unknown, set: Parameters<Change>[1]) => {
        at(set, '1.1').title = 'x'.repeat(2001);
      },
      'OC-7657',
      1,
      '1.1',
    ],
  ] as const)('tells %s', (_, spoil, code, set, where) => {
    expect(judgeBook(changed(spoil as Change)).map((f) => [f.problem.code, f.set, f.criterion])).toContainEqual([code, set, where]);
  });
});

describe('two books side by side', () => {
  it('the same book has no differences', () => {
    expect(differencesOf(changed(), changed())).toEqual([]);
  });

  it.each([
    [
      'a point',
      'structure',
      (set: Parameters<Change>[1]) => {
        at(set, '1.6').options.pop();
      },
      '1.6',
    ],
    [
      'a gate',
      'structure',
      (set: Parameters<Change>[1]) => {
        at(set, '1.3').gates = {};
      },
      '1.3',
    ],
    [
      'a title',
      'words',
      (set: Parameters<Change>[1]) => {
        at(set, '1.3').title = 'Khác';
      },
      '1.3',
    ],
    [
      'an option',
      'words',
      (set: Parameters<Change>[1]) => {
        at(set, '1.3').options[1]!.label = 'Khác';
      },
      '1.3',
    ],
    [
      'a condition’s words',
      'words',
      (set: Parameters<Change>[1]) => {
        at(set, '3.3').appliesIf!.text = 'Khác';
      },
      '3.3',
    ],
    [
      'a name of the set',
      'words',
      (set: Parameters<Change>[1]) => {
        set.name = 'Khác';
      },
      null,
    ],
    [
      'a knock-out’s words',
      'words',
      (set: Parameters<Change>[1]) => {
        set.knockouts[0]!.text = 'Khác';
      },
      null,
    ],
    [
      'a section’s title',
      'words',
      (set: Parameters<Change>[1]) => {
        set.parts[0]!.sections[0]!.title = 'Khác';
      },
      null,
    ],
  ] as const)('tells %s', (_, kind, spoil, where) => {
    const found = differencesOf(
      changed(),
      changed((__, set) => spoil(set)),
    );
    expect(found.map((d) => [d.kind, d.criterion])).toContainEqual([kind, where]);
  });
});
