/** What single values and the boxes of "Phiếu chấm" mean. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
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
