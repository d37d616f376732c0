/** Products of 90 points and more: what goes to the ministry, product by product, to be ticked off when the parcel is made. Decision 26/2026/QĐ-TTg, Article 6.3. */
import { roundDecimal } from '../lib/rational.ts';
import { decimalComma } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import { rankedTable } from './build-proposal.ts';
import { type Confirmed, indexOf, markOf, type PaperContext, pendingOf, setOf } from './context.ts';
import { numberGiven } from './number-series.ts';
import { closing, headRow, officePaper, recipients, spoken } from './office-paper.ts';
import type { Block, FlowPaper, Row } from './paper.ts';
import { say } from './wording/say.ts';
import { dateline, letterheadOf, numberLine } from './words.ts';

/** Contents of one product's parcel: what, and how much of it where the program knows. */
function contentsOf(context: PaperContext, { dossier }: RankedResult): readonly (readonly [what: string, count: string])[] {
  const sheets = indexOf(context.record).sheets.get(dossier.code)?.length ?? 0;
  const { requiresSamples } = setOf(context.book, dossier);
  return [
    ['Văn bản của Ủy ban nhân dân cấp tỉnh đề nghị đánh giá, công nhận', ''],
    ['Biên bản họp Hội đồng, kèm danh sách kết quả', ''],
    ['Bảng tổng hợp điểm của Hội đồng', ''],
    ['Phiếu đánh giá của các thành viên', `${sheets} phiếu`],
    ['Báo cáo của cấp xã và của Tổ tư vấn', ''],
    ['Hồ sơ sản phẩm của chủ thể, kèm minh chứng theo từng tiêu chí', ''],
    ...(requiresSamples === false ? [] : ([['Mẫu sản phẩm', '']] as const)),
  ];
}

function productBlocks(context: PaperContext, result: RankedResult): readonly Block[] {
  const { dossier, tally } = result;
  const { decimals } = context.record.profile;
  const part = (code: 'A' | 'B' | 'C'): string => `${code} ${tally.parts ? decimalComma(roundDecimal(tally.parts[code], decimals)) : '–'}`;
  const rows = contentsOf(context, result).map(
    ([what, count], index): Row => ({ cells: [{ text: String(index + 1) }, { text: what }, { text: count }, { text: '', box: 'empty' }] }),
  );
  return [
    { kind: 'heading', level: 2, text: `${dossier.name} (${dossier.code})` },
    ...spoken(
      context,
      'ministry/product',
      { 'chủ thể': dossier.producer, 'địa chỉ': dossier.address, 'điểm các phần': `${part('A')}; ${part('B')}; ${part('C')}` },
      { keep: true },
    ),
    {
      kind: 'table',
      size: 12,
      columns: [{ width: 11, align: 'center' }, { width: 0 }, { width: 32, align: 'center' }, { width: 18, align: 'center' }],
      head: [headRow('STT', 'Tài liệu', 'Số lượng', 'Đã có')],
      rows,
    },
  ];
}

/** A draft while results aren't confirmed. */
export function buildMinistryList(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { info } = context.record;
  const referred = context.results.filter((r) => r.disposition === 'refer');
  return officePaper(context, {
    id,
    title: 'Danh mục hồ sơ trình Trung ương',
    mark: markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : ''),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: numberLine(numberGiven(context.numbers, id), 'DM'), dateline: dateline(info.province, '') },
      { kind: 'title', name: 'DANH MỤC HỒ SƠ', subject: say(context, 'ministry/subject'), under: [] },
      ...spoken(context, 'ministry/count'),
      rankedTable(context, referred),
      ...referred.flatMap((result) => productBlocks(context, result)),
      ...closing(context, recipients(context, 'ministry')),
    ],
  });
}
