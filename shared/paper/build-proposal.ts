/** Proposal (tờ trình) to the chairman of the provincial committee: what the council found and asks for. Decree 30/2020/NĐ-CP, Annex III. */
import type { RankedResult } from '../result.ts';
import { showMean } from '../result-words.ts';
import { type Confirmed, markOf, type PaperContext, pendingOf } from './context.ts';
import { countsOf } from './counts.ts';
import { numberGiven } from './number-series.ts';
import { addressed, bases, closing, headRow, officePaper, paragraph, recipients, spoken } from './office-paper.ts';
import type { Block, FlowPaper, Row } from './paper.ts';
import type { PartKey } from './wording/catalogue.ts';
import { say } from './wording/say.ts';
import { dateline, letterheadOf, numberLine } from './words.ts';

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

function requests(context: PaperContext): readonly Block[] {
  const { results } = context;
  const of = (disposition: RankedResult['disposition']): readonly RankedResult[] => results.filter((r) => r.disposition === disposition);
  const asked: readonly (readonly [key: PartKey, products: readonly RankedResult[]])[] = [
    ...(of('recognise').length > 0 ? [['proposal/recognise', of('recognise')] as const] : []),
    ...(of('refer').length > 0 ? [['proposal/refer', of('refer')] as const] : []),
    ...(countsOf(results).reward > 0 ? [['proposal/reward', []] as const] : []),
  ];
  if (asked.length === 0) return spoken(context, 'proposal/nothing');
  return asked.flatMap(([key, products], index) => [
    paragraph(`${index + 1}. ${say(context, key)}`),
    ...(products.length > 0 ? [rankedTable(context, products)] : []),
  ]);
}

/** A draft while results aren't confirmed. */
export function buildProposal(context: PaperContext, confirmed: Confirmed, id: string): FlowPaper {
  const { info } = context.record;
  return officePaper(context, {
    id,
    title: 'Tờ trình công nhận sản phẩm OCOP',
    mark: markOf(context, pendingOf(context, confirmed) > 0 ? 'DỰ THẢO' : ''),
    blocks: [
      { kind: 'letterhead', ...letterheadOf(info), number: numberLine(numberGiven(context.numbers, id), 'TTr'), dateline: dateline(info.province, '') },
      { kind: 'title', name: 'TỜ TRÌNH', subject: say(context, 'proposal/subject'), under: [] },
      addressed(say(context, 'proposal/addressee')),
      ...bases(context, 'proposal'),
      { kind: 'heading', level: 1, text: 'I. KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG' },
      ...spoken(context, 'proposal/opening'),
      ...spoken(context, 'proposal/considered'),
      { kind: 'heading', level: 1, text: 'II. NỘI DUNG ĐỀ NGHỊ' },
      ...requests(context),
      ...spoken(context, 'proposal/closing', {}, { keep: true }),
      ...spoken(context, 'proposal/enclosures'),
      ...closing(context, recipients(context, 'proposal')),
    ],
  });
}
