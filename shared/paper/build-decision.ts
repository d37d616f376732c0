/** Draft of the committee's decision that recognises the products, with the list as its annex. Decree 30/2020/NĐ-CP, Annex III. Always a draft: the office issues it. */
import { formatWhole } from '../lib/vietnamese.ts';
import { bases } from './build-minutes.ts';
import { rankedTable, starsInWords } from './build-proposal.ts';
import { countsOf } from './build-result-list.ts';
import { markOf, type PaperContext } from './context.ts';
import { closing, officePaper, paragraph } from './office-paper.ts';
import type { Block, FlowPaper } from './paper.ts';
import {
  batchWords,
  capitalised,
  dateline,
  dateOrDots,
  decisionNumber,
  numberInWords,
  numberLine,
  orDots,
  plainName,
  provinceWords,
  signingLines,
} from './words.ts';

const centred = (text: string): Block => ({ kind: 'paragraph', text: [{ text, bold: true }], align: 'center', keep: true });

/** "Điều 1. …": the article's number bold, its words plain. */
const article = (number: number, text: string): Block => ({
  kind: 'paragraph',
  indent: true,
  text: [{ text: `Điều ${number}. `, bold: true }, { text }],
});

export function buildDecision(context: PaperContext, id: string): FlowPaper {
  const { info } = context.record;
  const recognised = context.results.filter((r) => r.disposition === 'recognise');
  const { reward } = countsOf(context.results);
  const committee = `Ủy ban nhân dân ${provinceWords(info.province)}`;
  const number = numberLine(info.recognitionDecision, 'QĐ').replace('QĐ-……', 'QĐ-UBND');
  const articles = [
    `Công nhận kết quả đánh giá, phân hạng ${recognised.length} sản phẩm OCOP${batchWords(info)} (${starsInWords(recognised)}); danh sách kèm theo Quyết định này. Giấy chứng nhận có giá trị ${context.book.certificateMonths} tháng kể từ ngày ký.`,
    ...(reward > 0
      ? [`Thưởng cho các chủ thể có sản phẩm được công nhận, tổng số ${formatWhole(reward)} đồng (Bằng chữ: ${capitalised(numberInWords(reward))} đồng).`]
      : []),
    'Chủ thể có sản phẩm được công nhận được sử dụng tên, biểu trưng OCOP và hạng sao theo quy định; có trách nhiệm giữ ổn định chất lượng sản phẩm trong thời hạn của giấy chứng nhận.',
    'Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan và các chủ thể có tên trong danh sách chịu trách nhiệm thi hành./.',
  ];
  const place = { lines: signingLines(info), note: '', name: orDots(plainName(info.signerName)) };
  return officePaper(context, {
    id,
    title: 'Dự thảo Quyết định công nhận sản phẩm OCOP',
    mark: markOf(context, 'DỰ THẢO'),
    blocks: [
      {
        kind: 'letterhead',
        parent: '',
        issuer: `ỦY BAN NHÂN DÂN\n${provinceWords(info.province).toUpperCase()}`,
        number,
        dateline: dateline(info.province, info.recognitionDate),
      },
      { kind: 'title', name: 'QUYẾT ĐỊNH', subject: `Về việc công nhận sản phẩm OCOP${batchWords(info)}`, under: [] },
      centred(`CHỦ TỊCH ${committee.toUpperCase()}`),
      ...bases(context),
      {
        kind: 'paragraph',
        text: [{ text: 'Theo đề nghị của Hội đồng đánh giá, phân hạng sản phẩm OCOP tại Tờ trình số ……/TTr-…… ngày …… tháng …… năm ………', italic: true }],
        indent: true,
      },
      centred('QUYẾT ĐỊNH:'),
      ...articles.map((text, index) => article(index + 1, text)),
      ...closing(context, ['Như Điều cuối', 'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân', 'Các thành viên Hội đồng'], place),
      { kind: 'page-break' },
      {
        kind: 'title',
        name: 'PHỤ LỤC',
        subject: `Danh sách sản phẩm OCOP được công nhận${batchWords(info)}`,
        under: [`(Kèm theo Quyết định số ${decisionNumber(info.recognitionDecision)} ${dateOrDots(info.recognitionDate)} của ${committee})`],
      },
      recognised.length > 0 ? rankedTable(context, recognised) : paragraph('Chưa có sản phẩm được đề nghị công nhận.'),
    ],
  });
}
