/** What the re-entry sheet says as one list: a product a row, its entries in the platform's order, its files numbered. */
import { type Confirmed, markOf, type PaperContext } from './context.ts';
import { leftLine, type ReentryProduct, reentryProducts } from './reentry-content.ts';
import { fullLine, headCell, meanFormat, middle, openingRows, words } from './work-parts.ts';
import { placesFormat, STARS_FORMAT, type Workbook, type WorkCell, type WorkRow } from './workbook.ts';

const NUMBER_WIDTH = 6;
const TYPED_WIDTH = 10;
const FILES_WIDTH = 48;
const WIDE = new Set(['Tên sản phẩm', 'Chủ thể', 'Địa chỉ', 'Bộ sản phẩm', 'Kết luận của Hội đồng']);
const NUMBERS = new Set(['Điểm phần A', 'Điểm phần B', 'Điểm phần C', 'Tổng điểm (trung bình)', 'Số phiếu được tính', 'Hạng sao']);
const widthOf = (label: string): number => (WIDE.has(label) ? 30 : NUMBERS.has(label) ? 10 : 18);

/** Points as numbers that read as on the paper, never rounded over a band's edge. */
function cellOf(context: PaperContext, product: ReentryProduct, label: string, value: string): WorkCell {
  const { tally, stars } = product.result;
  const { decimals } = context.record.profile;
  const part = /^Điểm phần ([ABC])$/.exec(label)?.[1] as 'A' | 'B' | 'C' | undefined;
  if (part && tally.parts) return middle(tally.parts[part].num / tally.parts[part].den, { format: placesFormat(decimals) });
  if (label === 'Tổng điểm (trung bình)' && tally.mean)
    return middle(tally.mean.num / tally.mean.den, { format: meanFormat(tally.mean, context.book.starBands, decimals), bold: true });
  if (label === 'Số phiếu được tính') return middle(tally.counted.length);
  if (label === 'Hạng sao') return middle(stars, { format: STARS_FORMAT, bold: true });
  return words(value);
}

/** A draft while results aren't confirmed; what isn't confirmed isn't in it. */
export function buildReentryWorkbook(context: PaperContext, confirmed: Confirmed): Workbook {
  const products = reentryProducts(context, confirmed);
  const labels = products[0]?.fields.map(({ label }) => label) ?? ['Mã sản phẩm', 'Tên sản phẩm'];
  const left = leftLine(context, confirmed);
  const mark = markOf(context, left ? 'DỰ THẢO' : '');
  const widths = [NUMBER_WIDTH, ...labels.map(widthOf), FILES_WIDTH, TYPED_WIDTH];
  const opening = openingRows(context, 'NHẬP KẾT QUẢ LÊN HỆ THỐNG QUỐC GIA', 'Đánh giá, phân hạng sản phẩm OCOP', mark, widths, false);
  const rows: readonly WorkRow[] = [
    ...opening,
    ['STT', ...labels, 'Tệp đính kèm, theo thứ tự', 'Đã nhập'].map(headCell),
    ...products.map(
      (product, at): WorkRow => [
        middle(at + 1),
        ...product.fields.map(({ label, value }) => cellOf(context, product, label, value)),
        words(product.attachments.map((name, n) => `${n + 1}. ${name}`).join('\n')),
        middle(''),
      ],
    ),
    ...(left ? [fullLine(left, widths.length, { italic: true })] : []),
  ];
  return {
    title: 'Nhập kết quả lên hệ thống quốc gia',
    sheets: [
      {
        name: 'Nhập lại',
        widths,
        head: opening.length + 1,
        keptColumns: 3,
        paper: { size: 'A3', landscape: true, across: 1 },
        mark,
        rows,
        closing: null,
        shown: [],
      },
    ],
  };
}
