/** Nobody sees another member's points before scoring is closed: not the desk, not the hall, not another phone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskLive } from '../../shared/contract/desk.ts';
import type { HallState } from '../../shared/contract/hall.ts';
import { valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import type { Live } from '../support/live.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { tellingPaths, WHISPER } from '../support/telling.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let one: FakeMember;
let other: FakeMember;
let deskFeed: Live<DeskLive>;
let hall: Live<HallState>;
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  const joined = await venue.join();
  [one, other] = joined as [FakeMember, FakeMember];
  [deskFeed, hall] = [await venue.desk.listen(), await venue.hall()];
  await venue.desk.run('open-scoring', { dossier: JAM });
  for (const member of joined.filter((m) => m !== other)) {
    const state = await whenOpen(member, JAM, 1);
    const sheet = makeSheet(await member.readSet(JAM), member === one ? 83 : 81);
    valueOf(await member.submit(member.prepare(state, { ...sheet, opinion: WHISPER, criterionNotes: { '1.1': WHISPER } })));
  }
  await deskFeed.until((s) => s.current?.received === 4);
  await hall.until((s) => s.submitted === 4);
  await other.live()?.until((s) => s.current?.submitted === 4);
});
afterAll(async () => {
  deskFeed.close();
  await venue.close();
});

test('the check itself notices points', () => {
  expect(tellingPaths({ rows: [{ shownMean: '81,00' }, { totals: { total: 3 } }, { marks: {} }] })).toEqual([
    '/rows/0/shownMean',
    '/rows/1/totals',
    '/rows/2/marks',
  ]);
});

test('the desk’s answers hold no points and no opinion', async () => {
  const { desk } = venue;
  for (const command of ['read-session', 'read-matrix', 'read-results', 'list-papers', 'list-sessions'] as const) {
    const { text, answer } = await desk.ask(command, {});
    expect(text, command).not.toContain(WHISPER);
    expect(tellingPaths(answer), command).toEqual([]);
  }
  const journal = await desk.ask('read-journal', { before: null, limit: 500 });
  expect(journal.text).not.toContain(WHISPER);
  expect(tellingPaths(journal.answer)).toEqual([]);
  const whole = await desk.ask('read-whole-journal', {});
  const received = valueOf(whole).rows.filter((r) => r.event === 'sheet-received');
  expect(received).toHaveLength(4);
  // A receipt or a hash of the ticks would be a way to the points.
  for (const row of received) expect(row.details).toEqual(['vòng: 1', 'phiên bản phiếu: 1']);
  const csv = await (await desk.client.get('/files/journal.csv')).text();
  for (const text of [whole.text, csv]) expect(text).not.toMatch(new RegExp(`${WHISPER}|contentHash|mã băm nội dung|receipt|mã phiếu`));
  const tally = await desk.ask('read-tally', { dossier: JAM });
  expect(tally.answer).toMatchObject({ ok: false, problems: [{ code: 'OC-4001' }] });
});

test('the desk’s files are no way around: no workbook, no score sheet of the open product', async () => {
  const { desk } = venue;
  const workbook = await desk.client.get('/files/session.xlsx');
  expect(workbook.status).toBe(422);
  const papers = await desk.run('list-papers', {});
  expect(papers.filter((p) => p.dossier === JAM && (p.kind === 'score-sheet' || p.kind === 'certificate') && p.state !== 'missing')).toEqual([]);
  const guess = await desk.client.get(`/files/papers/score-sheet/${JAM}/TV1-v1.pdf`);
  expect(guess.status).not.toBe(200);
});

test('the feeds of desk, hall and another member hold no points', () => {
  const theirs = other.live()?.frames() ?? [];
  for (const frames of [deskFeed.frames(), hall.frames(), theirs]) {
    expect(frames.length).toBeGreaterThan(1);
    for (const frame of frames) {
      expect(frame).not.toContain(WHISPER);
      expect(tellingPaths(JSON.parse(frame))).toEqual([]);
    }
  }
});

test('a late sheet is named at the desk without its points, and to nobody else', async () => {
  const { desk } = venue;
  const state = await whenOpen(other, JAM, 1);
  const late = other.prepare(state, { ...makeSheet(await other.readSet(JAM), 64), opinion: WHISPER });
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
  expect((await other.submit(late)).answer.ok).toBe(false);
  await deskFeed.until((s) => s.late.length === 1);
  const read = await desk.ask('read-session', {});
  expect(read.text).toContain(late.id);
  expect(read.text).not.toContain(WHISPER);
  expect(tellingPaths(read.answer)).toEqual([]);
  const tally = await desk.run('read-tally', { dossier: JAM });
  expect(JSON.stringify(tally)).not.toContain('"total":64');
  const theirs = await one.client.command('read-state', {});
  expect(theirs.text).not.toContain(late.id);
  await desk.run('dismiss-late-sheet', { id: late.id, reason: 'Đã đóng chấm' });
  await desk.run('resume-scoring', { dossier: JAM });
});

test('another member can’t read a sheet that isn’t theirs', async () => {
  const refused = await other.client.command('read-sheet', { dossier: JAM, round: 1 });
  expect(refused.answer.ok).toBe(false);
  const mine = valueOf(await one.client.command<{ receipt: { totals: { total: number } } }>('read-sheet', { dossier: JAM, round: 1 }));
  expect(mine.receipt.totals.total).toBe(83);
});

test('after closing the desk sees every total, the hall still none', async () => {
  const { desk } = venue;
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
  const tally = await desk.run('read-tally', { dossier: JAM });
  expect(tally.rounds[0]?.sheets.map((s) => s.totals.total)).toEqual([83, 81, 81, 81]);
  await hall.until((s) => s.phase === 'closed');
  for (const frame of hall.frames()) expect(tellingPaths(JSON.parse(frame))).toEqual([]);
});
