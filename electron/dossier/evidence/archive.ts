/** A zip's directory, with the limits that hold for archives and for Office files; nothing it says of its own sizes is believed. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Problem } from '../../../shared/problems/index.ts';
import { Refused } from '../xlsx/refused.ts';
import { MEGABYTE, MOST_ENTRIES, MOST_RATIO, RATIO_FROM_BYTES } from './limits.ts';

export type Archive = { readonly zip: ZipFile; readonly entries: readonly Entry[]; readonly close: () => void };

const words = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** yauzl names the path in the words of its refusal. */
const asRefused = (cause: unknown): Refused => {
  if (cause instanceof Refused) return cause;
  const detail = words(cause).slice(0, 200);
  return /^(absolute path|invalid relative path|invalid characters)/.test(detail) ? new Refused('OC-2713', { detail }) : new Refused('OC-2709', { detail });
};

const tooMuch = (what: string, found: number, allowed: number, unit: string): Refused =>
  new Refused('OC-2712', { what, found: `${found}${unit}`, allowed: `${allowed}${unit}` });

/**
 * Opens a zip and reads its whole directory. `bytes` is the archive's size, `mostMegabytes` what it may unpack to. Throws Refused:
 * OC-2709 damaged, OC-2712 a limit, OC-2713 a path that leaves the folder, OC-2716 a password.
 */
export async function openArchive(file: string, bytes: number, mostMegabytes: number): Promise<Archive> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: false });
    if (zip.entryCount > MOST_ENTRIES) throw tooMuch('số tệp', zip.entryCount, MOST_ENTRIES, '');
    const entries: Entry[] = [];
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Refused('OC-2716');
      entries.push(entry);
      declared += entry.uncompressedSize;
    }
    if (declared > mostMegabytes * MEGABYTE) throw tooMuch('dung lượng', Math.ceil(declared / MEGABYTE), mostMegabytes, ' MB');
    if (declared > RATIO_FROM_BYTES && declared > bytes * MOST_RATIO) throw tooMuch('tỷ lệ nén', Math.round(declared / bytes), MOST_RATIO, ' lần');
    const opened = zip;
    return { zip, entries, close: () => opened.close() };
  } catch (cause) {
    zip?.close();
    throw asRefused(cause);
  }
}

/** Chunks of one entry, its size and CRC-32 checked at the end. Throws Refused OC-2709. */
export async function* inflate({ zip }: Archive, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw new Refused('OC-2709', { detail: 'CRC-32' });
  } catch (cause) {
    throw asRefused(cause);
  }
}

/** Unpacks one entry into a file, through `watch` (which counts and hashes). Throws Refused; the caller removes the file. */
export async function unpackEntry(archive: Archive, entry: Entry, file: string, watch: (chunk: Buffer) => void): Promise<void> {
  await pipeline(
    inflate(archive, entry),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        watch(chunk);
        yield chunk;
      }
    },
    createWriteStream(file, { flush: true, flags: 'wx' }),
  );
}

/** The problem of a thrown refusal; anything else is thrown on. */
export function refusalOf(thrown: unknown): Problem {
  if (thrown instanceof Refused) return thrown.problem;
  throw thrown;
}
