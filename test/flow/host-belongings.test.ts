/**
 * What is the laptop's own (earlier sessions, own books, drafts) on real hosts and real files. Breaks when a copy leaves without it, when a restore or a
 * take-over doesn't bring it, when a restore costs this laptop anything of its own, or when a damaged file passes for a good one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepEarlier, keepWord } from '../../electron/store/earlier-files.ts';
import { openOwnBooks } from '../../electron/store/own-books.ts';
import type { EarlierSession } from '../../shared/earlier/earlier-session.ts';
import type { Reply } from '../support/client.ts';
import { provisionalBook } from '../support/provisional-book.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const FAST = { backups: { lookMs: 40, quietMs: 30, everyMs: 150 } };
let venue: TestVenue;
let other: TestVenue;
let stick: string;
beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'ocop-stick-'));
  venue = await startVenue(FAST);
  other = await startVenue(FAST);
  await makeSmallCouncil(venue.desk);
});
afterEach(async () => {
  await venue.close();
  await other.close();
  rmSync(stick, { recursive: true, force: true });
});

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? reply.answer.warnings : reply.answer.problems).map((p) => p.code);
const ID = `so-${'a'.repeat(24)}`;
const earlier = (takenAt = '2026-01-02T00:00:00.000Z', name = 'Đợt 1 năm 2023'): EarlierSession => ({
  ...{ form: 1, id: ID, source: 'workbook', file: 'dot-1.xlsx', takenAt, name, year: '2023', startDate: '2023-09-01' },
  ...{ bookId: 'QD26-2026', decision: '', decidedOn: '', expires: '', products: [] },
});
const draft = (id: string, revision: number, changedAt: string) => ({ id, revision, changedAt, origin: null, book: provisionalBook() });
const DRAFT = 'bo-tieu-chi/ban-nhap/abcd1234.json';

/** A book published, a draft, one deleted, a session remembered and a word on its products. */
function fill({ dataDir }: TestVenue): void {
  const books = openOwnBooks(dataDir);
  books.publish(provisionalBook(), null, '2026-01-01T00:00:00.000Z');
  books.saveDraft(draft('abcd1234', 3, '2026-02-01T00:00:00.000Z'));
  books.saveDraft(draft('dead0001', 1, '2026-02-01T00:00:00.000Z'));
  books.moveDraft('dead0001', true);
  keepEarlier(dataDir, earlier());
  keepWord(dataDir, ID, 'phien-b', { earlier: '1', now: '2', same: true });
}
const PATHS = [
  'bo-tieu-chi/ban-nhap/abcd1234.json',
  'bo-tieu-chi/ban-nhap/da-xoa/dead0001.json',
  'bo-tieu-chi/qn-2018.json',
  `phien-truoc/${ID}.json`,
] as const;
const ALL = [...PATHS, 'phien-truoc/doi-chieu.json'];
const bytes = ({ dataDir }: TestVenue, path: string): string => readFileSync(join(dataDir, path), 'utf8');
const same = (path: string): boolean => existsSync(join(other.dataDir, path)) && bytes(other, path) === bytes(venue, path);
const onStick = (): string => join(stick, 'OCOP-sao-luu');

/** Copied to the stick by hand, which is then pulled out; its name. */
async function toStick(): Promise<string> {
  await venue.desk.run('save-backup-settings', { minutes: 60, second: stick });
  const { name } = await venue.desk.run('back-up-now', {});
  await venue.desk.run('save-backup-settings', { minutes: 60, second: '' });
  return name;
}
const preview = (name: string) => other.desk.run('preview-restore', { copy: { path: join(onStick(), name) } });
async function restore(name: string): Promise<readonly string[]> {
  const { token } = await preview(name);
  return codesOf(await other.desk.ask('restore-session', { copy: { path: join(onStick(), name) }, seen: token, understood: true }));
}

