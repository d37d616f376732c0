/** The pictures of a HEIC file: its frame is checked, then it is decoded in a closed room of its own. */
import { readFile, stat } from 'node:fs/promises';
import { Refused } from '../../xlsx/refused.ts';
import { checkPixels } from '../check-pixels.ts';
import { MEGABYTE, MOST_HEIC_MEGABYTES, MOST_HEIC_MEGAPIXELS } from '../limits.ts';
import { checkBoxes } from './check-boxes.ts';
import { openDecoder } from './closed-room.ts';

/** RGBA, four bytes a pixel, turned as the camera says. */
export type Decoded = { readonly width: number; readonly height: number; readonly data: Buffer };
export type HeicPicture = { readonly decode: () => Decoded };

/** Throws Refused OC-2709, OC-2714, OC-7742; another error when the decoder can't read it. */
export async function readHeic(path: string): Promise<readonly HeicPicture[]> {
  const { size } = await stat(path);
  if (size > MOST_HEIC_MEGABYTES * MEGABYTE) throw new Refused('OC-7742', { detail: `${Math.ceil(size / MEGABYTE)} MB > ${MOST_HEIC_MEGABYTES} MB` });
  const file = await readFile(path);
  const { pixels, length, film } = checkBoxes(file);
  checkPixels(pixels, 1, MOST_HEIC_MEGAPIXELS);
  const room = openDecoder();
  const inside = room.bytes('fileRoom', length);
  inside.set(file.subarray(0, length));
  // The films' reader never runs: for it the box is free space.
  if (film !== null) inside.set(Buffer.from('free'), film + 4);
  return Array.from({ length: room.number('open') }, (_, index) => {
    const [width, height] = [room.number('width', index), room.number('height', index)];
    checkPixels(width, height, MOST_HEIC_MEGAPIXELS);
    return {
      decode: () => {
        const data = Buffer.from(room.bytes('pixels', index, width, height).buffer);
        if (data.length !== width * height * 4) throw new Error('HEIC: pixels');
        return { width, height, data };
      },
    };
  });
}
