/** Score summary to add up again: every sheet's parts as numbers, everything else as formulas. Says what the paper says (build-summary.ts). */
import { PART_CODES } from '../criteria.ts';
import { columnLetters } from '../dossier/cells.ts';
import { hasPoints, type RankedResult } from '../result.ts';
import { DISPOSITION_WORDS, explainStars } from '../result-words.ts';
import type { Member } from '../session.ts';
import type { Tally } from '../tally.ts';
import { MOST_ON_A3, MOST_ON_A4, memberCell, scoringMembers, summaryMark } from './build-summary.ts';
import { type Confirmed, correctedProducts, type PaperContext, roundsOf, setOf } from './context.ts';
import { bandFormula, fullLine, headCell, meanFormat, meanRules, middle, openingRows, words } from './work-parts.ts';
import { onSheet, placesFormat, STARS_FORMAT, type Workbook, type WorkCell, type WorkRow, type WorkSheet } from './workbook.ts';

const SUMMARY = 'Tổng hợp';
const SHEETS = 'Điểm từng phiếu';
/** Columns of "Điểm từng phiếu" that formulas point to. */
const PART_LETTERS = { A: 'G', B: 'H', C: 'I' } as const;
const TOTAL_LETTER = 'J';
const SHEET_WIDTHS = [6, 38, 19, 7, 9, 26, 8, 8, 8, 9, 32] as const;

const SHEET_NOTE: Readonly<Record<string, string>> = { V: 'Vắng mặt', TC: 'Từ chối chấm', '…': 'Chưa nộp phiếu', '–': 'Chưa có phiếu' };

/** A round of a product: what stands in one row of the summary. `first`: its first row among the sheets, one a member. */
type Line = {
  readonly result: RankedResult;
  readonly position: number;
  readonly tally: Tally;
  readonly last: boolean;
  readonly scored: boolean;
  readonly first: number;
};

/** `start`: row of the first sheet. Products that weren't scored have a line and no sheets. */
function linesOf(context: PaperContext, members: number, start: number): readonly Line[] {
  let first = start;
  return context.results.flatMap((result, index) => {
    const position = index + 1;
    const rounds = hasPoints(result.disposition) ? roundsOf(context, result) : [];
    if (rounds.length === 0) return [{ result, position, tally: result.tally, last: true, scored: false, first: 0 }];
    return rounds.map((tally, i): Line => {
      const line = { result, position, tally, last: i === rounds.length - 1, scored: true, first };
      first += members;
      return line;
    });
  });
}

/** A member's sheet of a round: parts as numbers only where it counts, so that a mean over the rows takes no other. */
function sheetRow(context: PaperContext, { result, position, tally, first }: Line, member: Member, index: number): WorkRow {
  const row = first + index;
  const counted = tally.counted.find((c) => c.member === member.code);
  const shown = memberCell(context, result, tally, member.code);
  const held = counted && counted.sheet.round < tally.round ? `Phiếu vòng ${counted.sheet.round} được giữ` : '';
  const note = counted ? held : shown.endsWith('*') ? `Phiếu ${shown.slice(0, -1)} điểm không tính vào kết quả` : (SHEET_NOTE[shown] ?? shown);
  const total = `${PART_LETTERS.A}${row}+${PART_LETTERS.B}${row}+${PART_LETTERS.C}${row}`;
  return [
    middle(position),
    words(result.dossier.name, { oneLine: true }),
    words(result.dossier.code),
    middle(tally.round),
    words(member.code),
    words(member.name),
    ...PART_CODES.map((part) => middle(counted ? counted.totals[part] : null)),
    middle(counted ? { formula: total, value: counted.totals.total } : null, { bold: true }),
    words(note),
  ];
}

/** The member's cell of the summary: the sheet's total, or why it has none. A word takes part in no mean. */
function totalCell(context: PaperContext, { result, tally, first }: Line, member: Member, index: number): WorkCell {
  const counted = tally.counted.find((c) => c.member === member.code);
  if (!counted) return middle(memberCell(context, result, tally, member.code));
  const format = counted.sheet.round < tally.round ? '0"°"' : '0';
  return middle({ formula: onSheet(SHEETS, `${TOTAL_LETTER}${first + index}`), value: counted.totals.total }, { format });
}

/** Why the council's stars aren't the band's, or why there are none; '' where the mean alone decided. */
export function whyNotTheBand({ book, record }: PaperContext, result: RankedResult): string {
  if (result.stars !== null && result.stars === result.band) return '';
  const concluded = result.failedGates.flatMap((g) => (g.conclusion?.reason ? [`${g.criterion}: ${g.conclusion.reason}`] : []));
  const sentence = explainStars(result, setOf(book, result.dossier), book.starBands, record.profile.decimals);
  return concluded.length > 0 ? `${sentence}. Hội đồng kết luận ${concluded.join('; ')}` : sentence;
}

const NONE = '–';

