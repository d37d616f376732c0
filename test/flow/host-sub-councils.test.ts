/**
 * Sub-councils on a real host: breaks if one were opened without scorers, a sheet were owed or taken from outside, a product were
 * confirmed without the plenary, or a vote held for another result than the one it was taken on.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import type { ChairView } from '../../shared/contract/chair.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { resultsOf } from '../../shared/result.ts';
import { bookById } from '../fixtures/workbooks.ts';
import { codesOf, valueOf } from '../support/client.ts';
import type { Desk } from '../support/desk-client.ts';
import { joinMember } from '../support/fake-member.ts';
import { handIn, playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, sendAway, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const FOOD = 'Tiểu ban Thực phẩm';
let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T02:00:00.000Z' });
  await makeSmallCouncil(venue.desk, { begin: false });
});
afterEach(() => venue.close());

async function place(desk: Desk, code: string, subCouncils: string): Promise<void> {
  const { members } = await desk.run('read-session', {});
  const member = members.find((m) => m.code === code)!;
  await desk.run('save-member', { member: { ...member, subCouncils, notes: {} }, before: memberCode(code) });
}

/** TV1 (chair) in all, TV2 and TV3 score food, TV4 and TV5 tourism; the jam is food's. */
async function divide(desk: Desk): Promise<void> {
  for (const [code, name] of [
    ['TV2', FOOD],
    ['TV3', `Đồ uống; tieu ban THUC PHAM`],
    ['TV4', 'Du lịch'],
    ['TV5', 'Du lịch'],
  ] as const)
    await place(desk, code, name);
  expect(await desk.run('assign-sub-council', { sets: [7], subCouncil: FOOD })).toEqual({ changed: 1 });
}

const ballot = (votesFor: number, votesAgainst: number, abstentions = 0, reason = '') => ({ votesFor, votesAgainst, abstentions, reason });
const rowOf = async (desk: Desk, dossier = JAM) => (await desk.run('read-results', {})).rows.find((r) => r.dossier === dossier)!;

test('groups are given to a sub-council at once; the session opens only when each can score', async () => {
  const { desk } = venue;
  expect(codesOf(await desk.ask('assign-sub-council', { sets: [1], subCouncil: FOOD }))).toEqual(['OC-3128']);
  await desk.run('assign-sub-council', { sets: [7, 26], subCouncil: FOOD });
  expect(await desk.run('assign-sub-council', { sets: [7], subCouncil: FOOD })).toEqual({ changed: 0 });
  for (const code of ['TV1', 'TV2', 'TV3', 'TV4', 'TV5']) await place(desk, code, 'Du lịch');
  await place(desk, 'TK1', 'Du lịch');
  expect(codesOf(await desk.ask('begin-session', {}))).toEqual(['OC-3120']);
  await place(desk, 'TV2', FOOD);
  expect(codesOf(await desk.ask('begin-session', {}))).toEqual(['OC-3121']);
  await place(desk, 'TV1', '');
  await desk.run('begin-session', {});
  expect(codesOf(await desk.ask('assign-sub-council', { sets: [7], subCouncil: '' }))).toEqual(['OC-1002']);
});

test('only its members score; the plenary confirms, a no stands on record, a changed result needs another vote, and the workbook agrees', async () => {
  const { desk } = venue;
  await divide(desk);
  await desk.run('begin-session', {});
  const members = await venue.join();
  const [one, two, three, four] = members as [(typeof members)[number], (typeof members)[number], (typeof members)[number], (typeof members)[number]];
  await desk.run('open-scoring', { dossier: JAM });
  const cells = (await desk.run('read-matrix', {})).rows.find((r) => r.dossier === JAM)!.cells;
  expect(cells.filter((c) => c.status === 'outside').map((c) => c.member)).toEqual(['TV4', 'TV5']);
  expect(valueOf(await four.client.command<MemberState>('read-state', {}))).toMatchObject({ phase: 'waiting', current: null });
  for (const m of [one, two, three]) await handIn(m, JAM, 1, 80);
  // Nobody else's sheet is waited for.
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  expect(await rowOf(desk)).toMatchObject({ stars: null, awaited: 4, reasons: ['plenary'], subCouncil: FOOD, counted: 3, plenary: null });
  expect(codesOf(await desk.ask('confirm-result', { dossier: JAM }))).toEqual(['OC-5001']);
  expect(await desk.run('confirm-decided', {})).toEqual({ confirmed: 0 });

  // What can't be a vote.
  const ask = (count: ReturnType<typeof ballot>, dossiers = [JAM]) => desk.ask('record-plenary', { dossiers, ...count });
  expect(codesOf(await ask(ballot(0, 0)))).toEqual(['OC-3127']);
  expect(codesOf(await ask(ballot(2, 2)))).toEqual(['OC-3126']);
  expect(codesOf(await ask(ballot(6, 0)))).toEqual(['OC-3125']);
  expect(codesOf(await ask(ballot(4, 0), [JAM, TOUR]))).toEqual(['OC-3122']);
  await sendAway(desk, 'TV4', 'TV5');
  // The sub-council is all there; the council isn't.
  expect(codesOf(await ask(ballot(3, 0)))).toEqual(['OC-3124']);
  for (const code of ['TV4', 'TV5']) await desk.run('record-attendance', { member: memberCode(code), halfDay: 'Ngày 1 - sáng', present: true, reason: '' });

  await desk.run('record-plenary', { dossiers: [JAM], ...ballot(1, 3, 1, 'Chưa rõ vùng nguyên liệu') });
  expect((await rowOf(desk)).sentence).toContain('Chưa rõ vùng nguyên liệu');
  expect(codesOf(await desk.ask('confirm-result', { dossier: JAM }))).toEqual(['OC-5001']);
  await desk.run('record-plenary', { dossiers: [JAM], ...ballot(4, 1) });
  expect(await rowOf(desk)).toMatchObject({ stars: 4, awaited: null, plenary: { votesFor: 4 } });
  await desk.run('confirm-result', { dossier: JAM });
  expect(codesOf(await ask(ballot(4, 0)))).toEqual(['OC-3018']);

  // The workbook carries both votes, and the same result comes of it.
  const bytes = new Uint8Array(await (await desk.client.get('/files/session.xlsx')).arrayBuffer());
  const read = await readWorkbook(bytes, bookById);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.value.record.plenaryVotes.map((v) => [v.stars, v.sum, v.votesFor, v.votesAgainst, v.reason])).toEqual([
    [4, 240, 1, 3, 'Chưa rõ vùng nguyên liệu'],
    [4, 240, 4, 1, ''],
  ]);
  expect(resultsOf(read.value.book, read.value.record).find((r) => r.dossier.code === JAM)).toMatchObject({ stars: 4, plenary: { state: 'confirmed' } });

  // Reopened and scored anew: what the plenary confirmed was another result.
  await desk.run('reopen-result', { dossier: JAM, reason: 'Chấm lại' });
  await playRound(desk, members, JAM, 2, [60]);
  expect(await rowOf(desk)).toMatchObject({ stars: null, awaited: 3, reasons: ['plenary'] });
  expect((await rowOf(desk)).sentence).toContain('đã đổi sau lần biểu quyết trước');
  expect((await desk.run('read-journal', { before: null, limit: 200 })).filter((l) => l.event === 'plenary-voted')).toHaveLength(2);
});

