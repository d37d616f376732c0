/**
 * A vote on the members' phones, on a real host. Breaks if a choice could be read before or after closing, a recused or absent member
 * were asked, a ballot came late or twice, or scoring beside it were disturbed.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChairView } from '../../shared/contract/chair.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { codesOf, valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { handIn, whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, sendAway, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const REASON = 'Giấy chứng nhận an toàn thực phẩm đã hết hạn';
type Choice = 'for' | 'against' | 'abstain';
let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T02:00:00.000Z' });
  await makeSmallCouncil(venue.desk, { begin: false });
});
afterEach(() => venue.close());

const open = (dossier = JAM, proposer: 'TV2' | '' = '') => venue.desk.run('open-vote', { dossier, reason: REASON, proposer: proposer && memberCode(proposer) });
const state = async (m: FakeMember): Promise<MemberState> => valueOf(await m.client.command<MemberState>('read-state', {}));
const cast = (m: FakeMember | undefined, vote: number, choice: Choice) => m!.client.command('cast-ballot', { vote, choice });
const live = async () => {
  const feed = await venue.desk.listen();
  const now = await feed.until(() => true);
  feed.close();
  return now;
};

test('from a proposal to a stopped product: only who voted shows, a choice may change, the outcome is recorded with who proposed it', async () => {
  const { desk } = venue;
  await desk.run('begin-session', {});
  const members = await venue.join();
  const feed = await desk.listen();
  await desk.run('open-scoring', { dossier: JAM });
  await handIn(members[0]!, JAM, 1, 80);
  valueOf(await members[1]!.client.command('propose-knock-out', { dossier: JAM, reason: REASON }));
  const { id } = await open(JAM, 'TV2');
  expect((await state(members[0]!)).vote).toEqual({
    id,
    dossier: JAM,
    name: 'Mứt cà rốt dẻo',
    producer: 'Hợp tác xã Thử Nghiệm',
    reason: REASON,
    proposer: 'Nguyễn Văn TV2',
    own: null,
  });
  // Side by side with scoring.
  for (const [i, choice] of (['for', 'for', 'against', 'abstain'] as const).entries()) valueOf(await cast(members[i], id, choice));
  await handIn(members[1]!, JAM, 1, 70);
  valueOf(await cast(members[2], id, 'for'));
  expect((await state(members[2]!)).vote?.own).toBe('for');
  expect((await state(members[4]!)).vote?.own).toBe(null);
  const seen = await feed.until((s) => s.vote?.voters.filter((v) => v.voted).length === 4);
  expect(seen.vote?.voters).toEqual(['TV1', 'TV2', 'TV3', 'TV4', 'TV5'].map((member) => ({ member, voted: member !== 'TV5' })));

  const early = await desk.ask('close-vote', { id, evenIfMissing: false });
  expect(codesOf(early)).toEqual(['OC-3054']);
  expect(early.text).toContain('Nguyễn Văn TV5');
  // Nothing but members' own states has said how anybody voted.
  const before = [...feed.frames(), (await desk.ask('read-whole-journal', {})).text, (await desk.ask('read-session', {})).text];
  for (const text of before) expect(text).not.toMatch(/"(for|against|abstain|choice|own)"/);
  for (const frame of members[4]!.live()!.frames()) expect(frame).not.toMatch(/"own":"|"voted"|"voters"|"votesFor"/);

  expect(await desk.run('close-vote', { id, evenIfMissing: true })).toEqual({ votesFor: 3, votesAgainst: 0, abstentions: 1, stopped: true });
  feed.close();
  expect((await live()).vote).toBe(null);
  expect((await desk.run('read-session', {})).knockOuts).toMatchObject([
    { dossier: JAM, proposer: 'TV2', reason: REASON, votesFor: 3, votesAgainst: 0, abstentions: 1 },
  ]);
  expect((await desk.run('read-results', {})).rows.find((r) => r.dossier === JAM)).toMatchObject({ disposition: 'knocked-out', stars: null, state: 'closed' });
  // Everybody learns how it came out, in counts; the chair's tab, too. The next product in hand ends it.
  const outcome = { dossier: JAM, votesFor: 3, votesAgainst: 0, abstentions: 1, stopped: true };
  for (const m of members) expect(await state(m)).toMatchObject({ vote: null, outcome: { ...outcome, name: 'Mứt cà rốt dẻo' } });
  expect(valueOf(await members[0]!.client.command<ChairView>('read-chair', { dossier: JAM })).outcome).toEqual(outcome);
  await desk.run('call-product', { dossier: TOUR });
  expect((await state(members[1]!)).outcome).toBe(null);
  // Over: no ballot, no second closing, and the record names who voted, not how.
  expect(codesOf(await cast(members[4], id, 'for'))).toEqual(['OC-3051']);
  expect(codesOf(await desk.ask('close-vote', { id, evenIfMissing: true }))).toEqual(['OC-3051']);
  const rows = (await desk.run('read-whole-journal', {})).rows;
  expect(rows.filter((r) => r.event === 'ballot-cast')).toHaveLength(5);
  for (const row of rows.filter((r) => r.event === 'ballot-cast')) expect(row.details).toEqual([`số hiệu: ${id}`]);
  expect(rows.find((r) => r.event === 'vote-closed')?.details.join()).toContain('còn thiếu phiếu: Nguyễn Văn TV5');
});

test('asked are those present who are not recused; who votes and leaves keeps the ballot, who steps back loses it', async () => {
  const { desk } = venue;
  await desk.run('record-recusal', { member: memberCode('TV3'), dossier: JAM, reason: 'Em ruột là chủ thể' });
  await desk.run('begin-session', {});
  const [one, two, recused, four] = await venue.join('TV1', 'TV2', 'TV3', 'TV4');
  const { id } = await open();
  expect((await state(recused!)).vote).toBe(null);
  expect(codesOf(await cast(recused, id, 'for'))).toEqual(['OC-3053']);
  for (const m of [one, two, four]) valueOf(await cast(m, id, 'for'));
  const halfDay = (await desk.run('read-session', {})).halfDays[0]!;
  await desk.run('record-movement', { member: memberCode('TV4'), halfDay, kind: 'leave', time: '09:00', reason: 'Họp Ủy ban' });
  await desk.run('record-recusal', { member: memberCode('TV2'), dossier: JAM, reason: 'Góp vốn vào hợp tác xã' });
  expect((await live()).vote).toMatchObject({
    voters: [
      { member: 'TV1', voted: true },
      { member: 'TV5', voted: false },
    ],
    left: ['TV4'],
    recused: ['TV2', 'TV3'],
  });
  expect(codesOf(await cast(four, id, 'against'))).toEqual(['OC-3053']);
  expect(await desk.run('close-vote', { id, evenIfMissing: true })).toMatchObject({ votesFor: 2, stopped: true });
});

test('without a quorum no vote is opened; more against than for lets the product go on, and it may be voted on again', async () => {
  const { desk } = venue;
  await desk.run('begin-session', {});
  await sendAway(desk, 'TV4', 'TV5');
  expect(codesOf(await desk.ask('open-vote', { dossier: JAM, reason: REASON, proposer: '' }))).toEqual(['OC-3052']);
  const halfDay = (await desk.run('read-session', {})).halfDays[0]!;
  await desk.run('record-attendance', { member: memberCode('TV4'), halfDay, present: true, reason: '' });
  const [one, two] = await venue.join('TV1', 'TV2');
  await desk.run('open-scoring', { dossier: JAM });
  const { id } = await open();
  expect(codesOf(await desk.ask('close-vote', { id, evenIfMissing: true }))).toEqual(['OC-3055']);
  valueOf(await cast(one, id, 'against'));
  valueOf(await cast(two, id, 'abstain'));
  await sendAway(desk, 'TV3', 'TV4');
  expect(codesOf(await desk.ask('close-vote', { id, evenIfMissing: true }))).toEqual(['OC-3052']);
  for (const back of ['TV3', 'TV4']) await desk.run('record-attendance', { member: memberCode(back), halfDay, present: true, reason: '' });
  expect(await desk.run('close-vote', { id, evenIfMissing: true })).toEqual({ votesFor: 0, votesAgainst: 1, abstentions: 1, stopped: false });
  await whenOpen(one!, JAM, 1);
  await open();
});

test('one vote at a time; while it is open the product is neither confirmed nor stopped by hand; cancelled, it leaves no outcome', async () => {
  const { desk } = venue;
  await desk.run('begin-session', {});
  const members = await venue.join();
  await desk.run('open-scoring', { dossier: JAM });
  for (const m of members) await handIn(m, JAM, 1, 75);
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  const { id } = await open();
  expect(codesOf(await desk.ask('open-vote', { dossier: TOUR, reason: REASON, proposer: '' }))).toEqual(['OC-3050']);
  expect(codesOf(await desk.ask('confirm-result', { dossier: JAM }))).toEqual(['OC-3056']);
  expect(await desk.run('confirm-decided', {})).toEqual({ confirmed: 0 });
  const byHand = { dossier: JAM, reason: REASON, proposer: '' as const, votesFor: 5, votesAgainst: 0, abstentions: 0 };
  expect(codesOf(await desk.ask('record-knock-out', byHand))).toEqual(['OC-3056']);
  expect(codesOf(await desk.ask('end-session', {}))).toEqual(['OC-3050']);
  valueOf(await cast(members[0], id, 'for'));
  await desk.run('cancel-vote', { id, reason: 'Chủ thể vừa nộp giấy mới' });
  expect((await desk.run('read-session', {})).knockOuts).toEqual([]);
  expect((await state(members[0]!)).vote).toBe(null);
  await desk.run('confirm-result', { dossier: JAM });
  expect(codesOf(await desk.ask('open-vote', { dossier: JAM, reason: REASON, proposer: '' }))).toEqual(['OC-3018']);
});
