/** The workbook's sheets with widths, looks and drop-downs. */
import { COMMUNE_FINDINGS } from '../../../shared/commune-findings.ts';
import { boxesOf, type CriteriaBook } from '../../../shared/criteria.ts';
import { INFO_ITEMS, INFO_KEYS, type InfoKey } from '../../../shared/dossier/info-items.ts';
import { findingKeys, HINT_HEADING, LISTS_SHEET, PAPER_SOURCE, type SheetKind, sheetSpec, UNCLEAR } from '../../../shared/dossier/sheet-specs.ts';
import type { OutCell, OutSheet } from '../../../shared/dossier/to-sheets.ts';
import { DEFERRAL_NAMES, REGISTRATION_NAMES, ROLE_NAMES, ROLES, SIGNING_FORMS } from '../../../shared/session.ts';
import { COUNCIL_FORM_NAMES } from '../../../shared/written-opinions.ts';
import type { LookName } from './looks.ts';
import type { DrawnRow, DrawnSheet, Rule, SheetColumn } from './write-sheet.ts';

type Layout = { readonly width: number; readonly look?: LookName; readonly rule?: Rule };

const pick = (list: readonly string[], prompt?: string): Rule => (prompt ? { list, strict: true, prompt } : { list, strict: true });
const YES_NO = pick(['Có', 'Không']);
const whole = (least: number, most: number): Rule => ({ whole: [least, most], strict: true });
const memberRule: Rule = { from: `'${sheetSpec('members').name}'!$A$2:$A$61`, strict: true };
const productRule: Rule = { from: `'${sheetSpec('dossiers').name}'!$B$2:$B$5001`, strict: true };
const halfDayRule: Rule = {
  list: ['Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng', 'Ngày 2 - chiều'],
  strict: false,
  prompt: 'Chọn hoặc tự ghi, ví dụ: Ngày 1 - sáng. Trống: buổi đầu tiên.',
};

const member: Layout = { width: 16, look: 'code', rule: memberRule };
const product: Layout = { width: 22, look: 'code', rule: productRule };
const criterion: Layout = { width: 11, look: 'choice' };
const reason: Layout = { width: 46 };
const points: Layout = { width: 9, look: 'whole' };

