/** Who listens on the Wi-Fi: reads no PIN, no tick and no total, can't send a request again, alter one, or slip one in. Issue 6. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSealedLine } from '../../electron/doors/sealed-line.ts';
import { readDraft } from '../../electron/store/draft-table.ts';
import type { OpenSession } from '../../electron/store/open-session.ts';
import type { SeatCard } from '../../shared/contract/desk.ts';
import type { Receipt } from '../../shared/contract/member.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { codesOf, createClient, valueOf } from '../support/client.ts';
import { type FakeMember, joinMember, keyOf } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

type Overheard = { readonly path: string; readonly body: string; readonly cookie: string };

/** An access point that passes everything on and writes down what it hears. */
async function listenIn(host: string) {
  const target = new URL(host);
  const requests: Overheard[] = [];
  let heard = '';
  const server = createServer((asked, reply) => {
    const parts: Buffer[] = [];
    const onward = forward({ host: target.hostname, port: target.port, method: asked.method, path: asked.url, headers: asked.headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => {
        heard += chunk.toString('latin1');
      });
      answer.pipe(reply);
      answer.on('error', () => reply.destroy());
    });
    onward.on('error', () => reply.destroy());
    reply.on('close', () => onward.destroy());
    asked.on('data', (chunk: Buffer) => parts.push(chunk)).pipe(onward);
    asked.on('end', () => {
      const body = Buffer.concat(parts).toString();
      requests.push({ path: asked.url ?? '', body, cookie: asked.headers.cookie ?? '' });
      heard += `${asked.url}\n${body}\n`;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    heard: () => heard,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

let venue: TestVenue;
let point: Awaited<ReturnType<typeof listenIn>>;
let card: SeatCard;
let member: FakeMember;
const db = () => (venue.host.venue.session() as OpenSession).db;
const sendAgain = async ({ path, body, cookie }: Overheard) => {
  const reply = await fetch(new URL(path, venue.host.ready.member), { method: 'POST', body, headers: { 'content-type': 'application/json', cookie } });
  const text = await reply.text();
  return { status: reply.status, text };
};

beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  point = await listenIn(venue.host.ready.member);
  [card] = (await venue.cards('TV1')) as [SeatCard];
  member = await joinMember(point.address, card);
  await venue.desk.run('open-scoring', { dossier: JAM });
});
afterEach(async () => {
  member.vanish();
  await point.stop();
  await venue.close();
});

async function score(): Promise<Receipt> {
  const state = await whenOpen(member, JAM, 1);
  const content = { ...makeSheet(await member.readSet(JAM), 77), opinion: 'Mứt dừa ngon', criterionNotes: { '1.1': 'nguồn gốc rõ' } };
  valueOf(
    await member.client.command('save-draft', {
      dossier: JAM,
      round: 1,
      rev: 1,
      content: { ...content, setAside: {}, toConfirm: [], signature: '' },
      last: '1.1',
    }),
  );
  return valueOf(await member.submit(member.prepare(state, content)));
}

test('nothing of what a member and the host say to each other can be read', async () => {
  const receipt = await score();
  const live = await member.live()?.until((s) => s.sheets.length === 1);
  expect(live?.sheets[0]?.totals.total).toBe(77);
  const heard = point.heard();
  expect(heard).toContain('/api/submit-sheet');
  for (const word of [keyOf(card), `"${card.pin}"`, receipt.receipt, 'marks', 'opinion', 'totals', 'receipt', '"total"', '77', 'Nguy', JAM]) {
    // Letters of a sealed text may happen to spell a number of two digits.
    if (word === '77') continue;
    expect(heard.includes(Buffer.from(word).toString('latin1')), `${word} was heard`).toBe(false);
  }
});

test('a request heard is good for nothing: sent again, altered, or with its cookie only', async () => {
  await score();
  const heard = point.requests.find(({ path }) => path === '/api/save-draft') as Overheard;
  expect((await sendAgain(heard)).text).toContain('OC-1107');
  const { seat, box } = JSON.parse(heard.body) as { readonly seat: string; readonly box: string };
  for (const altered of [`${box.slice(0, 20)}A${box.slice(21)}`, box.slice(4), ''])
    expect((await sendAgain({ ...heard, body: JSON.stringify({ seat, box: altered }) })).text).toContain('OC-1107');
  // For another command than it was sealed for.
  expect((await sendAgain({ ...heard, path: '/api/submit-sheet' })).text).toContain('OC-1107');
  const thief = createClient(venue.host.ready.member, heard.cookie);
  for (const command of ['read-state', 'read-draft', 'read-sheet', 'submit-sheet']) {
    const reply = await thief.command(command, { dossier: JAM, round: 1 });
    expect([command, codesOf(reply)]).toEqual([command, ['OC-1107']]);
  }
  expect((await thief.get('/live')).status).toBe(400);
  const feed = point.requests.find(({ path }) => path.startsWith('/live?')) as Overheard;
  expect((await thief.get(feed.path)).status).toBe(400);
});

test('a card’s key without the seat’s cookie, or another seat’s key with it, opens nothing', async () => {
  await score();
  const [otherCard] = (await venue.cards('TV2')) as [SeatCard];
  const cookie = member.client.cookie();
  for (const client of [createClient(venue.host.ready.member, '', keyOf(card)), createClient(venue.host.ready.member, cookie, keyOf(otherCard))])
    for (const command of ['read-state', 'leave', 'read-sheet'] as const) {
      const reply = await client.command(command, { dossier: JAM, round: 1 });
      if (command === 'leave') expect(reply.status).toBe(200);
      else expect([command, codesOf(reply)]).toEqual([command, ['OC-1105']]);
    }
  expect(valueOf(await member.client.command('read-state', {}))).toMatchObject({ member: { code: 'TV1' } });
});

test('a new card makes the old one’s key worthless at once', async () => {
  await venue.cards('TV1');
  expect(codesOf(await member.client.command('read-state', {}))).toEqual(['OC-1101']);
});

test('requests are remembered without end nowhere: a new epoch begins, the old one’s requests are refused unread, and pages go on', async () => {
  const line = createSealedLine(venue.host.venue, 3);
  const client = createClient(venue.host.ready.member, '', keyOf(card));
  const first = client.sealed('ask-help', { wanted: true });
  const opened = line.open('ask-help', first.body);
  // No page knows the epoch before it was told.
  expect(opened.ok && opened.value.stale).toBe(true);
  for (let i = 0; i < 40; i += 1) valueOf(await member.client.command('ask-help', { wanted: i % 2 === 0 }));
  valueOf(await member.client.command('read-state', {}));
});

test('what is sealed but no request is refused in words', async () => {
  const reply = await member.client.command('save-draft', { dossier: JAM });
  expect(codesOf(reply)).toEqual(['OC-1201']);
  expect(readDraft(db(), { dossier: dossierCode(JAM), round: 1, member: memberCode('TV1') })).toBeUndefined();
  for (const body of ['', '{}', '{"seat":7}', '[]', 'null', JSON.stringify({ seat: 'x'.repeat(20), box: 'AAAA' })]) {
    const refused = await sendAgain({ path: '/api/read-state', body, cookie: '' });
    expect([body, refused.status < 500, /OC-1107|OC-1101|OC-1201/.test(refused.text)]).toEqual([body, true, true]);
  }
});
