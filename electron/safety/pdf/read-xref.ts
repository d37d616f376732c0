/**
 * Where a PDF's objects stand: the chain of cross-reference tables and streams from the file's last one back to its first
 * (ISO 32000-1, 7.5.4 to 7.5.8). The newest word on an object holds.
 */
import { decodeStream } from './decode-stream.ts';
import { expectWord, parseValue, type Reader, readNumber, readWord, skipSpace } from './parse-value.ts';
import { type PdfDict, PdfFault, type PdfStream, type PdfValue } from './values.ts';

export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number };

/** `startsAt`: of the newest table. `inStream`: whether that one is a stream, as the next must then be. */
export type Xref = { readonly entries: ReadonlyMap<number, Entry>; readonly trailer: PdfDict; readonly startsAt: number; readonly inStream: boolean };

const MOST_ENTRIES = 2_000_000;
const MOST_TABLES = 1000;

/** A whole number under a key, or undefined. */
export function intOf(dict: PdfDict, key: string): number | undefined {
  const value = dict.entries.get(key);
  return value?.kind === 'atom' && /^\d{1,15}$/.test(value.text) ? Number(value.text) : undefined;
}

/** Offset that the last "startxref" names. */
function startOf(bytes: Buffer): number {
  const at = bytes.lastIndexOf('startxref');
  if (at < 0) throw new PdfFault('no startxref');
  return readNumber({ bytes, at: at + 'startxref'.length });
}

/** An object with a stream whose length stands in the object itself. */
export function readStreamAt(reader: Reader, lengthOf: (value: PdfValue | undefined) => number | undefined): PdfValue {
  const value = parseValue(reader);
  if (value.kind !== 'dict') return value;
  const back = reader.at;
  if (readWord(reader) !== 'stream') {
    reader.at = back;
    return value;
  }
  const { bytes } = reader;
  if (bytes[reader.at] === 13) reader.at += 1;
  if (bytes[reader.at] === 10) reader.at += 1;
  const start = reader.at;
  const told = lengthOf(value.entries.get('Length'));
  if (told !== undefined && start + told <= bytes.length) {
    const after: Reader = { bytes, at: start + told };
    if (readWord(after) === 'endstream') {
      reader.at = after.at;
      return { kind: 'stream', dict: value, raw: bytes.subarray(start, start + told) };
    }
  }
  throw new PdfFault('a stream has no end where it says');
}

type Seen = { readonly entries: Map<number, Entry>; readonly offsets: Set<number> };

function note({ entries }: Seen, number: number, entry: Entry): void {
  if (entries.size >= MOST_ENTRIES) throw new PdfFault('too many objects');
  if (!entries.has(number)) entries.set(number, entry);
}

function readTable(reader: Reader, seen: Seen): PdfDict {
  for (;;) {
    const word = readWord(reader);
    if (word === 'trailer') break;
    const first = /^\d{1,10}$/.test(word) ? Number(word) : Number.NaN;
    const count = readNumber(reader);
    if (!Number.isFinite(first) || count > MOST_ENTRIES) throw new PdfFault('a cross-reference table is damaged');
    for (let i = 0; i < count; i += 1) {
      const [offset, generation, state] = [readNumber(reader), readNumber(reader), readWord(reader)];
      if (state !== 'n' && state !== 'f') throw new PdfFault('a cross-reference table is damaged');
      note(seen, first + i, state === 'n' ? { kind: 'at', offset, generation } : { kind: 'free' });
    }
  }
  const trailer = parseValue(reader);
  if (trailer.kind !== 'dict') throw new PdfFault('no trailer');
  return trailer;
}

const numbersOf = (value: PdfValue | undefined): readonly number[] =>
  value?.kind === 'array' ? value.items.map((item) => (item.kind === 'atom' ? Number(item.text) : Number.NaN)) : [];

function noteStream(stream: PdfStream, seen: Seen): void {
  const data = decodeStream(stream);
  const widths = numbersOf(stream.dict.entries.get('W'));
  if (widths.length !== 3 || widths.some((w) => !Number.isInteger(w) || w < 0 || w > 7)) throw new PdfFault('a cross-reference stream is damaged');
  const row = widths.reduce((sum, w) => sum + w, 0);
  if (row === 0) throw new PdfFault('a cross-reference stream is damaged');
  const index = numbersOf(stream.dict.entries.get('Index'));
  const ranges = index.length > 0 ? index : [0, intOf(stream.dict, 'Size') ?? 0];
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    let value = width === 0 ? otherwise : 0;
    for (let i = 0; i < width; i += 1) value = value * 256 + (data[at + i] ?? 0);
    at += width;
    return value;
  };
  for (let r = 0; r + 1 < ranges.length; r += 2) {
    const [first = 0, count = 0] = ranges.slice(r, r + 2);
    for (let i = 0; i < count && at + row <= data.length; i += 1) {
      const [kind, second, third] = [field(widths[0] ?? 0, 1), field(widths[1] ?? 0, 0), field(widths[2] ?? 0, 0)];
      if (kind === 0) note(seen, first + i, { kind: 'free' });
      else if (kind === 1) note(seen, first + i, { kind: 'at', offset: second, generation: third });
      else if (kind === 2) note(seen, first + i, { kind: 'in', stream: second, index: third });
    }
  }
}

const ownLength = (value: PdfValue | undefined): number | undefined => (value?.kind === 'atom' ? Number(value.text) : undefined);

/** One table or stream; answers its dictionary. */
function readSection(bytes: Buffer, offset: number, seen: Seen): { readonly dict: PdfDict; readonly inStream: boolean } {
  const reader: Reader = { bytes, at: offset };
  skipSpace(reader);
  if (bytes.toString('latin1', reader.at, reader.at + 4) === 'xref') {
    reader.at += 4;
    return { dict: readTable(reader, seen), inStream: false };
  }
  readNumber(reader);
  readNumber(reader);
  expectWord(reader, 'obj');
  const stream = readStreamAt(reader, ownLength);
  if (stream.kind !== 'stream') throw new PdfFault('no cross-reference where the file says');
  noteStream(stream, seen);
  return { dict: stream.dict, inStream: true };
}

/** The whole chain. Throws PdfFault where it doesn't hold together. */
export function readXref(bytes: Buffer): Xref {
  const startsAt = startOf(bytes);
  const seen: Seen = { entries: new Map(), offsets: new Set() };
  let newest: { readonly dict: PdfDict; readonly inStream: boolean } | null = null;
  for (let offset: number | undefined = startsAt; offset !== undefined; ) {
    if (seen.offsets.has(offset) || seen.offsets.size > MOST_TABLES) throw new PdfFault('the cross-references run in a circle');
    seen.offsets.add(offset);
    const section = readSection(bytes, offset, seen);
    newest ??= section;
    const beside = section.inStream ? undefined : intOf(section.dict, 'XRefStm');
    if (beside !== undefined && !seen.offsets.has(beside)) {
      seen.offsets.add(beside);
      readSection(bytes, beside, seen);
    }
    offset = intOf(section.dict, 'Prev');
  }
  if (!newest) throw new PdfFault('no cross-references');
  return { entries: seen.entries, trailer: newest.dict, startsAt, inStream: newest.inStream };
}
