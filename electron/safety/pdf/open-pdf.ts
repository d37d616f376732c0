/**
 * A PDF opened for signing and checking: its objects by number, its pages. Reads by the file's own cross-references only, as a
 * viewer does; a file whose references don't hold is refused, never guessed at. Throws PdfFault, on any bytes, and nothing else.
 */
import { decodeStream } from './decode-stream.ts';
import { expectWord, parseValue, type Reader, readNumber } from './parse-value.ts';
import { intOf, readStreamAt, readXref, type Xref } from './read-xref.ts';
import { NULL, type PdfDict, PdfFault, type PdfRef, type PdfValue } from './values.ts';

/** `box`: lower left and upper right corner of the page, points. */
export type PdfPage = { readonly ref: PdfRef; readonly dict: PdfDict; readonly box: readonly [number, number, number, number] };

export type Pdf = {
  readonly bytes: Buffer;
  readonly xref: Xref;
  /** What stands under a number; null where nothing does. */
  readonly object: (number: number) => PdfValue;
  /** Follows references. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  /** Of a dictionary's entry: what it is, or undefined if it is of another kind. */
  readonly dictOf: (value: PdfValue | undefined) => PdfDict | undefined;
  readonly arrayOf: (value: PdfValue | undefined) => readonly PdfValue[];
  readonly catalog: PdfDict;
  readonly catalogRef: PdfRef;
  readonly pages: () => readonly PdfPage[];
  /** The least number that no object has. */
  readonly free: number;
};

const MOST_PAGES = 20_000;
const A4_BOX = [0, 0, 595.28, 841.89] as const;

/** Numbers and offsets at the head of an object stream. */
function unpackObject(data: Buffer, first: number, count: number, number: number): PdfValue {
  const head: Reader = { bytes: data, at: 0, inside: true };
  for (let i = 0; i < count; i += 1) {
    const [own, offset] = [readNumber(head), readNumber(head)];
    if (own === number) return parseValue({ bytes: data, at: first + offset, inside: true });
  }
  throw new PdfFault(`object ${number} isn't where it should be`);
}

export function openPdf(given: Uint8Array): Pdf {
  const bytes = Buffer.isBuffer(given) ? given : Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.subarray(0, 1024).indexOf('%PDF-') !== 0) throw new PdfFault('no PDF');
  const xref = readXref(bytes);
  const known = new Map<number, PdfValue>();
  const unpacked = new Map<number, Buffer>();
  const opening = new Set<number>();

  const load = (number: number): PdfValue => {
    const entry = xref.entries.get(number);
    if (!entry || entry.kind === 'free') return NULL;
    if (entry.kind === 'in') {
      const holder = object(entry.stream);
      if (holder.kind !== 'stream' || xref.entries.get(entry.stream)?.kind !== 'at') throw new PdfFault('an object stream is missing');
      const data = unpacked.get(entry.stream) ?? decodeStream(holder);
      unpacked.set(entry.stream, data);
      return unpackObject(data, intOf(holder.dict, 'First') ?? 0, Math.min(intOf(holder.dict, 'N') ?? 0, 100_000), number);
    }
    const reader: Reader = { bytes, at: entry.offset };
    if (readNumber(reader) !== number || readNumber(reader) !== entry.generation) throw new PdfFault(`object ${number} isn't where it should be`);
    expectWord(reader, 'obj');
    return readStreamAt(reader, (length) => {
      const value = resolve(length);
      return value.kind === 'atom' && /^\d{1,15}$/.test(value.text) ? Number(value.text) : undefined;
    });
  };

  const object = (number: number): PdfValue => {
    const before = known.get(number);
    if (before) return before;
    if (opening.has(number)) throw new PdfFault('objects need each other in a circle');
    opening.add(number);
    const value = load(number);
    opening.delete(number);
    known.set(number, value);
    return value;
  };

  const resolve = (value: PdfValue | undefined): PdfValue => {
    let now = value ?? NULL;
    for (let i = 0; now.kind === 'ref'; i += 1) {
      if (i > 30) throw new PdfFault('references run in a circle');
      now = object(now.number);
    }
    return now;
  };
  const dictOf = (value: PdfValue | undefined): PdfDict | undefined => {
    const found = resolve(value);
    return found.kind === 'dict' ? found : undefined;
  };
  const arrayOf = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = resolve(value);
    return found.kind === 'array' ? found.items : [];
  };

  const catalogRef = xref.trailer.entries.get('Root');
  const catalog = dictOf(catalogRef);
  if (catalogRef?.kind !== 'ref' || !catalog) throw new PdfFault('no catalog');

  const boxOf = (value: PdfValue | undefined): PdfPage['box'] => {
    const sides = arrayOf(value).map((side) => {
      const number = resolve(side);
      return number.kind === 'atom' ? Number(number.text) : Number.NaN;
    });
    const [left = 0, bottom = 0, right = 0, top = 0] = sides;
    return sides.length === 4 && sides.every(Number.isFinite) ? [left, bottom, right, top] : A4_BOX;
  };

  let listed: readonly PdfPage[] | null = null;
  const pages = (): readonly PdfPage[] => {
    if (listed) return listed;
    const found: PdfPage[] = [];
    const seen = new Set<number>();
    const waiting: { readonly value: PdfValue | undefined; readonly box: PdfValue | undefined }[] = [{ value: catalog.entries.get('Pages'), box: undefined }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { value } = next;
      const node = dictOf(value);
      if (value?.kind !== 'ref' || !node) continue;
      if (seen.has(value.number) || seen.size > MOST_PAGES) throw new PdfFault('the pages run in a circle');
      seen.add(value.number);
      const box = node.entries.get('MediaBox') ?? next.box;
      const kids = node.entries.get('Kids');
      if (kids === undefined) found.push({ ref: value, dict: node, box: boxOf(box) });
      else for (const kid of arrayOf(kids).toReversed()) waiting.push({ value: kid, box });
    }
    listed = found;
    return found;
  };

  const highest = Math.max(0, ...[intOf(xref.trailer, 'Size') ?? 1].map((size) => size - 1));
  const free = [...xref.entries.keys()].reduce((most, number) => Math.max(most, number), highest) + 1;
  return { bytes, xref, object, resolve, dictOf, arrayOf, catalog, catalogRef, pages, free };
}
