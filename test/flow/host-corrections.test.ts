/**
 * Corrections and printed papers on a real host. Breaks when a paper that was handed out is still taken for valid after a correction, the
 * earlier print can't be drawn again, the minutes keep silent about the correction, or a print counts that was only looked at.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DossierTally, ListedPaper } from '../../shared/contract/desk.ts';
import type { GateStars } from '../../shared/criteria.ts';
import type { Reply } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { flatText, missingFrom, pagesOf } from '../support/pdf-tools.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
let tally: DossierTally;
beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T03:42:00.000Z' });
  await makeSmallCouncil(venue.desk);
  await venue.desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
  members = await venue.join();
  tally = await playRound(venue.desk, members, JAM, 1, [80]);
  for (const gate of tally.gates) if (gate.stars <= 4) await conclude(gate.stars, gate.criterion, true);
  await venue.desk.run('confirm-result', { dossier: JAM });
});
afterEach(() => venue.close());

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? [] : reply.answer.problems.map((p) => p.code));

/** The council concludes that this gate is met, or not. */
async function conclude(stars: GateStars, criterion: string, met: boolean): Promise<void> {
  await venue.desk.run('conclude-gate', { dossier: JAM, criterion, stars, met, reason: 'Xem lại hồ sơ minh chứng' });
}

/** Opened again, one gate of these stars concluded as missed, confirmed: 4 stars become `stars` − 1. */
async function correct(reason: string, stars: GateStars): Promise<void> {
  await venue.desk.run('reopen-result', { dossier: JAM, reason });
  await conclude(stars, tally.gates.find((g) => g.stars === stars)?.criterion ?? '', false);
  await venue.desk.run('confirm-result', { dossier: JAM });
}

const papers = async (): Promise<readonly ListedPaper[]> => venue.desk.run('list-papers', {});
async function paperOf(kind: ListedPaper['kind']): Promise<ListedPaper> {
  const found = (await papers()).find((p) => p.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}
async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await venue.desk.client.get(url);
  if (response.status !== 200) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}
const printed = async (kind: ListedPaper['kind']): Promise<Uint8Array> => bytesAt((await paperOf(kind)).url);
const printsOf = async (kind: ListedPaper['kind']): Promise<readonly (readonly [number, boolean])[]> =>
  (await paperOf(kind)).prints.map((p) => [p.copies, p.replaced] as const);

test('confirmed, printed, opened again, corrected: the earlier print is replaced and marked, the new one and the minutes say so', async () => {
  const KINDS = ['minutes', 'results', 'certificate'] as const;
  for (const kind of KINDS) await printed(kind);
  await printed('certificate');
  await bytesAt(`${(await paperOf('certificate')).url}?look`);
  expect(await printsOf('certificate')).toEqual([[2, false]]);
  // The journal's head moves with every print, and the minutes print it: that alone replaces nothing.
  await printed('minutes');
  expect(await printsOf('minutes')).toEqual([[2, false]]);

  expect((await venue.desk.run('read-tally', { dossier: JAM })).may).toMatchObject({ resume: false, reopen: true });
  await venue.desk.run('reopen-result', { dossier: JAM, reason: 'Nhầm điều kiện về nguyên liệu' });
  // A sheet is corrected while scoring is open: that is offered though none is missing.
  expect((await venue.desk.run('read-tally', { dossier: JAM })).may).toMatchObject({ resume: true, confirm: true });
  expect(await printsOf('certificate')).toEqual([[2, true]]);
  expect((await paperOf('certificate')).state).toBe('provisional');
  // A draft isn't kept.
  await printed('certificate');
  expect(await printsOf('certificate')).toEqual([[2, true]]);
  await conclude(4, tally.gates.find((g) => g.stars === 4)?.criterion ?? '', false);
  await venue.desk.run('confirm-result', { dossier: JAM });

  const certificate = await paperOf('certificate');
  expect(certificate).toMatchObject({ state: 'ready', prints: [{ copies: 2, replaced: true }] });
  const replaced = await bytesAt(certificate.prints[0]?.url ?? '');
  expect(missingFrom(flatText(replaced), ['ĐÃ THAY THẾ', 'BỐN SAO'])).toEqual([]);
  const fresh = await printed('certificate');
  expect(missingFrom(flatText(fresh), ['BA SAO', 'Đính chính lần 1', 'Thay cho bản in lúc 10:42 ngày 04/09/2026'])).toEqual([]);
  expect(flatText(fresh)).not.toContain('ĐÃ THAY THẾ');
  expect(await printsOf('certificate')).toEqual([
    [2, true],
    [1, false],
  ]);

  const minutes = await paperOf('minutes');
  const marked = pagesOf(await bytesAt(minutes.prints[0]?.url ?? ''));
  expect(marked.length).toBeGreaterThan(1);
  for (const page of marked) expect(page).toContain('ĐÃ THAY THẾ');
  const said = flatText(await printed('minutes'));
  expect(
    missingFrom(said, [
      'Đính chính lần 1',
      'kết quả trước là 4 sao',
      'lý do: Nhầm điều kiện về nguyên liệu',
      'nay là 3 sao',
      'Thay cho bản in lúc 10:42 ngày 04/09/2026',
    ]),
  ).toEqual([]);
  expect(missingFrom(flatText(await printed('results')), ['Đính chính lần 1', '3 sao'])).toEqual([]);
  // A print that still holds is opened as the paper itself.
  const [, holds] = (await paperOf('certificate')).prints;
  expect((await venue.desk.client.get(`/files/printed/${holds?.id}.pdf`)).status).not.toBe(200);
});

