/** ASN.1 as bytes (X.690): written in DER, read in BER too, because signatures of other programs come so. Reading any bytes ends, or throws DerFault. */

export class DerFault extends Error {}

export const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, nothing: 0x05, oid: 0x06, sequence: 0x30, set: 0x31, utc: 0x17, time: 0x18 } as const;

function lengthBytes(length: number): Buffer {
  if (length < 128) return Buffer.from([length]);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest & 255);
  return Buffer.from([128 | digits.length, ...digits]);
}

/** One value: its tag, its length, what it holds. */
export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(content.length), content]);
}
export const sequence = (...parts: readonly Buffer[]): Buffer => der(TAG.sequence, ...parts);
/** In DER the members of a set stand in the order of their bytes. */
export const setOf = (tag: number, parts: readonly Buffer[]): Buffer => der(tag, ...parts.toSorted(Buffer.compare));

/** "1.2.840.113549.1.7.2" */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const digits = [part & 127];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left & 127) | 128);
    return digits;
  });
  return der(TAG.oid, Buffer.from(bytes));
}

/** `raw`: the whole value as it stands; `content`: what it holds; `parts`: of a constructed one. */
export type Der = { readonly tag: number; readonly raw: Buffer; readonly content: Buffer; readonly parts: readonly Der[] };

const DEEPEST = 40;

function readAt(bytes: Buffer, at: number, depth: number): Der {
  if (depth > DEEPEST) throw new DerFault('nested too deep');
  const tag = bytes[at];
  const short = bytes[at + 1];
  if (tag === undefined || short === undefined || (tag & 31) === 31) throw new DerFault('cut short');
  let start = at + 2;
  let length = short;
  const open = short === 128;
  if (short > 128) {
    const count = short & 127;
    if (count > 4 || start + count > bytes.length) throw new DerFault('a length is wrong');
    length = bytes.readUIntBE(start, count);
    start += count;
  }
  const constructed = (tag & 32) !== 0;
  if (open && !constructed) throw new DerFault('a length is wrong');
  const end = open ? bytes.length : start + length;
  if (end > bytes.length) throw new DerFault('cut short');
  const parts: Der[] = [];
  let next = start;
  if (constructed)
    while (next < end) {
      if (open && bytes[next] === 0 && bytes[next + 1] === 0) return { tag, raw: bytes.subarray(at, next + 2), content: bytes.subarray(start, next), parts };
      const part = readAt(bytes.subarray(0, end), next, depth + 1);
      parts.push(part);
      next += part.raw.length;
    }
  if (open) throw new DerFault('cut short');
  return { tag, raw: bytes.subarray(at, end), content: bytes.subarray(start, end), parts };
}

/** The value that the bytes begin with; what follows it is left alone. */
export const readDer = (bytes: Buffer): Der => readAt(bytes, 0, 0);

/** The nth part, of the tag expected. */
export function part(value: Der | undefined, index: number, tag?: number): Der {
  const found = value?.parts[index];
  if (!found || (tag !== undefined && found.tag !== tag)) throw new DerFault('another structure');
  return found;
}

/** An object identifier in figures. */
export function oidText(value: Der): string {
  if (value.tag !== TAG.oid) throw new DerFault('no identifier');
  const numbers: number[] = [];
  let now = 0;
  for (const byte of value.content) {
    now = now * 128 + (byte & 127);
    if (byte & 128) continue;
    numbers.push(now);
    now = 0;
  }
  const [head = 0, ...rest] = numbers;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}

/** The octets of a string, also when it comes in pieces. */
export const octets = (value: Der): Buffer => (value.parts.length > 0 ? Buffer.concat(value.parts.map(octets)) : value.content);
