/**
 * Adds a revision to a PDF: what stood before stays byte for byte, so that signatures on it stay valid. The cross-references come in
 * the form of the newest ones before, table or stream, since a reader may refuse a file that mixes them.
 */
import { createHash } from 'node:crypto';
import type { Pdf } from './open-pdf.ts';
import { array, atom, dict, name, type PdfValue, withEntries, writeValue } from './values.ts';

/** An object as it stands from now on; bytes where whoever signs must know each letter's place. */
export type NewObject = { readonly number: number; readonly generation: number; readonly body: PdfValue | Buffer };

/** `places`: where in the file each object's body begins. */
export type Revision = { readonly bytes: Buffer; readonly places: ReadonlyMap<number, number> };

type Written = { readonly number: number; readonly generation: number; readonly offset: number };

/** Consecutive numbers together. */
function runsOf(written: readonly Written[]): readonly (readonly Written[])[] {
  const runs: Written[][] = [];
  for (const one of written.toSorted((a, b) => a.number - b.number)) {
    const last = runs.at(-1);
    if (last && last.at(-1)?.number === one.number - 1) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** An offset of ten digits, big-endian in five bytes. */
function rowOf({ offset, generation }: Written): Buffer {
  const row = Buffer.alloc(8);
  row[0] = 1;
  row.writeUIntBE(offset, 1, 5);
  row.writeUInt16BE(generation, 6);
  return row;
}

export function appendRevision(pdf: Pdf, objects: readonly NewObject[]): Revision {
  const { bytes, xref } = pdf;
  const parts: Buffer[] = [bytes];
  let length = bytes.length;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  if (bytes.at(-1) !== 10) add(Buffer.from('\n'));
  const places = new Map<number, number>();
  const written: Written[] = [];
  for (const { number, generation, body } of objects) {
    written.push({ number, generation, offset: length });
    add(Buffer.from(`${number} ${generation} obj\n`));
    places.set(number, length);
    add(Buffer.isBuffer(body) ? body : writeValue(body));
    add(Buffer.from('\nendobj\n'));
  }
  const startsAt = length;
  const own = objects.reduce((most, { number }) => Math.max(most, number + 1), pdf.free);
  const kept = Object.fromEntries(
    ['Root', 'Info', 'ID'].flatMap((key) => (xref.trailer.entries.has(key) ? [[key, xref.trailer.entries.get(key) as PdfValue]] : [])),
  );
  const [first] = pdf.arrayOf(kept.ID);
  // The first half says which file it is, the second which state of it.
  const state = createHash('sha256')
    .update(Buffer.concat(parts.slice(1)))
    .digest()
    .subarray(0, 16);
  const id: Readonly<Record<string, PdfValue>> = first?.kind === 'string' ? { ID: array([first, { kind: 'string', bytes: state, start: -1, end: -1 }]) } : {};
  const trailer = dict({ Size: atom(xref.inStream ? own + 1 : own), ...kept, ...id, Prev: atom(xref.startsAt) });
  if (xref.inStream) {
    const runs = runsOf([...written, { number: own, generation: 0, offset: startsAt }]);
    const index = runs.flatMap((run) => [run[0]?.number ?? 0, run.length]);
    const head = withEntries(trailer, { Type: name('XRef'), W: array([1, 5, 2].map(atom)), Index: array(index.map(atom)) });
    add(Buffer.from(`${own} 0 obj\n`));
    add(writeValue({ kind: 'stream', dict: head, raw: Buffer.concat(runs.flat().map(rowOf)) }));
    add(Buffer.from('\nendobj\n'));
  } else {
    const lines = runsOf(written).map((run) => {
      const rows = run.map(({ offset, generation }) => `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n\r\n`);
      return `${run[0]?.number} ${run.length}\n${rows.join('')}`;
    });
    add(Buffer.from(`xref\n${lines.join('')}trailer\n`));
    add(writeValue(trailer));
    add(Buffer.from('\n'));
  }
  add(Buffer.from(`startxref\n${startsAt}\n%%EOF\n`));
  return { bytes: Buffer.concat(parts), places };
}
