/** The template an office fills in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import { writeTemplate } from '../../electron/dossier/write-template.ts';
import { openPackage } from '../../electron/dossier/xlsx/open-package.ts';
import { readParts } from '../../electron/dossier/xlsx/read-parts.ts';
import { readSheet } from '../../electron/dossier/xlsx/read-sheet.ts';
import { RUNNING_SHEETS, SELDOM_SCORE_COLUMNS, SHEETS, type SheetKind } from '../../shared/dossier/sheet-specs.ts';
import { addRow, BOOK, bookById, buildWorkbook, type TestCell, type TestSheets } from '../fixtures/workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function template(): Promise<string> {
  const file = join(folder, 'template.xlsx');
  await writeTemplate(file, BOOK);
  return file;
}

/** The template's cells, ready to be filled in further. */
async function cellsOf(file: string): Promise<TestSheets> {
  const parts = await openPackage(file);
  const workbook = await readParts(parts);
  const sheets: TestSheets = {};
  for (const sheet of workbook.sheets) {
    const rows: TestCell[][] = [];
    await readSheet(parts, workbook, sheet, ({ row, cells }) => {
      rows[row - 1] = Array.from(cells, (cell) => (cell ?? null) as TestCell);
      return true;
    });
    sheets[sheet.name] = rows;
  }
  await parts.close();
  return sheets;
}

const RUNNING: readonly SheetKind[] = RUNNING_SHEETS;

test('left as it is, it imports; only the single example sheet is called unfinished', async () => {
  const outcome = await readWorkbook(await template(), bookById);
  expect(outcome).toMatchObject({ ok: true, value: { counts: { members: 1, dossiers: 1, sheets: 1, attendance: 1, advisory: 1, reports: 2 } } });
  expect(outcome.ok && outcome.warnings.map((w) => w.code)).toEqual(['OC-2518']);
});

test('it has every sheet but the results and those of a running session, each with all its headings and one example row', async () => {
  const sheets = await cellsOf(await template());
  for (const { kind, name, columns } of SHEETS.filter((s) => s.kind !== 'results' && !RUNNING.includes(s.kind))) {
    expect(sheets[name]?.[0]).toEqual([
      ...columns.filter((c) => kind !== 'scores' || !SELDOM_SCORE_COLUMNS.includes(c.key)).map((c) => c.heading),
      ...(kind === 'info' ? ['Gợi ý'] : []),
    ]);
    if (kind !== 'info') expect(sheets[name]).toHaveLength(2);
  }
  expect(sheets['Danh mục']).toHaveLength(BOOK.sets.length + 1);
});

test('real rows in place of the examples: the rows that still speak of the examples are passed over', async () => {
  const sheets = await cellsOf(await template());
  (sheets['Hội đồng'] ?? [])[1] = ['TV1', 'Nguyễn Văn An', 'Chủ tịch', null, null, 'Có'];
  (sheets['Hồ sơ'] ?? [])[1] = [1, '24-1-1-2026', 'Cà rốt', 'Rau, củ, quả, hạt tươi', 'HTX Xanh'];
  const outcome = await readWorkbook(await buildWorkbook(sheets), bookById);
  expect(outcome).toMatchObject({
    ok: true,
    warnings: [],
    value: {
      record: {
        attendance: [],
        recusals: [],
        knockOuts: [],
        advisory: [],
        sheets: [],
        gateConclusions: [],
        spreadConclusions: [],
        communeReports: [],
        advisoryReports: [],
      },
    },
  });
});

test('an example left among real rows is pointed at', async () => {
  const sheets = await cellsOf(await template());
  addRow(sheets, 'Hồ sơ', [2, '24-1-1-2026', 'Cà rốt', 1, 'HTX Xanh']);
  const outcome = await readWorkbook(await buildWorkbook(sheets), bookById);
  expect(outcome.ok && outcome.warnings.map((w) => [w.code, w.place?.sheet, w.place?.row])).toContainEqual(['OC-2112', 'Hồ sơ', 2]);
});
