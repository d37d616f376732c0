/** The workbooks of papers: breaks if a formula doesn't come to what is shown, counts a sheet that doesn't count, or denies the paper. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingBreak } from '../../electron/paper/closing-break.ts';
import { writeXlsx } from '../../electron/paper/write-xlsx.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { rational } from '../../shared/lib/rational.ts';
import { buildWorkbook } from '../../shared/paper/build-workbook.ts';
import { meanFormat, meanRules } from '../../shared/paper/work-parts.ts';
import type { Workbook, WorkSheet } from '../../shared/paper/workbook.ts';
import { showMean } from '../../shared/result-words.ts';
import type { Dossier, Member, SessionRecord } from '../../shared/session.ts';
import { bandOf } from '../../shared/stars.ts';
import { evaluateWorkbook } from '../support/evaluate-workbook.ts';
import { unzip } from '../support/fill-opinion.ts';
import { book26, contextOf, DOSSIERS, MEMBERS, RECORD } from '../support/paper-record.ts';

const KINDS = ['summary', 'results', 'rewards'] as const;
const all = (): boolean => true;
const summary = (record: SessionRecord = RECORD, confirmed = all): Workbook => buildWorkbook('summary', contextOf(record), confirmed);
const sheetOf = (book: Workbook, index = 0): WorkSheet => book.sheets[index] as WorkSheet;
/** Row number of the product's final line. */
const rowOf = (book: Workbook, name: string): number => sheetOf(book).rows.findIndex((row) => String(row[1]?.content ?? '').startsWith(name)) + 1;

describe('formulas', () => {
  it.each(KINDS)('of the %s come to what they were written with', (kind) => {
    const book = buildWorkbook(kind, contextOf(), all);
    const computed = evaluateWorkbook(book);
    expect(computed.formulas.length).toBeGreaterThan(kind === 'summary' ? 100 : 2);
    for (const { at, formula, written } of computed.formulas) expect(computed.valueOf(at), `${at} =${formula}`).toBe(written);
  });

  it('carry a changed part of one sheet through total, mean, spread and band', () => {
    const book = summary();
    const computed = evaluateWorkbook(book);
    const row = rowOf(book, 'Mật ong');
    const [mean, spread, band] = [`Tổng hợp!O${row}`, `Tổng hợp!P${row}`, `Tổng hợp!R${row}`];
    expect([computed.valueOf(mean), computed.valueOf(spread), computed.valueOf(band)]).toEqual([697 / 9, 3, 4]);
    const sheets = sheetOf(book, 1).rows.flatMap((cells, i) => (cells[1]?.content === 'Mật ong hoa vải Cửa Khe' ? [i + 1] : []));
    expect(sheets).toHaveLength(9);
    // Part A of the first member falls by what the others are worth together: nothing typed but one number.
    computed.set(`Điểm từng phiếu!G${sheets[0]}`, 0);
    const before = (sheetOf(book, 1).rows[(sheets[0] ?? 0) - 1]?.[6]?.content ?? 0) as number;
    expect(computed.valueOf(mean)).toBe((697 - before) / 9);
    expect(computed.valueOf(spread)).toBe(79 - (77 - before));
    for (const at of sheets) computed.set(`Điểm từng phiếu!G${at}`, 0);
    expect(computed.valueOf(band)).toBe(2);
  });

  it('take no word for a number: who was away or recused is in no mean, and a number typed there is', () => {
    const book = summary();
    const computed = evaluateWorkbook(book);
    const row = rowOf(book, 'Khoai tây');
    expect([computed.valueOf(`Tổng hợp!F${row}`), computed.valueOf(`Tổng hợp!I${row}`)]).toEqual(['TC', 'V']);
    expect(computed.valueOf(`Tổng hợp!O${row}`)).toBe(508 / 7);
    computed.set(`Tổng hợp!F${row}`, 100);
    expect(computed.valueOf(`Tổng hợp!O${row}`)).toBe(608 / 8);
  });

  it('leave out a sheet of who was recused later', () => {
    const code = memberCode('TV02');
    const record = { ...RECORD, recusals: [...RECORD.recusals, { member: code, dossier: DOSSIERS[0]!.code, reason: 'họ hàng', notes: {} }] };
    const book = summary(record);
    const computed = evaluateWorkbook(book);
    const row = rowOf(book, 'Mật ong');
    expect(computed.valueOf(`Tổng hợp!D${row}`)).toBe('TC');
    expect(computed.valueOf(`Tổng hợp!O${row}`)).toBe((697 - 78) / 8);
    const typed = sheetOf(book, 1).rows.find((r) => r[1]?.content === 'Mật ong hoa vải Cửa Khe' && r[4]?.content === code);
    expect(typed?.slice(6).map((c) => c.content)).toEqual([null, null, null, null, 'Từ chối chấm']);
  });

  it('count products and add rewards', () => {
    const results = buildWorkbook('results', contextOf(), all);
    const counted = evaluateWorkbook(results);
    const at = (label: string): string => `Kết quả!D${sheetOf(results).rows.findIndex((row) => row[0]?.content === label) + 1}`;
    expect(['Tổng số hồ sơ', 'Sản phẩm 4 sao', 'Sản phẩm 3 sao', 'Dừng đánh giá', 'Chưa xếp hạng'].map((l) => counted.valueOf(at(l)))).toEqual([8, 4, 1, 1, 1]);
    const first = sheetOf(results).head + 1;
    counted.set(`Kết quả!J${first}`, 3);
    expect(counted.valueOf(at('Sản phẩm 3 sao'))).toBe(2);
    const rewards = buildWorkbook('rewards', contextOf(), all);
    const added = evaluateWorkbook(rewards);
    const [four, three, sum] = ['"Cộng hạng 4', '"Cộng hạng 3', 'Tổng cộng'].map((label) => {
      const row = sheetOf(rewards).rows.findIndex(([cell]) => {
        const content = cell?.content ?? '';
        return (typeof content === 'object' ? content.formula : String(content)).startsWith(label);
      });
      return `Thưởng!E${row + 1}`;
    }) as [string, string, string];
    expect([four, three, sum].map(added.valueOf)).toEqual([120_000_000, 20_000_000, 140_000_000]);
    added.set(`Thưởng!E${sheetOf(rewards).head + 1}`, 31_000_000);
    expect([four, three, sum].map(added.valueOf)).toEqual([121_000_000, 20_000_000, 141_000_000]);
  });
});

