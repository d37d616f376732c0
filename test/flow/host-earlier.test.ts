/**
 * Earlier sessions on a real host: taken from bundle, session file and workbook, compared, and their certificates counted. Breaks when a bundle that was
 * changed is believed, what isn't confirmed (or is being scored) is shown, or the list needs the stick again.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK_FILES } from '../../shared/contract/desk.ts';
import type { Reply } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { unzip } from '../support/fill-opinion.ts';
import { flatText } from '../support/pdf-tools.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let then: TestVenue;
let venue: TestVenue;
let members: readonly FakeMember[];
let stick: string;
let bundle: string;
const NOW = '2029-06-01T02:00:00.000Z';

/** Decided on 15/09/2026: its certificates hold until 15/09/2029. */
async function decide(one: TestVenue): Promise<void> {
  const { info } = await one.desk.run('read-session', {});
  await one.desk.run('save-info', {
    info: { ...info, recognitionDecision: '1320/QĐ-UBND', recognitionDate: '2026-09-15', firstCertificateNumber: '0098/GCN' },
  });
}

beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), 'ocop-truoc-'));
  then = await startVenue({ now: '2026-09-04T02:00:00.000Z' });
  await makeSmallCouncil(then.desk);
  const earlier = await then.join();
  await playRound(then.desk, earlier, JAM, 1, [60]);
  await playRound(then.desk, earlier, TOUR, 1, [80]);
  await then.desk.run('confirm-result', { dossier: JAM });
  await decide(then);
  bundle = (await then.desk.run('export-bundle', { place: stick, papers: false, evidence: true })).path;
  venue = await startVenue({ now: NOW });
});
afterAll(async () => {
  await then.close();
  await venue.close();
  rmSync(stick, { recursive: true, force: true });
});

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? [] : reply.answer.problems.map((p) => p.code));
const memory = (): readonly string[] => readdirSync(join(venue.dataDir, 'phien-truoc'));

test('a bundle from the stick: confirmed results only are remembered, and the list of certificates needs no session and no stick', async () => {
  expect(await venue.desk.run('read-expiring', {})).toMatchObject({ rows: [], sessions: 0 });
  const moved = join(stick, 'mang-di.ocop');
  writeFileSync(moved, readFileSync(bundle));
  const taken = await venue.desk.run('take-earlier', { path: moved });
  expect(taken).toMatchObject({ name: 'Phiên thử', products: 2, certificates: 1 });
  rmSync(moved);
  const { rows, today } = await venue.desk.run('read-expiring', {});
  expect(today).toBe('2029-06-01');
  expect(rows).toEqual([
    expect.objectContaining({
      code: JAM,
      stars: 3,
      number: '0098/GCN',
      decision: '1320/QĐ-UBND',
      expires: '2029-09-15',
      daysLeft: 106,
      band: 'urgent',
      again: '',
    }),
  ]);
  // TOUR was closed, not confirmed.
  expect(readFileSync(join(venue.dataDir, 'phien-truoc', `${taken.id}.json`), 'utf8')).not.toContain('80,00');
  expect(memory()).toEqual([`${taken.id}.json`]);
});

test('taken again it is the same session, not a second one', async () => {
  await venue.desk.run('take-earlier', { path: bundle });
  expect((await venue.desk.run('list-earlier', {})).sessions).toHaveLength(1);
});

test.each<[string, string, (bytes: Buffer) => Buffer]>([
  ['changed in its middle', 'OC-72', (bytes) => Buffer.from(bytes.map((b, i) => (i > bytes.length / 2 && i < bytes.length / 2 + 40 ? b ^ 1 : b)))],
  ['cut short', 'OC-7220', (bytes) => bytes.subarray(0, 5000)],
])('a bundle %s is refused, and nothing of it stays', async (_, code, change) => {
  const path = join(stick, 'doi.ocop');
  writeFileSync(path, change(readFileSync(bundle)));
  const before = memory();
  const codes = codesOf(await venue.desk.ask('take-earlier', { path }));
  expect(codes[0]?.startsWith(code), codes.join()).toBe(true);
  expect(memory()).toEqual(before);
});

