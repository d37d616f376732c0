/** `verify` as it ships. Breaks when something forged or altered ends with 0, something genuine with 1, or a reason is missing. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionSigner } from '../../electron/safety/session-key.ts';
import { journalHead } from '../../electron/store/journal-table.ts';
import { type CertificateContent, proofText, readProof } from '../../shared/proof/certificate-proof.ts';
import { issueCertificate } from '../support/issued-certificate.ts';

let folder = '';
let file = '';
let text = '';
let head = '';
let publicKey = '';
const at = (...parts: readonly string[]): string => join(folder, ...parts);
/** Home elsewhere: the machine's own sessions must not be looked at. */
const ocop = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/host/cli.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: at('home') },
  });
  return { status, stdout, stderr };
};
let content: CertificateContent;
let signed: (content: CertificateContent) => string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-verify-'));
  for (const name of ['home', 'data', 'empty']) mkdirSync(at(name));
  const issued = await issueCertificate(at('data'));
  ({ file, text } = issued);
  const { db } = issued.session;
  const signer = sessionSigner(db, at('data'));
  const proof = readProof(text);
  if (!signer || !proof) throw new Error('no proof');
  ({ publicKey } = signer);
  ({ content } = proof);
  signed = (other) => proofText(other, signer);
  head = journalHead(db).hash;
  db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('verify: a certificate', () => {
  it('is genuine by its session, and by the key typed from the minutes, as text and as a file', () => {
    writeFileSync(at('ma.txt'), `${text}\n`);
    const spaced = publicKey.match(/.{4}/g)?.join(' ') ?? '';
    for (const args of [
      [text, '--data', at('data')],
      [at('ma.txt'), '--data', at('data')],
      [text, '--data', at('empty'), '--key', spaced],
    ]) {
      const { status, stdout, stderr } = ocop('verify', ...args);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('GIẤY CHỨNG NHẬN THẬT');
      for (const words of [content.number, content.product, content.producer, '4 sao', '1320/QĐ-UBND', '15/09/2026', '15/09/2029'])
        expect(stdout).toContain(words);
    }
  });

  it('that was altered is named as forged, in both languages', () => {
    for (const forged of [text.replace('4 sao', '5 sao'), text.replace('Sản phẩm: ', 'Sản phẩm: Mật mía '), text.slice(0, -3)]) {
      const { status, stdout, stderr } = ocop('verify', forged, '--data', at('data'));
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^LỖI GIẢ MẠO.*OC-7104/);
      expect(ocop('verify', forged, '--lang', 'en').stderr).toMatch(/^ERROR FORGED.*OC-7104/);
    }
  });

  it('of a key that is known to nobody here is not confirmed, and its fingerprint is named', () => {
    const { status, stderr } = ocop('verify', text, '--data', at('empty'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/«[0-9A-Z]{4}( [0-9A-Z]{4}){3}».*OC-7105/);
  });

  it('past its last day is genuine, with a word about it', () => {
    const { status, stderr } = ocop('verify', signed({ ...content, expires: '2020-09-05' }), '--data', at('empty'), '--key', publicKey);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Lưu ý .*05\/09\/2020.*OC-7106/);
  });

  it('signed rightly, but not as the register has it, no longer holds', () => {
    for (const [other, code, words] of [
      [{ ...content, stars: 5 }, 'OC-7110', 'hạng.'],
      [{ ...content, number: '1/GCN', producer: 'Ai khác' }, 'OC-7110', 'số giấy chứng nhận; chủ thể.'],
      [{ ...content, code: 'khong-co' }, 'OC-7111', ''],
    ] as const) {
      const { status, stderr } = ocop('verify', signed(other), '--data', at('data'));
      expect([status, stderr.includes(code), stderr.includes(words)]).toEqual([1, true, true]);
    }
  });
});

describe('verify: a session', () => {
  it('holds, also against a printed head', () => {
    const { status, stdout } = ocop('verify', at('data', file));
    expect([status, stdout.includes('PHIÊN NGUYÊN VẸN'), stdout.includes(head)]).toEqual([0, true, true]);
    expect(ocop('verify', at('data', file), '--head', head.toUpperCase()).status).toBe(0);
  });

  it('that is another than the printed one, or damaged, is refused', () => {
    expect(ocop('verify', at('data', file), '--head', 'a'.repeat(64))).toMatchObject({ status: 1, stderr: expect.stringContaining('OC-7108') });
    copyFileSync(at('data', file), at('hong.sqlite'));
    writeFileSync(at('hong.sqlite'), 'SQLite format 3\0 and nothing more');
    expect(ocop('verify', at('hong.sqlite'))).toMatchObject({ status: 1, stderr: expect.stringMatching(/^LỖI .*OC-7002/) });
  });
});

describe('verify: a wrong call', () => {
  it('ends with 2, what is nothing of ours with 1', () => {
    for (const args of [[], ['a', 'b'], [text, '--lang', 'fr']]) expect(ocop('verify', ...args).status).toBe(2);
    expect(ocop('verify', at('khong-co.pdf'))).toMatchObject({ status: 1, stderr: expect.stringContaining('OC-7102') });
    expect(ocop('verify', 'x'.repeat(9000))).toMatchObject({ status: 1, stderr: expect.stringContaining('OC-7102') });
    expect(ocop('verify', 'package.json')).toMatchObject({ status: 1, stderr: expect.stringContaining('OC-7103') });
  });
});
