/** A book goes out as a workbook and comes back the same, hash and all; every fault in the file is named at its cell. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBookWorkbook } from '../../electron/dossier/books/read-book-workbook.ts';
import { bookWorkbook } from '../../electron/dossier/books/write-book-workbook.ts';
import { bookFromSheets } from '../../shared/book/from-sheets.ts';
import { judgeBook } from '../../shared/book/judge-book.ts';
import { layWording, structureText } from '../../shared/book/structure.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { parseBook } from '../../shared/criteria-book.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { at, changed } from '../shared/change-book.ts';
import { anyBook, rawSheets } from '../support/any-book.ts';

const shipped = ['qd26-2026', 'qd148-2023', 'qd1048-2019'].map(
  (name) => JSON.parse(readFileSync(new URL(`../../resources/criteria/${name}.json`, import.meta.url), 'utf8')) as CriteriaBook,
);
const hashOf = (book: CriteriaBook): string => createHash('sha256').update(canonicalJson(book)).digest('hex');
const valueOf = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly unknown[] }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
  return outcome.value;
};

describe('a book as a workbook', () => {
  // Breaks when a field is forgotten in the sheets, or when reading bends a text.
  it.each(shipped.map((book) => [book.id, book] as const))('%s comes back the same', async (_, book) => {
    for (const form of ['edit', 'wording'] as const) {
      const read = valueOf(await readBookWorkbook(await bookWorkbook(book, form)));
      expect(hashOf(read.book)).toBe(hashOf(book));
    }
  });

  it('any book that passes the checks comes back the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (book) => {
        const admitted = valueOf(parseBook(book)).book;
        const read = valueOf(await readBookWorkbook(await bookWorkbook(admitted, 'edit')));
        expect(canonicalJson(read.book)).toBe(canonicalJson(admitted));
        expect(judgeBook(read.book).filter((f) => f.grade === 'error')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is wrong in a file', () => {
  const small = changed();
  const spoil = (sheet: string, row: number, column: number, cell: string | number | undefined) =>
    bookFromSheets(
      rawSheets(small).map((s) =>
        s.name !== sheet ? s : { ...s, rows: s.rows.map((r) => (r.row === row ? { ...r, cells: r.cells.map((c, i) => (i === column ? cell : c)) } : r)) },
      ),
    );

  it('the small book is fine as it is', () => {
    expect(canonicalJson(valueOf(bookFromSheets(rawSheets(small))).book)).toBe(canonicalJson(small));
  });

  it.each([
    ['a kind of row that is none', 'Bộ 01', 4, 0, 'Chương', 'OC-7651', 'Dòng'],
    ['points that are none', 'Bộ 01', 5, 3, 'nhiều', 'OC-7654', 'Điểm'],
    ['points beyond any', 'Bộ 01', 5, 3, 400, 'OC-7654', 'Điểm'],
    ['an empty title', 'Bộ 01', 4, 2, undefined, 'OC-7653', 'Nội dung'],
    ['a star that has no gate', 'Bộ 01', 6, 4, '2', 'OC-7656', 'Sao tối thiểu'],
    ['a date that is none', 'Quyết định', 5, 1, 'hôm qua', 'OC-7655', 'Nội dung'],
    ['an item nobody knows', 'Quyết định', 5, 0, 'Ngày đẹp', 'OC-7656', 'Mục'],
    ['a knock-out of a set that is not there', 'Điều kiện loại', 2, 0, 9, 'OC-7656', 'Bộ số'],
  ])('%s', (_, sheet, row, column, cell, code, heading) => {
    const read = spoil(sheet, row, column, cell);
    expect(read.ok ? [] : read.problems.map((p) => [p.code, p.place])).toContainEqual([code, { sheet, row, column: heading }]);
  });

  it('names a missing sheet, a missing column and a row without a place', () => {
    const without = bookFromSheets(rawSheets(small).filter((s) => s.name !== 'Bộ 01'));
    expect(without.ok ? [] : without.problems.map((p) => p.code)).toEqual(['OC-7659']);
    const headless = spoil('Bộ 01', 1, 3, 'Số');
    expect(headless.ok ? [] : headless.problems.map((p) => [p.code, p.params.field])).toContainEqual(['OC-7658', 'Điểm']);
    const rootless = spoil('Bộ 01', 2, 0, 'Ghi chú');
    expect(rootless.ok ? [] : rootless.problems.map((p) => p.code)).toContain('OC-7652');
    const noBook = bookFromSheets([{ name: 'Phiên', rows: [] }]);
    expect(noBook.ok ? [] : noBook.problems.map((p) => p.code)).toEqual(['OC-7650']);
  });
});

describe('official words over ours', () => {
  const official = changed((_, set) => {
    at(set, '1.1').title = 'Nguyên văn của quyết định';
    at(set, '1.2').options[1]!.label = 'Có, theo Điều 5';
    set.name = 'Rau, củ, quả, hạt tươi';
  });

  it('takes words only; the structure and its hash stay', () => {
    const laid = valueOf(layWording(changed(), official));
    expect(canonicalJson(laid)).toBe(canonicalJson(official));
    expect(structureText(laid)).toBe(structureText(changed()));
  });

  // Breaks when a point, a gate, a condition or a code slips in with the words.
  it.each([
    [
      'a point',
      changed((_, set) => {
        at(set, '1.6').options[1]!.points = 0;
      }),
      '1.6',
    ],
    [
      'a gate',
      changed((_, set) => {
        at(set, '1.2').gates = {};
      }),
      '1.2',
    ],
    [
      'a condition',
      changed((_, set) => {
        at(set, '3.3').appliesIf!.minPoints = 2;
      }),
      '3.3',
    ],
    [
      'a code',
      changed((_, set) => {
        at(set, '3.4').code = '3.5';
      }),
      '3.5',
    ],
    [
      'a band',
      changed((book) => {
        book.starBands[3]!.min = 75;
      }),
      '',
    ],
  ])('refuses %s', (_, given, where) => {
    const laid = layWording(changed(), given);
    expect(laid.ok ? [] : laid.problems.map((p) => p.code)).toContain('OC-7661');
    expect(laid.ok ? '' : laid.problems.map((p) => p.params.where).join()).toContain(where);
  });
});
