/** A part of an office paper whose words the office may change. */
import type { CouncilForm } from '../../written-opinions.ts';
import type { AboutCondition, AboutField } from './names.ts';

/**
 * `text`: the default. `lines`: every line that isn't empty stands as a paragraph, a base, an article or a recipient of its own; otherwise line breaks
 * are spaces and a text that comes out empty leaves the sentence out. `fields`, `conditions`: what only this part may name. `needed`: may not be
 * empty. `form`: said only of such a session.
 */
export type Part = {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly text: string;
  readonly lines?: true;
  readonly fields?: readonly AboutField[];
  readonly conditions?: readonly AboutCondition[];
  readonly needed?: true;
  readonly form?: CouncilForm;
};

export const BASES = {
  id: 'bases',
  vi: 'Căn cứ',
  en: 'Bases',
  lines: true,
} as const;

/** What each office paper begins with today; a kind may say more. */
export const COUNCIL_BASES = `Căn cứ Quyết định số {số quyết định bộ tiêu chí} {ngày quyết định bộ tiêu chí} của {cơ quan ban hành bộ tiêu chí} và Bộ tiêu chí ban hành kèm theo;
Căn cứ Quyết định số {số quyết định thành lập} {ngày quyết định thành lập} về việc thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP;
Căn cứ {nếu quy chế ghi đủ tên}{quy chế}{không thì}Quy chế hoạt động của Hội đồng: {quy chế}{hết}.`;

/** Ends a subject: "… đợt 1 năm 2026" as far as it is known. */
export const BATCH = '{nếu có đợt và năm} {đợt và năm}{hết}';

export const RECIPIENTS = { id: 'recipients', vi: 'Nơi nhận', en: 'Recipients', lines: true } as const;
