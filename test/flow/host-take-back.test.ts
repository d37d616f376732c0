/**
 * Papers handed over to the token's own program and taken back. Breaks when one is filed at the wrong paper, a changed or unsigned one gets in, or the
 * desk asks for a signature that is there.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { signPdf } from '../../electron/safety/sign-pdf.ts';
import { readPkcs12, type SigningKey } from '../../electron/safety/signing/read-pkcs12.ts';
import type { DeskLive, ListedPaper } from '../../shared/contract/desk.ts';
import type { TakenBack, TakenFile } from '../../shared/contract/desk-signed.ts';
import { A4 } from '../../shared/paper/paper.ts';
import { codesOf } from '../support/client.ts';
import type { Live } from '../support/live.ts';
import { PASSPHRASE, startAuthority } from '../support/make-p12.ts';
import { makePackedPdf } from '../support/other-pdf.ts';
import { rewritePdf } from '../support/rewrite-pdf.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const BY = 'Lê Thị Hoa';
let venue: TestVenue;
let live: Live<DeskLive>;
let authority: ReturnType<typeof startAuthority>;
let place: string;
let folder: string;
/** The handed-over file of a paper. */
let fileOf: (id: string) => string;

beforeAll(async () => {
  authority = startAuthority();
  place = mkdtempSync(join(tmpdir(), 'ocop-hand-over-'));
  venue = await startVenue({ now: '2026-09-05T03:00:00.000Z' });
  live = await venue.desk.listen();
  await makeSmallCouncil(venue.desk);
  await venue.desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
  const tally = await playRound(venue.desk, await venue.join(), JAM, 1, [80]);
  for (const { criterion, stars } of tally.gates)
    if (stars <= 4) await venue.desk.run('conclude-gate', { dossier: JAM, criterion, stars, met: true, reason: 'Xem lại minh chứng' });
  await venue.desk.run('confirm-result', { dossier: JAM });
  const papers = (await listed()).filter((p) => ['minutes', 'results', 'summary', 'certificate', 'score-sheet'].includes(p.kind) && p.state === 'ready');
  ({ folder } = await venue.desk.run('start-paper-job', { papers: papers.map((p) => p.id), place }));
  await live.until((s) => s.paperJob?.state === 'done');
  const names = readdirSync(folder);
  fileOf = (id) => join(folder, names.find((name) => name.endsWith(`-${id.replaceAll('/', '_')}.pdf`)) ?? 'none');
});
afterAll(async () => {
  live.close();
  await venue.close();
  for (const one of [place, authority.folder]) rmSync(one, { recursive: true, force: true });
});

