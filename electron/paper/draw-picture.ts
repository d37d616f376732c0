/** A picture on a page, as an image object that all pages of the document share. */
import type { Item } from '../../shared/paper/paper.ts';
import { type Canvas, mm } from './canvas.ts';
import type { ReadyPicture, ReadyPictures } from './pictures.ts';

type Reference = { readonly end: (bytes: Buffer) => void };
/** What is used of pdfkit's inside. */
type Document = { readonly ref: (dictionary: Readonly<Record<string, unknown>>) => Reference; readonly page: { readonly xobjects: Record<string, unknown> } };

const embedded = new WeakMap<object, Map<string, Reference>>();

function planeObject(doc: Document, { width, height }: ReadyPicture, { colours, filter, bytes }: ReadyPicture['colour'], mask: Reference | null): Reference {
  const object = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: colours === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: filter,
    ...(filter === 'FlateDecode' ? { DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: 8, Columns: width } } : {}),
    ...(mask ? { SMask: mask } : {}),
  });
  object.end(bytes);
  return object;
}

function objectOf(doc: Document, hash: string, picture: ReadyPicture): Reference {
  const known = embedded.get(doc) ?? new Map<string, Reference>();
  embedded.set(doc, known);
  const before = known.get(hash);
  if (before) return before;
  const object = planeObject(doc, picture, picture.colour, picture.alpha ? planeObject(doc, picture, picture.alpha, null) : null);
  known.set(hash, object);
  return object;
}

/** Whole and undistorted in the middle of its box; one behind everything fills its box. */
export function drawPicture(canvas: Canvas, { x, y, width, height, hash, behind }: Extract<Item, { kind: 'picture' }>, pictures: ReadyPictures): void {
  const picture = pictures.get(hash);
  if (!picture) throw new RangeError(`picture ${hash} was not made ready`);
  const { doc } = canvas;
  const inside = doc as unknown as Document;
  const share = Math.min(width / picture.width, height / picture.height);
  const [wide, high] = behind ? [width, height] : [picture.width * share, picture.height * share];
  const name = `P${hash.slice(0, 12)}`;
  inside.page.xobjects[name] = objectOf(inside, hash, picture);
  doc.save();
  doc.transform(mm(wide), 0, 0, -mm(high), mm(x + (width - wide) / 2), mm(y + (height + high) / 2));
  doc.addContent(`/${name} Do`);
  doc.restore();
}
