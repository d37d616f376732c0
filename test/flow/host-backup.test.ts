/** Backups on a real host. Breaks when a change stays uncopied, a copy is not what it says, a pulled stick stops the work or is written to unseen, or the disk is filled. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../electron/store/database.ts';
import { journalHead } from '../../electron/store/journal-table.ts';
import type { DeskLive } from '../../shared/contract/desk.ts';
import type { Reply } from '../support/client.ts';
import type { Live } from '../support/live.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let stick: string;
let live: Live<DeskLive>;
beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'ocop-stick-'));
  venue = await startVenue({ backups: { lookMs: 40, quietMs: 30, everyMs: 150 } });
  await makeSmallCouncil(venue.desk);
  live = await venue.desk.listen();
});
afterEach(async () => {
  live.close();
  await venue.close();
  rmSync(stick, { recursive: true, force: true });
});

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? reply.answer.warnings : reply.answer.problems).map((p) => p.code);
const firstFolder = (): string => join(venue.dataDir, 'sao-luu');
const secondFolder = (): string => join(stick, 'OCOP-sao-luu');
const copiesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sqlite') && !name.startsWith('dang-ghi-')) : [];

/** Head of a copy, read as anybody would. */
function headOf(path: string): { readonly seq: number; readonly hash: string } {
  const opened = openDatabase(path, { readonly: true });
  if (!opened.ok) throw new Error('the copy is no session');
  try {
    expect(opened.value.pragma('integrity_check', { simple: true })).toBe('ok');
    return journalHead(opened.value);
  } finally {
    opened.value.close();
  }
}

test('what changed is copied within the interval, once; the copy holds the last act and its hash stands beside it', async () => {
  const done = await live.until((s) => s.backup.first.at !== null && !s.backup.waiting && !s.backup.running);
  expect(done.backup).toMatchObject({ first: { state: 'ready' }, second: null, problems: [] });
  const names = copiesIn(firstFolder());
  const newest = names.toSorted().at(-1) ?? '';
  const session = venue.host.venue.session();
  if (!session) throw new Error('no session');
  expect(headOf(join(firstFolder(), newest))).toEqual(journalHead(session.db));
  const hash = createHash('sha256')
    .update(readFileSync(join(firstFolder(), newest)))
    .digest('hex');
  expect(readFileSync(join(firstFolder(), `${newest}.sha256`), 'utf8')).toBe(`${hash}  ${newest}\n`);
  // Nothing happens: nothing is copied.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(copiesIn(firstFolder())).toEqual(names);
  expect(readdirSync(firstFolder()).filter((name) => name.startsWith('dang-ghi-'))).toEqual([]);
});

test('a confirmed result is copied soon, to both places', async () => {
  expect(codesOf(await venue.desk.ask('save-backup-settings', { minutes: 60, second: stick }))).toEqual(['OC-7205']);
  const members = await venue.join();
  await playRound(venue.desk, members, JAM, 1, [80]);
  await venue.desk.run('confirm-result', { dossier: JAM });
  for (const folder of [firstFolder(), secondFolder()])
    await expect.poll(() => copiesIn(folder).some((name) => name.includes('xac-nhan')), { timeout: 8000 }).toBe(true);
  const name = copiesIn(secondFolder()).find((one) => one.includes('xac-nhan')) ?? '';
  expect(readFileSync(join(secondFolder(), name)).equals(readFileSync(join(firstFolder(), name)))).toBe(true);
});

test('a stick pulled out is said and never written to unseen; when it is back it gets what was missed, unasked', async () => {
  await venue.desk.run('save-backup-settings', { minutes: 1, second: stick });
  await live.until((s) => s.backup.second?.state === 'ready' && s.backup.second.at !== null);
  // As on many systems: the mount point stays behind, empty.
  renameSync(secondFolder(), `${stick}-away`);
  const gone = await live.until((s) => s.backup.second?.state === 'missing');
  expect(gone.backup.problems.map((p) => p.code)).toEqual(['OC-7201']);
  const { name } = await venue.desk.run('back-up-now', {});
  expect(copiesIn(firstFolder())).toContain(name);
  expect(readdirSync(stick)).toEqual([]);
  renameSync(`${stick}-away`, secondFolder());
  await live.until((s) => s.backup.second?.state === 'ready' && s.backup.problems.length === 0);
  await expect.poll(() => copiesIn(secondFolder()), { timeout: 8000 }).toContain(name);
});

test('a place is refused in words: none, a file, inside the data folder', async () => {
  for (const second of [join(stick, 'không có'), 'usb', venue.dataDir, join(venue.dataDir, 'sao-luu')])
    expect(codesOf(await venue.desk.ask('save-backup-settings', { minutes: 3, second }))).toEqual(['OC-7206']);
  expect(await venue.desk.run('read-backups', {})).toMatchObject({ minutes: 3, second: '' });
});

test('settings outlive the program, and copies are listed with what they are', async () => {
  await venue.desk.run('save-backup-settings', { minutes: 7, second: stick });
  const { name } = await venue.desk.run('back-up-now', {});
  const listed = await venue.desk.run('read-backups', {});
  expect(listed).toMatchObject({ minutes: 7, second: stick });
  for (const place of ['first', 'second']) expect(listed.copies).toContainEqual(expect.objectContaining({ place, name, kind: 'asked', hashed: true }));
  mkdirSync(join(stick, 'another'));
  expect(JSON.parse(readFileSync(join(firstFolder(), 'cai-dat.json'), 'utf8'))).toMatchObject({ minutes: 7, second: { path: stick } });
});
