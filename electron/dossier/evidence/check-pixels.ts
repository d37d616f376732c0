/** Whether a picture is worth its memory. */
import { Refused } from '../xlsx/refused.ts';

export const MEGAPIXEL = 1_000_000;

/** `most`: megapixels. Throws Refused: OC-2709 no pixels at all, OC-2714 too many. */
export function checkPixels(width: number, height: number, most: number): void {
  const found = (width * height) / MEGAPIXEL;
  if (!(found > 0)) throw new Refused('OC-2709', { detail: `${width} × ${height}` });
  if (found > most) throw new Refused('OC-2714', { found: Math.ceil(found), allowed: most });
}
