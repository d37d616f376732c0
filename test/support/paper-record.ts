/** A council of nine and a secretary with every kind of outcome, scored with the book in force: what the papers are tested on. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NO_EVENTS } from '../../shared/blank-facts.ts';
import { boxesOf, type CriteriaBook, type CriteriaSet, criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { dossierCode, memberCode, sheetId } from '../../shared/lib/brand.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { rational } from '../../shared/lib/rational.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { ONLY_FACTS } from '../../shared/paper/only-facts.ts';
import { resultsOf } from '../../shared/result.ts';
import { applies, totalsOf } from '../../shared/scoring.ts';
import { DEFAULT_PROFILE, type Dossier, type Marks, type Member, type Role, type SessionInfo, type SessionRecord, type Sheet } from '../../shared/session.ts';

export const NOW = '2026-09-05T03:20:00.000Z';

export const readBook = (id: 'qd26-2026' | 'qd148-2023' | 'qd1048-2019'): CriteriaBook =>
  JSON.parse(readFileSync(new URL(`../../resources/criteria/${id}.json`, import.meta.url), 'utf8'));
/** As the store hashes a book. */
export const hashOf = (book: CriteriaBook): string => createHash('sha256').update(canonicalJson(book)).digest('hex');
export const book26 = readBook('qd26-2026');

export const INFO: SessionInfo = {
  name: 'Đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2026',
  form: 'meeting',
  province: 'Bắc Ninh',
  provinceCode: '27',
  batch: 'Đợt 1',
  year: '2026',
  place: 'Trung tâm Văn hóa Kinh Bắc, phường Kinh Bắc, tỉnh Bắc Ninh',
  startDate: '2026-09-04',
  endDate: '2026-09-05',
  startTime: '08:00',
  endTime: '16:30',
  bookId: 'QD26-2026',
  parentBody: 'Ủy ban nhân dân tỉnh Bắc Ninh',
  issuingBody: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  councilDecision: '1148/QĐ-UBND',
  councilDecisionDate: '2026-08-24',
  regulation: 'ban hành kèm theo Quyết định số 1150/QĐ-UBND ngày 25/8/2026 của Ủy ban nhân dân tỉnh',
  chairDelegation: '',
  signingForm: 'TM.',
  signerTitle: 'Chủ tịch',
  signerName: 'TS. Nguyễn Hữu Thắng',
  minutesNumber: '5',
  recognitionDecision: '1320/QĐ-UBND',
  recognitionDate: '2026-09-15',
  firstCertificateNumber: '0098/GCN-OCOP',
  notes: {},
};

const person = (code: string, name: string, role: Role, title: string, unit: string): Member => ({
  code: memberCode(code),
  name,
  role,
  title,
  unit,
  scores: role !== 'secretary',
  subCouncils: '',
  notes: {},
});

export const MEMBERS: readonly Member[] = [
  person('TV01', 'Nguyễn Thị Minh Phương', 'chair', 'Phó Chủ tịch', 'Ủy ban nhân dân tỉnh'),
  person('TV02', 'Trần Quốc Bảo', 'deputy', 'Giám đốc', 'Sở Nông nghiệp và Môi trường'),
  person('TV03', 'Lê Hoàng Yến', 'member', 'Phó Giám đốc', 'Sở Công Thương'),
  person('TV04', 'Phạm Đức Thịnh', 'member', 'Phó Giám đốc', 'Sở Khoa học và Công nghệ'),
  person('TV05', 'Vũ Thị Ngọc Huyền', 'member', 'Trưởng phòng', 'Sở Y tế'),
  person('TV06', 'Đặng Văn Khuê', 'member', 'Phó Chủ tịch', 'Liên minh Hợp tác xã tỉnh'),
  person('TV07', 'Bùi Quỳnh Như', 'member', 'Phó Giám đốc', 'Sở Văn hóa, Thể thao và Du lịch'),
  person('TV08', 'Ngô Gia Khánh', 'member', 'Chuyên gia', 'Học viện Nông nghiệp Việt Nam'),
  person('TV09', 'Hoàng Thị Tuyết Nhung', 'member', 'Chủ tịch', 'Hội Bảo vệ người tiêu dùng tỉnh'),
  person('TK', 'Đỗ Thanh Tùng', 'secretary', 'Chánh Văn phòng', 'Văn phòng Điều phối nông thôn mới tỉnh'),
];

