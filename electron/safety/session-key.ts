/**
 * The session's Ed25519 key: signs certificates and the bundle's manifest.
 *
 * Where the private half lies, and why. In the session's file it would travel with every backup, USB stick, stand-by laptop and bundle, and whoever holds a
 * copy could make certificates that pass. So it lies beside the session, in `khoa/<fingerprint>.pem` of the data folder, readable by this user of the system only
 * (0600; on Windows the user's own folder protects it), and no backup and no bundle takes it along. It isn't encrypted: whoever can read the secretary's
 * files at the laptop can also drive the program. The price: a session opened on another laptop can't sign under the same key. It gets a further one
 * then, so a session has one public key or several over time; each is introduced by a journal entry of its own ('session-key-introduced') and stays in the
 * session's file, the minutes and the bundle. A key that no journal introduces proves nothing.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { toBase32 } from '../../shared/lib/base32.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { ProofSigner } from '../../shared/proof/certificate-proof.ts';
import { type Database, diskProblem, transact } from '../store/database.ts';
import { insertSessionKey, readSessionKeys, type SessionKey } from '../store/session-key-table.ts';
import { journal, PROGRAM } from './journal.ts';
import { fingerprintOf, rawOf, type Signature } from './public-key.ts';

/** In the data folder; never copied by the program. */
export const KEY_FOLDER = 'khoa';

/** `name`: a key's fingerprint, with or without an ending. */
const fileOf = (folder: string, name: string): string => join(folder, KEY_FOLDER, `${name}.pem`);

/** Through to the disk under another name first: half a key under its name would pass for one. */
function writeKey(folder: string, name: string, pem: string): void {
  mkdirSync(join(folder, KEY_FOLDER), { recursive: true, mode: 0o700 });
  const unfinished = `${fileOf(folder, name)}.dang-ghi`;
  rmSync(unfinished, { force: true });
  const handle = openSync(unfinished, 'wx', 0o600);
  try {
    writeSync(handle, pem);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, fileOf(folder, name));
}

/** Public keys that ever signed for the session, the newest last. */
export const sessionPublicKeys = (db: Database): readonly SessionKey[] => readSessionKeys(db);

/** The session's newest key of which this data folder has the private half, or null. */
const keyHere = (db: Database, folder: string): SessionKey | null => readSessionKeys(db).findLast((key) => existsSync(fileOf(folder, key.fingerprint))) ?? null;

/**
 * The key this laptop signs with; made, and introduced in the journal, where there is none yet: in a new session, one made by an earlier program, one brought from
 * another laptop. `folder`: the data folder. OC-7006 where the disk refuses: the session works all the same, its certificates carry no proof.
 */
export function introduceKey(db: Database, folder: string, at: string): Outcome<SessionKey> {
  const here = keyHere(db, folder);
  if (here) return ok(here);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = rawOf(publicKey);
  const key = { publicKey: toBase32(raw), fingerprint: fingerprintOf(raw), since: at };
  try {
    writeKey(folder, key.fingerprint, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return transact(db, () => {
      insertSessionKey(db, key);
      journal(db, { at, event: 'session-key-introduced', actor: PROGRAM, details: { publicKey: key.publicKey, fingerprint: key.fingerprint } });
      return ok(key);
    });
  } catch (reason) {
    const refused = diskProblem(reason);
    if (!refused) throw reason;
    return err(refused);
  }
}

/** Where the authority of the room's HTTPS lies (https/authority.ts): named after the session's key on this laptop, so that a restored copy finds it and another laptop doesn't. Null without a key here. */
export function httpsFile(db: Database, folder: string): string | null {
  const key = keyHere(db, folder);
  return key && fileOf(folder, `${key.fingerprint}-https`);
}

/** Writes that file, as a key is written. OC-7006 where the disk refuses, with the session's own key or with this. */
export function writeHttpsFile(db: Database, folder: string, pem: string, at: string): Outcome<null> {
  const key = introduceKey(db, folder, at);
  if (!key.ok) return key;
  try {
    writeKey(folder, `${key.value.fingerprint}-https`, pem);
    return ok(null);
  } catch (reason) {
    const refused = diskProblem(reason);
    if (!refused) throw reason;
    return err(refused);
  }
}

/** The key's private half; null where the folder holds none of the session, or another key's file under the name of ours. */
function secretHere(db: Database, folder: string): { readonly key: SessionKey; readonly secret: KeyObject } | null {
  const key = keyHere(db, folder);
  if (!key) return null;
  const secret = createPrivateKey(readFileSync(fileOf(folder, key.fingerprint)));
  return toBase32(rawOf(createPublicKey(secret))) === key.publicKey ? { key, secret } : null;
}

/** Signs texts for the session on this laptop, the same text always alike. Null where it has no key of the session. */
export function sessionSigner(db: Database, folder: string): ProofSigner | null {
  const here = secretHere(db, folder);
  return here && { publicKey: here.key.publicKey, sign: (text) => toBase32(sign(null, Buffer.from(text), here.secret)) };
}

/** One signature, in base 32 (103 characters). OC-7100: this laptop has no key of the session (opening the session makes one). */
export function signWithSession(db: Database, folder: string, bytes: Uint8Array): Outcome<Signature> {
  const here = secretHere(db, folder);
  if (!here) return err(problem('OC-7100'));
  const { publicKey, fingerprint } = here.key;
  return ok({ publicKey, fingerprint, signature: toBase32(sign(null, bytes, here.secret)) });
}
