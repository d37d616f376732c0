/**
 * Signing, judged by others: poppler's pdfsig and OpenSSL. Breaks when a signature doesn't hold, a later one breaks an earlier one, what stood in the
 * file before is touched, or the CMS isn't what PAdES baseline B-B asks for.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { signPdf } from '../../electron/safety/sign-pdf.ts';
import { readPkcs12, type SigningKey } from '../../electron/safety/signing/read-pkcs12.ts';
import { verifySignedPdf } from '../../electron/safety/verify-pdf.ts';
import { A4, type FlowPaper } from '../../shared/paper/paper.ts';
import { PASSPHRASE, startAuthority } from '../support/make-p12.ts';
import { makePackedPdf } from '../support/other-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-sign-'));
let authority: ReturnType<typeof startAuthority>;
let signer: SigningKey;
let agency: SigningKey;
let curve: SigningKey;
let paper: Buffer;
let look: Uint8Array;

const keyOf = (bytes: Buffer): SigningKey => {
  const opened = readPkcs12(bytes, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  return opened.value;
};
const flow = (id: string, text: string): FlowPaper => ({
  kind: 'flow',
  id,
  title: 'Biên bản họp',
  author: 'Hội đồng',
  createdAt: '2026-09-05T03:00:00.000Z',
  format: A4,
  mark: '',
  bodySize: 13,
  footer: '',
  blocks: [{ kind: 'paragraph', text }],
});

beforeAll(async () => {
  authority = startAuthority();
  signer = keyOf(authority.make({ name: 'Nguyễn Văn Ký' }));
  agency = keyOf(authority.make({ name: 'Ủy ban nhân dân tỉnh Thử', legacy: true }));
  curve = keyOf(authority.make({ name: 'Trần Thị Đường', key: 'prime256v1' }));
  paper = Buffer.from(await drawPaper(flow('bien-ban', 'Hội đồng họp đủ túc số.')));
  look = await drawPaper(flow('hinh', 'Chữ ký thử'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(authority.folder, { recursive: true, force: true });
});

const AT = '2026-09-05T04:00:00.000Z';
function signed(bytes: Uint8Array, key: SigningKey, seen = false): Buffer {
  const box = { page: 1, x: 100, y: 150, width: 60, height: 85 };
  const done = signPdf(bytes, key, { at: AT, reason: 'Ký văn bản', label: 'Chữ ký', look: seen ? { pdf: look, box } : null });
  if (!done.ok) throw new Error(done.problems[0]?.code);
  return done.value;
}
function pdfsig(bytes: Buffer): string {
  const file = join(folder, 'look.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
}
const count = (text: string, words: string): number => text.split(words).length - 1;

/** The value of the nth signature and what it covers, found by its letters alone. */
function takeOut(bytes: Buffer, n: number): { readonly cms: Buffer; readonly covered: Buffer } {
  const found = [...bytes.toString('latin1').matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/g)][n];
  const [a = 0, b = 0, c = 0, d = 0] = (found ?? []).slice(1).map(Number);
  const hex = bytes.toString('latin1', b + 1, c - 1);
  const padded = Buffer.from(hex, 'hex');
  return { cms: padded.subarray(0, padded.readUInt16BE(2) + 4), covered: Buffer.concat([bytes.subarray(a, a + b), bytes.subarray(c, c + d)]) };
}

test('signer, agency and a third one on a paper of ours: three valid signatures, the last over everything, what was there untouched', () => {
  const first = signed(paper, signer, true);
  const second = signed(first, agency, true);
  const third = signed(second, curve);
  for (const [before, after] of [
    [paper, first],
    [first, second],
    [second, third],
  ] as const)
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
  const said = pdfsig(third);
  expect(count(said, 'Signature is Valid.')).toBe(3);
  expect(count(said, 'ETSI.CAdES.detached')).toBe(3);
  expect(count(said, 'SHA-256')).toBe(3);
  expect(count(said, 'Total document signed')).toBe(1);
  for (const name of ['Nguyễn Văn Ký', 'Ủy ban nhân dân tỉnh Thử', 'Trần Thị Đường']) expect(said).toContain(name);
});

