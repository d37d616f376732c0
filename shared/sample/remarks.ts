/** What members and the advisory team write, made up; chosen by the words of a criterion's title, so that a note fits its criterion. */
import { type CriteriaSet, type Criterion, criteriaOf } from '../criteria.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { Dice } from './dice.ts';

type Remark = readonly [titleHas: string, note: string];

const NOTES: readonly Remark[] = [
  ['ghi nhan hang hoa', 'Nhãn cần in rõ hơn định lượng và hạn sử dụng.'],
  ['dong goi', 'Bao bì chắc chắn; nên có thêm cỡ nhỏ làm quà.'],
  ['so huu tri tue', 'Đã có đơn đăng ký nhãn hiệu, chờ văn bằng.'],
  ['cau chuyen san pham', 'Câu chuyện gắn với làng nghề, kể gọn hơn thì tốt.'],
  ['quang ba', 'Nên có trang bán hàng và hình ảnh đồng bộ.'],
  ['lien ket', 'Hợp đồng liên kết cần ghi rõ sản lượng hằng năm.'],
  ['bao ve moi truong', 'Có cam kết bảo vệ môi trường, đề nghị bổ sung ảnh khu xử lý nước thải.'],
  ['tinh doc dao', 'Có nét riêng so với sản phẩm cùng loại.'],
  ['dam bao chat luong', 'Quy trình kiểm soát nội bộ cần lưu hồ sơ theo lô.'],
  ['nang luc san xuat', 'Năng lực đáp ứng được đơn hàng trong tỉnh.'],
];

const ADVICE: readonly Remark[] = [
  ['nguyen lieu', 'Đã kiểm tra hợp đồng thu mua nguyên liệu trong xã.'],
  ['dong goi', 'Mẫu bao bì đúng với mẫu nộp kèm hồ sơ.'],
  ['so huu tri tue', 'Có giấy chứng nhận đăng ký nhãn hiệu, bản sao chứng thực.'],
  ['khu vuc phan phoi', 'Có hợp đồng bán hàng tại Hà Nội và các tỉnh lân cận.'],
  ['cong bo', 'Bản tự công bố và phiếu kiểm nghiệm còn hiệu lực.'],
  ['dam bao chat luong', 'Có kế hoạch kiểm soát chất lượng, chưa có chứng nhận HACCP.'],
  ['su dung lao dong', 'Bảng lương cho thấy phần lớn là lao động trong xã.'],
  ['tang truong', 'Doanh thu năm sau cao hơn năm trước theo báo cáo thuế.'],
];

const OPINIONS = [
  'Sản phẩm có triển vọng; đề nghị hoàn thiện nhãn và bao bì trước khi ra thị trường ngoài tỉnh.',
  'Nhất trí với đề xuất của Tổ tư vấn.',
  'Chủ thể cần mở rộng liên kết vùng nguyên liệu để bảo đảm sản lượng.',
  'Đề nghị chủ thể bổ sung mã truy xuất nguồn gốc.',
  'Sản phẩm mang bản sắc địa phương, chất lượng ổn định.',
  'Cần quan tâm hơn đến quảng bá trên các kênh trực tuyến.',
] as const;

export const NO_EVIDENCE = 'Chưa thấy minh chứng trong hồ sơ.';

type Placed = { readonly criterion: Criterion; readonly text: string };

/** Asked for every sheet, and the same for all sheets of a set. */
const known = new WeakMap<CriteriaSet, Map<readonly Remark[], readonly Placed[]>>();

function matching(set: CriteriaSet, bank: readonly Remark[]): readonly Placed[] {
  const ofSet = known.get(set) ?? new Map<readonly Remark[], readonly Placed[]>();
  known.set(set, ofSet);
  const before = ofSet.get(bank);
  if (before) return before;
  const titles = [...criteriaOf(set).values()].map(({ criterion }) => ({ criterion, folded: foldVietnamese(criterion.title) }));
  const placed = bank.flatMap(([words, text]) => {
    const found = titles.find(({ folded }) => folded.includes(words));
    return found ? [{ criterion: found.criterion, text }] : [];
  });
  ofSet.set(bank, placed);
  return placed;
}

/** A note on one criterion, once in eight sheets. */
export function noteFor(set: CriteriaSet, dice: Dice): Readonly<Record<string, string>> {
  const fitting = matching(set, NOTES);
  if (fitting.length === 0 || !dice.chance(8)) return {};
  const { criterion, text } = dice.pick(fitting);
  return { [criterion.code]: text };
}

/** A general opinion, once in seven sheets. */
export const opinionFor = (dice: Dice): string => (dice.chance(7) ? dice.pick(OPINIONS) : '');

/** Up to four criteria the advisory team comments on. */
export const adviceFor = (set: CriteriaSet): readonly Placed[] => matching(set, ADVICE).slice(0, 4);
