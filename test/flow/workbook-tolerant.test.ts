/** What offices and other programs legally write is read for what it means; what deserves a look gets a warning. */
import { describe, expect, test } from 'vitest';
import { type ImportedWorkbook, readWorkbook } from '../../electron/dossier/read-workbook.ts';
import { totalsOf } from '../../shared/scoring.ts';
import type { SessionRecord } from '../../shared/session.ts';
import {
  addRow,
  BOOK,
  bookById,
  buildWorkbook,
  FULL_SHEET,
  put,
  putItem,
  serial,
  type TestCell,
  type TestOptions,
  type TestSheets,
  validSheets,
} from '../fixtures/workbooks.ts';

type Read = {
  readonly value: ImportedWorkbook;
  readonly record: SessionRecord;
  readonly warnings: readonly (readonly [string, string | undefined, number | undefined, string | undefined])[];
};

async function read(sheets: TestSheets, options: TestOptions = {}): Promise<Read> {
  const outcome = await readWorkbook(await buildWorkbook(sheets, options), bookById);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return {
    value: outcome.value,
    record: outcome.value.record,
    warnings: outcome.warnings.map((p) => [p.code, p.place?.sheet, p.place?.row, p.place?.column] as const),
  };
}

/** Does something first, then answers. */
const having = <T>(_done: unknown, answer: T): T => answer;
const SCORES = 'Phiếu chấm';
/** The first sheet came on paper, as its first row says. */
const addPaper = (sheets: TestSheets, enteredBy: string, checkedBy: string | null): void => {
  const [head, first] = sheets[SCORES] as [TestCell[], TestCell[]];
  head.push('Nguồn', 'Người nhập', 'Người kiểm tra');
  while (first.length < head.length - 3) first.push(null);
  first.push('phieu giay', enteredBy, checkedBy);
};
const AS_DECIDED: Readonly<Record<string, string>> = { 'Chức danh': 'Chức danh trong Hội đồng', 'Đơn vị': 'Đơn vị công tác', 'Thư ký': 'Thư kí' };
const set1 = BOOK.sets[0] as (typeof BOOK.sets)[number];
const mapCells = (sheets: TestSheets, change: (cell: TestCell) => TestCell): TestSheets =>
  Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => row.map(change))]));

describe('the valid workbook', () => {
  test('gives the whole record', async () => {
    const { value, record, warnings } = await read(validSheets());
    expect(warnings).toEqual([]);
    expect(value.counts).toEqual({ members: 4, dossiers: 4, producers: 3, eligible: 3, sheets: 2, attendance: 4, advisory: 1, reports: 0 });
    expect(value.book.id).toBe('QD26-2026');
    expect(record.info).toMatchObject({
      name: 'Phiên đánh giá tháng 9',
      year: '2026',
      startDate: '2026-09-04',
      endDate: '2026-09-05',
      startTime: '07:30',
      bookId: 'QD26-2026',
      signingForm: 'TM.',
      place: '',
      notes: {},
    });
    expect(record.profile).toMatchObject({
      quorumShare: { num: 3, den: 4 },
      spreadLimit: { num: 10, den: 1 },
      maxRounds: 3,
      gateAgreement: { num: 2, den: 3 },
      reward3: 20_000_000,
      reward4: 30_000_000,
      upgradeReward: 'whole',
    });
    expect(record.members.map((m) => [m.code, m.role, m.scores])).toEqual([
      ['TV1', 'chair', true],
      ['TV2', 'member', true],
      ['TV3', 'member', true],
      ['TK', 'secretary', false],
    ]);
    expect(record.dossiers.map((d) => [d.setNumber, d.registration, d.currentStars, d.eligible])).toEqual([
      [1, 'first', null, true],
      [7, 'upgrade', 3, true],
      [26, 'first', null, true],
      [11, 'again', 3, false],
    ]);
    expect(record.knockOuts).toEqual([
      { dossier: '24-1-3-2026', reason: 'Nghi hồ sơ giả', proposer: 'TV1', votesFor: 1, votesAgainst: 2, abstentions: 0, notes: {} },
    ]);
    expect(record.spreadConclusions).toMatchObject([{ round: 3, decision: 'mean' }]);
    const [sheet] = record.sheets;
    expect(sheet).toMatchObject({ dossier: '24-1-1-2026', member: 'TV1', round: 1, version: 1, source: 'workbook', receivedAt: '', confirmedBlanks: [] });
    expect(sheet?.receipt).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect(totalsOf(set1, sheet?.marks ?? {}).total).toBe(Object.values(FULL_SHEET).reduce((a, b) => a + b, 0));
  });

  test('read twice gives the same receipts; two sheets never share one', async () => {
    const [a, b] = [await read(validSheets()), await read(validSheets())];
    expect(a.record).toEqual(b.record);
    expect(new Set(a.record.sheets.map((s) => s.receipt)).size).toBe(2);
  });
});

