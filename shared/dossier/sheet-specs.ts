/** The workbook's sheets and columns, as the office sees them: one list for reading, template and export. */
import { COMMUNE_FINDINGS, type CommuneFindingId } from '../commune-findings.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';

export type SheetKind =
  | 'info'
  | 'members'
  | 'dossiers'
  | 'attendance'
  | 'productPresence'
  | 'recusals'
  | 'knockOuts'
  | 'plenaryVotes'
  | 'advisory'
  | 'scores'
  | 'gateConclusions'
  | 'spreadConclusions'
  | 'communeReports'
  | 'advisoryReports'
  | 'deferrals'
  | 'replacements'
  | 'roundPanels'
  | 'discussions'
  | 'results';

/** `needed`: the column must be there, and filled unless its reader says otherwise. `max`: characters. */
export type ColumnSpec = {
  readonly key: string;
  readonly heading: string;
  readonly needed?: boolean;
  readonly max?: number;
  readonly also?: readonly string[];
};
export type SheetSpec = { readonly kind: SheetKind; readonly name: string; readonly columns: readonly ColumnSpec[] };

const product: ColumnSpec = { key: 'dossier', heading: 'Mã sản phẩm', needed: true, max: 80 };
const member: ColumnSpec = { key: 'member', heading: 'Mã thành viên', needed: true, max: 40 };
const criterion: ColumnSpec = { key: 'criterion', heading: 'Tiêu chí', needed: true, max: 20 };
const reason: ColumnSpec = { key: 'reason', heading: 'Lý do', max: 500 };

/** What the column "Nguồn" says of a sheet that came on paper. */
export const PAPER_SOURCE = 'Phiếu giấy';
/** What stands for a finding that is neither met nor not met. */
export const UNCLEAR = 'Chưa rõ';

/** Columns of one of the commune's findings. */
export const findingKeys = (id: CommuneFindingId): { readonly met: string; readonly note: string } => ({ met: `${id}:met`, note: `${id}:note` });

