/** What the minutes say of one product: scores by round and how the spread was settled, gates, votes, the sentence that explains the stars. */
import { type DecidedResult, decidedWords } from '../corrections.ts';
import { criteriaOf, PART_CODES } from '../criteria.ts';
import { roundDecimal } from '../lib/rational.ts';
import { decimalComma, formatDate, formatTime, localDate } from '../lib/vietnamese.ts';
import { type GateOutcome, hasPoints, type RankedResult } from '../result.ts';
import { DISPOSITION_WORDS, explainStars, gateMark, showMean } from '../result-words.ts';
import { isPresent } from '../session.ts';
import { type GateFinding, latestSheets, namedIn, type Tally } from '../tally.ts';
import { indexOf, nameOf, type PaperContext, roundsOf, setOf } from './context.ts';
import { byFile } from './minutes-written.ts';
import type { Block } from './paper.ts';
import { orDots, showPlain } from './words.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, indent: true });

function settledHow(context: PaperContext, result: RankedResult, tally: Tally): string {
  if (tally.spread === null) return '';
  const { profile } = context.record;
  const spread = `Chênh lệch ${tally.spread} điểm`;
  if (!tally.overLimit) return `${spread}, trong mức cho phép.`;
  const over = `${spread}, vượt mức cho phép ${showPlain(profile.spreadLimit)} điểm`;
  const named = namedIn(context.record.roundPanels, result.dossier.code, tally.round + 1);
  const whom = named ? ` (${[...named].map((m) => nameOf(context.record, m)).join(', ')})` : '';
  if (tally.round < result.tally.round) return `${over}: Hội đồng thảo luận và chấm lại vòng ${tally.round + 1}${whom}.`;
  const conclusion = tally.round >= profile.maxRounds ? result.spreadConclusion : null;
  if (!conclusion) return `${over}, chưa được giải quyết.`;
  return `${over} sau vòng chấm cuối: Chủ tịch Hội đồng quyết định ${conclusion.decision === 'mean' ? 'lấy điểm trung bình' : 'hoãn xếp hạng'}; lý do: ${orDots(conclusion.reason)}.`;
}

function roundText(context: PaperContext, result: RankedResult, tally: Tally): string {
  const { record, book } = context;
  const list = (again: boolean): string =>
    tally.counted
      .filter((c) => (c.sheet.round === tally.round) === again)
      .map((c) => `${nameOf(record, c.member)} ${c.totals.total}`)
      .join('; ');
  // Of a round for members named: who scored again, and whose earlier sheet stands.
  const kept = list(false);
  const scores = kept ? `${list(true)}; giữ phiếu vòng trước ${kept}` : list(true);
  const mean = tally.mean ? ` Điểm trung bình ${showMean(tally.mean, book.starBands, record.profile.decimals)}.` : '';
  const missing = tally.missing.length > 0 ? ` Chưa có phiếu của: ${tally.missing.map((m) => nameOf(record, m)).join(', ')}.` : '';
  const head = kept ? `chấm lại ${scores}` : `${tally.counted.length} phiếu${scores ? ` (${scores})` : ''}`;
  const paper = onPaper(context, result, tally.round);
  const file = byFile(context, result, tally.round, (member) => nameOf(record, member));
  return `Vòng ${tally.round}: ${head}.${mean}${missing}${paper ? ` Phiếu giấy: ${paper}.` : ''}${file ? ` Bằng tệp: ${file}.` : ''} ${settledHow(context, result, tally)}`.trim();
}

const gateWords = (context: PaperContext, result: RankedResult, gate: Pick<GateFinding, 'criterion' | 'stars'>): string =>
  `${gateMark(gate.stars)} tại ${gate.criterion} ${criteriaOf(setOf(context.book, result.dossier)).get(gate.criterion)?.criterion.title ?? ''}`;

