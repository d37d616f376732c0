/**
 * The sealed day, by trying everything: every command of the desk's and the members' door, every act of the chair's tab. What would change
 * what the seal attests is refused with OC-3070 and leaves no entry in the journal; what is let through is named here with its reason. A new
 * command or act doesn't compile, and fails here, until it is put on one side.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskInputs } from '../../shared/contract/desk.ts';
import { memberInputs } from '../../shared/contract/member.ts';
import { codesOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { joinMember } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { playRound, whenOpen } from '../support/score-product.ts';
import { CHAIR, DESK, HALF_DAY, MEMBER, type Row, TV2 } from '../support/sealed-tables.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let chair: FakeMember;
let late: FakeMember;
let pin = '';
let sending: Parameters<FakeMember['submit']>[0];
beforeAll(async () => {
  venue = await startVenue({ now: '2026-09-04T10:05:00.000Z' });
  const { desk } = venue;
  await makeSmallCouncil(desk);
  const joined = await venue.join('TV2', 'TV3', 'TV4', 'TV5');
  const [card] = await venue.cards('TV1');
  if (!card) throw new Error('no card');
  pin = card.pin;
  chair = await joinMember(venue.host.ready.member, card);
  late = joined[0] as FakeMember;
  await playRound(desk, [chair, ...joined], JAM, 1, [80]);
  await desk.run('confirm-result', { dossier: JAM });
  // TV2 hasn't handed in when TOUR is closed, and sends after the seal.
  await desk.run('open-scoring', { dossier: TOUR });
  for (const m of [chair, ...joined]) {
    const state = await whenOpen(m, TOUR, 1);
    const sheet = m.prepare(state, makeSheet(await m.readSet(TOUR), 70));
    if (m === late) sending = sheet;
    else await m.submit(sheet);
  }
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: true });
  await desk.run('seal-day', {});
});
afterAll(async () => {
  chair.vanish();
  await venue.close();
});

const head = async (): Promise<number> => (await venue.desk.run('read-whole-journal', {})).head.seq;
const of = <K extends string>(table: Readonly<Record<K, Row<unknown>>>, is: Row<unknown>['is']): readonly K[] =>
  (Object.keys(table) as K[]).filter((key) => table[key].is === is);

test('the tables hold every command and act there is, and every input is one', () => {
  expect(Object.keys(DESK).sort()).toEqual(Object.keys(deskInputs).sort());
  expect(Object.keys(MEMBER).sort()).toEqual(Object.keys(memberInputs).sort());
  const acts = memberInputs['chair-act'].shape.act.options.map((o) => o.shape.kind.value);
  expect(Object.keys(CHAIR).sort()).toEqual([...acts].sort());
  for (const command of of(DESK, 'refused')) expect(deskInputs[command].safeParse(DESK[command].input).success, command).toBe(true);
  for (const command of of(MEMBER, 'refused')) expect(memberInputs[command].safeParse(MEMBER[command].input).success, command).toBe(true);
});

describe('refused, and nothing is written', () => {
  test.each(of(DESK, 'refused'))('at the desk: %s', async (command) => {
    const before = await head();
    expect(codesOf(await venue.desk.client.command(command, DESK[command].input))).toEqual(['OC-3070']);
    expect(await head()).toBe(before);
  });

  test.each(of(MEMBER, 'refused'))('on a member’s phone: %s', async (command) => {
    const before = await head();
    expect(codesOf(await late.client.command(command, MEMBER[command].input))).toEqual(['OC-3070']);
    expect(await head()).toBe(before);
  });

  test.each(of(CHAIR, 'refused'))('on the chair’s tab: %s', async (kind) => {
    const before = await head();
    expect(codesOf(await chair.client.command('chair-act', { pin, act: CHAIR[kind].input }))).toEqual(['OC-3070']);
    expect(await head()).toBe(before);
  });
});

describe('frozen since the opening, sealed or not', () => {
  test.each(of(DESK, 'frozen'))('at the desk: %s', async (command) => {
    const row = DESK[command] as Row<unknown>;
    const input = command === 'save-profile' ? { profile: (await venue.desk.run('read-session', {})).profile } : row.input;
    expect(codesOf(await venue.desk.client.command(command, input))).toEqual([row.is === 'frozen' && row.code]);
  });
});

describe('let through', () => {
  test.each(of(DESK, 'through').filter((command) => DESK[command].input !== null))('at the desk: %s', async (command) => {
    expect(codesOf(await venue.desk.client.command(command, DESK[command].input))).toEqual([]);
  });

  test.each(of(MEMBER, 'through').filter((command) => MEMBER[command].input !== null && command !== 'read-chair'))(
    'on a member’s phone: %s',
    async (command) => {
      expect(codesOf(await late.client.command(command, MEMBER[command].input))).not.toContain('OC-3070');
    },
  );

  test('on the chair’s tab: reading it, and taking a result off the screen', async () => {
    expect(codesOf(await chair.client.command('read-chair', { dossier: JAM }))).toEqual([]);
    expect(codesOf(await chair.client.command('chair-act', { pin, act: CHAIR.hide.input }))).toEqual([]);
  });

  test('information for papers, and tomorrow’s order', async () => {
    const { info } = await venue.desk.run('read-session', {});
    expect(codesOf(await venue.desk.ask('save-info', { info: { ...info, minutesNumber: '05' } }))).toEqual([]);
    expect(codesOf(await venue.desk.ask('arrange-dossier', { dossier: JAM, halfDay: HALF_DAY, before: null }))).toEqual(['OC-3060']);
  });

  test('a sheet that reaches the host at night: kept aside, counted by nobody', async () => {
    expect(codesOf(await late.submit(sending))).toEqual(['OC-3010']);
    expect((await venue.desk.run('read-session', {})).lateSheets).toMatchObject([{ member: TV2, dossier: TOUR, state: 'kept' }]);
    expect((await venue.desk.run('read-tally', { dossier: TOUR })).rounds.at(-1)?.sheets).toHaveLength(4);
  });
});
