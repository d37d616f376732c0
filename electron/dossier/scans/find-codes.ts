/** QR codes in pixels, through ZXing (WebAssembly, read from the package's folder: nothing is fetched). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { MOST_CODES } from './limits.ts';

/** RGBA, four bytes a pixel. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number };
/** `turn`: degrees clockwise by which the page must be turned for the code to stand upright. */
export type FoundCode = { readonly text: string; readonly turn: number };

let prepared = false;

/** The module is made at the first reading. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });
}

const OPTIONS: ReaderOptions = { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false, maxNumberOfSymbols: MOST_CODES, textMode: 'Plain' };

/** The code's upper edge runs from left to right on an upright page. */
function turnOf({ position: { topLeft, topRight } }: ReadResult): number {
  const degrees = (Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x) * 180) / Math.PI;
  return (360 - ((Math.round(degrees / 90) * 90 + 360) % 360)) % 360;
}

/** None when there are none, whatever the picture shows. Our codes are UTF-8; readers guess at it, so the bytes are read here. */
export async function findCodes({ data, width, height }: Pixels, more: ReaderOptions = {}): Promise<readonly FoundCode[]> {
  prepare();
  const image = { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength), width, height, colorSpace: 'srgb' } as ImageData;
  const found = await readBarcodes(image, { ...OPTIONS, ...more });
  return found.filter((code) => code.isValid).map((code) => ({ text: Buffer.from(code.bytes).toString('utf8'), turn: turnOf(code) }));
}
