/** The workbook of a criteria book: its sheets, columns, and kinds of rows. One long tree would be lost by a single sort; a sheet a set reads like the printed form. */
import type { OutCell } from '../dossier/to-sheets.ts';

export const GUIDE_SHEET = 'Hướng dẫn';
export const FACTS_SHEET = 'Quyết định';
export const SETS_SHEET = 'Bộ sản phẩm';
export const KNOCKOUTS_SHEET = 'Điều kiện loại';
export const CAVEATS_SHEET = 'Lưu ý';

const SET_SHEET = /^Bộ 0*(\d{1,2})$/i;
export const setSheetName = (number: number): string => `Bộ ${String(number).padStart(2, '0')}`;
/** Number of the set whose tree the sheet holds, else undefined. */
export function setOfSheet(name: string): number | undefined {
  const digits = SET_SHEET.exec(name.normalize('NFC').trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export type BookColumn = { readonly key: string; readonly heading: string; readonly width: number };
export type BookSheetRow = Readonly<Record<string, OutCell>>;
export type BookSheet = { readonly name: string; readonly columns: readonly BookColumn[]; readonly rows: readonly BookSheetRow[] };

export const FACT_COLUMNS: readonly BookColumn[] = [
  { key: 'item', heading: 'Mục', width: 40 },
  { key: 'value', heading: 'Nội dung', width: 56 },
];

/** Items of the sheet of facts, in this order. */
export const FACTS = {
  id: 'Mã bộ tiêu chí',
  decision: 'Số quyết định',
  issuedBy: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  effectiveFrom: 'Có hiệu lực từ ngày',
  effectiveTo: 'Có hiệu lực đến ngày',
  readingOnly: 'Chỉ để đọc và tập dượt',
  certificateMonths: 'Giấy chứng nhận có giá trị (tháng)',
  certifiedStars: 'Hạng sao tỉnh công nhận',
  band2: '2 sao từ (điểm)',
  band3: '3 sao từ (điểm)',
  band4: '4 sao từ (điểm)',
  band5: '5 sao từ (điểm)',
} as const;
export type FactKey = keyof typeof FACTS;
export const FACT_KEYS = Object.keys(FACTS) as readonly FactKey[];

export const SET_COLUMNS: readonly BookColumn[] = [
  { key: 'number', heading: 'Bộ số', width: 9 },
  { key: 'name', heading: 'Tên bộ sản phẩm', width: 48 },
  { key: 'aliases', heading: 'Tên khác', width: 36 },
  { key: 'sector', heading: 'Ngành', width: 22 },
  { key: 'group', heading: 'Nhóm', width: 26 },
  { key: 'subgroup', heading: 'Phân nhóm', width: 26 },
  { key: 'managingAgency', heading: 'Cơ quan quản lý', width: 32 },
  { key: 'requiresSamples', heading: 'Cần mẫu', width: 10 },
];

export const KNOCKOUT_COLUMNS: readonly BookColumn[] = [
  { key: 'set', heading: 'Bộ số', width: 9 },
  { key: 'kind', heading: 'Xử lý', width: 22 },
  { key: 'scope', heading: 'Áp dụng cho', width: 14 },
  { key: 'code', heading: 'Mã', width: 10 },
  { key: 'when', heading: 'Khi nào', width: 24 },
  { key: 'text', heading: 'Nội dung', width: 90 },
];
export const KNOCKOUT_KINDS = { disqualify: 'Loại hồ sơ', stopEvaluation: 'Dừng đánh giá', disqualifier: 'Không nhận hồ sơ' } as const;
export const KNOCKOUT_SCOPES = { criterion: 'Tiêu chí', section: 'Mục', set: 'Cả bộ' } as const;
export const KNOCKOUT_WHEN = { asDescribed: 'Như mô tả', anyCriterionZero: 'Có tiêu chí 0 điểm' } as const;

export const CAVEAT_COLUMNS: readonly BookColumn[] = [
  { key: 'set', heading: 'Bộ số', width: 9 },
  { key: 'attainable', heading: 'Đạt tối đa', width: 12 },
  { key: 'text', heading: 'Nội dung', width: 90 },
];

export const TREE_COLUMNS: readonly BookColumn[] = [
  { key: 'kind', heading: 'Dòng', width: 19 },
  { key: 'code', heading: 'Mã', width: 9 },
  { key: 'text', heading: 'Nội dung', width: 84 },
  { key: 'points', heading: 'Điểm', width: 8 },
  { key: 'stars', heading: 'Sao tối thiểu', width: 12 },
  { key: 'of', heading: 'Thuộc', width: 10 },
  { key: 'printed', heading: 'Bản in ghi', width: 10 },
  { key: 'suspected', heading: 'Có thể là', width: 10 },
];

export const ROWS = {
  part: 'Phần',
  section: 'Mục',
  parent: 'Nhóm',
  criterion: 'Tiêu chí',
  yesNo: 'Tiêu chí Có/Không',
  description: 'Mô tả',
  requirement: 'Yêu cầu',
  note: 'Ghi chú',
  appliesIf: 'Chỉ chấm khi',
  case: 'Trường hợp',
  option: 'Phương án',
} as const;
export type RowKind = keyof typeof ROWS;
export const ROW_KINDS = Object.keys(ROWS) as readonly RowKind[];

export const YES = 'Có';
export const NO = 'Không';
/** Several values in one cell. */
export const SEPARATOR = '; ';
