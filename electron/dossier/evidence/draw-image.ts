/** Pictures: how many there are in a file, whether they are too large, and one of them ready for scaling, upright. */
import sharp, { type Sharp } from 'sharp';
import { Refused } from '../xlsx/refused.ts';
import { checkPixels, MEGAPIXEL } from './check-pixels.ts';
import { readHeic } from './heic/read-heic.ts';
import { MOST_HEIC_PICTURES, MOST_MEGAPIXELS } from './limits.ts';

/** Damaged files are read as far as they go when drawn, but refused when attached. */
const open = (file: string, failOn: 'none' | 'truncated'): Sharp =>
  sharp(file, { limitInputPixels: MOST_MEGAPIXELS * MEGAPIXEL, failOn, sequentialRead: true });

/** Number of pictures in the file; each is decoded once. Throws Refused OC-2709, OC-2714, OC-7742. */
export async function countPictures(file: string, mime: string): Promise<number> {
  try {
    if (mime === 'image/heic') {
      const pictures = await readHeic(file);
      if (pictures.length === 0) throw new Refused('OC-2709', { detail: 'HEIC: 0' });
      pictures[0]?.decode();
      return Math.min(pictures.length, MOST_HEIC_PICTURES);
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
  const picture = (await readHeic(file))[page - 1];
  if (!picture) throw new Refused('OC-2724');
  const { data, width, height } = picture.decode();
  return sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' });
}
