/** The agenda on a real host: order, products put off and brought back, the call, the clock, breaks. Breaks when an opened product moves, one put off is scored, or hall and members aren't told. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memberCode } from '../../shared/lib/brand.ts';
import { agendaOf } from '../../shared/session.ts';
import type { Reply } from '../support/client.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, sendAway, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const MORNING = 'Ngày 1 - sáng';
const DAY2 = 'Ngày 2 - sáng';
let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T03:42:00.000Z' });
  await makeSmallCouncil(venue.desk);
});
afterEach(() => venue.close());

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? [] : reply.answer.problems.map((p) => p.code));
const agenda = async () => {
  const session = await venue.desk.run('read-session', {});
  return agendaOf(session.dossiers, session.halfDays).map((d) => `${d.code === JAM ? 'JAM' : 'TOUR'} ${d.halfDay}`);
};

describe('order', () => {
  test('moved by one, into a new half-day and back as one act; an opened product stays', async () => {
    const { desk } = venue;
    await desk.run('arrange-dossier', { dossier: TOUR, halfDay: MORNING, before: JAM });
    expect(await agenda()).toEqual([`TOUR ${MORNING}`, `JAM ${MORNING}`]);
    await desk.run('arrange-dossier', { dossier: TOUR, halfDay: DAY2, before: null });
    expect(await agenda()).toEqual([`JAM ${MORNING}`, `TOUR ${DAY2}`]);
    await desk.run('arrange-agenda', { halfDays: [{ halfDay: MORNING, dossiers: [JAM, TOUR] }] });
    expect(await agenda()).toEqual([`JAM ${MORNING}`, `TOUR ${MORNING}`]);
    await desk.run('open-scoring', { dossier: JAM });
    const refused = await desk.ask('arrange-dossier', { dossier: JAM, halfDay: DAY2, before: null });
    expect(codesOf(refused)).toEqual(['OC-3060']);
    expect(refused.text).toContain('đang chấm');
    await desk.run('arrange-dossier', { dossier: TOUR, halfDay: MORNING, before: JAM });
    expect(await agenda()).toEqual([`JAM ${MORNING}`, `TOUR ${MORNING}`]);
    expect((await desk.run('read-journal', { before: null, limit: 30 })).filter((j) => j.event === 'agenda-arranged')).toHaveLength(3);
    expect(codesOf(await desk.ask('arrange-dossier', { dossier: TOUR, halfDay: MORNING, before: 'nobody' }))).toEqual(['OC-1006']);
  });
});

describe('put off, taken out, brought back', () => {
  test('put off it is neither called nor opened, nor anybody’s next; brought back to day 2 it is scored there', async () => {
    const { desk } = venue;
    const [member] = await venue.join('TV2');
    await member?.live()?.until((s) => s.next?.dossier === JAM);
    await desk.run('defer-dossier', { dossier: JAM, kind: 'postponed', reason: 'Chủ thể đến muộn' });
    await member?.live()?.until((s) => s.next?.dossier === TOUR);
    for (const command of ['open-scoring', 'call-product'] as const) {
      const refused = await desk.ask(command, { dossier: JAM });
      expect(codesOf(refused)).toEqual(['OC-3042']);
      expect(refused.text).toContain('Chủ thể đến muộn');
    }
    expect(codesOf(await desk.ask('defer-dossier', { dossier: JAM, kind: 'postponed', reason: 'lần nữa' }))).toEqual(['OC-3061']);
    expect((await desk.run('read-results', {})).rows.find((r) => r.dossier === JAM)?.sentence).toContain('Chủ thể đến muộn');

    await desk.run('return-dossier', { dossier: JAM, reason: 'Chủ thể đã đến', halfDay: DAY2 });
    expect(await agenda()).toEqual([`TOUR ${MORNING}`, `JAM ${DAY2}`]);
    expect(codesOf(await desk.ask('return-dossier', { dossier: JAM, reason: 'lần nữa', halfDay: null }))).toEqual(['OC-3062']);
    await desk.run('open-scoring', { dossier: JAM });
    expect(codesOf(await desk.ask('defer-dossier', { dossier: JAM, kind: 'postponed', reason: 'đang chấm' }))).toEqual(['OC-3018']);
    expect((await desk.run('read-whole-journal', {})).rows.find((r) => r.event === 'dossier-returned')?.details).toContain('vì sao: Chủ thể đến muộn');
  });

  test('a closed product taken out has no result; brought back to another half-day it has the panel and the result it had', async () => {
    const { desk } = venue;
    const members = await venue.join();
    await sendAway(desk, 'TV5');
    await playRound(desk, members, TOUR, 1, [80]);
    const before = await desk.run('read-tally', { dossier: TOUR });
    expect(before.absent).toEqual(['TV5']);
    await desk.run('defer-dossier', { dossier: TOUR, kind: 'postponed', reason: 'Chờ bổ sung giấy tờ' });
    await desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
    expect((await desk.run('read-results', {})).rows.find((r) => r.dossier === TOUR)?.disposition).toBe('withdrawn');
    expect(codesOf(await desk.ask('confirm-result', { dossier: TOUR }))).not.toEqual([]);
    // No row says that TV5 is away on day 2: whose sheets count stays as it was all the same.
    await desk.run('return-dossier', { dossier: TOUR, reason: 'Chủ thể dự tiếp', halfDay: DAY2 });
    await desk.run('record-attendance', { member: memberCode('TV3'), halfDay: DAY2, present: true, reason: '' });
    const then = await desk.run('read-tally', { dossier: TOUR });
    expect([then.absent, then.missing, then.sentence]).toEqual([before.absent, before.missing, before.sentence]);
    await desk.run('confirm-result', { dossier: TOUR });
    expect(codesOf(await desk.ask('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'muộn rồi' }))).toEqual(['OC-3018']);
  });
});

test('while preparing, one taken out and brought back is not removed: its reasons stay', async () => {
  const { desk } = venue;
  await makeSmallCouncil(desk, { begin: false });
  await desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
  await desk.run('return-dossier', { dossier: TOUR, reason: 'Chủ thể dự tiếp', halfDay: null });
  expect(codesOf(await desk.ask('remove-dossier', { dossier: TOUR }))).toEqual(['OC-1015']);
});

describe('call, clock, break', () => {
  test('the hall and members see who is called and the clock; opening ends break and call', async () => {
    const { desk } = venue;
    const hall = await venue.hall();
    const [member] = await venue.join('TV2');
    await desk.run('start-break', { minutes: 15, note: 'Giải lao' });
    await hall.until((s) => s.pause?.until === '2026-09-04T03:57:00.000Z' && s.pause.note === 'Giải lao');
    await member?.live()?.until((s) => s.pause?.note === 'Giải lao' && !s.called);

    expect(codesOf(await desk.ask('start-timer', { dossier: TOUR, minutes: 5 }))).toEqual(['OC-3066']);
    await desk.run('call-product', { dossier: TOUR });
    const called = await hall.until((s) => s.phase === 'called');
    expect([called.product?.code, called.pause, called.timerEnd, called.result]).toEqual([TOUR, null, null, null]);
    await member?.live()?.until((s) => s.called && s.next?.dossier === TOUR && s.pause === null);
    await desk.run('start-timer', { dossier: TOUR, minutes: 7 });
    await hall.until((s) => s.timerEnd === '2026-09-04T03:49:00.000Z');
    await desk.run('stop-timer', {});
    await hall.until((s) => s.timerEnd === null);
    expect((await desk.run('read-session', {})).day.timer).toMatchObject({ minutes: 7, dossier: null });
    expect(codesOf(await desk.ask('stop-timer', {}))).toEqual(['OC-3074']);

    await desk.run('start-break', { minutes: 5, note: '' });
    await desk.run('open-scoring', { dossier: TOUR });
    const open = await hall.until((s) => s.phase === 'scoring');
    expect([open.product?.code, open.pause]).toEqual([TOUR, null]);
    expect(codesOf(await desk.ask('start-break', { minutes: 5, note: '' }))).toEqual(['OC-1009']);
    expect(codesOf(await desk.ask('call-product', { dossier: JAM }))).toEqual(['OC-3011']);
    expect(codesOf(await desk.ask('end-break', {}))).toEqual(['OC-3074']);
  });

  test('once the session is over the hall says so: no product goes on being tallied there', async () => {
    const { desk } = venue;
    const hall = await venue.hall();
    await desk.run('open-scoring', { dossier: JAM });
    await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
    await hall.until((s) => s.phase === 'closed' && !s.ended);
    await desk.run('end-session', {});
    const last = await hall.until((s) => s.ended);
    expect([last.phase, last.product]).toEqual(['waiting', null]);
  });
});
