/** Pages of our PDFs as a scanner would deliver them: drawn by poppler, then turned, soiled and packed by the image library. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

/** One page (from 1) at that resolution. */
export function pageAsPng(pdf: Uint8Array, page: number, dpi: number, folder: string): Buffer {
  const own = mkdtempSync(join(folder, 'page-'));
  try {
    writeFileSync(join(own, 'in.pdf'), pdf);
    execFileSync('pdftoppm', ['-png', '-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile', join(own, 'in.pdf'), join(own, 'out')]);
    return readFileSync(join(own, 'out.png'));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** `turn`: degrees; `blur`: sigma in pixels, 0 for none; `noise`: standard deviation of grey; `specks`: dark dots on the glass. */
export type Soiling = { readonly turn: number; readonly blur: number; readonly noise: number; readonly specks: number; readonly quality: number };

/** A grey JPEG. The same page and soiling give the same picture but for its noise. */
export async function soil(page: Buffer, { turn, blur, noise, specks, quality }: Soiling): Promise<Buffer> {
  const turned = await sharp(page).flatten({ background: 'white' }).greyscale().rotate(turn, { background: '#f4f4f4' }).png().toBuffer();
  const { width, height } = await sharp(turned).metadata();
  const layers: OverlayOptions[] = [];
  if (noise > 0) {
    const grain = await sharp({ create: { width, height, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: noise } } })
      .greyscale()
      .png()
      .toBuffer();
    layers.push({ input: grain, blend: 'soft-light' });
  }
  if (specks > 0) {
    const dots = Array.from(
      { length: specks },
      (_, i) => `<circle cx="${(i * 7919) % width}" cy="${(i * 104_729) % height}" r="${1 + (i % 3)}" fill="#333" fill-opacity="0.8"/>`,
    );
    layers.push({ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${dots.join('')}</svg>`) });
  }
  const dirty = await sharp(turned).composite(layers).greyscale().png().toBuffer();
  return (blur > 0 ? sharp(dirty).blur(blur) : sharp(dirty)).jpeg({ quality }).toBuffer();
}
