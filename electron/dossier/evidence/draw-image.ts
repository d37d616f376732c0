/** Pictures: how many there are in a file, whether they are too large, and one of them ready for scaling, upright. */
import { readFile } from 'node:fs/promises';
import decodeHeic from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import { Refused } from '../xlsx/refused.ts';
import { MOST_HEIC_MEGAPIXELS, MOST_HEIC_PICTURES, MOST_MEGAPIXELS } from './limits.ts';

const MEGAPIXEL = 1_000_000;

function checkPixels(width: number, height: number, most: number): void {
  const found = (width * height) / MEGAPIXEL;
  if (!(found > 0)) throw new Refused('OC-2709', { detail: `${width} × ${height}` });
  if (found > most) throw new Refused('OC-2714', { found: Math.ceil(found), allowed: most });
}

type Pictures = Awaited<ReturnType<typeof decodeHeic.all>>;

async function withHeic<T>(file: string, work: (pictures: Pictures) => Promise<T>): Promise<T> {
  const pictures = await decodeHeic.all({ buffer: await readFile(file) });
  try {
    return await work(pictures);
  } finally {
    pictures.dispose();
  }
}

/** Damaged files are read as far as they go when drawn, but refused when attached. */
const open = (file: string, failOn: 'none' | 'truncated'): Sharp =>
  sharp(file, { limitInputPixels: MOST_MEGAPIXELS * MEGAPIXEL, failOn, sequentialRead: true });

/** Number of pictures in the file; each is decoded once. Throws Refused OC-2709, OC-2714. */
export async function countPictures(file: string, mime: string): Promise<number> {
  try {
    if (mime === 'image/heic') {
      return await withHeic(file, async (pictures) => {
        for (const picture of pictures) checkPixels(picture.width, picture.height, MOST_HEIC_MEGAPIXELS);
        await pictures[0]?.decode();
        return Math.min(pictures.length, MOST_HEIC_PICTURES);
      });
    }
    // Without a limit here: a picture that is too large must be told from one that is damaged.
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    checkPixels(width, height, MOST_MEGAPIXELS);
    await open(file, 'truncated').resize(64).raw().toBuffer();
    return 1;
  } catch (reason) {
    if (reason instanceof Refused) throw reason;
    throw new Refused('OC-2709', { detail: reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason) });
  }
}

/** Picture `page` (from 1), turned as the camera says, on white. Throws when it can't be read. */
export async function openPicture(file: string, mime: string, page: number): Promise<Sharp> {
  if (mime !== 'image/heic') return open(file, 'none').autoOrient().flatten({ background: 'white' });
  // libheif turns the picture itself.
  const { data, width, height } = await withHeic(file, async (pictures) => {
    const wanted = pictures[page - 1];
    if (!wanted) throw new Refused('OC-2724');
    return wanted.decode();
  });
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } }).flatten({ background: 'white' });
}
