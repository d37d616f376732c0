/** The commune's and the advisory team's reports in the workbook: read as offices write them, refused in place, kept by the session file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSession } from '../../electron/dossier/create-session.ts';
import { openSessionFile } from '../../electron/dossier/list-sessions.ts';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import { writeWorkbook } from '../../electron/dossier/write-workbook.ts';
import { realOutside } from '../../electron/store/outside.ts';
import { readRecord } from '../../electron/store/read-record.ts';
import { COMMUNE_FINDINGS } from '../../shared/commune-findings.ts';
import { sheetSpec } from '../../shared/dossier/sheet-specs.ts';
import { addRow, BOOK, bookById, buildWorkbook, put, serial, type TestSheets, validSheets } from '../fixtures/workbooks.ts';

const COMMUNE = 'Báo cáo xã';
const TEAM = 'Báo cáo Tổ tư vấn';
const [ONE, TWO] = ['24-1-1-2026', '24-1-2-2026'];
const folder = mkdtempSync(join(tmpdir(), 'ocop-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Note, then answer, of all four findings. */
const findings = (...given: readonly (readonly [boolean | null, string])[]) =>
  COMMUNE_FINDINGS.map(({ id }, i) => ({ id, met: given[i]?.[0] ?? null, note: given[i]?.[1] ?? '' }));

function withReports(): TestSheets {
  const sheets = validSheets();
  for (const kind of ['communeReports', 'advisoryReports'] as const) sheets[sheetSpec(kind).name] = [sheetSpec(kind).columns.map((c) => c.heading)];
  addRow(sheets, COMMUNE, [ONE, 'Có', null, 'không', 'Ngừng từ tháng 6', 'x', null, 'Chưa rõ', null, { date: serial('2026-08-20') }, 'Nguyễn Văn Xã']);
  addRow(sheets, COMMUNE, [TWO, null, 'Thiếu ảnh', null, null, 'KHÔNG RÕ', null, 'Đạt', null, '21/08/2026', null]);
  addRow(sheets, TEAM, [ONE, 'Đủ thành phần.\nMinh chứng rõ.', 'Đề nghị 4 sao']);
  return sheets;
}

async function read(sheets: TestSheets) {
  const outcome = await readWorkbook(await buildWorkbook(sheets), bookById);
  const problems = (outcome.ok ? outcome.warnings : outcome.problems).map((p) => [p.code, p.place?.sheet, p.place?.row, p.place?.column]);
  return { outcome, problems };
}

async function accepted(sheets: TestSheets) {
  const { outcome, problems } = await read(sheets);
  if (!outcome.ok) throw new Error(JSON.stringify(problems));
  return { ...outcome.value, problems };
}

describe('read as an office writes it', () => {
  // A finding read the wrong way round would tell members of a producer at fault that all is well, or the reverse.
  test('yes, no, unclear and empty; dates as Excel or as text; notes', async () => {
    const { record, counts, problems } = await accepted(withReports());
    expect(problems).toEqual([]);
    expect(record.communeReports).toEqual([
      { dossier: ONE, findings: findings([true, ''], [false, 'Ngừng từ tháng 6'], [true, ''], [null, '']), date: '2026-08-20', signer: 'Nguyễn Văn Xã' },
      { dossier: TWO, findings: findings([null, 'Thiếu ảnh'], [null, ''], [null, ''], [true, '']), date: '2026-08-21', signer: '' },
    ]);
    expect(record.advisoryReports).toEqual([{ dossier: ONE, opinion: 'Đủ thành phần.\nMinh chứng rõ.', proposal: 'Đề nghị 4 sao' }]);
    expect(counts.reports).toBe(3);
  });

  test('a prepared row with nothing but its code is a dossier without a report', async () => {
    const sheets = withReports();
    addRow(sheets, COMMUNE, ['24-1-3-2026']);
    addRow(sheets, TEAM, [TWO, null, ' ']);
    const { record, problems } = await accepted(sheets);
    expect(problems).toEqual([]);
    expect([record.communeReports.length, record.advisoryReports.length]).toEqual([2, 1]);
  });

  test('headings in another order and spelling; an unknown column is named, the same row twice too', async () => {
    const sheets = withReports();
    sheets[TEAM] = [
      ['DE NGHI', 'Nhận xét chung', 'Mã sản phẩm', 'Người lập'],
      ['Nâng hạng', 'Tốt', ONE, 'Chị Hoa'],
      ['Nâng hạng', 'Tốt', ONE, null],
    ];
    const { record, problems } = await accepted(sheets);
    expect(record.advisoryReports).toEqual([{ dossier: ONE, opinion: 'Tốt', proposal: 'Nâng hạng' }]);
    expect(problems).toEqual([
      ['OC-2110', TEAM, 1, 'Người lập'],
      ['OC-2404', TEAM, 3, 'Mã sản phẩm'],
    ]);
  });
});

test('every fault is named where it stands, all at once, and nothing is imported', async () => {
  const sheets = withReports();
  put(sheets, COMMUNE, 2, 'Đang sản xuất tại xã', 'có thể');
  put(sheets, COMMUNE, 3, 'Ngày báo cáo', '31/02/2026');
  put(sheets, COMMUNE, 3, 'Người ký', 'x'.repeat(101));
  addRow(sheets, COMMUNE, [ONE, 'Không']);
  addRow(sheets, COMMUNE, ['24-9-9-2026', 'Có']);
  addRow(sheets, TEAM, [null, 'Của ai?']);
  addRow(sheets, TEAM, [ONE, 'Ý khác', null]);
  const { outcome, problems } = await read(sheets);
  expect(outcome.ok).toBe(false);
  expect(problems).toEqual([
    ['OC-2202', COMMUNE, 2, 'Đang sản xuất tại xã'],
    ['OC-2202', COMMUNE, 3, 'Ngày báo cáo'],
    ['OC-2206', COMMUNE, 3, 'Người ký'],
    ['OC-2605', COMMUNE, 4, 'Mã sản phẩm'],
    ['OC-2401', COMMUNE, 5, 'Mã sản phẩm'],
    ['OC-2201', TEAM, 3, 'Mã sản phẩm'],
    ['OC-2605', TEAM, 4, 'Mã sản phẩm'],
  ]);
});

test('a column of findings left out is asked for, not taken as unclear', async () => {
  const sheets = withReports();
  for (const row of sheets[COMMUNE] ?? []) row.splice(1, 1);
  expect((await read(sheets)).problems).toContainEqual(['OC-2102', COMMUNE, 1, 'Hồ sơ đủ, đúng']);
});

test('what was imported is what the session file keeps, and what its export brings back', async () => {
  const { record } = await accepted(withReports());
  const file = createSession({ dataDir: folder, record, book: BOOK, bookHash: '0'.repeat(64), rehearsal: false, origin: {} }, realOutside());
  const opened = openSessionFile(folder, file, realOutside());
  if (!opened.ok) throw new Error(file);
  const kept = readRecord(opened.value.db);
  opened.value.db.close();
  const { communeReports, advisoryReports } = record;
  expect(kept).toMatchObject({ communeReports, advisoryReports });
  const again = join(folder, 'again.xlsx');
  await writeWorkbook(again, BOOK, kept);
  const back = await readWorkbook(again, bookById);
  expect(back).toMatchObject({ ok: true, value: { record: { communeReports, advisoryReports } } });
});