const listed = () => venue.desk.run('list-papers', {});
async function paperOf(id: string): Promise<ListedPaper> {
  const found = (await listed()).find((p) => p.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
const keys = new Map<string, SigningKey>();
function signedBy(name: string, bytes: Uint8Array): Buffer {
  const opened = keys.has(name) ? undefined : readPkcs12(authority.make({ name }), PASSPHRASE);
  if (opened?.ok) keys.set(name, opened.value);
  const key = keys.get(name);
  const done = key && signPdf(bytes, key, { at: '2026-09-05T04:00:00.000Z', reason: 'Ký bằng token', label: 'VGCA', look: null });
  if (!done?.ok) throw new Error('not signed');
  return done.value;
}
const drop = (name: string, bytes: Uint8Array) => venue.desk.client.upload<TakenFile>(`/files/signed-back?${new URLSearchParams({ name, by: BY })}`, bytes);
const codes = (taken: TakenBack | undefined): readonly string[] => (taken?.ok === false ? taken.problems.map((p) => p.code) : []);

test('what was handed over waits for its signers, by name', async () => {
  const minutes = await paperOf('bien-ban');
  expect(minutes.awaits?.names.length).toBe(2);
  expect(minutes.awaits?.agency).toBe(true);
  const sheet = (await listed()).find((p) => p.kind === 'score-sheet' && p.prints.length > 0);
  expect(sheet?.awaits).toMatchObject({ agency: false });
  expect(sheet?.awaits?.names).toHaveLength(1);
});

test('signed by a program that adds to the file and renames it: known by what it begins with', async () => {
  const taken = await drop('signed (1).pdf', signedBy('Nguyễn Văn TV1', readFileSync(fileOf('bien-ban'))));
  expect(taken.answer).toMatchObject({ ok: true, value: { paper: 'bien-ban', signers: ['Nguyễn Văn TV1'], same: 'bytes' } });
  const minutes = await paperOf('bien-ban');
  expect(minutes.signed).toMatchObject([{ by: BY, earlier: false, check: { verdict: 'valid', same: 'bytes' } }]);
  expect(minutes.awaits).toMatchObject({ names: ['Nguyễn Văn TK1'], agency: true });
});

test('signed by a program that writes the file anew: known by its properties, every page compared', async () => {
  const id = (await listed()).find((p) => p.kind === 'results')?.id ?? '';
  const taken = await drop('ban-ky.pdf', signedBy('Nguyễn Văn TV1', rewritePdf(readFileSync(fileOf(id)))));
  expect(taken.answer).toMatchObject({ ok: true, value: { paper: id, same: 'pages' } });
});

test('a whole folder: what is signed is filed, everything else is said by name and reason', async () => {
  const sheets = (await listed()).filter((p) => p.kind === 'score-sheet' && p.prints.length > 0);
  const [first, second, third] = sheets.map((p) => p.id) as [string, string, string];
  const own = (await paperOf(first)).awaits?.names[0] ?? '';
  writeFileSync(fileOf(first), signedBy(own, readFileSync(fileOf(first))));
  const hurt = signedBy('Nguyễn Văn TV2', readFileSync(fileOf(second)));
  const at = hurt.indexOf('stream');
  hurt[at + 30] = (hurt[at + 30] ?? 0) ^ 1;
  writeFileSync(fileOf(second), hurt);
  const forged = {
    kind: 'flow',
    id: third,
    title: 'Phiếu',
    author: '',
    createdAt: '2026-09-05T03:00:00.000Z',
    format: A4,
    mark: '',
    bodySize: 13,
    footer: '',
  } as const;
  writeFileSync(fileOf(third), signedBy('Nguyễn Văn TV3', await drawPaper({ ...forged, blocks: [{ kind: 'paragraph', text: '100 điểm' }] })));
  writeFileSync(join(folder, 'la.pdf'), signedBy('Người lạ', makePackedPdf('hello')));
  writeFileSync(join(folder, 'hong.pdf'), '%PDF-1.7 hỏng');
  const taken = await venue.desk.run('take-signed-folder', { folder, by: BY });
  const of = (file: string) => taken.find((one) => file.endsWith(one.name));
  expect(of(fileOf(first))).toMatchObject({ ok: true, value: { paper: first } });
  expect(codes(of(fileOf(second)))).toEqual(['OC-6233']);
  expect(codes(of(fileOf(third)))).toEqual(['OC-6234']);
  expect(codes(of('/la.pdf'))).toEqual(['OC-6232']);
  expect(codes(of('/hong.pdf'))).toEqual(['OC-6230']);
  expect(codes(of(fileOf('bien-ban')))).toEqual(['OC-6231']);
  expect((await paperOf(first)).awaits).toBeNull();
  expect((await paperOf(second)).signed).toEqual([]);
  // Once more: what is there already is not filed again.
  expect(codes((await venue.desk.run('take-signed-folder', { folder, by: BY })).find((one) => fileOf(first).endsWith(one.name)))).toEqual(['OC-6025']);
});

test('no such folder is said', async () => {
  expect(codesOf(await venue.desk.client.command('take-signed-folder', { folder: join(place, 'không có'), by: BY }))).toEqual(['OC-6235']);
  expect(codesOf(await venue.desk.client.command('take-signed-folder', { folder: 'tương-đối', by: BY }))).toEqual(['OC-6235']);
});
