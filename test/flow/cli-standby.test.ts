/** `start --headless --standby`: a second laptop that needs no hand on its desk. Breaks when it doesn't follow, asks for a code again after a restart, or fails without a word. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskLive } from '../../shared/contract/desk.ts';
import { openDesk } from '../support/desk-client.ts';
import { type HostProcess, spawnHost } from '../support/host-process.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let first: TestVenue;
let folder: string;
const running: HostProcess[] = [];
beforeEach(async () => {
  first = await startVenue();
  await makeSmallCouncil(first.desk);
  folder = mkdtempSync(join(tmpdir(), 'ocop-standby-'));
});
afterEach(async () => {
  for (const host of running.splice(0)) await host.kill();
  await first.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = (): string => first.host.ready.member.replace('http://', '');
async function standBy(...more: readonly string[]): Promise<HostProcess> {
  const host = await spawnHost(folder, '--standby', address(), ...more);
  running.push(host);
  return host;
}
async function following(host: HostProcess): Promise<DeskLive['standby']> {
  const live = await (await openDesk(host.ready.desk)).listen();
  const { standby, session } = await live.until((s) => s.standby.role === 'standby' && s.standby.reached && s.standby.acts > 0);
  live.close();
  expect(session).toBeNull();
  return standby;
}

test('with the code it pairs and follows; started again it goes on without one', async () => {
  const { code } = await first.desk.run('offer-standby', {});
  const host = await standBy('--code', code);
  expect(await following(host)).toMatchObject({ role: 'standby', peer: first.host.ready.member });
  expect(await host.stop()).toBe(0);
  await first.desk.run('back-up-now', {});
  expect(await following(await standBy())).toMatchObject({ role: 'standby' });
});

test('no code, a wrong one, nobody there: one line says why, and it ends', async () => {
  await expect(standBy()).rejects.toThrow(/ended with 1: .*OC-7270/);
  await first.desk.run('offer-standby', {});
  await expect(standBy('--code', 'AAAA-BBBB-CCCC')).rejects.toThrow(/ended with 1: .*OC-7241/);
  await expect(spawnHost(folder, '--standby', '127.0.0.1:1', '--code', 'AAAA-BBBB-CCCC')).rejects.toThrow(/ended with 1: .*OC-7240/);
});
