/** Three doors, three powers: who may come in, and from where. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from '../../electron/doors/serve-pages.ts';
import { codesOf, createClient } from '../support/client.ts';
import { openDesk } from '../support/desk-client.ts';
import { JAM, makeSmallCouncil, sendAway, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
});
afterAll(() => venue.close());

/** A bare request, because fetch doesn't let a test forge Host. */
function forged(base: string, path: string, headers: Record<string, string>, body = ''): Promise<number> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method: body ? 'POST' : 'GET', headers: { 'content-type': 'application/json', ...headers } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('the desk’s link works once', async () => {
  const { desk } = venue.host.ready;
  const again = await createClient(desk).get(desk);
  expect(again.status).toBe(403);
  expect(await again.text()).toContain('OC-1202');
  // Whoever lost the way gets a fresh link on the program's own terminal, and only there.
  const fresh = /http:\S+/.exec(venue.told.at(-1) ?? '')?.[0] ?? '';
  expect((await openDesk(fresh)).client.cookie()).not.toBe('');
  const guessed = new URL(desk);
  guessed.search = '?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  expect((await createClient(desk).get(guessed.href)).status).toBe(403);
});

test('without the desk’s cookie every command, file and feed is refused', async () => {
  const stranger = createClient(venue.host.ready.desk);
  expect((await stranger.command('read-session', {})).status).toBe(403);
  expect((await stranger.get('/live')).status).toBe(403);
  expect((await stranger.get('/files/session.xlsx')).status).toBe(403);
  expect((await createClient(venue.host.ready.desk, 'ocop_ban=guess').command('read-session', {})).status).toBe(403);
});

test('a foreign host name (rebinding) or origin is refused, the own one is not', async () => {
  const { desk } = venue;
  const cookie = desk.client.cookie();
  const { host, origin } = new URL(desk.client.base);
  const body = '{}';
  expect(await forged(desk.client.base, '/api/read-session', { cookie, host, origin }, body)).toBe(200);
  expect(await forged(desk.client.base, '/api/read-session', { cookie, host: 'ocop.example', origin }, body)).toBe(403);
  expect(await forged(desk.client.base, '/api/read-session', { cookie, host, origin: 'http://evil.example' }, body)).toBe(403);
  expect(await forged(desk.client.base, '/api/read-session', { cookie, host, origin: 'null' }, body)).toBe(403);
  expect(await forged(venue.host.ready.member, '/api/look-up-seat', { host: 'ocop.example' }, '{"key":"ABCD"}')).toBe(403);
});

test('member and hall know no command of the desk, the hall takes nothing in', async () => {
  const { member, hall } = venue.host.ready;
  const cookie = venue.desk.client.cookie();
  for (const base of [member, hall]) {
    for (const command of ['read-session', 'open-scoring', 'read-results', 'issue-seats', 'read-tally'])
      expect((await createClient(base, cookie).command(command, { dossier: JAM })).status).toBe(404);
    expect((await createClient(base, cookie).get('/files/session.xlsx')).status).toBe(404);
  }
  expect((await createClient(hall).command('submit-sheet', {})).status).toBe(404);
});

test('what is no command or no JSON is a problem in words, never a stack', async () => {
  const { client } = venue.desk;
  const unknown = await client.command('drop-everything', {});
  expect([unknown.status, codesOf(unknown)]).toEqual([404, ['OC-1205']]);
  const mistyped = await client.command('open-scoring', { dossier: 7 });
  expect([mistyped.status, codesOf(mistyped)]).toEqual([422, ['OC-1201']]);
  const broken = await client.get('/api/open-scoring', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json', origin: new URL(client.base).origin },
  });
  expect(broken.status).toBe(422);
  expect(await broken.text()).not.toMatch(/at .*\.[jt]s/);
});

test('scoring opens with quorum only, the chair or a deputy included, one product at a time', async () => {
  const { desk } = venue;
  await sendAway(desk, 'TV1');
  const chairAway = await desk.ask('open-scoring', { dossier: JAM });
  expect(codesOf(chairAway)).toEqual(['OC-3012']);
  expect(chairAway.text).toContain('Chủ tịch');
  await desk.run('record-attendance', { member: 'TV1', halfDay: 'Ngày 1 - sáng', present: true, reason: '' });
  await sendAway(desk, 'TV4', 'TV5');
  const fewHere = await desk.ask('open-scoring', { dossier: JAM });
  expect(codesOf(fewHere)).toEqual(['OC-3012']);
  expect(fewHere.text).toContain('3/5');
  await desk.run('record-attendance', { member: 'TV4', halfDay: 'Ngày 1 - sáng', present: true, reason: '' });
  await desk.run('open-scoring', { dossier: JAM });
  expect(codesOf(await desk.ask('open-scoring', { dossier: TOUR }))).toEqual(['OC-3011']);
  expect(codesOf(await desk.ask('end-session', {}))).toEqual(['OC-1009']);
  await desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
});

test('once open, council and dossiers are frozen', async () => {
  const { desk } = venue;
  expect(codesOf(await desk.ask('remove-member', { member: 'TV5' }))).toEqual(['OC-1002']);
  expect(codesOf(await desk.ask('remove-dossier', { dossier: TOUR }))).toEqual(['OC-1002']);
});

test('pages arrive whatever compression the browser takes, at "/" too', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ocop-pages-'));
  mkdirSync(join(root, 'assets'));
  for (const [name, text] of [
    ['index.html', '<!doctype html><title>trang</title>'],
    ['assets/app-1.js', 'document.title'],
  ] as const) {
    writeFileSync(join(root, name), text);
    writeFileSync(join(root, `${name}.gz`), gzipSync(text));
    writeFileSync(join(root, `${name}.br`), brotliCompressSync(text));
  }
  const door = Fastify();
  await servePages(door, root);
  try {
    for (const encoding of ['gzip, deflate', 'gzip, deflate, br', 'identity']) {
      const get = (url: string) => door.inject({ url, headers: { 'accept-encoding': encoding } });
      const [page, script] = [await get('/'), await get('/assets/app-1.js')];
      expect([encoding, page.statusCode, page.headers['content-type'], page.headers['cache-control']]).toEqual([
        encoding,
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect([script.statusCode, String(script.headers['cache-control']).includes('immutable')]).toEqual([200, true]);
      expect(page.headers['content-encoding'] ?? 'identity').toBe(encoding.includes('br') ? 'br' : encoding.includes('gzip') ? 'gzip' : 'identity');
    }
    expect((await door.inject({ url: '/../package.json' })).statusCode).toBe(404);
  } finally {
    await door.close();
    rmSync(root, { recursive: true, force: true });
  }
});