const LAYOUTS: Readonly<Record<SheetKind, Readonly<Record<string, Layout>>>> = {
  info: { item: { width: 36, look: 'label' }, value: { width: 54 } },
  members: {
    code: { width: 11, look: 'code' },
    name: { width: 30 },
    role: { width: 24, rule: pick(ROLES.map((r) => ROLE_NAMES[r])) },
    title: { width: 36 },
    unit: { width: 40 },
    scores: { width: 12, look: 'choice', rule: YES_NO },
    subCouncils: { width: 26, rule: { strict: false, prompt: 'Tên các tiểu ban mà thành viên chấm, cách nhau bằng dấu chấm phẩy. Trống: chấm mọi sản phẩm.' } },
  },
  dossiers: {
    number: { width: 6, look: 'whole' },
    code: { width: 22, look: 'code', rule: { strict: false, prompt: 'Mã tỉnh - mã xã - số thứ tự - năm, ví dụ 24-09187-1-2026' } },
    name: { width: 36 },
    set: { width: 34 },
    producer: { width: 36 },
    producerKind: { width: 16, rule: { list: ['Hợp tác xã', 'Tổ hợp tác', 'Doanh nghiệp', 'Hộ kinh doanh', 'Trang trại'], strict: false } },
    representative: { width: 24 },
    address: { width: 36 },
    commune: { width: 20 },
    phone: { width: 15, look: 'code' },
    registration: { width: 15, look: 'choice', rule: pick(Object.values(REGISTRATION_NAMES)) },
    currentStars: { width: 11, look: 'whole', rule: whole(1, 5) },
    eligible: { width: 12, look: 'choice', rule: YES_NO },
    ineligibleReason: { width: 34 },
    halfDay: { width: 18, rule: halfDayRule },
    order: { width: 9, look: 'whole' },
    subCouncil: { width: 26, rule: { strict: false, prompt: 'Tên tiểu ban chấm sản phẩm, như ở trang Hội đồng. Trống: cả Hội đồng chấm.' } },
  },
  attendance: { member, halfDay: { width: 18, rule: halfDayRule }, present: { width: 11, look: 'choice', rule: YES_NO }, reason },
  productPresence: { dossier: product, member, present: { width: 11, look: 'choice', rule: YES_NO }, reason },
  recusals: { member, dossier: product, reason },
  knockOuts: {
    dossier: product,
    reason,
    proposer: { ...member, width: 16 },
    votesFor: { width: 12, look: 'whole', rule: whole(0, 60) },
    votesAgainst: { width: 16, look: 'whole', rule: whole(0, 60) },
    abstentions: { width: 17, look: 'whole', rule: whole(0, 60) },
  },
  plenaryVotes: {
    dossier: product,
    stars: { width: 11, look: 'whole', rule: whole(1, 5) },
    sum: { width: 20, look: 'whole', rule: whole(0, 6000) },
    votesFor: { width: 12, look: 'whole', rule: whole(0, 60) },
    votesAgainst: { width: 16, look: 'whole', rule: whole(0, 60) },
    abstentions: { width: 17, look: 'whole', rule: whole(0, 60) },
    reason,
  },
  advisory: { dossier: product, criterion, points, comment: { width: 60 } },
  scores: {
    dossier: product,
    member,
    round: { width: 8, look: 'whole', rule: whole(1, 9) },
    criterion,
    points: {
      ...points,
      rule: {
        strict: false,
        prompt: 'Trống: không chọn. 0 khi không có phương án 0 điểm: xác nhận không đạt. Phiếu không chọn gì: một dòng, Tiêu chí * và Điểm 0.',
      },
    },
    case: { width: 13, look: 'choice', rule: pick(['a', 'b']) },
    box: { width: 12, look: 'whole' },
    note: { width: 34 },
    opinion: { width: 40 },
    source: { width: 13, rule: pick([PAPER_SOURCE], 'Trống: phiếu không phải phiếu giấy.') },
    enteredBy: { width: 26 },
    checkedBy: { width: 26 },
  },
  gateConclusions: {
    dossier: product,
    criterion,
    stars: { width: 8, look: 'whole', rule: whole(3, 5) },
    met: { width: 10, look: 'choice', rule: YES_NO },
    reason,
  },
  spreadConclusions: {
    dossier: product,
    round: { width: 8, look: 'whole', rule: whole(1, 9) },
    decision: { width: 24, rule: pick(['Lấy điểm trung bình', 'Hoãn']) },
    reason,
  },
  communeReports: {
    dossier: product,
    ...Object.fromEntries(
      COMMUNE_FINDINGS.flatMap(({ id, words }): [string, Layout][] => [
        [findingKeys(id).met, { width: 16, look: 'choice', rule: pick(['Có', 'Không', UNCLEAR], words.vi) }],
        [findingKeys(id).note, { width: 34 }],
      ]),
    ),
    date: { width: 14, look: 'date', rule: { strict: false, prompt: 'dd/mm/yyyy' } },
    signer: { width: 26 },
  },
  advisoryReports: { dossier: product, opinion: { width: 80 }, proposal: { width: 46 } },
  deferrals: { dossier: product, kind: { width: 13, look: 'choice', rule: pick(Object.values(DEFERRAL_NAMES)) }, reason },
  replacements: { member, by: { ...member, width: 16 }, reason, dossiers: { width: 46 } },
  roundPanels: { dossier: product, round: { width: 8, look: 'whole', rule: whole(2, 9) }, member },
  discussions: {
    dossier: product,
    round: { width: 8, look: 'whole', rule: whole(1, 9) },
    kind: { width: 11, look: 'choice', rule: pick(['Ý kiến', 'Kết luận']) },
    speaker: { ...member, width: 16 },
    text: { width: 70 },
  },
  results: {
    'ma san pham': { width: 22, look: 'code' },
    'ten san pham': { width: 36 },
    'chu the': { width: 34 },
    'diem a': { width: 9, look: 'choice' },
    'diem b': { width: 9, look: 'choice' },
    'diem c': { width: 9, look: 'choice' },
    'diem trung binh': { width: 12, look: 'choice' },
    'chenh lech': { width: 11, look: 'whole' },
    'so phieu': { width: 9, look: 'whole' },
    'dieu kien chua dat': { width: 26 },
    'hang sao': { width: 9, look: 'whole' },
    'xu ly': { width: 34 },
    thuong: { width: 16, look: 'money' },
  },
};

const HINTS: Readonly<Partial<Record<InfoKey, string>>> = {
  name: 'Ghi trên mọi văn bản',
  form: 'Họp; hoặc Lấy ý kiến bằng văn bản, cho sản phẩm đánh giá lại',
  provinceCode: 'Mã tỉnh theo Quyết định 19/2025/QĐ-TTg',
  startDate: 'dd/mm/yyyy',
  endDate: 'dd/mm/yyyy',
  startTime: 'HH:MM; trống: để dấu chấm trên biên bản',
  endTime: 'HH:MM',
  bookId: 'QD26-2026 là bộ đang có hiệu lực; trống cũng hiểu như vậy',
  parentBody: 'Dòng trên ở góc trái văn bản, ví dụ ỦY BAN NHÂN DÂN TỈNH …',
  issuingBody: 'Dòng đậm ở góc trái văn bản, ví dụ HỘI ĐỒNG ĐÁNH GIÁ OCOP',
  councilDecisionDate: 'dd/mm/yyyy',
  quorumShare: '3/4, 75% hoặc 0,75 số thành viên chấm điểm',
  spreadLimit: 'Lớn hơn mức này thì chấm lại',
  maxRounds: 'Từ 1 đến 9; sau vòng cuối Chủ tịch kết luận',
  gateAgreement: 'Tỷ lệ phiếu thống nhất để kết luận một điều kiện, từ 1/2 đến 1',
  reward3: 'Đồng, ví dụ 20000000',
  reward4: 'Đồng, ví dụ 30000000',
  upgradeReward: 'Toàn bộ hoặc Chênh lệch',
  signingForm: 'TM., KT., TL. hoặc TUQ.',
  recognitionDate: 'dd/mm/yyyy',
  firstCertificateNumber: 'Các giấy sau đánh số tiếp theo',
};

