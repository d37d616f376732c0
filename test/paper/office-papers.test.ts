/** Papers of the office: breaks if a sum, a producer's points or what the next star needs came out wrong, or a draft passed for a final paper. */
import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import type { Dossier, SessionRecord } from '../../shared/session.ts';
import { book26, contextOf, DOSSIERS, INFO, LONG_NAME, LONG_PRODUCER, RECORD, sheetOf } from '../support/paper-record.ts';
import { boxesOf, flatText, missingFrom } from '../support/pdf-tools.ts';

const every = () => true;
async function draw(context: PaperContext, id: string): Promise<Uint8Array> {
  const paper = buildPaper(context, id, every);
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
  return drawPaper(paper.value);
}
/** The id of a paper of some kind whose title holds `words`. */
function idOf(context: PaperContext, kind: string, words = ''): string {
  const entry = listPapers(context, every).find((e) => e.kind === kind && e.title.includes(words));
  if (!entry) throw new Error(`no ${kind} ${words}`);
  return entry.id;
}
const mm = (points: number): number => (points * 25.4) / 72;
const decided = contextOf({ ...RECORD, dossiers: DOSSIERS.filter((d) => d.code !== '27-09211-02-2026') });

describe('proposal', () => {
  it('names who is asked, what for, and the sum in words', async () => {
    const text = flatText(await draw(decided, 'to-trinh'));
    expect(
      missingFrom(text, [
        'Số: ……/TTr-……',
        'TỜ TRÌNH',
        'Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh.',
        'Hội đồng họp từ ngày 04 tháng 9 năm 2026 đến ngày 05 tháng 9 năm 2026',
        'cho 5 sản phẩm (4 sao: 4 sản phẩm; 3 sao: 1 sản phẩm), có giá trị 36 tháng',
        'tổng số 140.000.000 đồng (Bằng chữ: Một trăm bốn mươi triệu đồng)',
        'TM. HỘI ĐỒNG',
        'Nguyễn Thị Minh Phương',
        'Nơi nhận:',
      ]),
    ).toEqual([]);
  });

  it('says so when nothing is to be recognised, and when opinions were collected in writing', async () => {
    const none = contextOf({ ...RECORD, sheets: [], info: { ...INFO, form: 'written' } });
    const text = flatText(await draw(none, 'to-trinh'));
    expect(missingFrom(text, ['Chưa có sản phẩm đủ điều kiện để đề nghị công nhận.', 'Hội đồng lấy ý kiến các thành viên bằng văn bản từ ngày 04'])).toEqual(
      [],
    );
    expect(text).not.toContain('tổng số');
  });
});

describe('draft decision', () => {
  it('is always a draft, by the committee, with the list on a page of its own', async () => {
    const bytes = await draw(decided, 'du-thao-quyet-dinh');
    const pages = boxesOf(bytes);
    const text = flatText(bytes);
    expect(
      missingFrom(text, [
        'DỰ THẢO',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
        'Số: 1320/QĐ-UBND',
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
        'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026',
        'Căn cứ Quyết định số 1148/QĐ-UBND ngày 24 tháng 8 năm 2026',
        'Căn cứ Biên bản số 05/BB-…… của Hội đồng',
        'Điều 1. Công nhận kết quả',
        'Điều 4.',
        'TM. ỦY BAN NHÂN DÂN',
        'Nguyễn Hữu Thắng',
        'PHỤ LỤC',
        '(Kèm theo Quyết định số 1320/QĐ-UBND ngày 15 tháng 9 năm 2026 của Ủy ban nhân dân tỉnh Bắc Ninh)',
      ]),
    ).toEqual([]);
    expect(pages.findIndex((page) => page.words.some((w) => w.text === 'PHỤ'))).toBe(pages.length - 1);
    expect(text).not.toContain('TS.');
  });

  it('has no article on rewards where there are none', async () => {
    const text = flatText(await draw(contextOf({ ...RECORD, profile: { ...RECORD.profile, reward3: 0, reward4: 0 } }), 'du-thao-quyet-dinh'));
    expect(text).not.toContain('Thưởng');
    expect(text).not.toContain('Điều 4.');
  });

  it('puts recipients at the left of the signer, on one page', async () => {
    const page = boxesOf(await draw(decided, 'du-thao-quyet-dinh'))[0]!;
    const [recipients, signer] = [page.words.find((w) => w.text === 'nhận:')!, page.words.findLast((w) => w.text === 'TM.')!];
    expect(mm(Math.abs(recipients.yMin - signer.yMin))).toBeLessThan(3);
    expect(recipients.xMax).toBeLessThan(signer.xMin);
  });
});

describe('rewards', () => {
  it('adds up by stars and in all', async () => {
    const text = flatText(await draw(decided, 'thuong'));
    expect(
      missingFrom(text, [
        'Hạng 4 sao – mức 30.000.000 đồng một sản phẩm',
        'Cộng hạng 4 sao: 4 sản phẩm 120.000.000',
        'Cộng hạng 3 sao: 1 sản phẩm 20.000.000',
        'Tổng cộng 140.000.000',
        'Một trăm bốn mươi triệu đồng',
      ]),
    ).toEqual([]);
  });

  it('is there only where there is something to give, and says what an upgrade gets', async () => {
    const ids = (record: SessionRecord) => listPapers(contextOf(record), every).map((e) => e.id);
    expect(ids(RECORD)).toContain('thuong');
    expect(ids({ ...RECORD, profile: { ...RECORD.profile, reward3: 0, reward4: 0 } })).not.toContain('thuong');
    const record: SessionRecord = { ...RECORD, profile: { ...RECORD.profile, upgradeReward: 'difference' } };
    expect(flatText(await draw(contextOf(record), 'thuong'))).toContain('chỉ được thưởng phần chênh lệch');
  });
});