const dossier = (code: string, name: string, setNumber: number, more: Partial<Dossier> = {}): Dossier => ({
  code: dossierCode(code),
  name,
  setNumber,
  producer: 'Hợp tác xã Nông nghiệp sạch Cửa Khe',
  producerKind: 'Hợp tác xã',
  representative: '',
  address: 'Thôn Đông, xã Trí Quả, tỉnh Bắc Ninh',
  commune: 'Trí Quả',
  phone: '',
  registration: 'first',
  currentStars: null,
  eligible: true,
  ineligibleReason: '',
  halfDay: 'Ngày 1 - sáng',
  order: null,
  subCouncil: '',
  notes: {},
  ...more,
});

export const LONG_NAME =
  'Nước mắm cá cơm ủ chượp truyền thống trong thùng gỗ bời lời theo phương pháp gia truyền ba đời của làng nghề, độ đạm 40 độ N, đóng chai thủy tinh 500 ml kèm hộp giấy mỹ thuật in câu chuyện sản phẩm song ngữ Việt – Anh';
export const LONG_PRODUCER =
  'Công ty Trách nhiệm hữu hạn một thành viên Sản xuất, Chế biến, Thương mại và Dịch vụ Du lịch nông nghiệp công nghệ cao Hải Đăng – Chi nhánh Khu công nghiệp Quế Võ mở rộng';

export const DOSSIERS: readonly Dossier[] = [
  dossier('27-09184-01-2026', 'Mật ong hoa vải Cửa Khe', 4),
  dossier('27-09184-02-2026', 'Rượu nếp cái hoa vàng Đình Bảng', 14, { producer: 'Hộ kinh doanh Nguyễn Văn Sáu', producerKind: 'Hộ' }),
  dossier('27-09190-01-2026', LONG_NAME, 9, {
    producer: LONG_PRODUCER,
    address: 'Lô CN-07, đường D3, Khu công nghiệp Quế Võ mở rộng, phường Phương Liễu, tỉnh Bắc Ninh',
    halfDay: 'Ngày 1 - chiều',
  }),
  dossier('27-09201-01-2026', 'Bánh phu thê Đình Bảng', 5, { halfDay: 'Ngày 1 - chiều', producer: 'Công ty TNHH Bánh cổ truyền Kinh Bắc' }),
  dossier('27-09201-02-2026', 'Khoai tây lát sấy giòn Quế Võ', 7, { halfDay: 'Ngày 1 - chiều' }),
  dossier('27-09211-01-2026', 'Trà sen Bách Diệp', 12, {
    halfDay: 'Ngày 2 - sáng',
    eligible: false,
    ineligibleReason: 'Thiếu giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
  }),
  dossier('27-09211-02-2026', 'Chè búp Thuận Thành', 11, { halfDay: 'Ngày 2 - sáng' }),
  dossier('27-09222-01-2026', 'Gốm gia dụng Phù Lãng', 21, { halfDay: 'Ngày 2 - sáng' }),
];

/** Ticks that total `target` or a little less: the least that meets every gate up to 4 stars first, then single criteria raised, starting at another one for each `turn`. */
function marksToward(set: CriteriaSet, target: number, turn: number): Marks {
  const criteria = [...criteriaOf(set).values()].map((p) => p.criterion);
  const marks: Record<string, number> = {};
  for (const criterion of criteria) {
    const least = Math.max(criterion.gates[3] ?? 0, criterion.gates[4] ?? 0);
    const box = boxesOf(criterion).findIndex((o) => o.points >= least);
    if (applies(set, criterion, marks) && (boxesOf(criterion)[box]?.points ?? 0) >= least) marks[criterion.code] = box;
  }
  const order = [...criteria.slice(turn % criteria.length), ...criteria.slice(0, turn % criteria.length)];
  for (const criterion of order)
    for (let box = (marks[criterion.code] ?? -1) + 1; box < boxesOf(criterion).length; box += 1) {
      const raised = { ...marks, [criterion.code]: box };
      if (applies(set, criterion, raised) && totalsOf(set, raised).total <= target && totalsOf(set, raised).total >= totalsOf(set, marks).total)
        marks[criterion.code] = box;
    }
  return marks;
}

