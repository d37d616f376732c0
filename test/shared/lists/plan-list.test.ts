/** What a list would do to a session's dossiers: nothing is lost, nothing is overwritten unseen, the columns' order doesn't matter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawRow } from '../../../shared/dossier/cells.ts';
import { dossierCode } from '../../../shared/lib/brand.ts';
import type { ListSheet } from '../../../shared/lists/list-file.ts';
import { headingsOf } from '../../../shared/lists/list-head.ts';
import { LEAVE_OUT, type ListMapping } from '../../../shared/lists/list-mapping.ts';
import { planList } from '../../../shared/lists/plan-list.ts';
import { proposeMapping } from '../../../shared/lists/propose-mapping.ts';
import { keptOf, mappingFrom, shapeOf } from '../../../shared/lists/remember-mapping.ts';
import type { Dossier } from '../../../shared/session.ts';
import { shippedBook } from '../shipped-books.ts';

const BOOK = shippedBook('QD26-2026');
type Line = readonly string[];

const rowOf = (cells: Line, at: number): RawRow => ({ row: at + 1, cells: cells.map((c) => c || undefined), hidden: false });
const sheetOf = (lines: readonly Line[]): ListSheet => ({ name: 'DS', hidden: false, rows: lines.map(rowOf), merged: [] });
const propose = (sheet: ListSheet): ListMapping => proposeMapping({ sheets: [sheet] }, BOOK);
const plan = (lines: readonly Line[], dossiers: readonly Dossier[] = [], change: Partial<ListMapping> = {}, bound: readonly string[] = []) => {
  const sheet = sheetOf(lines);
  return planList(sheet, { ...propose(sheet), ...change }, BOOK, { dossiers, bound: new Set(bound.map(dossierCode)) });
};

const HEAD = ['TT', 'Mã SP', 'Tên SP', 'Chủ thể', 'Nhóm sản phẩm', 'Xã', 'SĐT', 'Hạng sao', 'Kiểu dáng bao bì'];
const HONEY = [
  '1',
  '27-09526-1-2026',
  'Mật ong',
  'HTX Minh Tân',
  'Mật ong, mật khác và nông sản thực phẩm khác',
  'Xã Minh Tân',
  '0912345678',
  '3 sao',
  'lọ 500 g',
];
const ROSE = ['2', '27-09526-2-2026', 'Hoa hồng', 'HTX Hoa', 'Hoa', 'Xã Minh Tân', '0912345679', '', 'bó'];
const first = (lines: readonly Line[]): Dossier => plan(lines).added[0] as Dossier;

describe('what is there already', () => {
  const known = first([HEAD, HONEY]);

  test('is the same when nothing differs, and is never added twice', () => {
    const again = plan([HEAD, HONEY, ROSE], [known]);
    expect(again.rows.map((r) => r.kind)).toEqual(['same', 'add']);
    expect(again.changed).toEqual([]);
  });

  test('an empty cell or a field the list hasn’t blanks nothing', () => {
    const line = HONEY.map((cell, at) => ([5, 6, 7, 8].includes(at) ? '' : cell));
    expect(plan([HEAD, line], [{ ...known, representative: 'Bà Tư' }]).rows[0]?.kind).toBe('same');
  });

  test('a difference is shown field by field and only proposed', () => {
    const line = HONEY.with(6, '0999999999').with(8, 'lọ 1 kg');
    const { rows, changed, added } = plan([HEAD, line], [{ ...known, notes: { ...known.notes, 'Ý kiến': 'giữ' } }]);
    expect(rows[0]).toMatchObject({
      kind: 'change',
      changes: [
        { field: 'phone', before: '0912345678', after: '0999999999' },
        { field: 'notes', before: 'lọ 500 g' },
      ],
    });
    expect(added).toEqual([]);
    expect(changed[0]?.after).toMatchObject({ code: known.code, notes: { 'Kiểu dáng bao bì': 'lọ 1 kg', 'Ý kiến': 'giữ' } });
  });

  test('is found by its code in any case, and without codes by name and producer', () => {
    const upper = { ...known, code: dossierCode('SP-A') };
    expect(plan([HEAD, HONEY.with(1, 'sp-a')], [upper]).rows[0]).toMatchObject({ kind: 'same', code: 'SP-A' });
    expect(plan([HEAD, HONEY.with(1, '').with(2, 'MẬT  ONG')], [known], {}).rows[0]?.kind).toBe('change');
    expect(plan([HEAD, HONEY.with(1, '')], [known]).rows[0]).toMatchObject({ kind: 'same', code: known.code });
  });

  test('under another code it is pointed at', () => {
    const { rows, problems } = plan([HEAD, HONEY.with(1, '27-09526-9-2026')], [known]);
    expect([rows[0]?.kind, problems.map((p) => [p.code, p.grade, p.params.code])]).toEqual(['add', [['OC-7639', 'warning', known.code]]]);
  });

  test('with evidence on its criteria its set can’t be changed by a list', () => {
    const line = HONEY.with(4, 'Hoa');
    expect(plan([HEAD, line], [known]).rows[0]?.kind).toBe('change');
    const { rows, problems, changed } = plan([HEAD, line], [known], {}, [known.code]);
    expect([rows[0]?.kind, problems[0]?.code, changed.length]).toEqual(['fault', 'OC-7640', 0]);
  });
});

describe('rows that can’t be taken', () => {
  const cases: readonly (readonly [string, readonly Line[], readonly (readonly [string, number, string])[]])[] = [
    ['no name', [HEAD, HONEY.with(2, '')], [['OC-2201', 2, 'Tên SP']]],
    ['no producer', [HEAD, HONEY.with(3, '')], [['OC-2201', 2, 'Chủ thể']]],
    ['no set', [HEAD, HONEY.with(4, '')], [['OC-2201', 2, 'Nhóm sản phẩm']]],
    ['a set nobody knows', [HEAD, HONEY.with(4, 'Sản phẩm tiêu biểu')], [['OC-7636', 2, 'Nhóm sản phẩm']]],
    // Another decision's number means another set.
    ['a set by number only', [HEAD, HONEY.with(4, '4')], [['OC-7636', 2, 'Nhóm sản phẩm']]],
    ['stars nobody gives', [HEAD, HONEY.with(7, '7 sao')], [['OC-7636', 2, 'Hạng sao']]],
    ['a name too long', [HEAD, HONEY.with(2, 'á'.repeat(301))], [['OC-2206', 2, 'Tên SP']]],
    ['a note too long', [HEAD, HONEY.with(8, 'á'.repeat(2001))], [['OC-2206', 2, 'Kiểu dáng bao bì']]],
    ['the same code twice', [HEAD, HONEY, HONEY.with(2, 'Mật khác')], [['OC-7637', 3, 'Mã sản phẩm']]],
    ['the same product twice without codes', [HEAD, HONEY.with(1, ''), HONEY.with(1, '').with(0, '2')], [['OC-7637', 3, 'Tên sản phẩm']]],
  ];
  test.each(cases)('%s: named at its cell, everything else is taken', (_, lines, wanted) => {
    const { problems, rows, added } = plan([...lines, ROSE.with(0, '9').with(7, '4 sao')]);
    const faults = problems.filter((p) => p.grade === 'error').map((p) => [p.code, p.place?.row, p.place?.column]);
    expect(faults).toEqual(wanted);
    expect(rows.filter((r) => r.kind === 'fault').map((r) => r.row)).toEqual(wanted.map(([, row]) => row));
    expect(added.at(-1)?.name).toBe('Hoa hồng');
  });

  test('a word given its meaning, or left out, holds for every row', () => {
    const lines = [HEAD, HONEY.with(4, 'Đặc sản'), ROSE.with(4, 'ĐẶC SẢN')];
    expect(plan(lines).words).toEqual([{ field: 'set', text: 'Đặc sản', folded: 'dac san', count: 2, guess: '' }]);
    expect(plan(lines, [], { values: { set: { 'dac san': '4' } } }).added.map((d) => d.setNumber)).toEqual([4, 4]);
    expect(plan(lines, [], { values: { set: { 'dac san': LEAVE_OUT } } }).rows.map((r) => r.kind)).toEqual(['aside', 'aside']);
  });

  test('without a needed column nothing is taken', () => {
    const { blocked, added, problems } = plan([HEAD, HONEY], [], { columns: { name: 2, producer: 3 } });
    expect([blocked, added, problems[0]?.code]).toEqual([true, [], 'OC-7635']);
  });

  test('a group row, a total and a signature are no products', () => {
    const lines = [HEAD, ['A', '', 'Hoa'], ROSE, ['', '', 'Tổng cộng', '', '', '', '1'], ['', 'Người lập', '', '', '', 'Giám đốc']];
    expect(plan(lines).rows.map((r) => r.kind)).toEqual(['aside', 'add', 'aside', 'aside']);
  });
});

test('provisional codes take no number that is used, in the session or further down the list', () => {
  const known = { ...first([HEAD, HONEY]), code: dossierCode('sp-001'), name: 'Khác' };
  const { added } = plan([HEAD, HONEY.with(1, ''), ROSE.with(1, 'SP-002')], [known]);
  expect(added.map((d) => d.code)).toEqual(['SP-003', 'SP-002']);
});

// ---- properties ----------------------------------------------------------------------------------------------------

const word = fc.stringMatching(/^[A-Za-zăâđêôơưĂÂĐ]{2,8}( [a-zăâđêôơư]{2,6}){0,2}$/);
const sets = fc.constantFrom(...BOOK.sets.map((s) => s.name));
const product = fc
  .record({
    name: word,
    producer: word.map((w) => `HTX ${w}`),
    set: sets,
    commune: word.map((w) => `Xã ${w}`),
    stars: fc.constantFrom('', '3 sao', '4 sao'),
    note: word,
  })
  .map(({ name, producer, set, commune, stars, note }): Line => ['', name, producer, set, commune, stars, note]);
const list = fc.uniqueArray(product, { minLength: 1, maxLength: 8, selector: (line) => `${line[1]}|${line[2]}`.toLowerCase() });
const LIST_HEAD: Line = ['STT', 'Tên SP', 'Chủ thể', 'Bộ SP', 'Địa bàn', 'Sao hiện tại', 'Ghi thêm'];
const numbered = (lines: readonly Line[]): readonly Line[] => [LIST_HEAD, ...lines.map((line, at) => line.with(0, String(at + 1)))];
const permuted = (lines: readonly Line[], order: readonly number[]): readonly Line[] => lines.map((line) => order.map((from) => line[from] ?? ''));
const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });

describe('for any list', () => {
  test('whatever the order of its columns, the dossiers are the same', () => {
    fc.assert(
      fc.property(list, order, (lines, columns) => {
        expect(plan(permuted(numbered(lines), columns)).added).toEqual(plan(numbered(lines)).added);
      }),
    );
  });

  test('every row is accounted for, and every cell of what is added stands in its dossier', () => {
    fc.assert(
      fc.property(list, (lines) => {
        const { rows, added } = plan(numbered(lines));
        expect(rows.map((r) => r.row)).toEqual(lines.map((_, at) => at + 2));
        expect(rows.filter((r) => r.kind === 'add').length).toBe(added.length);
        added.forEach((dossier, at) => {
          const text = JSON.stringify({
            ...dossier,
            set: BOOK.sets.find((s) => s.number === dossier.setNumber)?.name,
            stars: dossier.currentStars ? `${dossier.currentStars} sao` : '',
          });
          for (const cell of (lines[at] as Line).slice(1)) expect(text).toContain(cell);
        });
      }),
    );
  });

  test('taken over and read again, nothing is new and nothing differs', () => {
    fc.assert(
      fc.property(list, order, (lines, columns) => {
        const { added } = plan(numbered(lines));
        const again = plan(permuted(numbered(lines), columns), added);
        expect([again.added, again.changed]).toEqual([[], []]);
      }),
    );
  });

  test('a mapping kept from one order of the columns reads another', () => {
    fc.assert(
      fc.property(list, order, (lines, columns) => {
        const [sheet, other] = [sheetOf(numbered(lines)), sheetOf(permuted(numbered(lines), columns))];
        const mapping = { ...propose(sheet), columns: { name: 6, producer: 2, set: 3 } };
        const [headings, others] = [headingsOf(sheet, mapping), headingsOf(other, mapping)];
        expect(shapeOf(others)).toBe(shapeOf(headings));
        const back = mappingFrom(keptOf(mapping, headings), propose(other), others);
        const named = (m: ListMapping, of: readonly string[]) => Object.fromEntries(Object.entries(m.columns).map(([field, at]) => [field, of[at]]));
        expect(named(back, others)).toEqual(named(mapping, headings));
      }),
    );
  });
});
