/**
 * Two days of the Bắc Ninh sample on the real host, nine members and a secretary: one leaves at noon and the quorum holds, one steps back from
 * a cooperative's product, one product goes to round 2, one to the chair's decision, one is stopped by vote, one is put off to day 2, three
 * sheets come on paper, the evening is sealed, one result is reopened and corrected. Its workbook then gives the same results in an empty
 * folder, and by `run`, to the digit.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierRow, DossierTally, Results } from '../../shared/contract/desk.ts';
import { type DossierCode, memberCode } from '../../shared/lib/brand.ts';
import { buildSampleRecord, sampleBeforeOpening } from '../../shared/sample/build-sample.ts';
import { diceOf } from '../../shared/sample/dice.ts';
import { valueOf } from '../support/client.ts';
import { type FakeMember, joinMember } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { importWorkbook, workbookBytes } from '../support/rehearse-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { handIn, owing } from '../support/score-product.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const book = sampleBook();
const STEADY = [78, 80, 82, 79, 81, 83, 77, 80, 82];
const CHAIR = 'TV01';
let venue: TestVenue;
let other: TestVenue;
let folder = '';
let members: readonly FakeMember[];
let pins: ReadonlyMap<string, string>;
let agenda: readonly DossierRow[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-two-days-'));
  [venue, other] = await Promise.all([startVenue(), startVenue()]);
  const { desk } = venue;
  const sample = sampleBeforeOpening(buildSampleRecord(book));
  const record = { ...sample, recusals: [] };
  await importWorkbook(desk, await workbookBytes(book, record));
  await desk.run('begin-session', {});
  agenda = (await desk.run('read-session', {})).dossiers.filter((d) => d.eligible);
  const cards = await desk.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) });
  pins = new Map(cards.map((card) => [card.member, card.pin]));
  members = await Promise.all(cards.map((card) => joinMember(venue.host.ready.member, card)));
}, 60_000);
afterAll(async () => {
  for (const member of members) member.vanish();
  await Promise.all([venue.close(), other.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const by = (code: string): FakeMember => members.find((m) => m.code === code) as FakeMember;
const chair = (act: Readonly<Record<string, unknown>>) => by(CHAIR).client.command<null>('chair-act', { pin: pins.get(CHAIR), act });
const done = new Set<string>();

/** Opens a round, takes every sheet owed but those left for paper, closes. `totals` by the place in the council. */
async function score(dossier: DossierCode, round: number, totals: readonly number[] = STEADY, onPaper: readonly string[] = []): Promise<DossierTally> {
  const { desk } = venue;
  valueOf(await chair(round === 1 ? { kind: 'open', dossier } : { kind: 'next-round', dossier, members: [] }));
  const owed = (await owing(desk, members, dossier)).filter((m) => !onPaper.includes(m.code));
  await Promise.all(owed.map((m) => handIn(m, dossier, round, totals[members.indexOf(m)] ?? 80)));
  for (const code of onPaper) {
    const set = await by(CHAIR).readSet(dossier);
    const sheet = makeSheet(set, totals[members.indexOf(by(code))] ?? 80, diceOf(`${code} paper`));
    const content = { ...sheet, marks: { ...sheet.marks }, confirmedBlanks: [...sheet.confirmedBlanks], criterionNotes: {} };
    const entered = await desk.run('enter-paper-sheet', { dossier, member: memberCode(code), round, content, enteredBy: 'Bùi Thị Thanh Thảo' });
    // Typed once it counts for nothing; a second person makes it a sheet.
    expect((await desk.run('read-matrix', {})).rows.find((r) => r.dossier === dossier)?.cells.find((c) => c.member === code)?.status).not.toBe('received');
    await desk.run('check-paper-sheet', { id: entered.id, method: 'typed', checkedBy: 'Nguyễn Văn Soát', content });
  }
  valueOf(await chair({ kind: 'close', dossier, evenIfMissing: false }));
  return desk.run('read-tally', { dossier });
}

