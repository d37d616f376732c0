/** Rules of evidence: what names say, what is missing, what is found in texts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SAMPLES_WANTED, sampleStatus } from '../../shared/evidence.ts';
import { checklistFor, missingItems, parseChecklist } from '../../shared/evidence-checklist.ts';
import { buildManifest } from '../../shared/evidence-manifest.ts';
import { criteriaOfPath, dossierOfPath, isJunk, itemOfName } from '../../shared/evidence-names.ts';
import { searchPages } from '../../shared/evidence-search.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { foldVietnamese } from '../../shared/lib/vietnamese.ts';

const codes = ['27-09526-1-2026', '27-09526-11-2026', '83-832-28882-2-2022', 'SP-Đ1'].map(dossierCode);
const [first, eleventh, old, odd] = codes as [(typeof codes)[0], (typeof codes)[0], (typeof codes)[0], (typeof codes)[0]];

describe('the product code in a path', () => {
  test.each([
    ['27-09526-1-2026/a.pdf', first],
    ['Hồ sơ/27-09526-1-2026 Mứt cà rốt/1.5_a.pdf', first],
    ['27_09526_1_2026_hop dong.pdf', first],
    ['x/27.09526.11.2026.pdf', eleventh],
    ['27-09526-1-2026/27-09526-11-2026.pdf', eleventh],
    ['minh chứng-83-832-28882-2-2022.pdf', old],
    ['sp-d1/ảnh.jpg', odd],
    ['127-09526-1-2026.pdf', null],
    ['5-27-09526-1-2026.pdf', null],
    ['27-09526-1-20260.pdf', null],
    ['không mã/a.pdf', null],
    ['', null],
  ])('%s → %s', (path, code) => expect(dossierOfPath(path, codes)).toBe(code));

  test('is found wherever it stands between folders (property)', () => {
    const word = fc.stringMatching(/^[a-zà-ỹ ]{0,12}$/);
    fc.assert(
      fc.property(fc.constantFrom(...codes), word, word, (code, before, after) => {
        expect(dossierOfPath(`${before}/${code}/${after}.pdf`, codes)).toBe(code);
      }),
    );
  });
});

describe('criteria in a path', () => {
  const has = (criterion: string): boolean => ['1.5', '2.1', '6.1.2'].includes(criterion);
  test.each([
    ['1.5_hợp đồng.pdf', ['1.5']],
    ['1.5-a.pdf', ['1.5']],
    ['(1.5) a.pdf', ['1.5']],
    ['TC 1.5 a.pdf', ['1.5']],
    ['Tiêu chí 2.1 a.pdf', ['2.1']],
    ['1.5.pdf', ['1.5']],
    ['1.5, 2.1_a.pdf', ['1.5', '2.1']],
    ['6.1.2 a.pdf', ['6.1.2']],
    ['27-09526-1-2026_1.5_a.pdf', ['1.5']],
    ['1.5 Liên kết/a.pdf', ['1.5']],
    ['1.5 Liên kết/2.1_a.pdf', ['2.1']],
    ['9.9_a.pdf', []],
    ['12.5.2026 biên bản.pdf', []],
    ['hợp đồng 1.5.pdf', []],
    ['1.50 a.pdf', []],
  ])('%s → %j', (path, found) => expect(criteriaOfPath(path, first, has)).toEqual(found));
});

test.each([
  ['__MACOSX/._a.pdf', true],
  ['a/.DS_Store', true],
  ['a/Thumbs.db', true],
  ['~$bài.docx', true],
  ['a/', true],
  ['a/b.pdf', false],
])('%s is left behind by programs: %s', (path, junk) => expect(isJunk(path)).toBe(junk));

describe('the checklist', () => {
  const checklist = parseChecklist(JSON.parse(readFileSync('resources/checklists/qd26-2026.json', 'utf8')));
  const goods = { requiresSamples: true };
  test('asks for the earlier certificate only when there was one, and for food safety never of tourism', () => {
    const required = (kind: 'first' | 'upgrade' | 'again', set = goods) => checklistFor(checklist, kind, set).flatMap((i) => (i.required ? [i.id] : []));
    expect(required('first')).not.toContain('earlier-certificate');
    expect(required('upgrade')).toEqual(expect.arrayContaining(['earlier-certificate', 'changes', 'registration-form']));
    expect(required('again')).toContain('earlier-certificate');
    expect(required('first', { requiresSamples: false })).not.toContain('food-safety');
  });
  test('misses what no file answers, and only what must be there', () => {
    const items = checklistFor(checklist, 'first', goods);
    const missing = missingItems(items, [{ item: 'registration-form' }]).map((i) => i.id);
    expect(missing).not.toContain('registration-form');
    expect(missing).not.toContain('awards');
    expect(missing).toContain('food-safety');
  });
  test.each([
    ['Phiếu đăng ký sản phẩm.pdf', 'registration-form'],
    ['x/GCN ATTP 2026.pdf', 'food-safety'],
    ['hop_dong_lien_ket.pdf', 'linkage'],
    ['nhan hieu da dang ky.pdf', 'intellectual-property'],
    ['không rõ.pdf', ''],
  ])('takes %s for "%s"', (path, id) => expect(itemOfName(path, checklistFor(checklist, 'first', goods))).toBe(id));
});

test('samples: five wanted, none of tourism', () => {
  const sample = (received: number) => ({ received, at: '', note: '' });
  expect([null, sample(0), sample(4), sample(SAMPLES_WANTED), sample(9)].map((s) => sampleStatus(true, s))).toEqual([
    'missing',
    'missing',
    'short',
    'complete',
    'complete',
  ]);
  expect(sampleStatus(false, null)).toBe('none-needed');
});

describe('search', () => {
  test('finds decomposed and composed text alike and shows it as it stands', () => {
    const text = 'Cơ sở “Mật ong Cửa Khe” đủ điều kiện';
    for (const form of [text, text.normalize('NFD')])
      expect(searchPages(['', form], 'mat ong cua khe', 9).map((h) => [h.page, h.match.normalize('NFC')])).toEqual([[2, 'Mật ong Cửa Khe']]);
  });
  test('any stretch of words of a page is found in it, and what is shown folds to what was asked (property)', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(...'abcxyzABĐđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ019'), minLength: 1, maxLength: 8 }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.constantFrom(' ', ', ', '\n', ' – '), (list, a, b, gap) => {
        const [from, to] = [a % list.length, b % list.length].sort((x, y) => x - y) as [number, number];
        const query = list.slice(from, to + 1).join(' ');
        const hits = searchPages([list.join(gap)], query.toUpperCase(), 50);
        expect(hits.length).toBeGreaterThan(0);
        for (const hit of hits) expect(foldVietnamese(hit.match)).toBe(foldVietnamese(query));
      }),
    );
  });
  test('words cut off at either end are left out, and said to be', () => {
    const [hit] = searchPages([`${'trách nhiệm '.repeat(9)}kiểm nghiệm ${'an toàn '.repeat(9)}`], 'kiem nghiem', 1);
    expect([hit?.before, hit?.match, hit?.after]).toEqual([
      expect.stringMatching(/^… (trách |nhiệm )+$/),
      'kiểm nghiệm',
      expect.stringMatching(/^( an| toàn)+ …$/),
    ]);
    expect(searchPages(['một kiểm nghiệm hai'], 'kiem nghiem', 1)).toEqual([
      { page: 1, span: { start: 4, end: 15 }, before: 'một ', match: 'kiểm nghiệm', after: ' hai' },
    ]);
  });
  test('nothing is found by signs alone, and never more than asked for', () => {
    expect(searchPages(['a b c'], ' – ', 9)).toEqual([]);
    expect(searchPages(['a '.repeat(100)], 'a', 7)).toHaveLength(7);
  });
});

test('a manifest says the same for the same files, and another thing when a byte count differs', () => {
  const file = {
    id: 5,
    dossier: first,
    name: 'a.pdf',
    kind: 'pdf',
    mime: 'application/pdf',
    bytes: 9,
    pages: 1,
    hash: 'a'.repeat(64),
    item: '',
    face: false,
    state: 'ready',
    failure: '',
    position: 1,
    addedAt: 'x',
  } as const;
  const of = (bytes: number, id = 5) => buildManifest([{ code: first, name: 'Mứt' }], [{ ...file, bytes, id }], []);
  expect(of(9)).toEqual({ ...of(9, 6) });
  expect(of(9).json).not.toBe(of(10).json);
  expect([of(9).files, of(9).bytes]).toEqual([1, 9]);
});
