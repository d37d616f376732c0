/** The laptop's address changes, phones change, members call for help: nobody is locked out, and the desk sees who is where. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readJournal } from '../../electron/store/journal-table.ts';
import type { SeatCard } from '../../shared/contract/desk.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { codesOf, createClient, valueOf } from '../support/client.ts';
import { joinMember, keyOf, newSecret } from '../support/fake-member.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let card: SeatCard;
/** What the laptop answers when asked for its addresses; the doors listen on all. */
let names: readonly string[];
const port = () => new URL(venue.host.ready.member).port;
const door = (name: string) => `http://${name}:${port()}`;
const lookAround = () => venue.host.venue.setAddresses(names.map(door));
const events = () => {
  const session = venue.host.venue.session();
  if (!session) throw new Error('no session');
  return readJournal(session.db).map((e) => e.event);
};
const joinAt = (name: string, secret = newSecret(), pin = card.pin) =>
  createClient(door(name), '', keyOf(card)).command<MemberState>('join', { key: keyOf(card), pin, device: 'Máy thử', secret });

beforeEach(async () => {
  names = ['127.0.0.1'];
  venue = await startVenue({ addresses: () => names });
  await makeSmallCouncil(venue.desk);
  [card] = (await venue.cards('TV1')) as [SeatCard];
});
afterEach(() => venue.close());

describe('another address', () => {
  test('shows on desk, hall and every member’s page, with a code to scan', async () => {
    const member = await joinMember(venue.host.ready.member, card);
    const [desk, hall] = [await venue.desk.listen(), await venue.hall()];
    expect(desk.state()?.memberUrl ?? (await desk.until(() => true)).memberUrl).toBe(door('127.0.0.1'));
    names = ['127.0.0.2', '127.0.0.3'];
    lookAround();
    expect((await desk.until((s) => s.memberUrl === door('127.0.0.2'))).memberQr).toContain('<svg');
    expect((await hall.until((s) => s.memberUrl === door('127.0.0.2'))).memberQr).toContain('<svg');
    const live = member.live();
    expect((await live?.until((s) => s.session.addresses.length === 2))?.session.addresses).toEqual([door('127.0.0.2'), door('127.0.0.3')]);
    expect((await venue.cards('TV2'))[0]?.joinUrl.startsWith(door('127.0.0.2'))).toBe(true);
    member.vanish();
    desk.close();
  });

  test('a page brings its secret along and sits where it sat, without card and PIN', async () => {
    const secret = newSecret();
    valueOf(await joinAt('127.0.0.1', secret));
    names = ['127.0.0.2'];
    lookAround();
    const moved = createClient(door('127.0.0.2'), '', keyOf(card));
    expect(valueOf(await moved.command<MemberState>('resume-seat', { secret })).member.code).toBe('TV1');
    expect(valueOf(await moved.command<MemberState>('read-state', {})).member.code).toBe('TV1');
    expect(codesOf(await moved.command('resume-seat', { secret: newSecret() }))).toEqual(['OC-1105']);
    await venue.desk.run('free-seat', { member: memberCode('TV1') });
    expect(codesOf(await moved.command('resume-seat', { secret }))).toEqual(['OC-1105']);
  });

  test('card and PIN take over a seat stranded at the old one, once its device is gone; the draft comes along', async () => {
    const old = await joinMember(door('127.0.0.1'), card);
    await venue.desk.run('open-scoring', { dossier: JAM });
    await whenOpen(old, JAM, 1);
    const content = { marks: { '1.1': 1 }, confirmedBlanks: [], criterionNotes: {}, opinion: '', setAside: {}, toConfirm: [], signature: '' };
    valueOf(await old.client.command('save-draft', { dossier: JAM, round: 1, rev: 4, content, last: '1.1' }));
    names = ['127.0.0.2'];
    lookAround();
    // Still connected: nobody takes the seat from under a member.
    expect(codesOf(await joinAt('127.0.0.2'))).toEqual(['OC-1104']);
    const desk = await venue.desk.listen();
    old.vanish();
    await desk.until((s) => !s.online.includes(memberCode('TV1')));
    expect(codesOf(await joinAt('127.0.0.2', newSecret(), card.pin === '0000' ? '1111' : '0000'))).toEqual(['OC-1102']);
    expect(valueOf(await joinAt('127.0.0.2')).current?.draftRev).toBe(4);
    expect(events().filter((e) => e === 'seat-moved')).toHaveLength(1);
    expect(codesOf(await old.client.command('read-state', {}))).toEqual(['OC-1105']);
    desk.close();
  });

  test('a seat bound under an address that still holds is not taken over, however silent its device', async () => {
    valueOf(await joinAt('127.0.0.1'));
    names = ['127.0.0.2', '127.0.0.1'];
    lookAround();
    expect(codesOf(await joinAt('127.0.0.2'))).toEqual(['OC-1104']);
    expect(events()).not.toContain('seat-moved');
  });
});