/** Gates that turn the stars are concluded, then the result is confirmed from the chair's phone. */
async function settle(dossier: DossierCode): Promise<void> {
  for (const gate of (await venue.desk.run('read-tally', { dossier })).gates.filter((g) => g.matters))
    valueOf(
      await chair({
        kind: 'conclude-gate',
        dossier,
        criterion: gate.criterion,
        stars: gate.stars,
        met: true,
        reason: 'Hội đồng thống nhất sau khi xem minh chứng',
      }),
    );
  valueOf(await chair({ kind: 'confirm', dossier }));
  done.add(dossier);
}

const rowsOf = (results: Results) =>
  results.rows.map((r) => ({
    dossier: r.dossier as string,
    rank: r.rank,
    stars: r.stars,
    disposition: r.disposition,
    mean: r.shownMean,
    parts: r.shownParts,
    spread: r.spread,
    counted: r.counted,
    failed: r.failedGates,
    reward: r.reward,
    sentence: r.sentence,
  }));

test('the two days', { timeout: 180_000 }, async () => {
  const { desk } = venue;
  const [twice, decided, stopped, late, paper, corrected, recused, ...rest] = agenda.map((d) => d.code) as [
    DossierCode,
    DossierCode,
    DossierCode,
    DossierCode,
    DossierCode,
    DossierCode,
    DossierCode,
    ...DossierCode[],
  ];

  // Morning of day 1. A member steps back from a cooperative's product, on the own phone, before it is opened.
  valueOf(await by('TV09').client.command('declare-recusal', { dossier: recused, reason: 'Là thành viên góp vốn của hợp tác xã' }));
  const spread = [82, 80, 68, 81, 80, 82, 79, 80, 81];
  expect((await score(twice, 1, spread)).overLimit).toBe(true);
  await desk.run('add-discussion', {
    dossier: twice,
    round: 1,
    kind: 'remark',
    speaker: memberCode('TV03'),
    text: 'Hồ sơ thiếu hợp đồng bao tiêu nên chấm thấp',
  });
  expect((await score(twice, 2)).overLimit).toBe(false);
  await settle(twice);

  // Three rounds apart: the chair decides, with a reason.
  for (const round of [1, 2, 3]) expect((await score(decided, round, spread)).overLimit).toBe(true);
  valueOf(await chair({ kind: 'conclude-spread', dossier: decided, decision: 'mean', reason: 'Đã thảo luận đủ ba vòng' }));
  await settle(decided);

  // Stopped by vote on the phones, while it is being scored.
  valueOf(await chair({ kind: 'open', dossier: stopped }));
  await handIn(by('TV04'), stopped, 1, 70);
  const { id } = await desk.run('open-vote', { dossier: stopped, reason: 'Nghi sao chép nhãn hàng hóa', proposer: memberCode('TV05') });
  for (const [i, m] of members.entries()) valueOf(await m.client.command('cast-ballot', { vote: id, choice: i < 6 ? 'for' : i < 8 ? 'against' : 'abstain' }));
  valueOf(await chair({ kind: 'close-vote', id, evenIfMissing: false }));
  expect((await desk.run('read-session', {})).knockOuts).toMatchObject([{ dossier: stopped, votesFor: 6, votesAgainst: 2, abstentions: 1 }]);

  // Put off to day 2, and three sheets of the next one on paper.
  await desk.run('defer-dossier', { dossier: late, kind: 'postponed', reason: 'Chờ chủ thể bổ sung mẫu' });
  expect((await chair({ kind: 'open', dossier: late })).answer).toMatchObject({ ok: false, problems: [{ code: 'OC-3042' }] });
  expect((await score(paper, 1, STEADY, ['TV07', 'TV08', 'TV09'])).rounds[0]?.sheets.filter((s) => s.source === 'paper').map((s) => s.member)).toEqual([
    'TV07',
    'TV08',
    'TV09',
  ]);
  await settle(paper);

  // At noon one leaves; eight of nine are enough, and eight sheets are owed.
  const noon = (await desk.run('read-session', {})).halfDays;
  for (const halfDay of noon)
    if (/^Ngày 1/.test(halfDay))
      await desk.run('record-movement', { member: memberCode('TV06'), halfDay, kind: 'leave', time: '00:01', reason: 'Dự họp Tỉnh ủy' });
  const afterNoon = await score(corrected, 1);
  expect([afterNoon.quorum.reached, afterNoon.quorum.present, afterNoon.rounds[0]?.sheets.length]).toEqual([true, 8, 8]);
  await settle(corrected);
  const without = await score(recused, 1);
  expect([without.recused, without.rounds[0]?.sheets.length]).toEqual([['TV09'], 7]);
  await settle(recused);

  // The evening's seal: nothing moves until the morning.
  const seal = await desk.run('seal-day', {});
  expect(seal.headHash).toMatch(/^[0-9a-f]{64}$/);
  const [first] = rest as [DossierCode, ...DossierCode[]];
  expect((await chair({ kind: 'open', dossier: first })).answer.ok).toBe(false);
  await desk.run('resume-day', {});

  // Day 2: the one put off comes back, the others follow.
  const dayTwo = noon.find((h) => /^Ngày 2/.test(h)) ?? 'Ngày 2 - sáng';
  await desk.run('return-dossier', { dossier: late, reason: 'Đã nhận đủ mẫu', halfDay: dayTwo });
  for (const dossier of [...rest, late]) {
    await score(dossier, 1);
    await settle(dossier);
  }

  // Reopened and corrected: a member's sheet is given back, handed in again, and the result confirmed anew.
  const before = (await desk.run('read-results', {})).rows.find((r) => r.dossier === corrected);
  valueOf(await chair({ kind: 'reopen', dossier: corrected, reason: 'Một phiếu chấm nhầm tiêu chí' }));
  valueOf(await chair({ kind: 'resume', dossier: corrected }));
  await desk.run('reopen-sheet', { dossier: corrected, member: memberCode('TV02'), reason: 'Đồng chí đề nghị sửa' });
  await handIn(by('TV02'), corrected, 1, 86);
  valueOf(await chair({ kind: 'close', dossier: corrected, evenIfMissing: false }));
  await settle(corrected);
  const after = (await desk.run('read-results', {})).rows.find((r) => r.dossier === corrected);
  expect([before?.shownMean === after?.shownMean, after?.corrections]).toEqual([false, 1]);

  const results = await desk.run('read-results', {});
  expect(
    results.rows
      .filter((r) => r.state === 'confirmed')
      .map((r) => r.dossier as string)
      .sort(),
  ).toEqual([...done].sort());
  expect([results.undecided, results.knockedOut]).toEqual([0, 1]);
});

