/** Migration 010. Breaks when an older file is refused, or a signed version can be deleted, changed, or taken back twice. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../electron/store/database.ts';
import { findSigned, insertSigned, readSigned, withdrawSignedRow } from '../../electron/store/signed-table.ts';

test('a file of version 9 takes on signed versions; they stay, and are withdrawn once', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, MIGRATIONS.slice(0, 9));
  migrate(db, MIGRATIONS.slice(0, 10));
  expect(db.pragma('user_version', { simple: true })).toBe(10);
  const about = { id: 'bien-ban', kind: 'minutes', title: 'Biên bản', dossier: null, member: null, round: null } as const;
  const file = {
    paperHash: 'a',
    fileHash: 'f'.repeat(64),
    bytes: 9,
    type: 'pdf',
    name: 'ký.pdf',
    by: 'Lê Thị Hoa',
    note: '',
    at: '2026-09-05T03:00:00.000Z',
  } as const;
  const id = insertSigned(db, file, about);
  expect(() => insertSigned(db, file, about)).toThrow(/UNIQUE/);
  expect(() => insertSigned(db, { ...file, fileHash: 'f' }, about)).toThrow(/CHECK/);
  expect(() => insertSigned(db, { ...file, fileHash: 'e'.repeat(64), by: '' }, about)).toThrow(/CHECK/);
  expect(() => db.exec('DELETE FROM signed_paper')).toThrow(/never deleted/);
  expect(() => db.exec("UPDATE signed_paper SET name = 'khác.pdf'")).toThrow(/never changed/);
  expect(() => db.exec("UPDATE signed_paper SET name = 'khác.pdf', withdrawn_at = 'x', withdrawn_reason = 'y'")).toThrow(/never changed/);
  expect(() => withdrawSignedRow(db, id, '2026-09-05T04:00:00.000Z', '')).toThrow(/CHECK/);
  withdrawSignedRow(db, id, '2026-09-05T04:00:00.000Z', 'Ký nhầm bản');
  expect(() => withdrawSignedRow(db, id, '2026-09-05T05:00:00.000Z', 'lần nữa')).toThrow(/only withdrawn once/);
  expect(findSigned(db, 'bien-ban', file.fileHash)).toBeUndefined();
  // Taken back, the same file may be filed again: both stay.
  insertSigned(db, file, about);
  expect(readSigned(db)).toMatchObject([{ id, about, withdrawnReason: 'Ký nhầm bản' }, { withdrawnAt: null }]);
  db.close();
});
