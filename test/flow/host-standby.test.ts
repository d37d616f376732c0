/** Two laptops: paired, followed, taken over. Breaks when a sheet isn't on the second within seconds, a stranger reads along, phones don't come over, or the first runs the session again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBox, sealBox } from '../../electron/safety/standby/seal-box.ts';
import type { StandbyState } from '../../shared/contract/desk.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { SEAT_HERE, YES_HERE } from '../../shared/seal.ts';
import { createClient, type Reply, valueOf } from '../support/client.ts';
import { joinMember, keyOf, newSecret } from '../support/fake-member.ts';
import { handIn } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let first: TestVenue;
let second: TestVenue;
beforeEach(async () => {
  first = await startVenue();
  second = await startVenue();
  await makeSmallCouncil(first.desk);
});
afterEach(async () => {
  await first.close();
  await second.close();
});

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? reply.answer.warnings : reply.answer.problems).map((p) => p.code);
const pair = async (): Promise<void> => {
  const { code } = await first.desk.run('offer-standby', {});
  await second.desk.run('follow-session', { address: first.host.ready.member.replace('http://', ''), code: code.toLowerCase() });
};
const following = async (fits: (state: Extract<StandbyState, { role: 'standby' }>) => boolean): Promise<void> => {
  const live = await second.desk.listen();
  await live.until((s) => s.standby.role === 'standby' && fits(s.standby));
  live.close();
};
const acts = (): number => Number(first.host.venue.session()?.db.prepare('SELECT max(seq) FROM journal').pluck().get());

test('a sheet is on the second laptop within seconds; it takes over, the phone comes along with its seat, the first gives way and stays away', async () => {
  await pair();
  const [card] = await first.cards('TV1');
  if (!card) throw new Error('no card');
  const phone = await joinMember(first.host.ready.member, card);
  // The phone knows beforehand where to go.
  const state = await phone.live()?.until((s) => s.session.addresses.includes(second.host.ready.member));
  expect(state?.session.addresses[0]).toBe(first.host.ready.member);
  await first.desk.run('open-scoring', { dossier: JAM });
  await handIn(phone, JAM, 1, 80);
  const acknowledged = performance.now();
  const known = acts();
  await following((s) => s.acts >= known);
  const behind = Math.round(performance.now() - acknowledged);
  expect(behind).toBeLessThan(8000);

  expect(codesOf(await second.desk.ask('take-over', { understood: false }))).toEqual(['OC-7244']);
  const begun = performance.now();
  await second.desk.run('take-over', { understood: true });
  console.info(`on the second laptop after ${behind} ms; taken over in ${Math.round(performance.now() - begun)} ms`);
  const cells = (await second.desk.run('read-matrix', {})).rows.find((r) => r.dossier === JAM)?.cells ?? [];
  expect(cells.filter((c) => c.status === 'received').map((c) => c.member)).toEqual(['TV1']);
  expect((await second.desk.run('read-whole-journal', {})).rows.some((row) => row.event === 'session-taken-over')).toBe(true);

  // Still running, the first learns of it and lets the session go; opening it again is refused there.
  const live = await first.desk.listen();
  await live.until((s) => s.session === null);
  live.close();
  const file = (await first.desk.run('list-sessions', {}))[0]?.file ?? '';
  expect(codesOf(await first.desk.ask('open-session', { file }))).toEqual(['OC-7245']);
  phone.vanish();
});

test('a phone carries its seat over: the secret it was bound with is taken at the second laptop', async () => {
  await pair();
  const [card] = await first.cards('TV1');
  if (!card) throw new Error('no card');
  const secret = newSecret();
  const client = createClient(first.host.ready.member, '', keyOf(card));
  valueOf(await client.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'Điện thoại', secret }));
  const known = acts();
  await following((s) => s.acts >= known);
  await second.desk.run('take-over', { understood: true });
  const moved = createClient(second.host.ready.member, '', keyOf(card));
  expect(valueOf(await moved.command<MemberState>('resume-seat', { secret })).member.code).toBe('TV1');
});

test('a page asks from another origin where its session is: only the laptop that runs it can say "here", and tells nobody else', async () => {
  await pair();
  const [card] = await first.cards('TV1');
  if (!card) throw new Error('no card');
  const phone = createClient(first.host.ready.member, '', keyOf(card));
  const foreign = { headers: { origin: first.host.ready.member, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' } };
  const asked = async (base: string): Promise<{ readonly reply: Response; readonly said: string | null }> => {
    const { body, open } = phone.sealed(SEAT_HERE, null);
    const reply = await fetch(`${base}/${SEAT_HERE}?seat=${body.seat}&box=${body.box}`, foreign);
    const { box } = (await reply.json()) as { readonly box?: string };
    return { reply, said: box === undefined ? null : open(box) };
  };
  expect((await asked(first.host.ready.member)).said).toBe(YES_HERE);
  const no = await asked(second.host.ready.member);
  expect([no.said, no.reply.headers.get('access-control-allow-origin')]).toEqual([null, '*']);
  const known = acts();
  await following((s) => s.acts >= known);
  await second.desk.run('take-over', { understood: true });
  expect((await asked(second.host.ready.member)).said).toBe(YES_HERE);
  // Another card's key, an answer meant for another question, any other route: nothing.
  const stranger = createClient(first.host.ready.member, '', 'AAAABBBBCCCCDDDD').sealed(SEAT_HERE, null).body;
  expect((await fetch(`${second.host.ready.member}/${SEAT_HERE}?seat=${stranger.seat}&box=${stranger.box}`, foreign)).status).toBe(422);
  const { body, open } = phone.sealed(SEAT_HERE, null);
  const { box } = (await (await fetch(`${second.host.ready.member}/${SEAT_HERE}?seat=${body.seat}&box=${body.box}`)).json()) as { readonly box: string };
  expect([open(box), phone.sealed(SEAT_HERE, null).open(box)]).toEqual([YES_HERE, null]);
  expect((await fetch(`${second.host.ready.member}/live?seat=${body.seat}&box=${body.box}`, foreign)).status).toBe(403);
});

test('a first laptop that can’t ask its stand-by says so; ending the pairing lets the secretary decide', async () => {
  await pair();
  await following((s) => s.at !== null);
  const { file } = await first.desk.run('read-session', {});
  await first.desk.run('close-session', {});
  await second.host.close();
  expect(codesOf(await first.desk.ask('open-session', { file }))).toEqual(['OC-7246']);
  await first.desk.run('drop-standby', {});
  await first.desk.run('open-session', { file });
});

test('a stand-by that falls silent is said at the first laptop’s desk, without anything else happening there', async () => {
  await pair();
  await following((s) => s.at !== null);
  const live = await first.desk.listen();
  await live.until((s) => s.standby.role === 'first' && s.standby.paired && s.standby.reached);
  await second.close();
  await live.until((s) => s.standby.role === 'first' && s.standby.paired && !s.standby.reached, 30_000);
  live.close();
  second = await startVenue();
}, 60_000);

test('wrong codes, a used one and strangers get nothing; a laptop with a session doesn’t stand by', async () => {
  const address = first.host.ready.member;
  const { code } = await first.desk.run('offer-standby', {});
  for (let n = 0; n < 5; n += 1) expect(codesOf(await second.desk.ask('follow-session', { address, code: 'AAAA-BBBB-CCCC' }))).toEqual(['OC-7241']);
  // Five guesses void it, also for whoever knows it.
  expect(codesOf(await second.desk.ask('follow-session', { address, code }))).toEqual(['OC-7241']);
  await pair();
  expect(codesOf(await first.desk.ask('follow-session', { address: second.host.ready.member, code }))).toEqual(['OC-7242']);
  const post = (body: Uint8Array<ArrayBuffer>): Promise<Response> =>
    fetch(`${address}/standby`, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } });
  const stranger = Buffer.alloc(32, 7);
  for (const body of [new Uint8Array(0), new Uint8Array(40), new Uint8Array(sealBox(stranger, 'q', { kind: 'follow', tag: '' }))])
    expect((await post(body)).status).toBe(403);
  expect(codesOf(await second.desk.ask('follow-session', { address: '127.0.0.1:1', code }))).toEqual(['OC-7240']);
});

test('an answer to one question is no answer to another, and one bit more or less is none at all', () => {
  const key = Buffer.alloc(32, 1);
  const box = sealBox(key, 'a1', { tag: 'x' }, Buffer.from('phiên'));
  expect(openBox(key, 'a1', box)).toEqual({ words: { tag: 'x' }, bytes: Buffer.from('phiên') });
  expect(openBox(key, 'a2', box)).toBeNull();
  expect(openBox(Buffer.alloc(32, 2), 'a1', box)).toBeNull();
  for (let i = 0; i < box.length; i += 1) {
    const changed = Buffer.from(box);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(openBox(key, 'a1', changed)).toBeNull();
  }
});
