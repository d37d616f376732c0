/**
 * Scans of hand-signed papers on a real host. Breaks when a signed page is lost, filed to another paper, taken for complete with a page missing, or when a
 * hostile file does more than end in a sentence.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindPictures } from '../../electron/dossier/scans/bind-pictures.ts';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import type { ListedPaper } from '../../shared/contract/desk.ts';
import type { Scans, TakenScan } from '../../shared/contract/desk-scans.ts';
import { pageMark } from '../../shared/paper/page-code.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { evidenceFolderOf, filesOf } from '../support/attach.ts';
import { codesOf, type Reply, valueOf } from '../support/client.ts';
import { makePdf } from '../support/evidence-files.ts';
import { contextOf } from '../support/paper-record.ts';
import { pageAsPng, pageToSoil, type Soiling, soil } from '../support/scan-of.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const BY = 'Lê Thị Hoa';
const CLEAN: Soiling = { turn: 0, blur: 0.5, noise: 20, specks: 20, quality: 70 };
let venue: TestVenue;
let minutes: Buffer;
let sheet: Buffer;
let sheetId = '';

const paperOf = async (id: string): Promise<ListedPaper> => {
  const found = (await venue.desk.run('list-papers', {})).find((p) => p.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const print = async (id: string): Promise<Buffer> => Buffer.from(await (await venue.desk.client.get((await paperOf(id)).url)).arrayBuffer());
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
const scanOf = (pdf: Uint8Array, page: number, change: Partial<Soiling> = {}, dpi = 150): Promise<Buffer> =>
  soil(pageToSoil(pdf, page, dpi, venue.dataDir), { ...CLEAN, ...change });
const asPdf = async (pages: readonly Buffer[]): Promise<Buffer> =>
  bindPictures(
    await Promise.all(
      pages.map(async (jpeg) => {
        const { width, height, channels } = await sharp(jpeg).metadata();
        return { jpeg, width, height, grey: channels === 1 };
      }),
    ),
    'quét',
  );
const take = (name: string, bytes: Uint8Array): Promise<Reply<TakenScan>> =>
  venue.desk.client.upload<TakenScan>(`/files/scans?${new URLSearchParams({ name, by: BY })}`, bytes);
const scans = (): Promise<Scans> => venue.desk.run('read-scans', {});
const setOf = async (id: string) => (await scans()).papers.filter((paper) => paper.paper === id);
const journalOf = async (event: string) => (await venue.desk.run('read-whole-journal', {})).rows.filter((e) => e.event === event);

beforeAll(async () => {
  venue = await startVenue({ now: '2026-09-05T03:00:00.000Z' });
  await makeSmallCouncil(venue.desk);
  await venue.desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
  const tally = await playRound(venue.desk, await venue.join(), JAM, 1, [80]);
  for (const { criterion, stars } of tally.gates)
    if (stars <= 4) await venue.desk.run('conclude-gate', { dossier: JAM, criterion, stars, met: true, reason: 'Xem lại minh chứng' });
  await venue.desk.run('confirm-result', { dossier: JAM });
  minutes = await print('bien-ban');
  sheetId = (await venue.desk.run('list-papers', {})).find((p) => p.kind === 'score-sheet')?.id ?? '';
  sheet = await print(sheetId);
}, 60_000);
afterAll(() => venue.close());

test('pages of two papers in one file, turned and in any order, with an empty back and a stranger: each is filed where it belongs', async () => {
  const of = pagesOf(minutes);
  expect((await paperOf('bien-ban')).awaits).not.toBeNull();
  const empty = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#f6f6f6' } })
    .jpeg()
    .toBuffer();
  const stranger = await scanOf(await makePdf(['Công văn khác']), 1);
  const own = await Promise.all(Array.from({ length: of }, (_, i) => scanOf(minutes, of - i, { turn: [0, 90, 180, 2][i % 4] ?? 0 })));
  const file = await asPdf([stranger, ...own, empty, await scanOf(sheet, 2, { turn: 270 })]);
  expect(valueOf(await take('máy quét 01.pdf', file))).toEqual({ pages: of + 3, placed: of + 1, blank: 1, loose: 1 });
  const found = await scans();
  expect(found.papers).toMatchObject([
    { paper: 'bien-ban', earlier: null, signedAt: '2026-09-05T03:00:00.000Z' },
    { paper: sheetId, earlier: null, signedAt: null },
  ]);
  expect(found.papers[1]?.pages.map((scanned) => scanned.length)).toEqual(Array.from({ length: pagesOf(sheet) }, (_, i) => (i === 1 ? 1 : 0)));
  expect(found.loose.map(({ state }) => state)).toEqual(['no-code', 'blank']);
  // What was signed by hand stands as the signed version, upright and in order; nobody is waited for any more.
  const signed = await paperOf('bien-ban');
  expect([signed.awaits, signed.signed.length, signed.signed[0]?.by]).toEqual([null, 1, BY]);
  const bound = Buffer.from(await (await venue.desk.client.get(signed.signed[0]?.url ?? '')).arrayBuffer());
  expect(pagesOf(bound)).toBe(of);
  // The bytes that came in lie there as they came.
  const original = await venue.desk.client.get(found.files[0]?.url ?? '');
  expect(Buffer.from(await original.arrayBuffer()).equals(file)).toBe(true);
  expect(await journalOf('scan-taken')).toHaveLength(1);
  expect(codesOf(await take('lại.pdf', file))).toEqual(['OC-7508']);
}, 120_000);

test('what was missing comes as pictures; a page that comes twice is named, and stands in when the first is taken out', async () => {
  const of = pagesOf(sheet);
  for (let page = 1; page <= of; page += 1) {
    if (page === 2) continue;
    expect((await setOf(sheetId))[0]?.signedAt).toBeNull();
    valueOf(await take(`trang ${page}.jpg`, await scanOf(sheet, page, { turn: page === 3 ? 180 : 0 })));
  }
  expect(await setOf(sheetId)).toMatchObject([{ signedAt: expect.any(String) }]);
  valueOf(
    await take(
      'rõ hơn.png',
      await sharp(pageAsPng(sheet, 2, 200, venue.dataDir))
        .png()
        .toBuffer(),
    ),
  );
  const [set] = await setOf(sheetId);
  expect(set?.pages.map((found) => found.length)).toEqual(Array.from({ length: of }, (_, i) => (i === 1 ? 2 : 1)));
  const first = set?.pages[1]?.[0]?.id ?? 0;
  await venue.desk.run('take-out-scan-pages', { scans: [first], by: BY, reason: 'Bản mờ' });
  const { signed } = await paperOf(sheetId);
  expect(signed.map((version) => version.withdrawn?.reason ?? null)).toEqual(['Rút trang quét: Bản mờ', null]);
  expect((await scans()).loose).toContainEqual(expect.objectContaining({ id: first, state: 'out', why: 'Bản mờ' }));
  expect(codesOf(await venue.desk.ask('take-out-scan-pages', { scans: [first], by: BY, reason: 'lần nữa' }))).toEqual(['OC-7512']);
  expect(codesOf(await venue.desk.ask('take-out-scan-pages', { scans: [9999], by: BY, reason: 'không có' }))).toEqual(['OC-7509']);
  expect(await journalOf('scan-pages-taken-out')).toHaveLength(1);
}, 120_000);

test('a page whose code is gone is matched by hand, within the paper’s pages', async () => {
  const [loose] = (await scans()).loose.filter(({ state }) => state === 'no-code');
  const scan = loose?.id ?? 0;
  expect((await venue.desk.client.get(loose?.picture ?? '')).headers.get('content-type')).toBe('image/jpeg');
  expect(codesOf(await venue.desk.ask('place-scan-page', { scan, paper: 'ket-qua', page: 99, by: BY }))).toEqual(['OC-7510']);
  expect(codesOf(await venue.desk.ask('place-scan-page', { scan, paper: 'khong-co', page: 1, by: BY }))).toEqual(['OC-6001']);
  expect(codesOf(await venue.desk.ask('place-scan-page', { scan: 9999, paper: 'ket-qua', page: 1, by: BY }))).toEqual(['OC-7509']);
  await venue.desk.run('place-scan-page', { scan, paper: 'ket-qua', page: 1, by: BY });
  expect(await setOf('ket-qua')).toMatchObject([{ signedAt: expect.any(String), pages: [[{ id: scan }]] }]);
  expect((await paperOf('ket-qua')).signed).toHaveLength(1);
  expect(await journalOf('scan-page-placed')).toHaveLength(1);
}, 60_000);

test('a paper of another session is refused by name, and an earlier print of ours is said to be one', async () => {
  const other = buildPaper(contextOf(), 'ket-qua', () => true);
  if (!other.ok || other.value.kind !== 'flow') throw new Error('no list');
  const foreign = await drawPaper({ ...other.value, pageMark: pageMark('BCGHKL', 'ab'.repeat(32)) });
  expect(valueOf(await take('phiên khác.jpg', await scanOf(foreign, 1)))).toMatchObject({ placed: 0, loose: 1 });
  expect((await scans()).loose).toContainEqual(expect.objectContaining({ file: 'phiên khác.jpg', state: 'other-session' }));
  const session = await venue.desk.run('read-session', {});
  await venue.desk.run('save-info', { info: { ...session.info, place: 'Hội trường B' } });
  valueOf(await take('bản cũ.jpg', await scanOf(minutes, 1, { blur: 0.6 })));
  expect((await setOf('bien-ban'))[0]?.earlier).toBe('2026-09-05T03:00:00.000Z');
}, 60_000);

test('a folder is taken in by name, what is no scan is left alone', async () => {
  const folder = join(venue.dataDir, 'máy quét');
  mkdirSync(folder);
  writeFileSync(join(folder, '2.jpg'), await scanOf(minutes, 2, { blur: 0.7 }));
  writeFileSync(join(folder, '10.pdf'), Buffer.from('%PDF-1.7 hỏng'));
  writeFileSync(join(folder, 'ghi chú.txt'), 'của văn phòng');
  const taken = await venue.desk.run('take-scan-folder', { folder, by: BY });
  expect(taken.map(({ name, ok }) => [name, ok])).toEqual([
    ['2.jpg', true],
    ['10.pdf', false],
  ]);
  expect(codesOf(await venue.desk.ask('take-scan-folder', { folder: join(folder, 'không có'), by: BY }))).toEqual(['OC-7511']);
}, 60_000);

test('hostile files end in a sentence and leave nothing behind', async () => {
  const before = filesOf(venue).length;
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  for (const [code, name, bytes] of [
    ['OC-2709', 'cụt.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<')],
    ['OC-2706', 'khóa.pdf', await makePdf(['a'], { password: '1234' })],
    ['OC-7502', 'sổ.zip', Buffer.from('PK\u0003\u0004xxxx')],
    ['OC-7502', 'trống.pdf', Buffer.alloc(0)],
    ['OC-7502', 'thư.pdf', Buffer.from('Kính gửi')],
    ['OC-2709', 'cụt.png', png.subarray(0, 60)],
    ['OC-7503', 'dài.pdf', await makePdf(Array.from({ length: 2001 }, () => ''))],
  ] as const)
    expect([name, codesOf(await take(name, bytes))]).toEqual([name, [code]]);
  expect(codesOf(await take('bom.png', bomb))).toMatchObject([expect.stringMatching(/^OC-27(09|14)$/)]);
  expect(filesOf(venue)).toHaveLength(before);
}, 120_000);

test('closed and opened again all of it is there; pictures that are gone are drawn anew', async () => {
  const before = await scans();
  rmSync(join(evidenceFolderOf(venue), 'signed', 'pages'), { recursive: true });
  const [session] = await venue.desk.run('list-sessions', {});
  await venue.desk.run('close-session', {});
  await venue.desk.run('open-session', { file: session?.file ?? '' });
  expect(await scans()).toEqual(before);
  const picture = await venue.desk.client.get(before.papers[0]?.pages[0]?.[0]?.picture ?? '');
  const upright = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
  expect(upright.height).toBeGreaterThan(upright.width);
}, 60_000);

test('while a product is scored again its pages are out of sight', async () => {
  await venue.desk.run('reopen-result', { dossier: JAM, reason: 'Nhầm điều kiện' });
  const [ref] = (await setOf(sheetId))[0]?.pages[0] ?? [];
  await venue.desk.run('open-next-round', { dossier: JAM });
  expect(await (await venue.desk.client.get(ref?.picture ?? '')).text()).toContain('OC-5011');
  const hidden = await scans();
  expect(hidden.papers.flatMap(({ pages }) => pages.flat()).every(({ picture }) => picture === '')).toBe(true);
  expect([...hidden.loose.map(({ picture }) => picture), ...hidden.files.map(({ url }) => url)].every((address) => address === '')).toBe(true);
});
