/** Migration 016. Breaks when an older file is refused, or what was scanned and where it belonged can be changed or deleted. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../electron/store/database.ts';
import { insertScanFile, insertScanPage, insertScanPlace, readScanFiles, readScanPages, readScanPlaces } from '../../electron/store/scan-table.ts';

test('a file of version 15 takes on scans; rows are only added, and the last word on a page holds', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, MIGRATIONS.slice(0, 15));
  migrate(db, MIGRATIONS.slice(0, 16));
  const at = '2026-09-05T03:00:00.000Z';
  const row = { fileHash: 'f'.repeat(64), bytes: 9, kind: 'pdf', mime: 'application/pdf', name: 'quét.pdf', by: 'Lê Thị Hoa', at } as const;
  const file = insertScanFile(db, row);
  expect(() => insertScanFile(db, row)).toThrow(/UNIQUE/);
  const scan = insertScanPage(db, { file, number: 1, codes: ['OP*'], blank: false, unreadable: '' });
  expect(() => insertScanPage(db, { file, number: 1, codes: [], blank: true, unreadable: '' })).toThrow(/UNIQUE/);
  const about = { id: 'bien-ban', kind: 'minutes', title: 'Biên bản', dossier: null, member: null, round: null } as const;
  const place = { about, paperHash: 'a', page: 1, pages: 2 };
  const word = { by: 'Lê Thị Hoa', reason: '', at };
  insertScanPlace(db, scan, 'code', place, word);
  expect(() => insertScanPlace(db, scan, 'hand', { ...place, page: 3 }, word)).toThrow(/CHECK/);
  expect(() => insertScanPlace(db, scan, 'out', null, word)).toThrow(/CHECK/);
  expect(() => insertScanPlace(db, scan, 'out', place, { ...word, reason: 'x' })).toThrow(/CHECK/);
  expect(readScanPlaces(db)).toMatchObject([{ scan, how: 'code', place }]);
  insertScanPlace(db, scan, 'out', null, { ...word, reason: 'Mờ' });
  expect(readScanPlaces(db)).toMatchObject([{ scan, how: 'out', place: null, reason: 'Mờ' }]);
  for (const table of ['scan_file', 'scan_page', 'scan_place']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never deleted/);
    expect(() => db.exec(`UPDATE ${table} SET id = id`)).toThrow(/never changed/);
  }
  expect([readScanFiles(db), readScanPages(db)]).toMatchObject([[{ id: file, ...row }], [{ id: scan, codes: ['OP*'], blank: false }]]);
  db.close();
});