export function sheetOf(book: CriteriaBook, about: Dossier, member: number, round: number, target: number, more: Partial<Sheet> = {}): Sheet {
  const set = setByNumber(book, about.setNumber) as CriteriaSet;
  const marks = marksToward(set, target, member * 3);
  const blanks = [...criteriaOf(set).values()]
    .map((p) => p.criterion)
    .filter((c) => applies(set, c, marks) && marks[c.code] === undefined)
    .map((c) => c.code);
  const code = memberCode(`TV${String(member).padStart(2, '0')}`);
  return {
    id: sheetId(`${about.code}/${code}/${round}`),
    dossier: about.code,
    member: code,
    round,
    version: 1,
    source: 'device',
    signature: '',
    receivedAt: '2026-09-04T03:42:00.000Z',
    receipt: `K${member}Q2-M${round}XD`,
    marks,
    confirmedBlanks: blanks,
    criterionNotes: {},
    opinion: '',
    ...more,
  };
}

const byIndex = (index: number): Dossier => DOSSIERS[index] as Dossier;
const all = (index: number, round: number, target: (member: number) => number, members: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]): readonly Sheet[] =>
  members.map((m) => sheetOf(book26, byIndex(index), m, round, target(m)));

const sheets: readonly Sheet[] = [
  ...all(0, 1, (m) => 76 + (m % 4)).map((s, i) =>
    i === 0
      ? {
          ...s,
          opinion: 'Sản phẩm có bản sắc, nên bổ sung mã truy xuất nguồn gốc và hoàn thiện câu chuyện sản phẩm song ngữ trước khi dự thi cấp quốc gia.',
          criterionNotes: { '1.1': 'Đề nghị bổ sung hợp đồng vùng nguyên liệu.' },
        }
      : s,
  ),
  ...all(1, 1, (m) => (m === 4 ? 62 : 75 + (m % 3))),
  ...all(1, 2, (m) => (m === 4 ? 71 : 75 + (m % 3))),
  ...all(2, 1, (m) => 80 + (m % 5), [1, 2, 3, 4, 5, 6, 8, 9]),
  ...all(3, 1, () => 70, [1, 2]),
  ...all(4, 1, (m) => 72 + (m % 2), [1, 2, 3, 5, 6, 7, 8, 9]),
  ...all(6, 1, (m) => 71 + (m % 3), [1, 2, 3, 4, 5, 6, 7]),
  ...all(7, 1, (m) => 73 + (m % 3)),
];

export const RECORD: SessionRecord = {
  info: INFO,
  profile: { ...DEFAULT_PROFILE, reward3: 20_000_000, reward4: 30_000_000, spreadLimit: rational(10) },
  members: MEMBERS,
  dossiers: DOSSIERS,
  ...NO_EVENTS,
  attendance: [{ member: memberCode('TV07'), halfDay: 'Ngày 1 - chiều', present: false, reason: 'dự họp Tỉnh ủy', notes: {} }],
  recusals: [{ member: memberCode('TV04'), dossier: byIndex(4).code, reason: 'là cổ đông của chủ thể', notes: {} }],
  knockOuts: [
    {
      dossier: byIndex(3).code,
      reason: 'Nhãn hàng hóa sao chép sản phẩm của cơ sở khác',
      proposer: memberCode('TV03'),
      votesFor: 7,
      votesAgainst: 1,
      abstentions: 0,
      notes: {},
    },
  ],
  sheets: [...sheets.filter((s) => !(s.dossier === byIndex(4).code && s.member === 'TV07'))],
  gateConclusions: [{ dossier: byIndex(7).code, criterion: '2.2', stars: 4, met: false, reason: 'Bao bì chưa đạt yêu cầu theo mẫu trưng bày', notes: {} }],
};

export function contextOf(record: SessionRecord = RECORD, book: CriteriaBook = book26, more: Partial<PaperContext> = {}): PaperContext {
  return {
    book,
    record,
    results: resultsOf(book, record),
    now: NOW,
    ...ONLY_FACTS,
    bookHash: hashOf(book),
    ...more,
  };
}
