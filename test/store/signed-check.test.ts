/** Migration 014. Breaks when an older file is refused, or what was found in a signed version can be changed or deleted. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../electron/store/database.ts';
import { insertPutOut, readPutOut } from '../../electron/store/put-out-table.ts';
import { insertSignedCheck, readSignedCheck, readSignedChecks } from '../../electron/store/signed-check-table.ts';
import { insertSigned } from '../../electron/store/signed-table.ts';

test('a file of version 13 takes on checks of signed versions, which stay, and the files put out', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, MIGRATIONS.slice(0, 13));
  migrate(db, MIGRATIONS.slice(0, 14));
  expect(db.pragma('user_version', { simple: true })).toBe(14);
  const about = { id: 'bien-ban', kind: 'minutes', title: 'Biên bản', dossier: null, member: null, round: null } as const;
  const at = '2026-09-05T03:00:00.000Z';
  const file = { paperHash: 'a', fileHash: 'f'.repeat(64), bytes: 9, type: 'pdf', name: 'ký.pdf', by: 'Lê Thị Hoa', note: '', at } as const;
  const id = insertSigned(db, file, about);
  const found = { kind: 'unreadable', why: 'thử' } as const;
  insertSignedCheck(db, id, found, 'pages');
  expect(readSignedCheck(db, id)).toEqual({ version: id, found, same: 'pages' });
  expect(readSignedChecks(db)).toHaveLength(1);
  expect(() => insertSignedCheck(db, id, found, 'bytes')).toThrow(/UNIQUE/);
  expect(() => insertSignedCheck(db, 99, found, 'bytes')).toThrow(/FOREIGN KEY/);
  expect(() => db.exec("UPDATE signed_check SET same = 'bytes'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM signed_check')).toThrow(/never deleted/);
  const out = { paper: 'bien-ban', sha256: 'e'.repeat(64), bytes: 100, paperHash: 'a', at };
  insertPutOut(db, out);
  insertPutOut(db, { ...out, at: '2026-09-06T03:00:00.000Z' });
  insertPutOut(db, { ...out, paper: 'to-trinh' });
  expect(readPutOut(db, 'bien-ban')).toEqual([out]);
  expect(readPutOut(db, null)).toHaveLength(2);
  expect(() => insertPutOut(db, { ...out, sha256: 'e' })).toThrow(/CHECK/);
  db.close();
});