function gateTexts(context: PaperContext, result: RankedResult): readonly string[] {
  const texts: string[] = [];
  const words = (gate: GateFinding): string => `${gateWords(context, result, gate)} (${gate.reached}/${gate.of} phiếu đạt)`;
  const why = (gate: GateOutcome): string => (gate.conclusion ? `${gateWords(context, result, gate)} (theo kết luận của Hội đồng)` : words(gate));
  if (result.failedGates.length > 0) texts.push(`Điều kiện tối thiểu chưa đạt: ${result.failedGates.map(why).join('; ')}.`);
  for (const { conclusion, ...gate } of result.gates)
    if (conclusion) texts.push(`Hội đồng kết luận điều kiện ${words(gate)}: ${conclusion.met ? 'đạt' : 'không đạt'}; lý do: ${orDots(conclusion.reason)}.`);
  const flagged = result.gates.filter((g) => g.flagged && !g.conclusion && !result.failedGates.includes(g));
  if (flagged.length > 0)
    texts.push(
      `Điều kiện mà các phiếu đánh giá khác nhau: ${flagged.map((g) => `${g.criterion} (${gateMark(g.stars)}) ${g.reached}/${g.of} phiếu đạt`).join('; ')}.`,
    );
  return texts;
}

function votes(context: PaperContext, result: RankedResult): readonly string[] {
  return context.record.knockOuts
    .filter((k) => k.dossier === result.dossier.code)
    .map((k) => {
      const passed = k.votesFor > k.votesAgainst ? 'dừng đánh giá' : 'tiếp tục đánh giá';
      return `Đề xuất dừng đánh giá: ${k.reason}; người đề xuất: ${orDots(nameOf(context.record, k.proposer))}. Biểu quyết: tán thành ${k.votesFor}, không tán thành ${k.votesAgainst}, không có ý kiến ${k.abstentions}: ${passed}.`;
    });
}

/** Every vote of the plenary on it, in their order, and whether the last one still holds. */
function plenaryTexts({ record }: PaperContext, { dossier, plenary }: RankedResult): readonly string[] {
  const own = record.plenaryVotes.filter((v) => v.dossier === dossier.code);
  const texts = own.map((v) => {
    const outcome = v.votesFor > v.votesAgainst ? 'thông qua' : 'không thông qua';
    return `Hội đồng toàn thể biểu quyết hạng ${v.stars} sao: tán thành ${v.votesFor}, không tán thành ${v.votesAgainst}, không có ý kiến ${v.abstentions}: ${outcome}${v.reason ? `; ${v.reason}` : ''}.`;
  });
  return plenary?.state === 'stale' ? [...texts, 'Kết quả đã thay đổi sau lần biểu quyết này, cần biểu quyết lại.'] : texts;
}

/** Sheets handed in before the vote stopped the evaluation: they stay on the record and count for nothing. */
function received(context: PaperContext, { dossier }: RankedResult): readonly string[] {
  const count = indexOf(context.record).sheets.get(dossier.code)?.length ?? 0;
  return count > 0 ? [`Đã nhận ${count} phiếu đánh giá trước khi dừng; các phiếu này không được tính điểm.`] : [];
}

/** Whose sheets of a round came on paper, with who typed and who checked them. */
export function onPaper({ record }: PaperContext, { dossier }: RankedResult, round: number): string {
  const own = [...latestSheets(indexOf(record).sheets.get(dossier.code) ?? [], dossier.code, round).values()].filter((s) => s.source === 'paper');
  return own
    .map((sheet) => {
      const trail = indexOf(record).paperTrails.get(sheet.id);
      return `${nameOf(record, sheet.member)}${trail ? ` (nhập: ${trail.enteredBy}; kiểm tra: ${trail.checkedBy})` : ''}`;
    })
    .join(', ');
}

