/** The network page on a real host: adapters as a table says, phones that come in through one or another, the test page's routes, the name. */

import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOrLocal, buildDoor, STRICT_POLICY } from '../../electron/doors/answer.ts';
import { addTryRoutes } from '../../electron/doors/member-try.ts';
import { servePages } from '../../electron/doors/serve-pages.ts';
import { startHost } from '../../electron/host.ts';
import type { Mdns } from '../../electron/safety/network/announce-name.ts';
import { keepNetwork } from '../../electron/safety/network/keep-network.ts';
import type { NetworkView } from '../../shared/contract/desk-network.ts';
import { TRY_BYTES } from '../../shared/contract/try-paths.ts';
import type { Adapter } from '../../shared/network/adapters.ts';
import { codesOf, createClient, valueOf } from '../support/client.ts';
import { openDesk } from '../support/desk-client.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const WIFI: Adapter = { name: 'Wi-Fi', address: '127.0.0.2', kind: 'wifi' };
const CABLE: Adapter = { name: 'Ethernet', address: '127.0.0.3', kind: 'cable' };
/** A cheap phone's own words. */
const PHONE = 'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.99 Mobile Safari/537.36';
let adapters: readonly Adapter[];
let venue: TestVenue;
const view = (): Promise<NetworkView> => venue.desk.run('read-network', {});
const codes = async (): Promise<readonly string[]> => (await view()).findings.map((f) => f.problem.code);
const door = (host: string): string => `http://${host}:${new URL(venue.host.ready.member).port}`;
const report = (more: object = {}) => ({ id: 'k3v9q2m4', roundTripMs: 8, kBps: 3000, clockOff: 0, ...more });
const send = (host: string, body: object) =>
  fetch(`${door(host)}/thu-mang/ket-qua`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: door(host), 'user-agent': PHONE },
    body: JSON.stringify(body),
  });

beforeEach(async () => {
  adapters = [CABLE, WIFI];
  venue = await startVenue({ adapters: () => adapters });
});
afterEach(() => venue.close());

describe('before any session', () => {
  test('every adapter, the likeliest chosen, and no phone yet', async () => {
    const { facts, memberUrl, testUrl, testQr, nameUrl, findings } = await view();
    expect(facts.adapters).toEqual([
      { ...WIFI, chosen: true, phones: 0, lastAt: null },
      { ...CABLE, chosen: false, phones: 0, lastAt: null },
    ]);
    expect([memberUrl, testUrl, nameUrl]).toEqual([door('127.0.0.2'), `${door('127.0.0.2')}/thu-mang`, null]);
    expect(testQr).toContain('<svg');
    expect(findings.map((f) => f.problem.code)).toEqual(['OC-7316', 'OC-7315']);
    expect(findings[1]?.commands.length).toBeGreaterThan(0);
  });

  test('a phone counts where it came in; once more of them come another way, that is said', async () => {
    await fetch(`${door('127.0.0.3')}/thu-mang/nhip`);
    await fetch(`${door('127.0.0.3')}/`);
    const { facts } = await view();
    expect(facts.adapters.find((a) => a.name === 'Ethernet')).toMatchObject({ phones: 1 });
    expect(Date.now() - Date.parse(facts.adapters.find((a) => a.name === 'Ethernet')?.lastAt ?? '')).toBeLessThan(10_000);
    expect(await codes()).toEqual(['OC-7303']);
    // The laptop's own browser is no phone.
    await fetch(`${door('127.0.0.1')}/`);
    expect((await view()).facts.adapters.map((a) => a.phones)).toEqual([0, 1]);
  });

  test('the secretary’s choice moves the code, is remembered, and yields when its adapter goes', async () => {
    expect(codesOf(await venue.desk.client.command('choose-adapter', { adapter: 'Wi-Fi 9' }))).toEqual(['OC-7320']);
    await venue.desk.run('choose-adapter', { adapter: 'Ethernet' });
    expect((await view()).memberUrl).toBe(door('127.0.0.3'));
    expect((await venue.hall()).state()?.memberUrl ?? door('127.0.0.3')).toBe(door('127.0.0.3'));
    expect(JSON.parse(readFileSync(join(venue.dataDir, 'mang.json'), 'utf8'))).toEqual({ adapter: 'Ethernet' });
    const again = await startHost({ dataDir: venue.dataDir, deskPort: 0, memberPort: 0, hallPort: 0, mdns: null, adapters: () => adapters });
    expect(new URL(again.ready.member).hostname).toBe('127.0.0.3');
    await again.close();
    adapters = [WIFI];
    await venue.desk.run('choose-adapter', { adapter: null });
    const { facts, memberUrl, findings } = await view();
    expect(memberUrl).toBe(door('127.0.0.2'));
    expect(facts.change).toMatchObject({ from: '127.0.0.3', to: '127.0.0.2' });
    expect(findings.map((f) => f.problem.code)).toContain('OC-7307');
  });

  test('a choice that can’t be read is none; one that can’t be written is said, and holds until the end', async () => {
    writeFileSync(join(venue.dataDir, 'mang.json'), '{"adapter":');
    const host = await startHost({ dataDir: venue.dataDir, deskPort: 0, memberPort: 0, hallPort: 0, mdns: null, adapters: () => adapters });
    expect(new URL(host.ready.member).hostname).toBe('127.0.0.2');
    await host.close();
    // Not even root writes a file where a folder stands.
    mkdirSync(join(venue.dataDir, 'mang.json.tmp'));
    const reply = await venue.desk.client.command('choose-adapter', { adapter: 'Ethernet' });
    expect(reply.answer.ok && reply.answer.warnings.map((w) => w.code)).toEqual(['OC-7321']);
    expect((await view()).memberUrl).toBe(door('127.0.0.3'));
  });

  test('no network at all: said, with nothing to scan', async () => {
    adapters = [];
    await venue.desk.run('choose-adapter', { adapter: null });
    const { memberUrl, testUrl, testQr, findings } = await view();
    expect([memberUrl, testUrl, testQr]).toEqual(['', '', '']);
    expect(findings.map((f) => f.problem.code)).toEqual(['OC-7300']);
  });

  test('a port that another program holds', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => holder.listen(0, '0.0.0.0', () => resolve((holder.address() as { port: number }).port)));
    const host = await startHost({ dataDir: venue.dataDir, deskPort: 0, memberPort: port, hallPort: 0, mdns: null, adapters: () => adapters });
    const desk = await openDesk(host.ready.desk);
    const found = (await desk.run('read-network', {})).findings.find((f) => f.problem.code === 'OC-7308');
    expect(found?.problem.vi).toContain(String(port));
    expect(found?.commands[0]?.text).toContain(String(port));
    await host.close();
    await new Promise((resolve) => holder.close(resolve));
  });
});