describe('list for the ministry', () => {
  const [honey] = DOSSIERS as [Dossier];
  const best: SessionRecord = {
    ...RECORD,
    dossiers: [honey],
    sheets: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((m) => sheetOf(book26, honey, m, 1, 100)),
    knockOuts: [],
  };

  it('is there only for products of 90 points and every gate, with what goes along', async () => {
    expect(listPapers(contextOf(), every).some((e) => e.kind === 'ministry')).toBe(false);
    const context = contextOf(best);
    expect(context.results.map((r) => r.disposition)).toEqual(['refer']);
    const text = flatText(await draw(context, 'trinh-trung-uong'));
    expect(missingFrom(text, ['DANH MỤC HỒ SƠ', 'Mật ong hoa vải Cửa Khe (27-09184-01-2026)', '9 phiếu', 'Mẫu sản phẩm', 'Nơi nhận:'])).toEqual([]);
    expect(flatText(await draw(context, 'to-trinh'))).toContain('Trình Trung ương đánh giá, công nhận hạng 5 sao đối với 1 sản phẩm');
  });
});

describe('attendance list', () => {
  it('one a half-day, with who is away and room to sign', async () => {
    const ids = listPapers(contextOf(), every).filter((e) => e.kind === 'attendance');
    expect(ids.map((e) => e.title)).toEqual(['Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng'].map((name) => `Dự họp – ${name}`));
    const text = flatText(await draw(contextOf(), ids[1]!.id));
    expect(missingFrom(text, ['Vắng: dự họp Tỉnh ủy', 'Thành viên chấm điểm theo danh sách: 9; vắng: 1.', 'Ký tên', 'Thư ký (không chấm điểm)'])).toEqual([]);
    expect(flatText(await draw(contextOf(), ids[0]!.id))).toContain('vắng: 0.');
  });

  it('none where opinions were collected in writing', () => {
    const written = contextOf({ ...RECORD, info: { ...INFO, form: 'written' } });
    expect(listPapers(written, every).some((e) => e.kind === 'attendance')).toBe(false);
  });
});

describe('notice to a producer', () => {
  it('one a producer, with all own products, points per criterion and what the next star needs', async () => {
    const context = contextOf();
    expect(listPapers(context, every).filter((e) => e.kind === 'notice')).toHaveLength(new Set(DOSSIERS.map((d) => d.producer)).size);
    const text = flatText(await draw(context, idOf(context, 'notice', 'Cửa Khe')));
    const honey = context.results.find((r) => r.dossier.code === '27-09184-01-2026')!;
    expect(
      missingFrom(text, [
        'Kính gửi: Hợp tác xã Nông nghiệp sạch Cửa Khe',
        'kết quả của 5 sản phẩm',
        `trung bình của ${honey.tally.counted.length} phiếu, tổng 77,44`,
        'thêm ít nhất 12,56 điểm trung bình',
        'đạt điều kiện **** tại 2.2',
        'Thiếu giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
      ]),
    ).toEqual([]);
    // The criterion's mean times the sheets is the sum of their points.
    expect(text).toMatch(/1\.1 Nguồn gốc sản phẩm 3 \d,\d\d/);
  });

  it('is a draft while one of the own products is open, and final when none is', () => {
    const context = contextOf();
    const of = (words: string) => listPapers(context, (code) => code !== '27-09190-01-2026').find((e) => e.kind === 'notice' && e.title.includes(words))!;
    expect(of('Cửa Khe')).toMatchObject({ state: 'provisional', why: 'Còn 1 sản phẩm của chủ thể chưa có kết quả được xác nhận.' });
    expect(of('Hải Đăng').state).toBe('provisional');
    expect(of('Kinh Bắc').state).toBe('ready');
  });

  it('asks who failed to try again', async () => {
    const [honey] = DOSSIERS as [Dossier];
    const poor: SessionRecord = { ...RECORD, dossiers: [{ ...honey, code: dossierCode('1-1-1-2026') }], sheets: [], knockOuts: [] };
    const record = { ...poor, sheets: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((m) => sheetOf(book26, poor.dossiers[0]!, m, 1, 35)) };
    const context = contextOf(record);
    const text = flatText(await draw(context, idOf(context, 'notice')));
    expect(missingFrom(text, ['chưa được công nhận', 'Để đạt hạng 3 sao, sản phẩm cần: thêm ít nhất', 'đăng ký đánh giá lại ở đợt sau'])).toEqual([]);
  });

  it('carries very long names without running over the margins', async () => {
    const context = contextOf();
    const bytes = await draw(context, idOf(context, 'notice', LONG_PRODUCER));
    expect(flatText(bytes)).toContain(LONG_NAME.slice(0, 60));
    for (const page of boxesOf(bytes))
      for (const word of page.words) {
        expect(mm(word.xMin)).toBeGreaterThan(29.5);
        expect(mm(page.width - word.xMax)).toBeGreaterThan(14.5);
      }
  });
});
