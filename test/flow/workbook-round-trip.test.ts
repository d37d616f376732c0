/** Export, then import: the same session and the same results. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import { writeWorkbook } from '../../electron/dossier/write-workbook.ts';
import { openPackage } from '../../electron/dossier/xlsx/open-package.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { problemLine } from '../../shared/problems/index.ts';
import { resultsOf } from '../../shared/result.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { anyRecord } from '../fixtures/record-arbitrary.ts';
import { BOOK, bookById, buildWorkbook, FULL_SHEET, validSheets } from '../fixtures/workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-round-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

async function imported(source: string | Uint8Array): Promise<SessionRecord> {
  const outcome = await readWorkbook(source, bookById);
  if (!outcome.ok) throw new Error(outcome.problems.map((p) => problemLine(p)).join('\n'));
  return outcome.value.record;
}

async function exported(record: SessionRecord): Promise<string> {
  files += 1;
  const file = join(folder, `${files}.xlsx`);
  await writeWorkbook(file, BOOK, record, resultsOf(BOOK, record));
  return file;
}

/** Without ids and receipts; who typed and checked a sheet goes by the sheet's place in the list. */
const anonymous = (record: SessionRecord): unknown => {
  const place = new Map(record.sheets.map((s, index) => [s.id, index]));
  const sheets = record.sheets.map((s) => ({ ...s, id: '', receipt: '' }));
  return { ...record, sheets, paperTrails: record.paperTrails.map((t) => ({ ...t, sheet: place.get(t.sheet) })) };
};
/** Everything that was decided, without the sheets' ids. */
const decided = (record: SessionRecord): unknown =>
  resultsOf(BOOK, record).map((r) => ({ ...r, tally: { ...r.tally, counted: r.tally.counted.map((c) => ({ member: c.member, totals: c.totals })) } }));

async function text(file: string, part: string): Promise<string> {
  const parts = await openPackage(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of parts.read(part)) chunks.push(chunk);
  await parts.close();
  return Buffer.concat(chunks).toString('utf8');
}

test('any session comes back equal, and decides the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async (record) => {
      const again = await imported(await exported(record));
      expect(anonymous(again)).toEqual(anonymous(record));
      expect(decided(again)).toEqual(decided(record));
    }),
    { numRuns: 60 },
  );
}, 120_000);

describe('the valid workbook', () => {
  test('imported, exported, imported: equal to the receipt; exported twice: equal to the byte', async () => {
    const record = await imported(await buildWorkbook(validSheets()));
    const file = await exported(record);
    expect(await imported(file)).toEqual(record);
    expect(readFileSync(await exported(record)).equals(readFileSync(file))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('sheets stand in the agreed order, results and lists last; no cell is a formula', async () => {
    const record = await imported(await buildWorkbook(validSheets()));
    const [first] = record.dossiers;
    const file = await exported({ ...record, dossiers: [{ ...(first as (typeof record.dossiers)[number]), name: '=cmd|calc' }, ...record.dossiers.slice(1)] });
    const names = [...(await text(file, 'xl/workbook.xml')).matchAll(/<sheet name="([^"]+)"/g)].map((m) => m[1]);
    expect(names).toEqual([
      'Phiên',
      'Hội đồng',
      'Hồ sơ',
      'Có mặt',
      'Từ chối chấm',
      'Dừng đánh giá',
      'Tổ tư vấn',
      'Phiếu chấm',
      'Kết luận điều kiện',
      'Kết luận chênh lệch',
      'Kết quả',
      'Danh mục',
    ]);
    const sheet = await text(file, 'xl/worksheets/sheet3.xml');
    expect(sheet).not.toMatch(/<f[ />]/);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<dataValidation type="list"');
    expect((await imported(file)).dossiers[0]?.name).toBe('=cmd|calc');
  });

  test('dates are dates, shares are fractions, points and money are numbers', async () => {
    const file = await exported(await imported(await buildWorkbook(validSheets())));
    const info = await text(file, 'xl/worksheets/sheet1.xml');
    expect(info).toContain('<v>46269</v>');
    expect(info).toContain('<v>20000000</v>');
    expect(await text(file, 'xl/sharedStrings.xml')).toContain('>3/4<');
    expect(await text(file, 'xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
  });

  test('the result sheet says what the desk says', async () => {
    const file = await exported(await imported(await buildWorkbook(validSheets())));
    const strings = await text(file, 'xl/sharedStrings.xml');
    const total = Object.values(FULL_SHEET).reduce((a, b) => a + b, 0);
    expect(strings).toContain(`>${total},00<`);
    expect(strings).toContain('Không đủ điều kiện đánh giá');
    expect(strings).toContain('Chưa xếp hạng: còn thiếu phiếu đánh giá');
  });
});

describe('what an export leaves out', () => {
  test('older versions, and sheets of members recused, absent or struck from scoring since', async () => {
    const record = await imported(await buildWorkbook(validSheets()));
    const [one, two] = record.sheets as [SessionRecord['sheets'][number], SessionRecord['sheets'][number]];
    const newer = { ...one, id: 'newer' as typeof one.id, version: 2, marks: { '1.1': 0 } };
    const recusals = [...record.recusals, { member: memberCode('TV2'), dossier: two.dossier, reason: 'Góp vốn', notes: {} }];
    const again = await imported(await exported({ ...record, recusals, sheets: [newer, one, two] }));
    expect(again.sheets.map((s) => [s.member, s.marks])).toEqual([['TV1', { '1.1': 0 }]]);
  });

  test('of who left before the last round: that round’s sheet, not the earlier one', async () => {
    const record = await imported(await buildWorkbook(validSheets()));
    const [one, two] = record.sheets as [SessionRecord['sheets'][number], SessionRecord['sheets'][number]];
    expect([one.member, two.member]).toEqual(['TV1', 'TV2']);
    const second = (sheet: typeof one): typeof one => ({ ...sheet, id: `${sheet.id}-2` as typeof one.id, round: 2 });
    const away = { dossier: one.dossier, member: two.member, present: false, reason: 'Về sớm', notes: {} };
    const left = { ...record, productPresence: [away], sheets: [one, two, second(one), second(two)] };
    const again = await imported(await exported(left));
    expect(again.sheets.map((s) => [s.member, s.round])).toEqual([
      ['TV1', 1],
      ['TV2', 1],
      ['TV1', 2],
    ]);
    expect(decided(again)).toEqual(decided(left));
  });

  test('a confirmed blank where a 0 box exists: it never comes back as a tick of that box', async () => {
    const record = await imported(await buildWorkbook(validSheets()));
    const [one] = record.sheets as [SessionRecord['sheets'][number]];
    const { '1.2': _, '1.1': __, ...marks } = one.marks;
    const again = await imported(await exported({ ...record, sheets: [{ ...one, marks, confirmedBlanks: ['1.1', '1.2'] }] }));
    expect(again.sheets[0]?.marks).toEqual(marks);
    expect(again.sheets[0]?.confirmedBlanks).toEqual(['1.1']);
  });

  test('a failed write leaves neither the file nor a half one', async () => {
    const record = await imported(await buildWorkbook(validSheets()));
    const gone = join(folder, 'no-such-folder', 'x.xlsx');
    await expect(writeWorkbook(gone, BOOK, record)).rejects.toThrow('ENOENT');
  });
});
