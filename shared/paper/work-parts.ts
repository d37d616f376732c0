/** What the workbooks of papers share: letterhead, table cells, the mean with its formats, the signatures. */
import type { StarBand } from '../criteria.ts';
import type { Rational } from '../lib/rational.ts';
import { showMean } from '../result-words.ts';
import { type PaperContext, presidingOf, secretaryOf } from './context.ts';
import { minutesNumber } from './number-series.ts';
import { batchWords, dateline, letterheadOf, numberLine, orDots, plainName } from './words.ts';
import { placesFormat, type ShowRule, type WorkCell, type WorkRow } from './workbook.ts';

/** A table's cell in the middle. */
export const middle = (content: WorkCell['content'], more: Partial<WorkCell> = {}): WorkCell => ({ content, align: 'center', lines: true, ...more });
/** A table's cell of words. */
export const words = (content: string, more: Partial<WorkCell> = {}): WorkCell => ({ content, lines: true, ...more });
export const headCell = (content: string): WorkCell => middle(content, { bold: true, shade: 'head', size: 10 });

/** A line over the whole width. */
export const fullLine = (content: string, columns: number, more: Partial<WorkCell> = {}): WorkRow => [{ content, span: columns, ...more }];

/** How many columns from the left come nearest to half the width. */
function halfOf(widths: readonly number[]): number {
  const half = widths.reduce((sum, w) => sum + w, 0) / 2;
  let [width, count] = [0, 0];
  while (count < widths.length - 1 && width + (widths[count] ?? 0) / 2 < half) {
    width += widths[count] ?? 0;
    count += 1;
  }
  return Math.max(1, count);
}

/** Mark, letterhead and title: what stands over the table. The mark's row is there only with a mark; `annex`: it goes with the minutes. */
export function openingRows(context: PaperContext, name: string, subject: string, mark: string, widths: readonly number[], annex = true): readonly WorkRow[] {
  const { info } = context.record;
  const { parent, issuer } = letterheadOf(info);
  const columns = widths.length;
  const left = halfOf(widths);
  const side = (a: string, b: string, bold: boolean): WorkRow => [
    { content: a, span: left, align: 'center', bold },
    { content: b, span: columns - left, align: 'center', bold: true },
  ];
  const goesWith = `(Kèm theo Biên bản ${numberLine(minutesNumber(context.record), 'BB').replace('Số:', 'số')})`;
  return [
    ...(mark ? [fullLine(mark, columns, { align: 'center', bold: true, size: 14, shade: 'mark' })] : []),
    side(parent, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', false),
    side(issuer, 'Độc lập - Tự do - Hạnh phúc', true),
    fullLine(name, columns, { align: 'center', bold: true, size: 14 }),
    fullLine(`${subject}${batchWords(info)}${annex ? ` ${goesWith}` : ''}`, columns, { align: 'center' }),
  ];
}

/** Date, places of the secretary (left) and of who presides (right), as the paper is signed. */
export function closingRows(context: PaperContext, widths: readonly number[]): readonly WorkRow[] {
  const { info } = context.record;
  const columns = widths.length;
  const left = halfOf(widths);
  const pair = (a: string, b: string, more: Partial<WorkCell> = {}): WorkRow => [
    { content: a, span: left, align: 'center', ...more },
    { content: b, span: columns - left, align: 'center', ...more },
  ];
  const presiding = presidingOf(context.record);
  const gap = pair('', '');
  return [
    gap,
    pair('', dateline(info.province, info.endDate || info.startDate), { italic: true }),
    pair('THƯ KÝ', presiding?.role === 'deputy' ? 'PHÓ CHỦ TỊCH HỘI ĐỒNG' : 'CHỦ TỊCH HỘI ĐỒNG', { bold: true }),
    pair('(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên)', { italic: true }),
    gap,
    gap,
    gap,
    pair(orDots(plainName(secretaryOf(context.record)?.name ?? '')), orDots(plainName(presiding?.name ?? '')), { bold: true }),
  ];
}

/** The format in which a mean reads as on the papers: 69.96 of one place keeps two. */
export function meanFormat(mean: Rational, bands: readonly StarBand[], decimals: number): string {
  return placesFormat(showMean(mean, bands, decimals).split(',')[1]?.length ?? 0);
}

/**
 * The same for a mean that somebody changes later, whose first cell is `cell`: a place more where rounding would lift it over a band's edge.
 * Two places always do: of at most 60 sheets no mean below an edge is nearer to it than 1/60.
 */
export function meanRules(cell: string, bands: readonly StarBand[], decimals: number): readonly ShowRule[] {
  const lifted = (places: number): string => {
    const over = bands.filter((b) => b.min > 0).map(({ min }) => `AND(ROUND(${cell},${places})>=${min},${cell}<${min})`);
    return over.length === 1 ? (over[0] ?? '') : `OR(${over.join(',')})`;
  };
  return [1, 0].filter((places) => places >= decimals).map((places) => ({ formula: lifted(places), format: placesFormat(places + 1) }));
}

/** Stars of the mean in a cell by the book's bands, the highest first; `empty` where there is no mean. */
export function bandFormula(cell: string, bands: readonly StarBand[], empty: string): string {
  const falling = [...bands].sort((a, b) => b.min - a.min);
  const lowest = String(falling.at(-1)?.stars ?? '');
  const steps = falling.slice(0, -1).reduceRight((rest, { min, stars }) => `IF(${cell}>=${min},${stars},${rest})`, lowest);
  return `IF(ISNUMBER(${cell}),${steps},"${empty}")`;
}
