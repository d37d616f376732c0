/** The journal as people read it: who did what to which product, before and after. Nothing of a sheet shows while its product is being scored. */
import { AUDIT_EVENTS, type JournalEntry } from './audit.ts';
import { formatDateTime } from './lib/vietnamese.ts';
import type { Language } from './problems/index.ts';

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
  added: ['thêm', 'added'],
  address: ['địa chỉ', 'address'],
  after: ['sau', 'after'],
  backup: ['bản sao lưu', 'backup'],
  backupHash: ['mã băm bản sao lưu', 'hash of the backup'],
  before: ['trước', 'before'],
  book: ['bộ tiêu chí', 'criteria book'],
  by: ['người làm', 'done by'],
  replacedBy: ['người thay', 'replaced by'],
  bookHash: ['mã băm bộ tiêu chí', 'hash of the book'],
  bytes: ['số byte', 'bytes'],
  cameAt: ['đến lúc', 'came at'],
  checkedBy: ['người kiểm tra', 'checked by'],
  enteredBy: ['người nhập', 'entered by'],
  method: ['cách kiểm tra', 'way of checking'],
  chairOrDeputyRequired: ['phải có Chủ tịch hoặc Phó Chủ tịch', 'chair or deputy needed'],
  changed: ['sửa', 'changed'],
  closed: ['đã đóng chấm', 'scoring closed'],
  code: ['mã', 'code'],
  columns: ['cột của danh sách', 'columns of the list'],
  comment: ['nhận xét', 'comment'],
  commune: ['xã, phường', 'commune'],
  confirmed: ['đã xác nhận', 'confirmed'],
  contentHash: ['mã băm nội dung', 'hash of the content'],
  copies: ['số bản đã xuất', 'copies given out'],
  criteria: ['tiêu chí', 'criteria'],
  criterion: ['tiêu chí', 'criterion'],
  decision: ['quyết định', 'decision'],
  deferred: ['hoãn, rút', 'put off, taken out'],
  designs: ['mẫu giấy chứng nhận', 'certificate designs'],
  differing: ['sản phẩm có ý kiến khác nhau', 'products with differing opinions'],
  done: ['việc đã làm', 'done'],
  dropped: ['số việc bị bỏ', 'acts dropped'],
  lostSheets: ['phiếu bị bỏ', 'sheets dropped'],
  relation: ['so với phiên lúc đó', 'beside the session then'],
  safety: ['bản sao an toàn', 'safety copy'],
  copyHead: ['dấu nhật ký của bản sao', 'journal seal of the copy'],
  replacedHead: ['dấu nhật ký bị thay', 'journal seal replaced'],
  dossiers: ['hồ sơ', 'dossiers'],
  eligible: ['đủ điều kiện', 'eligible'],
  exempt: ['giữ phiếu vòng trước', 'keep the sheet of the round before'],
  face: ['ảnh đại diện', 'cover picture'],
  file: ['tệp', 'file'],
  rehearsalOf: ['diễn tập của', 'rehearsal of'],
  failures: ['số lần sai', 'wrong attempts'],
  files: ['số tệp', 'files'],
  form: ['tạo bằng biểu mẫu', 'made by form'],
  at: ['lúc', 'at'],
  term: ['lần chuyển máy', 'change of laptop'],
  from: ['từ', 'from'],
  gateAgreement: ['tỷ lệ thống nhất điều kiện', 'agreement on conditions'],
  gone: ['đã mất', 'gone'],
  halfDay: ['buổi', 'half-day'],
  halfDays: ['các buổi', 'half-days'],
  hash: ['mã băm', 'hash'],
  headHash: ['dấu nhật ký', 'journal seal'],
  headSeq: ['mục nhật ký', 'journal entry'],
  id: ['số hiệu', 'id'],
  inUse: ['mẫu để in', 'design in use'],
  intact: ['nhật ký khớp dấu niêm phong', 'journal fits the seal'],
  item: ['mục', 'item'],
  kind: ['loại', 'kind'],
  lateSheets: ['phiếu muộn chưa quyết', 'late sheets undecided'],
  left: ['còn phải chấm', 'left to score'],
  leftOut: ['dòng không nhập', 'rows not taken'],
  listSheet: ['trang của danh sách', 'sheet of the list'],
  maxRounds: ['số vòng chấm tối đa', 'most rounds'],
  member: ['thành viên', 'member'],
  members: ['thành viên', 'members'],
  met: ['đạt', 'met'],
  minutes: ['số phút', 'minutes'],
  missing: ['còn thiếu phiếu', 'sheets missing'],
  name: ['tên', 'name'],
  names: ['tên tệp', 'file names'],
  note: ['ghi chú', 'note'],
  number: ['số', 'number'],
  opened: ['đã mở chấm', 'opened for scoring'],
  order: ['thứ tự', 'order'],
  paperSheets: ['phiếu giấy chưa kiểm', 'paper sheets unchecked'],
  owing: ['phải chấm', 'owe a sheet'],
  paper: ['văn bản', 'paper'],
  places: ['chỗ trong chương trình', 'places in the agenda'],
  parts: ['câu chữ', 'wording'],
  points: ['điểm', 'points'],
  present: ['có mặt', 'present'],
  producer: ['chủ thể', 'producer'],
  proposer: ['người đề xuất', 'proposed by'],
  quorum: ['đủ túc số', 'quorum'],
  quorumShare: ['tỷ lệ có mặt tối thiểu', 'share for the quorum'],
  reason: ['lý do', 'reason'],
  reminderFirst: ['số của thư nhắc tiếp theo', 'number of the next reminder'],
  reminderPrefix: ['trước số thư nhắc', 'before a reminder’s number'],
  reminderSuffix: ['sau số thư nhắc', 'after a reminder’s number'],
  receipt: ['mã phiếu', 'receipt code'],
  received: ['số phiếu đã nhận', 'received'],
  removed: ['bỏ', 'removed'],
  reopened: ['đã trả lại', 'given back'],
  restored: ['trả lại như cũ', 'brought back'],
  result: ['kết quả', 'result'],
  role: ['chức danh', 'role'],
  round: ['vòng', 'round'],
  replaces: ['thay cho bản in lúc', 'replaces the print of'],
  rows: ['danh sách', 'list'],
  sample: ['phiên mẫu', 'sample session'],
  scores: ['chấm điểm', 'scores'],
  sheet: ['số hiệu phiếu', 'sheet id'],
  sheetHash: ['mã băm phiếu', 'hash of the sheet'],
  sheets: ['số phiếu', 'sheets'],
  sheetsHash: ['mã băm các phiếu', 'hash of the sheets'],
  publicKey: ['khóa công khai', 'public key'],
  fingerprint: ['dấu khóa', 'fingerprint'],
  spreadLimit: ['chênh lệch tối đa', 'largest spread'],
  stars: ['sao', 'stars'],
  title: ['chức vụ', 'position'],
  to: ['đến', 'to'],
  unit: ['đơn vị', 'office'],
  until: ['đến', 'until'],
  version: ['phiên bản phiếu', 'version of the sheet'],
  speaker: ['người phát biểu', 'speaker'],
  text: ['nội dung', 'text'],
  voters: ['người biểu quyết', 'voters'],
  votesFor: ['tán thành', 'for'],
  votesAgainst: ['không tán thành', 'against'],
  abstentions: ['không có ý kiến', 'abstaining'],
  why: ['vì sao', 'why'],
  workbook: ['sổ Excel', 'workbook'],
  design: ['mã băm mẫu', 'hash of the design'],
  dossier: ['sản phẩm', 'product'],
  down: ['lệch xuống (mm)', 'down (mm)'],
  right: ['lệch phải (mm)', 'right (mm)'],
  drawn: ['số trang ảnh đã vẽ', 'page pictures drawn'],
  links: ['số tiêu chí đã gắn', 'criteria linked'],
  linksDropped: ['tiêu chí không còn gắn', 'criteria no longer linked'],
  page: ['trang', 'page'],
  pages: ['số trang', 'pages'],
  producers: ['số chủ thể', 'producers'],
  products: ['số sản phẩm', 'products'],
  scan: ['số hiệu trang quét', 'scanned page'],
  scans: ['số hiệu các trang quét', 'scanned pages'],
  sets: ['bộ sản phẩm', 'criteria sets'],
  subCouncil: ['tiểu ban', 'sub-council'],
  known: ['đã biết', 'known'],
} as const;

