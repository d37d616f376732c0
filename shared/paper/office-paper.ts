/** Papers that the council's office writes to somebody: what they all share. */
import { type PaperContext, presidingOf } from './context.ts';
import { A4, type Block, type Cell, type FlowPaper, type PageFormat, type Row, type SigningPlace } from './paper.ts';
import type { PartKey } from './wording/catalogue.ts';
import { type OwnFacts, say, sayLines } from './wording/say.ts';
import { orDots, plainName } from './words.ts';

export const paragraph = (text: string, more: { readonly keep?: boolean } = {}): Block => ({ kind: 'paragraph', text, indent: true, ...more });

/** A part's sentence as a paragraph; none where the office left it out. */
export function spoken(context: PaperContext, key: PartKey, own: OwnFacts = {}, more: { readonly keep?: boolean } = {}): readonly Block[] {
  const text = say(context, key, own);
  return text ? [paragraph(text, more)] : [];
}

/** A part of several lines, a paragraph each. */
export const spokenLines = (context: PaperContext, key: PartKey, own: OwnFacts = {}): readonly Block[] =>
  sayLines(context, key, own).map((text) => paragraph(text));

/** What the paper rests on, in italics: the first lines under a title. */
export const bases = (context: PaperContext, kind: 'minutes' | 'proposal' | 'decision' | 'notice' | 'reminder', own: OwnFacts = {}): readonly Block[] =>
  sayLines(context, `${kind}/bases`, own).map((text) => ({ kind: 'paragraph', text: [{ text, italic: true }], indent: true }));

/** "- Các thành viên Hội đồng;", the last one with a full stop. However the office ended its lines. */
export function recipients(
  context: PaperContext,
  kind: 'minutes' | 'proposal' | 'decision' | 'notice' | 'reminder' | 'ministry',
  own: OwnFacts = {},
): readonly string[] {
  const lines = sayLines(context, `${kind}/recipients`, own).map((line) => line.replace(/^-\s*/, '').replace(/[;.\s]+$/, ''));
  return lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`);
}

/** "Kính gửi: …", centred under the title. */
export const addressed = (to: string): Block => ({ kind: 'paragraph', text: `Kính gửi: ${to}.`, align: 'center' });

/** A table's heading row. */
export const headRow = (...titles: readonly string[]): Row => ({ cells: titles.map((text): Cell => ({ text: [{ text, bold: true }], align: 'center' })) });

/** Whoever presides signs on behalf of the council. */
export function councilSigns(context: PaperContext): SigningPlace {
  const presiding = presidingOf(context.record);
  const lines = presiding?.role === 'deputy' ? ['TM. HỘI ĐỒNG', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'];
  return { lines, note: '', name: orDots(plainName(presiding?.name ?? '')) };
}

/** Where it goes, left, and who signs, right. */
export const closing = (context: PaperContext, to: readonly string[], place: SigningPlace = councilSigns(context)): readonly Block[] => [
  { kind: 'closing', recipients: to, place },
];

type Office = { readonly id: string; readonly title: string; readonly mark: string; readonly blocks: readonly Block[]; readonly format?: PageFormat };

export const officePaper = (context: PaperContext, { format = A4, ...given }: Office): FlowPaper => ({
  kind: 'flow',
  author: context.record.info.issuingBody,
  createdAt: context.now,
  format,
  bodySize: 13,
  footer: '',
  ...given,
});