function summaryRow(context: PaperContext, line: Line, members: readonly Member[], row: number): WorkRow {
  const { result, tally, last, scored, first, position } = line;
  const { book, record } = context;
  const { decimals } = record.profile;
  const [from, to] = [columnLetters(2), columnLetters(1 + members.length)];
  const range = `${from}${row}:${to}${row}`;
  const letter = (offset: number): string => columnLetters(2 + members.length + offset);
  const meanAt = `${letter(3)}${row}`;
  const unlessEmpty = (formula: string): string => `IF(COUNT(${range})=0,"${NONE}",${formula})`;
  const value = (mean: { readonly num: number; readonly den: number } | null | undefined): number | string => (mean ? mean.num / mean.den : NONE);
  const italic = !last || result.disposition === 'undecided';
  const about = last ? words(`${result.dossier.name}\n${result.dossier.code}`, { bold: true }) : words(`Vòng ${tally.round} (đã chấm lại)`, { italic });
  const verdict = last ? middle(result.stars ?? DISPOSITION_WORDS[result.disposition], { bold: true, format: STARS_FORMAT }) : middle(NONE);
  const why = words(last ? whyNotTheBand(context, result) : '', { size: 10 });
  const empty = (m: Member): string => (hasPoints(result.disposition) ? memberCell(context, result, tally, m.code) : NONE);
  if (!scored) return [middle(position), about, ...members.map((m) => middle(empty(m))), ...Array.from({ length: 7 }, () => middle(NONE)), verdict, why];
  const partMean = (part: 'A' | 'B' | 'C'): WorkCell => {
    const rows = onSheet(SHEETS, `${PART_LETTERS[part]}${first}:${PART_LETTERS[part]}${first + members.length - 1}`);
    return middle({ formula: unlessEmpty(`AVERAGE(${rows})`), value: value(tally.parts?.[part]) }, { format: placesFormat(decimals), italic: !last });
  };
  return [
    middle(last ? position : ''),
    about,
    ...members.map((m, i) => ({ ...totalCell(context, line, m, i), italic: !last })),
    ...PART_CODES.map(partMean),
    middle(
      { formula: unlessEmpty(`AVERAGE(${range})`), value: value(tally.mean) },
      { bold: !italic, italic, format: tally.mean ? meanFormat(tally.mean, book.starBands, decimals) : placesFormat(decimals) },
    ),
    middle({ formula: unlessEmpty(`MAX(${range})-MIN(${range})`), value: tally.spread ?? NONE }, { italic: !last }),
    middle(tally.round > 0 ? tally.round : NONE, { italic: !last }),
    middle(last ? { formula: bandFormula(meanAt, book.starBands, NONE), value: result.band ?? NONE } : NONE, { format: STARS_FORMAT }),
    verdict,
    why,
  ];
}

const NOTES = [
  'Ghi chú: V – vắng mặt; TC – từ chối chấm; … – chưa nộp phiếu; * – phiếu không tính vào kết quả; ° – phiếu vòng trước được giữ. Chữ nghiêng: vòng đã chấm lại hoặc điểm tạm tính.',
  `Điểm A, B, C của từng phiếu ở trang «${SHEETS}»; tổng, điểm trung bình, chênh lệch và hạng theo điểm là công thức, sửa một số thì tính lại. Hạng sao là kết luận của Hội đồng, không tự đổi. Bản để ký là bản PDF.`,
];

/** Members by products with live means, and behind it every sheet. A draft while products aren't confirmed. */
export function buildSummaryWorkbook(context: PaperContext, confirmed: Confirmed): Workbook {
  const { book, record } = context;
  const members = scoringMembers(record);
  const mark = summaryMark(context, confirmed);
  const widths = [5.5, 30, ...members.map(() => 8.5), 8, 8, 8, 9, 8, 7, 9, 12, 34];
  const columns = widths.length;
  const opening = openingRows(context, 'BẢNG TỔNG HỢP ĐIỂM', 'Đánh giá, phân hạng sản phẩm OCOP', mark, widths);
  const head = opening.length + 1;
  const lines = linesOf(context, members.length, head + 1);
  const heading = ['Phần A', 'Phần B', 'Phần C', 'Điểm TB', 'Chênh lệch', 'Vòng', 'Hạng theo điểm', 'Hạng sao', 'Vì sao khác hạng theo điểm'];
  const mean = columnLetters(2 + members.length + 3);
  const corrected = correctedProducts(context);
  const summary: WorkSheet = {
    name: SUMMARY,
    widths,
    head,
    closing: null,
    keptColumns: 2,
    paper: { size: members.length > MOST_ON_A4 ? 'A3' : 'A4', landscape: true, across: Math.max(1, Math.ceil(members.length / MOST_ON_A3)) },
    mark,
    rows: [
      ...opening,
      [headCell('STT'), headCell('Sản phẩm'), ...members.map((m) => headCell(m.name)), ...heading.map(headCell)],
      ...lines.map((line, i) => summaryRow(context, line, members, head + 1 + i)),
      ...[...NOTES, corrected].filter(Boolean).map((text) => fullLine(text, columns, { size: 10, italic: true })),
    ],
    shown: [{ range: `${mean}${head + 1}:${mean}${head + lines.length}`, rules: meanRules(`${mean}${head + 1}`, book.starBands, record.profile.decimals) }],
  };
  const sheetHeads = ['STT', 'Sản phẩm', 'Mã sản phẩm', 'Vòng', 'Mã TV', 'Thành viên', 'Điểm A', 'Điểm B', 'Điểm C', 'Tổng', 'Ghi chú'];
  const sheets: WorkSheet = {
    name: SHEETS,
    widths: SHEET_WIDTHS,
    head,
    closing: null,
    keptColumns: 3,
    paper: { size: 'A4', landscape: true, across: 1 },
    mark,
    rows: [
      ...openingRows(context, 'ĐIỂM TỪNG PHIẾU', 'Kèm Bảng tổng hợp điểm đánh giá, phân hạng sản phẩm OCOP', mark, SHEET_WIDTHS),
      sheetHeads.map(headCell),
      ...lines.filter((line) => line.scored).flatMap((line) => members.map((member, i) => sheetRow(context, line, member, i))),
    ],
    shown: [],
  };
  return { title: 'Bảng tổng hợp điểm đánh giá, phân hạng sản phẩm OCOP', sheets: [summary, sheets] };
}
