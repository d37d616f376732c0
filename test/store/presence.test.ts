/** Migration 004. Breaks when an older file loses something on the way, or a movement can be changed or deleted. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readMembers } from '../../electron/store/council-tables.ts';
import { MIGRATIONS, migrate } from '../../electron/store/database.ts';
import { insertMovement, readMovements, undoMovementRow } from '../../electron/store/presence-tables.ts';
import { memberCode } from '../../shared/lib/brand.ts';

test('a file of version 3 takes on presence; movements stay, and are undone once', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, MIGRATIONS.slice(0, 3));
  // As the program of that version wrote it.
  db.exec("INSERT INTO member (code, position, name, role, title, unit, scores, notes) VALUES ('M1', 1, 'Bà M1', 'member', '', '', 1, '{}')");
  migrate(db, MIGRATIONS.slice(0, 4));
  expect(db.pragma('user_version', { simple: true })).toBe(4);
  const id = insertMovement(db, { member: memberCode('M1'), halfDay: '', kind: 'leave', at: '2026-09-04T03:00:00.000Z', reason: 'ốm' }, null);
  expect(() => db.exec('DELETE FROM movement')).toThrow(/never deleted/);
  expect(() => db.exec("UPDATE movement SET at = 'x'")).toThrow(/never changed/);
  undoMovementRow(db, id, '2026-09-04T03:01:00.000Z', 'nhầm');
  expect(() => undoMovementRow(db, id, '2026-09-04T03:02:00.000Z', 'nhầm nữa')).toThrow(/undone once/);
  expect(readMovements(db)).toMatchObject([{ id, member: 'M1', undoneReason: 'nhầm' }]);
  expect(() => db.exec("INSERT INTO movement (member, half_day, kind, at, reason) VALUES ('M1', '', 'fly', 'x', '')")).toThrow(/CHECK/);
  expect(() => db.exec("INSERT INTO product_presence (dossier, member, present, reason, notes) VALUES ('nobody', 'M1', 1, '', '{}')")).toThrow(/FOREIGN/);
  // A later version finds the member scoring in every product.
  migrate(db, MIGRATIONS);
  expect(readMembers(db)).toMatchObject([{ code: 'M1', scores: true, subCouncils: '' }]);
  db.close();
});
