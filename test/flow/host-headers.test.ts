/** What every answer of a door carries, and what no address, method or foreign page gets out of it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOrLocal, buildDoor, STRICT_POLICY } from '../../electron/doors/answer.ts';
import { servePages } from '../../electron/doors/serve-pages.ts';
import type { SeatCard } from '../../shared/contract/desk.ts';
import { createClient, valueOf } from '../support/client.ts';
import { keyOf } from '../support/fake-member.ts';
import { type RawReply, sendRaw } from '../support/raw-request.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
});
afterAll(() => venue.close());

const doors = (): readonly string[] => [venue.desk.client.base, venue.host.ready.member, venue.host.ready.hall];
const headerOf = (reply: RawReply, name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(reply.head)?.[1]?.trim() ?? '';
const policyOf = (reply: RawReply): Readonly<Record<string, string>> =>
  Object.fromEntries(
    headerOf(reply, 'content-security-policy')
      .split('; ')
      .map((part) => [part.split(' ')[0] ?? '', part]),
  );

test('every answer, the refusals among them, carries the safe headers', async () => {
  for (const door of doors())
    for (const line of ['GET /', 'GET /nowhere', 'POST /api/read-state', 'GET /live', 'OPTIONS /', 'DELETE /api/submit-sheet']) {
      const reply = await sendRaw(door, line, []);
      if (line === 'GET /live' && reply.status === 200) continue;
      expect([line, headerOf(reply, 'x-content-type-options'), headerOf(reply, 'referrer-policy')]).toEqual([line, 'nosniff', 'no-referrer']);
      expect([headerOf(reply, 'x-frame-options'), headerOf(reply, 'cross-origin-resource-policy')]).toEqual(['SAMEORIGIN', 'same-origin']);
      // A page itself may be kept, and is asked about each time.
      expect(headerOf(reply, 'cache-control')).toBe(line === 'GET /' && reply.status === 200 ? 'no-cache' : 'no-store');
      expect(headerOf(reply, 'access-control-allow-origin') + headerOf(reply, 'x-powered-by') + headerOf(reply, 'server')).toBe('');
    }
});

test('no page runs script of its own text or of elsewhere; members and hall take no style of their own text either', async () => {
  const [desk, member, hall] = (await Promise.all(doors().map((door) => sendRaw(door, 'GET /', [])))) as [RawReply, RawReply, RawReply];
  for (const policy of [member, hall].map(policyOf)) {
    expect(policy['default-src']).toBe("default-src 'none'");
    expect([policy['script-src'], policy['style-src']]).toEqual(["script-src 'self'", "style-src 'self'"]);
  }
  // A member's page asks a stand-by laptop whose address it learns later; the hall's asks nobody.
  expect([member, hall].map((page) => policyOf(page)['connect-src'])).toEqual(["connect-src 'self' http:", "connect-src 'self'"]);
  expect(headerOf(member, 'content-security-policy')).not.toMatch(/unsafe|\*|http:\/|https/);
  const own = policyOf(desk);
  expect(own['script-src'] ?? own['default-src']).toMatch(/^(?:script|default)-src 'self'$/);
  expect(headerOf(desk, 'content-security-policy')).not.toMatch(/unsafe-eval|\*|http/);
  for (const policy of [desk, member, hall].map(policyOf))
    expect([policy['base-uri'], policy['form-action']]).toEqual(["base-uri 'none'", "form-action 'none'"]);
});

test('odd methods change nothing and echo nothing', async () => {
  for (const door of doors())
    for (const method of ['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'CONNECT', 'get', 'GARBAGE']) {
      const reply = await sendRaw(door, `${method} /api/close-session`, ['X-Echo: canary', `Cookie: ${venue.desk.client.cookie()}`]);
      expect([method, reply.status === 0 || (reply.status >= 400 && reply.status < 500), reply.body.includes('canary')]).toEqual([method, true, false]);
    }
  expect(venue.host.venue.session()).not.toBeNull();
});

describe('addresses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-walk-'));
  const root = join(folder, 'dist');
  const door = buildDoor(addressOrLocal, STRICT_POLICY, 1024);
  let base = '';
  beforeAll(async () => {
    mkdirSync(join(root, 'assets'), { recursive: true });
    writeFileSync(join(root, 'index.html'), '<title>trang</title>');
    writeFileSync(join(root, 'assets', 'app.js'), 'app');
    writeFileSync(join(folder, 'secret.txt'), 'canary');
    symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
    symlinkSync(folder, join(root, 'up'));
    await servePages(door, root);
    base = await door.listen({ host: '127.0.0.1', port: 0 });
    // What is put there while the program runs isn't its page.
    writeFileSync(join(root, 'later.html'), 'canary');
  });
  afterAll(async () => {
    await door.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the pages are there, whichever way their address is written', async () => {
    expect((await sendRaw(base, 'GET /', [])).body).toBe('<title>trang</title>');
    expect((await sendRaw(base, 'GET /assets/app.js?v=1', [])).body).toBe('app');
    expect((await sendRaw(base, 'HEAD /assets/app.js', [])).status).toBe(200);
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/....//secret.txt',
    '//secret.txt',
    '/./../secret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/later.html',
    '/assets',
    '/assets/',
    '/index.html%00.txt',
    '/C:/Windows/win.ini',
    '/file:///etc/passwd',
  ])('%s leads nowhere', async (path) => {
    const reply = await sendRaw(base, `GET ${path}`, []);
    expect([[400, 403, 404, 422].includes(reply.status), reply.body.includes('canary'), /Index of|app\.js/.test(reply.body)]).toEqual([true, false, false]);
  });
});

describe('pages of others', () => {
  const at = (door: string, line: string, heads: readonly string[], body = ''): Promise<RawReply> => sendRaw(door, line, heads, body);
  const cookie = (): string => `Cookie: ${venue.desk.client.cookie()}`;

  test('a name that was made to lead here (DNS rebinding) is refused at each door, and so is no name', async () => {
    for (const door of doors()) {
      for (const name of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example', '', '@127.0.0.1', '127.0.0.1@evil.example'])
        expect([name, (await at(door, 'GET /', [`Host: ${name}`])).status]).toEqual([name, 403]);
    }
    // Only the laptop itself may name the desk's door.
    expect((await at(venue.desk.client.base, 'GET /', ['Host: 192.168.1.5:7610', cookie()])).status).toBe(403);
  });

  test('a form or a script of another page changes nothing, not even one on another port of this laptop', async () => {
    const [desk, member] = doors() as [string, string];
    for (const [door, command] of [
      [desk, 'close-session'],
      [member, 'leave'],
    ] as const) {
      for (const origin of ['null', 'http://evil.example', 'http://127.0.0.1:9', 'https://127.0.0.1', `${door}.evil.example`])
        for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
          expect((await at(door, `POST /api/${command}`, [cookie(), `Origin: ${origin}`, `Content-Type: ${type}`], '{}')).status).toBe(403);
      // Without an origin: what a form can send is no command.
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
        expect((await at(door, `POST /api/${command}`, [cookie(), `Content-Type: ${type}`], '{}')).status).toBeOneOf([400, 422]);
    }
    expect(venue.host.venue.session()).not.toBeNull();
  });

  test('a picture, frame or script of another page is given no paper and no state; its link to the page is', async () => {
    const [desk] = doors() as [string];
    const foreign = (site: string, mode: string) => [cookie(), `Sec-Fetch-Site: ${site}`, `Sec-Fetch-Mode: ${mode}`];
    for (const site of ['cross-site', 'same-site']) {
      for (const path of ['/files/session.xlsx', '/files/journal.csv', '/live'])
        expect((await at(desk, `GET ${path}`, foreign(site, 'no-cors'))).status).toBe(403);
      expect((await at(desk, 'GET /files/session.xlsx', foreign(site, 'navigate'))).status).toBe(403);
      expect((await at(desk, 'POST /api/close-session', foreign(site, 'navigate'))).status).toBe(403);
      expect((await at(desk, 'GET /', foreign(site, 'navigate'))).status).not.toBe(403);
    }
    expect((await at(desk, 'GET /files/session.xlsx', foreign('same-origin', 'cors'))).status).toBe(200);
  });

  test('the cookies of seat and desk: no script reads them, no other site sends them', async () => {
    const [card] = (await venue.cards('TV1')) as [SeatCard];
    const [key, secret] = [keyOf(card), 'x'.repeat(32)];
    const client = createClient(venue.host.ready.member, '', key);
    valueOf(await client.command('look-up-seat', { key, secret }));
    const { body } = client.sealed('join', { key, pin: card.pin, device: 'Máy thử', secret });
    const seat = await at(venue.host.ready.member, 'POST /api/join', ['Content-Type: application/json'], JSON.stringify(body));
    const link = new URL(venue.host.deskLink());
    const desk = await at(venue.desk.client.base, `GET ${link.pathname}${link.search}`, []);
    for (const reply of [seat, desk]) expect(headerOf(reply, 'set-cookie')).toMatch(/^ocop_\w+=[\w-]{32,}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
  });
});

test('the desk’s door answers on the laptop itself only', async () => {
  const { port } = new URL(venue.desk.client.base);
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((a) => a.family === 'IPv4' && !a.internal)
    .map((a) => a.address);
  // 127.0.0.2 is this laptop too, but not the address the door listens on.
  for (const host of [...others, ...(process.platform === 'linux' ? ['127.0.0.2'] : [])]) {
    const refused = await new Promise((resolve) => {
      const socket = connect({ host, port: Number(port), timeout: 2000 });
      for (const event of ['connect', 'error', 'timeout'] as const) socket.on(event, () => resolve(event) ?? socket.destroy());
    });
    expect([host, refused]).toEqual([host, 'error']);
  }
});
