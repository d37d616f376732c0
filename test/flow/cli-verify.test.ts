/** `verify` as it ships. Breaks when something forged or altered ends with 0, something genuine with 1, or a reason is missing. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSession } from '../../electron/dossier/create-session.ts';
import { introduceKey, sessionSigner } from '../../electron/safety/session-key.ts';
import { openBooks } from '../../electron/store/book-files.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { journalHead } from '../../electron/store/journal-table.ts';
import { realOutside } from '../../electron/store/outside.ts';
import { type CertificateContent, proofText } from '../../shared/proof/certificate-proof.ts';
import { buildSampleRecord } from '../../shared/sample/build-sample.ts';

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
const HONEY: CertificateContent = {
  number: '05/GCN-UBND',
  code: '24-09187-1-2026',
  product: 'Mật ong hoa nhãn',
  producer: 'Hợp tác xã Nông nghiệp Hoa Nhãn',
  stars: 4,
  decision: '1148/QĐ-UBND',
  decided: '2026-09-05',
  issued: '2026-09-05',
  expires: '2099-09-05',
};
let signed: (content: CertificateContent) => string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-verify-'));
  for (const name of ['home', 'data', 'empty']) mkdirSync(at(name));
  const loaded = openBooks('resources/criteria').find('QD26-2026');
  if (!loaded) throw new Error('no book');
  const { book } = loaded;
  const record = { ...buildSampleRecord(book), sheets: [], paperTrails: [] };
  file = createSession({ dataDir: at('data'), record, book, bookHash: loaded.summary.hash, rehearsal: true, origin: {} }, realOutside());
  const opened = openDatabase(at('data', file));
  if (!opened.ok) throw new Error('refused');
  introduceKey(opened.value, at('data'), '2026-09-01T00:00:00.000Z');
  const signer = sessionSigner(opened.value, at('data'));
  if (!signer) throw new Error('no key');
  publicKey = signer.publicKey;
  signed = (content) => proofText(content, signer);
  text = signed(HONEY);
  head = journalHead(opened.value).hash;
  opened.value.close();
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
      for (const words of ['05/GCN-UBND', 'Mật ong hoa nhãn', 'Hợp tác xã Nông nghiệp Hoa Nhãn', '4 sao', '1148/QĐ-UBND', '05/09/2026', '05/09/2099'])
        expect(stdout).toContain(words);
    }
  });

  it('that was altered is named as forged, in both languages', () => {
    for (const forged of [text.replace('4 sao', '5 sao'), text.replace('Mật ong', 'Mật mía'), text.slice(0, -3)]) {
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
    const { status, stderr } = ocop('verify', signed({ ...HONEY, expires: '2020-09-05' }), '--data', at('data'));
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Lưu ý .*05\/09\/2020.*OC-7106/);
  });
});

describe('verify: a session', () => {
  it('holds, also against a printed head', () => {
    const { status, stdout } = ocop('verify', at('data', file));
    expect([status, stdout.includes('NHẬT KÝ NGUYÊN VẸN'), stdout.includes(head)]).toEqual([0, true, true]);
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
    expect(ocop('verify', 'package.json')).toMatchObject({ status: 1, stderr: expect.stringContaining('OC-7103') });
  });
});