test('its workbook gives the same session in an empty folder, and `run` the same results to the digit', { timeout: 120_000 }, async () => {
  const bytes = Buffer.from(await (await venue.desk.client.get('/files/session.xlsx')).arrayBuffer());
  await importWorkbook(other.desk, bytes);
  expect(rowsOf(await other.desk.run('read-results', {}))).toEqual(rowsOf(await venue.desk.run('read-results', {})));

  writeFileSync(join(folder, 'phien.xlsx'), bytes);
  const ran = spawnSync(process.execPath, ['dist/host/cli.js', 'run', '--workbook', join(folder, 'phien.xlsx'), '--out', join(folder, 'run'), '--no-papers'], {
    encoding: 'utf8',
  });
  expect([ran.status, ran.stderr.match(/OC-\d{4}/g)?.filter((code) => code !== 'OC-1010') ?? []]).toEqual([0, expect.any(Array)]);
  type Json = {
    readonly code: string;
    readonly rank: number | null;
    readonly stars: number | null;
    readonly disposition: string;
    readonly spread: number | null;
    readonly counted: number | null;
  };
  const rows = JSON.parse(readFileSync(join(folder, 'run', 'results.json'), 'utf8')) as readonly Json[];
  const shown = (await venue.desk.run('read-results', {})).rows;
  const scored = (r: { readonly disposition: string }): boolean => r.disposition !== 'ineligible' && r.disposition !== 'knocked-out';
  expect(rows.map((r) => [r.code, r.rank, r.stars, r.disposition, r.spread, r.counted])).toEqual(
    shown.map((r) => [r.dossier, r.rank, r.stars, r.disposition, scored(r) ? r.spread : null, scored(r) ? r.counted : null]),
  );
});
