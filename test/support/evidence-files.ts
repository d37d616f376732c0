/** Files of evidence, made by code: whole ones and every kind that must be refused. */
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

/** pdfkit's own fonts lie in files of its package, out of the bundled bench's reach: `font: ''` below leaves them alone. */
const FONT = 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';

type PdfOptions = { readonly password?: string; readonly width?: number; readonly height?: number; readonly compress?: boolean };

/** One page a text. */
export async function makePdf(pages: readonly string[], { password, width = 595, height = 842, compress = true }: PdfOptions = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: [width, height], margin: 50, font: '', compress, ...(password ? { userPassword: password } : {}) });
  pdf.registerFont('tinos', FONT);
  for (const text of pages) pdf.addPage().font('tinos').fontSize(14).text(text);
  const made = buffer(pdf);
  pdf.end();
  return made;
}

/** `rotate` clockwise as the page is shown; `crop` in points from the lower left corner. */
export type Turned = { readonly rotate: 0 | 90 | 180 | 270; readonly crop?: readonly [left: number, bottom: number, right: number, top: number] };

/** A4 upright, one word a page with its upper left corner at `x`, `y` points from the unturned page's, as scanners and people turn and crop it. */
export async function makeTurnedPdf(word: string, x: number, y: number, pages: readonly Turned[]): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: [595, 842], margin: 0, font: '' });
  pdf.registerFont('tinos', FONT);
  for (const { rotate, crop } of pages) {
    const { data } = pdf.addPage().font('tinos').fontSize(30).text(word, x, y, { lineBreak: false }).page.dictionary as unknown as { data: object };
    Object.assign(data, { Rotate: rotate, ...(crop ? { CropBox: crop } : {}) });
  }
  const made = buffer(pdf);
  pdf.end();
  return made;
}

type ImageKind = 'jpeg' | 'png' | 'webp';

/** A picture whose upper half is red and whose lower half is blue; `orientation` as a camera writes it (EXIF). */
export async function makeImage(kind: ImageKind, width = 300, height = 400, orientation?: number): Promise<Buffer> {
  const lower = { input: { create: { width, height: Math.floor(height / 2), channels: 3 as const, background: 'blue' } }, left: 0, top: Math.ceil(height / 2) };
  const picture = sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([lower]);
  return (orientation ? picture.withMetadata({ orientation }) : picture).toFormat(kind).toBuffer();
}

/** A small PNG that says it is huge: nothing may be drawn before its size was judged. */
export async function makePixelBomb(width: number, height: number): Promise<Buffer> {
  const bomb = Buffer.from(await makeImage('png', 8, 8));
  bomb.writeUInt32BE(width, 16);
  bomb.writeUInt32BE(height, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  return bomb;
}

/** 64 × 48, red above and blue below; made once with libheif's heif-enc. */
export const heicFile = (): Buffer => readFileSync('test/fixtures/evidence/two-colours.heic');

/** `compress` false stores the entries as they are. */
export async function makeZip(entries: Readonly<Record<string, Buffer | string>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

export const makeDocx = (more: Readonly<Record<string, Buffer | string>> = {}): Promise<Buffer> =>
  makeZip({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>', ...more });
export const makeXlsx = (more: Readonly<Record<string, Buffer | string>> = {}): Promise<Buffer> =>
  makeZip({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>', ...more });

/** Beginning of an OLE file, as old Office files and password-protected new ones have it. */
export const makeOle = (stream: string): Buffer =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);

/** Changes a name inside a zip without its maker's consent: yazl itself refuses unsafe ones. Same length both. */
export function renameInZip(zip: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new RangeError('names of one length only');
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Sets the flag "encrypted" of every entry. */
export function encryptZip(zip: Buffer): Buffer {
  const marked = Buffer.from(zip);
  for (let at = 0; at + 4 < marked.length; at += 1) {
    const mark = marked.readUInt32LE(at);
    if (mark === 0x04034b50) marked.writeUInt16LE(marked.readUInt16LE(at + 6) | 1, at + 6);
    if (mark === 0x02014b50) marked.writeUInt16LE(marked.readUInt16LE(at + 8) | 1, at + 8);
  }
  return marked;
}

/**
 * A scan: `pages` pages that are one picture each, noise on grey like paper, written straight to a file: 500 pages are about 150 MB.
 * Every picture is in the file by itself, as a scanner puts it there.
 */
export async function writeScan(file: string, pages: number, quality = 68): Promise<void> {
  const [width, height] = [1654, 2339];
  const noise = Buffer.alloc(width * height * 3);
  for (let i = 0; i < noise.length; i += 1) noise[i] = 200 + ((Math.imul(i, 2654435761) >>> 7) % 40);
  const paper = await sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
  const pdf = new PDFDocument({ autoFirstPage: false, size: 'A4', margin: 0, font: '' });
  pdf.registerFont('tinos', FONT);
  const sink = createWriteStream(file);
  pdf.pipe(sink);
  for (let page = 1; page <= pages; page += 1) {
    pdf.addPage().image(Buffer.from(paper), 0, 0, { width: 595 });
    pdf.font('tinos').fontSize(40).text(`${page}`, 80, 80);
    if (sink.writableNeedDrain) await once(sink, 'drain');
  }
  pdf.end();
  await once(sink, 'finish');
}
