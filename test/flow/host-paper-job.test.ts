/**
 * Several papers as one job on a real host. Breaks when a paper is counted that wasn't written, or written and not counted; when something is
 * overwritten, or half a file is left; when a cancel, a full or a read-only disk isn't told in words.
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DESK_FILES, type DeskLive, type ListedPaper, type PaperJobState } from '../../shared/contract/desk.ts';
import { paperContext } from '../bench/scored-record.ts';
import { codesOf } from '../support/client.ts';
import type { Live } from '../support/live.ts';
import { boxesOf, flatText } from '../support/pdf-tools.ts';
import { placeSession } from '../support/place-session.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let live: Live<DeskLive>;
let place: string;
/** What the program was asked to show. */
const opened: string[] = [];
/** Folder of the job begun last, ''. */
let begun = '';
beforeAll(async () => {
  venue = await startVenue({
    now: '2026-09-04T03:42:00.000Z',
    openFolder: async (folder) => {
      opened.push(folder);
      return existsSync(folder) ? '' : 'Failed to open path';
    },
  });
  const file = placeSession(venue.dataDir, paperContext('sample').record, false);
  await venue.desk.run('open-session', { file });
  await venue.desk.run('confirm-decided', {});
  live = await venue.desk.listen();
});
afterAll(async () => {
  live.close();
  await venue.close();
});
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'ocop-stick-'));
  return async () => {
    await venue.desk.run('cancel-paper-job', {});
    if (begun) await ended();
    await venue.desk.run('dismiss-paper-job', {});
    await live.until((s) => s.paperJob === null);
    begun = '';
    rmSync(place, { recursive: true, force: true });
  };
});

const papers = async (): Promise<readonly ListedPaper[]> => venue.desk.run('list-papers', {});
async function start(ids: readonly string[]): Promise<string> {
  const { folder } = await venue.desk.run('start-paper-job', { place, papers: [...ids] });
  begun = folder;
  return folder;
}
const ended = async (): Promise<PaperJobState> => {
  const { paperJob } = await live.until((s) => s.paperJob?.folder === begun && !['running', 'stopping'].includes(s.paperJob.state));
  return paperJob as PaperJobState;
};
const pdfs = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.pdf'));
const sha = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
/** Copies put out so far, by paper. */
const copies = async (): Promise<ReadonlyMap<string, number>> =>
  new Map((await papers()).map((p) => [p.id, p.prints.reduce((sum, print) => sum + print.copies, 0)]));

test('the folder of the job is shown, no other one, and what the system refuses is told', async () => {
  const show = () => venue.desk.ask('open-paper-folder', {});
  expect(codesOf(await show())).toEqual(['OC-6103']);
  const [minutes] = await papers();
  const folder = await start([minutes?.id ?? '']);
  expect((await ended()).opens).toBe(true);
  expect((await show()).answer.ok).toBe(true);
  rmSync(folder, { recursive: true });
  expect(codesOf(await show())).toEqual(['OC-6104']);
  expect(opened).toEqual([folder, folder]);
});