const hintOf = (item: OutCell | undefined): string | null => {
  const key = INFO_KEYS.find((k) => INFO_ITEMS[k] === item);
  return (key && HINTS[key]) ?? null;
};

const infoRule = (item: OutCell | undefined, books: readonly string[]): Rule | undefined => {
  // What opinions turn into is decided in the session, never chosen beforehand.
  if (item === INFO_ITEMS.form) return pick([COUNCIL_FORM_NAMES.meeting, COUNCIL_FORM_NAMES.written]);
  if (item === INFO_ITEMS.signingForm) return pick(SIGNING_FORMS);
  if (item === INFO_ITEMS.upgradeReward) return pick(['Toàn bộ', 'Chênh lệch']);
  if (item === INFO_ITEMS.bookId) return { list: books, strict: false };
  return undefined;
};

const isMoney = (item: OutCell | undefined): boolean => item === INFO_ITEMS.reward3 || item === INFO_ITEMS.reward4;

function drawInfo(sheet: OutSheet, columns: readonly SheetColumn[], bookId: string): DrawnSheet {
  const cells = [...sheet.rows].map((row) => ({ ...row, hint: hintOf(row.item) }));
  const rows = cells.map((row): DrawnRow => {
    const { item, value } = row as Readonly<Record<string, OutCell>>;
    const numeric: LookName = isMoney(item) ? 'moneyLeft' : 'value';
    return { cells: row, looks: (key) => (key === 'value' && typeof value === 'number' ? numeric : undefined) };
  });
  const cellRules = new Map<string, Rule>();
  cells.forEach((row, index) => {
    const rule = infoRule((row as Readonly<Record<string, OutCell>>).item, [bookId]);
    if (rule) cellRules.set(`B${index + 2}`, rule);
  });
  return {
    name: sheet.name,
    columns: [...columns, { key: 'hint', heading: HINT_HEADING, width: 58, look: 'hint', needed: false }],
    rows,
    cellRules,
    ruledRows: 0,
  };
}

function* plainRows(rows: OutSheet['rows']): Generator<DrawnRow> {
  for (const cells of rows) yield { cells };
}

/** A sheet ready to be written. */
export function drawSheet(sheet: OutSheet, book: CriteriaBook): DrawnSheet {
  const needed = new Set(
    sheetSpec(sheet.kind)
      .columns.filter((c) => c.needed)
      .map((c) => c.key),
  );
  const sets: Rule = { from: `'${LISTS_SHEET}'!$B$2:$B$${book.sets.length + 1}`, strict: false, prompt: 'Chọn tên bộ, hoặc ghi số của bộ (trang Danh mục).' };
  const columns = sheet.columns.map(({ key, heading }): SheetColumn => {
    const layout = LAYOUTS[sheet.kind][key] ?? { width: 24 };
    return {
      key,
      heading,
      width: layout.width,
      look: layout.look ?? 'text',
      needed: needed.has(key),
      rule: sheet.kind === 'dossiers' && key === 'set' ? sets : layout.rule,
    };
  });
  if (sheet.kind === 'info') return drawInfo(sheet, columns, book.id);
  return { name: sheet.name, columns, rows: plainRows(sheet.rows), ruledRows: sheet.kind === 'scores' ? 1_048_575 : sheet.kind === 'results' ? 1 : 5000 };
}

/** "Danh mục": the book's sets, and every criterion with its points, to look up while filling in. */
export function listsSheet(book: CriteriaBook): DrawnSheet {
  const column = (key: string, heading: string, width: number, look: LookName): SheetColumn => ({ key, heading, width, look, needed: false });
  const rows = book.sets.map((set): DrawnRow => {
    const criteria = set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));
    const points = criteria.map((c) => `${c.code}: ${[...new Set(boxesOf(c).map((box) => box.points))].join('/')}`).join('; ');
    return { cells: { number: set.number, name: set.name, points } };
  });
  return {
    name: LISTS_SHEET,
    columns: [column('number', 'Bộ', 7, 'whole'), column('name', 'Tên bộ sản phẩm', 60, 'text'), column('points', 'Tiêu chí và các mức điểm', 120, 'hint')],
    rows,
    ruledRows: 0,
  };
}
