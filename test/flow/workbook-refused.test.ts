/** Broken workbooks: each is refused, at the right sheet, row and column. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import { describeProblem, type Problem } from '../../shared/problems/index.ts';
import { addRow, bookById, buildWorkbook, put, putItem, serial, type TestOptions, type TestSheets, validSheets } from '../fixtures/workbooks.ts';
import { at, type Case, DOSSIER_1, drop, having, item, REPLACED, replaceRows, rowOf, running, SAID, SCORES, score } from '../support/break-workbook.ts';

async function problemsOf(sheets: TestSheets, options: TestOptions = {}): Promise<{ readonly ok: boolean; readonly problems: readonly Problem[] }> {
  const outcome = await readWorkbook(await buildWorkbook(sheets, options), bookById);
  return { ok: outcome.ok, problems: outcome.ok ? outcome.warnings : outcome.problems };
}

const CASES: readonly Case[] = [
  // what happened while the session ran
  [
    'put off without a reason',
    (s) => having(running(s, 'Hoãn, rút', ['Mã sản phẩm', 'Hình thức', 'Lý do'], DOSSIER_1(s), 'Hoãn', null), ['OC-2201', 'Hoãn, rút', 2, 'Lý do']),
  ],
  [
    'put off in an unknown way',
    (s) => having(running(s, 'Hoãn, rút', ['Mã sản phẩm', 'Hình thức', 'Lý do'], DOSSIER_1(s), 'Bỏ', 'x'), ['OC-2202', 'Hoãn, rút', 2, 'Hình thức']),
  ],
  [
    'put off in no way at all',
    (s) => having(running(s, 'Hoãn, rút', ['Mã sản phẩm', 'Hình thức', 'Lý do'], DOSSIER_1(s), null, 'x'), ['OC-2201', 'Hoãn, rút', 2, 'Hình thức']),
  ],
  [
    'a member replaced by himself',
    (s) => having(running(s, 'Thay thế thành viên', REPLACED, 'TV1', 'TV1', 'x', null), ['OC-2414', 'Thay thế thành viên', 2, 'Người thay thế']),
  ],
  [
    'a replacement that names an unknown product',
    (s) => having(running(s, 'Thay thế thành viên', REPLACED, 'TV3', 'TK', 'x', 'không-có'), ['OC-2401', 'Thay thế thành viên', 2, 'Sản phẩm đã mở trước']),
  ],
  [
    'a first round for some',
    (s) => having(running(s, 'Chấm lại', ['Mã sản phẩm', 'Vòng', 'Mã thành viên'], DOSSIER_1(s), 1, 'TV1'), ['OC-2202', 'Chấm lại', 2, 'Vòng']),
  ],
  [
    'a round for some without its number',
    (s) => having(running(s, 'Chấm lại', ['Mã sản phẩm', 'Vòng', 'Mã thành viên'], DOSSIER_1(s), null, 'TV1'), ['OC-2201', 'Chấm lại', 2, 'Vòng']),
  ],
  [
    'a sheet in a round for others',
    (s) =>
      having(
        running(s, 'Chấm lại', ['Mã sản phẩm', 'Vòng', 'Mã thành viên'], '24-1-1-2026', 2, 'TV2'),
        score(s, ['24-1-1-2026', 'TV1', 2, '1.1', 3], 'OC-2521', 'Mã thành viên'),
      ),
  ],
  [
    'a sheet of a member replaced before',
    (s) => having(running(s, 'Thay thế thành viên', REPLACED, 'TV1', 'TK', 'x', null), ['OC-2522', SCORES, 2, 'Mã thành viên']),
  ],
  [
    'a line of discussion without a round',
    (s) => having(running(s, 'Thảo luận', SAID, DOSSIER_1(s), null, 'Ý kiến', null, 'x'), ['OC-2201', 'Thảo luận', 2, 'Vòng']),
  ],
  ['said by a stranger', (s) => having(running(s, 'Thảo luận', SAID, DOSSIER_1(s), 1, 'Ý kiến', 'TV99', 'x'), ['OC-2402', 'Thảo luận', 2, 'Người nói'])],
  // sheets and columns
  ['no sheet Phiên', (s) => having(delete s.Phiên, ['OC-2101', 'Phiên', undefined, undefined])],
  ['no sheet Hội đồng', (s) => having(delete s['Hội đồng'], ['OC-2101', 'Hội đồng', undefined, undefined])],
  ['no sheet Hồ sơ', (s) => having(delete s['Hồ sơ'], ['OC-2101', 'Hồ sơ', undefined, undefined])],
  ['no column Chủ thể', (s) => having(drop(s, 'Hồ sơ', 'Chủ thể'), ['OC-2102', 'Hồ sơ', 1, 'Chủ thể'])],
  ['no column Họ tên', (s) => having(drop(s, 'Hội đồng', 'Họ tên'), ['OC-2102', 'Hội đồng', 1, 'Họ tên'])],
  ['no column Điểm', (s) => having(drop(s, SCORES, 'Điểm'), ['OC-2102', SCORES, 1, 'Điểm'])],
  [
    'no header at all',
    (s) =>
      having(
        replaceRows(s, 'Hồ sơ', [
          ['x', 'y'],
          [1, 2],
        ]),
        ['OC-2103', 'Hồ sơ', 1, 'Mã sản phẩm'],
      ),
  ],
  ['empty sheet Hội đồng', (s) => having(replaceRows(s, 'Hội đồng', []), ['OC-2103', 'Hội đồng', 1, 'Mã'])],
  ['a column twice', (s) => having((s['Hồ sơ']?.[0] ?? []).push('TÊN SẢN PHẨM'), ['OC-2104', 'Hồ sơ', 1, 'TÊN SẢN PHẨM'])],
  ['a sheet twice', (s) => having(replaceRows(s, 'HO SO', [['Mã sản phẩm']]), ['OC-2105', 'HO SO', undefined, undefined])],
  ['an item twice', (s) => ['OC-2111', 'Phiên', addRow(s, 'Phiên', ['tên phiên', 'Phiên khác']), 'Mục']],
  ['no dossier', (s) => having(replaceRows(s, 'Hồ sơ', s['Hồ sơ']?.slice(0, 1) ?? []), ['OC-2317', 'Hồ sơ', undefined, undefined])],
  // session
  ['unknown criteria book', (s) => item(s, 'Bộ tiêu chí', 'QD99-2030', 'OC-2301')],
  ['end before start', (s) => item(s, 'Ngày kết thúc', '03/09/2026', 'OC-2303')],
  ['no such date', (s) => item(s, 'Ngày kết thúc', '31/09/2026', 'OC-2202')],
  ['month before day', (s) => item(s, 'Ngày bắt đầu', '09/24/2026', 'OC-2202')],
  ['no such time', (s) => item(s, 'Giờ bắt đầu', '25:00', 'OC-2202')],
  ['share over 1', (s) => item(s, 'Tỷ lệ có mặt tối thiểu', '5/4', 'OC-2202')],
  ['share 75 without %', (s) => item(s, 'Tỷ lệ có mặt tối thiểu', 75, 'OC-2202')],
  ['share of 0', (s) => item(s, 'Tỷ lệ có mặt tối thiểu', 0, 'OC-2202')],
  ['share made a date by Excel', (s) => item(s, 'Tỷ lệ có mặt tối thiểu', { date: serial('2026-04-03') }, 'OC-2207')],
  ['agreement under a half', (s) => item(s, 'Tỷ lệ thống nhất điều kiện', '2/5', 'OC-2210')],
  ['0 rounds', (s) => item(s, 'Số vòng chấm tối đa', 0, 'OC-2202')],
  ['half a round', (s) => item(s, 'Số vòng chấm tối đa', 2.5, 'OC-2202')],
  ['negative spread', (s) => item(s, 'Chênh lệch tối đa', -1, 'OC-2202')],
  ['negative reward', (s) => item(s, 'Thưởng 3 sao', -20000000, 'OC-2202')],
  ['reward that says nothing clear', (s) => item(s, 'Thưởng 4 sao', '30.00', 'OC-2202')],
  ['unknown signing form', (s) => item(s, 'Hình thức ký', 'Q.', 'OC-2202')],
  ['name too long', (s) => item(s, 'Tên phiên', 'x'.repeat(201), 'OC-2206')],
  // council
  ['member code twice', (s) => at(s, 'Hội đồng', 4, 'Mã', ' tv1 ', 'OC-2311')],
  ['member without name', (s) => at(s, 'Hội đồng', 3, 'Họ tên', '   ', 'OC-2201')],
  ['member without code', (s) => at(s, 'Hội đồng', 5, 'Mã', null, 'OC-2201')],
  ['unknown role', (s) => at(s, 'Hội đồng', 3, 'Chức danh', 'Cố vấn', 'OC-2202')],
  ['scores neither yes nor no', (s) => at(s, 'Hội đồng', 3, 'Chấm điểm', 'Có thể', 'OC-2202')],
  [
    '61 members',
    (s) => {
      for (let n = 0; n < 57; n += 1) addRow(s, 'Hội đồng', [`X${n}`, `Người ${n}`, 'Ủy viên', null, null, 'Không']);
      return ['OC-2016', 'Hội đồng', 62, 'Mã'];
    },
  ],
  // dossiers
  ['product code twice', (s) => at(s, 'Hồ sơ', 3, 'Mã sản phẩm', '24-1-1-2026', 'OC-2311')],
  ['product without code', (s) => at(s, 'Hồ sơ', 4, 'Mã sản phẩm', null, 'OC-2201')],
  ['product without name', (s) => at(s, 'Hồ sơ', 3, 'Tên sản phẩm', null, 'OC-2201')],
  ['product without producer', (s) => at(s, 'Hồ sơ', 3, 'Chủ thể', '\u00a0', 'OC-2201')],
  ['product without set', (s) => at(s, 'Hồ sơ', 5, 'Bộ sản phẩm', null, 'OC-2201')],
  ['set 27', (s) => at(s, 'Hồ sơ', 5, 'Bộ sản phẩm', 27, 'OC-2322')],
  ['unknown set name', (s) => at(s, 'Hồ sơ', 5, 'Bộ sản phẩm', 'Máy bay', 'OC-2322')],
  ['6 stars', (s) => at(s, 'Hồ sơ', 3, 'Hạng hiện tại', 6, 'OC-2202')],
  ['unknown registration', (s) => at(s, 'Hồ sơ', 2, 'Loại đăng ký', 'Lần hai', 'OC-2202')],
  ['order is text', (s) => at(s, 'Hồ sơ', 2, 'Thứ tự', 'đầu tiên', 'OC-2202')],
  ['error cell', (s) => at(s, 'Hồ sơ', 2, 'Chủ thể', { error: '#N/A' }, 'OC-2205')],
  ['formula without a value', (s) => at(s, 'Hồ sơ', 2, 'Chủ thể', { formula: 'VLOOKUP(B2,Danh_sach,2,0)' }, 'OC-2204')],
  // meeting
  ['attendance of an unknown member', (s) => at(s, 'Có mặt', 3, 'Mã thành viên', 'TV9', 'OC-2402')],
  ['attendance neither yes nor no', (s) => at(s, 'Có mặt', 3, 'Có mặt', 'Muộn', 'OC-2202')],
  ['attendance empty', (s) => at(s, 'Có mặt', 3, 'Có mặt', null, 'OC-2201')],
  ['attendance without a half-day', (s) => at(s, 'Có mặt', 3, 'Buổi', null, 'OC-2407')],
  ['contradictory attendance', (s) => ['OC-2403', 'Có mặt', addRow(s, 'Có mặt', ['tv3', 'NGÀY 1 – Sáng', 'Có', null]), 'Có mặt']],
  ['recusal from an unknown product', (s) => at(s, 'Từ chối chấm', 2, 'Mã sản phẩm', '24-1-9-2026', 'OC-2401')],
  ['knock-out without reason', (s) => at(s, 'Dừng đánh giá', 2, 'Lý do', null, 'OC-2201')],
  ['unknown proposer', (s) => at(s, 'Dừng đánh giá', 2, 'Người đề xuất', 'Bà Hoa', 'OC-2402')],
  ['negative votes', (s) => at(s, 'Dừng đánh giá', 2, 'Tán thành', -1, 'OC-2202')],
  ['more votes than members', (s) => at(s, 'Dừng đánh giá', 2, 'Tán thành', 3, 'OC-2409')],
  ['advisory points of no box', (s) => at(s, 'Tổ tư vấn', 2, 'Điểm', 4, 'OC-2501')],
  ['advisory on an unknown criterion', (s) => at(s, 'Tổ tư vấn', 2, 'Tiêu chí', '1.8', 'OC-2410')],
  // score sheets
  ['scores for an unknown product', (s) => at(s, SCORES, 2, 'Mã sản phẩm', '24-1-9-2026', 'OC-2401')],
  ['scores of an unknown member', (s) => at(s, SCORES, 2, 'Mã thành viên', 'TV9', 'OC-2402')],
  ['no round', (s) => at(s, SCORES, 5, 'Vòng', null, 'OC-2201')],
  ['round 0', (s) => at(s, SCORES, 5, 'Vòng', 0, 'OC-2202')],
  ['unknown criterion', (s) => at(s, SCORES, 2, 'Tiêu chí', '13', 'OC-2410')],
  ['criterion made a date by Excel', (s) => at(s, SCORES, 2, 'Tiêu chí', { date: serial('2026-01-01') }, 'OC-2411')],
  ['no criterion', (s) => at(s, SCORES, 2, 'Tiêu chí', null, 'OC-2201')],
  ['points of no box', (s) => at(s, SCORES, 2, 'Điểm', 4, 'OC-2501')],
  ['points of no box where none is worth 0', (s) => at(s, SCORES, rowOf(s, 'TV1', '1.1'), 'Điểm', 4, 'OC-2501')],
  ['half a point', (s) => at(s, SCORES, 2, 'Điểm', 2.5, 'OC-2519')],
  ['points in words', (s) => at(s, SCORES, 2, 'Điểm', 'ba', 'OC-2519')],
  ['negative points', (s) => at(s, SCORES, 2, 'Điểm', -1, 'OC-2519')],
  ['two cases with the same points', (s) => score(s, ['24-1-3-2026', 'TV1', 1, '8', 3, null, null, null], 'OC-2502', 'Trường hợp')],
  ['unknown case', (s) => score(s, ['24-1-3-2026', 'TV1', 1, '8', 3, 'c', null, null], 'OC-2520', 'Trường hợp')],
  ['two boxes with the same points', (s) => score(s, ['24-1-2-2026', 'TV1', 1, '3.1', 1, null, null, null], 'OC-2503', 'Phương án')],
  ['box number and points disagree', (s) => score(s, ['24-1-2-2026', 'TV1', 1, '3.1', 1, null, 3, null], 'OC-2504', 'Phương án')],
  ['a box that is not there', (s) => score(s, ['24-1-2-2026', 'TV1', 1, '3.1', 3, null, 9, null], 'OC-2504', 'Phương án')],
  ['a criterion twice', (s) => score(s, ['24-1-1-2026', 'TV1', 1, '1.1', 2, null, null, null], 'OC-2506', 'Tiêu chí')],
  ['5.2 ticked without 5.1', (s) => having(put(s, SCORES, rowOf(s, 'TV2', '5.1'), 'Điểm', 0), ['OC-2507', SCORES, rowOf(s, 'TV2', '5.2'), 'Điểm'])],
  [
    '5.2 at its 0 box without 5.1',
    (s) => {
      put(s, SCORES, rowOf(s, 'TV2', '5.1'), 'Điểm', null);
      put(s, SCORES, rowOf(s, 'TV2', '5.2'), 'Điểm', 0);
      return ['OC-2507', SCORES, rowOf(s, 'TV2', '5.2'), 'Điểm'];
    },
  ],
  [
    'points of no box at 5.1, on which 5.2 hangs',
    (s) => {
      const row = rowOf(s, 'TV2', '5.1');
      put(s, SCORES, row, 'Điểm', 4);
      return ['OC-2501', SCORES, row, 'Điểm'];
    },
  ],
  ['* with points', (s) => score(s, ['24-1-2-2026', 'TV1', 1, '*', 3, null, null, null], 'OC-2508', 'Điểm')],
  ['* without points', (s) => score(s, ['24-1-2-2026', 'TV1', 1, '*', null, null, null, null], 'OC-2508', 'Điểm')],
  ['* beside ticks', (s) => score(s, ['24-1-1-2026', 'TV1', 1, '*', 0, null, null, null], 'OC-2509', 'Tiêu chí')],
  ['sheet of the secretary', (s) => score(s, ['24-1-1-2026', 'TK', 1, '1.1', 3, null, null, null], 'OC-2510', 'Mã thành viên')],
  ['sheet of an absent member', (s) => score(s, ['24-1-1-2026', 'TV3', 1, '1.1', 3, null, null, null], 'OC-2511', 'Mã thành viên')],
  ['sheet of a recused member', (s) => score(s, ['24-1-2-2026', 'TV2', 1, '1.1', 3, null, null, null], 'OC-2512', 'Mã thành viên')],
  ['sheet for an ineligible dossier', (s) => score(s, ['24-1-4-2026', 'TV1', 1, '1.1', 3, null, null, null], 'OC-2513', 'Mã sản phẩm')],
  ['a round too many', (s) => score(s, ['24-1-1-2026', 'TV1', 4, '1.1', 3, null, null, null], 'OC-2514', 'Vòng')],
  // conclusions
  ['conclusion where there is no gate', (s) => at(s, 'Kết luận điều kiện', 2, 'Tiêu chí', '1.1', 'OC-2601')],
  ['gate of other stars', (s) => having(put(s, 'Kết luận điều kiện', 2, 'Sao', 5), ['OC-2601', 'Kết luận điều kiện', 2, 'Tiêu chí'])],
  ['2-star gate', (s) => at(s, 'Kết luận điều kiện', 2, 'Sao', 2, 'OC-2202')],
  ['conclusion without reason', (s) => at(s, 'Kết luận điều kiện', 2, 'Lý do', null, 'OC-2201')],
  [
    'contradictory conclusions',
    (s) => ['OC-2602', 'Kết luận điều kiện', addRow(s, 'Kết luận điều kiện', ['24-1-1-2026', '2.2', '***', 'Không', 'Khác']), 'Mã sản phẩm'],
  ],
  ['spread settled too early', (s) => at(s, 'Kết luận chênh lệch', 2, 'Vòng', 2, 'OC-2603')],
  ['unknown decision', (s) => at(s, 'Kết luận chênh lệch', 2, 'Quyết định', 'Bỏ phiếu', 'OC-2202')],
  ['spread settled without reason', (s) => at(s, 'Kết luận chênh lệch', 2, 'Lý do', null, 'OC-2201')],
];

test('the workbook that is broken below is itself without a problem', async () => {
  expect(await problemsOf(validSheets())).toEqual({ ok: true, problems: [] });
});

describe('one error, exactly where it is', () => {
  test.each(CASES)('%s', async (_, breakIt) => {
    const sheets = validSheets();
    const [code, sheet, row, column] = breakIt(sheets);
    const { ok, problems } = await problemsOf(sheets);
    const errors = problems.filter((p) => p.grade === 'error');
    expect(ok).toBe(false);
    expect(errors.map((p) => [p.code, p.place?.sheet, p.place?.row, p.place?.column])).toContainEqual([code, sheet, row, column]);
    // Nothing else is blamed, but for rows that name a code which is now gone.
    expect(errors.filter((p) => ![code, 'OC-2401', 'OC-2402'].includes(p.code)).map((p) => p.code)).toEqual([]);
    for (const p of problems) expect(describeProblem(p)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

test('all problems of all sheets come at once, by sheet and row, warnings among them', async () => {
  const sheets = validSheets();
  put(sheets, 'Hồ sơ', 2, 'Bộ sản phẩm', 99);
  put(sheets, 'Hồ sơ', 3, 'Mã sản phẩm', 'OCOP-1');
  put(sheets, 'Hội đồng', 3, 'Chức danh', 'Cố vấn');
  putItem(sheets, 'Số vòng chấm tối đa', 0);
  const { problems } = await problemsOf(sheets);
  expect(problems.map((p) => [p.grade, p.code, p.place?.sheet, p.place?.row])).toEqual([
    ['error', 'OC-2202', 'Phiên', 12],
    ['error', 'OC-2202', 'Hội đồng', 3],
    ['error', 'OC-2322', 'Hồ sơ', 2],
    ['warning', 'OC-2321', 'Hồ sơ', 3],
    ['error', 'OC-2401', 'Từ chối chấm', 2],
  ]);
});

test('the same wrong person on a whole sheet is one problem, at its first row', async () => {
  const sheets = validSheets();
  const rows = sheets[SCORES]?.filter((r) => r[1] === 'TV1').map((r) => ['24-1-1-2026', 'TV3', ...r.slice(2)]) ?? [];
  for (const row of rows) addRow(sheets, SCORES, row);
  const { problems } = await problemsOf(sheets);
  expect(problems.map((p) => [p.code, p.place?.row])).toEqual([['OC-2511', 66]]);
});

test('a sheet whose only row is wrong is blamed for that alone', async () => {
  const sheets = validSheets();
  const row = addRow(sheets, SCORES, ['24-1-2-2026', 'TV1', 1, '1.1', 'ba', null, null, null]);
  const { problems } = await problemsOf(sheets);
  expect(problems.map((p) => [p.code, p.place?.row])).toEqual([['OC-2519', row]]);
});

test('a missing column hides nothing else of members and dossiers, and makes no problem of its own in every row', async () => {
  const sheets = validSheets();
  put(sheets, 'Hồ sơ', 1, 'Mã sản phẩm', 'Mã số');
  put(sheets, 'Hồ sơ', 3, 'Bộ sản phẩm', 27);
  drop(sheets, 'Hội đồng', 'Họ tên');
  put(sheets, 'Hội đồng', 3, 'Chức danh', 'Trưởng ban');
  const { problems } = await problemsOf(sheets);
  expect(problems.map((p) => [p.code, p.place?.sheet, p.place?.row, p.place?.column])).toEqual([
    ['OC-2102', 'Hội đồng', 1, 'Họ tên'],
    ['OC-2202', 'Hội đồng', 3, 'Chức danh'],
    ['OC-2102', 'Hồ sơ', 1, 'Mã sản phẩm'],
    ['OC-7765', 'Hồ sơ', 1, 'Mã số'],
    ['OC-2322', 'Hồ sơ', 3, 'Bộ sản phẩm'],
  ]);
});

test('a column under another name is told, not only kept: its members would all be ordinary ones, its products all eligible', async () => {
  const sheets = validSheets();
  put(sheets, 'Hội đồng', 1, 'Chức danh', 'Cương vị');
  put(sheets, 'Hồ sơ', 1, 'Đủ điều kiện', 'Kết quả thẩm tra');
  put(sheets, 'Hồ sơ', 1, 'STT', 'Ghi chú');
  const { ok, problems } = await problemsOf(sheets);
  expect([ok, ...problems.map((p) => [p.code, p.place?.column])]).toEqual([
    true,
    ['OC-7766', undefined],
    ['OC-2314', undefined],
    ['OC-7765', 'Cương vị'],
    ['OC-7765', 'Kết quả thẩm tra'],
  ]);
});

test('a council in which nobody scores is refused', async () => {
  const sheets = validSheets();
  for (const row of [2, 3, 4]) put(sheets, 'Hội đồng', row, 'Chấm điểm', 'Không');
  const { problems } = await problemsOf(sheets);
  expect(problems[0]).toMatchObject({ code: 'OC-2316', grade: 'error', place: { sheet: 'Hội đồng', row: 2, column: 'Chấm điểm' } });
});

test('thousands of problems: the first ones are listed, the rest counted', async () => {
  const sheets = validSheets();
  for (let n = 0; n < 3000; n += 1) addRow(sheets, 'Hồ sơ', [n, `24-9-${n + 1}-2026`, 'Tên', 1]);
  const { problems } = await problemsOf(sheets);
  const errors = problems.filter((p) => p.grade === 'error');
  expect(errors).toHaveLength(2001);
  expect(errors[0]).toMatchObject({ code: 'OC-2201', place: { sheet: 'Hồ sơ', row: 6, column: 'Chủ thể' } });
  expect(errors.at(-1)).toMatchObject({ code: 'OC-2013', params: { more: 1000 } });
});

test('5,001 dossiers are refused at the first one too many', async () => {
  const sheets = validSheets();
  for (let n = 0; n < 4997; n += 1) addRow(sheets, 'Hồ sơ', [n, `24-9-${n + 1}-2026`, 'Tên', 1, 'HTX']);
  const { problems } = await problemsOf(sheets);
  expect(problems.map((p) => [p.code, p.place?.row])).toEqual([['OC-2015', 5002]]);
});