/** In the workbook's order. */
export const SHEETS: readonly SheetSpec[] = [
  {
    kind: 'info',
    name: 'Phiên',
    columns: [
      { key: 'item', heading: 'Mục', needed: true, max: 100 },
      { key: 'value', heading: 'Giá trị', needed: true, max: 2000 },
    ],
  },
  {
    kind: 'members',
    name: 'Hội đồng',
    columns: [
      { key: 'code', heading: 'Mã', needed: true, max: 40, also: ['Mã thành viên'] },
      { key: 'name', heading: 'Họ tên', needed: true, max: 100, also: ['Họ và tên'] },
      { key: 'role', heading: 'Chức danh', also: ['Chức danh trong Hội đồng', 'Chức danh Hội đồng', 'Vai trò'] },
      { key: 'title', heading: 'Chức vụ', max: 200 },
      { key: 'unit', heading: 'Đơn vị', max: 200, also: ['Đơn vị công tác', 'Cơ quan, đơn vị'] },
      { key: 'scores', heading: 'Chấm điểm' },
      { key: 'subCouncils', heading: 'Tiểu ban', max: 300 },
    ],
  },
  {
    kind: 'dossiers',
    name: 'Hồ sơ',
    columns: [
      { key: 'number', heading: 'STT' },
      { key: 'code', heading: 'Mã sản phẩm', needed: true, max: 80, also: ['Mã SP'] },
      { key: 'name', heading: 'Tên sản phẩm', needed: true, max: 300, also: ['Tên SP'] },
      { key: 'set', heading: 'Bộ sản phẩm', needed: true, max: 300 },
      { key: 'producer', heading: 'Chủ thể', needed: true, max: 300, also: ['Tên chủ thể'] },
      { key: 'producerKind', heading: 'Loại hình', max: 100 },
      { key: 'representative', heading: 'Người đại diện', max: 100 },
      { key: 'address', heading: 'Địa chỉ', max: 300 },
      { key: 'commune', heading: 'Xã/phường', max: 100 },
      { key: 'phone', heading: 'Điện thoại', max: 60 },
      { key: 'registration', heading: 'Loại đăng ký' },
      { key: 'currentStars', heading: 'Hạng hiện tại' },
      { key: 'eligible', heading: 'Đủ điều kiện' },
      { key: 'ineligibleReason', heading: 'Lý do', max: 500 },
      { key: 'halfDay', heading: 'Buổi', max: 60 },
      { key: 'order', heading: 'Thứ tự' },
      { key: 'subCouncil', heading: 'Tiểu ban', max: 100 },
    ],
  },
  {
    kind: 'attendance',
    name: 'Có mặt',
    columns: [member, { key: 'halfDay', heading: 'Buổi', max: 60 }, { key: 'present', heading: 'Có mặt', needed: true }, { ...reason, max: 300 }],
  },
  { kind: 'recusals', name: 'Từ chối chấm', columns: [member, product, reason] },
  {
    kind: 'knockOuts',
    name: 'Dừng đánh giá',
    columns: [
      product,
      { ...reason, needed: true },
      { key: 'proposer', heading: 'Người đề xuất', max: 40 },
      { key: 'votesFor', heading: 'Tán thành' },
      { key: 'votesAgainst', heading: 'Không tán thành' },
      { key: 'abstentions', heading: 'Không có ý kiến' },
    ],
  },
  {
    kind: 'advisory',
    name: 'Tổ tư vấn',
    columns: [product, criterion, { key: 'points', heading: 'Điểm' }, { key: 'comment', heading: 'Nhận xét', max: 2000 }],
  },
  {
    kind: 'scores',
    name: 'Phiếu chấm',
    columns: [
      product,
      member,
      { key: 'round', heading: 'Vòng', needed: true },
      criterion,
      { key: 'points', heading: 'Điểm', needed: true },
      { key: 'case', heading: 'Trường hợp' },
      { key: 'box', heading: 'Phương án' },
      { key: 'note', heading: 'Ghi chú', max: 500 },
      { key: 'opinion', heading: 'Ý kiến chung', max: 2000 },
      { key: 'source', heading: 'Nguồn', also: ['Nguồn phiếu'] },
      { key: 'enteredBy', heading: 'Người nhập', max: 100 },
      { key: 'checkedBy', heading: 'Người kiểm tra', max: 100, also: ['Người kiểm'] },
    ],
  },
  {
    kind: 'gateConclusions',
    name: 'Kết luận điều kiện',
    columns: [product, criterion, { key: 'stars', heading: 'Sao', needed: true }, { key: 'met', heading: 'Đạt', needed: true }, { ...reason, needed: true }],
  },
  {
    kind: 'spreadConclusions',
    name: 'Kết luận chênh lệch',
    columns: [product, { key: 'round', heading: 'Vòng', needed: true }, { key: 'decision', heading: 'Quyết định', needed: true }, { ...reason, needed: true }],
  },
  {
    kind: 'productPresence',
    name: 'Có mặt theo sản phẩm',
    columns: [product, member, { key: 'present', heading: 'Có mặt', needed: true }, reason],
  },
  {
    kind: 'plenaryVotes',
    name: 'Biểu quyết toàn thể',
    columns: [
      product,
      { key: 'stars', heading: 'Hạng sao', needed: true, also: ['Sao'] },
      { key: 'sum', heading: 'Tổng điểm các phiếu', also: ['Tổng điểm'] },
      { key: 'votesFor', heading: 'Tán thành', needed: true },
      { key: 'votesAgainst', heading: 'Không tán thành' },
      { key: 'abstentions', heading: 'Không có ý kiến' },
      reason,
    ],
  },
  { kind: 'deferrals', name: 'Hoãn, rút', columns: [product, { key: 'kind', heading: 'Hình thức', needed: true }, { ...reason, needed: true }] },
  {
    kind: 'replacements',
    name: 'Thay thế thành viên',
    columns: [
      member,
      { key: 'by', heading: 'Người thay thế', needed: true, max: 40 },
      { ...reason, max: 300 },
      { key: 'dossiers', heading: 'Sản phẩm đã mở trước', max: 2000 },
    ],
  },
  { kind: 'roundPanels', name: 'Chấm lại', columns: [product, { key: 'round', heading: 'Vòng', needed: true }, member] },
  {
    kind: 'discussions',
    name: 'Thảo luận',
    columns: [
      product,
      { key: 'round', heading: 'Vòng', needed: true },
      { key: 'kind', heading: 'Loại', needed: true },
      { key: 'speaker', heading: 'Người nói', max: 40 },
      { key: 'text', heading: 'Nội dung', needed: true, max: 2000 },
    ],
  },
  {
    kind: 'communeReports',
    name: 'Báo cáo xã',
    columns: [
      product,
      ...COMMUNE_FINDINGS.flatMap(({ id, short }): ColumnSpec[] => [
        { key: findingKeys(id).met, heading: short, needed: true },
        { key: findingKeys(id).note, heading: `Ghi chú: ${short}`, max: 1000 },
      ]),
      { key: 'date', heading: 'Ngày báo cáo', also: ['Ngày'] },
      { key: 'signer', heading: 'Người ký', max: 100 },
    ],
  },
  {
    kind: 'advisoryReports',
    name: 'Báo cáo Tổ tư vấn',
    columns: [
      product,
      { key: 'opinion', heading: 'Ý kiến', needed: true, max: 4000, also: ['Nhận xét', 'Nhận xét chung'] },
      { key: 'proposal', heading: 'Đề xuất', max: 1000, also: ['Đề nghị'] },
    ],
  },
  {
    kind: 'results',
    name: 'Kết quả',
    columns: [
      'Mã sản phẩm',
      'Tên sản phẩm',
      'Chủ thể',
      'Điểm A',
      'Điểm B',
      'Điểm C',
      'Điểm trung bình',
      'Chênh lệch',
      'Số phiếu',
      'Điều kiện chưa đạt',
      'Hạng sao',
      'Xử lý',
      'Thưởng',
    ].map((heading) => ({ key: foldVietnamese(heading), heading })),
  },
];

