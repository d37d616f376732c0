/** Breaks when the private half gets into the session's file, a key changes unseen, or a session brought from another laptop signs under a key nobody introduced. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstBreak } from '../../electron/safety/journal.ts';
import { readFingerprint, verifySignature } from '../../electron/safety/public-key.ts';
import { introduceKey, KEY_FOLDER, sessionPublicKeys, signWithSession } from '../../electron/safety/session-key.ts';
import { createDatabase, type Database, MIGRATIONS, openDatabase } from '../../electron/store/database.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import { fromBase32, toBase32 } from '../../shared/lib/base32.ts';

const NOW = '2026-11-22T02:00:00.000Z';
const BYTES = Buffer.from('OCOP – Mật ong hoa nhãn');
let folder = '';
let db: Database;
const open: Database[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-key-'));
  db = createDatabase(join(folder, 'phien.sqlite'));
  open.push(db);
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
  rmSync(folder, { recursive: true, force: true });
});

const introduced = (on: Database, dataDir: string) => {
  const key = introduceKey(on, dataDir, NOW);
  if (!key.ok) throw new Error(key.problems[0]?.code);
  return key.value;
};

describe('the key of a session', () => {
  it('is made once, stands in the journal, and signs what its public half verifies', () => {
    expect(signWithSession(db, folder, BYTES)).toMatchObject({ problems: [{ code: 'OC-7100' }] });
    const key = introduced(db, folder);
    expect(introduced(db, folder)).toEqual(key);
    expect(sessionPublicKeys(db)).toEqual([key]);
    expect(readFingerprint(key.publicKey)).toBe(key.fingerprint);
    const entries = readJournal(db);
    expect(entries.map((e) => [e.event, e.details])).toEqual([['session-key-introduced', { publicKey: key.publicKey, fingerprint: key.fingerprint }]]);
    expect(firstBreak(entries)).toBeNull();

    const signed = signWithSession(db, folder, BYTES);
    if (!signed.ok) throw new Error('refused');
    expect(signWithSession(db, folder, BYTES)).toEqual(signed);
    const { publicKey, signature } = signed.value;
    expect(verifySignature(publicKey, BYTES, signature)).toBe(true);
    expect(verifySignature(publicKey, Buffer.from('OCOP – Mật ong hoa nhan'), signature)).toBe(false);
    for (const [key_, text] of [
      ['', signature],
      [publicKey, ''],
      ['x', 'x'],
      [publicKey, `${signature.slice(0, -1)}Z`],
    ] as const)
      expect(verifySignature(key_, BYTES, text)).toBe(false);
  });

  it('leaves its private half beside the session, for this user only', () => {
    const { fingerprint } = introduced(db, folder);
    expect(readdirSync(join(folder, KEY_FOLDER))).toEqual([`${fingerprint}.pem`]);
    if (process.platform !== 'win32') expect(statSync(join(folder, KEY_FOLDER, `${fingerprint}.pem`)).mode & 0o077).toBe(0);
    const secret = readFileSync(join(folder, KEY_FOLDER, `${fingerprint}.pem`), 'utf8').split('\n')[1] ?? '';
    const seed = Buffer.from(secret, 'base64').subarray(-32);
    db.pragma('wal_checkpoint(TRUNCATE)');
    const file = readFileSync(join(folder, 'phien.sqlite'));
    expect([file.includes(seed), file.includes(seed.toString('hex')), file.includes(secret), file.includes(toBase32(seed))]).toEqual(Array(4).fill(false));
  });

  it('on a second laptop is another one beside the first, and signatures of both hold', () => {
    const first = introduced(db, folder);
    const before = signWithSession(db, folder, BYTES);
    db.pragma('wal_checkpoint(TRUNCATE)');
    const other = mkdtempSync(join(folder, 'may-2-'));
    copyFileSync(join(folder, 'phien.sqlite'), join(other, 'phien.sqlite'));
    const copy = openDatabase(join(other, 'phien.sqlite'));
    if (!copy.ok || !before.ok) throw new Error('refused');
    open.push(copy.value);
    expect(signWithSession(copy.value, other, BYTES).ok).toBe(false);
    const second = introduced(copy.value, other);
    expect(sessionPublicKeys(copy.value)).toEqual([first, second]);
    expect(readJournal(copy.value).map((e) => e.details.fingerprint)).toEqual([first.fingerprint, second.fingerprint]);
    const after = signWithSession(copy.value, other, BYTES);
    if (!after.ok) throw new Error('refused');
    expect(after.value.publicKey).toBe(second.publicKey);
    for (const { value } of [before, after]) expect(verifySignature(value.publicKey, BYTES, value.signature)).toBe(true);
  });

  it('is not taken from a file that holds another one', () => {
    const key = introduced(db, folder);
    const other = mkdtempSync(join(folder, 'khac-'));
    const elsewhere = createDatabase(join(other, 'phien.sqlite'));
    open.push(elsewhere);
    const strange = introduced(elsewhere, other);
    writeFileSync(join(folder, KEY_FOLDER, `${key.fingerprint}.pem`), readFileSync(join(other, KEY_FOLDER, `${strange.fingerprint}.pem`)));
    expect(signWithSession(db, folder, BYTES)).toMatchObject({ problems: [{ code: 'OC-7100' }] });
  });

  it('that the disk refuses leaves neither a row nor an entry', () => {
    writeFileSync(join(folder, KEY_FOLDER), 'a file where the folder should be');
    expect(introduceKey(db, folder, NOW)).toMatchObject({ problems: [{ code: 'OC-7006' }] });
    expect([sessionPublicKeys(db), readJournal(db)]).toEqual([[], []]);
  });
});

describe('migration of the session keys', () => {
  it('keeps each key as it was introduced', () => {
    expect(MIGRATIONS.some((text) => text.includes('TABLE session_key'))).toBe(true);
    introduced(db, folder);
    expect(() => db.exec("UPDATE session_key SET since = ''")).toThrow(/never changed/);
    expect(() => db.exec('DELETE FROM session_key')).toThrow(/never deleted/);
    expect(() => db.exec("INSERT INTO session_key VALUES ('short', 'short', '')")).toThrow(/CHECK/);
  });
});

describe('base 32', () => {
  it('gives the same bytes back, and knows one text only for them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.string({ minLength: 1, maxLength: 1 }), fc.nat(), (bytes, letter, at) => {
        const text = toBase32(bytes);
        expect(fromBase32(text)).toEqual(bytes);
        const place = text.length === 0 ? 0 : at % text.length;
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        if (changed !== text) expect(fromBase32(changed) ?? new Uint8Array([1, 2])).not.toEqual(bytes);
      }),
    );
  });
});
