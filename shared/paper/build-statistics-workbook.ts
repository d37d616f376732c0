/**
 * The year's statistics as a workbook: a sheet of rows a commune, a group, a set, a kind of producer, all counted by formulas from the last sheet, the products.
 * An office that corrects a product's line there has every table corrected.
 */
import { setByNumber } from '../criteria.ts';
import { columnLetters } from '../dossier/cells.ts';
import type { RankedResult } from '../result.ts';
import { DISPOSITION_WORDS } from '../result-words.ts';
import { REGISTRATION_NAMES } from '../session.ts';
import { LABEL_OF, type ReportBy, type ReportRow, reportRows, reportTotal } from '../statistics/annual-report.ts';
import { PRODUCER_KIND_NAMES, PRODUCER_KINDS } from '../statistics/producer-kind.ts';
import { type Confirmed, markOf, type PaperContext, pendingOf } from './context.ts';
import { fullLine, headCell, middle, openingRows, words } from './work-parts.ts';
import { MONEY_FORMAT, onSheet, STARS_FORMAT, type Workbook, type WorkCell, type WorkRow, type WorkSheet } from './workbook.ts';

const NONE = '–';
/** Where the office gave no name. */
const UNNAMED = 'Chưa ghi';
const PRODUCTS = 'Sản phẩm';

const COLUMNS = [
  'STT',
  'Mã',
  'Sản phẩm',
  'Chủ thể',
  'Loại hình',
  'Xã, phường',
  'Nhóm sản phẩm',
  'Bộ sản phẩm',
  'Đăng ký',
  'Hạng sao',
  'Xử lý',
  'Thưởng (đồng)',
] as const;
type Column = (typeof COLUMNS)[number];
const PRODUCT_WIDTHS = [5.5, 20, 34, 32, 18, 20, 24, 30, 13, 10, 24, 16] as const;

const SHEETS: readonly { readonly by: ReportBy; readonly name: string; readonly column: Column; readonly subject: string }[] = [
  { by: 'commune', name: 'Theo xã', column: 'Xã, phường', subject: 'theo xã, phường' },
  { by: 'sector', name: 'Theo nhóm', column: 'Nhóm sản phẩm', subject: 'theo nhóm sản phẩm' },
  { by: 'set', name: 'Theo bộ', column: 'Bộ sản phẩm', subject: 'theo bộ sản phẩm' },
  { by: 'kind', name: 'Theo chủ thể', column: 'Loại hình', subject: 'theo loại hình chủ thể' },
];

/** A counted column: its head, the condition beside the row's name, and what it comes to. */
type Counted = { readonly head: string; readonly column: Column; readonly wanted: string; readonly value: (row: ReportRow) => number };
const COUNTED: readonly Counted[] = [
  ...([5, 4, 3, 2, 1] as const).map((n): Counted => ({ head: `${n} sao`, column: 'Hạng sao', wanted: String(n), value: (row) => row.byStars[n] })),
  { head: 'Chưa có hạng', column: 'Hạng sao', wanted: `"${NONE}"`, value: (row) => row.without },
  ...(['first', 'upgrade', 'again'] as const).map(
    (r): Counted => ({ head: REGISTRATION_NAMES[r], column: 'Đăng ký', wanted: `"${REGISTRATION_NAMES[r]}"`, value: (row) => row.registrations[r] }),
  ),
  ...PRODUCER_KINDS.map(
    (kind): Counted => ({ head: PRODUCER_KIND_NAMES[kind], column: 'Loại hình', wanted: `"${PRODUCER_KIND_NAMES[kind]}"`, value: (row) => row.kinds[kind] }),
  ),
];

/** Number, name, producers, products, what is counted, rewards. */
const REPORT_WIDTHS: readonly number[] = [5.5, 30, 8, 8, ...COUNTED.map(() => 8), 16];

type Ranges = (column: Column) => string;

function productRow(result: RankedResult, labels: (by: ReportBy) => string, set: string, position: number): WorkRow {
  const { dossier, stars, disposition, reward } = result;
  return [
    middle(position),
    words(dossier.code),
    words(dossier.name, { bold: true }),
    words(dossier.producer),
    words(labels('kind')),
    words(labels('commune')),
    words(labels('sector')),
    words(set),
    words(REGISTRATION_NAMES[dossier.registration]),
    middle(stars ?? NONE, { bold: true, format: STARS_FORMAT }),
    words(DISPOSITION_WORDS[disposition]),
    { content: reward, lines: true, align: 'right', format: MONEY_FORMAT },
  ];
}

