/** Rewards list: recognised products by stars, each with its sum, subtotals and the total in figures and words. */
import { formatWhole } from '../lib/vietnamese.ts';
import type { RankedResult } from '../result.ts';
import { closingSignatures } from './build-result-list.ts';
import { type Confirmed, markOf, type PaperContext, pendingOf } from './context.ts';
import { countsOf } from './counts.ts';
import { headRow, officePaper } from './office-paper.ts';
import type { Block, FlowPaper, Row } from './paper.ts';
import { say, sayLines } from './wording/say.ts';
import { dateline, letterheadOf } from './words.ts';

const COLUMNS = 4;

/** A row over all columns but the last: a heading of some stars, or a sum. */
const wide = (text: string, sum: number | null, shade: NonNullable<Row['shade']>): Row => ({
  cells: [
    { text: [{ text, bold: true }], span: COLUMNS - 1, align: 'left' },
    { text: sum === null ? '' : [{ text: formatWhole(sum), bold: true }], align: 'right' },
  ],
  shade,
});

export type Rewarded = { readonly stars: number; readonly each: number; readonly results: readonly RankedResult[] };

/** Recognised products of each stars, the higher first, with what one of these gets in VND; stars that nobody has are left out. */
export const rewardedOf = ({ record: { profile }, results }: PaperContext): readonly Rewarded[] =>
  [4, 3]
    .map((stars) => ({
      stars,
      each: stars === 4 ? profile.reward4 : profile.reward3,
      results: results.filter((r) => r.stars === stars && r.disposition === 'recognise'),
    }))
    .filter((group) => group.results.length > 0);

function table(context: PaperContext): Block {
  const rows = rewardedOf(context).flatMap(({ stars, each, results: own }): readonly Row[] => [
    { ...wide(`Hạng ${stars} sao – mức ${formatWhole(each)} đồng một sản phẩm`, null, 'light'), keep: true },
    ...own.map(
      ({ dossier, reward }, index): Row => ({
        cells: [
          { text: String(index + 1) },
          { text: [{ text: dossier.name, bold: true }, { text: `\n${dossier.code}` }] },
          { text: dossier.producer },
          { text: formatWhole(reward) },
        ],
      }),
    ),
    wide(
      `Cộng hạng ${stars} sao: ${own.length} sản phẩm`,
      own.reduce((sum, r) => sum + r.reward, 0),
      'light',
    ),
  ]);
  return {
    kind: 'table',
    size: 12,
    columns: [{ width: 11, align: 'center' }, { width: 0 }, { width: 58 }, { width: 30, align: 'right' }],
    head: [headRow('STT', 'Sản phẩm', 'Chủ thể', 'Tiền thưởng (đồng)')],
    rows: [...rows, wide('Tổng cộng', countsOf(context.results).reward, 'strong')],
  };
}

/** A draft while results aren't confirmed. What an upgrade gets follows the profile. */
export function buildRewards(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { info } = context.record;
  const closingLine = (text: string, size?: number): readonly Block[] =>
    text ? [{ kind: 'paragraph', ...(size ? { size } : {}), text, align: 'justify' }] : [];
  return officePaper(context, {
    id,
    title: 'Danh sách đề nghị thưởng sản phẩm OCOP',
    mark: markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : ''),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: '', dateline: dateline(info.province, info.endDate || info.startDate) },
      {
        kind: 'title',
        name: 'DANH SÁCH ĐỀ NGHỊ THƯỞNG',
        subject: say(context, 'rewards/subject'),
        under: sayLines(context, 'rewards/under'),
      },
      table(context),
      ...closingLine(say(context, 'rewards/sum')),
      ...closingLine(say(context, 'rewards/upgrade'), 12),
      closingSignatures(context),
    ],
  });
}
