/** Conflicts of interest and replaced members on a real host. Breaks if a question got lost, a recused member could still read, or a panel moved. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import type { MemberCommand, MemberOutputs, memberInputs } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { handIn } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

type MemberInput<C extends MemberCommand> = z.input<(typeof memberInputs)[C]>;

let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
  const officer = { code: 'TV2', name: 'Nguyễn Văn TV2', role: 'member' as const, title: 'Phó Chủ tịch', unit: 'UBND xã Minh Tân', scores: true, notes: {} };
  await venue.desk.run('save-member', { member: officer, before: memberCode('TV2') });
  await venue.desk.run('begin-session', {});
});
afterEach(() => venue.close());

const run = async <C extends MemberCommand>(member: FakeMember, command: C, input: MemberInput<C>): Promise<MemberOutputs[C]> =>
  valueOf(await member.client.command<MemberOutputs[C]>(command, input));

const replaced = {
  member: memberCode('TV3'),
  reason: 'Công văn 15/CV-SNN',
  by: { code: 'TV3a', name: 'Lê Thị Thay', role: 'member' as const, title: '', unit: '', scores: true, notes: {} },
};
const owing = async (dossier: string) => {
  const row = (await venue.desk.run('read-matrix', {})).rows.find((r) => r.dossier === dossier);
  return row?.cells.filter((c) => c.status !== 'absent' && c.status !== 'recused').map((c) => c.member as string);
};

test('a hint becomes a question, the yes a recusal that shuts sheet and evidence; the no stays on the record', async () => {
  const { desk } = venue;
  expect(await desk.run('read-recusal-hints', {})).toMatchObject([
    { member: 'TV2', dossier: JAM, state: 'open' },
    { member: 'TV2', dossier: TOUR, state: 'open' },
  ]);
  await desk.run('ask-recusal', { questions: [JAM, TOUR].map((dossier) => ({ member: memberCode('TV2'), dossier })) });
  const [officer, other] = await venue.join('TV2', 'TV4');
  expect((await run(officer!, 'read-state', {})).questions.map((q) => [q.dossier, q.why])).toEqual([
    [JAM, 'Đơn vị ở địa phương của sản phẩm: Xã Minh Tân'],
    [TOUR, 'Đơn vị ở địa phương của sản phẩm: Xã Minh Tân'],
  ]);
  // Nobody else is asked, nor may anybody else answer.
  expect((await run(other!, 'read-state', {})).questions).toEqual([]);
  expect((await other!.client.command('answer-recusal', { dossier: JAM, yes: true, reason: '' })).text).toContain('OC-3102');

  await run(officer!, 'answer-recusal', { dossier: JAM, yes: true, reason: '' });
  await run(officer!, 'answer-recusal', { dossier: TOUR, yes: false, reason: 'không quản lý điểm du lịch' });
  expect((await desk.run('read-recusal-hints', {})).map((h) => h.state)).toEqual(['recused', 'declined']);
  expect((await desk.run('read-session', {})).recusals).toMatchObject([{ member: 'TV2', dossier: JAM }]);
  await desk.run('open-scoring', { dossier: JAM });
  expect((await run(officer!, 'read-state', {})).phase).toBe('recused');
  for (const ask of [officer!.client.command('read-set', { dossier: JAM }), officer!.client.command('read-evidence', { dossier: JAM })])
    expect((await ask).answer.ok).toBe(false);
  const journal = (await desk.run('read-whole-journal', {})).rows;
  expect(journal.find((r) => r.event === 'recusal-recorded')).toMatchObject({ who: 'Nguyễn Văn TV2', dossier: JAM });
  expect(journal.some((r) => r.event === 'recusal-declined')).toBe(true);
});

test('a question withdrawn is gone; asking again clears an answer', async () => {
  const { desk } = venue;
  const pair = { member: memberCode('TV2'), dossier: JAM };
  const [officer] = await venue.join('TV2');
  await desk.run('ask-recusal', { questions: [pair] });
  await desk.run('withdraw-recusal-question', pair);
  expect((await run(officer!, 'read-state', {})).questions).toEqual([]);
  expect((await officer!.client.command('answer-recusal', { dossier: JAM, yes: true, reason: '' })).text).toContain('OC-3102');
  await desk.run('ask-recusal', { questions: [pair] });
  await run(officer!, 'answer-recusal', { dossier: JAM, yes: false, reason: '' });
  await desk.run('ask-recusal', { questions: [pair] });
  expect((await run(officer!, 'read-state', {})).questions).toHaveLength(1);
});

test('a member steps back unasked, but not once the sheet is in', async () => {
  const [member] = await venue.join('TV4');
  expect((await run(member!, 'list-waiting', {})).map((p) => [p.dossier, p.recused])).toEqual([
    [JAM, false],
    [TOUR, false],
  ]);
  await run(member!, 'declare-recusal', { dossier: TOUR, reason: 'em ruột là giám đốc' });
  expect((await run(member!, 'list-waiting', {})).map((p) => p.recused)).toEqual([false, true]);
  await venue.desk.run('open-scoring', { dossier: JAM });
  await handIn(member!, JAM, 1, 70);
  expect((await member!.client.command('declare-recusal', { dossier: JAM, reason: 'muộn rồi' })).text).toContain('OC-3101');
});

test('a replacement leaves the panel of what was opened, and takes over the rest', async () => {
  const { desk } = venue;
  expect((await desk.ask('replace-member', { ...replaced, by: { ...replaced.by, code: 'tv4' } })).text).toContain('OC-1005');
  await desk.run('open-scoring', { dossier: JAM });
  await desk.run('replace-member', replaced);
  expect(await owing(JAM)).toEqual(['TV1', 'TV2', 'TV3', 'TV4', 'TV5']);
  expect(await owing(TOUR)).toEqual(['TV1', 'TV2', 'TV4', 'TV5', 'TV3a']);
  expect((await desk.run('read-session', {})).quorums).toMatchObject([{ quorum: { present: 5, scoring: 5 } }]);
  expect((await desk.ask('replace-member', replaced)).text).toMatch(/OC-1005|OC-3103/);

  const members = await venue.join('TV1', 'TV2', 'TV3', 'TV4', 'TV5');
  for (const m of members) await handIn(m, JAM, 1, 72);
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  expect((await desk.run('read-tally', { dossier: JAM })).rounds[0]?.sheets.map((s) => s.member)).toContain('TV3');
  await desk.run('open-scoring', { dossier: TOUR });
  expect((await desk.ask('undo-replacement', { member: replaced.member, reason: 'nhầm' })).text).toContain('OC-3104');
});

test('undone before anything was opened with the new member, nothing of it is left', async () => {
  const { desk } = venue;
  const before = await desk.run('read-session', {});
  await desk.run('replace-member', replaced);
  await desk.run('undo-replacement', { member: replaced.member, reason: 'nhầm người' });
  const after = await desk.run('read-session', {});
  expect(after.members).toEqual(before.members);
  expect(after.replacements).toEqual([]);
  expect(await owing(TOUR)).toEqual(['TV1', 'TV2', 'TV3', 'TV4', 'TV5']);
});
