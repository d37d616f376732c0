/**
 * Notice to a producer: the result of each own product, points per criterion, gates missed and what the next star needs. Of a product that isn't
 * recognised it is the letter of what to improve.
 */
import { type CriteriaSet, criteriaOf } from '../criteria.ts';
import { ceilTimes, cutDecimal, rational, roundDecimal } from '../lib/rational.ts';
import { decimalComma } from '../lib/vietnamese.ts';
import { nextStarOf } from '../next-star.ts';
import { hasPoints, type RankedResult } from '../result.ts';
import { DISPOSITION_WORDS, explainStars, gateMark, showMean } from '../result-words.ts';
import { pointsOf } from '../scoring.ts';
import { correctionLine, markOf, type PaperContext, setOf } from './context.ts';
import { addressed, bases, closing, headRow, officePaper, recipients, spoken } from './office-paper.ts';
import type { Block, FlowPaper, Row } from './paper.ts';
import { say } from './wording/say.ts';
import { dateline, letterheadOf, numberLine } from './words.ts';

/** Mean points of the counted sheets at every criterion, against the most there is. */
function criteriaTable(context: PaperContext, set: CriteriaSet, { tally, gates }: RankedResult): Block {
  const { decimals } = context.record.profile;
  const rows = [...criteriaOf(set).values()].map(({ criterion }): Row => {
    const sum = tally.counted.reduce((total, { sheet }) => total + pointsOf(criterion, sheet.marks), 0);
    const missed = gates.filter((gate) => gate.criterion === criterion.code && gate.outcome === 'missed');
    return {
      cells: [
        { text: criterion.code },
        { text: criterion.title },
        { text: String(criterion.maxPoints) },
        { text: decimalComma(roundDecimal(rational(sum, tally.counted.length), decimals)) },
        { text: missed.length > 0 ? `chưa đạt ${missed.map((gate) => gateMark(gate.stars)).join(', ')}` : '' },
      ],
    };
  });
  return {
    kind: 'table',
    size: 11,
    columns: [{ width: 14, align: 'center' }, { width: 0 }, { width: 18, align: 'center' }, { width: 20, align: 'center' }, { width: 30, align: 'center' }],
    head: [headRow('Tiêu chí', 'Nội dung', 'Điểm tối đa', 'Điểm trung bình', 'Điều kiện')],
    rows,
  };
}

/** "Để đạt 4 sao: thêm ít nhất 2,5 điểm; đạt điều kiện **** tại 1.3 …"; nothing where no more stars are to be had. */
function nextStarWords(context: PaperContext, set: CriteriaSet, result: RankedResult): readonly Block[] {
  const next = nextStarOf(context.book.starBands, result);
  if (!next) return [];
  const needs = [
    ...(next.missing ? [`thêm ít nhất ${decimalComma(cutDecimal(rational(ceilTimes(next.missing, 100), 100), 2))} điểm trung bình`] : []),
    ...next.gates.map(
      (gate) =>
        `đạt điều kiện ${gateMark(gate.stars)} tại ${gate.criterion} ${criteriaOf(set).get(gate.criterion)?.criterion.title ?? ''} (ít nhất ${gate.points} điểm)`,
    ),
  ];
  return needs.length > 0 ? spoken(context, 'notice/next-star', { 'hạng sao tiếp theo': next.stars, 'việc cần làm': needs.join('; ') }) : [];
}

function productBlocks(context: PaperContext, result: RankedResult, position: number): readonly Block[] {
  const { dossier, tally, disposition } = result;
  const { book, record } = context;
  const set = setOf(book, dossier);
  const corrected = correctionLine(context, dossier.code);
  const head: Block = { kind: 'heading', level: 2, text: `${position}. ${dossier.name} (${dossier.code})` };
  const sentence = spoken(context, 'notice/result', {
    'câu kết luận': explainStars(result, set, book.starBands, record.profile.decimals),
    'cách xử lý': result.stars === null ? '' : DISPOSITION_WORDS[disposition],
    'đính chính': corrected,
  });
  if (!hasPoints(disposition) || tally.mean === null || result.stars === null) return [head, ...sentence];
  return [
    head,
    ...sentence,
    ...nextStarWords(context, set, result),
    ...spoken(
      context,
      'notice/points',
      {
        'bộ sản phẩm': `${set.number}: ${set.name}`,
        'số phiếu được tính': tally.counted.length,
        'tổng điểm': showMean(tally.mean, book.starBands, record.profile.decimals),
      },
      { keep: true },
    ),
    criteriaTable(context, set, result),
  ];
}

/** Products of one producer, in ranking order; `final`: each of them confirmed, put off or out of the session. */
export function buildNotice(context: PaperContext, results: readonly RankedResult[], number: string, final: boolean, id: string): FlowPaper {
  const { info } = context.record;
  const [first] = results;
  const producer = first?.dossier.producer ?? '';
  const address = first?.dossier.address || first?.dossier.commune || '';
  const again = results.some((r) => r.disposition === 'improve');
  const own = { 'chủ thể': producer, 'địa chỉ': address, 'số sản phẩm của chủ thể': results.length };
  return officePaper(context, {
    id,
    title: `Thông báo kết quả – ${producer}`,
    mark: markOf(context, final ? '' : 'DỰ THẢO'),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: numberLine(number, 'TB'), dateline: dateline(info.province, '') },
      { kind: 'title', name: 'THÔNG BÁO', subject: say(context, 'notice/subject', own), under: [] },
      addressed(say(context, 'notice/addressee', own)),
      ...bases(context, 'notice', own),
      ...spoken(context, 'notice/opening', own),
      ...results.flatMap((result, index) => productBlocks(context, result, index + 1)),
      ...(again ? spoken(context, 'notice/improve', own) : []),
      ...spoken(context, 'notice/closing', own, { keep: true }),
      ...closing(context, recipients(context, 'notice', own)),
    ],
  });
}
