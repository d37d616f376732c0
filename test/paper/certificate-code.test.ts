/** Breaks when a certificate that counts carries no proof, one that doesn't count carries one, or what is printed isn't the code that was signed. */
import { generateKeyPairSync, sign } from 'node:crypto';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { segmentsOf } from '../../electron/paper/draw-qr.ts';
import { contentHash } from '../../electron/result/keep-print.ts';
import { checkCertificate } from '../../electron/safety/check-certificate.ts';
import { toBase32 } from '../../shared/lib/base32.ts';
import { withoutProof } from '../../shared/paper/build-certificate.ts';
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import type { Item, Paper } from '../../shared/paper/paper.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import type { ProofSigner } from '../../shared/proof/certificate-proof.ts';
import { book26, contextOf, LONG_NAME, RECORD } from '../support/paper-record.ts';
import { greyOf } from '../support/pdf-tools.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const signer: ProofSigner = {
  publicKey: toBase32(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')),
  sign: (text) => toBase32(sign(null, Buffer.from(text), privateKey)),
};
const HONEY = '27-09184-01-2026';
const LONG = '27-09190-01-2026';
const signed = (more: Partial<PaperContext> = {}, record = RECORD): PaperContext => contextOf(record, book26, { signer, ...more });
function certificate(context: PaperContext, code = HONEY, confirmed = true): Paper {
  const paper = buildPaper(context, `giay-chung-nhan/${code}`, () => confirmed);
  if (!paper.ok) throw new Error(paper.problems[0]?.code);
  return paper.value;
}
type Code = Extract<Item, { kind: 'qr' }>;
const codeOf = (paper: Paper): Code => {
  const code = paper.kind === 'placed' ? paper.items.find((item): item is Code => item.kind === 'qr') : undefined;
  if (!code) throw new Error('no code');
  return code;
};

describe('the code on a certificate', () => {
  it('that counts says the facts of the certificate, signed', () => {
    const code = codeOf(certificate(signed()));
    expect(checkCertificate(code.proof ?? '', [signer.publicKey])).toMatchObject({
      kind: 'genuine',
      content: {
        number: '0099/GCN-OCOP',
        code: HONEY,
        product: 'Mật ong hoa vải Cửa Khe',
        producer: 'Hợp tác xã Nông nghiệp sạch Cửa Khe',
        stars: 4,
        decision: '1320/QĐ-UBND',
        decided: '2026-09-15',
        issued: '2026-09-15',
        expires: '2029-09-15',
      },
    });
  });

  it.each([
    ['a result not confirmed', certificate(signed(), HONEY, false)],
    ['a rehearsal', certificate(signed({ rehearsal: true }))],
    ['no number', certificate(signed({}, { ...RECORD, info: { ...RECORD.info, firstCertificateNumber: '' } }))],
    ['no decision', certificate(signed({}, { ...RECORD, info: { ...RECORD.info, recognitionDecision: ' ' } }))],
    ['no date', certificate(signed({}, { ...RECORD, info: { ...RECORD.info, recognitionDate: '' } }))],
    ['no key', certificate(contextOf())],
    ['only a look at it', withoutProof(certificate(signed()))],
  ])('of %s carries no proof, but the plain words', (_what, paper) => {
    const code = codeOf(paper);
    expect(code.proof).toBeUndefined();
    expect(code.text).toMatch(/^Giấy chứng nhận sản phẩm OCOP số: /);
  });

  it("changes neither the paper's hash nor, for the same key, a byte of it", async () => {
    const paper = certificate(signed());
    expect(contentHash(paper)).toBe(contentHash(certificate(contextOf())));
    expect(contentHash(paper)).not.toBe(contentHash(certificate(signed(), '27-09184-02-2026')));
    expect(Buffer.compare(await drawPaper(paper), await drawPaper(certificate(signed())))).toBe(0);
  });

  it.each([
    { name: 'framed', product: HONEY, finest: 0.38 },
    { name: 'framed', product: LONG, finest: 0.34 },
    { name: 'preprinted', product: LONG, finest: 0.3 },
  ] as const)('as printed on the $name design is module for module what was signed, each over $finest mm: $product', async ({ name, product, finest }) => {
    const paper = certificate(signed({ certificateDesign: BUILT_IN_DESIGNS[name] }), product);
    const { x, y, size, proof = '' } = codeOf(paper);
    const { modules, version } = QRCode.create(segmentsOf(proof), { errorCorrectionLevel: 'M' });
    expect(version).toBeLessThanOrEqual(17);
    expect(size / modules.size).toBeGreaterThan(finest);
    const DPI = 300;
    const { width, dark } = greyOf(await drawPaper(paper), DPI);
    const ink = new Set(dark);
    const pixel = (mm: number): number => Math.floor((mm * DPI) / 25.4);
    const wrong = Array.from({ length: modules.size ** 2 }, (_, i) => [i % modules.size, Math.floor(i / modules.size)] as const).filter(([column, row]) => {
      const [left, top] = [x + ((column + 0.5) * size) / modules.size, y + ((row + 0.5) * size) / modules.size];
      return ink.has(pixel(top) * width + pixel(left)) !== Boolean(modules.get(row, column));
    });
    expect(wrong).toEqual([]);
    expect(proof.includes(LONG_NAME)).toBe(false);
  });
});
