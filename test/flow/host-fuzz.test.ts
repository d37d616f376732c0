/**
 * Every route of every door, as Fastify itself lists them, is sent generated nonsense and generated near-sense, by a stranger and by
 * those who may: never an unexpected error, never a stack or a path of this machine in an answer, the host lives on, and a stranger
 * changes nothing. A new route is fuzzed the day it is written. `OCOP_FUZZ_RUNS` raises the number of requests for each route,
 * `OCOP_FUZZ_SEED` varies them.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deskInputs } from '../../shared/contract/desk.ts';
import { memberInputs } from '../../shared/contract/member.ts';
import { addressPart, anyJson, bodiesFor, headers, query } from '../support/fuzz-values.ts';
import { type RawReply, sendRaw } from '../support/raw-request.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

type Route = { readonly method: string; readonly url: string };
const listed = vi.hoisted(() => [] as { method: string; url: string }[][]);
vi.mock('fastify', async (original) => {
  const real = await original<typeof import('fastify')>();
  const create = (options: object) => {
    const door = real.default(options);
    const own: Route[] = [];
    listed.push(own);
    door.addHook('onRoute', ({ method, url }) => void own.push(...[method].flat().map((m) => ({ method: m, url }))));
    return door;
  };
  return { ...real, default: create };
});

const RUNS = Number(process.env.OCOP_FUZZ_RUNS ?? 3);
const SEED = Number(process.env.OCOP_FUZZ_SEED ?? 7350);
/** What only an error that nobody foresaw says. */
const TELLTALE = /\n\s+at |node:internal|node_modules|\.[jt]s:\d+|SqliteError|ZodError|SQLITE_|TypeError|ENOENT/;

let venue: TestVenue;
let file = '';
const said: string[] = [];

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  await venue.join();
  await venue.desk.run('open-scoring', { dossier: JAM });
  ({ file } = await venue.desk.run('read-session', {}));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await venue.close();
});

const routesOf = (sign: string): readonly Route[] => listed.find((own) => own.some(({ url }) => url === sign)) ?? [];
/** Every row of the session's file. */
const contents = (): string =>
  createHash('sha256')
    .update(venue.host.venue.session()?.db.serialize() ?? '')
    .digest('hex');

type Power = { readonly base: string; readonly cookie: string; readonly origin: boolean };
type Shot = { readonly line: string; readonly heads: readonly string[]; readonly body: string };

/** Generated requests for one route. `body`: what fits the command, if it is one. */
function shots({ method, url }: Route, body: fc.Arbitrary<unknown>): readonly Shot[] {
  const parts = url.split(/(:\w+|\*)/);
  const path = fc.tuple(...parts.map((part) => (/^[:*]/.test(part) ? addressPart : fc.constant(part)))).map((all) => all.join(''));
  const kind = fc.constantFrom(
    'application/json',
    'application/json',
    'application/json',
    'text/plain',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
    '',
  );
  const raw = fc.oneof(
    { weight: 8, arbitrary: body.map((b) => JSON.stringify(b) ?? '') },
    fc.constantFrom('{', '[]]', '"', 'null', '\ufeff{}', '{"__proto__":{"x":1}}', 'x'.repeat(300_000)),
  );
  const shot = fc.tuple(path, query, kind, raw, headers).map(([at, asked, type, text, more]): Shot => {
    const posts = method === 'POST' || method === 'PUT';
    return { line: `${method} ${at}${asked}`, heads: [...(type && posts ? [`Content-Type: ${type}`] : []), ...more], body: posts ? text : '' };
  });
  return fc.sample(shot, { numRuns: RUNS, seed: SEED });
}

/** What is wrong with an answer; '' for nothing. */
function fault({ status, head, body }: RawReply): string {
  if (status === 500 || status === 501 || status === 502) return `${status}`;
  if (status === 503 && !body.includes('"OC-')) return '503 without a reason';
  if (/json/.test(head) || status >= 400) return TELLTALE.exec(body)?.[0] ?? '';
  return '';
}

