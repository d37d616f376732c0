/** Text with separated values, whatever a program wrote: what was written is what is read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv, separatorOf } from '../../../shared/lists/parse-csv.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const written = (rows: readonly (readonly string[])[], separator: string, end: string): string =>
  rows.map((row) => row.map(quoted).join(separator)).join(end) + end;

const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', 'a;b', 'x,y', '"', 'hai\ndòng', 'Mật ong', '\t'));
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([columns, rows]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

describe('a table', () => {
  test('comes back as it was written, by any separator and line end', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t', '|'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        // A lone carriage return in a cell is a line break of old machines; it is read as one.
        const meant = rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
        expect(parseCsv(written(meant, separator, end), 100)).toEqual(meant);
      }),
    );
  });

  test('of any text at all ends, and holds every letter and digit of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const letters = (from: string): string => from.replace(/[^\p{L}\p{N}]/gu, '');
        fc.pre(!/^sep=/i.test(text));
        expect(letters(parseCsv(text, 1000).flat().join(''))).toBe(letters(text));
      }),
    );
  });
});

test.each([
  ['STT;Tên;Chủ thể\n1;Mật ong, loại 1;HTX', ';'],
  ['STT,Tên,Chủ thể\n1,"Mật; ong",HTX', ','],
  ['STT\tTên\n1\tMật ong, chè', '\t'],
  ['sep=|\nSTT|Tên', '|'],
  ['một cột\nkhông dấu', ','],
])('the separator of %j is %j', (text, separator) => {
  expect(separatorOf(text)).toBe(separator);
});

test('stops where it is told to', () => {
  expect(parseCsv('a;b\n'.repeat(50), 7).length).toBe(7);
  expect(parseCsv('a;b;\nc', 9)).toEqual([['a', 'b', ''], ['c']]);
});
