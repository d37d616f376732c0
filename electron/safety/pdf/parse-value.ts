/** Reads values from the bytes of a PDF. Whatever the bytes are, it ends: nesting is limited, every step moves on, faults are thrown as PdfFault. */
import { atom, type PdfDict, PdfFault, type PdfString, type PdfValue } from './values.ts';

/** A place in the bytes that moves on while reading. */
export type Reader = { readonly bytes: Buffer; at: number /** In an object stream: its strings have no place in the file. */; readonly inside?: boolean };

const DEEPEST = 60;
const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const regular = (byte: number | undefined): byte is number => byte !== undefined && !SPACE.has(byte) && !DELIMITER.has(byte);

/** Past white space and comments. */
export function skipSpace(reader: Reader): void {
  const { bytes } = reader;
  for (;;) {
    const byte = bytes[reader.at];
    if (byte === undefined) return;
    if (byte === 0x25) while (reader.at < bytes.length && bytes[reader.at] !== 10 && bytes[reader.at] !== 13) reader.at += 1;
    else if (SPACE.has(byte)) reader.at += 1;
    else return;
  }
}

/** The next run of regular letters; '' at a delimiter or at the end. */
export function readWord(reader: Reader): string {
  skipSpace(reader);
  const start = reader.at;
  while (regular(reader.bytes[reader.at])) reader.at += 1;
  return reader.bytes.toString('latin1', start, reader.at);
}

/** A whole number that isn't negative. */
export function readNumber(reader: Reader): number {
  const word = readWord(reader);
  if (!/^\d{1,15}$/.test(word)) throw new PdfFault('a number is missing');
  return Number(word);
}

/** Reads a word that must be there. */
export function expectWord(reader: Reader, wanted: string): void {
  if (readWord(reader) !== wanted) throw new PdfFault(`"${wanted}" is missing`);
}

const hexOf = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const low = byte | 32;
  return low >= 97 && low <= 102 ? low - 87 : -1;
};

function readName(reader: Reader): string {
  reader.at += 1;
  const start = reader.at;
  while (regular(reader.bytes[reader.at])) reader.at += 1;
  return reader.bytes
    .toString('latin1', start, reader.at)
    .replaceAll(/#([0-9a-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const done = (reader: Reader, start: number, bytes: Buffer): PdfString =>
  reader.inside ? { kind: 'string', bytes, start: -1, end: -1 } : { kind: 'string', bytes, start, end: reader.at };

function readHex(reader: Reader): PdfString {
  const start = reader.at;
  const end = reader.bytes.indexOf(0x3e, start);
  if (end < 0) throw new PdfFault('a hexadecimal string has no end');
  const out = Buffer.alloc(Math.ceil((end - start) / 2));
  let digits = 0;
  for (let i = start + 1; i < end; i += 1) {
    const byte = reader.bytes[i];
    const digit = hexOf(byte);
    if (digit < 0) {
      if (byte !== undefined && SPACE.has(byte)) continue;
      throw new PdfFault('a hexadecimal string holds another letter');
    }
    out[digits >> 1] = (out[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit);
    digits += 1;
  }
  reader.at = end + 1;
  return done(reader, start, out.subarray(0, Math.ceil(digits / 2)));
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function readLiteral(reader: Reader): PdfString {
  const { bytes } = reader;
  const start = reader.at;
  const out: number[] = [];
  let depth = 1;
  let i = start + 1;
  for (; depth > 0; i += 1) {
    const byte = bytes[i];
    if (byte === undefined) throw new PdfFault('a string has no end');
    if (byte === 0x28) depth += 1;
    if (byte === 0x29) depth -= 1;
    if (depth === 0) continue;
    if (byte !== 0x5c) {
      out.push(byte);
      continue;
    }
    i += 1;
    const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', i, i + 3))?.[0];
    const escaped = String.fromCharCode(bytes[i] ?? 0);
    if (octal) {
      out.push(Number.parseInt(octal, 8) & 255);
      i += octal.length - 1;
    } else if (escaped === '\r' || escaped === '\n') i += escaped === '\r' && bytes[i + 1] === 10 ? 1 : 0;
    else out.push(ESCAPES[escaped] ?? bytes[i] ?? 0);
  }
  reader.at = i;
  return done(reader, start, Buffer.from(out));
}

function readDict(reader: Reader, depth: number): PdfDict {
  reader.at += 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipSpace(reader);
    const byte = reader.bytes[reader.at];
    if (byte === 0x3e && reader.bytes[reader.at + 1] === 0x3e) break;
    if (byte !== 0x2f) throw new PdfFault('a dictionary has no key');
    const key = readName(reader);
    entries.set(key, parseValue(reader, depth + 1));
  }
  reader.at += 2;
  return { kind: 'dict', entries };
}

function readAtom(reader: Reader): PdfValue {
  const word = readWord(reader);
  if (!/^([+-]?\d*\.?\d*|true|false|null)$/.test(word) || word === '') throw new PdfFault(`"${word.slice(0, 20)}" is no value`);
  if (!/^\d{1,10}$/.test(word)) return atom(word);
  const after = reader.at;
  const generation = readWord(reader);
  if (/^\d{1,5}$/.test(generation) && readWord(reader) === 'R') return { kind: 'ref', number: Number(word), generation: Number(generation) };
  reader.at = after;
  return atom(word);
}

/** The next value. Throws PdfFault. */
export function parseValue(reader: Reader, depth = 0): PdfValue {
  if (depth > DEEPEST) throw new PdfFault('values are nested too deep');
  skipSpace(reader);
  const { bytes } = reader;
  switch (bytes[reader.at]) {
    case 0x2f:
      return { kind: 'name', name: readName(reader) };
    case 0x28:
      return readLiteral(reader);
    case 0x3c:
      return bytes[reader.at + 1] === 0x3c ? readDict(reader, depth) : readHex(reader);
    case 0x5b: {
      reader.at += 1;
      const items: PdfValue[] = [];
      for (skipSpace(reader); bytes[reader.at] !== 0x5d; skipSpace(reader)) items.push(parseValue(reader, depth + 1));
      reader.at += 1;
      return { kind: 'array', items };
    }
    default:
      return readAtom(reader);
  }
}
