/** Bytes as the letters that an address may hold (RFC 4648, section 5, without padding): page and host have no function for it in common. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter.charCodeAt(0), value]));

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  let [group, bits] = [0, 0];
  for (const byte of bytes) {
    group = ((group << 8) | byte) & 0x3fff;
    for (bits += 8; bits >= 6; bits -= 6) text += LETTERS.charAt((group >> (bits - 6)) & 63);
  }
  return bits > 0 ? text + LETTERS.charAt((group << (6 - bits)) & 63) : text;
}

/** null: a letter that isn't one, or a length no bytes have. */
export function fromBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [group, bits, at] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const value = VALUES.get(text.charCodeAt(i));
    if (value === undefined) return null;
    group = ((group << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (group >> bits) & 255;
    at += 1;
  }
  return bytes;
}
