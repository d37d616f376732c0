import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import type { Dossier, Member, SessionRecord } from '../../shared/session.ts';
import { overlaps } from '../support/overlaps.ts';
import { book26, contextOf, DOSSIERS, LONG_NAME, MEMBERS, RECORD, sheetOf } from '../support/paper-record.ts';
import { boxesOf, flatText, inkOf, missingFrom, pagesOf } from '../support/pdf-tools.ts';

async function draw(context: PaperContext, id: string): Promise<Uint8Array> {
  const paper = buildPaper(context, id, () => true);
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
  return drawPaper(paper.value);
}

const mm = (points: number): number => (points * 25.4) / 72;

function manyDossiers(count: number): SessionRecord {
  const dossiers = Array.from(
    { length: count },
    (_, i): Dossier => ({
      ...(DOSSIERS[0] as Dossier),
      code: dossierCode(`27-1-${String(i).padStart(4, '0')}-2026`),
      name: i % 7 === 0 ? LONG_NAME : `Sản phẩm thử số ${i}`,
    }),
  );
  const sheets = dossiers.flatMap((d) => [sheetOf(book26, d, 1, 1, 76), sheetOf(book26, d, 2, 1, 78)]);
  return { ...RECORD, dossiers, members: MEMBERS.slice(0, 2), attendance: [], recusals: [], knockOuts: [], gateConclusions: [], sheets };
}

describe('score summary', () => {
  it('holds all members, totals, parts, mean, spread and stars in one row, and earlier rounds', async () => {
    const bytes = await draw(contextOf(), 'tong-hop-diem');
    const text = pagesOf(bytes).join('\n');
    const rows = text.split('\n');
    expect(rows.find((row) => /77 +78 +79 +76 +77 +78 +79 +76 +77/.test(row))).toMatch(/28,89 +19,33 +29,22 +77,44 +3 +1 +4 sao/);
    expect(rows.find((row) => row.includes('(đã chấm lại)'))).toMatch(/76 +77 +75 +62 .*74,44 +15 +1/);
    expect(rows.find((row) => /73 +72 +73 +TC +73 +72 +V +72 +73/.test(row))).toContain('72,57');
    expect(missingFrom(text, ['72,00'])).toEqual([]);
    const flat = flatText(bytes);
    expect(missingFrom(flat, ['72,00', 'Chưa xếp hạng'])).toEqual([]);
    expect(
      missingFrom(
        flat,
        MEMBERS.map((member) => member.name),
      ),
    ).toEqual([]);
  });

  it('is A4 landscape for nine members, A3 landscape for more, and takes a second table past eighteen', async () => {
    const [a4] = boxesOf(await draw(contextOf(), 'tong-hop-diem'));
    expect([mm(a4?.width ?? 0), mm(a4?.height ?? 0)].map(Math.round)).toEqual([297, 210]);
    const extra = (count: number): SessionRecord => ({
      ...RECORD,
      members: [
        ...MEMBERS,
        ...Array.from({ length: count }, (_, i): Member => ({ ...(MEMBERS[2] as Member), code: memberCode(`X${i}`), name: `Ủy viên Bổ sung ${i + 1}` })),
      ],
    });
    const [a3] = boxesOf(await draw(contextOf(extra(3)), 'tong-hop-diem'));
    expect([mm(a3?.width ?? 0), mm(a3?.height ?? 0)].map(Math.round)).toEqual([420, 297]);
    const text = await flatText(await draw(contextOf(extra(20)), 'tong-hop-diem'));
    expect(missingFrom(text, ['Thành viên thứ 1 đến 18'])).toEqual([]);
    expect(missingFrom(text, ['Thành viên thứ 19 đến 29'])).toEqual([]);
  });

  it('repeats its head on every page of 200 dossiers, keeps all of them in order, inside the margins, nothing over anything', async () => {
    const context = contextOf(manyDossiers(200));
    const bytes = await draw(context, 'tong-hop-diem');
    const pages = pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Chênh');
    const codes = [...pages.join('\n').matchAll(/27-1-(\d{4})-2026/g)].map((m) => Number(m[1]));
    expect(codes).toEqual(context.results.map((r) => Number(r.dossier.code.slice(5, 9))));
    const boxes = boxesOf(bytes);
    for (const page of boxes) {
      expect(overlaps(page)).toEqual([]);
      for (const word of page.words) expect(mm(word.yMax)).toBeLessThan(190.5);
    }
    expect(Math.min(...inkOf(bytes))).toBeGreaterThan(0.001);
  });

  it('stands without members, sheets or dossiers', async () => {
    const none = contextOf({ ...RECORD, members: [], sheets: [], attendance: [], recusals: [], knockOuts: [] });
    expect(missingFrom(await flatText(await draw(none, 'tong-hop-diem')), ['BẢNG TỔNG HỢP ĐIỂM'])).toEqual([]);
    const missing = buildPaper(contextOf({ ...RECORD, dossiers: [], sheets: [] }), 'tong-hop-diem', () => true);
    expect(missing.ok ? '' : missing.problems[0]?.code).toBe('OC-6002');
  });
});

describe('result list', () => {
  it('ranks, names what follows, sums rewards in figures and words', async () => {
    const bytes = await draw(contextOf(), 'ket-qua');
    const text = pagesOf(bytes).join('\n');
    expect(text).toMatch(/Tổng số tiền thưởng +140\.000\.000/);
    const flat = flatText(bytes);
    expect(missingFrom(flat, ['(Bằng chữ: Một trăm bốn mươi triệu đồng)'])).toEqual([]);
    expect(
      missingFrom(flat, ['8 hồ sơ; 4 sản phẩm 4 sao; 1 sản phẩm 3 sao; 1 hồ sơ không đủ điều kiện đánh giá; 1 hồ sơ dừng đánh giá; 1 hồ sơ chưa xếp hạng']),
    ).toEqual([]);
    expect(text.indexOf('27-09190-01-2026')).toBeLessThan(text.indexOf('27-09184-01-2026'));
    expect(text.indexOf('27-09222-01-2026')).toBeLessThan(text.indexOf('27-09201-01-2026'));
    expect(text).toMatch(/2\.2 \(\*{4}\) +3 sao/);
    expect(missingFrom(flat, ['(Kèm theo Biên bản số 05/BB-……)'])).toEqual([]);
  });

  it('wraps very long names without printing over anything', async () => {
    for (const id of ['ket-qua', 'tong-hop-diem', 'bien-ban']) for (const page of boxesOf(await draw(contextOf(), id))) expect(overlaps(page)).toEqual([]);
    expect(missingFrom(await flatText(await draw(contextOf(), 'ket-qua')), ['27-09190-01-2026'])).toEqual([]);
  });

  it('cuts a word that has no spaces instead of leaving the cell', async () => {
    const wide = { ...RECORD, dossiers: RECORD.dossiers.map((d, i) => (i === 0 ? { ...d, name: 'Siêudài'.repeat(20), producer: 'W'.repeat(150) } : d)) };
    for (const id of ['ket-qua', 'tong-hop-diem', 'bien-ban'])
      for (const page of boxesOf(await draw(contextOf(wide), id))) {
        expect(overlaps(page)).toEqual([]);
        for (const word of page.words) expect(word.xMax).toBeLessThan(page.width - 40);
      }
  });
});
