/** The journal as people read it: who did what to which product, before and after. Nothing of a sheet shows while its product is being scored. */
import { AUDIT_EVENTS, type JournalEntry } from './audit.ts';
import { formatDateTime } from './lib/vietnamese.ts';

export type JournalRow = {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly event: string;
  readonly words: string;
  readonly who: string;
  readonly device: string;
  readonly dossier: string;
  /** "Tỷ lệ: 3/4 → 5/7", one a line. */
  readonly details: readonly string[];
};

/** All that shows of an entry about a product that is being scored: a receipt or a hash of the ticks would be a way to the points. */
const SAFE = ['member', 'round', 'version', 'reason', 'why', 'enteredBy', 'checkedBy'];

/** Names of details as people call them; a file of another version may hold one that isn't here: it keeps the program's own name. */
const DETAIL_WORDS = {
  added: 'thêm',
  address: 'địa chỉ',
  after: 'sau',
  backup: 'bản sao lưu',
  backupHash: 'mã băm bản sao lưu',
  before: 'trước',
  book: 'bộ tiêu chí',
  by: 'người làm',
  replacedBy: 'người thay',
  bookHash: 'mã băm bộ tiêu chí',
  bytes: 'số byte',
  cameAt: 'đến lúc',
  checkedBy: 'người kiểm tra',
  enteredBy: 'người nhập',
  method: 'cách kiểm tra',
  chairOrDeputyRequired: 'phải có Chủ tịch hoặc Phó Chủ tịch',
  changed: 'sửa',
  closed: 'đã đóng chấm',
  code: 'mã',
  columns: 'cột của danh sách',
  comment: 'nhận xét',
  commune: 'xã, phường',
  confirmed: 'đã xác nhận',
  contentHash: 'mã băm nội dung',
  copies: 'số bản đã xuất',
  criteria: 'tiêu chí',
  criterion: 'tiêu chí',
  decision: 'quyết định',
  deferred: 'hoãn, rút',
  designs: 'mẫu giấy chứng nhận',
  differing: 'sản phẩm có ý kiến khác nhau',
  done: 'việc đã làm',
  dropped: 'số việc bị bỏ',
  lostSheets: 'phiếu bị bỏ',
  relation: 'so với phiên lúc đó',
  safety: 'bản sao an toàn',
  copyHead: 'dấu nhật ký của bản sao',
  replacedHead: 'dấu nhật ký bị thay',
  dossiers: 'hồ sơ',
  eligible: 'đủ điều kiện',
  exempt: 'giữ phiếu vòng trước',
  face: 'ảnh đại diện',
  file: 'tệp',
  rehearsalOf: 'diễn tập của',
  failures: 'số lần sai',
  files: 'số tệp',
  form: 'tạo bằng biểu mẫu',
  at: 'lúc',
  term: 'lần chuyển máy',
  from: 'từ',
  gateAgreement: 'tỷ lệ thống nhất điều kiện',
  gone: 'đã mất',
  halfDay: 'buổi',
  halfDays: 'các buổi',
  hash: 'mã băm',
  headHash: 'dấu nhật ký',
  headSeq: 'mục nhật ký',
  id: 'số hiệu',
  inUse: 'mẫu để in',
  intact: 'nhật ký khớp dấu niêm phong',
  item: 'mục',
  kind: 'loại',
  lateSheets: 'phiếu muộn chưa quyết',
  left: 'còn phải chấm',
  leftOut: 'dòng không nhập',
  listSheet: 'trang của danh sách',
  maxRounds: 'số vòng chấm tối đa',
  member: 'thành viên',
  members: 'thành viên',
  met: 'đạt',
  minutes: 'số phút',
  missing: 'còn thiếu phiếu',
  name: 'tên',
  names: 'tên tệp',
  note: 'ghi chú',
  number: 'số',
  opened: 'đã mở chấm',
  order: 'thứ tự',
  paperSheets: 'phiếu giấy chưa kiểm',
  owing: 'phải chấm',
  paper: 'văn bản',
  places: 'chỗ trong chương trình',
  parts: 'câu chữ',
  points: 'điểm',
  present: 'có mặt',
  producer: 'chủ thể',
  proposer: 'người đề xuất',
  quorum: 'đủ túc số',
  quorumShare: 'tỷ lệ có mặt tối thiểu',
  reason: 'lý do',
  receipt: 'mã phiếu',
  received: 'số phiếu đã nhận',
  removed: 'bỏ',
  reopened: 'đã trả lại',
  restored: 'trả lại như cũ',
  result: 'kết quả',
  role: 'chức danh',
  round: 'vòng',
  replaces: 'thay cho bản in lúc',
  rows: 'danh sách',
  sample: 'phiên mẫu',
  scores: 'chấm điểm',
  sheet: 'số hiệu phiếu',
  sheetHash: 'mã băm phiếu',
  sheets: 'số phiếu',
  sheetsHash: 'mã băm các phiếu',
  publicKey: 'khóa công khai',
  fingerprint: 'dấu khóa',
  spreadLimit: 'chênh lệch tối đa',
  stars: 'sao',
  title: 'chức vụ',
  to: 'đến',
  unit: 'đơn vị',
  until: 'đến',
  version: 'phiên bản phiếu',
  speaker: 'người phát biểu',
  text: 'nội dung',
  voters: 'người biểu quyết',
  votesFor: 'tán thành',
  votesAgainst: 'không tán thành',
  abstentions: 'không có ý kiến',
  why: 'vì sao',
  workbook: 'sổ Excel',
  design: 'mã băm mẫu',
  dossier: 'sản phẩm',
  down: 'lệch xuống (mm)',
  right: 'lệch phải (mm)',
  drawn: 'số trang ảnh đã vẽ',
  links: 'số tiêu chí đã gắn',
  linksDropped: 'tiêu chí không còn gắn',
  page: 'trang',
  pages: 'số trang',
  producers: 'số chủ thể',
  products: 'số sản phẩm',
  scan: 'số hiệu trang quét',
  scans: 'số hiệu các trang quét',
  sets: 'bộ sản phẩm',
  subCouncil: 'tiểu ban',
  known: 'đã biết',
} as const;