test('no such file, another kind of file, a rehearsal, a session without a confirmed result, the one in hand', async () => {
  const text = join(stick, 'ghi-chu.txt');
  writeFileSync(text, 'x');
  expect(codesOf(await venue.desk.ask('take-earlier', { path: join(stick, 'khong-co.ocop') }))).toEqual(['OC-7610']);
  expect(codesOf(await venue.desk.ask('take-earlier', { path: text }))).toEqual(['OC-7611']);
  const { file: sample } = await venue.desk.run('create-sample', {});
  expect(codesOf(await venue.desk.ask('take-earlier', { file: sample }))).toEqual(['OC-7612']);
  await makeSmallCouncil(venue.desk, { begin: false });
  const { profile } = await venue.desk.run('read-session', {});
  await venue.desk.run('save-profile', { profile: { ...profile, noticeSuffix: '/TB-HĐ', noticeFirst: 45, reminderSuffix: '/NH-HĐ', reminderFirst: 8 } });
  await venue.desk.run('begin-session', {});
  expect(codesOf(await venue.desk.ask('take-earlier', { file: sample }))).toEqual(['OC-7613']);
  const own = (await venue.desk.run('list-sessions', {})).find((s) => s.open)?.file ?? '';
  await venue.desk.run('close-session', {});
  expect(codesOf(await venue.desk.ask('take-earlier', { file: own }))).toEqual(['OC-7614']);
  await venue.desk.run('open-session', { file: own });
  members = await venue.join();
});

test('compared: what is closed is shown with its stars, what is being scored is not, whatever its earlier round gave', async () => {
  expect((await venue.desk.run('read-comparison', {}))?.rows.map((r) => r.change)).toEqual(['without', 'without']);
  await playRound(venue.desk, members, JAM, 1, [80]);
  const jam = async () => (await venue.desk.run('read-comparison', {}))?.rows.find((r) => r.now?.code === JAM);
  expect(await jam()).toMatchObject({
    change: 'rose',
    by: 'code',
    earlier: { stars: 3, shownMean: '60,00' },
    now: { stars: 4, shownMean: '80,00' },
    shownDifference: '+20,00',
  });
  await venue.desk.run('resume-scoring', { dossier: JAM });
  expect(await jam()).toMatchObject({ change: 'without', now: { stars: null, shownMean: '' }, shownDifference: '' });
  await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
});

test('the secretary’s word on two products holds until it is taken back', async () => {
  const found = await venue.desk.run('read-comparison', {});
  const from = found?.earlier.id ?? '';
  await venue.desk.run('settle-match', { from, earlier: JAM, now: JAM, same: false });
  const apart = await venue.desk.run('read-comparison', { earlier: from });
  expect(apart?.rows.filter((r) => [r.now?.code, r.earlier?.code].includes(JAM)).map((r) => r.change)).toEqual(['new', 'gone']);
  expect(apart?.words).toEqual([expect.objectContaining({ same: false })]);
  await venue.desk.run('settle-match', { from, earlier: JAM, now: JAM, same: null });
  expect(await venue.desk.run('read-comparison', {})).toEqual(found);
});

test('letters to producers are papers of the session: listed, numbered, printed, editable, and they stay when the list changes', async () => {
  const from = (await venue.desk.run('list-earlier', {})).sessions[0]?.id ?? '';
  const producers = ['HTX Thử Nghiệm'];
  expect(codesOf(await venue.desk.ask('prepare-reminders', { producers }))).toEqual(['OC-7618']);
  await venue.desk.run('settle-match', { from, earlier: JAM, now: JAM, same: false });
  expect(await venue.desk.run('prepare-reminders', { producers })).toEqual({ letters: 1, changed: 1 });
  expect(await venue.desk.run('prepare-reminders', { producers })).toEqual({ letters: 1, changed: 0 });
  await venue.desk.run('settle-match', { from, earlier: JAM, now: JAM, same: null });
  const letter = async () => (await venue.desk.run('list-papers', {})).filter((p) => p.kind === 'reminder');
  const [entry] = await letter();
  expect([entry?.state, entry?.prints, entry?.number]).toEqual(['ready', [], '8/NH-HĐ']);
  const printed = async (url = ''): Promise<string> => flatText(Buffer.from(await (await venue.desk.client.get(url)).arrayBuffer()));
  expect(await printed(entry?.url)).toContain('Số: 08/NH-HĐ');
  const register = (await venue.desk.run('list-papers', {})).find((p) => p.kind === 'register');
  expect(await printed(register?.url)).toMatch(/8\/NH-HĐ.*Nhắc hạn giấy chứng nhận/);
  expect((await venue.desk.run('list-papers', {})).flatMap((p) => (p.kind === 'notice' ? [p.number] : []))).not.toContain('46/TB-HĐ');
  await venue.desk.run('number-paper', { paper: entry?.id ?? '', number: '77/TB-HĐ' });
  const pdf = await venue.desk.client.get(entry?.url ?? '');
  const text = flatText(Buffer.from(await pdf.arrayBuffer()));
  expect(text).toMatch(/77\/TB-HĐ.*Hợp tác xã Thử Nghiệm.*Mứt cà rốt dẻo.*0098\/GCN.*1320\/QĐ-UBND.*15\/09\/2029/);
  expect((await letter()).map((p) => [p.number, p.prints.map((print) => print.replaced)])).toEqual([['77/TB-HĐ', [true, false]]]);
  expect((await venue.desk.client.get((entry?.url ?? '').replace(/pdf$/, 'docx'))).status).toBe(200);
});

