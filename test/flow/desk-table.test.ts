import { describe, expect, it } from 'vitest';
import { problemsAsText } from '../../renderer/kit/problem-text.ts';
import { leastWidth, parseHidden, widthOf } from '../../renderer/kit/table-columns.ts';
import { cellsText, tableText } from '../../renderer/kit/table-copy.ts';
import { compareCells, matches, searcher, sortRows } from '../../renderer/kit/table-order.ts';
import { rowsInSight } from '../../renderer/kit/table-window.ts';

describe('width of a table', () => {
  it('is never less than its columns: those without a width keep some', () => {
    expect(leastWidth([{ width: '5.5rem' }, {}, { width: '40px' }])).toBe('calc(5.5rem + 11rem + 40px)');
    expect(leastWidth([])).toBe('calc(0px)');
  });

  it('gives a column its part of what a wide window has to spare', () => {
    expect(widthOf({ width: '15rem', spare: 0.3 }, 'calc(40rem)')).toBe('calc(15rem + max(0px, 100cqi - calc(40rem)) * 0.3)');
    expect(widthOf({ width: '15rem' }, 'calc(40rem)')).toBe('15rem');
    expect(widthOf({}, 'calc(40rem)')).toBeUndefined();
  });
});

describe('order of rows', () => {
  it('puts texts in Vietnamese order, numbers by size, numbers in texts by size', () => {
    const sorted = (...cells: readonly (string | number | null)[]) => sortRows(cells, (c) => c, false);
    expect(sorted('Đ', 'E', 'D', 'Ă', 'A', 'Â')).toEqual(['A', 'Ă', 'Â', 'D', 'Đ', 'E']);
    expect(sorted(10, 9, 100)).toEqual([9, 10, 100]);
    expect(sorted('TV10', 'TV9')).toEqual(['TV9', 'TV10']);
  });

  it('leaves what is empty at the end in both directions', () => {
    expect(sortRows([null, 'b', '', 'a'], (c) => c, false)).toEqual(['a', 'b', null, '']);
    expect(sortRows([null, 'b', '', 'a'], (c) => c, true)).toEqual(['b', 'a', null, '']);
    expect(compareCells(null, '', false)).toBe(0);
  });

  it('keeps the order of equal rows', () => {
    const rows = [1, 2, 3].map((id) => ({ id, name: 'x' }));
    expect(sortRows(rows, (r) => r.name, true).map((r) => r.id)).toEqual([1, 2, 3]);
  });
});

describe('search', () => {
  it('finds every word in any order, without diacritics', () => {
    expect(matches('Mật ong rừng Cửa Khe', 'khe mat')).toBe(true);
    expect(matches('Mật ong rừng Cửa Khe', 'mat ngot')).toBe(false);
    expect(matches('anything', '  ')).toBe(true);
  });

  it('filters rows like matches does', () => {
    const rows = ['Đậu phụ làng', 'Gạo nếp', 'Đậu xanh'];
    const find = searcher(rows, (r) => r);
    expect(find('dau')).toEqual(['Đậu phụ làng', 'Đậu xanh']);
    expect(find('dau xanh')).toEqual(['Đậu xanh']);
    expect(find('')).toBe(rows);
  });
});

describe('rows in sight', () => {
  it('draws all of a short list', () => {
    expect(rowsInSight(100, 56, 3000, 600)).toEqual({ first: 0, last: 100 });
  });

  it('draws a few of thousands, always those in sight, within bounds', () => {
    for (const top of [0, 1, 12_345, 279_400, 400_000]) {
      const { first, last } = rowsInSight(5000, 56, top, 600);
      expect(last - first).toBeLessThan(60);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThanOrEqual(5000);
      expect(first).toBeLessThanOrEqual(Math.min(Math.floor(top / 56), 5000));
      expect(last).toBeGreaterThanOrEqual(Math.min(Math.ceil((top + 600) / 56), 5000));
    }
  });

  it('draws those in sight and none beyond while the scroll bar is dragged', () => {
    expect(rowsInSight(5000, 50, 100_010, 600, true)).toEqual({ first: 2000, last: 2013 });
    expect(rowsInSight(5000, 50, 0, 600, true)).toEqual({ first: 0, last: 12 });
    expect(rowsInSight(5000, 50, 249_400, 600, true)).toEqual({ first: 4988, last: 5000 });
    expect(rowsInSight(100, 50, 3000, 600, true)).toEqual({ first: 0, last: 100 });
  });
});

it('moves the edges of what is drawn by a few rows at a time, so that most of scrolling draws nothing', () => {
  const ranges = Array.from({ length: 400 }, (_, i) => rowsInSight(5000, 50, 100_000 + i * 10, 600)).map(({ first, last }) => `${first} ${last}`);
  // 4,000 px are 80 rows.
  expect(new Set(ranges).size).toBeLessThan(50);
});

it('copies problems as lines a spreadsheet takes apart', () => {
  const text = problemsAsText([
    { code: 'OC-2101', grade: 'error', vi: 'Sai mã', en: 'Wrong code', place: { sheet: 'Hồ sơ', row: 12, column: 'Mã sản phẩm', vi: '', en: '' } },
    { code: 'OC-1010', grade: 'warning', vi: 'Ngoài hiệu lực', en: 'Out of force' },
  ]);
  expect(text.split('\n').map((line) => line.split('\t'))).toEqual([
    ['Lỗi', 'Hồ sơ', '12', 'Mã sản phẩm', 'Sai mã', 'OC-2101'],
    ['Lưu ý', '', '', '', 'Ngoài hiệu lực', 'OC-1010'],
  ]);
});

describe('copying to a spreadsheet', () => {
  const columns = [
    { title: '', value: () => null },
    { title: 'Tên', value: (row: { name: string }) => row.name },
    {
      title: 'Điểm',
      value: () => 1,
      copied: [
        { title: 'Trung bình', value: () => 69.96 },
        { title: 'Sao', value: () => null },
      ],
    },
  ];

  it('writes titles and rows with tabs, what a cell shows each in a column, decimals as the language writes them', () => {
    expect(tableText(columns, [{ name: 'Mật ong' }], true)).toBe('Tên\tTrung bình\tSao\r\nMật ong\t69,96\t');
    expect(tableText(columns, [{ name: 'Mật ong' }], false)).toContain('\t69.96\t');
  });

  // A producer's name comes from a workbook: pasted, it must stay a text, and in its own cell.
  it('keeps a text with tabs in one cell, and one like a formula a text', () => {
    expect(cellsText([['a\t"b"\nc', 'd']], true)).toBe('a "b" c\td');
    for (const text of ['=HYPERLINK("x")', '+84 912', '-1+1', '@SUM(A1)']) expect(cellsText([[text]], true)).toBe(`'${text}`);
    for (const text of ['HTX = Hợp tác xã', '-1,5', '+3']) expect(cellsText([[text]], true)).toBe(text);
  });

  it('hides nothing for what another program left in the browser', () => {
    expect(parseHidden('["a","b"]')).toEqual(['a', 'b']);
    for (const left of [null, '', '{', '{"a":1}', '[1,null]']) expect(parseHidden(left)).toEqual([]);
  });
});
