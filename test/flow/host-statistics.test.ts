/**
 * The numbers at a glance on a real host. Breaks when a product that is scored again is still in a chart, the severities are read without the
 * journal saying so, or that entry makes a paper count as changed.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Severities, Statistics } from '../../shared/contract/desk.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { unzip } from '../support/fill-opinion.ts';
import { handIn, playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
beforeAll(async () => {
  venue = await startVenue({ now: '2026-09-04T02:00:00.000Z' });
  await makeSmallCouncil(venue.desk);
  members = await venue.join();
});
afterAll(() => venue.close());

const read = (): Promise<Statistics> => venue.desk.run('read-statistics', {});
const severities = (): Promise<Severities> => venue.desk.run('read-severity', {});
const inBins = ({ bins }: Statistics): readonly string[] => bins.flatMap((bin) => bin.dossiers);
const journalled = async (): Promise<number> =>
  (await venue.desk.run('read-journal', { before: null, limit: 500 })).filter((line) => line.event === 'severity-opened').length;

test('nothing scored: every product is in the report, none in a chart of points, nothing is foretold', async () => {
  const statistics = await read();
  expect([inBins(statistics), statistics.spreads]).toEqual([[], []]);
  expect(statistics.all.dossiers).toEqual(expect.arrayContaining([JAM, TOUR]));
  expect(statistics.progress).toMatchObject({ day: { done: 0, scoring: 0, left: 2 }, pace: null, ends: null });
  expect(await severities()).toEqual({ products: 0, rows: [] });
});

test('closed: the mean in its column, the spread, and each member beside the council’s mean', async () => {
  const tally = await playRound(venue.desk, members, JAM, 1, [82, 80, 80, 80, 78]);
  const statistics = await read();
  const [bin] = statistics.bins.filter((b) => b.dossiers.includes(JAM));
  const mean = (tally.mean?.num ?? 0) / (tally.mean?.den ?? 1);
  expect(bin && bin.from <= mean && mean < bin.to).toBe(true);
  expect(statistics.edges).toEqual([30, 50, 70, 90]);
  expect(statistics.spreads).toEqual([{ dossier: JAM, rounds: 1, first: tally.spread, last: tally.spread, over: tally.overLimit }]);
  const { products, rows } = await severities();
  expect([products, rows.length]).toEqual([1, 5]);
  const totals = new Map((tally.rounds.at(-1)?.sheets ?? []).map((s) => [s.member as string, s.totals.total]));
  for (const row of rows) expect(row.average).toBe(Math.round(((totals.get(row.member) ?? 0) - mean) * 100));
});

test('scored again: gone from charts, severities and the workbook, as if it never had been closed', async () => {
  await venue.desk.run('resume-scoring', { dossier: JAM });
  const statistics = await read();
  expect([inBins(statistics), statistics.spreads, (await severities()).rows]).toEqual([[], [], []]);
  expect(statistics.report.every(({ rows }) => rows.every((row) => row.without === row.dossiers.length))).toBe(true);
  const book = await unzip(new Uint8Array(await (await venue.desk.client.get(DESK_FILES.statistics)).arrayBuffer()));
  expect(String(book['xl/sharedStrings.xml'])).not.toContain('Hoàn thiện');
  await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  expect(inBins(await read())).toEqual([JAM]);
});

test('each look at the severities is one entry in the journal, and makes no paper that was printed another one', async () => {
  await venue.desk.run('confirm-decided', {});
  const before = await journalled();
  const listed = await venue.desk.run('list-papers', {});
  await severities();
  expect(await journalled()).toBe(before + 1);
  expect(await venue.desk.run('list-papers', {})).toEqual(listed);
});

test('what a member, the chair among them, or the hall is told never names a severity', async () => {
  for (const { client } of members.slice(0, 2))
    for (const command of ['read-severity', 'read-statistics']) expect((await client.command(command, {})).answer.ok, command).toBe(false);
  const hall = await venue.hall();
  await hall.until(() => true);
  await severities();
  expect(hall.frames().join('')).not.toMatch(/severity|average/);
});

test('the workbook of the year: four tables and the products, no member in it', async () => {
  const answer = await venue.desk.client.get(DESK_FILES.statistics);
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/thong-ke-.*\.xlsx/)]);
  const book = await unzip(new Uint8Array(await answer.arrayBuffer()));
  for (const name of ['Theo xã', 'Theo nhóm', 'Theo bộ', 'Theo chủ thể', 'Sản phẩm']) expect(String(book['xl/workbook.xml'])).toContain(name);
  const words = Object.values(book).map(String).join('');
  expect(words).toContain('Mứt cà rốt dẻo');
  expect(words).not.toMatch(/Nguyễn Văn TV/);
});

test('closed with a sheet missing: in no chart of points until it is there, since mean and spread may still move', async () => {
  await venue.desk.run('open-scoring', { dossier: TOUR });
  for (const member of members.slice(1)) await handIn(member, TOUR, 1, 75);
  await venue.desk.run('close-scoring', { dossier: TOUR, evenIfMissing: true });
  const { bins, spreads } = await read();
  expect([bins.some((b) => b.dossiers.includes(TOUR)), spreads.some((s) => s.dossier === TOUR)]).toEqual([false, false]);
  await venue.desk.run('resume-scoring', { dossier: TOUR });
  await handIn(members[0] as FakeMember, TOUR, 1, 75);
  await venue.desk.run('close-scoring', { dossier: TOUR, evenIfMissing: false });
  const after = await read();
  expect([inBins(after).includes(TOUR), after.spreads.some((s) => s.dossier === TOUR)]).toEqual([true, true]);
});

test('without a session there is nothing to read', async () => {
  const { progress } = await read();
  expect(progress?.turns.map((turn) => turn.dossier)).toEqual([JAM]);
  expect(await venue.desk.run('read-progress', {})).toEqual(progress);
  await venue.desk.run('close-session', {});
  const codes = async (command: 'read-statistics' | 'read-severity') => {
    const { answer } = await venue.desk.client.command(command, {});
    return answer.ok ? [] : answer.problems.map((p) => p.code);
  };
  expect([await codes('read-statistics'), await codes('read-severity')]).toEqual([['OC-1001'], ['OC-1001']]);
  expect((await venue.desk.client.get(DESK_FILES.statistics)).status).toBe(422);
});
