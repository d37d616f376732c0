import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { contentHash } from '../../electron/result/keep-print.ts';
import { qrText } from '../../shared/paper/certificate-fields.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { contextOf, DOSSIERS, LONG_NAME, LONG_PRODUCER, RECORD } from '../support/paper-record.ts';
import { boxesOf, flatText, fontsOf, inkOf, missingFrom } from '../support/pdf-tools.ts';

async function draw(context: PaperContext, code: string, confirmed: (code: string) => boolean = () => true): Promise<Uint8Array> {
  const paper = buildPaper(context, `giay-chung-nhan/${code}`, confirmed);
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
  return drawPaper(paper.value);
}

describe('certificate', () => {
  const context = contextOf();

  it.each([
    ['27-09184-01-2026', '7205015d196b51e5ed532545e3231b85b11e8a77b79251b29bc4d3c772a94d37'],
    ['27-09184-02-2026', 'e41446ddc7f10956321f362af4a1da6fd928d4be70d2745e05928d3cab936476'],
    ['27-09222-01-2026', 'a700377a6a0b32fb9d2794dd35e6ee34b459f6ccff46e0243b993619189b95c0'],
  ])('%s on the framed design is what it was before there were designs: prints of then still hold', (code, hash) => {
    const paper = buildPaper(context, `giay-chung-nhan/${code}`, () => true);
    expect(paper.ok && contentHash(paper.value)).toBe(hash);
  });

  it('says product, producer, address, stars in words, decision, number, validity and signer', async () => {
    const text = await flatText(await draw(context, '27-09184-01-2026'));
    expect(
      missingFrom(text, [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'GIẤY CHỨNG NHẬN',
        'ỦY BAN NHÂN DÂN TỈNH BẮC NINH CHỨNG NHẬN',
        'Mật ong hoa vải Cửa Khe',
        'Chủ thể: Hợp tác xã Nông nghiệp sạch Cửa Khe',
        'Địa chỉ: Thôn Đông, xã Trí Quả, tỉnh Bắc Ninh',
        'ĐẠT HẠNG BỐN SAO (4 SAO)',
        'Số giấy chứng nhận: 0099/GCN-OCOP',
        'Quyết định số 1320/QĐ-UBND ngày 15/09/2026',
        'có giá trị 36 tháng kể từ ngày ký',
        'Bắc Ninh, ngày 15 tháng 9 năm 2026',
        'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
        'Nguyễn Hữu Thắng',
      ]),
    ).toEqual([]);
    expect(text).not.toContain('TS. Nguyễn');
    expect(text).not.toContain('BẢN XEM');
  });

  it('is one landscape page, embedded Tinos, with frame and stars', async () => {
    const bytes = await draw(context, '27-09222-01-2026');
    const pages = boxesOf(bytes);
    expect(pages.map((p) => [Math.round(p.width), Math.round(p.height)])).toEqual([[842, 595]]);
    for (const font of fontsOf(bytes)) expect(font).toMatchObject({ name: expect.stringContaining('+Tinos-'), embedded: true, subset: true });
    expect(inkOf(bytes)[0]).toBeGreaterThan(0.02);
    expect(missingFrom(await flatText(bytes), ['ĐẠT HẠNG BA SAO (3 SAO)'])).toEqual([]);
  });

  it('counts numbers up in ranking order over the recognised products', async () => {
    const numbers = await Promise.all(
      context.results
        .filter((r) => r.disposition === 'recognise')
        .map(async (r) => /Số giấy chứng nhận: (\S+)/.exec(await flatText(await draw(context, r.dossier.code)))?.[1]),
    );
    expect(numbers).toEqual(['0098/GCN-OCOP', '0099/GCN-OCOP', '0100/GCN-OCOP', '0101/GCN-OCOP', '0102/GCN-OCOP']);
  });

  it('gives no number to a product that is not confirmed', async () => {
    const [first, second] = context.results.filter((r) => r.disposition === 'recognise');
    const text = await flatText(await draw(context, second!.dossier.code, (code) => code !== first!.dossier.code));
    expect(missingFrom(text, ['Số giấy chứng nhận: 0098/GCN-OCOP'])).toEqual([]);
  });

  it('is only a marked preview without a number while the result is not confirmed', async () => {
    const text = await flatText(await draw(context, '27-09184-01-2026', () => false));
    expect(missingFrom(text, ['BẢN XEM'])).toEqual([]);
    expect(missingFrom(text, ['Số giấy chứng nhận: ……………'])).toEqual([]);
  });

  it('exists for recognised products only', () => {
    for (const code of [DOSSIERS[3]!.code, DOSSIERS[5]!.code, DOSSIERS[6]!.code]) {
      const refused = buildPaper(context, `giay-chung-nhan/${code}`, () => true);
      expect(refused.ok ? '' : refused.problems[0]?.code).toBe('OC-6001');
    }
  });

  it('keeps very long names and addresses whole, inside the frame, over nothing', async () => {
    const bytes = await draw(context, '27-09190-01-2026');
    const text = await flatText(bytes);
    expect(missingFrom(text, [LONG_NAME])).toEqual([]);
    expect(missingFrom(text, [LONG_PRODUCER])).toEqual([]);
    const [page] = boxesOf(bytes);
    for (const word of page!.words) {
      expect(word.xMin).toBeGreaterThan(50);
      expect(word.xMax).toBeLessThan(792);
      expect(word.yMin).toBeGreaterThan(50);
      expect(word.yMax).toBeLessThan(548);
    }
    const rows = page!.words.filter((w) => w.yMax < 400);
    rows.forEach((a, i) => {
      for (const b of rows.slice(i + 1))
        expect(
          Math.min(a.xMax, b.xMax) - Math.max(a.xMin, b.xMin) > 1 && Math.min(a.yMax, b.yMax) - Math.max(a.yMin, b.yMin) > 5,
          `${a.text} / ${b.text}`,
        ).toBe(false);
    });
  });

  it('leaves dots for what was not given', async () => {
    const info = {
      ...RECORD.info,
      recognitionDecision: '',
      recognitionDate: '',
      firstCertificateNumber: '',
      signerName: '',
      signerTitle: '',
      signingForm: '' as const,
    };
    const text = await flatText(await draw(contextOf({ ...RECORD, info }), '27-09184-01-2026'));
    expect(missingFrom(text, ['Số giấy chứng nhận: ……………'])).toEqual([]);
    expect(missingFrom(text, ['Quyết định số …………… ngày ……/……/………'])).toEqual([]);
    expect(missingFrom(text, ['Bắc Ninh, ngày …… tháng …… năm ………'])).toEqual([]);
    expect(text).not.toMatch(/undefined|null/);
  });

  it('puts number, product and stars into the QR text', () => {
    const result = context.results.find((r) => r.dossier.code === '27-09184-01-2026')!;
    expect(qrText(context.record.info, result.dossier, 4, '0099/GCN-OCOP')).toBe(
      'Giấy chứng nhận sản phẩm OCOP số: 0099/GCN-OCOP\nSản phẩm: Mật ong hoa vải Cửa Khe (27-09184-01-2026)\nHạng: 4 sao\nQuyết định: 1320/QĐ-UBND ngày 15/09/2026',
    );
  });
});
