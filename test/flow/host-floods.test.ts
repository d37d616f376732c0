/**
 * Floods against a real host: sockets that trickle, sockets that say nothing, listeners without end, requests without end. The desk and
 * the seated members must be served meanwhile, and a whole hall behind one access point must get through.
 */
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildDoor, loopbackOnly, STRICT_POLICY } from '../../electron/doors/answer.ts';
import { guardSockets } from '../../electron/doors/guard-sockets.ts';
import { createClient, valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { listen } from '../support/live.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
const sockets = new Set<Socket>();

beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  members = await venue.join();
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await venue.close();
});

/** A bare socket to a door that says `text` and then nothing. Its own errors are the flood's business. */
function open(base: string, text = '', from = '127.0.0.1'): Socket {
  const { hostname, port } = new URL(base);
  const socket = connect({ host: hostname === '0.0.0.0' ? '127.0.0.1' : hostname, port: Number(port), localAddress: from });
  sockets.add(socket);
  socket.on('error', () => undefined);
  socket.on('close', () => sockets.delete(socket));
  socket.resume();
  if (text !== '') socket.write(text);
  return socket;
}
const HEAD = 'POST /api/submit-sheet HTTP/1.1\r\nHost: 127.0.0.1\r\n';
const BODY = `${HEAD}Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n{`;
const openSockets = (): number => [...sockets].filter((s) => !s.destroyed).length;

const seated = async (): Promise<void> => {
  for (const { client } of members) valueOf(await client.command('read-state', {}));
};
const atDesk = (): Promise<unknown> => venue.desk.run('read-matrix', {});

test.each([
  ['that trickle a head or a body', [HEAD, BODY]],
  ['that say nothing', ['']],
])(
  '2300 sockets %s: desk, members and newcomers are served',
  async (_, texts) => {
    const { member } = venue.host.ready;
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 23; i += 1) {
      for (let n = 0; n < 100; n += 1) open(member, texts[n % texts.length]);
      await pause(5);
    }
    const drip = setInterval(() => {
      if (texts[0] !== '') for (const socket of sockets) socket.write('X');
    }, 200);
    try {
      await atDesk();
      await seated();
      // Another phone, on a socket of its own.
      expect((await createClient(member, '', 'AAAA').command('look-up-seat', { key: 'AAAA' })).status).toBe(422);
      // One address may hold 2000 sockets of a door; the seated members' own are among them and were not the ones to go.
      await vi.waitFor(() => expect(openSockets()).toBeLessThanOrEqual(2000), { timeout: 60_000 });
      expect(venue.host.venue.online()).toHaveLength(members.length);
      expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
    } finally {
      clearInterval(drip);
    }
  },
  180_000,
);

test('a flood from many addresses: whoever comes with the most sockets loses some, the members none', async () => {
  const { member } = venue.host.ready;
  for (let n = 0; n < 9; n += 1) {
    for (let i = 0; i < 500; i += 1) open(member, HEAD, `127.0.1.${n + 1}`);
    await pause(20);
  }
  await vi.waitFor(() => expect(openSockets()).toBeLessThanOrEqual(4000), { timeout: 60_000 });
  await atDesk();
  await seated();
  expect(venue.host.venue.online()).toHaveLength(members.length);
}, 180_000);

