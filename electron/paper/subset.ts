/**
 * The glyphs a document uses, as a TrueType file to embed. Hinting is left out: no viewer or printer of today needs it, and it is
 * more than half of the bytes. A glyph is cut out of the font once per process; a document's subset is then only put together.
 */
/** `components`: what a composite glyph is put together from, and where in its bytes their numbers stand. */
type Glyph = { readonly bytes: Buffer; readonly components: readonly { readonly at: number; readonly id: number }[] };

/** A TrueType font's tables, with its glyphs cut out on demand. */
export type GlyphSource = { readonly table: (tag: string) => Buffer; readonly glyph: (id: number) => Glyph };

/** Flags of a composite glyph's component (OpenType specification, glyf). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;
const INSTRUCTIONS = 0x0100;

function simpleGlyph(bytes: Buffer, contours: number): Glyph {
  const before = 10 + 2 * contours;
  const after = before + 2 + bytes.readUInt16BE(before);
  return { bytes: Buffer.concat([bytes.subarray(0, before), Buffer.alloc(2), bytes.subarray(after)]), components: [] };
}

function compositeGlyph(bytes: Buffer): Glyph {
  const components: { at: number; id: number }[] = [];
  const copy = Buffer.from(bytes);
  for (let at = 10, more = true; more; ) {
    const flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(flags & ~INSTRUCTIONS, at);
    components.push({ at: at + 2, id: copy.readUInt16BE(at + 2) });
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & XY_SCALE ? 4 : flags & TWO_BY_TWO ? 8 : 0);
    more = (flags & MORE) !== 0;
    if (!more) return { bytes: copy.subarray(0, at), components };
  }
  return { bytes: copy, components };
}

/** Reads the directory of a TrueType file. Throws on a table that isn't there. */
export function readGlyphs(file: Buffer): GlyphSource {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i += 1) {
    const entry = 12 + 16 * i;
    const start = file.readUInt32BE(entry + 8);
    tables.set(file.toString('latin1', entry, entry + 4), file.subarray(start, start + file.readUInt32BE(entry + 12)));
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new RangeError(`font has no table ${tag}`);
    return found;
  };
  const [loca, glyf] = [table('loca'), table('glyf')];
  const long = table('head').readInt16BE(50) === 1;
  const offset = (id: number): number => (long ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);
  const known = new Map<number, Glyph>();
  const cut = (id: number): Glyph => {
    const bytes = glyf.subarray(offset(id), offset(id + 1));
    if (bytes.length === 0) return { bytes, components: [] };
    const contours = bytes.readInt16BE(0);
    return contours < 0 ? compositeGlyph(bytes) : simpleGlyph(bytes, contours);
  };
  const glyph = (id: number): Glyph => {
    const before = known.get(id);
    if (before) return before;
    const made = cut(id);
    known.set(id, made);
    return made;
  };
  return { table, glyph };
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}

const padded = (bytes: Buffer, to: number): Buffer => (bytes.length % to === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(to - (bytes.length % to))]));

/** A TrueType file of these tables, in the order given (it must be the tags' alphabetical one). */
function fontFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables.length - power) * 16, 10);
  const bodies: Buffer[] = [];
  let offset = head.length;
  tables.forEach(([tag, bytes], i) => {
    const body = padded(bytes, 4);
    const entry = 12 + 16 * i;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(checksum(body), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    bodies.push(body);
    offset += body.length;
  });
  return Buffer.concat([head, ...bodies]);
}

/** How far a glyph takes the line on, in units of the em; glyphs past the table's end have the last one's width (OpenType, hmtx). */
export const widthIn = ({ table }: GlyphSource, id: number): number => table('hmtx').readUInt16BE(4 * Math.min(id, table('hhea').readUInt16BE(34) - 1));

/** The glyphs asked for, .notdef, and what composite glyphs are put together from; ascending. */
function withComponents(source: GlyphSource, ids: Iterable<number>): readonly number[] {
  const found = new Set<number>([0]);
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...source.glyph(id).components.map((component) => component.id));
  }
  return [...found].sort((a, b) => a - b);
}

/** A TrueType file with these glyphs under the numbers they have in the whole font; those left out between them are empty. */
export function cutFont(source: GlyphSource, ids: Iterable<number>): Buffer {
  const wanted = withComponents(source, ids);
  const count = (wanted.at(-1) ?? 0) + 1;
  const [hhea, hmtx] = [Buffer.from(source.table('hhea')), source.table('hmtx')];
  const metrics = hhea.readUInt16BE(34);
  const glyphs: Buffer[] = [];
  const loca = Buffer.alloc(4 * (count + 1));
  const widths = Buffer.alloc(4 * count);
  let end = 0;
  let next = 0;
  for (const id of wanted) {
    for (; next <= id; next += 1) loca.writeUInt32BE(end, 4 * next);
    const bytes = padded(source.glyph(id).bytes, 4);
    glyphs.push(bytes);
    end += bytes.length;
    hmtx.copy(widths, 4 * id, 4 * Math.min(id, metrics - 1), 4 * Math.min(id, metrics - 1) + 4);
    if (id >= metrics) hmtx.copy(widths, 4 * id + 2, 4 * metrics + 2 * (id - metrics), 4 * metrics + 2 * (id - metrics) + 2);
  }
  loca.writeUInt32BE(end, 4 * next);
  hhea.writeUInt16BE(count, 34);
  const head = Buffer.from(source.table('head'));
  head.writeInt16BE(1, 50);
  const maxp = Buffer.from(source.table('maxp'));
  maxp.writeUInt16BE(count, 4);
  return fontFile([
    ['glyf', Buffer.concat(glyphs)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', widths],
    ['loca', loca],
    ['maxp', maxp],
  ]);
}
