/** Conditions and lists that every office paper may name, and the facts of one session under all the names. */

import { formatWhole } from '../../lib/vietnamese.ts';
import type { RankedResult } from '../../result.ts';
import { showMean } from '../../result-words.ts';
import { type Member, ROLE_NAMES } from '../../session.ts';
import type { AboutCondition, AboutField, AboutList, Vocabulary } from './names.ts';
import { count, fact, type Ground, SESSION_FIELDS } from './session-fields.ts';
import { type Facts, NO_FACTS } from './template.ts';

type Condition = AboutCondition & { readonly of: (ground: Ground) => boolean };
type List = AboutList & { readonly of: (ground: Ground) => readonly Facts[] };

const hasStars =
  (stars: number) =>
  ({ results }: Ground): boolean =>
    results.some((r) => r.stars === stars);

const CONDITIONS: readonly Condition[] = [
  {
    name: 'họp nhiều ngày',
    vi: 'Ngày kết thúc khác ngày bắt đầu',
    en: 'The last day is not the first',
    of: ({ record: { info } }) => info.endDate !== '' && info.endDate !== info.startDate,
  },
  {
    name: 'lấy ý kiến bằng văn bản',
    vi: 'Phiên lấy ý kiến bằng văn bản, không họp',
    en: 'Written opinions, no meeting',
    of: ({ record }) => record.info.form === 'written',
  },
  { name: '5 sao', vi: 'Có sản phẩm 5 sao', en: 'A product has 5 stars', of: hasStars(5) },
  { name: '4 sao', vi: 'Có sản phẩm 4 sao', en: 'A product has 4 stars', of: hasStars(4) },
  { name: '3 sao', vi: 'Có sản phẩm 3 sao', en: 'A product has 3 stars', of: hasStars(3) },
  {
    name: 'mức thưởng',
    vi: 'Quy chế của phiên có quy định tiền thưởng',
    en: "The session's rules give rewards",
    of: ({ record }) => record.profile.reward3 > 0 || record.profile.reward4 > 0,
  },
  {
    name: 'thưởng phần chênh lệch',
    vi: 'Sản phẩm nâng hạng chỉ được thưởng phần chênh lệch',
    en: 'An upgrade is rewarded by the difference',
    of: ({ record }) => record.profile.upgradeReward === 'difference',
  },
  {
    name: 'quy chế ghi đủ tên',
    vi: 'Quy chế đã ghi bắt đầu bằng chữ «Quy chế»',
    en: 'The regulation was given with its full name',
    of: ({ record }) => /^quy chế/i.test(record.info.regulation),
  },
];

const field = (name: string, vi: string, en: string, example: string): AboutField => ({ name, vi, en, example });
const PRODUCT_ROW: readonly AboutField[] = [
  field('số thứ tự', 'Số thứ tự trong danh sách', 'Number in the list', '1'),
  field('tên sản phẩm', 'Tên sản phẩm', 'Name of the product', 'Mật ong hoa vải Cửa Khe'),
  field('mã sản phẩm', 'Mã sản phẩm', 'Code of the product', '27-09184-01-2026'),
  field('tên chủ thể', 'Chủ thể', 'Producer', 'Hợp tác xã Nông nghiệp sạch Cửa Khe'),
  field('địa chỉ chủ thể', 'Địa chỉ của chủ thể', "Producer's address", 'xã Trí Quả, tỉnh Bắc Ninh'),
  field('hạng sao', 'Số sao', 'Stars', '4'),
  field('điểm trung bình', 'Điểm trung bình', 'Mean', '77,44'),
  field('mức thưởng của sản phẩm', 'Tiền thưởng của sản phẩm, không kèm chữ đồng', "Product's reward", '30.000.000'),
];
const MEMBER_ROW: readonly AboutField[] = [
  field('số thứ tự', 'Số thứ tự trong danh sách', 'Number in the list', '1'),
  field('họ và tên', 'Họ và tên', 'Name', 'Nguyễn Thị Minh Phương'),
  field('chức vụ', 'Chức vụ', 'Office', 'Phó Chủ tịch'),
  field('đơn vị', 'Đơn vị', 'Body', 'Ủy ban nhân dân tỉnh'),
  field('vai trò', 'Vai trò trong Hội đồng', 'Place on the council', 'Chủ tịch'),
];

const productRow =
  ({ book, record }: Ground) =>
  ({ dossier, stars, tally, reward }: RankedResult, index: number): Facts => ({
    ...NO_FACTS,
    fields: {
      'số thứ tự': count(index + 1),
      'tên sản phẩm': fact(dossier.name),
      'mã sản phẩm': fact(dossier.code),
      'tên chủ thể': fact(dossier.producer),
      'địa chỉ chủ thể': fact(dossier.address),
      'hạng sao': fact(stars === null ? '' : String(stars)),
      'điểm trung bình': fact(tally.mean ? showMean(tally.mean, book.starBands, record.profile.decimals) : ''),
      'mức thưởng của sản phẩm': { text: formatWhole(reward), given: reward > 0 },
    },
  });
const memberRow = (m: Member, index: number): Facts => ({
  ...NO_FACTS,
  fields: { 'số thứ tự': count(index + 1), 'họ và tên': fact(m.name), 'chức vụ': fact(m.title), 'đơn vị': fact(m.unit), 'vai trò': fact(ROLE_NAMES[m.role]) },
});

const products =
  (wanted: (result: RankedResult) => boolean) =>
  (ground: Ground): readonly Facts[] =>
    ground.results.filter(wanted).map(productRow(ground));

const LISTS: readonly List[] = [
  {
    name: 'sản phẩm được công nhận',
    vi: 'Sản phẩm đề nghị cấp tỉnh công nhận',
    en: 'Products to be recognised',
    row: PRODUCT_ROW,
    of: products((r) => r.disposition === 'recognise'),
  },
  {
    name: 'sản phẩm trình Trung ương',
    vi: 'Sản phẩm trình Trung ương',
    en: 'Products referred to the ministry',
    row: PRODUCT_ROW,
    of: products((r) => r.disposition === 'refer'),
  },
  { name: 'sản phẩm', vi: 'Mọi sản phẩm của phiên', en: 'All products', row: PRODUCT_ROW, of: products(() => true) },
  {
    name: 'thành viên',
    vi: 'Thành viên Hội đồng',
    en: 'Members of the council',
    row: MEMBER_ROW,
    of: ({ record }) => record.members.filter((m) => m.role !== 'observer').map(memberRow),
  },
];

/** What every part may name. */
export const SESSION_VOCABULARY: Vocabulary = { fields: SESSION_FIELDS, conditions: CONDITIONS, lists: LISTS };

const made = new WeakMap<readonly RankedResult[], { readonly ground: Ground; readonly facts: Facts }>();

/** All facts of a session, made once: of hundreds of notices each asks for them several times. */
export function sessionFacts({ book, record, results }: Ground): Facts {
  const before = made.get(results);
  if (before && before.ground.book === book && before.ground.record === record) return before.facts;
  const ground = { book, record, results };
  const facts: Facts = {
    fields: Object.fromEntries(SESSION_FIELDS.map(({ name, of }) => [name, of(ground)])),
    conditions: Object.fromEntries(CONDITIONS.map(({ name, of }) => [name, of(ground)])),
    lists: Object.fromEntries(LISTS.map(({ name, of }) => [name, of(ground)])),
  };
  made.set(results, { ground, facts });
  return facts;
}
