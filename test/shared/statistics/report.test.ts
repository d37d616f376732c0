/** The year's report: breaks when a producer's kind is misread, a table loses a product, or a sheet's formula doesn't come to what is shown. */
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../shared/dossier/cells.ts';
import { buildStatisticsWorkbook } from '../../../shared/paper/build-statistics-workbook.ts';
import { resultsOf } from '../../../shared/result.ts';
import type { SessionRecord } from '../../../shared/session.ts';
import { REPORT_BY, reportRows, reportTotal } from '../../../shared/statistics/annual-report.ts';
import { type ProducerKind, producerKindOf } from '../../../shared/statistics/producer-kind.ts';
import { evaluateWorkbook } from '../../support/evaluate-workbook.ts';
import { book26, contextOf, DOSSIERS, RECORD } from '../../support/paper-record.ts';

const RESULTS = resultsOf(book26, RECORD);
const all = (): boolean => true;

test.each<[string, string, ProducerKind]>([
  ['Hợp tác xã', '', 'cooperative'],
  ['HTX nông nghiệp', '', 'cooperative'],
  ['Liên hiệp HTX', '', 'cooperative'],
  ['Tổ hợp tác', 'HTX Cửa Khe', 'group'],
  ['THT', '', 'group'],
  ['Công ty TNHH', '', 'company'],
  ['DNTN', '', 'company'],
  ['Doanh nghiệp', '', 'company'],
  ['Hộ kinh doanh', '', 'household'],
  ['Hộ', '', 'household'],
  ['Trang trại', '', 'farm'],
  ['', 'Hợp tác xã Mật ong Cửa Khe', 'cooperative'],
  ['', 'CÔNG TY CỔ PHẦN CHÈ', 'company'],
  ['', 'Nguyễn Văn Sáu', 'other'],
  ['Hội quán', 'HTX Cửa Khe', 'other'],
  ['', '', 'other'],
])('%j of %j is a %s', (written, producer, kind) => expect(producerKindOf(written, producer)).toBe(kind));

describe.each(REPORT_BY)('rows by %s', (by) => {
  const rows = reportRows(book26, RESULTS, by);
  test('hold each product once, and add up to the line under them', () => {
    expect(rows.flatMap((r) => r.dossiers).sort()).toEqual(DOSSIERS.map((d) => d.code).sort());
    const total = reportTotal(RESULTS);
    const sum = (value: (row: (typeof rows)[number]) => number): number => rows.reduce((n, row) => n + value(row), 0);
    for (const stars of [1, 2, 3, 4, 5] as const) expect(sum((r) => r.byStars[stars])).toBe(total.byStars[stars]);
    for (const kind of ['cooperative', 'group', 'company', 'household', 'farm', 'other'] as const) expect(sum((r) => r.kinds[kind])).toBe(total.kinds[kind]);
    for (const how of ['first', 'upgrade', 'again'] as const) expect(sum((r) => r.registrations[how])).toBe(total.registrations[how]);
    expect([sum((r) => r.without), sum((r) => r.reward)]).toEqual([total.without, total.reward]);
    expect(total.producers).toBe(new Set(DOSSIERS.map((d) => d.producer)).size);
  });
});

test('sets and groups stand in the decision’s order, communes by name; a set that the book lacks comes last, as what has no name', () => {
  expect(reportRows(book26, RESULTS, 'set').map((r) => r.label)[0]).toBe('Mật ong, mật khác và nông sản thực phẩm khác');
  expect(reportRows(book26, RESULTS, 'sector').map((r) => r.label)).toEqual(['Thực phẩm', 'Đồ uống', 'Hàng thủ công mỹ nghệ']);
  const communes = RESULTS.map((r, i) => ({ ...r, dossier: { ...r.dossier, commune: ['Xã Yên Trung', 'Phường Kinh Bắc', ''][i % 3] as string } }));
  expect(reportRows(book26, communes, 'commune').map((r) => r.label)).toEqual(['Phường Kinh Bắc', 'Xã Yên Trung', '']);
  const strange = RESULTS.map((r, i) => (i === 0 ? { ...r, dossier: { ...r.dossier, setNumber: 99 } } : r));
  expect([reportRows(book26, strange, 'set').at(-1)?.label, reportRows(book26, strange, 'sector').at(-1)?.label]).toEqual(['', '']);
  const bare = { ...book26, sets: book26.sets.map((set) => ({ ...set, sector: null })) };
  expect(reportRows(bare, RESULTS, 'sector').map((r) => r.label)).toEqual(reportRows(book26, RESULTS, 'set').map((r) => r.label));
});

describe('the workbook', () => {
  test.each<[string, SessionRecord]>([
    ['of the usual session', RECORD],
    [
      'where communes are spelled twice or missing',
      { ...RECORD, dossiers: DOSSIERS.map((d, i) => ({ ...d, commune: ['Xã Minh Tân', 'xã minh tân ', ''][i % 3] as string })) },
    ],
  ])('%s comes to what it was written with', (_words, record) => {
    const computed = evaluateWorkbook(buildStatisticsWorkbook(contextOf(record), all));
    expect(computed.formulas.length).toBeGreaterThan(100);
    for (const { at, formula, written } of computed.formulas) expect(computed.valueOf(at), `${at} =${formula}`).toBe(written);
  });

  test('a product’s line corrected by the office corrects every table', () => {
    const book = buildStatisticsWorkbook(contextOf(), all);
    const computed = evaluateWorkbook(book);
    const report = book.sheets[0]!;
    const products = book.sheets.at(-1)!;
    const column = (head: string): string => columnLetters(report.rows[report.head - 1]!.findIndex((cell) => cell.content === head));
    const total = `${report.name}!${column('4 sao').replace(/^$/, 'A')}${report.rows.findIndex((row) => row[0]?.content === 'Tổng cộng') + 1}`;
    const before = Number(computed.valueOf(total));
    const line = products.rows.findIndex((row) => row[9]?.content === 4) + 1;
    computed.set(`${products.name}!J${line}`, 3);
    expect(computed.valueOf(total)).toBe(before - 1);
  });

  test('has a width for every column, and a head over every figure', () => {
    for (const { widths, rows, head } of buildStatisticsWorkbook(contextOf(), all).sheets)
      for (const [i, row] of rows.entries()) {
        const taken = row.reduce((sum, cell) => sum + (cell.span ?? 1), 0);
        expect(taken, `row ${i + 1}`).toBe(widths.length);
        if (i + 1 === head) expect(row.every((cell) => cell.content !== '')).toBe(true);
      }
  });

  test('says draft while a result isn’t confirmed', () => {
    expect(buildStatisticsWorkbook(contextOf(), () => false).sheets.every((s) => s.mark.includes('DỰ THẢO'))).toBe(true);
  });
});