/** What an act may tell of itself in the journal: each has its word, so that nobody reads the program's own names. */
export type Details = { readonly [name in keyof typeof DETAIL_WORDS | 'before' | 'after']?: unknown };

/** Details whose values are members' codes. */
const PEOPLE = ['member', 'proposer', 'owing', 'exempt', 'missing', 'reopened', 'by', 'replacedBy', 'speaker', 'voters'];

const PLACE = { vi: 0, en: 1 } as const;

const words: Readonly<Record<string, readonly [vi: string, en: string]>> = DETAIL_WORDS;
const label = (key: string, language: Language): string => words[key]?.[PLACE[language]] ?? key;

const COMMON = {
  vi: { yes: 'có', no: 'không', desk: 'Thư ký', program: 'Chương trình' },
  en: { yes: 'yes', no: 'no', desk: 'Secretary', program: 'Program' },
} as const;

/** A time as the journal keeps it; people read the venue's own. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function plain(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? COMMON[language].yes : COMMON[language].no;
  if (typeof value === 'string' && INSTANT.test(value)) return formatDateTime(value);
  if (typeof value !== 'object') return String(value);
  if ('num' in value && 'den' in value) return value.den === 1 ? String(value.num) : `${value.num}/${value.den}`;
  if (Array.isArray(value)) return value.map((inner) => plain(inner, language)).join(', ');
  return Object.entries(value)
    .map(([key, inner]) => `${label(key, language)} ${plain(inner, language)}`)
    .join(', ');
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function changes(before: unknown, after: unknown, language: Language): readonly string[] {
  const said = (value: unknown): string => plain(value, language);
  if (!isObject(before) || !isObject(after))
    return [
      ...(before == null ? [] : [`${label('before', language)}: ${said(before)}`]),
      ...(after == null ? [] : [`${label('after', language)}: ${said(after)}`]),
    ];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => said(before[key]) !== said(after[key]))
    .map((key) => `${label(key, language)}: ${said(before[key])} → ${said(after[key])}`);
}

/** `names`: member code → name. `scoring`: codes of the products being scored. */
export function journalRow(entry: JournalEntry, names: ReadonlyMap<string, string>, scoring: ReadonlySet<string>, language: Language = 'vi'): JournalRow {
  const { seq, at, event, actor, dossier } = entry;
  const hidden = dossier !== null && scoring.has(dossier);
  const { before, after, ...rest } = entry.details;
  const facts = Object.entries(rest).filter(([key]) => !hidden || SAFE.includes(key));
  const person = (code: unknown): string => names.get(String(code)) ?? plain(code, language);
  const named = facts.map(
    ([key, value]) =>
      `${label(key, language)}: ${PEOPLE.includes(key) ? (Array.isArray(value) ? value.map(person).join(', ') : person(value)) : plain(value, language)}`,
  );
  return {
    seq,
    at,
    event,
    words: AUDIT_EVENTS[event],
    who: actor.kind === 'member' ? (names.get(actor.member) ?? actor.member) : COMMON[language][actor.kind],
    device: actor.kind === 'member' ? actor.device : '',
    dossier: dossier ?? '',
    details: [...named, ...(hidden ? [] : changes(before, after, language))],
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