test('the stick has all of it, which anybody can check; on a new laptop the preview names each and the restore brings it, working', async () => {
  fill(venue);
  const name = await toStick();
  expect(existsSync(join(onStick(), `${name}.kem.json`))).toBe(true);
  execFileSync('sha256sum', ['--check', '--strict', `${name}.sha256`], { cwd: onStick() });
  expect((await preview(name)).belongings.map((b) => [b.kind, b.title, b.is])).toEqual([
    ['draft', 'QN-2018 – 3161/QĐ-UBND', 'new'],
    ['removed-draft', 'QN-2018 – 3161/QĐ-UBND', 'new'],
    ['book', 'QN-2018 – 3161/QĐ-UBND', 'new'],
    ['words', '', 'new'],
    ['earlier', 'Đợt 1 năm 2023', 'new'],
  ]);
  expect(ALL.filter(same)).toEqual([]);
  expect(await restore(name)).toEqual([]);
  expect(ALL.filter(same)).toEqual(ALL);
  const { published, drafts, deleted } = await other.desk.run('list-own-books', {});
  expect([published.map((b) => b.id), drafts.map((d) => d.draft), deleted.map((d) => d.draft)]).toEqual([['QN-2018'], ['abcd1234'], ['dead0001']]);
  expect((await other.desk.run('list-earlier', {})).sessions.map((s) => s.name)).toEqual(['Đợt 1 năm 2023']);
  expect((await preview(name)).belongings.map((b) => b.is)).toEqual(['same', 'same', 'same', 'same', 'same']);
});

test('what this laptop has of its own stays: a later draft, another book of the name, what it deleted; what is damaged or older here is mended; words are joined', async () => {
  fill(venue);
  const name = await toStick();
  const here = openOwnBooks(other.dataDir);
  here.saveDraft(draft('abcd1234', 9, '2026-03-01T00:00:00.000Z'));
  here.saveDraft(draft('dead0001', 1, '2026-02-01T00:00:00.000Z'));
  mkdirSync(join(other.dataDir, 'phien-truoc'), { recursive: true });
  writeFileSync(join(other.dataDir, 'bo-tieu-chi/qn-2018.json'), '{"half": ');
  keepEarlier(other.dataDir, earlier('2025-01-01T00:00:00.000Z', 'Tên cũ'));
  keepWord(other.dataDir, ID, 'phien-b', { earlier: '1', now: '9', same: false });
  const before = bytes(other, DRAFT);
  expect((await preview(name)).belongings.map((b) => [b.kind, b.is])).toEqual([
    ['draft', 'kept'],
    ['removed-draft', 'kept'],
    ['book', 'new'],
    ['words', 'same'],
    ['earlier', 'later'],
  ]);
  keepWord(other.dataDir, ID, 'phien-b', { earlier: '1', now: '9', same: null as never });
  keepWord(other.dataDir, ID, 'phien-b', { earlier: '5', now: '6', same: false });
  expect(await restore(name)).toEqual([]);
  expect(bytes(other, DRAFT)).toBe(before);
  expect(existsSync(join(other.dataDir, 'bo-tieu-chi/ban-nhap/da-xoa/dead0001.json'))).toBe(false);
  expect(same('bo-tieu-chi/qn-2018.json')).toBe(true);
  expect(bytes(other, `phien-truoc/${ID}.json`)).toContain('Đợt 1 năm 2023');
  expect(JSON.parse(bytes(other, 'phien-truoc/doi-chieu.json')).map((w: { readonly now: string }) => w.now)).toEqual(['6', '2']);
  // A published book never changes: another one of the name here stays.
  openOwnBooks(stick).publish(
    provisionalBook((b) => Object.assign(b, { decision: '1/QĐ' })),
    null,
    '2027-01-01T00:00:00.000Z',
  );
  writeFileSync(join(other.dataDir, 'bo-tieu-chi/qn-2018.json'), readFileSync(join(stick, 'bo-tieu-chi/qn-2018.json')));
  expect((await preview(name)).belongings.find((b) => b.kind === 'book')?.is).toBe('kept');
});

test('altered on the stick, gone from it, or a manifest somebody changed: named as damaged, the rest comes, and it is said', async () => {
  fill(venue);
  const name = await toStick();
  const manifest = join(onStick(), `${name}.kem.json`);
  const files: readonly { readonly path: string; readonly sha256: string }[] = JSON.parse(readFileSync(manifest, 'utf8')).files;
  const store = (path: string): string => join(onStick(), 'kem-theo', files.find((f) => f.path === path)?.sha256 ?? '');
  writeFileSync(store('bo-tieu-chi/qn-2018.json'), readFileSync(store('bo-tieu-chi/qn-2018.json'), 'utf8').replace('"min":65', '"min":66'));
  rmSync(store(`phien-truoc/${ID}.json`));
  expect((await preview(name)).belongings.filter((b) => b.is === 'damaged').map((b) => b.title)).toEqual([
    'bo-tieu-chi/qn-2018.json',
    `phien-truoc/${ID}.json`,
  ]);
  expect(await restore(name)).toEqual(['OC-7741']);
  expect(ALL.filter(same)).toEqual([PATHS[0], PATHS[1], 'phien-truoc/doi-chieu.json']);
  // A path of one's own choosing is none, whatever its hash; and a changed manifest is found by its own.
  const text = readFileSync(manifest, 'utf8');
  for (const changed of [text.replace('qn-2018.json', 'qn-2019.json'), text.replace('"bo-tieu-chi/qn-2018.json"', '"../../x.json"'), '{']) {
    writeFileSync(manifest, changed);
    expect((await preview(name)).belongings).toEqual([{ kind: 'words', title: '', is: 'damaged' }]);
  }
  rmSync(manifest);
  expect((await preview(name)).belongings).toHaveLength(1);
  // Copies of before have neither manifest nor a line for one.
  const sums = join(onStick(), `${name}.sha256`);
  writeFileSync(sums, `${readFileSync(sums, 'utf8').split('\n')[0]}\n`);
  expect((await preview(name)).belongings).toEqual([]);
  expect(await restore(name)).toEqual([]);
});

