/** The comparison of two sessions, and the certificates by the days they hold, as workbooks to sort and to send on. Values of the day, without formulas. */
import type { Comparison } from '../contract/desk-earlier.ts';
import type { Change, ComparedRow, ComparedSide } from '../earlier/compare-sessions.ts';
import type { Expiring, ExpiryBand } from '../earlier/expiring.ts';
import { formatDate } from '../lib/vietnamese.ts';
import { fullLine, headCell, middle, words } from './work-parts.ts';
import { placesFormat, STARS_FORMAT, type Workbook, type WorkCell, type WorkRow, type WorkSheet } from './workbook.ts';

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  rose: 'Tăng hạng',
  fell: 'Giảm hạng',
  same: 'Giữ hạng',
  without: 'Chưa so được',
  new: 'Mới',
  gone: 'Không còn',
};
const BAND_WORDS: Readonly<Record<ExpiryBand, string>> = {
  expired: 'Đã hết hạn',
  urgent: 'Còn 120 ngày trở lại',
  soon: 'Còn 121–180 ngày',
  later: 'Còn hơn 180 ngày',
};

/** "84,33" as a number that Excel shows with as many places. */
function figure(shown: string): WorkCell {
  if (shown === '') return middle('');
  const places = shown.split(',')[1]?.length ?? 0;
  return middle(Number(shown.replace('−', '-').replace('+', '').replace(',', '.')), { format: placesFormat(places) });
}
const stars = (side: Pick<ComparedSide, 'stars'> | null): WorkCell => middle(side?.stars ?? '', { bold: true, format: STARS_FORMAT });

const sheet = (name: string, widths: readonly number[], opening: readonly WorkRow[], heads: readonly string[], rows: readonly WorkRow[]): WorkSheet => ({
  name,
  widths,
  head: opening.length + 1,
  keptColumns: 3,
  paper: { size: 'A4', landscape: true, across: 1 },
  mark: '',
  rows: [...opening, heads.map(headCell), ...rows],
  closing: null,
  shown: [],
});

/** Two lines over the table. */
const openingOf = (title: string, under: string, widths: readonly number[]): readonly WorkRow[] => [
  fullLine(title, widths.length, { align: 'center', bold: true, size: 14 }),
  fullLine(under, widths.length, { align: 'center' }),
];

const COMPARED = ['STT', 'Thay đổi', 'Sản phẩm', 'Chủ thể', 'Xã', 'Mã trước', 'Mã nay', 'Hạng trước', 'Hạng nay', 'Điểm trước', 'Điểm nay', 'Chênh'];
const COMPARED_WIDTHS = [5.5, 14, 34, 34, 20, 20, 20, 10, 10, 10, 10, 10];

function comparedRow(row: ComparedRow, index: number): WorkRow {
  const { name, producer } = (row.now ?? row.earlier) as ComparedSide;
  return [
    middle(index + 1),
    words(CHANGE_WORDS[row.change]),
    words(name, { bold: true }),
    words(producer),
    words(row.commune),
    words(row.earlier?.code ?? ''),
    words(row.now?.code ?? ''),
    stars(row.earlier),
    stars(row.now),
    figure(row.earlier?.shownMean ?? ''),
    figure(row.now?.shownMean ?? ''),
    figure(row.shownDifference),
  ];
}

/** `name`: of the session in hand. */
export function buildComparisonWorkbook(name: string, { rows, earlier }: Comparison): Workbook {
  const opening = openingOf('SO SÁNH KẾT QUẢ HAI PHIÊN', `Trước: ${earlier.name}. Nay: ${name}.`, COMPARED_WIDTHS);
  return { title: 'So sánh kết quả hai phiên', sheets: [sheet('So sánh', COMPARED_WIDTHS, opening, COMPARED, rows.map(comparedRow))] };
}

const EXPIRING = [
  'STT',
  'Mã',
  'Sản phẩm',
  'Chủ thể',
  'Điện thoại',
  'Xã',
  'Hạng sao',
  'Số giấy',
  'Quyết định',
  'Hết hạn',
  'Số ngày còn lại',
  'Thời hạn',
  'Mã đang đánh giá lại',
];
const EXPIRING_WIDTHS = [5.5, 20, 34, 34, 16, 20, 10, 16, 28, 12, 10, 18, 20];

/** `today`: ISO date the days are counted from. */
export function buildExpiringWorkbook({ rows }: Expiring, today: string): Workbook {
  const opening = openingOf('THỜI HẠN GIẤY CHỨNG NHẬN SẢN PHẨM OCOP', `Tính đến ngày ${formatDate(today)}`, EXPIRING_WIDTHS);
  const lines = rows.map(
    (row, index): WorkRow => [
      middle(index + 1),
      words(row.code),
      words(row.name, { bold: true }),
      words(row.producer),
      words(row.phone),
      words(row.commune),
      stars(row),
      words(row.number),
      words(`${row.decision} ngày ${formatDate(row.decidedOn)}`),
      middle(formatDate(row.expires)),
      middle(row.daysLeft),
      words(BAND_WORDS[row.band]),
      words(row.again),
    ],
  );
  return { title: 'Thời hạn giấy chứng nhận sản phẩm OCOP', sheets: [sheet('Giấy chứng nhận', EXPIRING_WIDTHS, opening, EXPIRING, lines)] };
}
