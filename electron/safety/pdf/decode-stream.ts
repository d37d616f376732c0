/** Undoes what packs the streams that hold a PDF's own structure: FlateDecode, with PNG's predictors. Pictures and fonts are never unpacked here. */
import { inflateSync } from 'node:zlib';
import { PdfFault, type PdfStream, type PdfValue } from './values.ts';

/** Of one stream of structure, unpacked: far more than any real one, far less than the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

const one = (value: PdfValue | undefined): PdfValue | undefined => (value?.kind === 'array' && value.items.length <= 1 ? value.items[0] : value);

function parameter(value: PdfValue | undefined, key: string, otherwise: number): number {
  const found = value?.kind === 'dict' ? value.entries.get(key) : undefined;
  const number = found?.kind === 'atom' ? Number(found.text) : otherwise;
  if (!Number.isInteger(number) || number < 0 || number > 100_000) throw new PdfFault('a filter is damaged');
  return number;
}

const nearest = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/** PNG's five row filters (RFC 2083, 6). */
function undoPng(data: Buffer, columns: number, size: number): Buffer {
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (columns + 1)] ?? 0;
    for (let i = 0; i < columns; i += 1) {
      const at = row * columns + i;
      const left = i >= size ? (out[at - size] ?? 0) : 0;
      const up = row > 0 ? (out[at - columns] ?? 0) : 0;
      const corner = i >= size && row > 0 ? (out[at - columns - size] ?? 0) : 0;
      const add = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter];
      if (add === undefined) throw new PdfFault('a filter is damaged');
      out[at] = ((data[row * (columns + 1) + 1 + i] ?? 0) + add) & 255;
    }
  }
  return out;
}

/** The stream's own bytes. Throws PdfFault for any other filter, and for what unpacks to more than 64 MB. */
export function decodeStream({ dict, raw }: PdfStream): Buffer {
  const filter = one(dict.entries.get('Filter'));
  if (filter === undefined || (filter.kind === 'array' && filter.items.length === 0)) return raw;
  if (filter.kind !== 'name' || filter.name !== 'FlateDecode') throw new PdfFault('packed in another way');
  let data: Buffer;
  try {
    data = inflateSync(raw, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new PdfFault('a packed part is damaged or too large');
  }
  const parms = one(dict.entries.get('DecodeParms'));
  const predictor = parameter(parms, 'Predictor', 1);
  if (predictor < 2) return data;
  if (predictor < 10) throw new PdfFault('packed in another way');
  const size = Math.max(1, Math.ceil((parameter(parms, 'Colors', 1) * parameter(parms, 'BitsPerComponent', 8)) / 8));
  const columns = Math.ceil((parameter(parms, 'Colors', 1) * parameter(parms, 'BitsPerComponent', 8) * parameter(parms, 'Columns', 1)) / 8);
  if (columns < 1) throw new PdfFault('a filter is damaged');
  return undoPng(data, columns, size);
}
