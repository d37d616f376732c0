/** Result list to count again: the mean from sum and sheets, counts by formulas. Says what the paper says (build-result-list.ts). */
import { columnLetters } from '../dossier/cells.ts';
import type { RankedResult } from '../result.ts';
import { DISPOSITION_WORDS } from '../result-words.ts';
import { missedGates, reasonOf } from './build-result-list.ts';
import { type Confirmed, correctedProducts, correctionLine, markOf, type PaperContext, pendingOf } from './context.ts';
import { countsOf } from './counts.ts';
import { capitalised, numberInWords } from './words.ts';
import { closingRows, fullLine, headCell, meanFormat, meanRules, middle, openingRows, words } from './work-parts.ts';
import { MONEY_FORMAT, STARS_FORMAT, type Workbook, type WorkCell, type WorkRow } from './workbook.ts';

const WIDTHS = [5.5, 8, 34, 32, 7, 8, 8, 16, 17, 10, 30, 17] as const;
const HEADS = [
  'STT',
  'Hạng thứ',
  'Sản phẩm',
  'Chủ thể',
  'Bộ SP',
  'Tổng điểm',
  'Số phiếu',
  'Điểm TB',
  'Điều kiện chưa đạt',
  'Hạng sao',
  'Xử lý',
  'Thưởng (đồng)',
] as const;
const letterOf = (head: (typeof HEADS)[number]): string => columnLetters(HEADS.indexOf(head));
const NONE = '–';

function meanCell(context: PaperContext, { tally, disposition }: RankedResult, row: number): WorkCell {
  if (tally.mean === null) return middle(NONE);
  const { decimals } = context.record.profile;
  const format = meanFormat(tally.mean, context.book.starBands, decimals);
  const provisional = disposition === 'undecided';
  return middle(
    { formula: `${letterOf('Tổng điểm')}${row}/${letterOf('Số phiếu')}${row}`, value: tally.mean.num / tally.mean.den },
    { italic: provisional, format: provisional ? `${format}" (tạm tính)"` : format },
  );
}

function rowOf(context: PaperContext, result: RankedResult, position: number, row: number): WorkRow {
  const { dossier, tally } = result;
  const scored = (result.stars !== null || result.disposition === 'undecided') && tally.mean !== null;
  const reason = reasonOf(result);
  const lines = [dossier.name, dossier.code, correctionLine(context, dossier.code)].filter(Boolean);
  return [
    middle(position),
    middle(result.rank ?? NONE),
    words(lines.join('\n'), { bold: true }),
    words([dossier.producer, dossier.address].filter(Boolean).join('\n')),
    middle(dossier.setNumber),
    middle(scored ? tally.sum : NONE),
    middle(scored ? tally.counted.length : NONE),
    scored ? meanCell(context, result, row) : middle(NONE),
    middle(missedGates(result) || NONE),
    middle(result.stars ?? NONE, { bold: true, format: STARS_FORMAT }),
    words(`${DISPOSITION_WORDS[result.disposition]}${reason ? `: ${reason}` : ''}`),
    { content: result.reward > 0 ? result.reward : NONE, lines: true, align: 'right', format: MONEY_FORMAT },
  ];
}

/** How many products there are in all, of each stars and of each disposition that has none, counted by formulas. */
function countRows({ results }: PaperContext, from: number, to: number): readonly WorkRow[] {
  const over = (head: (typeof HEADS)[number]): string => `${letterOf(head)}${from}:${letterOf(head)}${to}`;
  const counts = countsOf(results);
  const line = (label: string, formula: string, value: number): WorkRow => [
    { content: label, span: 3, lines: true, align: 'left' },
    { content: { formula, value }, lines: true, align: 'center', bold: true },
  ];
  return [
    line('Tổng số hồ sơ', `ROWS(${over('Hạng sao')})`, results.length),
    ...[5, 4, 3, 2, 1].map((stars) => line(`Sản phẩm ${stars} sao`, `COUNTIF(${over('Hạng sao')},${stars})`, counts.stars[stars] ?? 0)),
    ...(['ineligible', 'withdrawn', 'knocked-out', 'undecided'] as const).map((disposition) => {
      const said = DISPOSITION_WORDS[disposition];
      return line(said, `COUNTIF(${over('Xử lý')},"${said}*")`, counts.dispositions[disposition] ?? 0);
    }),
  ];
}

/** Landscape A4; a draft while products aren't confirmed. */
export function buildResultWorkbook(context: PaperContext, confirmed: Confirmed): Workbook {
  const { book, record, results } = context;
  const mark = markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : '');
  const opening = openingRows(context, 'DANH SÁCH KẾT QUẢ', 'Đánh giá, phân hạng sản phẩm OCOP', mark, WIDTHS);
  const head = opening.length + 1;
  const [from, to] = [head + 1, head + results.length];
  const { reward } = countsOf(results);
  const [mean, money] = [letterOf('Điểm TB'), letterOf('Thưởng (đồng)')];
  const columns = WIDTHS.length;
  const sum: WorkRow = [
    { content: 'Tổng số tiền thưởng', span: columns - 1, lines: true, bold: true, shade: 'light' },
    {
      content: { formula: `SUM(${money}${from}:${money}${to})`, value: reward },
      lines: true,
      align: 'right',
      bold: true,
      shade: 'light',
      format: MONEY_FORMAT,
    },
  ];
  const corrected = correctedProducts(context);
  const rows: readonly WorkRow[] = [
    ...opening,
    HEADS.map(headCell),
    ...results.map((result, i) => rowOf(context, result, i + 1, from + i)),
    sum,
    fullLine('', columns),
    ...countRows(context, from, to),
    fullLine(`Số tiền thưởng bằng chữ khi lập: ${capitalised(numberInWords(reward))} đồng.`, columns),
    ...(corrected ? [fullLine(corrected, columns)] : []),
    fullLine('Điểm TB là tổng điểm chia cho số phiếu; số đếm và tổng là công thức. Hạng sao và xử lý là kết luận của Hội đồng, không tự đổi.', columns, {
      size: 10,
      italic: true,
    }),
  ];
  const closing = closingRows(context, WIDTHS);
  return {
    title: 'Danh sách kết quả đánh giá, phân hạng sản phẩm OCOP',
    sheets: [
      {
        name: 'Kết quả',
        widths: WIDTHS,
        head,
        keptColumns: 3,
        paper: { size: 'A4', landscape: true, across: 1 },
        mark,
        rows: [...rows, ...closing],
        closing: rows.length + 1,
        shown:
          results.length === 0 ? [] : [{ range: `${mean}${from}:${mean}${to}`, rules: meanRules(`${mean}${from}`, book.starBands, record.profile.decimals) }],
      },
    ],
  };
}
