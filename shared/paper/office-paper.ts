/** Papers that the council's office writes to somebody: what they all share. */
import { type PaperContext, presidingOf } from './context.ts';
import { A4, type Block, type Cell, type FlowPaper, type PageFormat, type Row, type SigningPlace } from './paper.ts';
import { orDots, plainName } from './words.ts';

export const paragraph = (text: string, more: { readonly keep?: boolean } = {}): Block => ({ kind: 'paragraph', text, indent: true, ...more });

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

/** Where it goes, left, and who signs, right; the office keeps a copy. */
export const closing = (context: PaperContext, recipients: readonly string[], place: SigningPlace = councilSigns(context)): readonly Block[] => [
  { kind: 'closing', recipients: [...recipients.map((line) => `- ${line};`), '- Lưu: VT, hồ sơ phiên họp.'], place },
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
