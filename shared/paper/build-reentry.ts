/** The sheet from which a clerk types the results into the national platform: product after product, a box to tick for each entry. */
import { type Confirmed, markOf, type PaperContext } from './context.ts';
import { headRow, officePaper } from './office-paper.ts';
import { A4, type Block, type FlowPaper, type Row } from './paper.ts';
import { leftLine, type ReentryProduct, reentryProducts } from './reentry-content.ts';
import { batchWords } from './words.ts';

const TYPED = 'Đã nhập';
const wide = (text: string): Row => ({ cells: [{ text: [{ text, bold: true }], span: 4, align: 'left' }], shade: 'light', keep: true });

function productBlocks({ result, fields, attachments }: ReentryProduct, position: number, of: number): readonly Block[] {
  const line = (number: number, label: string, value: string): Row => ({
    cells: [{ text: String(number) }, { text: label }, { text: [{ text: value, bold: true }] }, { text: '', box: 'empty' }],
  });
  return [
    { kind: 'heading', level: 2, text: `${position}/${of}. ${result.dossier.name}` },
    {
      kind: 'table',
      size: 11,
      columns: [{ width: 11, align: 'center' }, { width: 48 }, { width: 0 }, { width: 18, align: 'center' }],
      head: [headRow('STT', 'Mục', 'Nội dung nhập', TYPED)],
      rows: [
        ...fields.map(({ label, value }, at) => line(at + 1, label, value)),
        wide('Tệp đính kèm, theo thứ tự'),
        ...attachments.map((name, at) => line(fields.length + at + 1, `Tệp ${at + 1}`, name)),
        {
          cells: [{ text: '' }, { text: [{ text: 'Đã lưu trên hệ thống', bold: true }], span: 2, align: 'left' }, { text: '', box: 'empty' }],
          shade: 'strong',
        },
      ],
    },
    { kind: 'paragraph', text: 'Người nhập: ……………………………  Ngày nhập: ……/……/………', size: 11, tight: true },
  ];
}

/** A draft while results aren't confirmed; what isn't confirmed isn't in it. */
export function buildReentry(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const left = leftLine(context, confirmed);
  const products = reentryProducts(context, confirmed);
  return officePaper(context, {
    id,
    title: 'Phiếu nhập kết quả lên hệ thống quốc gia',
    mark: markOf(context, left ? 'DỰ THẢO' : ''),
    format: A4,
    blocks: [
      {
        kind: 'title',
        name: 'PHIẾU NHẬP KẾT QUẢ LÊN HỆ THỐNG QUỐC GIA',
        subject: `Đánh giá, phân hạng sản phẩm OCOP${batchWords(context.record.info)}`,
        under: [`${products.length} sản phẩm, theo thứ tự hồ sơ; đánh dấu ô «${TYPED}» khi đã gõ xong từng mục`],
      },
      ...(left ? [{ kind: 'paragraph', text: left, align: 'justify' } as const] : []),
      ...products.flatMap((product, at): readonly Block[] => [
        ...(at > 0 ? [{ kind: 'page-break' } as const] : []),
        ...productBlocks(product, at + 1, products.length),
      ]),
    ],
  });
}