test('a certificate whose product is assessed again is marked; confirmed with a decision of its own it is no longer reminded of', async () => {
  const first = async () => (await venue.desk.run('read-expiring', {})).rows.map((r) => [r.code, r.again]);
  expect(await first()).toEqual([[JAM, JAM]]);
  await venue.desk.run('confirm-result', { dossier: JAM });
  expect(await first()).toEqual([[JAM, JAM]]);
  await decide(venue);
  expect(await venue.desk.run('read-expiring', {})).toMatchObject({ rows: [], renewed: 1 });
});

test('both tables as workbooks; while a product is scored again its points are in neither', async () => {
  const from = (await venue.desk.run('list-earlier', {})).sessions[0]?.id ?? '';
  const textOf = async (path: string) => {
    const answer = await venue.desk.client.get(path);
    return answer.status === 200
      ? Object.values(await unzip(new Uint8Array(await answer.arrayBuffer())))
          .map(String)
          .join('')
      : answer.status;
  };
  const compared = await textOf(`${DESK_FILES.comparison}?earlier=${from}`);
  // Numbers as low as 20 are also places of texts in the file.
  for (const word of ['Mứt cà rốt dẻo', 'Tăng hạng', '<v>60</v>', '<v>80</v>']) expect(compared).toContain(word);
  expect(await textOf(DESK_FILES.certificates)).toContain('Tính đến ngày 01/06/2029');
  expect([await textOf(DESK_FILES.comparison), await textOf(`${DESK_FILES.comparison}?earlier=phien-${'0'.repeat(24)}`)]).toEqual([422, 422]);
  await venue.desk.run('reopen-result', { dossier: JAM, reason: 'Cộng lại phiếu' });
  await venue.desk.run('resume-scoring', { dossier: JAM });
  const hidden = await textOf(`${DESK_FILES.comparison}?earlier=${from}`);
  expect([String(hidden).includes('Tăng hạng'), String(hidden).includes('<v>80</v>')]).toEqual([false, false]);
  await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  await venue.desk.run('confirm-result', { dossier: JAM });
});

test('a workbook of an earlier year, and another session of this laptop', async () => {
  const book = join(stick, 'nam-truoc.xlsx');
  writeFileSync(book, Buffer.from(await (await then.desk.client.get(DESK_FILES.session)).arrayBuffer()));
  const taken = await venue.desk.run('take-earlier', { path: book });
  expect([taken.id.startsWith('so-'), taken.certificates]).toEqual([true, 2]);
  const own = (await venue.desk.run('list-sessions', {})).find((s) => s.open)?.file ?? '';
  await venue.desk.run('close-session', {});
  expect(await venue.desk.run('take-earlier', { file: own })).toMatchObject({ products: 2, certificates: 1 });
  const { sessions } = await venue.desk.run('list-earlier', {});
  expect(sessions.map((s) => s.source).sort()).toEqual(['bundle', 'session', 'workbook']);
  expect(codesOf(await venue.desk.ask('read-comparison', {}))).toEqual(['OC-1001']);
});

test('forgotten: gone from the list, and a comparison with it is refused', async () => {
  const { sessions } = await venue.desk.run('list-earlier', {});
  for (const { id } of sessions) await venue.desk.run('forget-earlier', { id });
  expect(await venue.desk.run('list-earlier', {})).toEqual({ sessions: [], unreadable: 0 });
  writeFileSync(join(venue.dataDir, 'phien-truoc', `${sessions[0]?.id}.json`), '{"form":1');
  expect(await venue.desk.run('list-earlier', {})).toEqual({ sessions: [], unreadable: 1 });
  expect(codesOf(await venue.desk.ask('forget-earlier', { id: '../x' }))).toEqual(['OC-1201']);
});
