/** A session of an earlier program. What would fail here: the only file of it brought to a structure that the earlier program can't read any more. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS, openDatabase } from '../../electron/store/database.ts';
import { journalHead } from '../../electron/store/journal-table.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let file: string;
const path = (): string => join(venue.dataDir, file);
const copies = (): string => join(venue.dataDir, 'sao-luu');
const kept = (): readonly string[] => (existsSync(copies()) ? readdirSync(copies()).filter((name) => name.includes('truoc-nang-cap')) : []);

/** The session as the program before the newest migration left it: tables and triggers that one added, gone, and its number. */
function makeOlder(): void {
  const db = new BetterSqlite(path());
  const added = [...(MIGRATIONS.at(-1) ?? '').matchAll(/CREATE (TABLE|TRIGGER) (\w+)/g)];
  for (const [, kind, name] of added.reverse()) db.exec(`DROP ${kind} ${name}`);
  db.pragma(`user_version = ${MIGRATIONS.length - 1}`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

beforeEach(async () => {
  venue = await startVenue({ backups: { lookMs: 1e6, quietMs: 1e6, everyMs: 1e6 } });
  await makeSmallCouncil(venue.desk);
  file = (await venue.desk.run('read-session', {})).file;
  await venue.desk.run('close-session', {});
  makeOlder();
});
afterEach(() => venue.close());

test('is copied as it is, checked, before it is brought up to date; and listed among the copies; only once', async () => {
  await venue.desk.run('open-session', { file });
  expect(kept()).toHaveLength(1);
  const copy = openDatabase(join(copies(), kept()[0] ?? ''), { readonly: true });
  if (!copy.ok) throw new Error('the copy is no session');
  expect(copy.value.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length - 1);
  expect(journalHead(copy.value).seq).toBeGreaterThan(1);
  copy.value.close();
  expect((await venue.desk.run('read-backups', {})).copies.map((c) => c.kind)).toContain('before-upgrade');
  await venue.desk.run('close-session', {});
  await venue.desk.run('open-session', { file });
  expect(kept()).toHaveLength(1);
});

test('stays as it was when no copy can be kept', async () => {
  // A file where the folder should be: nobody can write into it, whoever runs the program.
  writeFileSync(copies(), '');
  const before = readFileSync(path());
  const refused = await venue.desk.client.command('open-session', { file });
  expect(codesOf(refused)).toEqual(['OC-7006']);
  expect(readFileSync(path()).equals(before)).toBe(true);
});

test('one that is damaged is told as damaged', async () => {
  writeFileSync(path(), Buffer.concat([readFileSync(path()).subarray(0, 4096), Buffer.alloc(4096, 7)]));
  expect(codesOf(await venue.desk.client.command('open-session', { file }))).toEqual([expect.stringMatching(/^OC-700/)]);
  expect(kept()).toEqual([]);
  valueOf(await venue.desk.client.command('list-sessions', {}));
});
