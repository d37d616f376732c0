/** Migration 015. Breaks when an older file is refused, or a session could have two answers to whether HTTPS is on. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../electron/store/database.ts';
import { readHttps, saveHttps } from '../../electron/store/https-table.ts';

test('a file of the version before takes on whether HTTPS is on, and whose certificates phones trust', () => {
  const db = new Database(':memory:');
  const own = MIGRATIONS.findIndex((sql) => sql.includes('CREATE TABLE https'));
  migrate(db, MIGRATIONS.slice(0, own));
  migrate(db, MIGRATIONS.slice(0, own + 1));
  expect(readHttps(db)).toBeNull();
  const fingerprint = 'a'.repeat(64);
  saveHttps(db, { on: true, fingerprint });
  expect(readHttps(db)).toEqual({ on: true, fingerprint });
  saveHttps(db, { on: false, fingerprint: 'b'.repeat(64) });
  expect(readHttps(db)).toEqual({ on: false, fingerprint: 'b'.repeat(64) });
  expect(() => db.exec(`INSERT INTO https VALUES (2, 1, '${fingerprint}')`)).toThrow(/CHECK/);
  expect(() => saveHttps(db, { on: true, fingerprint: 'short' })).toThrow(/CHECK/);
  db.close();
});
