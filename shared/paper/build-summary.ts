/** Score summary: all members × dossiers with part means, mean, spread and stars; every round kept; signed by all. Annex of the minutes. */
import { PART_CODES } from '../criteria.ts';
import type { MemberCode } from '../lib/brand.ts';
import { roundDecimal } from '../lib/rational.ts';
import { decimalComma } from '../lib/vietnamese.ts';
import { hasPoints, type RankedResult } from '../result.ts';
import { DISPOSITION_WORDS, showMean } from '../result-words.ts';
import { totalsOf } from '../scoring.ts';
import { type Member, ROLE_NAMES, type SessionRecord } from '../session.ts';
import type { Tally } from '../tally.ts';
import { type Confirmed, correctedProducts, indexOf, markOf, type PaperContext, pendingOf, roundsOf, setOf } from './context.ts';
import { onPaper } from './minutes-product.ts';
import { A3_LANDSCAPE, A4_LANDSCAPE, type Block, type Cell, type Column, type FlowPaper, type Row } from './paper.ts';
import { say, sayLines } from './wording/say.ts';
import { dateline, letterheadOf, plainName } from './words.ts';

/** Members that fit beside the fixed columns at a readable width: more need A3, still more a second table. */
export const MOST_ON_A4 = 9;
export const MOST_ON_A3 = 18;

const bold = (text: string): Cell => ({ text: [{ text, bold: true }] });

/** A member's cell: total, with ° where it stands from an earlier round and * where the sheet doesn't count, else why there is none. */
export function memberCell(context: PaperContext, result: RankedResult, tally: Tally, member: MemberCode): string {
  const counted = tally.counted.find((c) => c.member === member);
  if (counted) return `${counted.totals.total}${counted.sheet.round < tally.round ? '°' : ''}`;
  if (result.panel.absent.includes(member)) return 'V';
  if (result.panel.recused.includes(member)) return 'TC';
  const sheet = (indexOf(context.record).sheets.get(result.dossier.code) ?? []).findLast((s) => s.member === member && s.round === tally.round);
  if (sheet) return `${totalsOf(setOf(context.book, result.dossier), sheet.marks).total}*`;
  return tally.round > 0 ? '…' : '–';
}

/** `last`: the round that counts; an earlier one stands above it in italics. */
function roundRow(context: PaperContext, result: RankedResult, tally: Tally, members: readonly Member[], position: number, last: boolean, only: boolean): Row {
  const { profile } = context.record;
  const style = (text: string): Cell => ({ text: [last ? { text } : { text, italic: true }] });
  const part = (code: 'A' | 'B' | 'C'): string => (tally.parts ? decimalComma(roundDecimal(tally.parts[code], profile.decimals)) : '–');
  const scored = hasPoints(result.disposition);
  const name: Cell = last
    ? { text: [{ text: result.dossier.name, bold: true }, { text: `\n${result.dossier.code}` }] }
    : { text: [{ text: `Vòng ${tally.round} (đã chấm lại)`, italic: true }] };
  const mean = scored && tally.mean ? showMean(tally.mean, context.book.starBands, profile.decimals) : '–';
  const final = last && result.disposition !== 'undecided';
  const verdict = result.stars === null ? DISPOSITION_WORDS[result.disposition] : `${result.stars} sao`;
  return {
    cells: [
      { text: last || only ? String(position) : '' },
      name,
      ...members.map((m) => style(scored ? memberCell(context, result, tally, m.code) : '–')),
      ...PART_CODES.map((code) => style(scored ? part(code) : '–')),
      final ? bold(mean) : { text: [{ text: mean, italic: true }] },
      style(!scored || tally.spread === null ? '–' : String(tally.spread)),
      style(scored && tally.round > 0 ? String(tally.round) : '–'),
      last ? bold(verdict) : style('–'),
    ],
    keep: !last,
  };
}

function rowsOf(context: PaperContext, members: readonly Member[]): readonly Row[] {
  return context.results.flatMap((result, index) => {
    const rounds = !hasPoints(result.disposition) ? [] : roundsOf(context, result);
    if (rounds.length === 0) return [roundRow(context, result, result.tally, members, index + 1, true, true)];
    return rounds.map((tally, i) => roundRow(context, result, tally, members, index + 1, i === rounds.length - 1, rounds.length === 1));
  });
}

