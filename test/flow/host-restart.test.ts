/** What is open when the program starts again in the same data folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningHost, startHost } from '../../electron/host.ts';
import { openDesk } from '../support/desk-client.ts';

let folder = '';
let host: RunningHost | null = null;
const start = async (sample: boolean) => {
  host = await startHost({ dataDir: folder, deskPort: 0, memberPort: 0, hallPort: 0, lanHost: '127.0.0.1', sample });
  return openDesk(host.ready.desk);
};
const stop = async () => {
  await host?.close();
  host = null;
};
const openFile = async (sample: boolean): Promise<string | null> => {
  const desk = await start(sample);
  const open = (await desk.run('list-sessions', {})).find((s) => s.open)?.file ?? null;
  await stop();
  return open;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-restart-'));
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

it('an empty folder opens nothing', async () => {
  expect(await openFile(false)).toBeNull();
});

it('the sample is made once and taken up again, with and without asking for it', async () => {
  const first = await openFile(true);
  expect(first).toMatch(/^phien-.+\.sqlite$/);
  expect(await openFile(true)).toBe(first);
  expect(await openFile(false)).toBe(first);
});

it('a session still in preparation waits on the start screen; the sample is found beside it', async () => {
  const sample = await openFile(true);
  const desk = await start(false);
  await desk.run('create-session', { name: 'Phiên thật', province: 'Bắc Ninh', startDate: '', endDate: '', bookId: 'QD26-2026' });
  await stop();
  expect(await openFile(false)).toBeNull();
  expect(await openFile(true)).toBe(sample);
});