function productSheet(context: PaperContext, opening: readonly WorkRow[], mark: string, labelOf: (by: ReportBy, result: RankedResult) => string): WorkSheet {
  const { book, results } = context;
  return {
    name: PRODUCTS,
    widths: PRODUCT_WIDTHS,
    head: opening.length + 1,
    keptColumns: 3,
    paper: { size: 'A4', landscape: true, across: 1 },
    mark,
    rows: [
      ...opening,
      COLUMNS.map(headCell),
      ...results.map((result, i) => productRow(result, (by) => labelOf(by, result), setByNumber(book, result.dossier.setNumber)?.name ?? '', i + 1)),
    ],
    closing: null,
    shown: [],
  };
}

const figure = (formula: string, value: number, more: Partial<WorkCell> = {}): WorkCell => middle({ formula, value }, more);

function reportRow(row: ReportRow, position: number, at: number, column: Column, over: Ranges): WorkRow {
  const name = `$B${at}`;
  return [
    middle(position),
    words(row.label || UNNAMED),
    middle(row.producers),
    figure(`COUNTIF(${over(column)},${name})`, row.dossiers.length, { bold: true }),
    ...COUNTED.map(({ column: other, wanted, value }) => figure(`COUNTIFS(${over(column)},${name},${over(other)},${wanted})`, value(row))),
    { content: { formula: `SUMIF(${over(column)},${name},${over('Thưởng (đồng)')})`, value: row.reward }, lines: true, align: 'right', format: MONEY_FORMAT },
  ];
}

/** Sums of the columns; producers are counted once each, which no sum of rows gives. */
function totalRow(total: ReportRow, from: number, to: number): WorkRow {
  const sum = (column: number, value: number, more: Partial<WorkCell> = {}): WorkCell => {
    const letters = columnLetters(column);
    return figure(`SUM(${letters}${from}:${letters}${to})`, value, { bold: true, shade: 'light', ...more });
  };
  return [
    { content: 'Tổng cộng', span: 2, lines: true, bold: true, shade: 'light' },
    middle(total.producers, { bold: true, shade: 'light' }),
    sum(3, total.dossiers.length),
    ...COUNTED.map(({ value }, i) => sum(4 + i, value(total))),
    sum(4 + COUNTED.length, total.reward, { align: 'right', format: MONEY_FORMAT }),
  ];
}

const NOTE =
  'Các số đếm là công thức, lấy từ trang «Sản phẩm». Số chủ thể đếm theo tên, mỗi chủ thể một lần. Sản phẩm từ 90 điểm ghi 5 sao là đề nghị trình Trung ương. ' +
  'Bảng này do chương trình tổng hợp để cơ quan lập báo cáo năm; không phải biểu mẫu do Bộ ban hành.';

/** Landscape A4; a draft while products aren't confirmed. */
export function buildStatisticsWorkbook(context: PaperContext, confirmed: Confirmed): Workbook {
  const { book, results } = context;
  const mark = markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : '');
  const reports = SHEETS.map((sheet) => ({ ...sheet, rows: reportRows(book, results, sheet.by) }));
  // As the tables spell it: a commune typed in capitals once is the same commune.
  const spelled = new Map(reports.map(({ by, rows }) => [by, new Map(rows.flatMap((row) => row.dossiers.map((code) => [code, row.label])))]));
  const labelOf = (by: ReportBy, result: RankedResult): string => (spelled.get(by)?.get(result.dossier.code) ?? LABEL_OF[by](book, result)) || UNNAMED;
  const title = 'THỐNG KÊ KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG';
  const products = productSheet(context, openingRows(context, title, 'Danh sách sản phẩm', mark, PRODUCT_WIDTHS, false), mark, labelOf);
  const [first, last] = [products.head + 1, products.head + Math.max(1, results.length)];
  const over: Ranges = (column) => {
    const letters = columnLetters(COLUMNS.indexOf(column));
    return onSheet(PRODUCTS, `$${letters}$${first}:$${letters}$${last}`);
  };
  const total = reportTotal(results);
  const sheetOf = ({ name, column, subject, rows }: (typeof reports)[number]): WorkSheet => {
    const opening = openingRows(context, title, `Sản phẩm OCOP ${subject}`, mark, REPORT_WIDTHS, false);
    const head = opening.length + 1;
    return {
      name,
      widths: REPORT_WIDTHS,
      head,
      keptColumns: 2,
      paper: { size: 'A4', landscape: true, across: 1 },
      mark,
      rows: [
        ...opening,
        ['STT', column, 'Chủ thể', PRODUCTS, ...COUNTED.map((c) => c.head), 'Thưởng (đồng)'].map(headCell),
        ...rows.map((row, i) => reportRow(row, i + 1, head + 1 + i, column, over)),
        totalRow(total, head + 1, head + Math.max(1, rows.length)),
        fullLine(NOTE, REPORT_WIDTHS.length, { size: 10, italic: true }),
      ],
      closing: null,
      shown: [],
    };
  };
  return { title: 'Thống kê kết quả đánh giá, phân hạng sản phẩm OCOP', sheets: [...reports.map(sheetOf), products] };
}
