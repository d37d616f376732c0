/** A picture on a page, as an image object that all pages of the document share. */
import type { Item } from '../../shared/paper/paper.ts';
import { type Canvas, mm } from './canvas.ts';
import type { ReadyPicture, ReadyPictures } from './pictures.ts';
import { type Inside, type Reference, showShared } from './share-object.ts';

function planeObject(inside: Inside, { width, height }: ReadyPicture, { colours, filter, bytes }: ReadyPicture['colour'], mask: Reference | null): Reference {
  const object = inside.ref({
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

/** Whole and undistorted in the middle of its box; one behind everything fills its box. */
export function drawPicture(canvas: Canvas, { x, y, width, height, hash, behind }: Extract<Item, { kind: 'picture' }>, pictures: ReadyPictures): void {
  const picture = pictures.get(hash);
  if (!picture) throw new RangeError(`picture ${hash} was not made ready`);
  const share = Math.min(width / picture.width, height / picture.height);
  const [wide, high] = behind ? [width, height] : [picture.width * share, picture.height * share];
  const make = (inside: Inside): Reference =>
    planeObject(inside, picture, picture.colour, picture.alpha ? planeObject(inside, picture, picture.alpha, null) : null);
  // An image's own square stands upright on its lower left corner; y goes downwards here.
  showShared(canvas, `P${hash.slice(0, 12)}`, make, [mm(wide), 0, 0, -mm(high), mm(x + (width - wide) / 2), mm(y + (height + high) / 2)]);
}
