/** Migrations 017 and 018. Breaks when a letter takes a notice's number, when an older file is refused, or a letter that was prepared can be changed or deleted. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../electron/store/database.ts';
import { insertNumber, readNumbers } from '../../electron/store/paper-number-table.ts';
import { insertReminder, readReminders } from '../../electron/store/reminder-table.ts';
import type { ReminderLetter } from '../../shared/earlier/reminder-letters.ts';

const letter = (producer: string, number: string): ReminderLetter => ({
  ...{ producer, representative: '', address: 'xã Minh Tân', commune: '', phone: '' },
  products: [{ code: '1', name: 'Mật ong', stars: 4, number, decision: '1320/QĐ-UBND', decidedOn: '2026-09-15', expires: '2029-09-15', expired: false }],
});

test('a file of version 16 takes on letters; the last one of a producer holds, in the order of the first', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 16));
  migrate(db, MIGRATIONS.slice(0, 17));
  const at = '2029-06-01T02:00:00.000Z';
  insertReminder(db, letter('Hợp tác xã Thử', '1'), at);
  insertReminder(db, letter('HTX Khác', '2'), at);
  insertReminder(db, letter('HTX Thử', '3'), at);
  expect(readReminders(db)).toEqual([letter('HTX Thử', '3'), letter('HTX Khác', '2')]);
  expect(() => db.exec('DELETE FROM reminder')).toThrow(/never deleted/);
  expect(() => db.exec('UPDATE reminder SET id = id')).toThrow(/never changed/);
  db.close();
});

test('migration 018: a number given to a letter among the notices before stays, further ones are of its own series', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 17));
  const at = '2029-06-01T02:00:00.000Z';
  const given = (kind: 'notice' | 'reminder', index: number, paper = 'nhac-han/htx-thu') => ({ paper, kind, year: '2029', index, text: `${index + 1}/TB` });
  insertNumber(db, given('notice', 0), at);
  migrate(db, MIGRATIONS.slice(0, 18));
  expect(readNumbers(db)).toEqual([given('notice', 0)]);
  expect(() => insertNumber(db, given('notice', 1), at)).toThrow(/series of their own/);
  insertNumber(db, given('notice', 1, 'thong-bao/htx-thu'), at);
  insertNumber(db, given('reminder', 0), at);
  expect(readNumbers(db).map((n) => [n.kind, n.index])).toEqual([
    ['notice', 0],
    ['notice', 1],
    ['reminder', 0],
  ]);
  db.close();
});
