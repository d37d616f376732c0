/** Pages of our PDFs as a scanner would deliver them: drawn by poppler, then turned, soiled and packed by the image library. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

function drawPage(pdf: Uint8Array, page: number, dpi: number, folder: string, format: readonly string[], ending: string): Buffer {
  const own = mkdtempSync(join(folder, 'page-'));
  try {
    writeFileSync(join(own, 'in.pdf'), pdf);
    const one = ['-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', [...format, ...one, join(own, 'in.pdf'), join(own, 'out')]);
    return readFileSync(join(own, `out.${ending}`));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** One page (from 1) at that resolution, as a file that the program takes. */
export const pageAsPng = (pdf: Uint8Array, page: number, dpi: number, folder: string): Buffer => drawPage(pdf, page, dpi, folder, ['-png'], 'png');

/** The same pixels for `soil`, unpacked: packing a page costs more than drawing it. */
export const pageToSoil = (pdf: Uint8Array, page: number, dpi: number, folder: string): Buffer =>
  drawPage(pdf, page, dpi, folder, ['-tiff', '-tiffcompression', 'none'], 'tif');

/** `turn`: degrees; `blur`: sigma in pixels, 0 for none; `noise`: standard deviation of grey; `specks`: dark dots on the glass. */
export type Soiling = { readonly turn: number; readonly blur: number; readonly noise: number; readonly specks: number; readonly quality: number };

const UNPACKED = { compression: 'none' } as const;

const grains = new Map<string, Promise<Buffer>>();

/** The grain of one glass: pages of a size lie under the same in one run, and under another in the next. It costs twice all the rest of a page. */
function grainOf(width: number, height: number, sigma: number): Promise<Buffer> {
  const key = `${width} ${height} ${sigma}`;
  const noise = { type: 'gaussian', mean: 128, sigma } as const;
  const made =
    grains.get(key) ??
    sharp({ create: { width, height, channels: 3, background: 'white', noise } })
      .greyscale()
      .tiff(UNPACKED)
      .toBuffer();
  grains.set(key, made);
  return made;
}

/** A grey JPEG. The same page and soiling give the same picture but for its noise. */
export async function soil(page: Buffer, { turn, blur, noise, specks, quality }: Soiling): Promise<Buffer> {
  const turned = await sharp(page).flatten({ background: 'white' }).greyscale().rotate(turn, { background: '#f4f4f4' }).tiff(UNPACKED).toBuffer();
  const { width, height } = await sharp(turned).metadata();
  const layers: OverlayOptions[] = [];
  if (noise > 0) layers.push({ input: await grainOf(width, height, noise), blend: 'soft-light' });
  if (specks > 0) {
    const dots = Array.from(
      { length: specks },
      (_, i) => `<circle cx="${(i * 7919) % width}" cy="${(i * 104_729) % height}" r="${1 + (i % 3)}" fill="#333" fill-opacity="0.8"/>`,
    );
    layers.push({ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${dots.join('')}</svg>`) });
  }
  const dirty = await sharp(turned).composite(layers).greyscale().tiff(UNPACKED).toBuffer();
  return (blur > 0 ? sharp(dirty).blur(blur) : sharp(dirty)).jpeg({ quality }).toBuffer();
}
