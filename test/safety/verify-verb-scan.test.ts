/** `verify` of a certificate on paper. Breaks when a scan or photo of a genuine one is refused, a forged one passes, or a hostile file does more than end in a sentence. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyPdfFile } from '../../electron/cli-verify-pdf.ts';
import { verifyPicture } from '../../electron/cli-verify-scan.ts';
import { segmentsOf } from '../../electron/paper/draw-qr.ts';
import { type Issued, issueCertificate } from '../support/issued-certificate.ts';
import { pageAsPng } from '../support/scan-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-verify-scan-'));
let issued: Issued;
let page: Buffer;
beforeAll(async () => {
  issued = await issueCertificate(folder);
  issued.session.db.close();
  page = pageAsPng(issued.pdf, 1, 200, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const trusted = () => ({ key: '', dataDir: folder });
const place = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const pictured = async (name: string, bytes: Uint8Array) => {
  const outcome = await verifyPicture(place(name, bytes), trusted());
  return outcome.ok
    ? { facts: outcome.value.facts.map((f) => f.value).join('\n'), codes: outcome.warnings.map((p) => p.code) }
    : outcome.problems.map((p) => p.code);
};

it('reads the code of the program’s own PDF, of a scan of it and of a photo taken askew', async () => {
  const pdf = await verifyPdfFile(place('giay.pdf', issued.pdf), 'vi', trusted());
  expect(pdf.ok && [pdf.value.title.vi, pdf.warnings.map((p) => p.code)]).toEqual(['GIẤY CHỨNG NHẬN THẬT', ['OC-7507']]);
  const askew = await sharp(page).greyscale().rotate(184, { background: 'white' }).blur(0.8).jpeg({ quality: 60 }).toBuffer();
  for (const bytes of [page, askew])
    expect(await pictured('giay.png', bytes)).toMatchObject({ facts: expect.stringContaining(issued.dossier), codes: ['OC-7507'] });
}, 60_000);

it('names a forged code as forged, whatever the page around it says', async () => {
  const forged = QRCode.create(segmentsOf(issued.text.replace('4 sao', '5 sao')), { errorCorrectionLevel: 'M' }).modules;
  const side = forged.size;
  const modules = Buffer.from(Array.from({ length: side * side }, (_, i) => (forged.get(Math.floor(i / side), i % side) ? 0 : 255)));
  const code = await sharp(modules, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * 5, side * 5, { kernel: 'nearest' })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: 'white' })
    .png()
    .toBuffer();
  expect(await pictured('gia-mao.png', code)).toEqual(['OC-7104', 'OC-7114']);
}, 60_000);

it('says that there is no code, and ends hostile pictures in a sentence', async () => {
  expect(
    await pictured(
      'trang.png',
      await sharp({ create: { width: 300, height: 300, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
    ),
  ).toEqual(['OC-7506']);
  expect(await pictured('hong.png', page.subarray(0, 400))).toEqual(['OC-2709']);
  expect(await pictured('cut.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).toEqual(['OC-2709']);
  // 60,000 × 60,000 pixels by its head, 100 bytes in the file.
  const bomb = Buffer.from(page.subarray(0, 64));
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  expect(await pictured('bom.png', bomb)).toMatchObject([expect.stringMatching(/^OC-27(09|14)$/)]);
}, 60_000);
