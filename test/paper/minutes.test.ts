import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { setOf } from '../../shared/paper/context.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { explainStars } from '../../shared/result-words.ts';
import type { SessionInfo, SessionRecord } from '../../shared/session.ts';
import { book26, contextOf, DOSSIERS, RECORD } from '../support/paper-record.ts';
import { boxesOf, flatText, fontsOf, inkOf, missingFrom, pagesOf } from '../support/pdf-tools.ts';

const decided = (context: PaperContext) => (code: string) => context.results.some((r) => r.dossier.code === code && r.disposition !== 'undecided');

async function draw(context: PaperContext, id = 'bien-ban'): Promise<Uint8Array> {
  const paper = buildPaper(context, id, decided(context));
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
  return drawPaper(paper.value);
}

const mm = (points: number): number => (points * 25.4) / 72;
/** Marks and page numbers stand in the top margin. */
const IN_MARGIN = 19;

describe('minutes', () => {
  const context = contextOf(RECORD, book26, { journalHash: '0f'.repeat(32) });

  it('say everything that was decided, in Vietnamese that can be read back', async () => {
    const text = await flatText(await draw(context));
    expect(
      missingFrom(text, [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
        'Số: 05/BB-……',
        'BIÊN BẢN',
        'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026',
        'Thời gian bắt đầu: 08 giờ 00, ngày 04 tháng 9 năm 2026',
        'Vắng: ngày 1 - chiều (lý do: dự họp Tỉnh ủy)',
        'Ngày 1 - chiều: 8/9 thành viên chấm điểm có mặt, cần ít nhất 7',
        'Phạm Đức Thịnh không chấm sản phẩm Khoai tây lát sấy giòn Quế Võ (27-09201-02-2026); lý do: là cổ đông của chủ thể',
        'Chênh lệch 15 điểm, vượt mức cho phép 10 điểm: Hội đồng thảo luận và chấm lại vòng 2',
        'Chênh lệch 6 điểm, trong mức cho phép',
        'không đạt; lý do: Bao bì chưa đạt yêu cầu theo mẫu trưng bày',
        'Biểu quyết: tán thành 7, không tán thành 1, không có ý kiến 0: dừng đánh giá',
        'Chưa có phiếu của: Ngô Gia Khánh, Hoàng Thị Tuyết Nhung',
        'Tiền thưởng đề nghị: 140.000.000 đồng (Bằng chữ: Một trăm bốn mươi triệu đồng)',
        'Cuộc họp kết thúc vào 16 giờ 30, ngày 05 tháng 9 năm 2026',
        '0f'.repeat(32),
        'Lưu: VT',
      ]),
    ).toEqual([]);
    for (const result of context.results) {
      expect(missingFrom(text, [`${result.dossier.name} (${result.dossier.code})`])).toEqual([]);
      expect(missingFrom(text, [explainStars(result, setOf(book26, result.dossier), book26.starBands, 2)])).toEqual([]);
    }
  });

  it('have no place and date line and are signed by the secretary left, by the chair right', async () => {
    const bytes = await draw(context);
    const [first = '', ...rest] = pagesOf(bytes);
    expect(first.split('BIÊN BẢN')[0]).not.toMatch(/Bắc Ninh, ngày/);
    expect(rest.join('\n')).toMatch(/THƯ KÝ {3,}CHỦ TỊCH HỘI ĐỒNG/);
    expect(rest.join('\n')).toMatch(/Đỗ Thanh Tùng {3,}Nguyễn Thị Minh Phương/);
    const page = boxesOf(bytes).find((p) => p.words.some((w) => w.text === 'KÝ'));
    expect(page?.words.length).toBeGreaterThan(30);
  });

  it('keep the margins, number pages from 2 in the middle of the top margin, justify', async () => {
    const pages = boxesOf(await draw(context));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      expect([Math.round(mm(page.width)), Math.round(mm(page.height))]).toEqual([210, 297]);
      const inMargin = page.words.filter((w) => mm(w.yMax) < IN_MARGIN && /^\d+$/.test(w.text));
      expect(inMargin.map((w) => w.text)).toEqual(index === 0 ? [] : [String(index + 1)]);
      for (const w of inMargin) expect((w.xMin + w.xMax) / 2).toBeCloseTo(page.width / 2, 0);
      const body = page.words.filter((w) => mm(w.yMin) > IN_MARGIN);
      expect(Math.min(...body.map((w) => mm(w.xMin)))).toBeGreaterThan(29.9);
      expect(Math.max(...body.map((w) => mm(w.xMax)))).toBeLessThan(195.1);
      expect(Math.max(...body.map((w) => mm(w.yMax)))).toBeLessThan(277.5);
    });
    const rightEdges = (pages[2]?.words ?? []).filter((w) => mm(w.xMax) > 194.5);
    expect(rightEdges.length).toBeGreaterThan(10);
  });

  it('indent the first line of a paragraph by 1.27 cm and set the body in 13 points', async () => {
    const pages = boxesOf(await draw(context));
    const word = pages[0]?.words.find((w) => w.text === 'Địa');
    expect(mm(word?.xMin ?? 0)).toBeCloseTo(42.7, 1);
    expect((word?.yMax ?? 0) - (word?.yMin ?? 0)).toBeCloseTo(13 * 1.107, 0);
  });

  it('embed subsets of Tinos only, and print something on every page', async () => {
    const bytes = await draw(context);
    const fonts = fontsOf(bytes);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatchObject({ name: expect.stringMatching(/^[A-Z]{6}\+Tinos-/), embedded: true, subset: true, unicode: true });
    for (const ink of inkOf(bytes)) expect(ink).toBeGreaterThan(0.002);
  });

  it('are the same bytes for the same data and clock, and not for another clock', async () => {
    const again = contextOf(structuredClone(RECORD), structuredClone(book26), { journalHash: '0f'.repeat(32) });
    const bytes = await draw(context);
    expect(Buffer.compare(bytes, await draw(again))).toBe(0);
    expect(Buffer.compare(bytes, await draw({ ...again, now: '2026-09-05T03:20:01.000Z' }))).not.toBe(0);
  });

  it('are a draft while a result is open, and carry no mark once all are confirmed', async () => {
    expect(missingFrom(await flatText(await draw(context)), ['DỰ THẢO'])).toEqual([]);
    const settled: SessionRecord = { ...RECORD, dossiers: RECORD.dossiers.filter((d) => d.code !== DOSSIERS[6]?.code) };
    expect(await flatText(await draw(contextOf(settled)))).not.toContain('DỰ THẢO');
    const unconfirmed = buildPaper(contextOf(settled), 'bien-ban', () => false);
    expect(unconfirmed.ok && unconfirmed.value.mark).toBe('DỰ THẢO');
    const rehearsal = buildPaper(contextOf(settled, book26, { rehearsal: true }), 'bien-ban', () => true);
    expect(rehearsal.ok && rehearsal.value.mark).toBe('THỬ NGHIỆM');
  });

  it('leave dots for everything the office did not give', async () => {
    const empty = Object.fromEntries(Object.entries(RECORD.info).map(([key, value]) => [key, typeof value === 'string' ? '' : value])) as SessionInfo;
    const text = await flatText(
      await draw(contextOf({ ...RECORD, info: { ...empty, form: 'meeting' }, members: [], sheets: [], attendance: [], recusals: [], knockOuts: [] })),
    );
    expect(missingFrom(text, ['Số: ……/BB-……'])).toEqual([]);
    expect(missingFrom(text, ['Căn cứ Quyết định số …………… ngày …… tháng …… năm ………'])).toEqual([]);
    expect(missingFrom(text, ['Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm ………'])).toEqual([]);
    expect(missingFrom(text, ['Chủ trì: ……………'])).toEqual([]);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('print the regulation in words on a page of its own after the signatures', async () => {
    const pages = pagesOf(await draw(context));
    const annex = pages.findIndex((page) => page.includes('PHỤ LỤC'));
    expect(pages[annex]).not.toContain('Lưu: VT');
    expect(pages.slice(0, annex).join('\n')).toContain('Lưu: VT');
    expect(
      missingFrom((pages[annex] ?? '').replace(/\s+/g, ' '), [
        'Quy chế áp dụng trong phiên',
        '1. Phiên họp hợp lệ khi có mặt ít nhất 3/4 số thành viên chấm điểm',
      ]),
    ).toEqual([]);
    const text = await flatText(
      await draw(
        contextOf({ ...RECORD, info: { ...RECORD.info, minutesNumber: '' }, profile: { ...RECORD.profile, minutesFirst: 7, minutesSuffix: '/BB-HĐ' } }),
      ),
    );
    expect(text).toContain('Số: 07/BB-HĐ');
  });

  it('say how the chair settled a spread that stayed over the limit', async () => {
    const profile = { ...RECORD.profile, maxRounds: 1 };
    const conclusion = { dossier: DOSSIERS[1]!.code, round: 1, reason: 'đã thảo luận, các ý kiến bảo lưu', notes: {} };
    const base = { ...RECORD, profile, sheets: RECORD.sheets.filter((s) => s.dossier !== DOSSIERS[1]!.code || s.round === 1) };
    const taken = await flatText(await draw(contextOf({ ...base, spreadConclusions: [{ ...conclusion, decision: 'mean' }] })));
    expect(missingFrom(taken, ['vượt mức cho phép 10 điểm sau vòng chấm cuối: Chủ tịch Hội đồng quyết định lấy điểm trung bình; lý do: đã thảo luận'])).toEqual(
      [],
    );
    const postponed = await flatText(await draw(contextOf({ ...base, spreadConclusions: [{ ...conclusion, decision: 'postpone' }] })));
    expect(missingFrom(postponed, ['quyết định hoãn xếp hạng'])).toEqual([]);
  });
});
