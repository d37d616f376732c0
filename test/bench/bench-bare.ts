/** What nobody can beat on this machine: a bare SQLite commit of the same bytes, and a loopback round trip of them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { timed } from './measure.ts';
import { post, startEmptyServer } from './raw-http.ts';

/** Commits each body in a transaction of its own, set up as the store is (WAL, synchronous FULL). Milliseconds each. */
export function bareCommits(folder: string, bodies: readonly Buffer[], times: number): readonly number[] {
  const Driver = createRequire(import.meta.url)('better-sqlite3') as typeof SQLite;
  const db = new Driver(join(folder, `bare-${performance.now()}.sqlite`));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('CREATE TABLE sheet (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT');
    const insert = db.prepare('INSERT INTO sheet (body) VALUES (?)');
    return Array.from({ length: times }, (_, i) => timed(() => void insert.run(bodies[i % bodies.length])));
  } finally {
    db.close();
  }
}

/** One request after the other, and `atOnce` together, against a server that does nothing. Milliseconds each. */
export async function bareRoundTrips(
  body: Buffer,
  times: number,
  atOnce: number,
): Promise<{ readonly single: readonly number[]; readonly together: readonly number[] }> {
  const { url, stop } = await startEmptyServer();
  try {
    const single: number[] = [];
    for (let i = 0; i < times; i += 1) single.push((await post(url, '', body)).ms);
    const together: number[] = [];
    for (let i = 0; i < 20; i += 1) together.push(...(await Promise.all(Array.from({ length: atOnce }, () => post(url, '', body)))).map((shot) => shot.ms));
    return { single, together };
  } finally {
    await stop();
  }
}