describe('written by another program, it is the same workbook', () => {
  const plain = async () => (await read(validSheets())).record;
  test.each<[string, (sheets: TestSheets) => [TestSheets, TestOptions]]>([
    ['inline strings', (s) => [mapCells(s, (c) => (typeof c === 'string' ? { inline: c } : c)), {}]],
    ['rich text with phonetic hints', (s) => [mapCells(s, (c) => (typeof c === 'string' && c.length > 2 ? { rich: [c.slice(0, 2), c.slice(2)] } : c)), {}]],
    ['numbers as text', (s) => [mapCells(s, (c) => (typeof c === 'number' ? String(c) : c)), {}]],
    ['criteria as numbers', (s) => [mapCells(s, (c) => (typeof c === 'string' && /^\d+(\.\d)?$/.test(c) ? Number(c) : c)), {}]],
    [
      'criteria with a decimal comma',
      (s) => [{ ...s, [SCORES]: (s[SCORES] ?? []).map((r) => r.map((c, i) => (i === 3 && typeof c === 'string' ? c.replace('.', ',') : c))) }, {}],
    ],
    ['decomposed Unicode, no-break spaces, stray spaces', (s) => [mapCells(s, (c) => (typeof c === 'string' ? `\u00a0${c.normalize('NFD')}\u200b  ` : c)), {}]],
    ['booleans for Có and Không', (s) => [mapCells(s, (c) => (c === 'Có' ? true : c === 'Không' ? false : c)), {}]],
    [
      'upper case headings without diacritics',
      (s) => [
        Object.fromEntries(
          Object.entries(s).map(([name, [head = [], ...rows]]) => [
            name.toUpperCase(),
            [head.map((h) => String(h).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toUpperCase()), ...rows],
          ]),
        ),
        {},
      ],
    ],
    [
      'headings with remarks',
      (s) => having([put(s, 'Hội đồng', 1, 'Chấm điểm', 'Chấm điểm (Có/Không)'), put(s, 'Hồ sơ', 1, 'Bộ sản phẩm', 'Bộ sản phẩm\n(1–26)')], [s, {}]),
    ],
    [
      'columns in another order',
      (s) => [
        Object.fromEntries(
          Object.entries(s).map(([name, rows]) => [
            name,
            rows.map((r) => Array.from({ length: rows[0]?.length ?? 0 }, (_, i) => r[(rows[0]?.length ?? 0) - 1 - i] ?? null)),
          ]),
        ),
        {},
      ],
    ],
    ['headings and roles as decisions write them', (s) => [mapCells(s, (c) => (typeof c === 'string' ? (AS_DECIDED[c] ?? c) : c)), {}]],
    ['sheets in another order', (s) => [Object.fromEntries(Object.entries(s).reverse()), {}]],
    ['blank rows in between', (s) => [Object.fromEntries(Object.entries(s).map(([name, rows]) => [name, rows.flatMap((r) => [r, [], [null, '  ']])])), {}]],
    [
      'titles above the header',
      (s) => [Object.fromEntries(Object.entries(s).map(([name, rows]) => [name, [['ỦY BAN NHÂN DÂN TỈNH'], [], [`DANH SÁCH ${name}`], ...rows]])), {}],
    ],
    ['elements with a prefix', (s) => [s, { prefix: 'x' }]],
    ['no cell references', (s) => [s, { noReferences: true }]],
    ['the 1904 calendar', (s) => having(putItem(s, 'Ngày bắt đầu', { date: serial('2026-09-04') - 1462 }), [s, { since1904: true }])],
    ['ISO date cells', (s) => having(putItem(s, 'Ngày bắt đầu', { xml: (r) => `<c r="${r}" t="d"><v>2026-09-04T00:00:00</v></c>` }), [s, {}])],
    ['times as fractions of a day', (s) => having(putItem(s, 'Giờ bắt đầu', 0.3125), [s, {}])],
    ['time cells', (s) => having(putItem(s, 'Giờ bắt đầu', { date: 0.3125, style: 2 }), [s, {}])],
    ['UTF-16', (s) => [s, { edit: (_, xml) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) as unknown as string }]],
    [
      'running numbers far below the last row',
      (s) =>
        having(
          Array.from({ length: 50 }, (_, n) => addRow(s, 'Hồ sơ', [n + 5])),
          [s, {}],
        ),
    ],
    [
      'empty formulas far below the last row',
      (s) =>
        having(
          Array.from({ length: 50 }, () => addRow(s, 'Hồ sơ', [null, { formula: 'IF(1,"","")', stored: '' }])),
          [s, {}],
        ),
    ],
  ])('%s', async (_, change) => {
    const [sheets, options] = change(validSheets());
    const { record, warnings } = await read(sheets, options);
    expect(record).toEqual(await plain());
    expect(warnings).toEqual([]);
  });

  test('merged cells mean their value for every row', async () => {
    const sheets = validSheets();
    put(sheets, 'Hồ sơ', 3, 'Chủ thể', null);
    for (let row = 3; row <= 33; row += 1) put(put(sheets, SCORES, row, 'Mã sản phẩm', null), SCORES, row, 'Mã thành viên', null);
    const { record, warnings } = await read(sheets, { merged: { 'Hồ sơ': ['E2:E3', 'A1:C1'], [SCORES]: ['A2:A33', 'B2:B33'] } });
    expect(record).toEqual(await plain());
    expect(warnings.map((w) => w[0])).toEqual(['OC-2109', 'OC-2109']);
  });
});