/** Columns of "Phiếu chấm" that are written only where some sheet has something for them, and not part of the template. */
export const SELDOM_SCORE_COLUMNS: readonly string[] = ['opinion', 'source', 'enteredBy', 'checkedBy'];

/** Sheets of what happens in a running session: written only where something did, and not part of the template. */
export const RUNNING_SHEETS = ['plenaryVotes', 'deferrals', 'replacements', 'roundPanels', 'discussions'] as const satisfies readonly SheetKind[];
export const NEEDED_SHEETS: readonly SheetKind[] = ['info', 'members', 'dossiers'];
/** Sheets of the program's own workbooks that hold no data: lists for the drop-downs. */
export const LISTS_SHEET = 'Danh mục';
/** Column of "Phiên" with hints for the office; never read. */
export const HINT_HEADING = 'Gợi ý';
/** A column of the office's own that needs no word said about it. */
export const NOTE_HEADING = 'Ghi chú';

/** The specification of one kind of sheet. */
export const sheetSpec = (kind: SheetKind): SheetSpec => SHEETS.find((s) => s.kind === kind) as SheetSpec;

/** The kind of a sheet by its name, as loosely as headings; 'lists' for the program's own lists. */
export function sheetKindOf(name: string): SheetKind | 'lists' | undefined {
  const folded = foldVietnamese(name);
  if (folded === foldVietnamese(LISTS_SHEET)) return 'lists';
  return SHEETS.find((s) => foldVietnamese(s.name) === folded)?.kind;
}

/** The column a heading means, also with a remark in brackets: "Chấm điểm (Có/Không)". */
export function columnOf(spec: SheetSpec, heading: string): ColumnSpec | undefined {
  const match = (text: string): ColumnSpec | undefined => {
    const folded = foldVietnamese(text);
    return folded ? spec.columns.find((c) => [c.heading, ...(c.also ?? [])].some((name) => foldVietnamese(name) === folded)) : undefined;
  };
  return match(heading) ?? match(heading.replace(/[([{].*$/s, ''));
}
