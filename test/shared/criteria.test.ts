import { describe, expect, test } from 'vitest';
import { boxesOf, caveatsOf, criteriaOf, findSet, gatesOf, hasZeroBox, setByNumber, shortHash } from '../../shared/criteria.ts';
import { shippedBook } from './shipped-books.ts';
import { SET } from './small-book.ts';

const book = shippedBook('QD26-2026');

describe('sets', () => {
  test.each([
    ['1', 1],
    [' 26 ', 26],
    ['07', 7],
    ['12.0', 12],
    ['12,0', 12],
    ['Rau, củ, quả, hạt tươi', 1],
    ['rau cu  qua hat TUOI', 1],
    ['Gia vị khác', 10],
    ['Sản phẩm chè từ thực vật khác', 12],
    ['Cà phê, cacao', 13],
    ['Thủ công mỹ nghệ', 21],
    ['27', undefined],
    ['0', undefined],
    ['Rau', undefined],
    ['', undefined],
    [' … ', undefined],
    ['1.5', undefined],
  ])('%o is set %s', (text, number) => expect(findSet(book, text)?.number).toBe(number));

  test('every printed name and alias leads to its own set, in every book', () => {
    for (const id of ['QD26-2026', 'QD148-2023', 'QD1048-2019']) {
      const some = shippedBook(id);
      for (const set of some.sets) for (const name of [set.name, ...set.aliases]) expect(findSet(some, name), name).toBe(set);
    }
  });

  test('by number, also where one is missing', () => {
    expect(setByNumber(shippedBook('QD1048-2019'), 3)).toBeUndefined();
    expect(setByNumber(shippedBook('QD1048-2019'), 4)?.name).toMatch(/^Mật ong/);
  });
});

describe('criteria', () => {
  test('are placed in part and section, in printed order', () => {
    expect([...criteriaOf(SET).keys()]).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.1', '3.1', '3.2', '3.3', '3.4']);
    expect(criteriaOf(SET).get('3.2')).toMatchObject({ part: { code: 'C' }, section: { code: '3' }, criterion: { title: 'Tiêu chí 3.2' } });
    expect(criteriaOf(SET)).toBe(criteriaOf(SET));
  });

  test('yes/no criteria have two boxes, others their own', () => {
    const boxes = (code: string) => boxesOf(criteriaOf(SET).get(code)!.criterion);
    expect(boxes('3.3')).toEqual([
      { points: 0, label: 'Không' },
      { points: 1, label: 'Có' },
    ]);
    expect(boxes('3.2').map((b) => b.label)).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  test('378 of 787 have no box of 0 points', () => {
    const all = book.sets.flatMap((set) => [...criteriaOf(set).values()]);
    expect([all.length, all.filter(({ criterion }) => !hasZeroBox(criterion)).length]).toEqual([787, 378]);
  });

  test('gates in printed order, lower stars first', () => {
    expect(gatesOf(SET).slice(-3)).toEqual([
      { criterion: '1.5', stars: 3, points: 1 },
      { criterion: '1.5', stars: 4, points: 2 },
      { criterion: '1.5', stars: 5, points: 3 },
    ]);
  });
});

test('a set is touched by its own caveats and those of the whole book', () => {
  const older = shippedBook('QD148-2023');
  expect(caveatsOf(older, 7).map((c) => c.set)).toEqual([7, null]);
  expect(caveatsOf(older, 1).map((c) => c.set)).toEqual([null]);
  expect(caveatsOf(book, 7)).toEqual([]);
});

test('a book’s hash is compared by its first twelve digits, in fours', () => {
  expect(shortHash('0123456789abcdef')).toBe('0123 4567 89ab');
  expect(shortHash('')).toBe('');
});
