/** What a PDF is made of (ISO 32000-1, 7.3), as read and as written again. Numbers, booleans and null keep the letters they were written with. */

export type PdfAtom = { readonly kind: 'atom'; readonly text: string };
export type PdfName = { readonly kind: 'name'; readonly name: string };
/** `start`, `end`: where it stands in the file, its delimiters included; -1 inside an object stream. */
export type PdfString = { readonly kind: 'string'; readonly bytes: Buffer; readonly start: number; readonly end: number };
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number };
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] };
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> };
/** `raw`: the bytes as they stand, filters not undone. */
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly raw: Buffer };
export type PdfValue = PdfAtom | PdfName | PdfString | PdfRef | PdfArray | PdfDict | PdfStream;

/** A file that can't be read as a PDF: expected of hostile and damaged ones, so whoever reads one catches it. */
export class PdfFault extends Error {}

export const NULL: PdfAtom = { kind: 'atom', text: 'null' };
export const atom = (text: string | number): PdfAtom => ({ kind: 'atom', text: String(text) });
export const name = (text: string): PdfName => ({ kind: 'name', name: text });
export const ref = (number: number, generation = 0): PdfRef => ({ kind: 'ref', number, generation });
export const array = (items: readonly PdfValue[]): PdfArray => ({ kind: 'array', items });
export const dict = (entries: Readonly<Record<string, PdfValue>>): PdfDict => ({ kind: 'dict', entries: new Map(Object.entries(entries)) });
/** A dictionary with some entries set anew. */
export const withEntries = (before: PdfDict, entries: Readonly<Record<string, PdfValue>>): PdfDict => ({
  kind: 'dict',
  entries: new Map([...before.entries, ...Object.entries(entries)]),
});

/** A text as PDF has it: UTF-16 big-endian with its mark, so that every Vietnamese letter is there. */
export function textString(text: string): PdfString {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return { kind: 'string', bytes, start: -1, end: -1 };
}

/** A text string in letters: UTF-16, UTF-8 or (near enough) Latin-1. */
export function readText({ bytes }: PdfString): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8');
  return bytes.toString('latin1');
}

const nameText = (text: string): string =>
  `/${Buffer.from(text, 'latin1').reduce((out, byte) => {
    const letter = String.fromCharCode(byte);
    return out + (/[!-~]/.test(letter) && !/[#()<>[\]{}/%]/.test(letter) ? letter : `#${byte.toString(16).padStart(2, '0')}`);
  }, '')}`;

/** The value as bytes of a file. */
export function writeValue(value: PdfValue): Buffer {
  if (value.kind === 'stream') {
    const head = writeValue(withEntries(value.dict, { Length: atom(value.raw.length) }));
    return Buffer.concat([head, Buffer.from('\nstream\n'), value.raw, Buffer.from('\nendstream')]);
  }
  return Buffer.from(valueText(value), 'latin1');
}

function valueText(value: Exclude<PdfValue, PdfStream> | PdfValue): string {
  switch (value.kind) {
    case 'atom':
      return value.text;
    case 'name':
      return nameText(value.name);
    case 'string':
      return `<${value.bytes.toString('hex')}>`;
    case 'ref':
      return `${value.number} ${value.generation} R`;
    case 'array':
      return `[${value.items.map(valueText).join(' ')}]`;
    case 'dict':
      return `<< ${[...value.entries].map(([key, item]) => `${nameText(key)} ${valueText(item)}`).join(' ')} >>`;
    case 'stream':
      throw new PdfFault('a stream inside a value');
  }
}