test('a book written while no session is open goes with the newest copy, and one written during a session with the next; what no copy names goes', async () => {
  await venue.desk.run('save-backup-settings', { minutes: 60, second: stick });
  await venue.desk.run('back-up-now', {});
  await venue.desk.run('close-session', {});
  const manifests = (): readonly string[] => readdirSync(onStick()).filter((one) => one.endsWith('.kem.json'));
  expect(manifests()).toEqual([]);
  openOwnBooks(venue.dataDir).saveDraft(draft('abcd1234', 1, '2026-02-01T00:00:00.000Z'));
  await expect.poll(() => manifests().length, { timeout: 8000 }).toBe(1);
  const [first = ''] = manifests();
  expect((await preview(first.replace('.kem.json', ''))).belongings.map((b) => [b.kind, b.is])).toEqual([['draft', 'new']]);
  const [file] = await venue.desk.run('list-sessions', {});
  await venue.desk.run('open-session', { file: file?.file ?? '' });
  await expect.poll(() => manifests().length, { timeout: 8000 }).toBeGreaterThan(1);
  const before = manifests().length;
  openOwnBooks(venue.dataDir).saveDraft(draft('abcd1234', 2, '2026-02-02T00:00:00.000Z'));
  await expect.poll(() => manifests().length, { timeout: 8000 }).toBeGreaterThan(before);
  await venue.desk.run('back-up-now', {});
  expect(readdirSync(join(onStick(), 'kem-theo'))).toHaveLength(2);
  // Copies that named the first state are taken away by somebody: their manifests go with the next copy, and with them what only they named.
  for (const one of manifests()) rmSync(join(onStick(), one.replace('.kem.json', '')));
  await venue.desk.run('back-up-now', {});
  expect(readdirSync(join(onStick(), 'kem-theo'))).toHaveLength(1);
});

test('a stick that takes the session and not the rest is said; the copy stands', async () => {
  fill(venue);
  await venue.desk.run('save-backup-settings', { minutes: 60, second: stick });
  mkdirSync(onStick(), { recursive: true });
  writeFileSync(join(onStick(), 'kem-theo'), 'a file where the folder should be');
  const live = await venue.desk.listen();
  const { name } = await venue.desk.run('back-up-now', {});
  const told = await live.until((s) => s.backup.problems.some((p) => p.code === 'OC-7740'));
  live.close();
  expect(told.backup.problems.map((p) => p.code)).toContain('OC-7740');
  expect(statSync(join(onStick(), name)).size).toBeGreaterThan(0);
  expect((await preview(name)).belongings).toEqual([]);
});

test('the stand-by laptop has it after the take-over, also what changed while it followed', async () => {
  fill(venue);
  const { code } = await venue.desk.run('offer-standby', {});
  await other.desk.run('follow-session', { address: venue.host.ready.member.replace('http://', ''), code });
  const standby = join(other.dataDir, 'sao-luu');
  const held = (): number => (existsSync(join(standby, 'kem-theo')) ? readdirSync(join(standby, 'kem-theo')).length : 0);
  await expect.poll(held, { timeout: 20_000 }).toBe(5);
  expect(ALL.filter(same)).toEqual([]);
  openOwnBooks(venue.dataDir).saveDraft(draft('abcd1234', 4, '2026-02-03T00:00:00.000Z'));
  await expect.poll(held, { timeout: 20_000 }).toBe(6);
  expect(codesOf(await other.desk.ask('take-over', { understood: true }))).toEqual([]);
  expect(ALL.filter(same)).toEqual(ALL);
}, 60_000);
