/** Bytes on their way in: streamed to a file beside their destination, hashed meanwhile, never whole in memory. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../../store/database.ts';
import { arrivalsFolder, originalPath } from '../../store/evidence-folder.ts';
import { Refused } from '../xlsx/refused.ts';
import { MEGABYTE, UPLOAD_MEGABYTES } from './limits.ts';
import { HEAD_BYTES } from './sniff-type.ts';

/** A whole file in the arrivals folder, flushed to disk. `head`: its first bytes. */
export type Arrival = { readonly file: string; readonly hash: string; readonly bytes: number; readonly head: Buffer };

/** Counts, hashes and keeps the beginning of what passes. Throws Refused OC-2702 past the limit. */
export function createWatch(): { readonly take: (chunk: Buffer) => void; readonly seen: () => Omit<Arrival, 'file'> } {
  const digest = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  return {
    take: (chunk) => {
      bytes += chunk.length;
      if (bytes > UPLOAD_MEGABYTES * MEGABYTE) throw new Refused('OC-2702', { allowed: UPLOAD_MEGABYTES });
      digest.update(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
    },
    seen: () => ({ bytes, head, hash: digest.digest('hex') }),
  };
}

/** A fresh name in the arrivals folder. */
export async function newArrival(db: Database): Promise<string> {
  await mkdir(arrivalsFolder(db), { recursive: true });
  return join(arrivalsFolder(db), randomUUID());
}

/** Writes `source` to a fresh arrival and flushes it. Throws Refused, what the disk says, or the abort; the file is gone then. */
export async function receiveFile(db: Database, source: AsyncIterable<Buffer>, signal: AbortSignal): Promise<Arrival> {
  const file = await newArrival(db);
  const watch = createWatch();
  try {
    await pipeline(
      source,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          watch.take(chunk);
          yield chunk;
        }
      },
      createWriteStream(file, { flush: true, flags: 'wx' }),
      { signal },
    );
    return { file, ...watch.seen() };
  } catch (reason) {
    await rm(file, { force: true });
    throw reason;
  }
}

/** A rename is durable once its folder is flushed; Windows opens no folders and does it by itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts an arrival in its place, before any row names it: a crash leaves at most a file that nobody refers to. Content that is there
 * already, whole, stays; a damaged one is replaced.
 */
export const keepArrival = (db: Database, arrival: Arrival, damaged: boolean): Promise<void> => placeArrival(arrival, originalPath(db, arrival.hash), damaged);

/** The same for another place of the session's folder. */
export async function placeArrival({ file, bytes }: Arrival, place: string, damaged: boolean): Promise<void> {
  const there = await stat(place).catch(() => null);
  if (there?.size === bytes && !damaged) return;
  await mkdir(dirname(place), { recursive: true });
  await rename(file, place);
  await flushFolder(dirname(place));
}
