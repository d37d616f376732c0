/** The council of the paper tests in the sizes that layouts break at: next to nothing, one product, the usual, and many with very long names. */
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { PrintEvent } from '../../shared/paper/build-paper-register.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { listPapers } from '../../shared/paper/register.ts';
import type { Dossier, Member, SessionRecord } from '../../shared/session.ts';
import { book26, contextOf, DOSSIERS, INFO, LONG_NAME, LONG_PRODUCER, MEMBERS, RECORD, sheetOf } from './paper-record.ts';

const NOTHING_HAPPENED = { attendance: [], recusals: [], knockOuts: [], gateConclusions: [], sheets: [] } as const;
const FIRST = DOSSIERS[0] as Dossier;
const MEMBER = MEMBERS[2] as Member;

const blank: Partial<SessionRecord['info']> = Object.fromEntries(Object.entries(INFO).map(([key, value]) => [key, typeof value === 'string' ? '' : value]));
const bare: SessionRecord = {
  ...RECORD,
  ...NOTHING_HAPPENED,
  info: { ...INFO, ...blank, name: 'Phiên', bookId: INFO.bookId, form: 'meeting' },
  members: [{ ...MEMBER, title: '', unit: '' }],
  dossiers: [{ ...FIRST, address: '', commune: '', producer: 'A', name: 'B' }],
};

const one: SessionRecord = {
  ...RECORD,
  ...NOTHING_HAPPENED,
  dossiers: [FIRST],
  sheets: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((m) => sheetOf(book26, FIRST, m, 1, 78)),
};

const MANY = 40;
const members: readonly Member[] = [
  ...MEMBERS,
  ...Array.from(
    { length: 5 },
    (_, i): Member => ({
      ...MEMBER,
      code: memberCode(`TV${10 + i}`),
      name: `Tôn Nữ Hoàng Nguyễn Thị Phương Khuyên Quỳnh Giao ${i + 1}`,
      title: 'Phó Trưởng phòng phụ trách Phòng Quản lý chất lượng, Chế biến và Phát triển thị trường',
      unit: 'Chi cục Quản lý chất lượng Nông, Lâm sản và Thủy sản, Sở Nông nghiệp và Môi trường',
    }),
  ),
];
const dossiers = Array.from(
  { length: MANY },
  (_, i): Dossier => ({
    ...FIRST,
    code: dossierCode(`27-09184-${String(i + 1).padStart(3, '0')}-2026`),
    name: i % 2 === 0 ? LONG_NAME : `Mật ong hoa vải ${i}`,
    producer: i % 3 === 0 ? LONG_PRODUCER : `Hợp tác xã Nông nghiệp ${i % 6}`,
    address: 'Lô CN-07, đường D3, Khu công nghiệp Quế Võ mở rộng, phường Phương Liễu, tỉnh Bắc Ninh',
    halfDay: ['Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng'][i % 3] as string,
  }),
);
// Drawing up fourteen sheets for each product would take longer than all papers.
const sheets = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((m) => sheetOf(book26, dossiers[0] as Dossier, m, 1, 70 + (m % 4) * 2));
const many: SessionRecord = {
  ...RECORD,
  ...NOTHING_HAPPENED,
  members,
  dossiers,
  sheets: dossiers.flatMap((d, i) =>
    members
      .filter((m) => m.scores)
      .map((m, k) => ({
        ...(sheets[(k + i) % sheets.length] as (typeof sheets)[number]),
        id: `${d.code}/${m.code}` as never,
        dossier: d.code,
        member: m.code,
      })),
  ),
};

const prints = (count: number): readonly PrintEvent[] =>
  Array.from({ length: count }, (_, i) => ({
    at: '2026-09-05T03:20:00.000Z',
    title: `Giấy chứng nhận – ${i % 2 === 0 ? LONG_NAME : 'Mật ong'}`,
    number: `${i + 1}/GCN-OCOP`,
    by: 'Đỗ Thanh Tùng',
    copy: 1 + (i % 3),
    replaces: i % 5 === 0 ? '2026-09-04T03:20:00.000Z' : '',
  }));

export const PAPER_CASES: Readonly<Record<string, PaperContext>> = {
  'next to nothing': contextOf(bare, book26, { prints: prints(1) }),
  'one product': contextOf(one, book26, { prints: prints(1) }),
  'the usual': contextOf(RECORD, book26, { prints: prints(12) }),
  'many, with very long names': contextOf(many, book26, { prints: prints(400) }),
};

/** Papers of a case that differ in layout: all of the session's own, and the first few of a kind of which there are many. */
export function papersOfCase(context: PaperContext): readonly string[] {
  const drawable = listPapers(context, () => true).filter((p) => p.state !== 'missing');
  const kinds = Map.groupBy(drawable, (p) => p.kind);
  return [...kinds.values()].flatMap((papers) => papers.slice(0, 3).map((p) => p.id));
}