describe('what the paper says', () => {
  it('is said of stars below the band: the gate, and the council’s conclusion', () => {
    const row = sheetOf(summary()).rows.find((r) => String(r[1]?.content).startsWith('Gốm'));
    expect(row?.at(-2)?.content).toBe(3);
    expect(row?.at(-3)?.content).toMatchObject({ value: 4 });
    expect(row?.at(-1)?.content).toMatch(/thiếu điều kiện \*\*\*\* tại 2\.2 .*hạng 3 sao\. Hội đồng kết luận 2\.2: Bao bì chưa đạt/);
    const even = sheetOf(summary()).rows.find((r) => String(r[1]?.content).startsWith('Mật ong'));
    expect(even?.at(-1)?.content).toBe('');
  });

  it('is said of drafts and rehearsals, on the sheet and over every page', async () => {
    const decided = { ...RECORD, dossiers: DOSSIERS.filter((d) => d.name !== 'Chè búp Thuận Thành') };
    for (const kind of KINDS) {
      expect(JSON.stringify(buildWorkbook(kind, contextOf(decided), all))).not.toContain('DỰ THẢO');
      const draft = buildWorkbook(kind, contextOf(RECORD, book26, { rehearsal: true }), () => false);
      for (const sheet of draft.sheets) expect(sheet.rows[0]?.[0]?.content).toBe(sheet.mark);
      expect(sheetOf(draft).mark).toMatch(/DIỄN TẬP|THỬ NGHIỆM/);
      expect(sheetOf(draft).mark).toContain('DỰ THẢO');
      const parts = await unzip(await writeXlsx(draft));
      expect(String(parts['xl/worksheets/sheet1.xml'])).toMatch(/<oddHeader>[^<]*DỰ THẢO/);
    }
  });

  it('reads no mean up over a band’s edge, today or after any change', () => {
    const mean = fc.integer({ min: 1, max: 60 }).chain((count) => fc.integer({ min: 0, max: 100 * count }).map((sum) => rational(sum, count)));
    fc.assert(
      fc.property(mean, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const bands = book26.starBands;
        const today = value.num / value.den;
        const places = (format: string): number => format.split('.')[1]?.length ?? 0;
        const book: Workbook = { title: '', sheets: [{ ...sheetOf(summary()), name: 'S', rows: [[{ content: today }]] }] };
        const rule = meanRules('A1', bands, decimals).find(({ formula }) => evaluateWorkbook(book).compute('S', formula) === true);
        const kept = rule ? places(rule.format) : decimals;
        const seen = evaluateWorkbook(book).compute('S', `ROUND(A1,${kept})`) as number;
        const scaled = rational(Math.round(seen * 1000), 1000);
        expect(bandOf(bands, scaled)).toBe(bandOf(bands, value));
        expect(kept).toBe(places(meanFormat(value, bands, decimals)));
      }),
    );
    expect(meanFormat(rational(1749, 25), book26.starBands, 1)).toBe('0.00');
    expect(showMean(rational(1749, 25), book26.starBands, 1)).toBe('69,96');
  });
});