async function fuzz(routes: readonly Route[], bodyOf: (command: string) => fc.Arbitrary<unknown>, { base, cookie, origin }: Power, after: () => Promise<void>) {
  const faults: (readonly unknown[])[] = [];
  for (const route of routes) {
    for (const { line, heads, body } of shots(route, bodyOf(route.url.replace('/api/', '')))) {
      const own = [...(cookie ? [`Cookie: ${cookie}`] : []), ...(origin ? [`Origin: ${new URL(base).origin}`] : [])];
      said.length = 0;
      const reply = await sendRaw(base, line, [...own, ...heads.filter((h) => !cookie || !h.startsWith('Cookie'))], body);
      const wrong = fault(reply) || said.find((text) => TELLTALE.test(text));
      if (wrong) faults.push([line.slice(0, 200), heads, body.slice(0, 400), reply.status, wrong, reply.body.slice(0, 300)]);
    }
    await after();
  }
  expect(faults).toEqual([]);
}

const inputs = { ...memberInputs, ...deskInputs } as Readonly<Record<string, Parameters<typeof bodiesFor>[0]>>;
const bodyOf = (command: string): fc.Arbitrary<unknown> => (inputs[command] ? bodiesFor(inputs[command]) : anyJson);

test('the doors list their routes', () => {
  expect(routesOf('/api/list-sessions').length).toBeGreaterThan(Object.keys(deskInputs).length);
  expect(routesOf('/api/submit-sheet').length).toBeGreaterThan(Object.keys(memberInputs).length);
  expect(listed).toHaveLength(3);
});

test('a stranger at each door: nothing unexpected, nothing changed', async () => {
  const before = contents();
  const [desk, member] = [routesOf('/api/list-sessions'), routesOf('/api/submit-sheet')];
  const hall = listed.find((own) => own !== desk && own !== member) ?? [];
  const unchanged = async (): Promise<void> => expect(contents()).toBe(before);
  const { ready } = venue.host;
  await fuzz(desk, bodyOf, { base: venue.desk.client.base, cookie: '', origin: true }, unchanged);
  await fuzz(member, bodyOf, { base: ready.member, cookie: '', origin: true }, unchanged);
  await fuzz(hall, bodyOf, { base: ready.hall, cookie: '', origin: true }, unchanged);
}, 120_000);

test('a seated member', async () => {
  const [one] = await venue.join('TV2');
  await fuzz(
    routesOf('/api/submit-sheet').filter(({ url }) => url !== '/api/leave'),
    bodyOf,
    { base: venue.host.ready.member, cookie: one?.client.cookie() ?? '', origin: true },
    async () => {
      if ((await one?.client.command('read-state', {}))?.status !== 200) throw new Error('the seat was lost');
    },
  );
}, 120_000);

test('the secretary’s own page', async () => {
  await fuzz(routesOf('/api/list-sessions'), bodyOf, { base: venue.desk.client.base, cookie: venue.desk.client.cookie(), origin: true }, async () => {
    // Some of what was asked for was done: back to the session.
    if (venue.host.venue.session()?.file !== file) await venue.desk.run('open-session', { file });
  });
}, 300_000);

test('a file that doesn’t come as bytes, or not at all, is refused in words; a feed has no head to ask for', async () => {
  const { base, cookie } = venue.desk.client;
  const own = [`Cookie: ${cookie()}`, `Origin: ${new URL(base).origin}`];
  for (const path of ['/files/evidence?path=a.pdf&dossier=', '/files/signed?paper=minutes&name=a.pdf&by=x&note=']) {
    const asJson = await sendRaw(base, `POST ${path}`, [...own, 'Content-Type: application/json'], 'null');
    expect([path, asJson.status, asJson.body.includes('OC-1201')]).toEqual([path, 422, true]);
    const empty = await sendRaw(base, `POST ${path}`, own);
    expect([path, empty.status < 500, empty.body.includes('OC-')]).toEqual([path, true, true]);
  }
  for (const door of [base, venue.host.ready.member, venue.host.ready.hall]) expect((await sendRaw(door, 'HEAD /live', own)).status).not.toBe(200);
});
