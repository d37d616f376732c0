/** The empty workbook for the office: headers, drop-downs, hints and one example row a sheet. */
import { COMMUNE_FINDINGS } from '../../shared/commune-findings.ts';
import { boxesOf, type CriteriaBook, type CriteriaSet, criteriaOf, gatesOf } from '../../shared/criteria.ts';
import { EXAMPLE_DOSSIER, EXAMPLE_MEMBER, EXAMPLE_RECUSED } from '../../shared/dossier/example.ts';
import { INFO_ITEMS, INFO_KEYS, type InfoKey, OFFERED_ITEMS, RARE_ITEMS } from '../../shared/dossier/info-items.ts';
import { findingKeys, RUNNING_SHEETS, SELDOM_SCORE_COLUMNS, SHEETS, type SheetKind, UNCLEAR } from '../../shared/dossier/sheet-specs.ts';
import type { OutCell, OutRow, OutSheet } from '../../shared/dossier/to-sheets.ts';
import { COUNCIL_FORM_NAMES } from '../../shared/written-opinions.ts';
import { writePackage } from '../xlsx/write-package.ts';
import { drawSheet, listsSheet } from './xlsx/draw-sheets.ts';
import { lookStyles } from './xlsx/looks.ts';
import { type DrawnSheet, packSheet } from './xlsx/write-sheet.ts';

/** What most sessions use; the office changes what differs. */
const USUAL: Readonly<Partial<Record<InfoKey, OutCell>>> = {
  name: 'Phiên đánh giá, phân hạng sản phẩm OCOP',
  form: COUNCIL_FORM_NAMES.meeting,
  quorumShare: '3/4',
  spreadLimit: 10,
  maxRounds: 3,
  gateAgreement: '2/3',
  reward3: 0,
  reward4: 0,
  upgradeReward: 'Toàn bộ',
};

/** Rows that belong together: one member, one product, and what can be said of them. */
function exampleRows(set: CriteriaSet): Readonly<Partial<Record<SheetKind, OutRow>>> {
  const [first] = criteriaOf(set).values();
  const criterion = first?.criterion;
  const points = criterion ? (boxesOf(criterion).at(-1)?.points ?? 0) : 0;
  const gate = gatesOf(set)[0];
  const about = { dossier: EXAMPLE_DOSSIER };
  return {
    members: {
      code: EXAMPLE_MEMBER,
      name: 'Nguyễn Văn A (ví dụ, xóa khi điền)',
      role: 'Chủ tịch',
      title: 'Phó Chủ tịch UBND tỉnh',
      unit: 'UBND tỉnh',
      scores: 'Có',
    },
    dossiers: {
      number: 1,
      code: EXAMPLE_DOSSIER,
      name: 'Sản phẩm ví dụ (xóa khi điền)',
      set: set.name,
      producer: 'Hợp tác xã Ví Dụ',
      producerKind: 'Hợp tác xã',
      representative: 'Trần Thị B',
      address: 'Thôn 1',
      commune: 'Xã Ví Dụ',
      phone: '0912345678',
      registration: 'Lần đầu',
      eligible: 'Có',
      halfDay: 'Ngày 1 - sáng',
      order: 1,
    },
    attendance: { member: EXAMPLE_MEMBER, halfDay: 'Ngày 1 - sáng', present: 'Có' },
    productPresence: { ...about, member: EXAMPLE_MEMBER, present: 'Có' },
    recusals: { ...about, member: EXAMPLE_RECUSED, reason: 'Góp vốn vào chủ thể' },
    knockOuts: { ...about, reason: 'Nghi hồ sơ không trung thực', proposer: EXAMPLE_MEMBER, votesFor: 0, votesAgainst: 1, abstentions: 0 },
    advisory: { ...about, criterion: criterion?.code ?? null, points, comment: 'Đủ minh chứng' },
    scores: { ...about, member: EXAMPLE_MEMBER, round: 1, criterion: criterion?.code ?? null, points, note: 'Mỗi tiêu chí một dòng' },
    gateConclusions: gate ? { ...about, criterion: gate.criterion, stars: gate.stars, met: 'Có', reason: 'Hội đồng thống nhất sau khi xem minh chứng' } : {},
    communeReports: {
      ...about,
      ...Object.fromEntries(COMMUNE_FINDINGS.map(({ id }) => [findingKeys(id).met, 'Có'])),
      [findingKeys('compliance').met]: UNCLEAR,
      [findingKeys('compliance').note]: 'Chờ kết quả kiểm tra an toàn thực phẩm',
      signer: 'Trần Văn C, Chủ tịch UBND xã',
    },
    advisoryReports: { ...about, opinion: 'Hồ sơ đủ thành phần, minh chứng rõ', proposal: 'Đề nghị đưa vào đánh giá' },
    spreadConclusions: { ...about, round: 3, decision: 'Lấy điểm trung bình', reason: 'Đã thảo luận đủ số vòng' },
  };
}

function drawExample(kind: SheetKind, row: OutRow | undefined, book: CriteriaBook): DrawnSheet {
  const spec = SHEETS.find((s) => s.kind === kind);
  if (!spec) throw new RangeError(kind);
  const columns = spec.columns.filter((c) => kind !== 'scores' || !SELDOM_SCORE_COLUMNS.includes(c.key));
  const sheet: OutSheet = { kind, name: spec.name, columns, rows: row ? [row] : [] };
  const drawn = drawSheet(sheet, book);
  return { ...drawn, rows: row ? [{ cells: row, looks: (key) => (typeof row[key] === 'number' ? 'exampleWhole' : 'example') }] : [] };
}

function infoSheet(book: CriteriaBook): OutSheet {
  const keys = INFO_KEYS.filter((key) => !RARE_ITEMS.includes(key) || OFFERED_ITEMS.includes(key));
  const [spec] = SHEETS;
  const usual = (key: InfoKey): OutCell => (key === 'bookId' ? book.id : (USUAL[key] ?? null));
  return { kind: 'info', name: spec?.name ?? '', columns: spec?.columns ?? [], rows: keys.map((key) => ({ item: INFO_ITEMS[key], value: usual(key) })) };
}

/** Writes the template for one criteria book. Left as it is, it imports without errors. */
export async function writeTemplate(file: string, book: CriteriaBook): Promise<void> {
  const [set] = book.sets;
  const examples: Readonly<Partial<Record<SheetKind, OutRow>>> = set ? exampleRows(set) : {};
  const kinds = SHEETS.map((s) => s.kind).filter((kind) => kind !== 'info' && kind !== 'results' && !(RUNNING_SHEETS as readonly SheetKind[]).includes(kind));
  const sheets = [drawSheet(infoSheet(book), book), ...kinds.map((kind) => drawExample(kind, examples[kind], book)), listsSheet(book)];
  await writePackage(file, sheets.map(packSheet), lookStyles());
}
