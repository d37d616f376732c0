/**
 * Embeds a face in a document with the glyphs it uses (ISO 32000-1, 9.7: a Type 0 font whose codes are glyph numbers). pdfkit's own way is not
 * used: it numbers glyphs by document and packs each font anew. Papers of one kind mostly use the same letters, so a packed font serves many.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type FaceName, faceOf, type ParsedFont, type Shaped } from './faces.ts';
import { glyphsIn, noteGlyphs, type Reading } from './glyphs.ts';
import { cutFont, widthIn } from './subset.ts';

type Dictionary = Record<string, unknown>;
/** An object of the document, written when it ends. */
export type FontReference = { data: Dictionary; readonly end: (bytes?: Uint8Array) => void };
type Refer = (dictionary: Dictionary) => FontReference;

type Packed = { readonly tag: string; readonly file: Buffer; readonly length: number; readonly unicode: Buffer; readonly widths: object };

const hex = (n: number): string => n.toString(16).padStart(4, '0');
const utf16 = (codePoint: number): string =>
  [...String.fromCodePoint(codePoint)].map((c) => [...Array(c.length).keys()].map((i) => hex(c.charCodeAt(i))).join('')).join('');

/** A value of a dictionary that is written as it stands: pdfkit would look at each of its numbers again for every document. */
const asWritten = (text: string): object => ({ [Symbol.toStringTag]: 'Written', toString: () => text });

/** Numbers that follow each other, each with its first. */
function runsOf(ids: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    if (last?.at(-1) === id - 1) last.push(id);
    else runs.push([id]);
  }
  return runs;
}

/** A list of at most a hundred a block, as readers of such maps want it. */
function unicodeMap(characters: ReadonlyMap<number, number>): string {
  const lines = [...characters].map(([id, codePoint]) => `<${hex(id)}> <${utf16(codePoint)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(i * 100, i * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar']),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** Packed fonts kept, of all faces: some 15 kB each. */
const MOST_FONTS = 120;
const packedByGlyphs = new Map<string, Packed>();

/** Every Vietnamese vowel under every tone, composed. */
const TONED = [...'aăâeêioôơuưy']
  .flatMap((vowel) => ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')))
  .join('');
const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
/**
 * Characters that a paper of any length has most of: who uses some of a group gets the whole. A member's name would otherwise make another font of every sheet, packed anew;
 * the letters more are some 4 kB a paper.
 */
const TOGETHER = [`${LETTERS}${TONED}0123456789 .,:;()/-–…%·≥*"`, LETTERS.toUpperCase()];
const SOME = 0.4;

const groups = new Map<FaceName, readonly Shaped[]>();
function groupsOf(name: FaceName): readonly Shaped[] {
  const known = groups.get(name) ?? TOGETHER.map((text) => faceOf(name).shape(text));
  groups.set(name, known);
  return known;
}

/** The reading with the groups it has some of, up to the last glyph that is embedded. */
function withGroups(name: FaceName, used: Reading): Reading {
  const reading = groupsOf(name)
    .filter(({ ids }) => ids.filter((id) => used[id]).length >= SOME * ids.length)
    .reduce(noteGlyphs, used);
  return reading.subarray(0, reading.findLastIndex((codePoint) => codePoint !== 0) + 1);
}

function pack(name: FaceName, used: Reading): Packed {
  const reading = withGroups(name, used);
  const key = name + Buffer.from(reading.buffer, reading.byteOffset, reading.byteLength).toString('latin1');
  const known = packedByGlyphs.get(key);
  if (known) return known;
  const characters = glyphsIn(reading);
  const { glyphs, font } = faceOf(name);
  const file = cutFont(glyphs, characters.keys());
  const widthOf = (id: number): number => Math.round((1_000_000 * widthIn(glyphs, id)) / font.unitsPerEm) / 1000;
  const letters = createHash('sha256').update(key).digest().subarray(0, 6);
  const packed: Packed = {
    tag: [...letters].map((byte) => String.fromCharCode(65 + (byte % 26))).join(''),
    file: deflateSync(file),
    length: file.length,
    unicode: deflateSync(unicodeMap(characters)),
    widths: asWritten(
      `[${runsOf([...characters.keys()])
        .map((run) => `${run[0]} [${run.map(widthOf).join(' ')}]`)
        .join(' ')}]`,
    ),
  };
  if (packedByGlyphs.size >= MOST_FONTS) packedByGlyphs.clear();
  packedByGlyphs.set(key, packed);
  return packed;
}

/** Bits of a font's flags (ISO 32000-1, table 123). */
const SERIF = 1 << 1;
const SYMBOLIC = 1 << 2;
const ITALIC = 1 << 6;

function describe(font: ParsedFont): Dictionary {
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const family = font['OS/2'].sFamilyClass >> 8;
  return {
    Flags: SYMBOLIC | (family >= 1 && family <= 7 ? SERIF : 0) | (font.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [minX, minY, maxX, maxY].map((length) => length * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    XHeight: font.xHeight * scale,
    StemV: 0,
  };
}

/** Ends `font`, the object pages name, with all it needs to set the glyphs used. */
export function embedFace(refer: Refer, name: FaceName, used: Reading, font: FontReference): void {
  const { tag, file, length, unicode, widths } = pack(name, used);
  const parsed = faceOf(name).font;
  const fontName = `${tag}+${parsed.postscriptName}`;
  const finished = (dictionary: Dictionary, bytes?: Uint8Array): FontReference => {
    const object = refer(dictionary);
    object.end(bytes);
    return object;
  };
  const descriptor = finished({
    Type: 'FontDescriptor',
    FontName: fontName,
    ...describe(parsed),
    FontFile2: finished({ Filter: 'FlateDecode', Length1: length }, file),
  });
  const glyphs = finished({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: fontName,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: widths,
    CIDToGIDMap: 'Identity',
  });
  font.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: fontName,
    Encoding: 'Identity-H',
    DescendantFonts: [glyphs],
    ToUnicode: finished({ Filter: 'FlateDecode' }, unicode),
  };
  font.end();
}
