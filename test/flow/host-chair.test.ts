/** The chair's acts from the own phone. Breaks if anybody else could act, a wrong PIN counted for nothing, or an act bypassed the desk's own rules. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChairAct, ChairView } from '../../shared/contract/chair.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { codesOf, valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { joinMember } from '../support/fake-member.ts';
import { handIn } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
let pins: ReadonlyMap<string, string>;
beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
  const deputy = { code: 'TV2', name: 'Trần Thị Phó', role: 'deputy' as const, title: '', unit: '', scores: true, notes: {} };
  await venue.desk.run('save-member', { member: deputy, before: memberCode('TV2') });
  await venue.desk.run('begin-session', {});
  const cards = await venue.cards('TV1', 'TV2', 'TV3', 'TV4', 'TV5');
  pins = new Map(cards.map((card) => [card.member, card.pin]));
  members = await Promise.all(cards.map((card) => joinMember(venue.host.ready.member, card)));
});
afterEach(async () => {
  for (const member of members) member.vanish();
  await venue.close();
});

const by = (code: string): FakeMember => members.find((m) => m.code === code) as FakeMember;
const wrong = (pin: string): string => (pin === '0000' ? '1111' : '0000');
const act = (what: ChairAct, who = 'TV1', pin = pins.get(who) ?? '') => by(who).client.command<null>('chair-act', { pin, act: what });
const view = async (dossier: string | null = null, who = 'TV1'): Promise<ChairView> =>
  valueOf(await by(who).client.command<ChairView>('read-chair', { dossier }));
const scoreAll = async (totals: readonly number[], round = 1, dossier = JAM): Promise<void> => {
  for (const [i, member] of members.entries()) await handIn(member, dossier, round, totals[i] ?? 75);
};

test('called, opened, closed, scored again by two, settled, confirmed, revealed, reopened: all from the phone, in the chair’s name', async () => {
  expect(await view()).toMatchObject({ product: { dossier: JAM, number: 1, state: 'ready' }, tally: null, waiting: [{ dossier: JAM }, { dossier: TOUR }] });
  expect(codesOf(await act({ kind: 'call', dossier: JAM }))).toEqual([]);
  expect(codesOf(await act({ kind: 'open', dossier: JAM }))).toEqual([]);
  await handIn(by('TV1'), JAM, 1, 80);
  const scoring = await view();
  expect([scoring.product?.state, scoring.tally, scoring.cells.filter((c) => c.status === 'received').map((c) => c.member)]).toEqual([
    'scoring',
    null,
    ['TV1'],
  ]);
  // As a number: a time may end in 80.
  expect(JSON.stringify(scoring)).not.toMatch(/(?<![\d:.-])80(?!\d)/);
  // Sheets are missing: the rule is the desk's own.
  expect(codesOf(await act({ kind: 'close', dossier: JAM, evenIfMissing: false }))).toEqual(['OC-3015']);
  for (const [member, total] of [
    ['TV2', 82],
    ['TV3', 69],
    ['TV4', 81],
    ['TV5', 80],
  ] as const)
    await handIn(by(member), JAM, 1, total);
  expect(codesOf(await act({ kind: 'close', dossier: JAM, evenIfMissing: false }))).toEqual([]);

  const closed = await view();
  expect(closed.tally).toMatchObject({ spread: 13, overLimit: true, may: { nextRound: true, confirm: false } });
  expect(closed.names).toMatchObject({ TV3: 'Nguyễn Văn TV3' });
  expect(codesOf(await act({ kind: 'confirm', dossier: JAM }))).toEqual(['OC-5001']);
  expect(codesOf(await act({ kind: 'next-round', dossier: JAM, members: ['TV2', 'TV3'] }))).toEqual([]);
  await handIn(by('TV2'), JAM, 2, 80);
  await handIn(by('TV3'), JAM, 2, 76);
  expect(codesOf(await act({ kind: 'close', dossier: JAM, evenIfMissing: false }))).toEqual([]);
  for (const gate of (await view()).tally?.gates.filter((g) => g.matters) ?? [])
    await act({ kind: 'conclude-gate', dossier: JAM, criterion: gate.criterion, stars: gate.stars, met: true, reason: 'Đã xem minh chứng' });
  expect(codesOf(await act({ kind: 'confirm', dossier: JAM }))).toEqual([]);
  expect(codesOf(await act({ kind: 'reveal', dossier: JAM }))).toEqual([]);
  expect((await view()).hall).toEqual({ dossier: JAM, revealed: true });
  expect(codesOf(await act({ kind: 'hide' }))).toEqual([]);
  expect(codesOf(await act({ kind: 'reopen', dossier: JAM, reason: 'Nhầm minh chứng' }))).toEqual([]);
  const mine = (await venue.desk.run('read-whole-journal', {})).rows.filter((r) => r.who === 'Nguyễn Văn TV1').map((r) => r.event);
  expect(mine).toEqual(
    expect.arrayContaining([
      'product-called',
      'scoring-opened',
      'scoring-closed',
      'round-opened',
      'result-confirmed',
      'result-revealed',
      'result-hidden',
      'result-reopened',
    ]),
  );
});

test('nobody else may look or act, the deputy only while the chair is away', async () => {
  for (const who of ['TV2', 'TV3']) {
    expect(codesOf(await by(who).client.command('read-chair', { dossier: null }))).toEqual(['OC-1220']);
    expect(codesOf(await act({ kind: 'open', dossier: JAM }, who))).toEqual(['OC-1220']);
  }
  const movement = { member: memberCode('TV1'), halfDay: 'Ngày 1 - sáng', kind: 'leave' as const, time: '00:01', reason: 'họp gấp' };
  await venue.desk.run('record-movement', movement);
  expect(codesOf(await act({ kind: 'open', dossier: JAM }, 'TV1'))).toEqual(['OC-1220']);
  expect(valueOf(await by('TV2').client.command<{ member: { presides: boolean } }>('read-state', {})).member.presides).toBe(true);
  expect(codesOf(await act({ kind: 'open', dossier: JAM }, 'TV2'))).toEqual([]);
  expect(codesOf(await act({ kind: 'close', dossier: JAM, evenIfMissing: true }, 'TV3'))).toEqual(['OC-1220']);
});

test('a wrong PIN changes nothing and locks the seat’s PIN after five, as when joining; nothing of it is journalled but the refusal', async () => {
  const bad = wrong(pins.get('TV1') ?? '');
  const refused = await act({ kind: 'open', dossier: JAM }, 'TV1', bad);
  expect(codesOf(refused)).toEqual(['OC-1102']);
  expect((await view()).product?.state).toBe('ready');
  // A right one forgets the wrong ones before it.
  expect(codesOf(await act({ kind: 'call', dossier: JAM }))).toEqual([]);
  for (let i = 0; i < 4; i += 1) expect(codesOf(await act({ kind: 'open', dossier: JAM }, 'TV1', bad))).toEqual(['OC-1102']);
  expect(codesOf(await act({ kind: 'open', dossier: JAM }, 'TV1', bad))).toEqual(['OC-1103']);
  expect(codesOf(await act({ kind: 'open', dossier: JAM }))).toEqual(['OC-1103']);
  const journal = JSON.stringify(await venue.desk.run('read-whole-journal', {}));
  expect(journal).not.toContain(`"${bad}"`);
  expect(journal).not.toContain('scoring-opened');
});

test('a mean within half a point of an edge is an alarm', async () => {
  await act({ kind: 'open', dossier: JAM });
  await scoreAll([70, 70, 69, 70, 70]);
  await act({ kind: 'close', dossier: JAM, evenIfMissing: false });
  expect((await view()).edge).toBe(70);
});

test('what was said and concluded is recorded from the chair’s phone, as at the desk', async () => {
  await act({ kind: 'open', dossier: JAM });
  const line = { kind: 'discuss', dossier: JAM, round: 1, line: 'remark', speaker: memberCode('TV2'), text: 'Hồ sơ thiếu hợp đồng liên kết' } as const;
  // While it is scored nothing may be told of it.
  expect(codesOf(await act(line))).toEqual(['OC-4001']);
  await scoreAll([80, 81, 82, 80, 80]);
  await act({ kind: 'close', dossier: JAM, evenIfMissing: false });
  expect(codesOf(await act({ ...line, text: 'ab' }))).not.toEqual([]);
  expect(codesOf(await act(line, 'TV2'))).toEqual(['OC-1220']);
  expect(codesOf(await act(line))).toEqual([]);
  expect(codesOf(await act({ ...line, line: 'conclusion', speaker: '', text: 'Giữ nguyên điểm' }))).toEqual([]);
  expect((await view(JAM)).tally?.discussion).toMatchObject([
    { kind: 'remark', speaker: 'TV2', text: 'Hồ sơ thiếu hợp đồng liên kết' },
    { kind: 'conclusion', speaker: '', text: 'Giữ nguyên điểm' },
  ]);
  const journal = (await venue.desk.run('read-whole-journal', {})).rows.filter((r) => r.event === 'discussion-added');
  expect(journal.map((r) => r.who.includes('Nguyễn Văn TV1'))).toEqual([true, true]);
});
