/**
 * The year's statistics to print and to sign: a table of communes, of groups, of sets, of kinds of producers and of registrations, the same figures as the
 * workbook's. The ministry prescribes no form; the columns are what provinces' yearly reports share.
 */
import { formatWhole } from '../lib/vietnamese.ts';
import { REGISTRATION_NAMES, type Registration } from '../session.ts';
import { type ReportBy, type ReportRow, reportRows, reportTotal } from '../statistics/annual-report.ts';
import { closingSignatures } from './build-result-list.ts';
import { type Confirmed, markOf, type PaperContext, pendingOf } from './context.ts';
import { countsInWords } from './counts.ts';
import { headRow, officePaper } from './office-paper.ts';
import { A4_LANDSCAPE, type Block, type Cell, type FlowPaper, type Row } from './paper.ts';
import { batchWords, dateline, letterheadOf } from './words.ts';

/** Where the office gave no name. */
const UNNAMED = 'Chưa ghi';
const STARS = [5, 4, 3, 2, 1] as const;
const REGISTRATIONS: readonly Registration[] = ['first', 'upgrade', 'again'];

const TABLES: readonly { readonly by: ReportBy; readonly heading: string; readonly column: string }[] = [
  { by: 'commune', heading: 'Theo xã, phường', column: 'Xã, phường' },
  { by: 'sector', heading: 'Theo nhóm sản phẩm', column: 'Nhóm sản phẩm' },
  { by: 'set', heading: 'Theo bộ sản phẩm', column: 'Bộ sản phẩm' },
  { by: 'kind', heading: 'Theo loại hình chủ thể', column: 'Loại hình' },
  { by: 'registration', heading: 'Theo hình thức đăng ký', column: 'Hình thức' },
];

const NARROW = { width: 11, align: 'center' } as const;
const COLUMNS = [
  { width: 10, align: 'center' },
  { width: 0 },
  { width: 15, align: 'center' },
  { width: 13, align: 'center' },
  ...STARS.map(() => NARROW),
  { width: 17, align: 'center' },
  ...REGISTRATIONS.map(() => ({ width: 15, align: 'center' }) as const),
  { width: 29, align: 'right' },
] as const;

const figures = (row: ReportRow): readonly string[] => [
  String(row.producers),
  String(row.dossiers.length),
  ...STARS.map((n) => String(row.byStars[n])),
  String(row.without),
  ...REGISTRATIONS.map((r) => String(row.registrations[r])),
  formatWhole(row.reward),
];

function tableOf({ book, results }: PaperContext, by: ReportBy, column: string): Block {
  const rows = reportRows(book, results, by).map(
    (row, index): Row => ({ cells: [String(index + 1), row.label || UNNAMED, ...figures(row)].map((text): Cell => ({ text })) }),
  );
  const bold = (text: string): Cell => ({ text: [{ text, bold: true }] });
  const total: Row = { cells: [{ ...bold('Tổng cộng'), span: 2, align: 'left' }, ...figures(reportTotal(results)).map(bold)], shade: 'strong' };
  const heads = ['STT', column, 'Chủ thể', 'Sản phẩm', ...STARS.map((n) => `${n} sao`), 'Chưa có hạng'];
  return {
    kind: 'table',
    size: 11,
    columns: COLUMNS,
    head: [headRow(...heads, ...REGISTRATIONS.map((r) => REGISTRATION_NAMES[r]), 'Thưởng (đồng)')],
    rows: [...rows, total],
  };
}

/** A draft while results aren't confirmed. */
export function buildStatistics(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { info } = context.record;
  return officePaper(context, {
    id,
    title: 'Thống kê kết quả đánh giá, phân hạng sản phẩm OCOP',
    mark: markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : ''),
    format: A4_LANDSCAPE,
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: '', dateline: dateline(info.province, info.endDate || info.startDate) },
      { kind: 'title', name: 'THỐNG KÊ KẾT QUẢ', subject: `Đánh giá, phân hạng sản phẩm OCOP${batchWords(info)}`, under: [] },
      { kind: 'paragraph', text: `Kết quả: ${countsInWords(context.results)}.`, align: 'justify' },
      ...TABLES.flatMap(({ by, heading, column }, index): readonly Block[] => [
        { kind: 'heading', level: 2, text: `${index + 1}. ${heading}` },
        tableOf(context, by, column),
      ]),
      closingSignatures(context),
    ],
  });
}
