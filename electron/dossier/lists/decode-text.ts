/** Bytes of a text file → its text, by its byte order mark or by what the bytes can only be. */

/** How many of the first bytes are looked at. */
const LOOKED_AT = 4096;
const SHARE = 0.3;

const decode = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);

/** Excel's "Unicode text" is UTF-16; Latin letters then leave every second byte 0. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const enough = (start.length / 2) * SHARE;
  if ((zeros[1] ?? 0) > enough && (zeros[0] ?? 0) < enough / 4) return 'utf-16le';
  return (zeros[0] ?? 0) > enough && (zeros[1] ?? 0) < enough / 4 ? 'utf-16be' : undefined;
}

/** UTF-8, UTF-16 with or without its mark, or Windows' old Vietnamese page; null when it can't be text. */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = utf16Of(bytes);
  if (utf16) return decode(utf16, bytes).normalize('NFC');
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return decode('windows-1258', bytes).normalize('NFC');
  }
}
