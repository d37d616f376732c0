import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { criteriaOf, setByNumber, boxesOf as tickBoxes } from '../../shared/criteria.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { totalsOf } from '../../shared/scoring.ts';
import type { Dossier, SessionRecord, Sheet } from '../../shared/session.ts';
import { book26, contextOf, DOSSIERS, RECORD, readBook, sheetOf } from '../support/paper-record.ts';
import { boxesOf, flatText, fontsOf, inkOf, missingFrom, pagesOf } from '../support/pdf-tools.ts';

async function draw(context: PaperContext, id: string): Promise<Uint8Array> {
  const paper = buildPaper(context, id, () => true);
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
  return drawPaper(paper.value);
}

const honey = DOSSIERS[0] as Dossier;
const only = (dossier: Dossier, sheets: readonly Sheet[]): SessionRecord => ({
  ...RECORD,
  dossiers: [dossier],
  sheets,
  recusals: [],
  knockOuts: [],
  gateConclusions: [],
  attendance: [],
});

describe('score sheet', () => {
  it('holds the whole tree of the set: every part, section, criterion and option', async () => {
    const text = await flatText(await draw(contextOf(), `phieu-danh-gia/${honey.code}/TV01-v1`));
    const set = setByNumber(book26, honey.setNumber)!;
    const words = (given: string): string => given.replace(/\s+/g, ' ');
    for (const { section, criterion } of criteriaOf(set).values()) {
      expect(missingFrom(text, [words(section.title)])).toEqual([]);
      expect(missingFrom(text, [words(criterion.title)])).toEqual([]);
      for (const option of tickBoxes(criterion)) expect(text).toContain(words(option.label));
    }
    expect(missingFrom(text, ['K1Q2-M1XD, nhận lúc 04/09/2026 10:42'])).toEqual([]);
    expect(missingFrom(text, ['Người đánh giá (Ký và ghi rõ họ tên)'])).toEqual([]);
    expect(missingFrom(text, ['Bắc Ninh, ngày 04 tháng 9 năm 2026'])).toEqual([]);
    expect(missingFrom(text, ['Ý kiến của người đánh giá: Sản phẩm có bản sắc'])).toEqual([]);
    expect(missingFrom(text, ['Ghi chú của thành viên: Đề nghị bổ sung hợp đồng vùng nguyên liệu.'])).toEqual([]);
  });

  it('shows one X per tick, beside the ticked option, and the totals of the rules', async () => {
    const sheet = RECORD.sheets[0]!;
    const pages = pagesOf(await draw(contextOf(), `phieu-danh-gia/${honey.code}/TV01-v1`));
    const text = pages.join('\n');
    expect([...text.matchAll(/ X(?= |$)/gm)].length).toBe(Object.keys(sheet.marks).length);
    const totals = totalsOf(setByNumber(book26, honey.setNumber)!, sheet.marks);
    expect(text).toMatch(new RegExp(`TỔNG ĐIỂM \\(A \\+ B \\+ C\\) +100 +${totals.total}`));
    expect(missingFrom(text, [`Điểm phần A: ${totals.A}; phần B: ${totals.B}; phần C: ${totals.C}. Tổng điểm: ${totals.total}/100.`])).toEqual([]);
    const row = text.split('\n').find((line) => line.includes('Sơ chế thủ công'));
    const ticked = sheet.marks['1.3'] === 0;
    expect(/X\s*$/.test(row ?? '')).toBe(ticked);
  });

  it('marks a blank as confirmed 0 and a criterion that does not apply', async () => {
    const set = setByNumber(book26, honey.setNumber)!;
    const applying = [...criteriaOf(set).values()].map((p) => p.criterion.code).filter((code) => code !== '5.2');
    const blank = { ...sheetOf(book26, honey, 1, 1, 76), marks: {}, confirmedBlanks: applying };
    const text = await flatText(await draw(contextOf(only(honey, [blank])), `phieu-danh-gia/${honey.code}/TV01-v1`));
    expect([...text.matchAll(/đã xác nhận 0 điểm/g)].length).toBe(applying.length);
    expect(missingFrom(text, ['Không áp dụng ở phiếu này.'])).toEqual([]);
    expect(missingFrom(text, ['Tổng điểm: 0/100.'])).toEqual([]);
  });

  it('names a printed misprint and a suspected value in footnotes', async () => {
    const printed = await flatText(await draw(contextOf(), `phieu-danh-gia/${honey.code}/TV01-v1`));
    expect(missingFrom(printed, ['¹ Bản in của quyết định ghi «13» điểm; dùng 3 điểm'])).toEqual([]);
    const chips = DOSSIERS[4] as Dossier;
    const suspected = await flatText(await draw(contextOf(), `phieu-danh-gia/${chips.code}/TV01-v1`));
    expect(missingFrom(suspected, ['ghi 1 điểm và được dùng nguyên; đối chiếu các bộ khác thì có thể là 2 điểm'])).toEqual([]);
  });

  it('shows the caveats of a reading-only book', async () => {
    const book = readBook('qd148-2023');
    const tea = { ...honey, setNumber: 11 };
    const record = only(tea, [sheetOf(book, tea, 1, 1, 60)]);
    const text = await flatText(await draw(contextOf(record, book), `phieu-danh-gia/${tea.code}/TV01-v1`));
    expect(missingFrom(text, ['Lưu ý về bộ tiêu chí 148/QĐ-TTg (chỉ để đọc và tập dượt)'])).toEqual([]);
    expect(missingFrom(text, ['tổng điểm các phương án cao nhất là 97'])).toEqual([]);
    expect(missingFrom(text, ['trước khi sửa đổi theo Quyết định 1489/QĐ-TTg'])).toEqual([]);
  });

  it('leaves the date to be written by hand when the sheet came from the workbook, and the opinion when there is none', async () => {
    const typed = { ...sheetOf(book26, honey, 2, 1, 76), source: 'workbook' as const };
    const text = await flatText(await draw(contextOf(only(honey, [typed])), `phieu-danh-gia/${honey.code}/TV02-v1`));
    expect(missingFrom(text, ['Bắc Ninh, ngày …… tháng …… năm ………'])).toEqual([]);
    expect(/Ý kiến của người đánh giá: …{20,}/.test(text)).toBe(true);
    expect(text).not.toContain('nhận lúc');
  });

  it('draws the signature over the name as lines and marks the copy; without one it bears no mark', async () => {
    const plain = sheetOf(book26, honey, 1, 1, 76);
    const signed = { ...plain, signature: 'M20 90L60 20L100 95L140 30L200 80L280 40M30 110L270 108' };
    const id = `phieu-danh-gia/${honey.code}/TV01-v1`;
    const [bare, drawn] = [await draw(contextOf(only(honey, [plain])), id), await draw(contextOf(only(honey, [signed])), id)];
    expect(await flatText(drawn)).toContain('BẢN XEM');
    expect(await flatText(bare)).not.toContain('BẢN XEM');
    // No picture: lines, however far one zooms in.
    expect(Buffer.from(drawn).includes('/Subtype /Image')).toBe(false);
    const dot = await draw(contextOf(only(honey, [{ ...plain, signature: 'M1 1L1 1' }])), id);
    expect(inkOf(drawn).at(-1)).toBeGreaterThan((inkOf(dot).at(-1) ?? 1) + 0.0005);
  });

  it('is the newest version of the round', async () => {
    const first = sheetOf(book26, honey, 1, 1, 76, { opinion: 'bản đầu' });
    const second = { ...first, version: 2, opinion: 'bản sửa', receipt: 'ZZZZ-2222' };
    const text = await flatText(await draw(contextOf(only(honey, [second, first])), `phieu-danh-gia/${honey.code}/TV01-v1`));
    expect(missingFrom(text, ['bản sửa'])).toEqual([]);
    expect(text).not.toContain('bản đầu');
  });

  it('draws every set of every book, both cases included, without a word outside the page or a font not embedded', async () => {
    for (const book of [book26, readBook('qd148-2023'), readBook('qd1048-2019')])
      for (const set of book.sets.filter((s) => s.number % 6 === 2)) {
        const dossier = { ...honey, setNumber: set.number };
        const bytes = await draw(contextOf(only(dossier, [sheetOf(book, dossier, 1, 1, 70)]), book), `phieu-danh-gia/${dossier.code}/TV01-v1`);
        for (const page of boxesOf(bytes)) for (const word of page.words) expect(word.xMax).toBeLessThan(page.width - 42);
        for (const font of fontsOf(bytes)) expect(font).toMatchObject({ embedded: true, subset: true });
      }
  }, 60_000);
});
