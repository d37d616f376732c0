/** Sub-councils and the plenary's votes in the workbook: what an office may write, and what is said of it. */
import { expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import { sheetSpec } from '../../shared/dossier/sheet-specs.ts';
import { addRow, bookById, buildWorkbook, type TestSheets, validSheets } from '../fixtures/workbooks.ts';

const [ONE, TWO] = ['24-1-1-2026', '24-1-2-2026'];
const VOTES = 'Biểu quyết toàn thể';

/** The column "Tiểu ban" on one of the sheets, its cells from the first row of data on. */
function addColumn(sheets: TestSheets, name: string, cells: readonly (string | null)[]): void {
  sheets[name]?.forEach((row, i) => {
    row.push(i === 0 ? 'Tiểu ban' : (cells[i - 1] ?? null));
  });
}

async function read(sheets: TestSheets) {
  const outcome = await readWorkbook(await buildWorkbook(sheets), bookById);
  const problems = (outcome.ok ? outcome.warnings : outcome.problems).map((p) => [p.code, p.place?.sheet, p.place?.row, p.place?.column]);
  return { record: outcome.ok ? outcome.value.record : null, problems };
}

test('a sub-council that nobody scores in, or without chair and deputy, is named at its first product', async () => {
  const sheets = validSheets();
  const members = (sheets['Hội đồng']?.length ?? 0) - 1;
  addColumn(
    sheets,
    'Hội đồng',
    Array.from({ length: members }, () => 'Du lịch'),
  );
  addColumn(sheets, 'Hồ sơ', ['Thực phẩm', 'thuc pham']);
  const refused = await read(sheets);
  // Sheets of members from outside are no sheets of the product.
  expect(refused.problems.map(([code]) => code)).toContain('OC-3130');
  delete sheets['Phiếu chấm'];
  const { problems, record } = await read(sheets);
  expect(problems.filter(([code]) => String(code).startsWith('OC-312'))).toEqual([['OC-3120', 'Hồ sơ', 2, 'Tiểu ban']]);
  expect(record?.dossiers.map((d) => d.subCouncil).slice(0, 2)).toEqual(['Thực phẩm', 'thuc pham']);
});

test('votes are read in their order; one on the whole council’s product is warned about, too many votes are refused', async () => {
  const sheets = validSheets();
  addColumn(sheets, 'Hồ sơ', ['Thực phẩm', null]);
  sheets[VOTES] = [sheetSpec('plenaryVotes').columns.map((c) => c.heading)];
  addRow(sheets, VOTES, [ONE, '4 sao', null, 1, 1, null, 'Chưa rõ']);
  addRow(sheets, VOTES, [ONE, 4, 240, 2, null, null, null]);
  addRow(sheets, VOTES, [TWO, 4, null, 2, 0, 0, null]);
  const { record, problems } = await read(sheets);
  expect(problems).toContainEqual(['OC-3122', VOTES, 4, 'Mã sản phẩm']);
  expect(record?.plenaryVotes.map((v) => [v.dossier, v.stars, v.sum, v.votesFor, v.votesAgainst, v.reason])).toEqual([
    [ONE, 4, null, 1, 1, 'Chưa rõ'],
    [ONE, 4, 240, 2, 0, ''],
    [TWO, 4, null, 2, 0, ''],
  ]);
  addRow(sheets, VOTES, [ONE, null, null, 50, 50, null, null]);
  const refused = await read(sheets);
  expect(refused.problems).toEqual(
    expect.arrayContaining([
      ['OC-2201', VOTES, 5, 'Hạng sao'],
      ['OC-2409', VOTES, 5, 'Tán thành'],
    ]),
  );
});
