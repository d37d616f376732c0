/**
 * The four faces of Tinos and of Be Vietnam Pro, read and parsed once per process, and the shaped words of all documents. Parsing a font costs more than
 * drawing a page, and words repeat: both are shared by every document drawn.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Family } from '../../shared/paper/certificate-design.ts';
import { type GlyphSource, readGlyphs } from './subset.ts';
import { joinParts, unpackWoff } from './web-font.ts';

type Cut = 'regular' | 'bold' | 'italic' | 'boldItalic';
/** A cut of Tinos by its own name, one of Be Vietnam Pro with "pro-" before it. */
export type FaceName = Cut | `pro-${Cut}`;

const TINOS: Readonly<Record<Cut, string>> = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', boldItalic: '700Bold_Italic' };
const PRO: Readonly<Record<`pro-${Cut}`, string>> = {
  'pro-regular': '400-normal',
  'pro-bold': '700-normal',
  'pro-italic': '400-italic',
  'pro-boldItalic': '700-italic',
};

/** What is used of a parsed font; lengths in units of the em. */
export type ParsedFont = {
  readonly unitsPerEm: number;
  readonly postscriptName: string;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly 'OS/2': { readonly sFamilyClass: number };
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly layout: (
    text: string,
    features: Readonly<Record<string, boolean>>,
  ) => { readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[]; readonly positions: readonly { readonly xAdvance: number }[] };
};

/** A word as glyphs; its width in thousandths of an em. `set`: as it stands in a page's operators, the kerning between its glyphs with it. */
export type Shaped = {
  readonly face: FaceName;
  readonly ids: readonly number[];
  readonly codePoints: readonly number[];
  readonly width: number;
  readonly set: string;
};

/** `has`: whether a character has a glyph. */
export type Face = {
  readonly name: FaceName;
  readonly font: ParsedFont;
  readonly glyphs: GlyphSource;
  readonly has: (character: string) => boolean;
  readonly shape: (word: string) => Shaped;
};

/** Words kept per face; names differ from session to session, so a long-lived host must not keep them all. */
const MOST_WORDS = 20_000;

/** Share of the em above and below the baseline (Tinos, hhea). */
export const ASCENT = 0.891;
export const DESCENT = 0.216;

const without = (...features: readonly string[]): Readonly<Record<string, boolean>> => Object.fromEntries(features.map((feature) => [feature, false]));

/** No ligatures: each character then has its own glyph. */
const PLAIN = without('liga');
/** For words without combining marks nothing but kerning changes anything, and looking for the rest takes five times as long. */
const KERNING = without('liga', 'clig', 'calt', 'rclt', 'rlig', 'ccmp', 'locl', 'mark', 'mkmk', 'curs', 'frac', 'numr', 'dnom', 'ltra', 'ltrm', 'rvrn');
const COMBINING = /\p{M}/u;

/**
 * Lays a word out, character by character where the font makes more or fewer glyphs than characters. What a glyph reads as is taken
 * from the word, never from the font: a glyph first met as the base of an accented letter remembers no character there.
 */
function layOut(
  font: Pick<ParsedFont, 'layout'>,
  word: string,
): { readonly ids: number[]; readonly widths: number[]; readonly advances: number[]; readonly codePoints: number[] } {
  const codePoints = [...word].map((character) => character.codePointAt(0) ?? 0);
  const { glyphs, positions } = font.layout(word, COMBINING.test(word) ? PLAIN : KERNING);
  if (glyphs.length === codePoints.length)
    return { codePoints, ids: glyphs.map((g) => g.id), widths: glyphs.map((g) => g.advanceWidth), advances: positions.map((p) => p.xAdvance) };
  const single = [...word].map((character) => font.layout(character, PLAIN).glyphs[0]);
  const widths = single.map((g) => g?.advanceWidth ?? 0);
  return { codePoints, ids: single.map((g) => g?.id ?? 0), widths, advances: widths };
}

