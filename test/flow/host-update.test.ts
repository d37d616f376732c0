/** An update taken by a real host, from the file to the folder it makes. Breaks when the tree differs, a session isn't backed up, something half done stays, or scoring doesn't come first. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHost } from '../../electron/host.ts';
import { POINTER } from '../../electron/safety/update/place.ts';
import { verifyUpdate } from '../../electron/safety/update/verify-update.ts';
import { DESK_FILES, type UpdatePreview, type UpdateState } from '../../shared/contract/desk.ts';
import { valueOf } from '../support/client.ts';
import { makeProgram, makerKey, makeUpdate, strangersKey } from '../support/fake-update.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let stick: string;
let program: string;
let update: string;
const opened: string[] = [];
beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), 'ocop-usb-'));
  venue = await startVenue({
    updateKeys: [makerKey.publicKey],
    openFolder: async (path) => {
      opened.push(path);
      return '';
    },
  });
  await venue.desk.run('create-session', { name: 'Phiên trước', province: 'Bắc Ninh', startDate: '2026-09-01', endDate: '2026-09-01', bookId: 'QD26-2026' });
  await makeSmallCouncil(venue.desk);
  program = makeProgram(join(stick, 'ban-moi'), '1.1.0');
  update = await makeUpdate(program, join(stick, 'ocop-cap-nhat-1.1.0.ocopup'), { version: '1.1.0' });
});
afterAll(async () => {
  await venue.close();
  rmSync(stick, { recursive: true, force: true });
});

const treeOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), `${statSync(path).mode & 0o100} ${readFileSync(path).toString('base64')}`] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const place = (): string => join(venue.dataDir, 'cap-nhat');
const copies = (): readonly string[] => readdirSync(join(venue.dataDir, 'sao-luu')).filter((name) => /truoc-nang-cap.*\.sqlite$/.test(name));
async function ended(): Promise<UpdateState> {
  const live = await venue.desk.listen();
  const last = await live.until(({ update: job }) => job !== null && job.state !== 'running' && job.state !== 'stopping');
  live.close();
  if (!last.update) throw new Error('no update');
  return last.update;
}

test('looked at, sessions backed up, unpacked beside what runs: byte for byte what the maker signed, leading to the same data', async () => {
  const preview = await venue.desk.run('look-at-update', { path: update });
  expect(preview).toMatchObject({ version: '1.1.0', kind: 'folder', running: { version: '0.1.0' }, files: 6, place: place(), sessions: 2 });
  expect(existsSync(place())).toBe(false);
  await venue.desk.run('start-update', { seen: preview.seen });
  const job = await ended();
  expect(job).toMatchObject({ state: 'done', target: join(place(), 'OCOP-1.1.0'), backedUp: 2, problems: [], dataInside: false, opens: true });
  const pointer = `/du-lieu/${POINTER}`;
  const { [pointer]: leads = '', ...tree } = treeOf(job.target);
  expect(tree).toEqual(treeOf(program));
  expect(Buffer.from(leads.split(' ')[1] ?? '', 'base64').toString()).toBe('../../..\n');
  expect(copies()).toHaveLength(2);
  expect(readdirSync(place()).sort()).toEqual(['OCOP-1.1.0', 'nhat-ky.txt']);
  expect(readFileSync(join(place(), 'nhat-ky.txt'), 'utf8')).toMatch(/0\.1\.0 → 1\.1\.0 [0-9a-f]{12} · /);
  await venue.desk.run('open-update', {});
  expect(opened).toEqual([job.target]);
  await venue.desk.run('dismiss-update', {});
});

test('started with the new version’s data folder the same sessions are there', async () => {
  const own = join(place(), 'OCOP-1.1.0', 'du-lieu');
  const host = await startHost({
    dataDir: own,
    deskPort: 0,
    memberPort: 0,
    hallPort: 0,
    securePort: 0,
    lanHost: '127.0.0.1',
    mdns: null,
    tell: () => undefined,
  });
  expect(host.ready.data).toBe(venue.dataDir);
  await host.close();
});

test('sent as a file, taken again: nothing twice, no second copy of what didn’t change, and what was sent goes', async () => {
  const answer = valueOf(await venue.desk.client.upload<UpdatePreview>(DESK_FILES.update, readFileSync(update)));
  expect(readdirSync(place()).filter((name) => name.startsWith('nhan-'))).toHaveLength(1);
  await venue.desk.run('start-update', { seen: answer.seen });
  expect(await ended()).toMatchObject({ state: 'done', target: join(place(), 'OCOP-1.1.0'), backedUp: 0 });
  expect(copies()).toHaveLength(2);
  expect(readdirSync(place()).sort()).toEqual(['OCOP-1.1.0', 'nhat-ky.txt']);
  await venue.desk.run('dismiss-update', {});
});

test('of another’s key, older, changed since it was looked at, never looked at: refused in words, nothing stays', async () => {
  const codes = async (path: string): Promise<readonly string[]> => {
    const { answer } = await venue.desk.ask('look-at-update', { path });
    return answer.ok ? [] : answer.problems.map(({ code }) => code);
  };
  expect(await codes(await makeUpdate(program, join(stick, 'la.ocopup'), { version: '1.1.0' }, strangersKey.pem))).toEqual(['OC-7696']);
  expect(await codes(await makeUpdate(program, join(stick, 'cu.ocopup'), { version: '0.0.9' }))).toEqual(['OC-7701']);
  const sent = await venue.desk.client.upload(DESK_FILES.update, Buffer.from('không phải tệp cập nhật'));
  expect(sent.text).toContain('OC-7690');
  const never = await venue.desk.ask('start-update', { seen: 'a'.repeat(64) });
  expect(never.text).toContain('OC-7706');
  const other = join(stick, 'doi.ocopup');
  await makeUpdate(makeProgram(join(stick, 'ban-2'), '1.2.0'), other, { version: '1.2.0' });
  const { seen } = await venue.desk.run('look-at-update', { path: other });
  await makeUpdate(makeProgram(join(stick, 'ban-3'), '1.3.0'), other, { version: '1.3.0' });
  await venue.desk.run('start-update', { seen });
  const job = await ended();
  expect([job.state, job.problems.map(({ code }) => code)]).toEqual(['failed', ['OC-7706']]);
  await venue.desk.run('dismiss-update', {});
  expect(readdirSync(place()).sort()).toEqual(['OCOP-1.1.0', 'nhat-ky.txt']);
});

test('an installer is put whole where it can be opened, and opened by the system only', async () => {
  const installer = join(stick, 'ocop-hoi-dong-1.4.0-linux-x64.AppImage');
  writeFileSync(installer, Buffer.alloc(300_000, 7), { mode: 0o755 });
  const path = await makeUpdate(installer, join(stick, 'cai.ocopup'), { version: '1.4.0', build: 'abcdef012345' });
  const { seen } = await venue.desk.run('look-at-update', { path });
  await venue.desk.run('start-update', { seen });
  const { target } = await ended();
  expect(target).toBe(join(place(), 'ocop-hoi-dong-1.4.0-linux-x64.AppImage'));
  expect([readFileSync(target).equals(readFileSync(installer)), statSync(target).mode & 0o111]).toEqual([true, 0o111]);
  await venue.desk.run('open-update', {});
  expect(opened.at(-1)).toBe(target);
  await venue.desk.run('dismiss-update', {});
});

test('what a killed update has left is gone after the next start; whole versions stay', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-kill-'));
  for (const name of ['OCOP-1.1.0.dang-ghi/dist', 'OCOP-1.0.0/dist']) mkdirSync(join(dataDir, 'cap-nhat', name), { recursive: true });
  writeFileSync(join(dataDir, 'cap-nhat', 'nhan-0a.dang-ghi'), 'nửa tệp');
  const host = await startHost({ dataDir, deskPort: 0, memberPort: 0, hallPort: 0, securePort: 0, lanHost: '127.0.0.1', mdns: null, tell: () => undefined });
  await host.close();
  expect(readdirSync(join(dataDir, 'cap-nhat'))).toEqual(['OCOP-1.0.0']);
  rmSync(dataDir, { recursive: true });
});

test('`verify` says whose it is; the program as it ships knows no key and says that', async () => {
  expect(await verifyUpdate(update, process.cwd())).toMatchObject({ ok: false, problems: [{ code: 'OC-7697' }] });
  mkdirSync(join(stick, 'chuong-trinh', 'resources', 'update'), { recursive: true });
  writeFileSync(join(stick, 'chuong-trinh', 'resources', 'update', 'keys.json'), JSON.stringify([makerKey.publicKey]));
  const report = await verifyUpdate(update, join(stick, 'chuong-trinh'));
  expect(report.ok && report.value.facts.map(({ value }) => value)).toContain('6');
});

test('never while a product is being scored: neither looked at nor sent', async () => {
  await venue.desk.run('open-scoring', { dossier: JAM });
  expect((await venue.desk.ask('look-at-update', { path: update })).text).toContain('OC-7703');
  expect((await venue.desk.client.upload(DESK_FILES.update, readFileSync(update))).text).toContain('OC-7703');
  expect((await venue.desk.ask('start-update', { seen: 'a' })).text).toContain('OC-7703');
});