test('a certificate that is no more after the correction stays in the list as replaced', async () => {
  await printed('certificate');
  await correct('Sai điều kiện ba sao', 3);
  const certificate = await paperOf('certificate');
  expect(certificate).toMatchObject({ state: 'missing', url: '', prints: [{ replaced: true }] });
  expect(flatText(await bytesAt(certificate.prints[0]?.url ?? ''))).toContain('ĐÃ THAY THẾ');
});

test('the trail names each step with what stood; nothing of it, and no earlier print, shows while the product is scored again', async () => {
  const { desk } = venue;
  await printed('minutes');
  await printed('score-sheet');
  await correct('Nhầm điều kiện', 4);
  const trail = await desk.run('read-corrections', { dossier: JAM });
  expect(trail.map(({ act, reason, result, shownMean }) => [act, reason, result.stars, shownMean])).toEqual([
    ['confirmed', '', 4, '80,00'],
    ['reopened', 'Nhầm điều kiện', 4, '80,00'],
    ['confirmed', '', 3, '80,00'],
  ]);
  const { prints } = await paperOf('minutes');
  await desk.run('reopen-result', { dossier: JAM, reason: 'Chấm lại' });
  await desk.run('resume-scoring', { dossier: JAM });
  expect(codesOf(await desk.ask('read-corrections', { dossier: JAM }))).toEqual(['OC-4001']);
  expect(await (await desk.client.get(prints[0]?.url ?? '')).text()).toContain('OC-5011');
  // A sheet that was printed holds, though it is out of sight now.
  const sheet = (await papers()).find((p) => p.kind === 'score-sheet' && p.prints.length > 0);
  expect(sheet).toMatchObject({ state: 'missing', prints: [{ replaced: false, url: '' }] });
});

test('a mean within half a point of a band’s edge is told with the edge, one farther away is not', async () => {
  const { desk } = venue;
  expect([tally.edge, (await desk.run('read-results', {})).rows[0]?.edge]).toEqual([null, null]);
  await desk.run('return-dossier', { dossier: TOUR, reason: 'Chủ thể đề nghị lại', halfDay: null });
  const near = await playRound(desk, members, TOUR, 1, [69, 70, 70, 70, 70]);
  expect([near.shownMean, near.edge]).toEqual(['69,80', 70]);
  expect((await desk.run('read-results', {})).rows.find((r) => r.dossier === TOUR)?.edge).toBe(70);
});

test('what was printed is never changed or deleted in the file, only counted up', async () => {
  await printed('certificate');
  const db = new Database(join(venue.dataDir, (await venue.desk.run('read-session', {})).file));
  try {
    for (const change of ["content = x'00'", "about = '{}'", "at = '2026-01-01'", 'copies = 0', 'copies = copies'])
      expect(() => db.prepare(`UPDATE printed_paper SET ${change}`).run(), change).toThrow(/never changed|CHECK/);
    expect(() => db.prepare('DELETE FROM printed_paper').run()).toThrow('never deleted');
  } finally {
    db.close();
  }
});
