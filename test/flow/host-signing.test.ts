/**
 * Signing at the desk, on a real host. Breaks when a batch loses, doubles or misplaces a signature, the agency gets before the signer, a key or a
 * passphrase stays anywhere, or what comes back filed isn't what pdfsig calls valid.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskLive, ListedPaper } from '../../shared/contract/desk.ts';
import type { SigningState } from '../../shared/contract/desk-signing.ts';
import { codesOf } from '../support/client.ts';
import type { Live } from '../support/live.ts';
import { PASSPHRASE, startAuthority } from '../support/make-p12.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let live: Live<DeskLive>;
let authority: ReturnType<typeof startAuthority>;
let signer: Buffer;
let agency: Buffer;
const folder = mkdtempSync(join(tmpdir(), 'ocop-signing-'));
const picture = async (colour: string): Promise<string> =>
  (
    await sharp({ create: { width: 200, height: 80, channels: 4, background: colour } })
      .png()
      .toBuffer()
  ).toString('base64');

beforeAll(async () => {
  authority = startAuthority();
  signer = authority.make({ name: 'Nguyễn Văn Chủ' });
  agency = authority.make({ name: 'Ủy ban nhân dân tỉnh Thử', legacy: true });
  venue = await startVenue({ now: '2026-09-05T03:00:00.000Z' });
  live = await venue.desk.listen();
  await makeSmallCouncil(venue.desk);
  await venue.desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
  const tally = await playRound(venue.desk, await venue.join(), JAM, 1, [80]);
  for (const { criterion, stars } of tally.gates)
    if (stars <= 4) await venue.desk.run('conclude-gate', { dossier: JAM, criterion, stars, met: true, reason: 'Xem lại minh chứng' });
  await venue.desk.run('confirm-result', { dossier: JAM });
});
afterAll(async () => {
  live.close();
  await venue.close();
  for (const one of [folder, authority.folder]) rmSync(one, { recursive: true, force: true });
});

const open = (file: Buffer, passphrase = PASSPHRASE) =>
  venue.desk.client.command<{ id: string }>('open-signing-key', { file: file.toString('base64'), passphrase });
const keyOf = async (file: Buffer) => venue.desk.run('open-signing-key', { file: file.toString('base64'), passphrase: PASSPHRASE });
const listed = () => venue.desk.run('list-papers', {});
const paperOf = async (id: string): Promise<ListedPaper> => {
  const found = (await listed()).find((p) => p.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const certificate = async (): Promise<string> => (await listed()).find((p) => p.kind === 'certificate')?.id ?? '';
const ended = async (): Promise<SigningState> =>
  (await live.until((s) => s.signing !== null && s.signing.state !== 'running' && s.signing.state !== 'stopping')).signing as SigningState;
const dismissed = async (): Promise<void> => {
  await venue.desk.run('dismiss-signing', {});
  await live.until((s) => s.signing === null);
};
const fetched = async (url: string): Promise<Buffer> => Buffer.from(await (await venue.desk.client.get(url)).arrayBuffer());
async function batch(file: Buffer, papers: readonly string[], role: 'signer' | 'agency', look: 'picture' | 'text' | 'none', png = ''): Promise<SigningState> {
  const { id } = await keyOf(file);
  await venue.desk.run('start-signing', { key: id, papers: [...papers], role, look, picture: png });
  const state = await ended();
  await dismissed();
  return state;
}
async function pdfsig(id: string): Promise<string> {
  const version = (await paperOf(id)).signed.at(-1);
  const bytes = await fetched(version?.url ?? '');
  const file = join(folder, 'look.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
}
const count = (text: string, words: string): number => text.split(words).length - 1;

test('a wrong passphrase, another file and no key held are refused in words', async () => {
  expect(codesOf(await open(signer, 'sai'))).toEqual(['OC-6202']);
  expect(codesOf(await open(Buffer.from('xin chào')))).toEqual(['OC-6201']);
  const asked = { key: 'nào đó', papers: ['bien-ban'], role: 'signer', look: 'none', picture: '' };
  expect(codesOf(await venue.desk.client.command('start-signing', asked))).toEqual(['OC-6212']);
  const { id } = await keyOf(signer);
  expect(
    codesOf(await venue.desk.client.command('start-signing', { ...asked, key: id, look: 'picture', picture: Buffer.from('GIF89a').toString('base64') })),
  ).toEqual(['OC-6211']);
  await venue.desk.run('forget-signing-key', {});
  expect(codesOf(await venue.desk.client.command('start-signing', { ...asked, key: id }))).toEqual(['OC-6212']);
});

test('says whose certificate it is, until when, and what stands against signing', async () => {
  expect(await keyOf(signer)).toMatchObject({
    subject: 'Nguyễn Văn Chủ',
    issuer: 'Tổ chức chứng thực thử nghiệm',
    until: '2040-01-01T00:00:00.000Z',
    problems: [],
  });
  const expired = authority.make({ name: 'Hết hạn', from: '200101000000Z', to: '210101000000Z' });
  expect((await keyOf(expired)).problems.map((p) => p.code)).toEqual(['OC-6204']);
  const state = await batch(expired, ['bien-ban'], 'signer', 'none');
  expect([state.done, state.problems.map((p) => p.code)]).toEqual([0, ['OC-6204']]);
  expect((await paperOf('bien-ban')).signed).toEqual([]);
});

test('the agency waits for the signer; then both signatures are valid, filed, journalled and shown', async () => {
  const id = await certificate();
  const papers = ['bien-ban', id];
  const early = await batch(agency, papers, 'agency', 'picture', await picture('#C00000'));
  expect(early.problems.map((p) => p.code)).toEqual(['OC-6214', 'OC-6214']);
  const first = await batch(signer, papers, 'signer', 'picture', await picture('#1F3A93'));
  expect([first.done, first.of, first.problems]).toEqual([2, 2, []]);
  const again = await batch(signer, papers, 'signer', 'none');
  expect(again.problems.map((p) => p.code)).toEqual(['OC-6216', 'OC-6216']);
  const second = await batch(agency, papers, 'agency', 'picture', await picture('#C00000'));
  expect([second.done, second.problems]).toEqual([2, []]);
  for (const paper of papers) {
    const said = await pdfsig(paper);
    expect(count(said, 'Signature is Valid.')).toBe(2);
    expect(said).toContain('Total document signed');
    const versions = (await paperOf(paper)).signed;
    expect(versions.map((v) => v.check?.signatures.length)).toEqual([1, 2]);
    expect(versions.at(-1)).toMatchObject({ earlier: false, check: { verdict: 'valid', same: 'bytes', uncovered: null } });
    expect((await paperOf(paper)).prints).toMatchObject([{ copies: 1, replaced: false }]);
  }
  const entries = (await venue.desk.run('read-whole-journal', {})).rows.filter((row) => row.event === 'paper-signed');
  expect(entries).toHaveLength(4);
});

test('signed by us and filed by hand once more is known as ours; another paper is told as different', async () => {
  const version = (await paperOf('bien-ban')).signed.at(-1);
  const bytes = await fetched(version?.url ?? '');
  const file = (paper: string, name: string) =>
    venue.desk.client.upload<null>(`/files/signed?${new URLSearchParams({ paper, name, by: 'Lê Thị Hoa', note: '' })}`, bytes);
  expect(codesOf(await file('bien-ban', 'lại.pdf'))).toEqual(['OC-6025']);
  const other = (await listed()).find((p) => p.kind === 'results' && p.state === 'ready')?.id ?? '';
  expect((await file(other, 'nhầm.pdf')).answer.ok).toBe(true);
  expect((await paperOf(other)).signed).toMatchObject([{ check: { verdict: 'valid', same: 'different' } }]);
});

test('attachments carry words in the corner and need no signer', async () => {
  const id = (await listed()).find((p) => p.kind === 'summary' && p.state === 'ready')?.id ?? '';
  expect((await batch(agency, [id], 'agency', 'text')).problems).toEqual([]);
  await pdfsig(id);
  const look = execFileSync('pdftoppm', ['-r', '40', '-png', '-f', '1', '-l', '1', join(folder, 'look.pdf')], { maxBuffer: 1e8 });
  const { data, info } = await sharp(look).greyscale().raw().toBuffer({ resolveWithObject: true });
  const dark = [...data].filter((grey, i) => grey < 140 && i % info.width > info.width * 0.7 && i / info.width < info.height * 0.1).length;
  expect(dark).toBeGreaterThan(5);
});

test('nothing of key or passphrase is left in any file of the data folder, nor in the journal', async () => {
  const walk = (place: string): readonly string[] =>
    readdirSync(place).flatMap((name) => (statSync(join(place, name)).isDirectory() ? walk(join(place, name)) : [join(place, name)]));
  const traces = [PASSPHRASE, signer.subarray(60, 120), agency.subarray(60, 120)].map((trace) => Buffer.from(trace as Buffer));
  for (const file of walk(venue.dataDir)) {
    const bytes = readFileSync(file);
    for (const trace of traces) expect(bytes.includes(trace), file).toBe(false);
  }
  expect(JSON.stringify(await venue.desk.run('read-whole-journal', {}))).not.toContain(PASSPHRASE);
});

test('a batch stops where it is told to; what is signed stays', async () => {
  const sheets = (await listed()).filter((p) => p.kind === 'score-sheet' && p.state === 'ready').map((p) => p.id);
  const { id } = await keyOf(signer);
  await venue.desk.run('start-signing', { key: id, papers: sheets, role: 'signer', look: 'none', picture: '' });
  expect(codesOf(await venue.desk.client.command('start-signing', { key: id, papers: sheets, role: 'signer', look: 'none', picture: '' }))).toEqual([
    'OC-6213',
  ]);
  await venue.desk.run('cancel-signing', {});
  const state = await ended();
  expect(state.state).toBe('cancelled');
  const signed = (await listed()).filter((p) => p.kind === 'score-sheet' && p.signed.length > 0);
  expect(signed).toHaveLength(state.done);
  expect(state.done).toBeLessThan(sheets.length);
  await dismissed();
});
