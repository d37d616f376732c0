/** Comings and goings on a real host. Breaks when the quorum doesn't follow the room, a panel moves after its opening, or a refusal lets something through. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memberCode } from '../../shared/lib/brand.ts';
import { handIn } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, sendAway, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const HALF_DAY = 'Ngày 1 - sáng';
let venue: TestVenue;
beforeEach(async () => {
  // 10:42 in the room.
  venue = await startVenue({ now: '2026-09-04T03:42:00.000Z' });
  await makeSmallCouncil(venue.desk, { begin: false });
  for (const code of ['TV6', 'TV7', 'TV8', 'TV9'])
    await venue.desk.run('save-member', {
      member: { code, name: `Nguyễn Văn ${code}`, role: 'member', title: '', unit: '', scores: true, notes: {} },
      before: null,
    });
  await venue.desk.run('begin-session', {});
});
afterEach(() => venue.close());

const move = (code: string, kind: 'arrive' | 'leave', time = '10:30') =>
  venue.desk.ask('record-movement', { member: memberCode(code), halfDay: HALF_DAY, kind, time, reason: 'việc gấp' });
const codesOf = (reply: { answer: { ok: boolean } }): readonly string[] =>
  (
    (reply.answer as { problems?: readonly { code: string }[]; warnings?: readonly { code: string }[] }).problems ??
    (reply.answer as { warnings?: readonly { code: string }[] }).warnings ??
    []
  ).map((p) => p.code);
const absentFrom = async (dossier: string): Promise<readonly string[]> =>
  (await venue.desk.run('read-matrix', {})).rows
    .find((r) => r.dossier === dossier)
    ?.cells.filter((c) => c.status === 'absent')
    .map((c) => c.member) ?? [];

describe('the quorum follows the room', () => {
  test('one leaves at noon and it holds; two more and the next product stays shut; one returns and it opens', async () => {
    const { desk } = venue;
    const live = await desk.listen();
    expect(codesOf(await move('TV2', 'leave'))).toEqual([]);
    const eight = await live.until((s) => s.quorum?.present === 8);
    expect([eight.quorum?.reached, eight.quorum?.left]).toEqual([true, ['TV2']]);
    await desk.run('open-scoring', { dossier: JAM });
    expect((await desk.run('read-session', {})).productPresence).toMatchObject([{ dossier: JAM, member: 'TV2', present: false, reason: 'việc gấp' }]);
    await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });

    await move('TV3', 'leave');
    await move('TV4', 'leave');
    const refused = await desk.ask('open-scoring', { dossier: TOUR });
    expect(codesOf(refused)).toEqual(['OC-3012']);
    expect(refused.text).toContain('6/9 có mặt, cần 7');
    expect((await desk.run('read-session', {})).productPresence.filter((p) => p.dossier === TOUR)).toEqual([]);
    await move('TV3', 'arrive', '10:40');
    await desk.run('open-scoring', { dossier: TOUR });
    expect(await absentFrom(TOUR)).toEqual(['TV2', 'TV4']);
    expect(await absentFrom(JAM)).toEqual(['TV2']);
    live.close();
  });

  test.each([
    ['leaves twice', [['TV2', 'leave', '10:10']], ['TV2', 'leave', '10:20'], 'OC-3033'],
    ['arrives though here', [], ['TV2', 'arrive', '10:20'], 'OC-3033'],
    ['a time to come', [], ['TV2', 'leave', '10:43'], 'OC-3034'],
    ['before the entry before', [['TV2', 'leave', '10:10']], ['TV2', 'arrive', '10:09'], 'OC-3039'],
    ['nobody', [], ['XX', 'leave', '10:10'], 'OC-1006'],
  ] as const)('refused: %s', async (_what, before, [code, kind, time], expected) => {
    for (const [c, k, at] of before) await move(c, k, at);
    expect(codesOf(await move(code, kind, time))).toEqual([expected]);
  });
});

describe('a product being scored', () => {
  test('who leaves without a sheet is away for it and comes back with the undoing; whose sheet is in stays counted', async () => {
    const { desk } = venue;
    const [second, third] = await venue.join('TV2', 'TV3');
    if (!second || !third) throw new Error('not joined');
    await desk.run('open-scoring', { dossier: JAM });
    await handIn(second, JAM, 1, 80);
    expect(codesOf(await move('TV2', 'leave'))).toEqual([]);
    const gone = await move('TV3', 'leave');
    expect(codesOf(gone)).toEqual(['OC-3031']);
    expect(await absentFrom(JAM)).toEqual(['TV3']);
    await third.live()?.until((s) => s.phase === 'absent');

    const id = (await desk.run('read-session', {})).movements.find((m) => m.member === 'TV3')?.id ?? 0;
    const undone = await desk.ask('undo-movement', { id, reason: 'ghi nhầm người' });
    expect(codesOf(undone)).toEqual(['OC-3037']);
    expect(await absentFrom(JAM)).toEqual([]);
    await third.live()?.until((s) => s.phase === 'scoring');
    expect(codesOf(await desk.ask('undo-movement', { id, reason: 'lần nữa' }))).toEqual(['OC-3035']);
    expect(codesOf(await desk.ask('set-product-presence', { dossier: JAM, member: memberCode('TV2'), present: false, reason: 'thử' }))).toEqual(['OC-3038']);
    const words = (await desk.run('read-journal', { before: null, limit: 50 })).map((j) => j.event);
    expect(words).toEqual(expect.arrayContaining(['movement-recorded', 'movement-undone']));
  });

  test('a latecomer is not added unless the desk says so; not before the opening, nor after confirmation', async () => {
    const { desk } = venue;
    const ask = { dossier: JAM, member: memberCode('TV5'), present: true, reason: 'đến muộn' };
    await sendAway(desk, 'TV5');
    expect(codesOf(await desk.ask('set-product-presence', ask))).toEqual(['OC-3018']);
    await desk.run('open-scoring', { dossier: JAM });
    expect(codesOf(await move('TV5', 'arrive'))).toEqual([]);
    expect(await absentFrom(JAM)).toEqual(['TV5']);
    await desk.run('set-product-presence', ask);
    expect(await absentFrom(JAM)).toEqual([]);
  });

  test('closing says that the quorum broke; closed all the same the product is undecided for it, and attendance changed later alters nothing', async () => {
    const { desk } = venue;
    await desk.run('open-scoring', { dossier: JAM });
    for (const code of ['TV2', 'TV3', 'TV4']) await move(code, 'leave');
    const asked = await desk.ask('close-scoring', { dossier: JAM, evenIfMissing: false });
    expect(codesOf(asked)).toEqual(['OC-3015', 'OC-3032']);
    await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
    const before = await desk.run('read-tally', { dossier: JAM });
    expect([before.reasons.includes('quorum'), before.absent]).toEqual([true, ['TV2', 'TV3', 'TV4']]);
    await sendAway(desk, 'TV6', 'TV1');
    const after = await desk.run('read-tally', { dossier: JAM });
    expect([after.absent, after.quorum, after.missing]).toEqual([before.absent, before.quorum, before.missing]);
  });
});