test('a recused member does not vote in the plenary; what is not decided otherwise cannot be put to it', async () => {
  const { desk } = venue;
  await divide(desk);
  await desk.run('record-recusal', { member: memberCode('TV4'), dossier: JAM, reason: 'Người nhà của chủ thể' });
  await desk.run('begin-session', {});
  const members = await venue.join();
  expect(codesOf(await desk.ask('record-plenary', { dossiers: [JAM], ...ballot(4, 0) }))).toEqual(['OC-3018']);
  await playRound(desk, members, JAM, 1, [80, 60, 70]);
  expect(codesOf(await desk.ask('record-plenary', { dossiers: [JAM], ...ballot(4, 0) }))).toEqual(['OC-3123']);
  await playRound(desk, members, JAM, 2, [75]);
  expect(codesOf(await desk.ask('record-plenary', { dossiers: [JAM], ...ballot(5, 0) }))).toEqual(['OC-3125']);
  await desk.run('record-plenary', { dossiers: [JAM], ...ballot(4, 0) });
  expect(await rowOf(desk)).toMatchObject({ stars: 4 });
});

test('replacing a member must not leave a sub-council without anybody to score', async () => {
  const { desk } = venue;
  await divide(desk);
  await place(desk, 'TV1', FOOD);
  for (const code of ['TV2', 'TV3']) await place(desk, code, 'Du lịch');
  await desk.run('begin-session', {});
  const by = { code: memberCode('TV9'), name: 'Lê Thị Mới', role: 'chair' as const, title: '', unit: '', scores: true, notes: {} };
  expect(codesOf(await desk.ask('replace-member', { member: memberCode('TV1'), by: { ...by, subCouncils: 'Du lịch' }, reason: 'Chuyển công tác' }))).toEqual([
    'OC-3129',
  ]);
  expect((await desk.run('read-session', {})).members.map((m) => m.code)).not.toContain('TV9');
  await desk.run('replace-member', { member: memberCode('TV1'), by: { ...by, subCouncils: FOOD }, reason: 'Chuyển công tác' });
});

test('the plenary’s vote from the chair’s own phone, by PIN and in the chair’s name', async () => {
  const { desk } = venue;
  await divide(desk);
  await desk.run('begin-session', {});
  const members = await venue.join('TV2', 'TV3', 'TV4', 'TV5');
  const [card] = await venue.cards('TV1');
  const chair = await joinMember(venue.host.ready.member, card!);
  await playRound(desk, [chair, ...members], JAM, 1, [80]);
  const view = async () => valueOf(await chair.client.command<ChairView>('read-chair', { dossier: JAM }));
  expect((await view()).awaited).toBe(4);
  const vote = (count: ReturnType<typeof ballot>) => chair.client.command('chair-act', { pin: card!.pin, act: { kind: 'plenary', dossier: JAM, ...count } });
  expect(codesOf(await vote(ballot(2, 3)))).toEqual(['OC-3126']);
  expect(codesOf(await vote(ballot(4, 1)))).toEqual([]);
  expect((await view()).awaited).toBe(null);
  expect(await rowOf(desk)).toMatchObject({ stars: 4, plenary: { votesFor: 4, votesAgainst: 1 } });
  const said = (await desk.run('read-whole-journal', {})).rows.find((r) => r.event === 'plenary-voted');
  expect(said?.who).toContain('Nguyễn Văn TV1');
  chair.vanish();
});