/** What an act may tell of itself in the journal: each has its word, so that nobody reads the program's own names. */
export type Details = { readonly [name in keyof typeof DETAIL_WORDS | 'before' | 'after']?: unknown };

/** Details whose values are members' codes. */
const PEOPLE = ['member', 'proposer', 'owing', 'exempt', 'missing', 'reopened', 'by', 'replacedBy', 'speaker', 'voters'];

const words: Readonly<Record<string, string>> = DETAIL_WORDS;
const label = (key: string): string => words[key] ?? key;

/** A time as the journal keeps it; people read the venue's own. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'string' && INSTANT.test(value)) return formatDateTime(value);
  if (typeof value !== 'object') return String(value);
  if ('num' in value && 'den' in value) return value.den === 1 ? String(value.num) : `${value.num}/${value.den}`;
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return Object.entries(value)
    .map(([key, inner]) => `${label(key)} ${plain(inner)}`)
    .join(', ');
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function changes(before: unknown, after: unknown): readonly string[] {
  if (!isObject(before) || !isObject(after))
    return [...(before == null ? [] : [`trước: ${plain(before)}`]), ...(after == null ? [] : [`sau: ${plain(after)}`])];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => plain(before[key]) !== plain(after[key]))
    .map((key) => `${label(key)}: ${plain(before[key])} → ${plain(after[key])}`);
}

/** `names`: member code → name. `scoring`: codes of the products being scored. */
export function journalRow(entry: JournalEntry, names: ReadonlyMap<string, string>, scoring: ReadonlySet<string>): JournalRow {
  const { seq, at, event, actor, dossier } = entry;
  const hidden = dossier !== null && scoring.has(dossier);
  const { before, after, ...rest } = entry.details;
  const facts = Object.entries(rest).filter(([key]) => !hidden || SAFE.includes(key));
  const person = (code: unknown): string => names.get(String(code)) ?? plain(code);
  const named = facts.map(
    ([key, value]) => `${label(key)}: ${PEOPLE.includes(key) ? (Array.isArray(value) ? value.map(person).join(', ') : person(value)) : plain(value)}`,
  );
  return {
    seq,
    at,
    event,
    words: AUDIT_EVENTS[event],
    who: actor.kind === 'member' ? (names.get(actor.member) ?? actor.member) : actor.kind === 'desk' ? 'Thư ký' : 'Chương trình',
    device: actor.kind === 'member' ? actor.device : '',
    dossier: dossier ?? '',
    details: [...named, ...(hidden ? [] : changes(before, after))],
  };
}

/** A cell that a spreadsheet takes for text, never for a formula. */
const cell = (text: string | number): string =>
  `"${String(text)
    .replace(/^([=+\-@\t\r])/, "'$1")
    .replaceAll('"', '""')}"`;

/** The rows as CSV for spreadsheets: UTF-8 with a byte order mark, lines end as RFC 4180 says; the head of the chain last. */
export function journalCsv(rows: readonly JournalRow[], headHash: string): string {
  const head = ['Số', 'Thời điểm', 'Việc', 'Người', 'Thiết bị', 'Sản phẩm', 'Chi tiết'];
  const lines = rows.map((r) => [r.seq, r.at, r.words, r.who, r.device, r.dossier, r.details.join('; ')]);
  return `\uFEFF${[head, ...lines, ['', '', 'Dấu kiểm tra nhật ký (SHA-256)', '', '', '', headHash]].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
