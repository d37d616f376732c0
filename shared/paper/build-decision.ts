/** Draft of the committee's decision that recognises the products, with the list as its annex. Decree 30/2020/NĐ-CP, Annex III. Always a draft: the office issues it. */
import { rankedTable } from './build-proposal.ts';
import { markOf, type PaperContext } from './context.ts';
import { bases, closing, officePaper, recipients, spoken } from './office-paper.ts';
import type { Block, FlowPaper } from './paper.ts';
import { say, sayLines } from './wording/say.ts';
import { dateline, numberLine, orDots, plainName, provinceWords, signingLines } from './words.ts';

const centred = (text: string): Block => ({ kind: 'paragraph', text: [{ text, bold: true }], align: 'center', keep: true });

/** "Điều 1. …": the article's number bold, its words plain. */
const article = (number: number, text: string): Block => ({
  kind: 'paragraph',
  indent: true,
  text: [{ text: `Điều ${number}. `, bold: true }, { text }],
});

export function buildDecision(context: PaperContext, id: string): FlowPaper {
  const { info } = context.record;
  const recognised = context.results.filter((r) => r.disposition === 'recognise');
  const committee = `Ủy ban nhân dân ${provinceWords(info.province)}`;
  const number = numberLine(info.recognitionDecision, 'QĐ').replace('QĐ-……', 'QĐ-UBND');
  const place = { lines: signingLines(info), note: '', name: orDots(plainName(info.signerName)) };
  return officePaper(context, {
    id,
    title: 'Dự thảo Quyết định công nhận sản phẩm OCOP',
    mark: markOf(context, 'DỰ THẢO'),
    blocks: [
      {
        kind: 'letterhead',
        parent: '',
        issuer: `ỦY BAN NHÂN DÂN\n${provinceWords(info.province).toUpperCase()}`,
        number,
        dateline: dateline(info.province, info.recognitionDate),
      },
      { kind: 'title', name: 'QUYẾT ĐỊNH', subject: say(context, 'decision/subject'), under: [] },
      centred(`CHỦ TỊCH ${committee.toUpperCase()}`),
      ...bases(context, 'decision'),
      centred('QUYẾT ĐỊNH:'),
      ...sayLines(context, 'decision/articles').map((text, index) => article(index + 1, text)),
      ...closing(context, recipients(context, 'decision'), place),
      { kind: 'page-break' },
      {
        kind: 'title',
        name: 'PHỤ LỤC',
        subject: say(context, 'decision/annex-subject'),
        under: sayLines(context, 'decision/annex-under'),
      },
      ...(recognised.length > 0 ? [rankedTable(context, recognised)] : spoken(context, 'decision/annex-empty')),
    ],
  });
}
