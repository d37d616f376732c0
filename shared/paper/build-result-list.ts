/** Result list: every dossier in ranking order with disposition and reward, totals in figures and words. Annex of the minutes. */
import { formatWhole } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import { DISPOSITION_WORDS, gateMark, showMean, UNDECIDED_WORDS } from '../result-words.ts';
import { type Confirmed, correctedProducts, correctionLine, markOf, type PaperContext, pendingOf, presidingOf, secretaryOf } from './context.ts';
import { countsOf } from './counts.ts';
import { A4_LANDSCAPE, type Block, type FlowPaper, type Row } from './paper.ts';
import { say, sayLines } from './wording/say.ts';
import { dateline, letterheadOf, orDots, plainName } from './words.ts';

/** Why a product isn't ranked, '' for one that is. */
export function reasonOf(result: RankedResult): string {
  if (result.disposition === 'ineligible') return result.dossier.ineligibleReason;
  if (result.disposition === 'knocked-out') return result.knockOut?.reason ?? '';
  if (result.disposition === 'withdrawn') return result.deferral?.reason ?? '';
  return result.reasons.map((reason) => UNDECIDED_WORDS[reason]).join(', ');
}

/** "3.5 (****)", … of a product that has points; '' where nothing was missed. */
export const missedGates = (result: RankedResult): string =>
  result.stars !== null || result.disposition === 'undecided' ? result.failedGates.map((g) => `${g.criterion} (${gateMark(g.stars)})`).join(', ') : '';

function rowOf(context: PaperContext, result: RankedResult, position: number): Row {
  const { dossier, tally } = result;
  const scored = result.stars !== null || result.disposition === 'undecided';
  const reason = reasonOf(result);
  const corrected = correctionLine(context, dossier.code);
  return {
    cells: [
      { text: String(position) },
      { text: result.rank === null ? '–' : String(result.rank) },
      { text: [{ text: dossier.name, bold: true }, { text: `\n${dossier.code}` }, ...(corrected ? [{ text: `\n${corrected}`, italic: true }] : [])] },
      { text: [{ text: dossier.producer }, ...(dossier.address ? [{ text: `\n${dossier.address}`, italic: true }] : [])] },
      { text: String(dossier.setNumber) },
      {
        text:
          scored && tally.mean
            ? `${showMean(tally.mean, context.book.starBands, context.record.profile.decimals)}${result.disposition === 'undecided' ? ' (tạm tính)' : ''}`
            : '–',
      },
      { text: missedGates(result) || '–' },
      { text: result.stars === null ? '–' : [{ text: `${result.stars} sao`, bold: true }] },
      { text: `${DISPOSITION_WORDS[result.disposition]}${reason ? `: ${reason}` : ''}` },
      { text: result.reward > 0 ? formatWhole(result.reward) : '–' },
    ],
  };
}

/** Places of the secretary (left) and of who presides (right), as minutes and their annexes are signed. */
export const closingSignatures = (context: PaperContext): Block => ({
  kind: 'signatures',
  columns: 2,
  size: 13,
  places: [
    { lines: ['THƯ KÝ'], note: '(Ký, ghi rõ họ tên)', name: orDots(plainName(secretaryOf(context.record)?.name ?? '')) },
    {
      lines: [presidingOf(context.record)?.role === 'deputy' ? 'PHÓ CHỦ TỊCH HỘI ĐỒNG' : 'CHỦ TỊCH HỘI ĐỒNG'],
      note: '(Ký, ghi rõ họ tên)',
      name: orDots(plainName(presidingOf(context.record)?.name ?? '')),
    },
  ],
});

/** Landscape A4; a draft while products aren't confirmed. */
export function buildResultList(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { record, results } = context;
  const { info } = record;
  const { reward } = countsOf(results);
  const head: Row = {
    cells: ['STT', 'Hạng thứ', 'Sản phẩm', 'Chủ thể', 'Bộ SP', 'Điểm TB', 'Điều kiện chưa đạt', 'Hạng sao', 'Xử lý', 'Thưởng (đồng)'].map((text) => ({
      text: [{ text, bold: true }],
      align: 'center',
    })),
  };
  const sum: Row = {
    cells: [{ text: [{ text: 'Tổng số tiền thưởng', bold: true }], span: 9, align: 'left' }, { text: [{ text: formatWhole(reward), bold: true }] }],
    shade: 'light',
  };
  const blocks: readonly Block[] = [
    { kind: 'letterhead', ...letterheadOf(info), number: '', dateline: dateline(info.province, info.endDate || info.startDate) },
    {
      kind: 'title',
      name: 'DANH SÁCH KẾT QUẢ',
      subject: say(context, 'results/subject'),
      under: sayLines(context, 'results/under'),
    },
    {
      kind: 'table',
      size: 11,
      columns: [
        { width: 11, align: 'center' },
        { width: 13, align: 'center' },
        { width: 0 },
        { width: 54 },
        { width: 10, align: 'center' },
        { width: 15, align: 'center' },
        { width: 25, align: 'center' },
        { width: 14, align: 'center' },
        { width: 36 },
        { width: 25, align: 'right' },
      ],
      head: [head],
      rows: [...results.map((result, index) => rowOf(context, result, index + 1)), sum],
    },
    ...[say(context, 'results/count'), say(context, 'results/sum'), correctedProducts(context)]
      .filter(Boolean)
      .map((text) => ({ kind: 'paragraph', text, align: 'justify' }) as const),
    closingSignatures(context),
  ];
  return {
    kind: 'flow',
    id,
    title: 'Danh sách kết quả đánh giá, phân hạng sản phẩm OCOP',
    author: info.issuingBody,
    createdAt: context.now,
    format: A4_LANDSCAPE,
    mark: markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : ''),
    bodySize: 13,
    footer: '',
    blocks,
  };
}
