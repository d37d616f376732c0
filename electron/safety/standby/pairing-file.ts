/** Which laptop this one is paired with, kept beside the backups: the laptops' own, no fact of a session. Readable by this user only: it holds the key. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const zPairing = z.object({
  /** first: the session runs here; standby: it follows; took-over: it followed and runs the session now. */
  role: z.enum(['first', 'standby', 'took-over']),
  file: z.string().regex(/^[\w-][\w.-]*\.sqlite$/),
  name: z.string().max(500),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** Members' doors of the other laptop, the likeliest first. */
  peers: z.array(z.string().max(100)).max(20),
  /** How often the session has changed laptops. */
  term: z.int().min(0),
});
export type Pairing = z.output<typeof zPairing>;

/** The session and the other laptop as a secretary knows them. */
export const namesOf = ({ name, file, peers: [peer = ''] }: Pairing) => ({ session: name || file, peer: peer.replace('http://', '') });

const fileIn = (folder: string): string => join(folder, 'may-du-phong.json');

/** Null where there is none, or none that can be read. */
export function readPairing(folder: string): Pairing | null {
  try {
    const parsed = zPairing.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Throws what the disk refuses. */
export function writePairing(folder: string, pairing: Pairing | null): void {
  if (!pairing) return rmSync(fileIn(folder), { force: true });
  mkdirSync(folder, { recursive: true });
  const unfinished = `${fileIn(folder)}.dang-ghi`;
  writeFileSync(unfinished, JSON.stringify(pairing), { flush: true, mode: 0o600 });
  renameSync(unfinished, fileIn(folder));
}
