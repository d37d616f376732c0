/** Restoring on a real host. Breaks when something acknowledged vanishes without being named, the present isn't kept first, or a refused restore leaves the session changed. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstBreak } from '../../electron/safety/journal.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import type { CopyRef } from '../../shared/contract/desk-backup.ts';
import { type Reply, valueOf } from '../support/client.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { handIn, whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
});
afterEach(() => venue.close());

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? reply.answer.warnings : reply.answer.problems).map((p) => p.code);
const folder = (): string => join(venue.dataDir, 'sao-luu');
const backUp = async (): Promise<CopyRef> => ({ place: 'first', name: (await venue.desk.run('back-up-now', {})).name });
const entries = () => {
  const session = venue.host.venue.session();
  if (!session) throw new Error('no session');
  return readJournal(session.db);
};
const unfinished = (): readonly string[] => readdirSync(folder()).filter((name) => name.startsWith('dang-ghi-'));

test('back to before two sheets: both are named, kept in the safety copy, and it needs a yes; the phones go on', async () => {
  const { desk } = venue;
  const members = await venue.join();
  const [first, second] = members;
  if (!first || !second) throw new Error('nobody');
  await desk.run('open-scoring', { dossier: JAM });
  const copy = await backUp();
  await handIn(first, JAM, 1, 80);
  await handIn(second, JAM, 1, 70);
  const head = entries().length;

  const seen = await desk.run('preview-restore', { copy });
  expect(seen).toMatchObject({ name: 'Phiên thử', state: 'open', dossiers: 2, sheets: 0, relation: { is: 'behind', acts: 2 } });
  expect(seen.lostSheets).toEqual([
    { member: first.code, dossier: JAM, round: 1 },
    { member: second.code, dossier: JAM, round: 1 },
  ]);
  expect(seen.names).toMatchObject({ [JAM]: expect.any(String), [first.code]: expect.any(String) });
  expect(seen.dropped.map((act) => act.event)).toEqual(['sheet-received', 'sheet-received']);
  expect(codesOf(await desk.ask('restore-session', { copy, seen: seen.token, understood: false }))).toEqual(['OC-7209']);
  expect(entries()).toHaveLength(head);

  const begun = performance.now();
  const restored = await desk.run('restore-session', { copy, seen: seen.token, understood: true });
  console.info(`restored in ${Math.round(performance.now() - begun)} ms`);
  const after = entries();
  expect(firstBreak(after)).toBeNull();
  expect(after.at(-1)).toMatchObject({ event: 'session-restored', details: { dropped: 2, safety: restored.safety, lostSheets: seen.lostSheets } });
  expect(after).toHaveLength(head - 2 + 1);
  // What was replaced is all there, and can be gone back to: the two sheets come again, the restore is then what is dropped.
  const back = await desk.run('preview-restore', { copy: { place: 'first', name: restored.safety } });
  expect(back).toMatchObject({ sheets: 2, relation: { is: 'forked', acts: 1 }, lostSheets: [] });
  // The seat's cookie is still good: a third member hands in.
  const third = members[2];
  if (!third) throw new Error('nobody');
  await third.comeBack();
  await handIn(third, JAM, 1, 60);
  await desk.run('restore-session', { copy: { place: 'first', name: restored.safety }, seen: back.token, understood: true }).then(
    () => expect.unreachable('a sheet came after the preview'),
    (reason) => expect(String(reason)).toContain('OC-7210'),
  );
  const again = await desk.run('preview-restore', { copy: { place: 'first', name: restored.safety } });
  expect(again.lostSheets).toEqual([{ member: third.code, dossier: JAM, round: 1 }]);
  await desk.run('restore-session', { copy: { place: 'first', name: restored.safety }, seen: again.token, understood: true });
  expect((await desk.run('read-matrix', {})).rows.find((r) => r.dossier === JAM)?.cells.filter((c) => c.status === 'received')).toHaveLength(2);
  expect(unfinished()).toEqual([]);
});

test('a sheet that the restore dropped is taken again under the same id, with the same ticks', async () => {
  const { desk } = venue;
  const [first] = await venue.join();
  if (!first) throw new Error('nobody');
  await desk.run('open-scoring', { dossier: JAM });
  const copy = await backUp();
  const sent = first.prepare(await whenOpen(first, JAM, 1), makeSheet(await first.readSet(JAM), 80));
  valueOf(await first.submit(sent));
  const seen = await desk.run('preview-restore', { copy });
  await desk.run('restore-session', { copy, seen: seen.token, understood: true });
  expect(valueOf(await first.submit(sent)).receipt).toMatch(/^\w{4}-\w{4}$/);
  expect(entries().filter((e) => e.event === 'sheet-received')).toHaveLength(1);
});

test('a damaged session file is replaced from a copy, and its bytes are kept', async () => {
  const { desk, dataDir } = venue;
  const copy = await backUp();
  const { file } = await desk.run('read-session', {});
  await desk.run('close-session', {});
  const path = join(dataDir, file);
  const bytes = readFileSync(path);
  bytes.fill(0xab, 0, 6000);
  writeFileSync(path, bytes);
  expect(codesOf(await desk.ask('open-session', { file }))).toEqual(['OC-7002']);
  const seen = await desk.run('preview-restore', { copy });
  expect(seen).toMatchObject({ session: file, relation: { is: 'alone' }, lostSheets: [] });
  const { safety } = await desk.run('restore-session', { copy, seen: seen.token, understood: false });
  expect(readFileSync(join(folder(), safety)).equals(bytes)).toBe(true);
  expect((await desk.run('read-session', {})).dossiers).toHaveLength(2);
});

// The secretary looks for the session's title, not for a file that they never named.
test('a session whose title can still be read is named by it when it is refused', async () => {
  const { desk, dataDir } = venue;
  const { file, info } = await desk.run('read-session', {});
  await desk.run('close-session', {});
  const path = join(dataDir, file);
  const bytes = readFileSync(path);
  bytes.fill(0xee, bytes.length - 4096, bytes.length - 3800);
  writeFileSync(path, bytes);
  const refused = await desk.ask('open-session', { file });
  expect(refused.answer).toMatchObject({ ok: false, problems: [{ code: 'OC-7217', vi: expect.stringContaining(`«${info.name} (${file})»`) }] });
});

test('an altered copy, a damaged one, none, and no session at all are refused; the session stays as it is', async () => {
  const { desk, dataDir } = venue;
  const copy = await backUp();
  if (!('name' in copy)) throw new Error('no name');
  const before = entries().length;
  const altered = join(folder(), copy.name);
  const db = new Database(altered);
  db.exec("UPDATE session SET operator = 'ai đó'");
  db.close();
  expect(codesOf(await desk.ask('preview-restore', { copy }))).toEqual(['OC-7208']);
  expect(codesOf(await desk.ask('restore-session', { copy, seen: 'x', understood: true }))).toEqual(['OC-7208']);
  expect(codesOf(await desk.ask('preview-restore', { copy: { place: 'first', name: 'khong-co.sqlite' } }))).toEqual(['OC-7207']);
  expect(codesOf(await desk.ask('preview-restore', { copy: { place: 'second', name: copy.name } }))).toEqual(['OC-7207']);
  const other = mkdtempSync(join(tmpdir(), 'ocop-other-'));
  const text = join(other, 'tho.sqlite');
  writeFileSync(text, 'không phải phiên');
  expect(codesOf(await desk.ask('preview-restore', { copy: { path: text } }))).toEqual(['OC-7200']);
  expect(codesOf(await desk.ask('preview-restore', { copy: { path: other } }))).toEqual(['OC-7207']);
  expect(entries()).toHaveLength(before);
  expect(unfinished()).toEqual([]);
  expect(existsSync(join(dataDir, 'tho.sqlite'))).toBe(false);
  rmSync(other, { recursive: true });
});

test('a copy from another laptop becomes a session of its own, with its evidence; another session of the same name is not touched', async () => {
  const { desk, dataDir } = venue;
  const { file } = await desk.run('read-session', {});
  const foreign = await startVenue();
  await makeSmallCouncil(foreign.desk);
  const given = await foreign.desk.run('back-up-now', {});
  const theirs = join(foreign.dataDir, 'sao-luu', given.name);
  const beside = join(foreign.dataDir, 'sao-luu', `${given.name.split('.')[0]}.evidence`, 'signed');
  mkdirSync(beside, { recursive: true });
  const mine = entries().length;
  const seen = await desk.run('preview-restore', { copy: { path: theirs } });
  expect(seen.relation).toEqual({ is: 'alone' });
  expect(seen.session).not.toBe(file);
  const opened = valueOf(await desk.ask('restore-session', { copy: { path: theirs }, seen: seen.token, understood: false }));
  expect(opened).toEqual({ file: seen.session, safety: '' });
  expect((await desk.run('list-sessions', {})).map((s) => s.file).toSorted()).toEqual([file, basename(seen.session)].toSorted());
  await desk.run('open-session', { file });
  expect(entries()).toHaveLength(mine);
  await foreign.close();
  expect(existsSync(join(dataDir, seen.session))).toBe(true);
});

test('two hosts on one data folder: the second says so and touches nothing', async () => {
  const { startHost } = await import('../../electron/host.ts');
  const told: string[] = [];
  const second = await startHost({ dataDir: venue.dataDir, deskPort: 0, memberPort: 0, hallPort: 0, tell: (line) => void told.push(line) });
  expect(told.join('\n')).toContain('OC-7216');
  const [only] = await venue.desk.run('list-sessions', {});
  expect(told.join('\n')).toContain(`«${only?.name} (${only?.file})»`);
  expect(second.venue.session()).toBeNull();
  await second.close();
  await venue.desk.run('close-session', {});
  const third = await startHost({ dataDir: venue.dataDir, deskPort: 0, memberPort: 0, hallPort: 0, tell: () => undefined });
  expect(third.venue.session()).not.toBeNull();
  await third.close();
});
