/**
 * Opinions collected in writing, on a real host: breaks if only one product could be open, a member saw anything of another's sheet, a product
 * whose sheets differ could be confirmed without a meeting, or the meeting began while opinions were still being collected.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskLive } from '../../shared/contract/desk.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { type DossierCode, memberCode } from '../../shared/lib/brand.ts';
import { codesOf, valueOf } from '../support/client.ts';
import type { Desk } from '../support/desk-client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { tellingPaths } from '../support/telling.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];

const setForm = async (desk: Desk, form: 'meeting' | 'written' | 'written-then-meeting') => {
  const { info } = await desk.run('read-session', {});
  return desk.ask('save-info', { info: { ...info, form, notes: {} } });
};

beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T02:00:00.000Z' });
  await makeSmallCouncil(venue.desk, { begin: false });
  expect(codesOf(await setForm(venue.desk, 'written-then-meeting'))).toEqual(['OC-3144']);
  valueOf(await setForm(venue.desk, 'written'));
  await venue.desk.run('begin-session', {});
  members = await venue.join();
});
afterEach(() => venue.close());

const stateOf = async (member: FakeMember): Promise<MemberState> => valueOf(await member.client.command<MemberState>('read-state', {}));

/** As the page does it: one of the open products is taken as the one in hand. */
async function send(member: FakeMember, dossier: DossierCode, total: number): Promise<void> {
  const live = await member.live()!.until((s) => s.open.some((p) => p.dossier === dossier));
  const current = live.open.find((p) => p.dossier === dossier)!;
  const content = makeSheet(await member.readSet(dossier), total);
  valueOf(await member.submit(member.prepare({ ...live, phase: 'scoring', current }, content)));
}
const liveNow = async (): Promise<DeskLive> => {
  const feed = await venue.desk.listen();
  const live = await feed.until(() => true);
  feed.close();
  return live;
};
const rowOf = async (dossier: DossierCode) => (await venue.desk.run('read-results', {})).rows.find((r) => r.dossier === dossier)!;

test('many products are open at once, each member takes them in the own order, and nothing shows before its product is closed', async () => {
  const { desk } = venue;
  await desk.run('open-scoring', { dossier: JAM });
  await desk.run('open-scoring', { dossier: TOUR });
  const [one, two] = members as [FakeMember, FakeMember];
  expect(await stateOf(one)).toMatchObject({ phase: 'choosing', current: null, open: [{ dossier: JAM }, { dossier: TOUR }] });
  await send(one, TOUR, 71);
  await send(two, JAM, 83);
  await send(one, JAM, 84);
  expect((await stateOf(one)).open.map((p) => [p.dossier, p.submitted, p.receipt !== null])).toEqual([
    [JAM, 2, true],
    [TOUR, 1, true],
  ]);
  expect((await stateOf(two)).open.map((p) => p.receipt !== null)).toEqual([true, false]);
  const live = await liveNow();
  expect(live.current).toBeNull();
  expect(live.collecting.map((p) => [p.dossier, p.received, p.owing])).toEqual([
    [JAM, 2, 5],
    [TOUR, 1, 5],
  ]);
  expect(live.hall.dossier).toBeNull();
  for (const read of ['read-results', 'read-matrix', 'read-whole-journal', 'read-session'] as const) {
    expect(tellingPaths((await desk.client.command(read, {})).answer), read).toEqual([]);
  }
  // Neither file nor end while anything is open, and nothing of a meeting.
  expect((await desk.client.get('/files/session.xlsx')).status).not.toBe(200);
  expect(codesOf(await desk.ask('end-session', {}))).toEqual(['OC-1009']);
  expect(codesOf(await desk.ask('call-product', { dossier: JAM }))).toEqual(['OC-3140']);
  expect(codesOf(await desk.ask('start-break', { minutes: 5, note: '' }))).toEqual(['OC-3140']);
  expect(
    codesOf(await desk.ask('record-movement', { member: memberCode('TV2'), halfDay: 'Ngày 1 - sáng', kind: 'leave', time: '08:00', reason: 'Việc riêng' })),
  ).toEqual(['OC-3140']);
  expect(codesOf(await setForm(desk, 'meeting'))).toEqual(['OC-3141']);

  // One is closed: its points show, the other's stay hidden.
  for (const m of members.slice(2)) await send(m, JAM, 82);
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  expect(await rowOf(JAM)).toMatchObject({ counted: 5, shownMean: '82,60' });
  expect(await rowOf(TOUR)).toMatchObject({ counted: 0, shownMean: '', spread: null });
  expect((await stateOf(two)).open.map((p) => p.dossier)).toEqual([TOUR]);

  expect((await liveNow()).collecting.map((p) => [p.dossier, p.received])).toEqual([[TOUR, 1]]);
});

test('where the opinions differ the product waits for a meeting, and the meeting begins when nothing is open', async () => {
  const { desk } = venue;
  await desk.run('open-scoring', { dossier: JAM });
  await desk.run('open-scoring', { dossier: TOUR });
  for (const [i, m] of members.entries()) await send(m, JAM, [92, 71, 70, 69, 70][i]!);
  for (const m of members) await send(m, TOUR, 84);
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  expect(codesOf(await desk.ask('turn-into-meeting', {}))).toEqual(['OC-3142']);
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: false });
  const differing = await rowOf(JAM);
  expect(differing.stars).toBeNull();
  expect(differing.reasons).toContain('meeting');
  expect(differing.sentence).toMatch(/cần họp Hội đồng vì các ý kiến khác nhau \(chênh lệch 23 điểm; hạng sao theo từng phiếu từ 3 đến \d sao/);
  expect(codesOf(await desk.ask('confirm-result', { dossier: JAM }))).toEqual(['OC-5001']);
  // Nobody can discuss in writing, so nothing is scored again before the meeting.
  expect(codesOf(await desk.ask('open-next-round', { dossier: JAM, members: [] }))).toEqual(['OC-3160']);
  // Agreed on by all: nothing more is needed.
  expect(await rowOf(TOUR)).toMatchObject({ reasons: [], stars: 4 });
  expect(await desk.run('confirm-decided', {})).toEqual({ confirmed: 1 });

  expect(await desk.run('turn-into-meeting', {})).toEqual({ differing: 1 });
  expect(codesOf(await desk.ask('turn-into-meeting', {}))).toEqual(['OC-3143']);
  expect((await desk.run('read-session', {})).info.form).toBe('written-then-meeting');
  expect((await rowOf(JAM)).reasons).not.toContain('meeting');
  // A meeting's rules from here on: round 2, one product at a time, the hall shows it.
  const tally = await playRound(desk, members, JAM, 2, [72, 71, 73, 72, 74]);
  expect(tally.overLimit).toBe(false);
  expect((await liveNow()).hall.dossier).toBe(JAM);
  expect((await stateOf(members[0]!)).open).toEqual([]);
});
