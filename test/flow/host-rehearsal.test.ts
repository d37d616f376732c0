/**
 * A rehearsal made of a session and removed again, on a real host. Breaks when it touches the real session or its evidence, when something of it
 * can pass for real, or when removing takes anything but a rehearsal.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SessionFile } from '../../shared/contract/desk.ts';
import { allDrawn, attach } from '../support/attach.ts';
import { codesOf } from '../support/client.ts';
import { makePdf } from '../support/evidence-files.ts';
import { flatText } from '../support/pdf-tools.ts';
import { importWorkbook } from '../support/rehearse-session.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let real: string;
beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
  await attach(venue, JAM, 'giay-phep.pdf', await makePdf(['Giấy phép', 'Trang hai']));
  await allDrawn(venue);
  real = (await venue.desk.run('read-session', {})).file;
});
afterEach(() => venue.close());

const sessions = (): Promise<readonly SessionFile[]> => venue.desk.run('list-sessions', {});
const folderOf = (file: string): string => join(venue.dataDir, file.replace(/\.sqlite$/, '.evidence'));
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));
const bytesIn = (folder: string): readonly string[] => filesIn(folder).map((path) => `${path} ${readFileSync(path).toString('base64')}`);
const rehearse = async (): Promise<string> => (await venue.desk.run('make-rehearsal', {})).file;

test('made of a session: its council, dossiers and evidence, whose bytes lie there once; removed, the real one is as it was', async () => {
  const before = bytesIn(folderOf(real));
  const file = await rehearse();
  expect(await venue.desk.run('read-session', {})).toMatchObject({ file, rehearsal: true, state: 'preparing', info: { name: 'Diễn tập: Phiên thử' } });
  const { files } = await venue.desk.run('read-evidence', { dossier: JAM });
  expect(files.map((f) => [f.name, f.pages, f.state])).toEqual([['giay-phep.pdf', 2, 'ready']]);
  expect((await venue.desk.client.get(`/files/evidence/${files[0]?.id}/1/small.jpg`)).status).toBe(200);
  const shared = filesIn(folderOf(file));
  expect(shared.length).toBeGreaterThan(3);
  for (const path of shared) expect(statSync(path).nlink, path).toBe(2);

  // Played, with evidence thrown away, then removed while it is in hand.
  await venue.desk.run('begin-session', {});
  await playRound(venue.desk, await venue.join(), JAM, 1, [80]);
  await venue.desk.run('remove-rehearsal', { file });
  expect((await sessions()).map((s) => [s.file, s.open])).toEqual([[real, false]]);
  expect(readdirSync(venue.dataDir).filter((name) => name.startsWith(file.replace('.sqlite', '')))).toEqual([]);
  expect(bytesIn(folderOf(real))).toEqual(before);
  await venue.desk.run('open-session', { file: real });
  expect((await venue.desk.run('read-session', {})).dossiers.map((d) => d.round)).toEqual([0, 0]);
  expect(codesOf(await venue.desk.ask('check-evidence', {}))).toEqual([]);
});

test('of a session under way: nothing that was scored comes along, and evidence removed from the rehearsal stays with the real one', async () => {
  await venue.desk.run('save-info', { info: { ...(await venue.desk.run('read-session', {})).info, minutesNumber: '05' } });
  await venue.desk.run('begin-session', {});
  await playRound(venue.desk, await venue.join(), JAM, 1, [80]);
  const before = bytesIn(folderOf(real));
  await rehearse();
  const copy = await venue.desk.run('read-session', {});
  expect(copy.dossiers.map((d) => [d.state, d.round])).toEqual([
    ['ready', 0],
    ['ready', 0],
  ]);
  expect([copy.info.minutesNumber, copy.seats.filter((s) => s.issued)]).toEqual(['', []]);
  const { files } = await venue.desk.run('read-evidence', { dossier: JAM });
  await venue.desk.run('remove-evidence', { id: files[0]?.id ?? 0 });
  expect(bytesIn(folderOf(real))).toEqual(before);
  expect(codesOf(await venue.desk.ask('make-rehearsal', {}))).toEqual(['OC-3090']);
});

test('only a rehearsal is removed, and only it: a real session, another folder and what a link leads to stay', async () => {
  expect(codesOf(await venue.desk.ask('remove-rehearsal', { file: real }))).toEqual(['OC-3091']);
  expect((await venue.desk.run('read-session', {})).file).toBe(real);
  for (const file of [`../${real}`, `/${real}`, 'x/../y.sqlite', '']) expect((await venue.desk.ask('remove-rehearsal', { file })).answer.ok, file).toBe(false);

  const file = await rehearse();
  await venue.desk.run('close-session', {});
  const elsewhere = join(venue.dataDir, 'noi-khac');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'quan-trong.txt'), 'giữ');
  renameSync(folderOf(file), `${folderOf(file)}.moved`);
  symlinkSync(elsewhere, folderOf(file));
  await venue.desk.run('remove-rehearsal', { file });
  expect([existsSync(folderOf(file)), existsSync(join(elsewhere, 'quan-trong.txt'))]).toEqual([false, true]);
  expect(existsSync(join(venue.dataDir, real))).toBe(true);
});

test('says what it is on every page and paper, has nothing ready to sign, and its workbook comes back as a rehearsal', async () => {
  await rehearse();
  await venue.desk.run('begin-session', {});
  const members = await venue.join();
  const hall = await venue.hall();
  expect((await hall.until((s) => s.session !== null)).session?.rehearsal).toBe(true);
  expect((await members[0]?.live()?.until(() => true))?.session.rehearsal).toBe(true);
  await playRound(venue.desk, members, JAM, 1, [80]);
  await venue.desk.run('confirm-result', { dossier: JAM });
  const papers = (await venue.desk.run('list-papers', {})).filter((p) => p.kind !== 'blank-sheet');
  expect(papers.filter((p) => p.state === 'ready')).toEqual([]);
  for (const url of papers.map((p) => p.url).filter(Boolean))
    expect(flatText(Buffer.from(await (await venue.desk.client.get(url)).arrayBuffer())), url).toContain('THỬ NGHIỆM');
  const workbook = Buffer.from(await (await venue.desk.client.get('/files/session.xlsx')).arrayBuffer());
  await importWorkbook(venue.desk, workbook);
  expect((await venue.desk.run('read-session', {})).rehearsal).toBe(true);
});