describe('the test page', () => {
  test('a phone that loads and reports is named with its clock and speed; the code’s wait ends', async () => {
    await venue.desk.run('show-test-code', { shown: true });
    expect((await view()).facts.trial).toMatchObject({ opened: 0, answered: 0 });
    const { now } = (await (await fetch(`${door('127.0.0.2')}/thu-mang/nhip`)).json()) as { now: number };
    expect(Math.abs(now - Date.now())).toBeLessThan(5000);
    await fetch(`${door('127.0.0.2')}/thu-mang`);
    expect((await view()).facts.trial).toMatchObject({ opened: 1, answered: 0 });
    expect(await (await send('127.0.0.2', report({ clockOff: -300, kBps: 40 }))).json()).toEqual({ ok: true, value: { member: '' }, warnings: [] });
    const { facts } = await view();
    expect(facts.trial).toMatchObject({ opened: 1, answered: 1 });
    expect(facts.phones).toMatchObject([{ who: 'Android · Chrome 80', kBps: 40, clockOff: -300 }]);
    // The same page again replaces what it said.
    await send('127.0.0.2', report());
    expect((await view()).facts.phones).toMatchObject([{ kBps: 3000 }]);
    await venue.desk.run('show-test-code', { shown: false });
    expect((await view()).facts.trial).toBeNull();
  });

  test('is served where pages are built, and counted as opened', async () => {
    const pages = mkdtempSync(join(venue.dataDir, 'pages-'));
    writeFileSync(join(pages, 'thu-mang.html'), '<!doctype html><title>Thử kết nối</title>');
    const network = keepNetwork({ dataDir: venue.dataDir, adapters: () => adapters, mdns: null, clock: Date.now, platform: 'linux', program: 'ocop' });
    const built = buildDoor(addressOrLocal, STRICT_POLICY, 1024);
    addTryRoutes(built, network, () => '');
    await servePages(built, pages);
    network.trials.show(true, new Date().toISOString());
    const page = await built.inject({ url: '/thu-mang', headers: { host: '192.168.1.20:7611' } });
    expect([page.statusCode, page.headers['content-type'], page.body]).toEqual([200, 'text/html; charset=utf-8', expect.stringContaining('Thử kết nối')]);
    expect(network.trials.trial()).toMatchObject({ opened: 1 });
    await built.close();
  });

  test('the load is of a fixed size, rationed, and refused in words', async () => {
    const first = await fetch(`${door('127.0.0.2')}/thu-mang/tai`);
    expect((await first.arrayBuffer()).byteLength).toBe(TRY_BYTES);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      const next = await fetch(`${door('127.0.0.2')}/thu-mang/tai`);
      statuses.push(next.status);
      await next.arrayBuffer();
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test('no more than a few together, however many phones ask', async () => {
    const { port } = new URL(door('127.0.0.2'));
    const load = (phone: string) =>
      new Promise<number>((resolve, reject) => {
        get({ host: '127.0.0.2', port, path: '/thu-mang/tai', localAddress: phone }, (reply) => {
          reply.resume();
          reply.on('end', () => resolve(reply.statusCode ?? 0));
        }).on('error', reject);
      });
    const statuses = await Promise.all(Array.from({ length: 15 }, (_, i) => load(`127.0.1.${i + 1}`)));
    expect([statuses.filter((s) => s === 200).length, statuses.filter((s) => s === 429).length]).toEqual([10, 5]);
  });

  test('reports that make no sense, or too many, are refused; the list stays bounded', async () => {
    for (const bad of [{ id: 'x' }, { roundTripMs: -1 }, { kBps: 'fast' }, { clockOff: 1e12 }]) expect((await send('127.0.0.2', report(bad))).status).toBe(422);
    const statuses = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await send('127.0.0.2', report({ id: `phone${String(i).padStart(4, '0')}` }))).status);
    expect(statuses.slice(-2)).toEqual([200, 429]);
    expect((await view()).facts.phones).toHaveLength(30);
  });

  test('a report from another site’s page is refused', async () => {
    const foreign = await fetch(`${door('127.0.0.2')}/thu-mang/ket-qua`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://evil.example' },
      body: JSON.stringify(report()),
    });
    expect(foreign.status).toBe(403);
    expect((await view()).facts.phones).toEqual([]);
  });
});

