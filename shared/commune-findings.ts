/**
 * The four findings of the commune's report on a dossier, in our words. Inferred from the duties that came to the commune when the
 * district level ended (Decision 1489/QĐ-TTg of 2025, kept by Decision 26/2026/QĐ-TTg): the decision's own wording prevails.
 */
import type { Words } from './evidence.ts';

export type CommuneFindingId = 'dossier' | 'production' | 'origin' | 'compliance';

/** `short`: the finding as a heading of the workbook, which asks for Có or Không. */
export const COMMUNE_FINDINGS: readonly { readonly id: CommuneFindingId; readonly short: string; readonly words: Words }[] = [
  {
    id: 'dossier',
    short: 'Hồ sơ đủ, đúng',
    words: { vi: 'Hồ sơ đủ thành phần, thông tin đúng với thực tế', en: 'The dossier is complete and its statements are true' },
  },
  {
    id: 'production',
    short: 'Đang sản xuất tại xã',
    words: { vi: 'Cơ sở đang sản xuất, kinh doanh sản phẩm tại địa phương', en: 'The producer makes and sells the product in the commune' },
  },
  {
    id: 'origin',
    short: 'Nguồn gốc đúng kê khai',
    words: {
      vi: 'Nguyên liệu, lao động địa phương và sự tham gia của cộng đồng đúng như kê khai',
      en: 'Local materials, labour and the part of the community are as declared',
    },
  },
  {
    id: 'compliance',
    short: 'Chấp hành quy định',
    words: {
      vi: 'Chấp hành quy định về an toàn thực phẩm, môi trường, sở hữu trí tuệ và lao động',
      en: 'Rules on food safety, environment, intellectual property and labour are kept',
    },
  },
];