describe('read with a warning', () => {
  test.each<[string, (sheets: TestSheets) => unknown, readonly [string, string, number, string]]>([
    ['a stored formula value', (s) => put(s, 'Hồ sơ', 2, 'Chủ thể', { formula: 'A1', stored: 'HTX Xanh' }), ['OC-2203', 'Hồ sơ', 2, 'Chủ thể']],
    [
      'an unusual product code',
      (s) => put(s, 'Hồ sơ', 4, 'Mã sản phẩm', 'SP-4') && put(s, 'Dừng đánh giá', 2, 'Mã sản phẩm', 'sp-4'),
      ['OC-2321', 'Hồ sơ', 4, 'Mã sản phẩm'],
    ],
    ['not eligible without a reason', (s) => put(s, 'Hồ sơ', 5, 'Lý do', null), ['OC-2323', 'Hồ sơ', 5, 'Lý do']],
    ['an upgrade without stars', (s) => put(s, 'Hồ sơ', 3, 'Hạng hiện tại', null), ['OC-2324', 'Hồ sơ', 3, 'Hạng hiện tại']],
    ['a share near two thirds', (s) => putItem(s, 'Tỷ lệ thống nhất điều kiện', '0,67'), ['OC-2208', 'Phiên', 13, 'Giá trị']],
    ['a session before the book', (s) => putItem(s, 'Ngày bắt đầu', '04/09/2020'), ['OC-1010', 'Phiên', 6, 'Giá trị']],
    [
      'an older book',
      (s) =>
        having(
          ['Tổ tư vấn', SCORES, 'Kết luận điều kiện'].forEach((name) => delete s[name]),
          putItem(s, 'Bộ tiêu chí', '148/QĐ-TTg'),
        ),
      ['OC-2302', 'Phiên', 9, 'Giá trị'],
    ],
    ['a member without a role', (s) => put(s, 'Hội đồng', 3, 'Chức danh', null), ['OC-2312', 'Hội đồng', 3, 'Chức danh']],
    [
      'a member and secretary of whom nobody says whether they score',
      (s) => [put(s, 'Hội đồng', 5, 'Chức danh', 'Ủy viên kiêm Thư ký'), put(s, 'Hội đồng', 5, 'Chấm điểm', null)],
      ['OC-2313', 'Hội đồng', 5, 'Chấm điểm'],
    ],
    ['a session without a name', (s) => s.Phiên?.splice(1, 1), ['OC-2305', 'Phiên', undefined as unknown as number, undefined as unknown as string]],
    ['two chairs', (s) => put(s, 'Hội đồng', 3, 'Chức danh', 'Chủ tịch'), ['OC-2315', 'Hội đồng', 3, 'Chức danh']],
    ['repeated attendance', (s) => addRow(s, 'Có mặt', ['TV3', 'Ngày 1 sáng', 'Không', null]), ['OC-2404', 'Có mặt', 6, 'Mã thành viên']],
    ['attendance of some only', (s) => s['Có mặt']?.splice(2, 1), ['OC-2405', 'Có mặt', 2, 'Mã thành viên']],
    [
      'a half-day without dossiers',
      (s) => ['TV1', 'TV2', 'TV3', 'TK'].map((m) => addRow(s, 'Có mặt', [m, 'Ngày 3 - sáng', 'Có', null])),
      ['OC-2406', 'Có mặt', 6, 'Buổi'],
    ],
    ['a recusal without reason', (s) => put(s, 'Từ chối chấm', 2, 'Lý do', null), ['OC-2408', 'Từ chối chấm', 2, 'Lý do']],
    ['a proposal without a vote', (s) => (s['Dừng đánh giá']?.[1] ?? []).fill(null, 3), ['OC-2412', 'Dừng đánh giá', 2, 'Tán thành']],
    [
      'an unknown column of the score sheets',
      (s) => put(put(s, SCORES, 1, 'Ghi chú', 'Ghi chú'), SCORES, 1, 'Ghi chú', 'Máy chấm'),
      ['OC-2110', SCORES, 1, 'Máy chấm'],
    ],
    ['a sheet of unticked rows', (s) => addRow(s, SCORES, ['24-1-2-2026', 'TV1', 1, '1.1', null]), ['OC-2517', SCORES, 66, 'Điểm']],
    ['a prepared, empty form of an absent member', (s) => addRow(s, SCORES, ['24-1-1-2026', 'TV3', 1, '1.1', null]), ['OC-2517', SCORES, 66, 'Điểm']],
    ['a paper sheet typed and checked by one person', (s) => addPaper(s, 'Trần Thị Lan', 'TRAN THI LAN'), ['OC-2523', SCORES, 2, 'Người nhập']],
    ['a paper sheet that nobody checked', (s) => addPaper(s, 'Trần Thị Lan', null), ['OC-2523', SCORES, 2, 'Người nhập']],
    ['a sheet with blanks', (s) => put(s, SCORES, 2, 'Điểm', null), ['OC-2518', SCORES, 2, 'Tiêu chí']],
    ['a case where there is none', (s) => put(s, SCORES, 2, 'Trường hợp', 'a'), ['OC-2505', SCORES, 2, 'Trường hợp']],
    ['text that Excel made a date', (s) => put(s, 'Tổ tư vấn', 2, 'Nhận xét', { date: serial('2026-05-01') }), ['OC-2209', 'Tổ tư vấn', 2, 'Nhận xét']],
  ])('%s', async (_, change, expected) => {
    const sheets = validSheets();
    change(sheets);
    const { warnings } = await read(sheets);
    expect(warnings).toContainEqual(expected);
  });

  test('hidden sheets and rows, unknown sheets, a missing reward, no chair', async () => {
    const sheets: TestSheets = { ...validSheets(), 'Ghi chép': [['x']], 'Kết quả': [['Mã sản phẩm']], 'Danh mục': [['Bộ']] };
    sheets.Phiên = (sheets.Phiên ?? []).filter((r) => r[0] !== 'Thưởng 3 sao');
    put(sheets, 'Hội đồng', 2, 'Chức danh', 'Uỷ viên');
    const { record, warnings } = await read(sheets, { hiddenSheets: ['Có mặt'], hiddenRows: { 'Hồ sơ': [3, 4] } });
    expect(warnings).toEqual([
      ['OC-2304', 'Phiên', undefined, undefined],
      ['OC-2314', 'Hội đồng', undefined, undefined],
      ['OC-2108', 'Hồ sơ', 3, undefined],
      ['OC-2107', 'Có mặt', undefined, undefined],
      ['OC-2106', 'Ghi chép', undefined, undefined],
    ]);
    expect(record.dossiers).toHaveLength(4);
  });

  test('a second round after one that was complete and within the limit, a third without a second', async () => {
    const sheets = validSheets();
    for (const [round, member] of [
      [2, 'TV1'],
      [2, 'TV2'],
    ] as const)
      for (const [criterion, points] of Object.entries(FULL_SHEET)) addRow(sheets, SCORES, ['24-1-1-2026', member, round, criterion, points]);
    expect((await read(sheets)).warnings).toEqual([['OC-2515', SCORES, 66, 'Vòng']]);
    for (const row of sheets[SCORES] ?? []) if (row[2] === 2) row[2] = 3;
    expect((await read(sheets)).warnings).toEqual([['OC-2516', SCORES, 66, 'Vòng']]);
  });

  test('a second round after a spread over the limit, or an incomplete first, is nothing to warn of', async () => {
    const apart = validSheets();
    for (const criterion of ['8', '9', '10', '5.3'])
      put(
        apart,
        SCORES,
        (apart[SCORES] ?? []).findIndex((r) => r[1] === 'TV2' && r[3] === criterion) + 1,
        'Điểm',
        { '8': 0, '9': 2, '10': 1, '5.3': 0 }[criterion] ?? 0,
      );
    const missing = validSheets();
    missing[SCORES] = (missing[SCORES] ?? []).filter((r) => r[1] !== 'TV2');
    for (const sheets of [apart, missing]) {
      for (const [criterion, points] of Object.entries(FULL_SHEET)) addRow(sheets, SCORES, ['24-1-1-2026', 'TV1', 2, criterion, points]);
      expect((await read(sheets)).warnings).toEqual([]);
    }
  });
});
