/** Seats: one device each until the desk frees it, and no guessing of PINs. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeatCard } from '../../shared/contract/desk.ts';
import type { SeatOwner } from '../../shared/contract/member.ts';
import { codesOf, createClient, valueOf } from '../support/client.ts';
import { joinMember, keyOf, newSecret } from '../support/fake-member.ts';
import { pagesOf } from '../support/pdf-tools.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let card: SeatCard;
let otherCard: SeatCard;
beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  [card, otherCard] = (await venue.cards('TV1', 'TV2')) as [SeatCard, SeatCard];
});
afterEach(() => venue.close());

const phone = (of = card) => createClient(venue.host.ready.member, '', keyOf(of));
const wrongPin = (pin: string): string => (pin === '0000' ? '1111' : '0000');

test('a card names its owner; the PIN is four digits and comes once', async () => {
  expect(card.pin).toMatch(/^\d{4}$/);
  expect(card.qrSvg).toContain('<svg');
  expect(valueOf(await phone().command<SeatOwner>('look-up-seat', { key: keyOf(card), secret: newSecret() }))).toEqual({
    name: 'Nguyễn Văn TV1',
    role: 'Chủ tịch',
    session: 'Phiên thử',
    taken: false,
  });
  expect(codesOf(await phone().command('look-up-seat', { key: 'NOSUCHSEAT', secret: newSecret() }))).toEqual(['OC-1101']);
  const stranger = createClient(venue.host.ready.member, '', 'NOSUCHSEAT');
  expect(codesOf(await stranger.command('look-up-seat', { key: 'NOSUCHSEAT', secret: newSecret() }))).toEqual(['OC-1101']);
  const session = await venue.desk.ask('read-session', {});
  expect(session.text).not.toContain(`"${card.pin}"`);
  expect(session.text).not.toContain(keyOf(card));
});

test('a seat serves one device until the desk frees it', async () => {
  const member = await joinMember(venue.host.ready.member, card, 'Máy thứ nhất');
  expect(codesOf(await phone().command('join', { key: keyOf(card), pin: card.pin, device: 'Máy thứ hai', secret: newSecret() }))).toEqual(['OC-1104']);
  const seat = async () => (await venue.desk.run('read-session', {})).seats.find((s) => s.member === 'TV1');
  expect(await seat()).toMatchObject({ issued: true, bound: true, device: 'Máy thứ nhất' });

  await venue.desk.run('free-seat', { member: 'TV1' });
  expect(await seat()).toMatchObject({ bound: false, device: '' });
  expect((await member.client.command('read-state', {})).status).toBe(401);
  const second = await joinMember(venue.host.ready.member, card, 'Máy thứ hai');
  expect(await seat()).toMatchObject({ bound: true, device: 'Máy thứ hai' });
  expect((await member.client.command('read-state', {})).status).toBe(401);
  member.vanish();
  second.vanish();
});

test('a device whose answer was lost joins again with the same secret, and is not told that its own seat is taken', async () => {
  const secret = newSecret();
  const join = () => phone().command('join', { key: keyOf(card), pin: card.pin, device: 'Máy thứ nhất', secret });
  expect([(await join()).status, (await join()).status]).toEqual([200, 200]);
  const taken = async (by: string) => valueOf(await phone().command<SeatOwner>('look-up-seat', { key: keyOf(card), secret: by })).taken;
  expect([await taken(secret), await taken(newSecret())]).toEqual([false, true]);
});

test('a device sits on one seat only: taking a second gives the first back', async () => {
  const secret = newSecret();
  const [other] = (await venue.cards('TV2')) as [SeatCard];
  for (const c of [card, other]) expect((await phone(c).command('join', { key: keyOf(c), pin: c.pin, device: 'Máy dùng chung', secret })).status).toBe(200);
  const { seats } = await venue.desk.run('read-session', {});
  expect(seats.filter((s) => s.bound).map((s) => s.member)).toEqual(['TV2']);
});

test('leaving gives the seat back: another device may take it', async () => {
  const member = await joinMember(venue.host.ready.member, card, 'Máy thứ nhất');
  expect((await member.client.command('leave', {})).status).toBe(200);
  member.vanish();
  (await joinMember(venue.host.ready.member, card, 'Máy thứ hai')).vanish();
});

test('a freed device no longer counts as connected, although its page still listened', async () => {
  const member = await joinMember(venue.host.ready.member, card);
  expect(venue.host.venue.online()).toEqual(['TV1']);
  await venue.desk.run('free-seat', { member: 'TV1' });
  await vi.waitFor(() => expect(venue.host.venue.online()).toEqual([]), { timeout: 60_000 });
  member.vanish();
});

test('a new card voids the old key and PIN and the device that sat there', async () => {
  const member = await joinMember(venue.host.ready.member, card);
  const [fresh] = (await venue.cards('TV1')) as [SeatCard];
  expect(keyOf(fresh)).not.toBe(keyOf(card));
  expect(codesOf(await member.client.command('read-state', {}))).toEqual(['OC-1101']);
  expect(codesOf(await phone().command('join', { key: keyOf(card), pin: card.pin, device: 'x', secret: newSecret() }))).toEqual(['OC-1101']);
  member.vanish();
  (await joinMember(venue.host.ready.member, fresh)).vanish();
});

test('five wrong PINs lock the seat, the right one included; other seats go on', async () => {
  const tries = [];
  for (let i = 0; i < 5; i += 1) tries.push(await phone().command('join', { key: keyOf(card), pin: wrongPin(card.pin), device: 'x', secret: newSecret() }));
  expect(tries.map(codesOf)).toEqual([['OC-1102'], ['OC-1102'], ['OC-1102'], ['OC-1102'], ['OC-1103']]);
  expect(codesOf(await phone().command('join', { key: keyOf(card), pin: card.pin, device: 'x', secret: newSecret() }))).toEqual(['OC-1103']);
  const { seats } = await venue.desk.run('read-session', {});
  expect(seats.find((s) => s.member === 'TV1')?.lockedUntil).not.toBeNull();
  (await joinMember(venue.host.ready.member, otherCard)).vanish();
  const journal = await venue.desk.run('read-journal', { before: null, limit: 50 });
  expect(journal.filter((line) => line.event === 'pin-refused')).toHaveLength(5);
  // The desk helps at once with a new card.
  const [fresh] = (await venue.cards('TV1')) as [SeatCard];
  (await joinMember(venue.host.ready.member, fresh)).vanish();
});

test('without a seat there is nothing to read', async () => {
  for (const command of ['read-state', 'read-set', 'submit-sheet', 'read-sheet']) {
    const body = { dossier: 'x', round: 1, id: 'a'.repeat(20), content: { marks: {}, confirmedBlanks: [], criterionNotes: {}, opinion: '' } };
    expect([command, (await phone().command(command, body)).status]).toEqual([command, 401]);
  }
  expect((await phone().get('/live')).status).toBe(400);
  expect((await phone().get(`/live?${new URLSearchParams(phone().sealed('live', null).body)}`)).status).toBe(401);
});

test('cards are printed with the PINs just given, a page each; a card whose PIN was replaced since is refused by name', async () => {
  const print = (...cards: readonly Pick<SeatCard, 'member' | 'pin'>[]): Promise<Response> =>
    venue.desk.client.get('/files/seat-cards.pdf', {
      method: 'POST',
      body: JSON.stringify({ cards: cards.map(({ member, pin }) => ({ member, pin })) }),
      headers: { 'content-type': 'application/json', origin: new URL(venue.desk.client.base).origin },
    });
  const drawn = await print(otherCard, card);
  expect(drawn.headers.get('content-type')).toBe('application/pdf');
  const pages = pagesOf(new Uint8Array(await drawn.arrayBuffer()));
  expect(pages.map((page, i) => page.includes([otherCard, card][i]?.joinUrl ?? '?'))).toEqual([true, true]);
  expect(pages[1]?.replace(/\s+/g, '')).toContain(card.pin);

  await venue.cards('TV1');
  const refused = (await (await print(otherCard, card)).json()) as { readonly problems: readonly { readonly code: string; readonly vi: string }[] };
  expect(refused.problems.map((p) => [p.code, p.vi.includes('Nguyễn Văn TV1'), p.vi.includes('TV2')])).toEqual([['OC-1106', true, false]]);
  expect((await print({ member: 'KHONG' as SeatCard['member'], pin: '1234' })).status).toBeGreaterThanOrEqual(400);
});