describe('the file', () => {
  const partsOf = async (book: Workbook): Promise<Record<string, string>> =>
    Object.fromEntries(Object.entries(await unzip(await writeXlsx(book))).map(([name, bytes]) => [name, String(bytes)]));

  it('repeats its head, prints landscape to the page’s width, keeps heads and products on the screen', async () => {
    const parts = await partsOf(summary());
    const head = sheetOf(summary()).head;
    expect(parts['xl/workbook.xml']).toContain(`'Tổng hợp'!$${head}:$${head}<`);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Area" localSheetId="0">'Tổng hợp'!\$A\$1:\$T\$\d+</);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain(`<pane xSplit="2" ySplit="${head}"`);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<mergeCell ');
  });

  it('of a large council is A3, of one past eighteen goes on sideways with the products repeated', async () => {
    const extra = (count: number): SessionRecord => ({
      ...RECORD,
      members: [
        ...MEMBERS,
        ...Array.from({ length: count }, (_, i): Member => ({ ...(MEMBERS[2] as Member), code: memberCode(`X${i}`), name: `Ủy viên ${i}` })),
      ],
    });
    expect((await partsOf(summary(extra(3))))['xl/worksheets/sheet1.xml']).toContain('paperSize="8" orientation="landscape" fitToWidth="1"');
    const wide = await partsOf(summary(extra(20)));
    expect(wide['xl/worksheets/sheet1.xml']).toContain('paperSize="8" orientation="landscape" fitToWidth="2"');
    expect(wide['xl/workbook.xml']).toContain("'Tổng hợp'!$A:$B,'Tổng hợp'!$");
  });

  it('breaks the page before the signatures where they would be split, and only there', async () => {
    const sheet: WorkSheet = { ...sheetOf(buildWorkbook('rewards', contextOf(), all)), head: 1, closing: 5, widths: [80] };
    // A4 upright holds 734 points between the margins; 80 units of 6 points need no shrinking.
    const closingFrom = (fourth: number): number | null => closingBreak(sheet, [30, 200, 200, fourth, 100, 50]);
    expect([closingFrom(50), closingFrom(230), closingFrom(290), closingFrom(400)]).toEqual([null, 4, 4, null]);
    // Twice as wide a table is printed at half its size: twice as much fits.
    expect(closingBreak({ ...sheet, widths: [180] }, [30, 200, 200, 230, 100, 50])).toBeNull();
    expect(closingBreak({ ...sheet, closing: null }, [30, 200, 200, 230, 100, 50])).toBeNull();
    const dossiers = Array.from({ length: 40 }, (_, i) => ({ ...(DOSSIERS[0] as Dossier), code: dossierCode(`27-1-${i}-2026`) }));
    const breaks = await Promise.all(
      dossiers.map(async (_, i) => {
        const book = buildWorkbook('results', contextOf({ ...RECORD, dossiers: dossiers.slice(i), sheets: [], recusals: [] }), all);
        const found = /<brk id="(\d+)"/.exec((await partsOf(book))['xl/worksheets/sheet1.xml'] ?? '');
        return found ? Number(found[1]) - (sheetOf(book).closing ?? 0) : null;
      }),
    );
    expect(new Set(breaks)).toEqual(new Set([null, -1]));
  });

  it('keeps as text what looks like a formula', async () => {
    const names = ['=HYPERLINK("http://xau.vn")', '+84', '-1', '@SUM(A1)'];
    const record = { ...RECORD, dossiers: RECORD.dossiers.map((d, i) => ({ ...d, name: names[i] ?? d.name, producer: names[i] ?? d.producer })) };
    for (const kind of KINDS) {
      const parts = await partsOf(buildWorkbook(kind, contextOf(record), all));
      expect(parts['xl/styles.xml']).toContain('quotePrefix="1"');
      const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
      for (const [, xml] of sheets) expect(xml).not.toMatch(/<f>[^<]*(HYPERLINK|\+84|@SUM)/);
      expect(parts['xl/sharedStrings.xml']).toContain('=HYPERLINK(&quot;http://xau.vn&quot;)');
    }
  });

  it('is the same for the same session', async () => {
    for (const kind of KINDS)
      expect(await writeXlsx(buildWorkbook(kind, contextOf(), all))).toEqual(await writeXlsx(buildWorkbook(kind, contextOf(structuredClone(RECORD)), all)));
  });
});
