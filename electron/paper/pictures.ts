/** Pictures of a paper, made ready for embedding: each stands once in a document, however many pages show it. */
import type { Sharp } from 'sharp';
import type { Item, Paper } from '../../shared/paper/paper.ts';

/** Bytes of JPEG and PNG pictures by their SHA-256 (hex). */
export type Pictures = ReadonlyMap<string, Uint8Array>;
export const NO_PICTURES: Pictures = new Map();

/** One plane of samples as a PDF's image wants it: 8 bits each, one or three colours. */
type Plane = { readonly colours: 1 | 3; readonly filter: 'DCTDecode' | 'FlateDecode'; readonly bytes: Buffer };
export type ReadyPicture = { readonly width: number; readonly height: number; readonly colour: Plane; readonly alpha: Plane | null };
export type ReadyPictures = ReadonlyMap<string, ReadyPicture>;

/** A PNG's own compressed rows can stand in a PDF as they are (PDF 32000, 7.4.4.4: predictor 15). */
function rowsOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

const plane = async (picture: Sharp, colours: 1 | 3): Promise<Plane> => ({
  colours,
  filter: 'FlateDecode',
  bytes: rowsOf(await picture.png({ compressionLevel: 9, palette: false, progressive: false }).toBuffer()),
});

async function makeReady(bytes: Uint8Array): Promise<ReadyPicture> {
  // Most papers have no picture: they are drawn without loading its library.
  const { default: sharp } = await import('sharp');
  const { format, width, height, channels, hasAlpha } = await sharp(bytes).metadata();
  if (format === 'jpeg') return { width, height, colour: { colours: channels === 1 ? 1 : 3, filter: 'DCTDecode', bytes: Buffer.from(bytes) }, alpha: null };
  const colour = await plane(sharp(bytes).toColourspace('srgb').removeAlpha(), 3);
  return { width, height, colour, alpha: hasAlpha ? await plane(sharp(bytes).extractChannel('alpha').toColourspace('b-w'), 1) : null };
}

/** Ready pictures kept for the next documents: a session's certificates share theirs. */
const MOST_READY = 8;
const ready = new Map<string, Promise<ReadyPicture>>();

const hashesOf = (papers: readonly Paper[]): readonly string[] => {
  const itemsOf = (paper: Paper): readonly Item[] => (paper.kind === 'placed' ? paper.items : paper.kind === 'pages' ? paper.pages.flat() : []);
  const items = papers.flatMap(itemsOf);
  return [...new Set(items.flatMap((item) => (item.kind === 'picture' ? [item.hash] : [])))];
};

/** Makes the pictures of papers ready, one after the other. Throws where the bytes of one aren't given or aren't a picture: they are kept with the papers. */
export async function readyPictures(papers: readonly Paper[], pictures: Pictures): Promise<ReadyPictures> {
  const found = new Map<string, ReadyPicture>();
  for (const hash of hashesOf(papers)) {
    const bytes = pictures.get(hash);
    if (!bytes) throw new RangeError(`no picture ${hash}`);
    const made = ready.get(hash) ?? makeReady(bytes);
    ready.delete(hash);
    ready.set(hash, made);
    for (const oldest of [...ready.keys()].slice(0, -MOST_READY)) ready.delete(oldest);
    found.set(hash, await made);
  }
  return found;
}
