/**
 * The frame of a HEIC file (ISO/IEC 14496-12 and 23008-12), looked through before the decoder sees a byte of it: a crude malformed file never gets there. Pure.
 */
import { Refused } from '../../xlsx/refused.ts';
import { HEIC_BRANDS } from '../sniff-type.ts';

/** A phone's file has some dozens: a property or two for each of a picture's tiles, which share most. */
const MOST_BOXES = 5000;
/** Tiles, pictures, thumbnails and notes; libheif itself takes no more. */
const MOST_ITEMS = 1000;
const MOST_FTYP_BYTES = 1024;

/** Boxes that hold boxes, with the one place where each may stand: what nests differently is no phone's, so that depth needs no number. */
const HOLDERS: Readonly<Record<string, string>> = {
  meta: '/',
  iinf: '/meta/',
  iref: '/meta/',
  iprp: '/meta/',
  dinf: '/meta/',
  grpl: '/meta/',
  ipco: '/meta/iprp/',
  moov: '/',
};
const ONCE = new Set(['ftyp', 'meta', 'hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'ipco', 'iref', 'idat', 'moov']);
const NEEDED = ['ftyp', 'meta', 'iinf', 'iloc', 'iprp', 'ipco'];
/** Parts of films and short forms of `meta`: the decoder would read them wherever they stand. */
const ELSEWHERE = new Set(['trak', 'mdia', 'minf', 'stbl', 'stsd', 'edts', 'udta', 'moof', 'traf', 'mini']);
/** Kinds of pictures with a reader of their own in the decoder, which no phone writes: overlays, masks, uncompressed and tiled ones. */
const STRANGE_ITEMS = new Set(['iovl', 'mski', 'unci', 'tili']);

export type Frame = {
  /** Pixels of the largest picture that the file announces. */
  readonly pixels: number;
  /** Where the boxes end. What hangs behind them and is no box, such as the film of a Samsung phone, is nobody's. */
  readonly length: number;
  /** Where a film's description stands (a live photo, a burst), if one does: pictures are read without it. */
  readonly film: number | null;
};

type Box = { readonly type: string; readonly at: number; readonly body: number; readonly end: number };

const damaged = (where: string): Refused => new Refused('OC-2709', { detail: `HEIC: ${where}` });
const strange = (what: string): Refused => new Refused('OC-7742', { detail: what });

/** Throws Refused: OC-2709 damaged or cut short, OC-7742 whole, perhaps, but not made as phones make it. */
export function checkBoxes(file: Uint8Array): Frame {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const word = (at: number): string => String.fromCharCode(...file.subarray(at, at + 4));
  const seen = new Set<string>();
  let [boxes, items, pixels] = [0, 0, 0];
  let film: number | null = null;

  /** The box at `at`, null when none can be there; `end`: where its parent ends. */
  function boxAt(at: number, end: number, path: string): Box | null {
    const [short, type] = [view.getUint32(at), word(at + 4)];
    if (!/^[ -~]{4}$/.test(type) || (short === 1 && end - at < 16)) return null;
    // Only the file's last box may say: up to the end.
    const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 && path === '/' ? end - at : short;
    const body = at + (short === 1 ? 16 : 8);
    if (at + size < body || at + size > end) return null;
    return { type, at, body, end: at + size };
  }

  /** Bytes of a holder's own before the boxes it holds: its version and flags, and how many there are. */
  const ownBytes = ({ type, body }: Box): number => ({ meta: 4, iref: 4, iinf: file[body] === 0 ? 6 : 8 })[type] ?? 0;

  function look(box: Box, path: string): void {
    const { type, at, body, end } = box;
    boxes += 1;
    if (boxes > MOST_BOXES) throw strange(`${path} > ${MOST_BOXES}`);
    if (ELSEWHERE.has(type) || (HOLDERS[type] ?? path) !== path) throw strange(path + type);
    if (ONCE.has(type) && seen.has(type)) throw strange(`${path + type} × 2`);
    seen.add(type);
    if (type === 'moov') film = at;
    else if (type in HOLDERS) {
      if (end - body < ownBytes(box)) throw damaged(path + type);
      if (walk(body + ownBytes(box), end, `${path}${type}/`) !== end) throw damaged(path + type);
    } else if (path === '/meta/iinf/') {
      items += 1;
      if (items > MOST_ITEMS) throw strange(`infe > ${MOST_ITEMS}`);
      const version = file[body] ?? 0;
      if (version > 3) throw strange(`infe ${version}`);
      // Versions 2 and 3: an id of two or four bytes, two of protection, the kind.
      const kind = word(body + (version === 3 ? 10 : 8));
      if (STRANGE_ITEMS.has(kind)) throw strange(kind);
    } else if (type === 'ispe') {
      if (end - body !== 12) throw damaged(path + type);
      pixels = Math.max(pixels, view.getUint32(body + 4) * view.getUint32(body + 8));
    }
  }

  /** Where the last whole box between `from` and `to` ends. */
  function walk(from: number, to: number, path: string): number {
    let at = from;
    while (to - at >= 8) {
      const box = boxAt(at, to, path);
      if (path === '/' && seen.has('meta') && seen.has('mdat') && (box === null || box.type === 'ftyp')) break;
      if (box === null) throw damaged(path + word(at + 4));
      look(box, path);
      at = box.end;
    }
    return at;
  }

  if (file.length < 16 || word(4) !== 'ftyp' || !HEIC_BRANDS.has(word(8)) || view.getUint32(0) > MOST_FTYP_BYTES) throw damaged('ftyp');
  const length = walk(0, file.length, '/');
  const missing = NEEDED.find((type) => !seen.has(type));
  if (missing) throw damaged(missing);
  return { pixels, length, film };
}