test('slow sockets are closed by the clock, too: head, body and a reader that doesn’t take', async () => {
  const door = buildDoor(loopbackOnly, STRICT_POLICY, 1e6, undefined, { headersMs: 1000, requestMs: 2000, quietMs: 3000 });
  door.post('/api/submit-sheet', async () => 'x');
  const large = Buffer.alloc(64e6, 'x');
  door.get('/large', async () => large);
  const base = await door.listen({ host: '127.0.0.1', port: 0 });
  try {
    const slow = [open(base, HEAD), open(base, BODY), open(base)];
    const deaf = open(base, 'GET /large HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    deaf.pause();
    const held = (): Promise<number> => new Promise((resolve) => door.server.getConnections((_error, n) => resolve(n)));
    await vi.waitFor(async () => expect(await held()).toBe(4), { interval: 5, timeout: 60_000 });
    const drip = setInterval(() => {
      for (const socket of slow.slice(0, 2)) socket.write('a');
    }, 50);
    await vi.waitFor(async () => expect(await held()).toBe(0), { timeout: 60_000 });
    clearInterval(drip);
  } finally {
    await door.close();
  }
});

test('a hall full of listeners: the projector stays, a seat holds no more feeds than a person has pages', async () => {
  const { hall, member } = venue.host.ready;
  const projector = await venue.hall();
  const feeds = new Set<Socket>();
  const listenIn = (socket: Socket): void => {
    // The last chunk of an answer is empty.
    socket.on('data', (text) => void (text.toString().endsWith('0\r\n\r\n') ? feeds.delete(socket) : feeds.add(socket)));
  };
  for (let i = 0; i < 300; i += 1) listenIn(open(hall, 'GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', `127.0.2.${(i % 5) + 1}`));
  await vi.waitFor(() => expect(feeds.size).toBe(199), { timeout: 60_000 });
  const [one] = members as [FakeMember];
  for (let i = 0; i < 30; i += 1) {
    const address = `/live?${new URLSearchParams(one.client.sealed('live', null).body)}`;
    listenIn(open(member, `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${one.client.cookie()}\r\n\r\n`));
  }
  await vi.waitFor(() => expect(feeds.size).toBe(199 + 8), { timeout: 60_000 });
  await venue.desk.run('open-scoring', { dossier: JAM });
  await projector.until((s) => s.phase === 'scoring', 5000);
  // The feed that was lost in the crowd is had again, as the page does.
  expect((await one.comeBack()).frames).toBeDefined();
  await whenOpen(one, JAM, 1);
});

test('requests without end from one address: those of others and of the desk are not held up', async () => {
  const { member } = venue.host.ready;
  const ask = 'GET /live-not HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';
  let answers = 0;
  for (let i = 0; i < 40; i += 1) {
    const socket = open(member, ask, '127.0.3.1');
    socket.on('data', () => {
      answers += 1;
      if (!socket.destroyed) socket.write(ask);
    });
  }
  // 5000 at once, then 500 a second: whatever the machine, there are never more.
  const started = performance.now();
  const within = (): void => expect(answers).toBeLessThan(5300 + (500 * (performance.now() - started)) / 1000);
  await vi.waitFor(() => expect(answers).toBeGreaterThan(5200), { timeout: 120_000 });
  within();
  for (const act of [atDesk, seated, atDesk, seated]) await act();
  within();
}, 180_000);

test('many questions in one breath past the pace, as no browser asks: hung up on', async () => {
  const server = createServer();
  const guard = guardSockets(server, { most: 10, perAddress: 10, perSecond: 1, burst: 2 });
  server.on('request', async (request, response) => (await guard.turn(request)) && response.end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const greedy = open(base, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'.repeat(50));
    await vi.waitFor(() => expect(greedy.destroyed).toBe(true), { timeout: 60_000 });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}, 180_000);

test('60 phones behind one access point lose the network and come back at once, three times, and lose nothing', async () => {
  const { member } = venue.host.ready;
  await venue.desk.run('open-scoring', { dossier: JAM });
  for (let storm = 0; storm < 3; storm += 1) {
    const phones = Array.from({ length: 60 }, (_, i) => {
      const { client } = members[i % members.length] as FakeMember;
      return createClient(member, client.cookie(), client.key);
    });
    const feeds = await Promise.all(
      phones.map(async (phone) => {
        // A browser's six sockets: the page and its parts, then what the page asks for.
        for (let part = 0; part < 3; part += 1) for (const page of await Promise.all(Array.from({ length: 6 }, () => phone.get('/')))) await page.text();
        for (const reply of await Promise.all([phone.command('read-state', {}), phone.command('read-set', { dossier: JAM })])) expect(reply.status).toBe(200);
        return listen(phone);
      }),
    );
    for (const feed of feeds) feed.close();
  }
  const receipts = await Promise.all(
    members.map(async (m) => {
      await m.comeBack();
      return m.submit(m.prepare(await whenOpen(m, JAM, 1), makeSheet(await m.readSet(JAM), 80)));
    }),
  );
  for (const reply of receipts) valueOf(reply);
}, 180_000);
