/**
 * The series of reminder letters in a session that is open, on a real host. Breaks when it can't be set there, when another rule of the regulation can, when a
 * number that was given changes or is given twice, or when the journal doesn't say what was set.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../support/client.ts';
import { writeEarlier } from '../support/earlier-scene.ts';
import { flatText } from '../support/pdf-tools.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let folder: string;

let producers: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-truoc-'));
  venue = await startVenue({ now: new Date().toISOString() });
  await makeSmallCouncil(venue.desk, { begin: false });
  for (const path of (await writeEarlier(folder)).slice(0, 1)) await venue.desk.run('take-earlier', { path });
  producers = [...new Set((await venue.desk.run('read-expiring', {})).rows.map((row) => row.producer))];
});
afterAll(async () => {
  await venue.close();
  rmSync(folder, { recursive: true, force: true });
});

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? [] : reply.answer.problems.map((p) => p.code));
const letters = async () => (await venue.desk.run('list-papers', {})).filter((p) => p.kind === 'reminder');
const numbers = async (): Promise<readonly string[]> => (await letters()).map((p) => p.number);
/** The letter to the producer of this place: what is put out gives every letter that is prepared its number, so they are prepared one by one. */
const prepare = (place: number) => venue.desk.run('prepare-reminders', { producers: producers.slice(place, place + 1) });
const put = async (place: number): Promise<string> => {
  const url = (await letters())[place]?.url ?? '';
  return flatText(Buffer.from(await (await venue.desk.client.get(url)).arrayBuffer()));
};
const set = (suffix: string, next: number) => venue.desk.ask('set-reminder-series', { prefix: '', suffix, next });
const next = async () => (await venue.desk.run('read-reminder-series', {})).next;

test('before the opening it is the regulation’s; there, too, a number given to a letter is not given again', async () => {
  const { profile } = await venue.desk.run('read-session', {});
  const ask = (reminderFirst: number) => venue.desk.ask('save-profile', { profile: { ...profile, reminderSuffix: '/NH', reminderFirst } });
  await prepare(0);
  expect(codesOf(await ask(3))).toEqual([]);
  expect(await put(0)).toContain('Số: 03/NH');
  await prepare(1);
  expect(await numbers()).toEqual(['3/NH', '4/NH']);
  expect(codesOf(await ask(5))).toEqual([]);
  expect(await numbers()).toEqual(['3/NH', '5/NH']);
  expect(codesOf(await ask(3))).toEqual(['OC-7745']);
  // What the form holds anyway is no new series.
  expect(codesOf(await ask(5))).toEqual([]);
});

test('in the open session it is set, changed and emptied; numbers given stay, and are refused a second time', async () => {
  await venue.desk.run('begin-session', {});
  expect(codesOf(await set('', 0))).toEqual([]);
  expect([await numbers(), await next()]).toEqual([['3/NH', ''], 0]);
  expect(codesOf(await set('/NH-HĐ', 20))).toEqual([]);
  expect([await numbers(), await next()]).toEqual([['3/NH', '20/NH-HĐ'], 20]);
  expect(await put(1)).toContain('Số: 20/NH-HĐ');
  await prepare(2);
  expect([await numbers(), await next()]).toEqual([['3/NH', '20/NH-HĐ', '21/NH-HĐ'], 21]);
  for (const [suffix, taken] of [
    ['/NH-HĐ', 20],
    ['/NH', 3],
  ] as const)
    expect(codesOf(await set(suffix, taken))).toEqual(['OC-7745']);
  expect(codesOf(await set('/NH', 7))).toEqual([]);
  expect(await numbers()).toEqual(['3/NH', '20/NH-HĐ', '7/NH']);
  expect(await put(2)).toContain('Số: 07/NH');
  expect((await letters()).flatMap((letter) => letter.prints.map((print) => print.replaced))).toEqual([false, false, false]);
});

test('the rest of the regulation stays frozen; what was set stands in the journal, what was not doesn’t', async () => {
  const { profile } = await venue.desk.run('read-session', {});
  expect(codesOf(await venue.desk.ask('save-profile', { profile: { ...profile, noticeFirst: 45 } }))).toEqual(['OC-1002']);
  const { reminderPrefix, reminderSuffix, reminderFirst } = profile;
  expect([reminderPrefix, reminderSuffix, reminderFirst]).toEqual(['', '/NH', 7]);
  expect(codesOf(await set('/NH', 7))).toEqual(['OC-7745']);
  const { rows } = await venue.desk.run('read-whole-journal', {});
  const said = rows.filter((row) => row.event === 'reminder-series-set').map((row) => row.details.join('; '));
  expect(said).toHaveLength(3);
  expect(said).toContain('sau số thư nhắc: /NH-HĐ → /NH; số của thư nhắc tiếp theo: 20 → 7');
});
