/** The shipped sample workbook through the desk's door: preview, import, results, export, import again. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import type { ImportPreview, Results } from '../../shared/contract/desk.ts';
import { resultsOf } from '../../shared/result.ts';
import { buildSampleRecord } from '../../shared/sample/build-sample.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { importWorkbook } from '../support/rehearse-session.ts';
import { SAMPLE_WORKBOOK, sampleBook } from '../support/sample-files.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const book = sampleBook();
const sample = buildSampleRecord(book);

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
});
afterAll(() => venue.close());

const numbersOf = (results: Results) => [results.byStars[4], results.byStars[3], results.ineligible, results.undecided, results.rewardTotal];
const rowsOf = (results: Results) =>
  results.rows.map(({ dossier, rank, stars, disposition, shownMean, shownParts, spread, counted, failedGates, reward, sentence }) => ({
    dossier,
    rank,
    stars,
    disposition,
    shownMean,
    shownParts,
    spread,
    counted,
    failedGates,
    reward,
    sentence,
  }));

/** What a workbook can carry of a sheet; ids, receipts and times are made anew on import. */
const carried = (record: SessionRecord) =>
  record.sheets
    .map(({ dossier, member, round, marks, confirmedBlanks, criterionNotes }) => ({
      key: `${dossier} ${member} ${round}`,
      marks,
      confirmedBlanks: [...confirmedBlanks].sort(),
      criterionNotes,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

test('the shipped workbook is the sample session', async () => {
  const read = await readWorkbook(SAMPLE_WORKBOOK, () => book);
  if (!read.ok) throw new Error(read.problems.map((p) => p.code).join(' '));
  const { record } = read.value;
  expect(record.info).toEqual(sample.info);
  expect(record.profile).toEqual(sample.profile);
  expect(record.members).toEqual(sample.members);
  expect(record.dossiers).toEqual(sample.dossiers);
  expect(record.recusals).toEqual(sample.recusals);
  expect(record.advisory).toEqual(sample.advisory);
  expect(record.communeReports).toEqual(sample.communeReports);
  expect(record.advisoryReports).toEqual(sample.advisoryReports);
  expect(record.gateConclusions).toEqual(sample.gateConclusions);
  expect(record.attendance).toEqual(sample.attendance);
  expect(carried(record)).toEqual(carried(sample));
  // 2020 lies before the book's validity: a warning, no refusal.
  expect(read.warnings.map((w) => w.code)).toEqual(['OC-1010']);
  const [got, meant] = [resultsOf(book, record), resultsOf(book, sample)];
  expect(got.map((r) => [r.dossier.code, r.rank, r.stars, r.tally.mean, r.reward])).toEqual(
    meant.map((r) => [r.dossier.code, r.rank, r.stars, r.tally.mean, r.reward]),
  );
});

test('imported over HTTP it gives the session’s numbers', async () => {
  const preview = await importWorkbook(venue.desk, readFileSync(SAMPLE_WORKBOOK));
  expect(preview).toMatchObject({
    errors: 0,
    sessionName: sample.info.name,
    bookId: 'QD26-2026',
    counts: { members: 10, dossiers: 36, producers: 16, eligible: 33 },
  });
  expect(numbersOf(await venue.desk.run('read-results', {}))).toEqual([30, 3, 3, 0, 960_000_000]);
});

test('exported and imported again, the session and its results are the same', async () => {
  const { desk } = venue;
  const [session, results] = [await desk.run('read-session', {}), await desk.run('read-results', {})];
  const response = await desk.client.get('/files/session.xlsx');
  expect(response.status).toBe(200);
  const { file } = session;
  await importWorkbook(desk, new Uint8Array(await response.arrayBuffer()));
  const again = await desk.run('read-session', {});
  expect(again.file).not.toBe(file);
  expect(rowsOf(await desk.run('read-results', {}))).toEqual(rowsOf(results));
  for (const part of ['info', 'profile', 'members', 'attendance', 'recusals', 'advisory', 'halfDays'] as const)
    expect(again[part], part).toEqual(session[part]);
  const files = await desk.run('list-sessions', {});
  expect(files.filter((f) => f.problem === null)).toHaveLength(2);
  await desk.run('open-session', { file });
  expect((await desk.run('read-session', {})).file).toBe(file);
});

test('a preview is confirmed once, warnings only when accepted, errors never', async () => {
  const { desk } = venue;
  const upload = async (bytes: Uint8Array) => valueOf(await desk.client.upload<ImportPreview>('/files/workbook', bytes));
  const good = await upload(readFileSync(SAMPLE_WORKBOOK));
  await desk.run('confirm-import', { id: good.id, acceptWarnings: true });
  expect((await desk.ask('confirm-import', { id: good.id, acceptWarnings: true })).answer.ok).toBe(false);
  const rubbish = await upload(new TextEncoder().encode('không phải Excel'));
  expect([rubbish.id, rubbish.errors > 0]).toEqual(['', true]);
  expect(rubbish.problems[0]?.code).toMatch(/^OC-20/);
  expect(codesOf(await desk.ask('confirm-import', { id: '', acceptWarnings: true }))).toEqual(['OC-1017']);
});
