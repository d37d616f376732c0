/** What single values and the boxes of "Phiếu chấm" mean. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import { dateCell, isDateFormat } from '../../electron/dossier/xlsx/date-styles.ts';
import { receiptMaker } from '../../shared/dossier/receipts.ts';
import { dateOf, moneyOf, starsOf, timeOf, yesNoOf } from '../../shared/dossier/values.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { completenessOf } from '../../shared/scoring.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { addRow, BOOK, bookById, buildWorkbook, put, putItem, type TestCell, type TestSheets, validSheets } from '../fixtures/workbooks.ts';

async function read(sheets: TestSheets): Promise<{ readonly record: SessionRecord; readonly warnings: readonly Problem[] }> {
  const outcome = await readWorkbook(await buildWorkbook(sheets), bookById);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { record: outcome.value.record, warnings: outcome.warnings };
}

const SCORES = 'Phiếu chấm';

describe('what a value means', () => {
  test.each<[TestCell, { num: number; den: number }]>([
    ['0.75', { num: 3, den: 4 }],
    ['75%', { num: 3, den: 4 }],
    ['3/4', { num: 3, den: 4 }],
    [0.75, { num: 3, den: 4 }],
    ['0,75', { num: 3, den: 4 }],
    [2 / 3, { num: 2, den: 3 }],
    [1, { num: 1, den: 1 }],
  ])('share %s', async (cell, share) => {
    const sheets = validSheets();
    putItem(sheets, 'Tỷ lệ có mặt tối thiểu', cell);
    expect((await read(sheets)).record.profile.quorumShare).toEqual(share);
  });

  test.each<[TestCell, number]>([
    [30_000_000, 30_000_000],
    ['30.000.000', 30_000_000],
    ['30,000,000 đồng', 30_000_000],
    ['30 triệu', 30_000_000],
    ['1,5 triệu đồng', 1_500_000],
    ['0', 0],
  ])('reward %s', async (cell, reward) => {
    const sheets = validSheets();
    putItem(sheets, 'Thưởng 4 sao', cell);
    expect((await read(sheets)).record.profile.reward4).toBe(reward);
  });

  test.each(['QĐ26/2026', '26/2026/QĐ-TTg', 'qd26-2026', 'Quyết định số 26/2026/QĐ-TTg ngày 22/05/2026', ''])('book %s', async (words) => {
    const sheets = validSheets();
    putItem(sheets, 'Bộ tiêu chí', words);
    expect((await read(sheets)).record.info.bookId).toBe('QD26-2026');
  });

  test('unknown columns and items are kept as notes, formulas in text stay text', async () => {
    const sheets = validSheets();
    (sheets['Hồ sơ']?.[0] ?? []).push('Ghi nhận', null as unknown as string);
    (sheets['Hồ sơ']?.[1] ?? []).push('=HYPERLINK("x")', 'không tiêu đề');
    put(sheets, 'Hồ sơ', 2, 'Tên sản phẩm', '=1+1');
    putItem(sheets, 'Ghi thêm', 12);
    const { record } = await read(sheets);
    expect(record.dossiers[0]).toMatchObject({ name: '=1+1', notes: { 'Ghi nhận': '=HYPERLINK("x")', 'Cột M': 'không tiêu đề' } });
    expect(record.info.notes).toEqual({ 'Ghi thêm': '12' });
  });

  test('boxes: by points, by case, by number, and none', async () => {
    const sheets = validSheets();
    const tourism = (criterion: string, points: TestCell, kase: TestCell = null, box: TestCell = null) =>
      addRow(sheets, SCORES, ['24-1-3-2026', 'TV1', 1, criterion, points, kase, box]);
    tourism('8', 3, 'b');
    tourism('9', 2, null, 4);
    tourism('15', 1, 'Trường hợp 2', 1);
    const potato = (member: string, box: number, points: number) => addRow(sheets, SCORES, ['24-1-2-2026', member, 1, '3.1', points, null, box]);
    potato('TV1', 2, 1);
    addRow(sheets, SCORES, ['24-1-2-2026', 'TV1', 1, '1.1', 0]);
    const { record } = await read(sheets);
    expect(record.sheets[2]?.marks).toEqual({ '8': 3, '9': 3, '15': 2 });
    expect(record.sheets[3]?.marks).toEqual({ '3.1': 1 });
    expect(record.sheets[3]?.confirmedBlanks).toEqual(['1.1']);
  });

  test('a * row is a sheet on which nothing is ticked: every criterion that applies is confirmed as 0', async () => {
    const sheets = validSheets();
    addRow(sheets, SCORES, ['24-1-2-2026', 'TV1', 1, '*', 0, null, null, 'Không đạt']);
    addRow(sheets, SCORES, ['24-1-2-2026', 'TV1', 1, '1.1', null, null, null, 'Thiếu giấy']);
    const { record, warnings } = await read(sheets);
    const sheet = record.sheets[2];
    expect(warnings).toEqual([]);
    expect(sheet).toMatchObject({ marks: {}, criterionNotes: { '1.1': 'Thiếu giấy' }, opinion: 'Không đạt' });
    const set7 = BOOK.sets[6] as (typeof BOOK.sets)[number];
    expect(completenessOf(set7, sheet ?? { marks: {}, confirmedBlanks: [] }).missing).toEqual([]);
    expect(sheet?.confirmedBlanks).not.toContain('5.2');
  });
});

describe('cells as text and back', () => {
  test.each<[string | number, string | undefined]>([
    ['04/09/2020', '2020-09-04'],
    ['4-9-2020', '2020-09-04'],
    ['04.09.2020', '2020-09-04'],
    ['2020-09-04', '2020-09-04'],
    ['2020-09-04T00:00:00Z', '2020-09-04'],
    ['ngày 04 tháng 9 năm 2020', '2020-09-04'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', undefined],
    ['04/09/20', undefined],
    ['04/09/0020', undefined],
    [44078, undefined],
    ['hôm qua', undefined],
  ])('date %s', (cell, iso) => expect(dateOf(cell)).toBe(iso));

  test.each<[string | number, string | undefined]>([
    ['7:30', '07:30'],
    ['07:30:00', '07:30'],
    ['7h30', '07:30'],
    ['7 giờ 30 phút', '07:30'],
    ['8h', '08:00'],
    [0.5, '12:00'],
    [0.99999, '00:00'],
    ['24:00', undefined],
    ['7:60', undefined],
    [1, undefined],
  ])('time %s', (cell, time) => expect(timeOf(cell)).toBe(time));

  test.each<[string | number, number | undefined]>([
    ['1,5 tỷ', 1_500_000_000],
    ['500 nghìn', 500_000],
    ['30 000 000', 30_000_000],
    ['1.234', 1234],
    ['30.5 triệu', 30_500_000],
    [1234.0000000001, 1234],
    ['1.23.456', undefined],
    ['1,0000001 triệu', undefined],
    ['30 USD', undefined],
    ['-5', undefined],
    [-5, undefined],
    [0.5, undefined],
    [1e15, undefined],
    [`1${' '.repeat(30_000)}x`, undefined],
  ])('money %s', (cell, dong) => expect(moneyOf(cell)).toBe(dong));

  test.each<[string | number | boolean, boolean | undefined]>([
    ['có', true],
    ['CÓ', true],
    ['x', true],
    ['✓', true],
    [1, true],
    [true, true],
    ['Đạt', true],
    ['không', false],
    [0, false],
    ['Vắng mặt', false],
    ['2', undefined],
    ['có không', undefined],
  ])('yes or no %s', (cell, answer) => expect(yesNoOf(cell)).toBe(answer));

  test.each<[string | number, number | undefined]>([
    [3, 3],
    ['3', 3],
    ['3 sao', 3],
    ['3*', 3],
    ['***', 3],
    ['Hạng 3 sao', 3],
    [2.9999999999, 3],
    ['******', undefined],
    ['3,5', undefined],
    [0, undefined],
  ])('stars %s', (cell, stars) => expect(starsOf(cell, 1, 5)).toBe(stars));

  test.each<[number, string | undefined, boolean]>([
    [14, undefined, true],
    [22, undefined, true],
    [9, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [165, '[$-42A]dd\\ mmmm\\ yyyy;@', true],
    [166, '[h]:mm', true],
    [167, '#,##0 "đồng / năm"', false],
    [168, '0.00E+00', false],
    [169, '[Red]-0%', false],
    [170, 'General', false],
    [171, '0" sao"', false],
    [172, '@', false],
  ])('number format %i %s', (id, code, isDate) => expect(isDateFormat(id, code)).toBe(isDate));

  test.each<[number, boolean, { date: string; time: string } | undefined]>([
    [44078, false, { date: '2020-09-04', time: '00:00' }],
    [44078.3125, false, { date: '2020-09-04', time: '07:30' }],
    [44078.99999, false, { date: '2020-09-05', time: '00:00' }],
    [42616, true, { date: '2020-09-04', time: '00:00' }],
    [0.3125, false, { date: '', time: '07:30' }],
    [1, false, { date: '1900-01-01', time: '00:00' }],
    [61, false, { date: '1900-03-01', time: '00:00' }],
    [-1, false, undefined],
    [3e6, false, undefined],
  ])('serial %d', (serial, since1904, cell) => expect(dateCell(serial, since1904)).toEqual(cell));

  test('receipts: eight clear characters, the same for the same sheet, never twice', () => {
    const [one, two] = [receiptMaker(), receiptMaker()];
    const all = Array.from({ length: 20_000 }, (_, n) => one(`24-09187-${n}-2026`, 'TV1', 1));
    expect(new Set(all).size).toBe(20_000);
    expect(all.every((r) => /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/.test(r))).toBe(true);
    expect(two('24-09187-0-2026', 'TV1', 1)).toBe(all[0]);
    expect(one('24-09187-0-2026', 'TV1', 1)).not.toBe(all[0]);
  });
});