test('OpenSSL accepts the CMS with the authority, and finds the signed attributes of baseline B-B and no others', () => {
  const both = signed(signed(paper, signer), agency);
  for (const n of [0, 1]) {
    const { cms, covered } = takeOut(both, n);
    writeFileSync(join(folder, 's.der'), cms);
    writeFileSync(join(folder, 'c.bin'), covered);
    const args = [
      'cms',
      '-verify',
      '-cades',
      '-inform',
      'DER',
      '-in',
      's.der',
      '-content',
      'c.bin',
      '-binary',
      '-CAfile',
      authority.authority,
      '-purpose',
      'any',
      '-out',
      'o.bin',
    ];
    expect(execFileSync('openssl', [...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })).toBe('');
    const shown = execFileSync('openssl', ['cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', 's.der'], { cwd: folder, encoding: 'utf8' });
    const attributes = shown.slice(shown.indexOf('signedAttrs'), shown.indexOf('unsignedAttrs'));
    expect([...attributes.matchAll(/object: ([\w-]+)/g)].map((m) => m[1]).toSorted()).toEqual([
      'contentType',
      'id-smime-aa-signingCertificateV2',
      'messageDigest',
    ]);
    expect(count(shown, 'cert_info')).toBe(2);
    // A letter changed in what is covered: OpenSSL refuses, so the acceptance above says something.
    writeFileSync(join(folder, 'c.bin'), Buffer.concat([covered.subarray(0, -1), Buffer.from('X')]));
    expect(() => execFileSync('openssl', [...args], { cwd: folder, stdio: 'pipe' })).toThrow();
  }
});

test('a file of another program, its references in a stream, is signed twice and read by others', () => {
  const packed = makePackedPdf('Another program');
  const both = signed(signed(packed, signer), agency, true);
  expect(count(pdfsig(both), 'Signature is Valid.')).toBe(2);
  expect(execFileSync('pdftotext', [join(folder, 'look.pdf'), '-'], { encoding: 'utf8' })).toContain('Another program');
  expect(verifySignedPdf(both)).toMatchObject({ uncovered: 0, signatures: [{ state: 'intact' }, { state: 'intact' }] });
});

test('what shows the signature brings its own fonts, as archives ask', () => {
  const seen = signed(paper, signer, true);
  pdfsig(seen);
  const fonts = execFileSync('pdffonts', [join(folder, 'look.pdf')], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .filter(Boolean);
  expect(fonts.length).toBeGreaterThanOrEqual(2);
  // "emb sub uni": embedded.
  for (const line of fonts) expect(line).toMatch(/ yes +yes +yes +\d+ +\d+$/);
});

test('what is no PDF, is locked, or may not be added to is refused in words', () => {
  const refusals = (bytes: Buffer) => {
    const done = signPdf(bytes, signer, { at: AT, reason: '', label: '', look: null });
    return done.ok ? [] : done.problems.map((p) => p.code);
  };
  expect(refusals(Buffer.from('xin chào'))).toEqual(['OC-6208']);
  expect(refusals(paper.subarray(0, -400))).toEqual(['OC-6208']);
  const letters = paper.toString('latin1');
  expect(refusals(Buffer.from(letters.replace(/trailer\s*<</, '$& /Encrypt << /Filter /Standard >>'), 'latin1'))).toEqual(['OC-6209']);
});

test('a reason with brackets and Vietnamese letters harms nothing', () => {
  const done = signPdf(paper, signer, { at: AT, reason: 'Ký ban hành (điều 1) \\ ngoặc)', label: 'Chữ ký của Chủ tịch', look: null });
  expect(done.ok && pdfsig(done.value)).toContain('Signature is Valid.');
});