/** What was said after a round, and what the council concluded from it. */
function discussed({ record }: PaperContext, { dossier }: RankedResult, round: number): readonly string[] {
  const own = record.discussions.filter((d) => d.dossier === dossier.code && d.round === round);
  const remarks = own.filter((d) => d.kind === 'remark').map((d) => `${d.speaker ? `${nameOf(record, d.speaker)}: ` : ''}${d.text}`);
  return [
    ...(remarks.length > 0 ? [`Thảo luận sau vòng ${round}: ${remarks.join('; ')}.`] : []),
    ...own.filter((d) => d.kind === 'conclusion').map((d) => `Kết luận thảo luận: ${d.text}.`),
  ];
}

/** Who took part in this product otherwise than in the half-day. */
function exceptions({ record }: PaperContext, { dossier, halfDay }: RankedResult): readonly string[] {
  const own = record.productPresence.filter((p) => p.dossier === dossier.code && p.present !== isPresent(record.attendance, p.member, halfDay));
  const words = (present: boolean): string =>
    own
      .filter((p) => p.present === present)
      .map((p) => `${nameOf(record, p.member)} (lý do: ${orDots(p.reason)})`)
      .join('; ');
  const [away, here] = [words(false), words(true)];
  return [
    ...(away ? [`${record.info.form === 'written' ? 'Không gửi ý kiến về' : 'Vắng khi chấm'} sản phẩm này: ${away}.`] : []),
    ...(here ? [`Có mặt khi chấm sản phẩm này: ${here}.`] : []),
  ];
}

/** Each opening again of the confirmed result: what it was, why, what it is now. */
function corrections({ corrections, book, record }: PaperContext, { dossier, disposition }: RankedResult): readonly string[] {
  const words = (decided: DecidedResult): string => decidedWords(decided, book.starBands, record.profile.decimals);
  const waiting = hasPoints(disposition) ? 'chưa xác nhận lại' : DISPOSITION_WORDS[disposition].toLowerCase();
  return (corrections.get(dossier.code) ?? []).map(
    ({ number, reopenedAt, reason, before, after }) =>
      `Đính chính lần ${number} (mở lại lúc ${formatTime(reopenedAt)} ngày ${formatDate(localDate(reopenedAt))}): kết quả trước là ${words(before)}; lý do: ${reason}; nay là ${after ? words(after) : waiting}.`,
  );
}

/** Heading, facts and the sentence of one product; `position` from 1 in ranking order. */
export function productBlocks(context: PaperContext, result: RankedResult, position: number): readonly Block[] {
  const { dossier, tally } = result;
  const { record, book } = context;
  const set = setOf(book, dossier);
  const part = (code: (typeof PART_CODES)[number]): string =>
    `${code} ${tally.parts ? decimalComma(roundDecimal(tally.parts[code], record.profile.decimals)) : '–'}`;
  const texts = [
    `${dossier.producer}${dossier.address ? `, ${dossier.address}` : ''}; bộ sản phẩm số ${set.number}: ${set.name}${result.halfDay && record.info.form !== 'written' ? `; ${result.halfDay.toLowerCase()}` : ''}${dossier.subCouncil ? `; tiểu ban chấm: ${dossier.subCouncil}` : ''}.`,
  ];
  texts.push(...exceptions(context, result));
  if (result.disposition === 'knocked-out') texts.push(...votes(context, result), ...received(context, result));
  else if (hasPoints(result.disposition)) {
    for (const tally of roundsOf(context, result)) texts.push(roundText(context, result, tally), ...discussed(context, result, tally.round));
    if (tally.parts) texts.push(`Điểm trung bình các phần: ${PART_CODES.map(part).join('; ')}.`);
    texts.push(...gateTexts(context, result), ...votes(context, result), ...plenaryTexts(context, result));
  }
  texts.push(...corrections(context, result));
  const sentence = explainStars(result, set, book.starBands, record.profile.decimals);
  return [
    { kind: 'heading', level: 2, text: `${position}. ${dossier.name} (${dossier.code})` },
    ...texts.map(paragraph),
    {
      kind: 'paragraph',
      indent: true,
      text: [
        { text: 'Kết luận: ', bold: true },
        { text: `${sentence}.`, bold: true },
      ],
    },
  ];
}
