/** The session's public keys. Making them and signing with them is electron/safety/session-key.ts. */
import { z } from 'zod';
import { type Database, sql } from './database.ts';

/** `publicKey`: raw Ed25519 key in base 32, 52 characters. `fingerprint`: 16 characters of its hash. `since`: ISO instant. */
export type SessionKey = { readonly publicKey: string; readonly fingerprint: string; readonly since: string };

const zKey = z.object({ publicKey: z.string(), fingerprint: z.string(), since: z.string() });

/** The newest last. A file of an older version has none: to be checked it is read as it is, not brought up to date. */
export function readSessionKeys(db: Database): readonly SessionKey[] {
  const known = sql(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'session_key'").get();
  if (!known) return [];
  return z.array(zKey).parse(sql(db, 'SELECT public_key AS publicKey, fingerprint, since FROM session_key ORDER BY rowid').all());
}

export const insertSessionKey = (db: Database, key: SessionKey): void =>
  void sql(db, 'INSERT INTO session_key (public_key, fingerprint, since) VALUES (@publicKey, @fingerprint, @since)').run(key);