describe('in a session', () => {
  test('a seated phone is named by its member, on the test page and by its clock; no points travel', async () => {
    await makeSmallCouncil(venue.desk);
    const [member] = await venue.join('TV1');
    if (!member) throw new Error('nobody joined');
    const { members } = await venue.desk.run('read-session', {});
    const name = members.find((m) => m.code === 'TV1')?.name ?? '';
    valueOf(await member.client.command('tell-device', { battery: null, pending: 0, outdated: false, clock: Date.now() + 10 * 60_000 }));
    const { facts, findings } = await view();
    expect(facts.clocks.find((c) => c.who === name)?.clockOff).toBeGreaterThan(590);
    expect(findings.find((f) => f.problem.code === 'OC-7310')?.problem.vi).toContain(`${name} (+10)`);
    const seated = createClient(venue.host.ready.member, member.client.cookie());
    const answer = await seated.get('/thu-mang/ket-qua', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(report()) });
    expect(await answer.json()).toMatchObject({ value: { member: name } });
    expect((await view()).facts.phones).toMatchObject([{ who: name }]);
    expect(JSON.stringify(await view())).not.toContain(JAM);
    member.vanish();
  });
});

test('the laptop’s name joins the addresses that pages know, and none of it stops the start', async () => {
  const mdns = Object.assign(new EventEmitter(), {
    query: () => undefined,
    respond: (_packet: unknown, done?: unknown) => void (typeof done === 'function' && done()),
    destroy: (done?: () => void) => done?.(),
  });
  const host = await startHost({
    dataDir: venue.dataDir,
    deskPort: 0,
    memberPort: 0,
    hallPort: 0,
    adapters: () => adapters,
    mdns: () => {
      setImmediate(() => mdns.emit('ready'));
      return mdns as unknown as Mdns;
    },
  });
  const { port } = new URL(host.ready.member);
  const known = await new Promise<readonly string[]>((resolve) => {
    const stop = host.venue.onStir(() => {
      if (!host.venue.addresses().some((a) => a.includes('.local'))) return;
      stop();
      resolve(host.venue.addresses());
    });
  });
  expect(known).toEqual([`http://127.0.0.2:${port}`, `http://127.0.0.3:${port}`, `http://ocop.local:${port}`]);
  await host.close();
  const forbidden = await startHost({
    dataDir: venue.dataDir,
    deskPort: 0,
    memberPort: 0,
    hallPort: 0,
    adapters: () => adapters,
    mdns: () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    },
  });
  const desk = await openDesk(forbidden.ready.desk);
  expect((await desk.run('read-network', {})).findings.map((f) => f.problem.code)).toContain('OC-7317');
  await forbidden.close();
});
