/**
 * Be Vietnam Pro as one face. Its package brings each face in three files by script, made for browsers (WOFF 1.0); a paper wants one font, so
 * that a word such as "Đạt" is set from one piece.
 */
import { inflateSync } from 'node:zlib';
import type { ParsedFont } from './faces.ts';
import type { GlyphSource } from './subset.ts';

/** A WOFF 1.0 file (W3C recommendation, 2012) as the TrueType file it was packed from. */
export function unpackWoff(file: Buffer): Buffer {
  const count = file.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const bodies: Buffer[] = [];
  let offset = head.length;
  for (let i = 0; i < count; i += 1) {
    const at = 44 + 20 * i;
    const [start, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const bytes = file.subarray(start, start + packed);
    const body = packed < length ? inflateSync(bytes) : bytes;
    const entry = 12 + 16 * i;
    file.copy(head, entry, at, at + 4);
    head.writeUInt32BE(file.readUInt32BE(at + 16), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(length, entry + 12);
    bodies.push(body, Buffer.alloc(-length & 3));
    offset += length + (-length & 3);
  }
  return Buffer.concat([head, ...bodies]);
}

type Part = { readonly font: ParsedFont; readonly glyphs: GlyphSource };

/** Glyphs in a part, from maxp. */
const countOf = ({ glyphs }: Part): number => glyphs.table('maxp').readUInt16BE(4);

/** The metrics of all glyphs, four bytes each; those past the table's end have the last one's width (OpenType, hmtx). */
function longMetrics(part: Part): Buffer {
  const [hmtx, metrics] = [part.glyphs.table('hmtx'), part.glyphs.table('hhea').readUInt16BE(34)];
  const long = Buffer.alloc(4 * countOf(part));
  for (let id = 0; id * 4 < long.length; id += 1) {
    hmtx.copy(long, 4 * id, 4 * Math.min(id, metrics - 1), 4 * Math.min(id, metrics - 1) + 4);
    if (id >= metrics) hmtx.copy(long, 4 * id + 2, 4 * metrics + 2 * (id - metrics), 4 * metrics + 2 * (id - metrics) + 2);
  }
  return long;
}

/** Parts as one: a glyph's number is its own number behind the glyphs of the parts before. A character is set from the first part that has it. */
export function joinParts(parts: readonly [Part, ...Part[]]): {
  readonly layout: ParsedFont['layout'];
  readonly glyphs: GlyphSource;
  readonly has: (character: string) => boolean;
} {
  const [main] = parts;
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + countOf(part), 0));
  const hmtx = Buffer.concat(parts.map(longMetrics));
  const hhea = Buffer.from(main.glyphs.table('hhea'));
  hhea.writeUInt16BE(hmtx.length / 4, 34);
  const partWith = (character: string): number => parts.findIndex(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  const layout: ParsedFont['layout'] = (text, features) => {
    const stretches: { part: number; text: string }[] = [];
    for (const character of text) {
      const [part, last] = [Math.max(0, partWith(character)), stretches.at(-1)];
      if (last?.part === part) last.text += character;
      else stretches.push({ part, text: character });
    }
    const set = stretches.map((stretch) => ({ ...(parts[stretch.part] ?? main).font.layout(stretch.text, features), start: starts[stretch.part] ?? 0 }));
    return {
      glyphs: set.flatMap(({ glyphs, start }) => glyphs.map(({ id, advanceWidth }) => ({ id: start + id, advanceWidth }))),
      positions: set.flatMap(({ positions }) => positions),
    };
  };
  const glyph: GlyphSource['glyph'] = (id) => {
    const index = starts.findLastIndex((start) => start <= id);
    const [part, start] = [parts[index] ?? main, starts[index] ?? 0];
    const own = part.glyphs.glyph(id - start);
    if (own.components.length === 0) return own;
    const bytes = Buffer.from(own.bytes);
    const components = own.components.map(({ at, id }) => ({ at, id: id + start }));
    for (const component of components) bytes.writeUInt16BE(component.id, component.at);
    return { bytes, components };
  };
  return {
    layout,
    has: (character) => partWith(character) >= 0,
    glyphs: { glyph, table: (tag) => (tag === 'hmtx' ? hmtx : tag === 'hhea' ? hhea : main.glyphs.table(tag)) },
  };
}
