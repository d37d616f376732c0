/** One page of a scan: its pixels, the codes in them, how it stands, and its picture. */
import { writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { openPicture } from '../evidence/draw-image.ts';
import type { PdfFile } from '../evidence/draw-pdf.ts';
import { type FoundCode, findCodes, type Pixels } from './find-codes.ts';
import type { ScanPage } from './scan-messages.ts';

/** Pixels of a page's shorter side as it is searched first: A4 at 210 dpi. */
const SIDE = 1740;
/** As it is searched again when nothing was found: 300 dpi. */
const FINE_SIDE = 2480;
/** Longer side of what is searched, pixels: nobody scans a page this long. */
const MOST_LENGTH = 6000;
/** Shorter side of the pictures that are kept: A4 at 200 dpi. */
const KEPT_SIDE = 1654;
const QUALITY = 72;
/** A page whose grey differs less than this from its mean carries nothing (standard deviation, of 255). */
const BLANK_BELOW = 3;
const BLANK_SIDE = 300;
const EDGE = 0.06;

/** Where a page's pixels come from, its shorter side so long at most. */
export type PageSource = (side: number) => Promise<Pixels>;

/** PDFium is told a width; a page that lies gets it by its height. The copy stays when the next page is drawn. */
export const pdfPage =
  (pdf: PdfFile, page: number): PageSource =>
  async (side) => {
    const first = pdf.draw(page, side);
    const { data, width, height } = first.width > first.height ? pdf.draw(page, Math.round((side * first.width) / first.height)) : first;
    return { data: Buffer.from(data), width, height };
  };

const rawOf = async (picture: Sharp): Promise<Pixels> => {
  const { data, info } = await picture.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};
const pictureOf = ({ data, width, height }: Pixels): Sharp => sharp(data, { raw: { width, height, channels: 4 } });

export const picturePage =
  (file: string, mime: string, page: number): PageSource =>
  async (side) => {
    const fitting = await rawOf((await openPicture(file, mime, page)).resize({ width: side, height: side, fit: 'outside', withoutEnlargement: true }));
    const { width, height } = fitting;
    return Math.max(width, height) <= MOST_LENGTH ? fitting : rawOf(pictureOf(fitting).resize(MOST_LENGTH, MOST_LENGTH, { fit: 'inside' }));
  };

/** As it is; then finer; then without the specks that a dirty glass or a fax leaves. */
async function search(source: PageSource, first: Pixels): Promise<readonly FoundCode[]> {
  const plain = await findCodes(first);
  if (plain.length > 0) return plain;
  const fine = await source(FINE_SIDE);
  const finer = await findCodes(fine);
  if (finer.length > 0) return finer;
  const smooth = await findCodes(await rawOf(pictureOf(fine).blur(1.5)));
  return smooth.length > 0 ? smooth : findCodes(await rawOf(pictureOf(fine).median(3)), { binarizer: 'GlobalHistogram' });
}

/** Whether the middle of a page is all of one grey. The edge of the glass casts a shadow, which says nothing of the page. */
async function isBlank(page: Pixels): Promise<boolean> {
  const small = pictureOf(page).removeAlpha().resize(BLANK_SIDE, BLANK_SIDE, { fit: 'inside' }).toColourspace('b-w');
  const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
  const inside = (at: number, length: number): boolean => at >= length * EDGE && at < length * (1 - EDGE);
  const greys = data.filter((_, i) => inside(i % info.width, info.width) && inside(Math.floor(i / info.width), info.height));
  const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
  return Math.sqrt(greys.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / greys.length) < BLANK_BELOW;
}

const keepPicture = async (page: Pixels, turn: number, file: string): Promise<void> => {
  const upright = turn === 0 ? page : await rawOf(pictureOf(page).rotate(turn));
  const size = { width: KEPT_SIDE, height: KEPT_SIDE, fit: 'outside', withoutEnlargement: true } as const;
  await writeFile(file, await pictureOf(upright).removeAlpha().resize(size).jpeg({ quality: QUALITY }).toBuffer());
};

/** `picture`: where its picture goes; '' for nowhere. Throws what the file's readers throw. */
export async function readPage(source: PageSource, picture: string): Promise<ScanPage> {
  const page = await source(SIDE);
  const found = await search(source, page);
  const turn = found[0]?.turn ?? 0;
  if (picture !== '') await keepPicture(page, turn, picture);
  return { codes: [...new Set(found.map(({ text }) => text))], turn, blank: found.length === 0 && (await isBlank(page)) };
}
