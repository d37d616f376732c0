/**
 * Signed versions of papers on a real host. Breaks when a file that came back is lost, swept, changed unseen or taken for today's content, or one
 * that is neither PDF nor Word gets in.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListedPaper, SignedPaper } from '../../shared/contract/desk.ts';
import { evidenceFolderOf, filesOf } from '../support/attach.ts';
import { codesOf, type Reply } from '../support/client.ts';
import { encryptZip, makeDocx, makeImage, makeOle, makePdf, makeXlsx, makeZip } from '../support/evidence-files.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let scan: Buffer;
beforeAll(async () => {
  venue = await startVenue({ now: '2026-09-05T03:00:00.000Z' });
  await makeSmallCouncil(venue.desk);
  await venue.desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
  const tally = await playRound(venue.desk, await venue.join(), JAM, 1, [80]);
  for (const { criterion, stars } of tally.gates)
    if (stars <= 4) await venue.desk.run('conclude-gate', { dossier: JAM, criterion, stars, met: true, reason: 'Xem lại minh chứng' });
  scan = await makePdf(['Biên bản có chữ ký']);
});
afterAll(() => venue.close());

const BY = 'Lê Thị Hoa';
const file = (paper: string, name: string, bytes: Uint8Array, by = BY, note = ''): Promise<Reply<null>> =>
  venue.desk.client.upload<null>(`/files/signed?${new URLSearchParams({ paper, name, by, note })}`, bytes);
const paperOf = async (id: string): Promise<ListedPaper> => {
  const found = (await venue.desk.run('list-papers', {})).find((p) => p.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const signedOf = async (id: string): Promise<readonly SignedPaper[]> => (await paperOf(id)).signed;
const journalOf = async (event: string) => (await venue.desk.run('read-whole-journal', {})).rows.filter((e) => e.event === event);
const idOf = async (kind: ListedPaper['kind']): Promise<string> => (await venue.desk.run('list-papers', {})).find((p) => p.kind === kind)?.id ?? '';

test('of a draft nothing is filed, and nothing of it is left', async () => {
  expect(codesOf(await file('bien-ban', 'ky.pdf', scan))).toEqual(['OC-6023']);
  await venue.desk.run('confirm-result', { dossier: JAM });
  expect(codesOf(await file('khong-co', 'ky.pdf', scan))).toEqual(['OC-6001']);
  expect(codesOf(await file('bien-ban', 'ky.pdf', scan, '  '))).toEqual(['OC-1201']);
  expect(filesOf(venue)).toEqual([]);
});

describe('what is no signed version is refused in words of its own', () => {
  test.each<readonly [string, string, () => Promise<Buffer> | Buffer]>([
    ['OC-6022', 'ảnh chụp.pdf', () => makeImage('jpeg')],
    ['OC-6022', 'sổ.docx', () => makeXlsx()],
    ['OC-6022', 'gói.docx', () => makeZip({ 'word.txt': 'x' })],
    ['OC-6022', 'lời nhắn.pdf', () => Buffer.from('Biên bản đã ký')],
    ['OC-2703', 'trống.pdf', () => Buffer.alloc(0)],
    ['OC-2705', 'bien-ban.pdf', () => Buffer.from('MZ this program')],
    ['OC-2706', 'khóa.pdf', () => makePdf(['a'], { password: '1234' })],
    ['OC-2708', 'macro.docx', () => makeDocx({ 'word/vbaProject.bin': 'x' })],
    ['OC-2709', 'cụt.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<')],
    ['OC-2710', 'cũ.docx', () => makeOle('WordDocument')],
    ['OC-6022', 'khóa.docx', async () => encryptZip(await makeDocx())],
    ['OC-6021', 'to.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(40 * 1024 * 1024)])],
  ])('%s: %s', async (code, name, make) => {
    expect(codesOf(await file('bien-ban', name, await make()))).toEqual([code]);
    expect(await signedOf('bien-ban')).toEqual([]);
    expect(filesOf(venue)).toEqual([]);
  });

  test('OC-6024: a Word file of a certificate or a score sheet, whose scan is taken', async () => {
    for (const kind of ['certificate', 'score-sheet'] as const) {
      const id = await idOf(kind);
      expect(codesOf(await file(id, 'sửa.docx', await makeDocx()))).toEqual(['OC-6024']);
      expect(codesOf(await file(id, 'quét.pdf', await makePdf([kind])))).toEqual([]);
      expect(await signedOf(id)).toMatchObject([{ type: 'pdf', earlier: false }]);
    }
  });
});

test('scan and changed Word file stand beside ours: who, when, why; the bytes come back as they came', async () => {
  const word = await makeDocx({ 'docProps/app.xml': '<x/>' });
  expect(codesOf(await file('bien-ban', '../../tệp\u202Ekých.pdf', scan, BY, 'Bản có đủ chữ ký'))).toEqual([]);
  expect(codesOf(await file('bien-ban', 'Biên bản (sửa).docx', word))).toEqual([]);
  expect(codesOf(await file('bien-ban', 'lần nữa.pdf', scan))).toEqual(['OC-6025']);
  const [first, second] = await signedOf('bien-ban');
  expect(first).toMatchObject({ name: 'tệpkých.pdf', by: BY, note: 'Bản có đủ chữ ký', type: 'pdf', bytes: scan.length, earlier: false, withdrawn: null });
  expect(second).toMatchObject({ name: 'Biên bản (sửa).docx', type: 'docx', earlier: false });
  const answer = await venue.desk.client.get(first?.url ?? '');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('content-disposition')).toMatch(/^inline;/);
  expect(Buffer.from(await answer.arrayBuffer()).equals(scan)).toBe(true);
  expect((await venue.desk.client.get(second?.url ?? '')).headers.get('content-disposition')).toMatch(/^attachment;/);
  expect((await venue.desk.client.get('/files/signed/999')).status).toBe(422);
  expect(await journalOf('signed-paper-filed')).toHaveLength(4);
});

test('filing moves no paper: a print made before holds, and nothing of the record changes', async () => {
  await venue.desk.client.get((await paperOf('bien-ban')).url);
  expect(codesOf(await file('bien-ban', 'thêm.pdf', await makePdf(['bản ba'])))).toEqual([]);
  expect((await paperOf('bien-ban')).prints).toMatchObject([{ replaced: false }]);
  expect((await signedOf('bien-ban')).map((s) => s.earlier)).toEqual([false, false, false]);
});

test('withdrawn with a reason it stays on record, once', async () => {
  const [, , third] = await signedOf('bien-ban');
  const id = third?.id ?? 0;
  expect(codesOf(await venue.desk.ask('withdraw-signed', { id, reason: '' }))).toEqual(['OC-1201']);
  expect(codesOf(await venue.desk.ask('withdraw-signed', { id: 999, reason: 'Nhầm bản' }))).toEqual(['OC-6026']);
  await venue.desk.run('withdraw-signed', { id, reason: 'Thiếu chữ ký của Chủ tịch' });
  expect(codesOf(await venue.desk.ask('withdraw-signed', { id, reason: 'Nhầm bản' }))).toEqual(['OC-6027']);
  expect((await signedOf('bien-ban'))[2]?.withdrawn).toMatchObject({ reason: 'Thiếu chữ ký của Chủ tịch' });
  expect((await venue.desk.client.get(third?.url ?? '')).status).toBe(200);
  expect(await journalOf('signed-paper-withdrawn')).toHaveLength(1);
});

test('closed and opened again all of it is there; only a file that no row names is swept', async () => {
  const folder = join(evidenceFolderOf(venue), 'signed');
  const before = readdirSync(folder).sort();
  const stray = 'a'.repeat(64);
  writeFileSync(join(folder, stray), 'crash');
  writeFileSync(join(folder, 'ghi chú.txt'), 'of the office');
  const [session] = await venue.desk.run('list-sessions', {});
  await venue.desk.run('close-session', {});
  await venue.desk.run('open-session', { file: session?.file ?? '' });
  expect(readdirSync(folder).sort()).toEqual([...before, 'ghi chú.txt'].sort());
  for (const { url } of await signedOf('bien-ban')) expect((await venue.desk.client.get(url)).status).toBe(200);
});

test('a rehearsal shares none of it', async () => {
  const [session] = await venue.desk.run('list-sessions', {});
  const made = await venue.desk.run('make-rehearsal', {});
  const folder = join(venue.dataDir, made.file.replace(/\.sqlite$/, '.evidence'));
  expect(existsSync(join(folder, 'signed'))).toBe(false);
  await venue.desk.run('remove-rehearsal', { file: made.file });
  await venue.desk.run('open-session', { file: session?.file ?? '' });
});

test('a file changed on the disk is not handed out', async () => {
  const [first] = await signedOf('bien-ban');
  const folder = join(evidenceFolderOf(venue), 'signed');
  const name = readdirSync(folder).find((n) => /^[0-9a-f]{64}$/.test(n) && readFileSync(join(folder, n)).equals(scan));
  writeFileSync(join(folder, name ?? ''), 'khác');
  const answer = await venue.desk.client.get(first?.url ?? '');
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('OC-6028');
  writeFileSync(join(folder, name ?? ''), scan);
});

test('after the day’s seal the office goes on; after a correction the version says that it is of an earlier content', async () => {
  await venue.desk.run('seal-day', {});
  expect(codesOf(await file('ket-qua', 'ký đêm.pdf', await makePdf(['đêm'])))).toEqual([]);
  await venue.desk.run('resume-day', {});
  await venue.desk.run('reopen-result', { dossier: JAM, reason: 'Nhầm điều kiện' });
  expect((await signedOf('bien-ban')).map((s) => s.earlier)).toEqual([true, true, true]);
  // While it is scored again what was signed shows its points: none is handed out.
  await venue.desk.run('open-next-round', { dossier: JAM });
  const refused = await venue.desk.client.get((await signedOf('bien-ban'))[0]?.url ?? '');
  expect(await refused.text()).toContain('OC-5011');
  const gone = (await venue.desk.run('list-papers', {})).find((p) => p.kind === 'certificate');
  expect(gone).toMatchObject({ signed: [{ type: 'pdf', earlier: true }] });
});
