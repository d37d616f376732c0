/** The sheet for typing results into the national platform. Breaks when a result that doesn't stand is on it, a number differs from the result list's, a file is missing or a box. */
import { describe, expect, it } from 'vitest';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import { buildReentryWorkbook } from '../../shared/paper/build-reentry-workbook.ts';
import type { FlowPaper } from '../../shared/paper/paper.ts';
import { reentryProducts } from '../../shared/paper/reentry-content.ts';
import { buildPaper, listPapers } from '../../shared/paper/register.ts';
import { showMean } from '../../shared/result-words.ts';
import { book26, contextOf, RECORD } from '../support/paper-record.ts';
import { wordsOfPapers } from '../support/paper-words.ts';

const every = () => true;
const nobody = () => false;
const starred = contextOf().results.filter((r) => r.stars !== null && r.disposition !== 'undecided');
const [first] = starred;
if (!first) throw new Error('nothing has stars');
const FILES = ['1.1_giay-dang-ky.pdf', 'Ảnh sản phẩm.jpg'];
const context = contextOf(RECORD, book26, { evidence: new Map([[first.dossier.code, FILES]]) });
const only = (code: DossierCode) => (one: DossierCode) => one === code;

const entryOf = (confirmed: (code: DossierCode) => boolean) => listPapers(context, confirmed).find((e) => e.kind === 'reentry');
function paperOf(confirmed: (code: DossierCode) => boolean): FlowPaper {
  const paper = buildPaper(context, 'nhap-he-thong', confirmed);
  if (!paper.ok || paper.value.kind !== 'flow') throw new Error('no paper');
  return paper.value;
}
const field = (label: string, at = 0, confirmed = every as (code: DossierCode) => boolean) =>
  reentryProducts(context, confirmed)[at]?.fields.find((f) => f.label === label)?.value;

describe('what is on it', () => {
  it('only results with stars that the chair confirmed, in the dossiers’ own order', () => {
    const wanted = RECORD.dossiers.map((d) => d.code).filter((code) => starred.some((r) => r.dossier.code === code));
    expect(reentryProducts(context, every).map((p) => p.result.dossier.code)).toEqual(wanted);
    expect(reentryProducts(context, only(first.dossier.code)).map((p) => p.result.dossier.code)).toEqual([first.dossier.code]);
    expect(reentryProducts(context, nobody)).toEqual([]);
  });

  it('is nothing before a result is confirmed, a draft while some are to come, and then final', () => {
    expect(entryOf(nobody)).toMatchObject({ state: 'missing', url: '' });
    expect(entryOf(only(first.dossier.code))?.state).toBe('provisional');
    const draft = paperOf(only(first.dossier.code));
    expect(draft.mark).toBe('DỰ THẢO');
    expect(JSON.stringify(draft.blocks)).toContain('chưa có kết quả được xác nhận nên chưa có trong phiếu này');
    for (const { dossier } of starred.slice(1)) expect(JSON.stringify(draft.blocks)).not.toContain(dossier.code);
  });

  it('the points as the result list shows them, never rounded over a band’s edge', () => {
    const { decimals } = RECORD.profile;
    reentryProducts(context, every).forEach(({ result: { tally, stars } }, at) => {
      expect(field('Tổng điểm (trung bình)', at)).toBe(tally.mean && showMean(tally.mean, book26.starBands, decimals));
      expect(field('Hạng sao', at)).toBe(`${stars} sao`);
      expect(field('Số phiếu được tính', at)).toBe(String(tally.counted.length));
    });
  });

  it('the files in the order in which they are attached, the council’s own first', () => {
    const product = reentryProducts(context, every).find((p) => p.result.dossier.code === first.dossier.code);
    const sheets = RECORD.sheets.filter((s) => s.dossier === first.dossier.code).length;
    expect(product?.attachments).toEqual([
      'Biên bản họp Hội đồng',
      'Bảng tổng hợp điểm',
      'Danh sách kết quả',
      `Phiếu đánh giá của thành viên (${sheets} phiếu)`,
      ...FILES,
    ]);
  });

  it('the decision and the certificate’s number only where the province recognises', () => {
    const info = { ...RECORD.info, recognitionDecision: '1320/QĐ-UBND', recognitionDate: '2026-09-15' };
    const number = { paper: `giay-chung-nhan/${first.dossier.code}`, kind: 'certificate', year: '2026', index: 0, text: '0098/GCN' } as const;
    const decided = contextOf({ ...RECORD, info }, book26, { numbers: [number] });
    for (const { result, fields } of reentryProducts(decided, every)) {
      const value = (label: string) => fields.find((f) => f.label === label)?.value;
      expect(value('Quyết định công nhận'), result.dossier.code).toBe(result.disposition === 'recognise' ? '1320/QĐ-UBND ngày 15/09/2026' : '–');
      expect(value('Số giấy chứng nhận'), result.dossier.code).toBe(result.dossier.code === first.dossier.code ? '0098/GCN' : '–');
    }
  });
});

describe('its form', () => {
  it('has a box to tick for each entry and each file, a page a product', () => {
    const { blocks } = paperOf(every);
    const products = reentryProducts(context, every);
    const tables = blocks.filter((b) => b.kind === 'table');
    expect([tables.length, blocks.filter((b) => b.kind === 'page-break').length]).toEqual([products.length, products.length - 1]);
    tables.forEach((table, at) => {
      const boxes = table.rows.filter((row) => row.cells.some((cell) => cell.box === 'empty'));
      expect(boxes.length).toBe((products[at]?.fields.length ?? 0) + (products[at]?.attachments.length ?? 0) + 1);
    });
  });

  it('as a workbook says the same, points as numbers', () => {
    const { sheets } = buildReentryWorkbook(context, every);
    const [sheet] = sheets;
    if (!sheet) throw new Error('no sheet');
    const heads = sheet.rows[sheet.head - 1]?.map((cell) => cell.content) ?? [];
    const products = reentryProducts(context, every);
    const rows = sheet.rows.slice(sheet.head, sheet.head + products.length);
    products.forEach(({ fields, attachments, result }, at) => {
      const cell = (head: string) => rows[at]?.[heads.indexOf(head)]?.content;
      for (const { label, value } of fields) if (!/^(Điểm|Tổng|Số phiếu|Hạng)/.test(label)) expect(cell(label), label).toBe(value);
      expect(cell('Tổng điểm (trung bình)')).toBe((result.tally.mean?.num ?? 0) / (result.tally.mean?.den ?? 1));
      expect(cell('Hạng sao')).toBe(result.stars);
      expect(cell('Tệp đính kèm, theo thứ tự')).toBe(attachments.map((name, n) => `${n + 1}. ${name}`).join('\n'));
    });
    // Nothing confirmed: still a workbook, without a product.
    expect(JSON.stringify(buildReentryWorkbook(context, nobody))).not.toContain(dossierCode(first.dossier.code));
  });

  it('word for word', async () => {
    await expect(`${wordsOfPapers(context, ['reentry'], every)}\n`).toMatchFileSnapshot('golden/reentry.txt');
  });
});
