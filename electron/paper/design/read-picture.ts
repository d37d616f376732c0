/** A picture from outside → one that papers may carry: JPEG or PNG of the usual kind, no larger than an A4 page at 300 dots an inch. */
import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import type { StoredPicture } from '../../store/certificate-tables.ts';

/** Bytes of one picture as it comes, and as it is kept. */
export const MOST_UPLOAD = 15 * 1024 * 1024;
export const MOST_KEPT = 3 * 1024 * 1024;
/** Pixels of one as it comes: a photo of today's phones has 12 to 50 million. */
const MOST_PIXELS = 60e6;
/** The longer side of A4 at 300 dots an inch. */
const LONGEST = 3508;

export type TakenPicture = StoredPicture & { readonly width: number; readonly height: number };

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

/** By the first bytes, whatever the name says: no other format is ever handed to the decoder. */
function typeOf(bytes: Uint8Array): StoredPicture['type'] | null {
  const starts = (...head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? 'image/png' : null;
}

type Opened = { readonly type: StoredPicture['type']; readonly picture: Sharp; readonly width: number; readonly height: number; readonly usual: boolean };

/** Reads the head only. OC-6046 no such picture, OC-6047 too large: nothing of it is unpacked then. */
async function openPicture(bytes: Uint8Array, most: number): Promise<Outcome<Opened>> {
  if (bytes.length > most) return err(problem('OC-6047', { found: megabytes(bytes.length), allowed: megabytes(most) }));
  const type = typeOf(bytes);
  if (type === null) return err(problem('OC-6046'));
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, space, depth, orientation = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS)
      return err(problem('OC-6047', { found: `${width} × ${height} điểm ảnh`, allowed: `${MOST_PIXELS / 1e6} triệu điểm ảnh` }));
    const usual = (space === 'srgb' || space === 'b-w') && depth === 'uchar' && orientation === 1 && Math.max(width, height) <= LONGEST;
    return ok({ type, picture: sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }), width, height, usual });
  } catch {
    return err(problem('OC-6046'));
  }
}

const taken = (type: StoredPicture['type'], bytes: Uint8Array, width: number, height: number): TakenPicture => ({
  hash: createHash('sha256').update(bytes).digest('hex'),
  type,
  bytes,
  width,
  height,
});

/** What the secretary chose, made smaller and written anew, so that nothing but the picture comes along. OC-6046, OC-6047. */
export async function takePicture(bytes: Uint8Array): Promise<Outcome<TakenPicture>> {
  const opened = await openPicture(bytes, MOST_UPLOAD);
  if (!opened.ok) return opened;
  const { type, picture } = opened.value;
  try {
    const upright = picture.rotate().resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb');
    const written =
      type === 'image/jpeg'
        ? upright.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
        : upright.png({ compressionLevel: 9, palette: false, progressive: false });
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    if (data.length <= MOST_KEPT) return ok(taken(type, data, info.width, info.height));
    const { data: smaller, info: size } = await upright.flatten({ background: 'white' }).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
    if (smaller.length > MOST_KEPT) return err(problem('OC-6047', { found: megabytes(smaller.length), allowed: megabytes(MOST_KEPT) }));
    return ok(taken('image/jpeg', smaller, size.width, size.height));
  } catch {
    return err(problem('OC-6046'));
  }
}

/** One from a design's file, byte for byte or not at all: another program's bytes would have another hash. OC-6046, OC-6047, OC-6049. */
export async function acceptPicture(hash: string, bytes: Uint8Array): Promise<Outcome<TakenPicture>> {
  const opened = await openPicture(bytes, MOST_KEPT);
  if (!opened.ok) return opened;
  const { type, picture, width, height, usual } = opened.value;
  const found = taken(type, bytes, width, height);
  if (found.hash !== hash) return err(problem('OC-6049'));
  if (!usual) return err(problem('OC-6046'));
  try {
    await picture.stats();
    return ok(found);
  } catch {
    return err(problem('OC-6046'));
  }
}
