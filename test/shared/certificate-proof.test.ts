/** Breaks when a certificate's code can be changed in one place and still pass, or when a name comes back other than it went in. */
import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../electron/safety/check-certificate.ts';
import { toBase32 } from '../../shared/lib/base32.ts';
import { type CertificateContent, cleanText, monthsAfter, type ProofSigner, proofText, readProof, tidyProof } from '../../shared/proof/certificate-proof.ts';

function makeSigner(): ProofSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: toBase32(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')),
    sign: (text) => toBase32(sign(null, Buffer.from(text), privateKey)),
  };
}
const signer = makeSigner();
const HONEY: CertificateContent = {
  number: '05/GCN-UBND',
  code: '24-09187-1-2026',
  product: 'Mật ong hoa nhãn',
  producer: 'Hợp tác xã Nông nghiệp Hoa Nhãn',
  stars: 4,
  decision: '1148/QĐ-UBND',
  decided: '2026-09-05',
  issued: '2026-09-05',
  expires: '2029-09-05',
};
const TEXT = proofText(HONEY, signer);
const check = (text: string) => checkCertificate(text, [signer.publicKey]);

const LETTERS = [
  ...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđĐ ,:-–/().\n\t012',
  'Số: ',
  '\nKhóa và chữ ký: ',
  '.',
  '\u0301',
  '🍯',
];
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 120 }).map((parts) => parts.join('')),
);
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const content: fc.Arbitrary<CertificateContent> = fc.record({
  number: words.map(cleanText),
  code: words.map(cleanText),
  product: words.map(cleanText),
  producer: words.map(cleanText),
  stars: fc.constantFrom(1, 2, 3, 4, 5),
  decision: words.map(cleanText),
  decided: day,
  issued: day,
  expires: day,
});

describe('the code of a certificate', () => {
  it('is plain lines that end with key and signature', () => {
    expect(TEXT.split('\n').slice(0, 8)).toEqual([
      'OCOP1',
      'Số: 05/GCN-UBND',
      'Mã: 24-09187-1-2026',
      'Sản phẩm: Mật ong hoa nhãn',
      'Chủ thể: Hợp tác xã Nông nghiệp Hoa Nhãn',
      'Hạng: 4 sao',
      'QĐ: 1148/QĐ-UBND, 05/09/2026',
      'Hạn: 05/09/2026-05/09/2029',
    ]);
    expect(check(TEXT)).toMatchObject({ kind: 'genuine', content: HONEY });
  });

  it('gives any words back as they went in', () => {
    fc.assert(
      fc.property(content, (given) => {
        expect(check(proofText(given, signer))).toMatchObject({ kind: 'genuine', content: given });
      }),
    );
  });

  it('keeps a name of any length to what still scans, and cutting it again changes nothing', () => {
    fc.assert(
      fc.property(words, (text) => {
        const cut = cleanText(text);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(84);
        expect(cleanText(cut)).toBe(cut);
      }),
    );
  });

  it('changed in any one character is named as altered', () => {
    fc.assert(
      fc.property(
        content,
        fc.nat(),
        fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom('', ...LETTERS)),
        (given, at, letter) => {
          const text = proofText(given, signer);
          const place = at % text.length;
          const changed = (text.slice(0, place) + letter + text.slice(place + 1)).toWellFormed();
          if (tidyProof(changed) === tidyProof(text)) return;
          expect(check(changed).kind).toBe('altered');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['more stars', TEXT.replace('4 sao', '5 sao')],
    ['another product', TEXT.replace('hoa nhãn\n', 'hoa cà phê\n')],
    ['a longer time', TEXT.replace('2029', '2039')],
    ['a field moved into its neighbour', TEXT.replace('Mật ong hoa nhãn\nChủ thể: Hợp', 'Mật ong hoa\nChủ thể: nhãn Hợp')],
    ['a line left out', TEXT.replace('Hạng: 4 sao\n', '')],
    ['a line more', `${TEXT}\nGhi chú: thật`],
    ['another form', TEXT.replace('OCOP1', 'OCOP2')],
    ['no signature', TEXT.replace(/\.[0-9A-Z]+$/, '')],
    ['a key put in the place of ours', TEXT.replace(signer.publicKey, makeSigner().publicKey)],
  ])('with %s is altered', (_what, text) => {
    expect(check(text).kind).toBe('altered');
  });

  it("signed by a key of one's own is strange, and says whose", () => {
    const forger = makeSigner();
    const found = check(proofText({ ...HONEY, stars: 5 }, forger));
    expect(found).toMatchObject({ kind: 'strange', content: { stars: 5 } });
    expect(found).not.toMatchObject({ fingerprint: '' });
  });

  it('as scanners and clipboards hand it over is the same', () => {
    for (const text of [TEXT.replaceAll('\n', '\r\n'), `  ${TEXT}\n\n`, TEXT.normalize('NFD'), TEXT.replaceAll('\n', ' ')])
      expect(check(text).kind).toBe('genuine');
  });

  it('is none where a text is something else', () => {
    for (const text of ['', 'Xin chào', 'http://192.168.1.2:7611/#k=1', 'OCOP']) expect([check(text).kind, readProof(text)]).toEqual(['no-code', null]);
  });
});

describe('the last day', () => {
  it.each([
    ['2026-09-05', '2029-09-05'],
    ['2028-02-29', '2031-02-28'],
    ['2026-12-31', '2029-12-31'],
  ])('36 months after %s is %s', (from, to) => {
    expect(monthsAfter(from, 36)).toBe(to);
  });
});
