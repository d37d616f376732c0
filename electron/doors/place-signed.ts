/** Puts a signed file's bytes in their place, whole and flushed, before any row names them. */
import { open } from 'node:fs/promises';
import { newArrival, placeArrival } from '../dossier/evidence/receive-file.ts';
import { signedPath } from '../store/evidence-folder.ts';
import type { OpenSession } from '../store/open-session.ts';

/** `hash`: SHA-256 of the bytes. Throws what the disk says. */
export async function placeSigned(session: OpenSession, bytes: Buffer, hash: string): Promise<void> {
  const file = await newArrival(session.db);
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await placeArrival({ file, hash, bytes: bytes.length, head: bytes.subarray(0, 0) }, signedPath(session.db, hash), true);
}
