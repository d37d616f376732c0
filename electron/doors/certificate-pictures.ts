/** Pictures for certificates: those that came since the program started and wait to be saved, and those in the session's file. */
import { picturesOf } from '../../shared/paper/certificate-design.ts';
import type { Item, Paper } from '../../shared/paper/paper.ts';
import { readPicture, type StoredPicture } from '../store/certificate-tables.ts';
import type { OpenSession } from '../store/open-session.ts';

/** Bytes kept in all; the oldest go first. */
const MOST_WAITING = 48 * 1024 * 1024;

export type WaitingPictures = { readonly keep: (picture: StoredPicture) => void; readonly find: (hash: string) => StoredPicture | undefined };

export function createWaitingPictures(): WaitingPictures {
  const waiting = new Map<string, StoredPicture>();
  const keep = (picture: StoredPicture): void => {
    waiting.delete(picture.hash);
    waiting.set(picture.hash, picture);
    let bytes = [...waiting.values()].reduce((sum, p) => sum + p.bytes.length, 0);
    for (const [hash, oldest] of waiting) {
      if (bytes <= MOST_WAITING) break;
      waiting.delete(hash);
      bytes -= oldest.bytes.length;
    }
  };
  return { keep, find: (hash) => waiting.get(hash) };
}

const hashesOf = (paper: Paper): readonly string[] => {
  const items: readonly Item[] = paper.kind === 'placed' ? paper.items : [];
  return items.flatMap((item) => (item.kind === 'picture' ? [item.hash] : []));
};

/** The bytes of every picture a paper names, as far as they are there. */
export function picturesFor(session: OpenSession, paper: Paper, waiting?: WaitingPictures): ReadonlyMap<string, Uint8Array> {
  const found = hashesOf(paper).map((hash) => readPicture(session.db, hash) ?? waiting?.find(hash));
  return new Map(found.flatMap((picture) => (picture ? [[picture.hash, picture.bytes] as const] : [])));
}

/** Whether every picture of a design is there. */
export const hasPictures = (session: OpenSession, design: Parameters<typeof picturesOf>[0], waiting: WaitingPictures): boolean =>
  picturesOf(design).every((hash) => waiting.find(hash) !== undefined || readPicture(session.db, hash) !== undefined);
