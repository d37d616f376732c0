/** Lists of other offices are read for what they mean, whatever their head, order and file format: six products come out of each. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../electron/dossier/lists/decode-text.ts';
import { readList } from '../../electron/dossier/lists/read-list.ts';
import type { ListFile } from '../../shared/lists/list-file.ts';
import type { ListMapping } from '../../shared/lists/list-mapping.ts';
import { type ListPlan, planList } from '../../shared/lists/plan-list.ts';
import { proposeMapping } from '../../shared/lists/propose-mapping.ts';
import { communeCsv, departmentList, englishList, PRODUCTS, platformList, utf8, utf16 } from '../fixtures/foreign-lists.ts';
import { BOOK, buildWorkbook } from '../fixtures/workbooks.ts';

const NOBODY = { dossiers: [], bound: new Set<never>() };

async function fileOf(name: string, bytes: Uint8Array): Promise<ListFile> {
  const read = await readList(name, bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
async function planned(
  name: string,
  bytes: Uint8Array,
  change: (mapping: ListMapping) => ListMapping = (m) => m,
): Promise<{ mapping: ListMapping; plan: ListPlan }> {
  const file = await fileOf(name, bytes);
  const mapping = change(proposeMapping(file, BOOK));
  const sheet = file.sheets.find((s) => s.name === mapping.sheet);
  if (!sheet) throw new Error(mapping.sheet);
  return { mapping, plan: planList(sheet, mapping, BOOK, NOBODY) };
}
const told = (plan: ListPlan) => plan.added.map(({ name, producer, setNumber, commune, phone }) => ({ name, producer, set: setNumber, commune, phone }));
const codes = (plan: ListPlan) => plan.problems.map((p) => p.code);

describe('the program’s guess takes all six products', () => {
  test('of the national platform: titles, two-storeyed head, merged cells, a total, a signature', async () => {
    const { mapping, plan } = await planned('ds.xlsx', await platformList());
    expect(mapping).toMatchObject({ sheet: 'DS sản phẩm', headRow: 4, headRows: 2 });
    expect(told(plan)).toEqual(PRODUCTS);
    expect(plan.added.map((d) => d.code)).toEqual([
      '27-09200-1-2026',
      '27-09201-2-2026',
      '27-09202-3-2026',
      '27-09203-4-2026',
      '27-09204-5-2026',
      '27-09205-6-2026',
    ]);
    // The stars hoped for are nobody's stars yet, and stay as a note; Excel had taken one phone's 0.
    expect(plan.added[0]).toMatchObject({ currentStars: null, notes: { 'Hạng sao đăng ký': '4 sao', 'Ghi chú': 'Mùa vụ tháng 3' } });
    expect(codes(plan)).toEqual(['OC-7638']);
    expect(plan.rows.filter((r) => r.kind === 'aside').map((r) => r.row)).toEqual([13, 15]);
  });

  test('of a department: abbreviations, groups between the rows, no codes', async () => {
    const { mapping, plan } = await planned('th.xlsx', await departmentList());
    expect(mapping).toMatchObject({ headRow: 2, headRows: 1, columns: { name: 1, producer: 3, set: -1, currentStars: 6, registration: 7 } });
    expect(told(plan)).toEqual(PRODUCTS);
    expect(plan.added.map((d) => [d.code, d.registration, d.currentStars])).toEqual([
      ['SP-001', 'upgrade', 3],
      ['SP-002', 'first', null],
      ['SP-003', 'first', null],
      ['SP-004', 'first', null],
      ['SP-005', 'first', null],
      ['SP-006', 'again', 4],
    ]);
    expect(codes(plan)).toEqual(['OC-7644']);
  });

  test.each([
    ['UTF-8 with its mark', utf8],
    ['UTF-16', utf16],
  ])('of a commune: text with semicolons, %s', async (_, encode) => {
    const { mapping, plan } = await planned('xa.csv', encode(communeCsv()));
    expect(mapping).toMatchObject({ headRow: 1, columns: { name: 1, producer: 2, set: 3, address: 4, phone: 5 } });
    expect(told(plan)).toEqual(PRODUCTS.map((p) => ({ ...p, commune: '' })));
    expect(plan.added[2]?.address).toBe('Thôn "Trung", Phường Phú Lâm');
  });

  test('of a consultant in English, once the words for the groups are given their meaning', async () => {
    const first = await planned('en.xlsx', await englishList());
    expect(first.mapping.columns).toEqual({ name: 4, producer: 2, set: 3, commune: 1, phone: 0 });
    expect(first.plan.added).toEqual([]);
    expect(first.plan.words.map((w) => w.text).sort()).toEqual(['Handicraft', 'Herbal tea', 'Honey', 'Rice products', 'Tea', 'White liquor']);
    expect(codes(first.plan)).toEqual(PRODUCTS.map(() => 'OC-7636'));
    const meanings = { honey: '4', 'rice products': '6', tea: '11', 'herbal tea': '12', 'white liquor': '14', handicraft: '21' };
    const { plan } = await planned('en.xlsx', await englishList(), (m) => ({ ...m, values: { ...m.values, set: meanings } }));
    expect(told(plan)).toEqual(PRODUCTS);
  });
});

describe('files that are no list', () => {
  const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
    const read = await readList(name, bytes);
    return read.ok ? 'read' : (read.problems[0]?.code ?? '');
  };
  test('are named for what they are', async () => {
    expect(await codeOf('cu.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('OC-2003');
    expect(await codeOf('web.xls', Buffer.from('<html><table><tr><td>Tên SP</td></tr></table>'))).toBe('OC-7630');
    expect(await codeOf('anh.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toBe('OC-7631');
    expect(await codeOf('trong.csv', Buffer.from(';;;\r\n;;;\r\n'))).toBe('OC-7632');
    expect(await codeOf('dai.csv', Buffer.from('a;b\n'.repeat(10_002)))).toBe('OC-7633');
    expect(await codeOf('rong.xlsx', await buildWorkbook({ A: [Array.from({ length: 101 }, (_, i) => `c${i}`)] }))).toBe('OC-7633');
    expect(await codeOf('hong.xlsx', (await platformList()).subarray(0, 900))).toBe('OC-2004');
  });

  test('an Excel error or a formula never computed keeps its row out, at its cell', async () => {
    const bytes = await buildWorkbook({
      A: [
        ['Tên SP', 'Chủ thể', 'Bộ SP'],
        [{ error: '#N/A' }, 'HTX A', 'Hoa'],
        ['Hoa hồng', { formula: 'A1' }, 'Hoa'],
        ['Hoa lan', 'HTX B', 'Hoa'],
      ],
    });
    const { plan } = await planned('a.xlsx', bytes);
    expect(plan.added.map((d) => d.name)).toEqual(['Hoa lan']);
    expect(plan.problems.filter((p) => p.grade === 'error').map((p) => [p.code, p.place?.row, p.place?.column])).toEqual([
      ['OC-2205', 2, 'Tên SP'],
      ['OC-2205', 3, 'Chủ thể'],
    ]);
  });
});

test('a text’s bytes are read by their mark or by what they can only be', () => {
  const words = 'Tên sản phẩm;Đường phèn Quảng Ngãi';
  expect(decodeText(Buffer.from(words, 'utf16le'))).toBe(words);
  expect(decodeText(Buffer.from([0xfe, 0xff, ...Buffer.from(words, 'utf16le').swap16()]))).toBe(words);
  expect(decodeText(Buffer.from(words))).toBe(words);
  // Windows' Vietnamese page: "Đ" and "ô", the tone as a sign of its own.
  expect(decodeText(Buffer.from([0xd0, 0xf4, 0xcc]))).toBe('Đồ');
});
