/** Proposal (tờ trình) to the chairman of the provincial committee: what the council found and asks for. Decree 30/2020/NĐ-CP, Annex III. */
import { formatWhole } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import { showMean } from '../result-words.ts';
import { bases } from './build-minutes.ts';
import { countsInWords, countsOf } from './build-result-list.ts';
import { type Confirmed, markOf, type PaperContext, pendingOf } from './context.ts';
import { numberGiven } from './number-series.ts';
import { addressed, closing, headRow, officePaper, paragraph } from './office-paper.ts';
import type { Block, FlowPaper, Row } from './paper.ts';
import { batchWords, capitalised, dateline, dateOrDots, letterheadOf, numberInWords, numberLine, orDots, provinceWords } from './words.ts';

/** Products in ranking order with mean and stars: the table that proposal and decision share. */
export function rankedTable(context: PaperContext, results: readonly RankedResult[]): Block {
  const { book, record } = context;
  const rows = results.map(
    ({ dossier, tally, stars }, index): Row => ({
      cells: [
        { text: String(index + 1) },
        { text: [{ text: dossier.name, bold: true }, { text: `\n${dossier.code}` }] },
        { text: [{ text: dossier.producer }, ...(dossier.address ? [{ text: `\n${dossier.address}`, italic: true }] : [])] },
        { text: tally.mean ? showMean(tally.mean, book.starBands, record.profile.decimals) : '–' },
        { text: `${stars} sao` },
      ],
    }),
  );
  return {
    kind: 'table',
    size: 12,
    columns: [{ width: 11, align: 'center' }, { width: 0 }, { width: 58 }, { width: 18, align: 'center' }, { width: 18, align: 'center' }],
    head: [headRow('STT', 'Sản phẩm', 'Chủ thể', 'Điểm', 'Hạng')],
    rows,
  };
}

/** "4 sao: 30 sản phẩm; 3 sao: 3 sản phẩm". */
export const starsInWords = (results: readonly RankedResult[]): string =>
  [5, 4, 3]
    .map((stars) => ({ stars, count: results.filter((r) => r.stars === stars).length }))
    .filter(({ count }) => count > 0)
    .map(({ stars, count }) => `${stars} sao: ${count} sản phẩm`)
    .join('; ');

function requests(context: PaperContext): readonly Block[] {
  const { results, book } = context;
  const [recognised, referred] = [results.filter((r) => r.disposition === 'recognise'), results.filter((r) => r.disposition === 'refer')];
  const { reward } = countsOf(results);
  const texts: Block[] = [];
  const numbered = (text: string): void => void texts.push(paragraph(`${texts.filter((b) => b.kind === 'paragraph').length + 1}. ${text}`));
  if (recognised.length > 0) {
    numbered(
      `Công nhận và cấp giấy chứng nhận sản phẩm OCOP cho ${recognised.length} sản phẩm (${starsInWords(recognised)}), có giá trị ${book.certificateMonths} tháng kể từ ngày ký:`,
    );
    texts.push(rankedTable(context, recognised));
  }
  if (referred.length > 0) {
    numbered(`Trình Trung ương đánh giá, công nhận hạng 5 sao đối với ${referred.length} sản phẩm:`);
    texts.push(rankedTable(context, referred));
  }
  if (reward > 0)
    numbered(`Thưởng cho các chủ thể có sản phẩm được công nhận, tổng số ${formatWhole(reward)} đồng (Bằng chữ: ${capitalised(numberInWords(reward))} đồng).`);
  return texts.length > 0 ? texts : [paragraph('Chưa có sản phẩm đủ điều kiện để đề nghị công nhận.')];
}

/** A draft while results aren't confirmed. */
export function buildProposal(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { info } = context.record;
  const { results } = context;
  const days = info.endDate && info.endDate !== info.startDate ? ` đến ${dateOrDots(info.endDate)}` : '';
  const chairman = `Chủ tịch Ủy ban nhân dân ${provinceWords(info.province)}`;
  return officePaper(context, {
    id,
    title: 'Tờ trình công nhận sản phẩm OCOP',
    mark: markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : ''),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: numberLine(numberGiven(context.numbers, id), 'TTr'), dateline: dateline(info.province, '') },
      { kind: 'title', name: 'TỜ TRÌNH', subject: `Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP${batchWords(info)}`, under: [] },
      addressed(chairman),
      ...bases(context),
      { kind: 'heading', level: 1, text: 'I. KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG' },
      paragraph(
        info.form === 'written'
          ? `Hội đồng lấy ý kiến các thành viên bằng văn bản từ ${dateOrDots(info.startDate)}${days}.`
          : `Hội đồng họp từ ${dateOrDots(info.startDate)}${days} tại ${orDots(info.place)}.`,
      ),
      paragraph(`Số hồ sơ xem xét: ${results.length}; kết quả: ${countsInWords(results)}.`),
      { kind: 'heading', level: 1, text: 'II. NỘI DUNG ĐỀ NGHỊ' },
      ...requests(context),
      paragraph(`Hội đồng kính trình ${chairman} xem xét, quyết định./.`, { keep: true }),
      paragraph('(Gửi kèm: biên bản; bảng tổng hợp điểm; danh sách kết quả; dự thảo Quyết định.)'),
      ...closing(context, ['Như trên', 'Các thành viên Hội đồng']),
    ],
  });
}
