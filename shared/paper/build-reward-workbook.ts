/** Rewards list to add up again: a sum a product, per stars and in all by formulas. Says what the paper says (build-rewards.ts). */
import { formatWhole } from '../lib/vietnamese.ts';
import { rewardedOf } from './build-rewards.ts';
import { type Confirmed, markOf, type PaperContext, pendingOf } from './context.ts';
import { countsOf } from './counts.ts';
import { say } from './wording/say.ts';
import { capitalised, numberInWords } from './words.ts';
import { closingRows, fullLine, headCell, middle, openingRows, words } from './work-parts.ts';
import { MONEY_FORMAT, STARS_FORMAT, type Workbook, type WorkCell, type WorkRow } from './workbook.ts';

const WIDTHS = [6, 40, 44, 11, 22] as const;
const COLUMNS = WIDTHS.length;
const [STARS, MONEY] = ['D', 'E'] as const;

const moneyCell = (content: WorkCell['content'], more: Partial<WorkCell> = {}): WorkCell => ({
  content,
  lines: true,
  align: 'right',
  format: MONEY_FORMAT,
  ...more,
});

/** A row under the products: what is added, and the sum. */
const sumRow = (label: WorkCell['content'], formula: string, value: number): WorkRow => [
  { content: label, span: COLUMNS - 1, lines: true, bold: true, shade: 'light', align: 'left' },
  moneyCell({ formula, value }, { bold: true, shade: 'light' }),
];

/** A draft while results aren't confirmed. */
export function buildRewardWorkbook(context: PaperContext, confirmed: Confirmed): Workbook {
  const mark = markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : '');
  const upgrade = say(context, 'rewards/upgrade');
  const opening = openingRows(context, 'DANH SÁCH ĐỀ NGHỊ THƯỞNG', 'Chủ thể có sản phẩm OCOP được công nhận', mark, WIDTHS);
  const head = opening.length + 1;
  const groups = rewardedOf(context);
  const products = groups.flatMap((group) => group.results.map((result, i) => ({ result, number: i + 1 })));
  const [from, to] = [head + 1, head + Math.max(1, products.length)];
  const [stars, money] = [`${STARS}${from}:${STARS}${to}`, `${MONEY}${from}:${MONEY}${to}`];
  const { reward } = countsOf(context.results);
  const rows: readonly WorkRow[] = [
    ...opening,
    ['STT', 'Sản phẩm', 'Chủ thể', 'Hạng sao', 'Tiền thưởng (đồng)'].map(headCell),
    ...products.map(
      ({ result: { dossier, stars: won, reward: sum }, number }): WorkRow => [
        middle(number),
        words(`${dossier.name}\n${dossier.code}`, { bold: true }),
        words(dossier.producer),
        middle(won, { format: STARS_FORMAT }),
        moneyCell(sum),
      ],
    ),
    ...groups.map(({ stars: won, results, each }) =>
      sumRow(
        {
          formula: `"Cộng hạng ${won} sao (mức ${formatWhole(each)} đồng): "&COUNTIF(${stars},${won})&" sản phẩm"`,
          value: `Cộng hạng ${won} sao (mức ${formatWhole(each)} đồng): ${results.length} sản phẩm`,
        },
        `SUMIF(${stars},${won},${money})`,
        results.reduce((sum, r) => sum + r.reward, 0),
      ),
    ),
    sumRow('Tổng cộng', `SUM(${money})`, reward),
    fullLine(`Số tiền bằng chữ khi lập: ${capitalised(numberInWords(reward))} đồng.`, COLUMNS),
    ...(upgrade ? [fullLine(upgrade, COLUMNS)] : []),
  ];
  const closing = closingRows(context, WIDTHS);
  return {
    title: 'Danh sách đề nghị thưởng sản phẩm OCOP',
    sheets: [
      {
        name: 'Thưởng',
        widths: WIDTHS,
        head,
        keptColumns: 2,
        paper: { size: 'A4', landscape: false, across: 1 },
        mark,
        rows: [...rows, ...closing],
        closing: rows.length + 1,
        shown: [],
      },
    ],
  };
}
