/** The laptop slept. Breaks when it goes on with a session that another runs by now, stays silent about the sleep, or leaves a door shut. */
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildDoor, loopbackOnly, STRICT_POLICY } from '../../electron/doors/answer.ts';
import { reopenDoor } from '../../electron/doors/reopen-door.ts';
import { watchSleep } from '../../electron/safety/watch-sleep.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let first: TestVenue;
beforeEach(async () => {
  first = await startVenue();
  await makeSmallCouncil(first.desk);
});
afterEach(() => first.close());

test('stood still: by whichever clock noticed, and never because somebody set the time', () => {
  let [run, up] = [1000, 50_000];
  const watch = watchSleep({ run: () => run, up: () => up });
  [run, up] = [run + 1000, up + 1000];
  expect(watch.look()).toBe(1000);
  // Stopped: both went on. Slept: on some systems only the uptime did. Coarse uptime: no sleep.
  [run, up] = [run + 60_000, up + 60_000];
  expect(watch.look()).toBe(60_000);
  [run, up] = [run + 1000, up + 3_600_000];
  expect(watch.look()).toBe(3_600_000);
  [run, up] = [run + 100, up + 1000];
  expect(watch.look()).toBe(100);
});

test('the desk is told from when to when, once, until it says so; journal and a copy have it', async () => {
  const live = await first.desk.listen();
  await live.until((s) => s.session !== null);
  first.host.suspended();
  await pause(30);
  first.host.resumed();
  const { slept } = await live.until((s) => s.slept !== null);
  expect(Date.parse(slept?.to ?? '') - Date.parse(slept?.from ?? '')).toBeGreaterThanOrEqual(30);
  await live.until((s) => s.backup.first.at !== null);
  await first.desk.run('acknowledge-sleep', {});
  await live.until((s) => s.slept === null);
  const rows = (await first.desk.run('read-whole-journal', {})).rows.filter((row) => row.event === 'laptop-slept');
  expect(rows.map((row) => row.details)).toEqual([[expect.stringMatching(/^từ: \d\d\/\d\d\/\d{4} \d\d:\d\d$/), expect.stringMatching(/^đến: /)]]);
  live.close();
});

test('a door that no longer listens is opened again on its port, and left alone while it does', async () => {
  const door = buildDoor(loopbackOnly, STRICT_POLICY, 1000);
  await door.listen({ host: '127.0.0.1', port: 0 });
  const { port } = door.server.address() as AddressInfo;
  const said: string[] = [];
  const again = (): void => reopenDoor({ door, host: '127.0.0.1', port }, (line) => void said.push(line));
  again();
  await new Promise((closed) => door.server.close(closed));
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  again();
  await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => null))?.status).toBe(404);
  expect(said).toEqual([]);
  await door.close();
});
