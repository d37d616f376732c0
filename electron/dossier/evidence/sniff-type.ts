/** What a file is, told by its first bytes: never by its name. */
import type { ProblemCode } from '../../../shared/problems/index.ts';

/** `zip` is either an Office file or an archive: its directory tells. */
export type Sniffed = { readonly kind: 'pdf' } | { readonly kind: 'image'; readonly mime: string } | { readonly kind: 'zip' };
export type SniffResult = { readonly ok: true; readonly found: Sniffed } | { readonly ok: false; readonly code: ProblemCode };

/** Bytes of the beginning that are enough to tell. */
export const HEAD_BYTES = 8192;

const ascii = (head: Uint8Array, from: number, to: number): string => Buffer.from(head.subarray(from, to)).toString('latin1');
const starts = (head: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, i) => head[i] === byte);

/** Of still pictures and bursts in HEVC. */
export const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Programs of Windows, Linux and macOS (and Java classes, which share a magic with the latter), and scripts that name their interpreter. */
const isProgram = (head: Uint8Array): boolean =>
  starts(head, 0x4d, 0x5a) ||
  starts(head, 0x7f, 0x45, 0x4c, 0x46) ||
  starts(head, 0x23, 0x21) ||
  starts(head, 0xfe, 0xed, 0xfa, 0xce) ||
  starts(head, 0xfe, 0xed, 0xfa, 0xcf) ||
  starts(head, 0xce, 0xfa, 0xed, 0xfe) ||
  starts(head, 0xcf, 0xfa, 0xed, 0xfe) ||
  starts(head, 0xca, 0xfe, 0xba, 0xbe);

/** Scripts have no first bytes of their own: here, and only to say why, the name counts. */
const SCRIPT_NAME = /\.(exe|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|reg|jar|sh|app|apk)$/i;

function imageMime(head: Uint8Array): string | null {
  if (starts(head, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(head, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(head, 8, 12))) return 'image/heic';
  return null;
}

/** Name of the stream that holds an encrypted .docx or .xlsx, as the directory of an OLE file spells it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * `head`: the first HEAD_BYTES (or all) of the file; `name` only sharpens the words of a refusal. OC-2703 empty, OC-2705 program,
 * OC-2704 unknown, OC-2710 old Office file, OC-2707 encrypted Office file (its directory may lie deeper: the caller looks there too).
 */
export function sniffType(head: Uint8Array, name: string): SniffResult {
  if (head.length === 0) return { ok: false, code: 'OC-2703' };
  if (isProgram(head)) return { ok: false, code: 'OC-2705' };
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, code: 'OC-2710' };
  const mime = imageMime(head);
  if (mime) return { ok: true, found: { kind: 'image', mime } };
  // Readers accept rubbish before the mark, as long as it comes early.
  if (ascii(head, 0, 1024).includes('%PDF-')) return { ok: true, found: { kind: 'pdf' } };
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return { ok: true, found: { kind: 'zip' } };
  return { ok: false, code: SCRIPT_NAME.test(name) ? 'OC-2705' : 'OC-2704' };
}

/** Whether an OLE file is a password around a .docx or .xlsx. `bytes`: any stretch of it, its directory included. */
export const holdsEncryptedPackage = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
