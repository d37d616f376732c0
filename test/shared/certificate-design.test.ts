/** Designs as data. Breaks when a field isn't filled, an unknown one passes, a value is taken for markup, or a design changes on its way through a file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCertificate, itemsOf } from '../../shared/paper/build-certificate.ts';
import { type CertificateDesign, type DesignItem, type DesignText, zDesign } from '../../shared/paper/certificate-design.ts';
import { BUILT_IN, BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { CERTIFICATE_FIELDS, certificateFacts } from '../../shared/paper/certificate-fields.ts';
import { checkDesign } from '../../shared/paper/check-design.ts';
import { readDesignFile, writeDesignFile } from '../../shared/paper/design-file.ts';
import { fieldsIn, fillFields } from '../../shared/paper/fill-fields.ts';
import type { Item } from '../../shared/paper/paper.ts';
import { againstDeviation, shiftPaper } from '../../shared/paper/shift-paper.ts';
import { designArbitrary } from '../fixtures/design-arbitrary.ts';
import { contextOf, DOSSIERS, INFO } from '../support/paper-record.ts';

const PLAIN = { bold: false, italic: false };
const facts = certificateFacts(INFO, { certificateMonths: 36 }, DOSSIERS[0]!, { stars: 4, number: '0099/GCN-OCOP', correction: '' });
const result = contextOf().results.find((r) => r.disposition === 'recognise')!;
const textsOf = (items: readonly Item[]): string =>
  items.flatMap((i) => (i.kind === 'text' ? [typeof i.text === 'string' ? i.text : i.text.map((r) => r.text).join('')] : [])).join('\n');

describe('fields', () => {
  it.each([
    ['sản phẩm', 'Mật ong hoa vải Cửa Khe'],
    ['chủ thể', 'Hợp tác xã Nông nghiệp sạch Cửa Khe'],
    ['địa chỉ', 'Thôn Đông, xã Trí Quả, tỉnh Bắc Ninh'],
    ['mã sản phẩm', '27-09184-01-2026'],
    ['số sao', '4'],
    ['sao bằng chữ', 'BỐN SAO'],
    ['số giấy', '0099/GCN-OCOP'],
    ['số quyết định', '1320/QĐ-UBND'],
    ['ngày quyết định', '15/09/2026'],
    ['ủy ban', 'ỦY BAN NHÂN DÂN TỈNH BẮC NINH'],
    ['tỉnh', 'tỉnh Bắc Ninh'],
    ['đợt', '1'],
    ['năm', '2026'],
    ['số tháng', '36'],
    ['địa danh', 'Bắc Ninh'],
    ['ngày ký', 'ngày 15 tháng 9 năm 2026'],
    ['địa danh và ngày', 'Bắc Ninh, ngày 15 tháng 9 năm 2026'],
    ['thẩm quyền ký', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'],
    ['người ký', 'Nguyễn Hữu Thắng'],
    ['đính chính', ''],
  ])('{%s}', (field, value) => {
    expect(facts.fields[field as keyof typeof facts.fields]).toBe(value);
  });

  it('that the session doesn’t know are dots, none is left empty but the correction', () => {
    const blank = {
      ...INFO,
      province: '',
      batch: '',
      year: '',
      recognitionDecision: '',
      recognitionDate: '',
      signerName: '',
      signerTitle: '',
      signingForm: '' as const,
    };
    const { fields } = certificateFacts(
      blank,
      { certificateMonths: 36 },
      { ...DOSSIERS[0]!, address: '', commune: '' },
      { stars: 3, number: '……', correction: '' },
    );
    expect(CERTIFICATE_FIELDS.filter((field) => fields[field] === '')).toEqual(['đính chính']);
  });

  it('are filled in runs: bold between double asterisks, a line of empty fields left out', () => {
    expect(fillFields('Chủ thể: **{chủ thể}**', { 'chủ thể': 'HTX' }, PLAIN)).toEqual([{ text: 'Chủ thể: ' }, { text: 'HTX', bold: true }]);
    expect(fillFields('a {x}\n{y}\n{y} {x}\nKý: {y}', { x: 'X', y: '' }, PLAIN)).toEqual([{ text: 'a X\n X\nKý: ' }]);
    expect(fillFields('{y}', { y: '' }, PLAIN)).toBe('');
    expect(fillFields('Sản phẩm:', {}, PLAIN)).toBe('Sản phẩm:');
    expect(fillFields('Sản phẩm:', {}, { bold: true, italic: true })).toEqual([{ text: 'Sản phẩm:', bold: true, italic: true }]);
    // A mark without its partner is text.
    expect(fillFields('2 ** 3', {}, PLAIN)).toEqual([{ text: '2 ' }, { text: '** 3' }]);
  });

  it('never read a value as markup, nor reach into the language', () => {
    expect(fillFields('{a}{b}', { a: '**Trà** {b}', b: 'B' }, PLAIN)).toEqual([{ text: '**Trà** {b}B' }]);
    for (const name of ['constructor', '__proto__', 'toString']) expect(fillFields(`{${name}}`, {}, PLAIN)).toEqual([{ text: `{${name}}` }]);
  });

  it('nobody knows are named with where they stand', () => {
    const design = {
      ...BUILT_IN_DESIGNS.framed,
      items: BUILT_IN_DESIGNS.framed.items.map((i) => (i.kind === 'text' ? { ...i, text: `${i.text} {ten} {Product}` } : i)),
    };
    const found = checkDesign(design).filter((p) => p.code === 'OC-6043');
    expect(new Set(found.map((p) => p.params.field))).toEqual(new Set(['ten', 'Product']));
    expect(found[0]).toMatchObject({ grade: 'error', params: { item: expect.stringMatching(/^1 \(chữ «CỘNG HÒA/) } });
  });
});

describe('designs', () => {
  it.each(BUILT_IN)('%s is allowed, within the printable page, fills every field it names', (key) => {
    const design = BUILT_IN_DESIGNS[key];
    expect(zDesign.parse(JSON.parse(JSON.stringify(design)))).toEqual(design);
    expect(checkDesign(design)).toEqual([]);
    const paper = buildCertificate(contextOf(undefined, undefined, { certificateDesign: design }), result, '0098/GCN-OCOP', true, 'x');
    expect(fieldsIn(textsOf(paper.items))).toEqual([]);
    expect(textsOf(paper.items)).toContain(result.dossier.name);
  });

  const item = (box: Partial<DesignItem>): CertificateDesign => ({
    ...BUILT_IN_DESIGNS.preprinted,
    items: [{ kind: 'box', x: 20, y: 20, width: 50, height: 20, ...box } as DesignItem],
  });
  it.each([
    ['inside', {}, []],
    ['on the margin’s edge', { x: 5, y: 5 }, []],
    ['in the margin', { x: 4.9 }, ['OC-6045']],
    ['in the margin below', { y: 186 }, ['OC-6045']],
    ['over the edge', { x: 250 }, ['OC-6044']],
    ['above the page', { y: -0.1 }, ['OC-6044']],
  ])('a thing %s', (_where, box, codes) => {
    expect(checkDesign(item(box)).map((p) => p.code)).toEqual(codes);
  });

  it('go out and come in the same', () => {
    fc.assert(
      fc.property(designArbitrary, fc.stringMatching(/^[A-ZÀ-Ỹa-zà-ỹ0-9][A-ZÀ-Ỹa-zà-ỹ0-9 ]{0,30}[a-z]$/), (design, name) => {
        const read = readDesignFile(writeDesignFile({ name, design, pictures: {} }));
        expect(read.ok && read.value).toEqual({ name, design, pictures: {} });
      }),
      { numRuns: 60 },
    );
  });

  it('draw stars no wider than their box, a QR code no larger', () => {
    fc.assert(
      fc.property(designArbitrary, fc.constantFrom(3 as const, 4 as const, 5 as const), (design, count) => {
        const items = itemsOf(design, { ...facts, count });
        const boxes = design.items.filter((i) => i.kind === 'stars');
        items
          .filter((i) => i.kind === 'stars')
          .forEach((stars, n) => {
            expect(stars.count * stars.size + (stars.count - 1) * stars.gap).toBeLessThanOrEqual(boxes[n]!.width + 1e-6);
            expect(stars.size).toBeLessThanOrEqual(boxes[n]!.height + 1e-6);
          });
        for (const qr of items) if (qr.kind === 'qr') expect(design.items.some((i) => i.kind === 'qr' && qr.size <= i.width && qr.size <= i.height)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a blank’s picture is drawn only to be looked at; a background always', () => {
    const hash = 'a'.repeat(64);
    const shows = (background: CertificateDesign['background'], blank: boolean): boolean =>
      itemsOf({ ...BUILT_IN_DESIGNS.preprinted, background, backgroundPicture: hash }, facts, blank).some((i) => i.kind === 'picture');
    expect([shows('blank', false), shows('blank', true), shows('picture', false), shows('none', true)]).toEqual([false, true, true, false]);
  });
});

it('a shift moves every thing on the page, the frame too, and back again', () => {
  const off = fc.integer({ min: -2000, max: 2000 }).map((n) => n / 100);
  fc.assert(
    fc.property(designArbitrary, off, off, (certificateDesign, right, down) => {
      const paper = buildCertificate(contextOf(undefined, undefined, { certificateDesign }), result, '1', true, 'x');
      const moved = shiftPaper(paper, againstDeviation({ right, down }));
      if (paper.kind !== 'placed' || moved.kind !== 'placed') throw new Error('no page');
      moved.items.forEach((item, i) => {
        const before = paper.items[i] as Item;
        expect(item.x ?? 0).toBeCloseTo((before.x ?? 0) - right, 6);
        expect(item.y ?? 0).toBeCloseTo((before.y ?? 0) - down, 6);
        expect({ ...item, x: 0, y: 0 }).toEqual({ ...before, x: 0, y: 0 });
      });
    }),
    { numRuns: 60 },
  );
});

it('a text’s least size over its size is refused, as is a colour that is none', () => {
  const [first] = BUILT_IN_DESIGNS.framed.items as readonly [DesignText];
  const design = (item: unknown) => zDesign.safeParse({ ...BUILT_IN_DESIGNS.framed, items: [item] }).success;
  expect([
    design(first),
    design({ ...first, minSize: 14 }),
    design({ ...first, colour: 'red' }),
    design({ ...first, x: Number.NaN }),
    design({ ...first, more: 1 }),
  ]).toEqual([true, false, false, false, false]);
});