function tableOf(context: PaperContext, members: readonly Member[]): Block {
  const centre = (width: number): Column => ({ width, align: 'center' });
  const title = (text: string): Cell => ({ ...bold(text), align: 'center' });
  const head: Row = {
    cells: [
      title('STT'),
      title('Sản phẩm'),
      ...members.map((m): Cell => ({ text: m.name, align: 'center' })),
      ...['Phần A', 'Phần B', 'Phần C', 'Điểm TB', 'Chênh lệch', 'Vòng', 'Hạng sao'].map(title),
    ],
  };
  const columns = [
    centre(9),
    { width: 0 },
    ...members.map(() => centre(12)),
    centre(11),
    centre(11),
    centre(11),
    centre(13),
    centre(12),
    centre(11),
    // «Chưa xếp hạng» in two lines, as high as the product beside it.
    centre(20),
  ];
  return { kind: 'table', size: 10, columns, head: [head], rows: rowsOf(context, members) };
}

/** The sheets that came on paper, a product each; '' when there are none. */
function paperSheets(context: PaperContext): string {
  const lines = context.results.flatMap((result) =>
    Array.from({ length: result.tally.round }, (_, i) => ({ round: i + 1, names: onPaper(context, result, i + 1) }))
      .filter(({ names }) => names !== '')
      .map(({ round, names }) => `${result.dossier.name}, vòng ${round}: ${names}`),
  );
  return lines.length > 0 ? say(context, 'summary/on-paper', { 'phiếu giấy': lines.join('; ') }) : '';
}

/** The columns: who scores, and whoever handed in a sheet. */
export function scoringMembers({ members, sheets }: SessionRecord): readonly Member[] {
  const withSheets = new Set(sheets.map((s) => s.member));
  return members.filter((m) => m.scores || withSheets.has(m.code));
}

export const summaryMark = (context: PaperContext, confirmed: Confirmed): string => markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : '');

/** Members by products, landscape, A3 for a large council; a draft while products aren't confirmed. */
export function buildSummary(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { record } = context;
  const { info } = record;
  const scoring = scoringMembers(record);
  const large = scoring.length > MOST_ON_A4;
  const groups = Array.from({ length: Math.max(1, Math.ceil(scoring.length / MOST_ON_A3)) }, (_, i) => scoring.slice(i * MOST_ON_A3, (i + 1) * MOST_ON_A3));
  const paper = paperSheets(context);
  const blocks: readonly Block[] = [
    { kind: 'letterhead', ...letterheadOf(info), number: '', dateline: dateline(info.province, info.endDate || info.startDate) },
    {
      kind: 'title',
      name: 'BẢNG TỔNG HỢP ĐIỂM',
      subject: say(context, 'summary/subject'),
      under: sayLines(context, 'summary/under'),
    },
    ...groups.flatMap((members, index): readonly Block[] => [
      ...(groups.length > 1
        ? [{ kind: 'heading', level: 2, text: `Thành viên thứ ${index * MOST_ON_A3 + 1} đến ${index * MOST_ON_A3 + members.length}` } as const]
        : []),
      tableOf(context, members),
    ]),
    ...[say(context, 'summary/notes'), paper, correctedProducts(context)]
      .filter(Boolean)
      .map((text) => ({ kind: 'paragraph', align: 'justify', size: 11, text }) as const),
    { kind: 'heading', level: 2, text: 'CHỮ KÝ CỦA CÁC THÀNH VIÊN HỘI ĐỒNG' },
    {
      kind: 'signatures',
      columns: large ? 6 : 5,
      size: 12,
      places: record.members
        .filter((m) => m.role !== 'observer')
        .map((m) => ({ lines: [ROLE_NAMES[m.role]], note: '(Ký, ghi rõ họ tên)', name: plainName(m.name) })),
    },
  ];
  return {
    kind: 'flow',
    id,
    title: 'Bảng tổng hợp điểm đánh giá, phân hạng sản phẩm OCOP',
    author: info.issuingBody,
    createdAt: context.now,
    format: large ? A3_LANDSCAPE : A4_LANDSCAPE,
    mark: summaryMark(context, confirmed),
    bodySize: 13,
    footer: '',
    blocks,
  };
}
