/** `verify` of PDFs. Breaks when an altered or unsigned file passes, or who signed and what nobody signed isn't said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPdfFile } from '../../electron/cli-verify-pdf.ts';
import { signPdf } from '../../electron/safety/sign-pdf.ts';
import { readPkcs12 } from '../../electron/safety/signing/read-pkcs12.ts';
import { PASSPHRASE, startAuthority } from '../support/make-p12.ts';
import { makePackedPdf } from '../support/other-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-verify-pdf-'));
let authority: ReturnType<typeof startAuthority>;
let signed: Buffer;
beforeAll(() => {
  authority = startAuthority();
  const key = readPkcs12(authority.make({ name: 'Nguyễn Văn Ký', from: '200101000000Z', to: '260101000000Z' }), PASSPHRASE);
  if (!key.ok) throw new Error('not opened');
  const done = signPdf(makePackedPdf('x'), key.value, { at: '2026-09-05T04:00:00.000Z', reason: '', label: '', look: null });
  if (!done.ok) throw new Error('not signed');
  signed = done.value;
});
afterAll(() => {
  for (const one of [folder, authority.folder]) rmSync(one, { recursive: true, force: true });
});

const verify = (bytes: Uint8Array) => {
  const file = join(folder, 'van-ban.pdf');
  writeFileSync(file, bytes);
  return verifyPdfFile(file, 'vi', { key: '', dataDir: folder });
};
const codes = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const outcome = await verify(bytes);
  return (outcome.ok ? outcome.warnings : outcome.problems).map((p) => p.code);
};

test('says who signed when, that the certificate had expired, and what nobody signed', async () => {
  const outcome = await verify(Buffer.concat([signed, Buffer.from('% thêm')]));
  expect(outcome.ok && outcome.value.facts.map((f) => f.value).join('\n')).toMatch(/Nguyễn Văn Ký, ký lúc 05\/09\/2026 11:00.*nguyên vẹn.*NGOÀI thời hạn/);
  expect(await codes(Buffer.concat([signed, Buffer.from('% thêm')]))).toEqual(['OC-6242', 'OC-6243']);
  expect(await codes(signed)).toEqual(['OC-6242']);
});

test('altered, unsigned and unreadable are three different refusals', async () => {
  const hurt = Buffer.from(signed);
  hurt[hurt.indexOf('BT /F')] = 0x20;
  expect(await codes(hurt)).toEqual(['OC-6241']);
  expect(await codes(makePackedPdf('x'))).toEqual(['OC-6240']);
  expect(await codes(Buffer.from('%PDF-1.7 hỏng'))).toEqual(['OC-6230']);
});
