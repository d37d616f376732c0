/** The evening's seal on a real host. Breaks when something is decided overnight, the copy can't be relied on, or the minutes don't show the seal. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../electron/store/database.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import type { Reply } from '../support/client.ts';
import { flatText } from '../support/pdf-tools.ts';
import { handIn, playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeEach(async () => {
  venue = await startVenue({ now: '2026-09-04T10:05:00.000Z' });
  await makeSmallCouncil(venue.desk);
});
afterEach(() => venue.close());

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? reply.answer.warnings : reply.answer.problems).map((p) => p.code);
const sessionFile = async (): Promise<string> => (await venue.desk.run('read-session', {})).file;

test('sealed: list, copy and head are true; nothing is scored or decided until the day is resumed', async () => {
  const { desk, dataDir } = venue;
  const members = await venue.join();
  await playRound(desk, members, JAM, 1, [80]);
  await desk.run('confirm-result', { dossier: JAM });
  await desk.run('open-scoring', { dossier: TOUR });
  const refused = await desk.ask('seal-day', {});
  expect(codesOf(refused)).toEqual(['OC-1009']);
  const [first] = members;
  if (!first) throw new Error('nobody');
  await handIn(first, TOUR, 1, 80);
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: true });

  const before = (await desk.run('read-whole-journal', {})).head;
  const seal = await desk.run('seal-day', {});
  expect(seal).toMatchObject({ number: 1, halfDays: ['Ngày 1 - sáng'], headSeq: before.seq, headHash: before.hash, resumedAt: null });
  expect(seal.done).toEqual({ opened: [JAM, TOUR], confirmed: [JAM], closed: [TOUR], deferred: [], left: 0, lateSheets: 0, paperSheets: 0 });
  const copy = join(dataDir, 'sao-luu', seal.backup);
  expect(createHash('sha256').update(readFileSync(copy)).digest('hex')).toBe(seal.backupHash);
  expect(readdirSync(join(dataDir, 'sao-luu')).filter((name) => name.includes('niem-phong'))).toEqual([seal.backup]);
  const opened = openDatabase(copy, { readonly: true });
  if (!opened.ok) throw new Error('the copy is no session');
  expect(opened.value.prepare('SELECT hash FROM journal ORDER BY seq DESC').pluck().get()).toBe(seal.headHash);
  opened.value.close();
  // The copy isn't taken for another session.
  expect(await desk.run('list-sessions', {})).toHaveLength(1);

  const sealed = [
    desk.ask('open-scoring', { dossier: JAM }),
    desk.ask('resume-scoring', { dossier: TOUR }),
    desk.ask('open-next-round', { dossier: TOUR }),
    desk.ask('conclude-gate', { dossier: TOUR, criterion: '1.1', stars: 3, met: true, reason: 'ban đêm' }),
    desk.ask('conclude-spread', { dossier: TOUR, decision: 'mean', reason: 'ban đêm' }),
    desk.ask('record-knock-out', { dossier: TOUR, reason: 'ban đêm', proposer: '', votesFor: 3, votesAgainst: 0, abstentions: 0 }),
    desk.ask('confirm-result', { dossier: TOUR }),
    desk.ask('confirm-decided', {}),
    desk.ask('reopen-result', { dossier: JAM, reason: 'ban đêm' }),
    desk.ask('admit-late-sheet', { id: 'x'.repeat(20), reason: 'ban đêm' }),
    desk.ask('defer-dossier', { dossier: TOUR, kind: 'postponed', reason: 'ban đêm' }),
    desk.ask('call-product', { dossier: TOUR }),
    desk.ask('set-product-presence', { dossier: TOUR, member: memberCode('TV2'), present: false, reason: 'ban đêm' }),
    desk.ask('move-sheet', { from: TOUR, to: JAM, member: memberCode('TV1'), reason: 'ban đêm' }),
    desk.ask('seal-day', {}),
  ];
  for (const reply of await Promise.all(sealed)) expect(codesOf(reply), reply.text).toEqual(['OC-3070']);
  expect((await desk.run('read-whole-journal', {})).head.seq).toBe(before.seq + 1);
  await first.live()?.until((s) => s.sealed);
  const minutes = await flatText(new Uint8Array(await (await desk.client.get('/files/papers/bien-ban.pdf')).arrayBuffer()));
  expect(minutes).toContain('Niêm phong cuối ngày: 17:05 ngày 04 tháng 9 năm 2026 (ngày 1 - sáng)');
  expect(minutes.replaceAll(' ', '')).toContain(seal.headHash);

  expect(codesOf(await desk.ask('resume-day', {}))).toEqual([]);
  expect(codesOf(await desk.ask('resume-day', {}))).toEqual(['OC-3073']);
  await desk.run('resume-scoring', { dossier: TOUR });
  await desk.run('close-scoring', { dossier: TOUR, evenIfMissing: true });
  // The second evening lists only what is new, and its copy lies beside the first.
  const second = await desk.run('seal-day', {});
  expect([second.number, second.done.opened, second.done.confirmed, second.halfDays]).toEqual([2, [], [], []]);
  expect(
    readdirSync(join(dataDir, 'sao-luu'))
      .filter((name) => name.includes('niem-phong'))
      .sort(),
  ).toEqual([seal.backup, second.backup].sort());
});

test('a file changed overnight is noticed in the morning', async () => {
  const { desk, dataDir } = venue;
  await desk.run('seal-day', {});
  const file = await sessionFile();
  await desk.run('close-session', {});
  const db = new Database(join(dataDir, file));
  db.exec('DROP TRIGGER journal_keeps');
  db.exec("UPDATE journal SET hash = 'f' || substr(hash, 2) WHERE seq = (SELECT head_seq FROM day_seal)");
  db.close();
  await desk.run('open-session', { file });
  expect(codesOf(await desk.ask('resume-day', {}))).toEqual(['OC-3072']);
  expect((await desk.run('read-whole-journal', {})).rows[0]?.details).toContain('nhật ký khớp dấu niêm phong: không');
});

test('where no copy can be written the day isn’t sealed, and nothing half-written stays', async () => {
  const { desk, dataDir } = venue;
  writeFileSync(join(dataDir, 'sao-luu'), 'a file where the folder should be');
  const refused = await desk.ask('seal-day', {});
  expect(codesOf(refused)).toEqual(['OC-7006']);
  expect((await desk.run('read-session', {})).day.seals).toEqual([]);
  expect(existsSync(join(dataDir, 'sao-luu', 'x'))).toBe(false);
  await desk.run('open-scoring', { dossier: JAM });
});