/** Every byte as it stands in a PDF's string: half as long as hexadecimal digits, so also less to compress. */
const BYTES = Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  return code === 0x0d ? '\\r' : '()\\'.includes(character) ? `\\${character}` : character;
});

/**
 * Glyphs as strings of two bytes each, between them what to take away, in thousandths of an em. A glyph keeps the number it has in the whole
 * font, so that a word is written the same in every document.
 */
function setGlyphs(ids: readonly number[], kerns: readonly number[]): string {
  let out = '(';
  ids.forEach((id, i) => {
    out += `${BYTES[id >> 8]}${BYTES[id & 0xff]}`;
    const kern = Math.round(kerns[i] ?? 0);
    if (kern !== 0) out += `)${kern}(`;
  });
  return `${out})`;
}

function shaper(face: FaceName, font: Pick<ParsedFont, 'layout' | 'unitsPerEm'>): (word: string) => Shaped {
  const known = new Map<string, Shaped>();
  const scale = 1000 / font.unitsPerEm;
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const { ids, codePoints, ...units } = layOut(font, word);
    const advances = units.advances.map((a) => a * scale);
    const kerns = advances.map((advance, i) => (units.widths[i] ?? 0) * scale - advance);
    const shaped = { face, ids, codePoints, width: advances.reduce((sum, a) => sum + a, 0), set: setGlyphs(ids, kerns) };
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, shaped);
    return shaped;
  };
}

/** pdfkit parses the file; the parsed font serves every later document. */
function parseFont(file: Buffer): { readonly font: ParsedFont; readonly glyphs: GlyphSource } {
  const reader = new PDFDocument({ font: null as unknown as string, autoFirstPage: false }) as unknown as {
    font: (bytes: Buffer) => void;
    _font: { font: ParsedFont };
  };
  reader.font(file);
  return { font: reader._font.font, glyphs: readGlyphs(file) };
}

const resolve = createRequire(import.meta.url).resolve;

function parseTinos(name: Cut): Face {
  const folder = dirname(resolve('@expo-google-fonts/tinos/package.json'));
  const { font, glyphs } = parseFont(readFileSync(join(folder, TINOS[name], `Tinos_${TINOS[name]}.ttf`)));
  return { name, font, glyphs, has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0), shape: shaper(name, font) };
}

/** Latin first: it has the spaces and most letters. */
function parsePro(name: `pro-${Cut}`): Face {
  const read = (script: string): ReturnType<typeof parseFont> =>
    parseFont(unpackWoff(readFileSync(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${script}-${PRO[name]}.woff`))));
  const main = read('latin');
  const { layout, glyphs, has } = joinParts([main, read('vietnamese'), read('latin-ext')]);
  return { name, font: main.font, glyphs, has, shape: shaper(name, { layout, unitsPerEm: main.font.unitsPerEm }) };
}

const isPro = (name: FaceName): name is `pro-${Cut}` => name.startsWith('pro-');

const FACES: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic', 'pro-regular', 'pro-bold', 'pro-italic', 'pro-boldItalic'];

/** What pages call a face: the same in every document. */
export const tagOf = (name: FaceName): string => `F${FACES.indexOf(name) + 1}`;

const parsed = new Map<FaceName, Face>();

/** A face, parsed at its first use and kept for the process. */
export function faceOf(name: FaceName): Face {
  const known = parsed.get(name);
  if (known) return known;
  const face = isPro(name) ? parsePro(name) : parseTinos(name);
  parsed.set(name, face);
  return face;
}

const cutOf = (style: { readonly bold?: boolean; readonly italic?: boolean }): Cut =>
  style.bold ? (style.italic ? 'boldItalic' : 'bold') : style.italic ? 'italic' : 'regular';

/** The face for a run of text. */
export const faceNameOf = (style: { readonly bold?: boolean; readonly italic?: boolean }, family: Family = 'tinos'): FaceName =>
  family === 'pro' ? `pro-${cutOf(style)}` : cutOf(style);
