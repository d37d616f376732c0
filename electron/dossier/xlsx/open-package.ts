/** The zip around a workbook, read with limits: nothing it declares about its own size is believed. */
import { type FileHandle, open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';
import { FILE_MEGABYTES, MEGABYTE, MOST_PARTS, UNPACKED_MEGABYTES } from './limits.ts';
import { Refused } from './refused.ts';

export type Package = {
  /** Part names without regard to case, "xl/workbook.xml". */
  readonly has: (part: string) => boolean;
  /** The inflated bytes; throws Refused when the part is missing, damaged or too large. */
  readonly read: (part: string, mostMegabytes?: number) => AsyncGenerator<Uint8Array>;
  readonly close: () => Promise<void>;
};

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Tells a wrong kind of file by its first bytes and its size, before anything is unpacked. */
function checkStart(start: Uint8Array, bytes: number): void {
  if (startsWith(start, OLE)) throw new Refused('OC-2003');
  if (!startsWith(start, ZIP)) throw new Refused('OC-2002');
  if (bytes > FILE_MEGABYTES * MEGABYTE) throw new Refused('OC-2006', { found: Math.ceil(bytes / MEGABYTE), allowed: FILE_MEGABYTES });
}

const keyOf = (part: string): string => part.replace(/^\/+/, '').toLowerCase();
const damaged = (cause: unknown): Refused =>
  cause instanceof Refused ? cause : new Refused('OC-2004', { detail: cause instanceof Error ? cause.message : String(cause) });

async function listParts(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new Refused('OC-2012', { found: zip.entryCount, what: 'phần', allowed: MOST_PARTS });
  const parts = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Refused('OC-2003');
    const key = keyOf(entry.fileName);
    if (parts.has(key)) throw new Refused('OC-2004', { detail: `${entry.fileName}: 2 ×` });
    parts.set(key, entry);
    declared += entry.uncompressedSize;
  }
  if (declared > UNPACKED_MEGABYTES * MEGABYTE) throw new Refused('OC-2007', { allowed: UNPACKED_MEGABYTES });
  return parts;
}

/** Opens the zip's directory; nothing is inflated yet. Throws Refused; the caller closes. */
export async function openPackage(source: string | Uint8Array): Promise<Package> {
  let file: FileHandle | undefined;
  const close = async (): Promise<void> => file?.close();
  try {
    const zip = await openZip(source, (opened) => {
      file = opened;
    });
    const parts = await listParts(zip).catch((cause: unknown) => {
      throw damaged(cause);
    });
    const inflated = new Map<string, number>();
    return { has: (part) => parts.has(keyOf(part)), read: (part, most = UNPACKED_MEGABYTES) => readPart(zip, parts, inflated, part, most), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function openZip(source: string | Uint8Array, opened: (file: FileHandle) => void): Promise<ZipFile> {
  if (typeof source !== 'string') {
    checkStart(source, source.byteLength);
    return fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength)).catch((cause: unknown) => {
      throw damaged(cause);
    });
  }
  const start = new Uint8Array(8);
  const file = await openFile(source, 'r').catch(() => {
    throw new Refused('OC-2001', { file: source });
  });
  opened(file);
  const stat = await file.stat();
  if (!stat.isFile()) throw new Refused('OC-2001', { file: source });
  await file.read(start, 0, start.length, 0);
  checkStart(start, stat.size);
  return fromFdPromise(file.fd, { autoClose: false }).catch((cause: unknown) => {
    throw damaged(cause);
  });
}

async function* readPart(
  zip: ZipFile,
  parts: ReadonlyMap<string, Entry>,
  inflated: Map<string, number>,
  part: string,
  most: number,
): AsyncGenerator<Uint8Array> {
  const entry = parts.get(keyOf(part));
  if (!entry) throw new Refused('OC-2005', { part });
  let bytes = 0;
  let sum = 0;
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      sum = crc32(chunk, sum);
      inflated.set(part, Math.max(inflated.get(part) ?? 0, bytes));
      const total = [...inflated.values()].reduce((a, b) => a + b, 0);
      if (total > UNPACKED_MEGABYTES * MEGABYTE || bytes > most * MEGABYTE) throw new Refused('OC-2007', { allowed: Math.min(most, UNPACKED_MEGABYTES) });
      yield chunk;
    }
    if (sum !== entry.crc32) throw new Refused('OC-2004', { detail: `${part}: CRC-32` });
  } catch (cause) {
    throw damaged(cause);
  } finally {
    stream?.destroy();
  }
}