describe('presence', () => {
  test('connected, lost, and what the phone says of itself', async () => {
    const member = await joinMember(venue.host.ready.member, card);
    const desk = await venue.desk.listen();
    const seat = (code = 'TV1') => desk.state()?.seats.find((s) => s.member === code);
    await desk.until(() => seat()?.online === true);
    expect(seat()).toMatchObject({ bound: true, device: 'Điện thoại TV1', battery: null, pending: 0, outdated: false, help: null, lastReceipt: '' });
    expect(seat('TV2')).toMatchObject({ online: false, since: null, bound: false });
    valueOf(await member.client.command('tell-device', { battery: 35, pending: 1, outdated: true }));
    await desk.until(() => seat()?.battery === 35);
    expect(seat()).toMatchObject({ pending: 1, outdated: true });
    member.vanish();
    await desk.until(() => seat()?.online === false);
    expect(seat()?.since).not.toBeNull();
    expect(codesOf(await member.client.command('tell-device', { battery: 101, pending: 0, outdated: false }))).toEqual(['OC-1201']);
    desk.close();
  });

  test('help is asked for, taken back, settled by the desk; asking twice is once', async () => {
    const member = await joinMember(venue.host.ready.member, card);
    const desk = await venue.desk.listen();
    const help = () => desk.state()?.seats.find((s) => s.member === 'TV1')?.help ?? null;
    const ask = (wanted: boolean) => member.client.command('ask-help', { wanted });
    await ask(true);
    await ask(true);
    await desk.until(() => help() !== null);
    await member.live()?.until((s) => s.help);
    await venue.desk.run('settle-help', { member: memberCode('TV1') });
    await desk.until(() => help() === null);
    await ask(true);
    await desk.until(() => help() !== null);
    await ask(false);
    await desk.until(() => help() === null);
    expect(events().filter((e) => e.startsWith('help-'))).toEqual(['help-asked', 'help-settled', 'help-asked', 'help-settled']);
    expect(codesOf(await venue.desk.ask('settle-help', { member: memberCode('XX') }))).toEqual(['OC-1006']);
    member.vanish();
    desk.close();
  });
});

test('a member proposes to stop an evaluation, once, and may take it back; others don’t see it', async () => {
  const [member, other] = await venue.join('TV1', 'TV2');
  if (!member || !other) throw new Error('nobody joined');
  const propose = (reason = 'Nghi giả mạo hồ sơ') => member.client.command<{ id: number }>('propose-knock-out', { dossier: JAM, reason });
  expect(codesOf(await propose())).toEqual(['OC-3001']);
  await venue.desk.run('open-scoring', { dossier: JAM });
  const { id } = valueOf(await propose());
  expect(codesOf(await propose())).toEqual(['OC-3021']);
  expect((await venue.desk.run('read-session', {})).proposals).toMatchObject([{ id, member: 'TV1', dossier: JAM, reason: 'Nghi giả mạo hồ sơ' }]);
  const stateOf = async (who: typeof member) => valueOf(await who.client.command<MemberState>('read-state', {}));
  expect((await stateOf(member)).proposals).toEqual([{ id, dossier: JAM, reason: 'Nghi giả mạo hồ sơ' }]);
  expect((await stateOf(other)).proposals).toEqual([]);
  expect(codesOf(await other.client.command('withdraw-knock-out', { id }))).toEqual(['OC-1006']);
  valueOf(await member.client.command('withdraw-knock-out', { id }));
  expect((await venue.desk.run('read-session', {})).proposals).toEqual([]);
  await venue.desk.run('record-recusal', { member: memberCode('TV1'), dossier: JAM, reason: 'Người nhà' });
  expect(codesOf(await propose())).toEqual(['OC-3003']);
});