test('papers are saved in the order asked for, in a new folder, with a list of hashes; each final one is counted once', async () => {
  const all = await papers();
  const chosen = [
    ...all.filter((p) => p.kind === 'certificate').slice(0, 3),
    ...all.filter((p) => p.kind === 'score-sheet').slice(0, 20),
    ...all.filter((p) => p.kind === 'blank-sheet').slice(0, 1),
  ];
  const before = await copies();
  const folder = await start(chosen.map((p) => p.id));
  expect(folder).toBe(join(place, 'van-ban-OCOP 2026-09-04 10h42'));
  const job = await ended();
  expect(job).toMatchObject({ state: 'done', done: chosen.length, of: chosen.length, problems: [] });
  const names = [...pdfs(folder)].sort();
  expect(names).toEqual(chosen.map((p, i) => `${String(i + 1).padStart(3, '0')}-${p.id.replaceAll('/', '_')}.pdf`));
  expect(readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8')).toBe(names.map((name) => `${sha(join(folder, name))}  ${name}\n`).join(''));
  expect(readdirSync(folder).length).toBe(names.length + 1);
  const after = await copies();
  for (const { id, kind } of chosen) expect((after.get(id) ?? 0) - (before.get(id) ?? 0), id).toBe(kind === 'blank-sheet' ? 0 : 1);

  // Again: another folder, nothing overwritten, and each says that it is the second copy.
  const again = await start(chosen.slice(0, 4).map((p) => p.id));
  await ended();
  expect(again).toBe(`${folder} (2)`);
  for (const name of pdfs(again)) expect(flatText(readFileSync(join(again, name))), name).toContain('Bản in lần 2');
});

test('a cancel midway: what was saved is counted and whole, the rest neither', async () => {
  const chosen = (await papers()).filter((p) => p.kind === 'score-sheet').slice(40, 240);
  const folder = await start(chosen.map((p) => p.id));
  expect(await venue.desk.ask('start-paper-job', { place, papers: ['bien-ban'] })).toMatchObject({ answer: { ok: false, problems: [{ code: 'OC-6084' }] } });
  await live.until((s) => s.paperJob?.folder === folder && s.paperJob.done > 0);
  await venue.desk.run('cancel-paper-job', {});
  const job = await ended();
  expect(job.state).toBe('cancelled');
  expect(job.done).toBeGreaterThan(0);
  expect(job.done).toBeLessThan(chosen.length);
  const counted = (await papers()).filter((p) => chosen.some((c) => c.id === p.id) && p.prints.length > 0).length;
  expect([pdfs(folder).length, counted]).toEqual([job.done, job.done]);
  expect(readdirSync(folder).filter((name) => name.includes('dang-ghi'))).toEqual([]);
  expect(readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').trimEnd().split('\n').length).toBe(job.done);
});

test('a place that isn’t there, is read only or turns so: said in words, nothing counted, nothing half written', async () => {
  const ask = async (where: string): Promise<unknown> => (await venue.desk.ask('start-paper-job', { place: where, papers: ['ket-qua'] })).answer;
  expect(await ask(join(place, 'usb'))).toMatchObject({ problems: [{ code: 'OC-6081' }] });
  expect(await ask('van-ban')).toMatchObject({ problems: [{ code: 'OC-6081' }] });
  writeFileSync(join(place, 'tep'), '');
  expect(await ask(join(place, 'tep'))).toMatchObject({ problems: [{ code: 'OC-6081' }] });
  // A file system without any room left: Linux has one everywhere.
  if (process.platform === 'linux') expect(await ask('/proc')).toMatchObject({ problems: [{ code: 'OC-6083' }] });
  // Whoever runs the tests as root may write everywhere.
  chmodSync(place, 0o555);
  if (process.getuid?.() !== 0) expect(await ask(place)).toMatchObject({ problems: [{ code: 'OC-6082' }] });
  chmodSync(place, 0o755);

  // The folder is taken away under the job, as when a stick is pulled out.
  const chosen = (await papers()).filter((p) => p.kind === 'score-sheet' && p.prints.length === 0).slice(0, 60);
  const folder = await start(chosen.map((p) => p.id));
  rmSync(folder, { recursive: true, force: true });
  const job = await ended();
  expect(job.state).toBe('failed');
  expect(job.problems[0]).toMatchObject({ code: 'OC-6085' });
  expect((await papers()).filter((p) => chosen.some((c) => c.id === p.id) && p.prints.length > 0)).toEqual([]);
});

test('what can’t be put out is named, and the rest is saved', async () => {
  const folder = await start(['ket-qua', 'khong-co', 'tong-hop-diem']);
  const job = await ended();
  expect(job).toMatchObject({ state: 'done', done: 2, of: 3, problems: [{ code: 'OC-6001' }] });
  expect(pdfs(folder)).toEqual(['001-ket-qua.pdf', '003-tong-hop-diem.pdf']);
});

test('papers for the printer are one PDF in the order asked for, each counted; too many are refused before anything is counted', async () => {
  const post = (ids: readonly string[]): Promise<Response> =>
    venue.desk.client.get(DESK_FILES.paperSet, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ papers: ids }) });
  const fresh = (await papers()).filter((p) => p.kind === 'certificate' && p.prints.length === 0);
  const ids = ['tong-hop-diem', ...fresh.slice(0, 2).map((p) => p.id)];
  const pdf = new Uint8Array(await (await post(ids)).arrayBuffer());
  const pages = boxesOf(pdf);
  expect(pages.length).toBeGreaterThan(2);
  expect(flatText(pdf).indexOf('TỔNG HỢP')).toBeLessThan(flatText(pdf).indexOf(fresh[0]?.number ?? 'none'));
  const now = await papers();
  expect(ids.slice(1).map((id) => now.find((p) => p.id === id)?.prints.map((print) => print.copies))).toEqual([[1], [1]]);
  const many = await post((await papers()).slice(0, 61).map((p) => p.id));
  expect(await many.json()).toMatchObject({ ok: false, problems: [{ code: 'OC-6087' }] });
});

test('the places of this machine come with the room left there', async () => {
  const places = await venue.desk.run('list-paper-places', {});
  for (const { path, name, freeBytes } of places) {
    expect(name).not.toBe('');
    expect(path.endsWith(name)).toBe(true);
    expect(freeBytes).toBeGreaterThan(0);
  }
});
