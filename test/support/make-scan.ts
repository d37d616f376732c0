/** A scanned dossier as an office scanner makes it: one grainy grey picture a page, no text. For benchmarks. */
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** A4 at 150 dots an inch. */
const [WIDTH, HEIGHT] = [1240, 1754];
const LINES = Array.from({ length: 40 }, (_, i) => `<rect x="120" y="${200 + i * 36}" width="${980 - ((i * 137) % 420)}" height="12" fill="#333"/>`).join('');

/** One page of about 300 KB. */
const drawPage = async (): Promise<Buffer> =>
  sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 215, sigma: 18 } } })
    .composite([{ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${LINES}</svg>`) }])
    .greyscale()
    .jpeg({ quality: 60 })
    .toBuffer();

/** `pages` pages, about 300 KB each; no two files are alike (the name goes into their title). */
export async function makeScan(name: string, pages: number): Promise<Buffer> {
  const picture = await drawPage();
  const document = new PDFDocument({ autoFirstPage: false, compress: false, font: '', info: { Title: name } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((done) => document.on('end', () => done()));
  for (let i = 0; i < pages; i += 1) document.addPage({ size: 'A4', margin: 0 }).image(picture, 0, 0, { width: 595.28, height: 841.89 });
  document.end();
  await ended;
  return Buffer.concat(parts);
}
