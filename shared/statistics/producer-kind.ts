/** What kind of producer (chủ thể) an office wrote, in the five kinds that yearly reports count; anything else is "other". */
import { foldVietnamese } from '../lib/vietnamese.ts';

export type ProducerKind = 'cooperative' | 'group' | 'company' | 'household' | 'farm' | 'other';
export const PRODUCER_KINDS: readonly ProducerKind[] = ['cooperative', 'group', 'company', 'household', 'farm', 'other'];

/** As the report's columns are headed. */
export const PRODUCER_KIND_NAMES: Readonly<Record<ProducerKind, string>> = {
  cooperative: 'Hợp tác xã',
  group: 'Tổ hợp tác',
  company: 'Doanh nghiệp',
  household: 'Hộ sản xuất, kinh doanh',
  farm: 'Trang trại',
  other: 'Khác, chưa ghi',
};

/** By words, the first that fits: a union of cooperatives is a cooperative, a household's farm is a farm. */
const WORDS: readonly (readonly [ProducerKind, RegExp])[] = [
  ['group', /\b(to hop tac|tht|to hop|nhom ho)\b/],
  ['cooperative', /\b(hop tac xa|htx|lien hiep htx|quy tin dung)\b/],
  ['farm', /\btrang trai\b/],
  ['household', /\b(ho|hkd|ca nhan|co so)\b/],
  ['company', /\b(doanh nghiep|dn|dntn|cong ty|cty|tnhh|co phan)\b/],
];

/** `written`: the dossier's "Loại hình". Where it is empty the producer's own name tells, if it does: "HTX Mật ong Cửa Khe". */
export function producerKindOf(written: string, producer: string): ProducerKind {
  const read = (text: string): ProducerKind | undefined => WORDS.find(([, pattern]) => pattern.test(foldVietnamese(text)))?.[0];
  return read(written) ?? (written.trim() === '' ? read(producer) : undefined) ?? 'other';
}
