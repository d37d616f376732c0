/** Reading evidence on a real host: who may, in which pieces, and that a changed file never passes for the one that was frozen. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceSearch, MemberEvidence } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { allDrawn, attach, evidenceFolderOf, upload } from '../support/attach.ts';
import { codesOf, createClient, valueOf } from '../support/client.ts';
import { heicFile, makeDocx, makeImage, makePdf } from '../support/evidence-files.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { handIn, whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
let pdf: Buffer;
const ids = { pdf: 0, face: 0, docx: 0, other: 0, heic: 0 };

const originalOf = (bytes: Buffer): string => {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return join(evidenceFolderOf(venue), hash.slice(0, 2), hash);
};
const [member, recused] = [0, 1].map((i) => (): FakeMember => members[i] as FakeMember) as [() => FakeMember, () => FakeMember];
const seen = async (who: FakeMember, path: string): Promise<number> => (await who.client.get(path)).status;

beforeAll(async () => {
  venue = await startVenue();
  const { desk } = venue;
  await makeSmallCouncil(desk, { begin: false });
  pdf = await makePdf(['Hợp đồng liên kết sản xuất cà rốt với Hợp tác xã', 'Trang hai nói về TRUY XUẤT nguồn gốc']);
  ids.pdf = await attach(venue, JAM, '1.5_hợp đồng "liên kết".pdf', pdf);
  ids.face = await attach(venue, JAM, 'mặt.jpg', await makeImage('jpeg', 400, 300, 6));
  ids.docx = await attach(venue, JAM, 'thuyết minh.docx', await makeDocx());
  ids.heic = await attach(venue, JAM, 'IMG.heic', heicFile());
  ids.other = await attach(venue, TOUR, 'khác.pdf', await makePdf(['Hồ sơ của sản phẩm khác']));
  await desk.run('save-evidence', { id: ids.face, name: 'mặt.jpg', item: 'photos', face: true });
  await desk.run('link-evidence', { evidence: ids.pdf, criterion: '1.1', firstPage: 2, lastPage: 2, label: 'truy xuất' });
  await desk.run('save-commune-report', {
    dossier: JAM,
    report: { findings: [{ id: 'origin', met: true, note: 'đúng' }], date: '2026-08-01', signer: 'Chủ tịch xã' },
  });
  await desk.run('save-advisory-report', { dossier: JAM, report: { opinion: 'Đủ hồ sơ', proposal: 'Đề nghị 4 sao' } });
  await desk.run('save-advisory-points', { dossier: JAM, criterion: '1.1', points: 0, comment: 'chưa rõ' });
  await desk.run('save-sample', { dossier: JAM, sample: { received: 4, at: '2026-09-01', note: '' } });
  await desk.run('record-recusal', { member: memberCode('TV2'), dossier: JAM, reason: 'người nhà' });
  await allDrawn(venue);
  members = await venue.join();
});
afterAll(() => venue.close());

describe('before the session opens', () => {
  test('the desk is refused what does not fit', async () => {
    const { desk } = venue;
    expect(codesOf(await desk.ask('link-evidence', { evidence: ids.pdf, criterion: '99.9', firstPage: null, lastPage: null, label: '' }))).toEqual(['OC-2725']);
    for (const [firstPage, lastPage] of [
      [1, 3],
      [2, 1],
      [1, null],
      [null, 1],
    ] as const)
      expect(codesOf(await desk.ask('link-evidence', { evidence: ids.pdf, criterion: '1.1', firstPage, lastPage, label: '' }))).toEqual(['OC-2726']);
    expect(codesOf(await desk.ask('save-evidence', { id: ids.docx, name: 'x', item: '', face: true }))).toEqual(['OC-2728']);
    expect(codesOf(await desk.ask('save-evidence', { id: ids.docx, name: 'x', item: 'không có', face: false }))).toEqual(['OC-2727']);
    expect(codesOf(await desk.ask('save-sample', { dossier: TOUR, sample: { received: 1, at: '', note: '' } }))).toEqual(['OC-2732']);
    expect(codesOf(await desk.ask('save-advisory-points', { dossier: JAM, criterion: '1.1', points: 77, comment: '' }))).toEqual(['OC-2730']);
    expect(
      codesOf(await desk.ask('save-commune-report', { dossier: JAM, report: { findings: [{ id: 'x', met: null, note: '' }], date: '', signer: '' } })),
    ).toEqual(['OC-2729']);
    expect(codesOf(await desk.ask('remove-dossier', { dossier: TOUR }))).toEqual(['OC-1015']);
    expect(codesOf(await desk.ask('remove-evidence', { id: 42 }))).toEqual(['OC-2724']);
  });

  test('the list of dossiers counts what is there and what is missing', async () => {
    const rows = (await venue.desk.run('read-session', {})).dossiers;
    expect(rows.find((r) => r.code === JAM)?.evidence).toMatchObject({ files: 4, pages: 4, waiting: 0, sample: 'short', face: ids.face });
    expect(rows.find((r) => r.code === TOUR)?.evidence).toMatchObject({ files: 1, sample: 'none-needed', face: null });
    expect(rows.find((r) => r.code === JAM)?.evidence.missing).toBeGreaterThan(3);
  });

  test('files change places', async () => {
    await venue.desk.run('move-evidence', { id: ids.heic, before: ids.face });
    expect((await venue.desk.run('read-evidence', { dossier: JAM })).files.map((f) => f.id)).toEqual([ids.pdf, ids.heic, ids.face, ids.docx]);
  });

  test('no member reads anything yet, not even the photo', async () => {
    expect(codesOf(await member().client.command('read-evidence', { dossier: JAM }))).toEqual(['OC-2721']);
    expect(await seen(member(), `/evidence/${ids.face}/1/small.jpg`)).toBe(403);
  });
});

describe('pages', () => {
  const page = async (id: number, number: number, size: string) => {
    const reply = await venue.desk.client.get(`/files/evidence/${id}/${number}/${size}.jpg`);
    return { reply, bytes: Buffer.from(await reply.arrayBuffer()) };
  };
  test('are pictures of two sizes, kept for good by whoever read them', async () => {
    const large = await page(ids.pdf, 2, 'large');
    expect([large.reply.status, large.reply.headers.get('content-type'), large.reply.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, max-age=31536000, immutable',
    ]);
    expect((await sharp(large.bytes).metadata()).width).toBe(1240);
    expect((await sharp((await page(ids.pdf, 2, 'small')).bytes).metadata()).width).toBe(200);
    const again = await venue.desk.client.get(`/files/evidence/${ids.pdf}/2/large.jpg`, {
      headers: { 'if-none-match': large.reply.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('stand upright as the camera was held; a HEIC photo is red above and blue below', async () => {
    // Orientation 6: the camera's right side is the picture's top, so that 400 × 300 stands 300 wide and 400 high.
    const { width, height } = await sharp((await page(ids.face, 1, 'large')).bytes).metadata();
    expect([width, height]).toEqual([300, 400]);
    const heic = (await page(ids.heic, 1, 'large')).bytes;
    const colour = async (top: number): Promise<readonly number[]> => [...(await sharp(heic).extract({ left: 30, top, width: 1, height: 1 }).raw().toBuffer())];
    const [above = [], below = []] = [await colour(8), await colour(40)];
    expect((above[0] ?? 0) > 180 && (above[2] ?? 255) < 80).toBe(true);
    expect((below[2] ?? 0) > 180 && (below[0] ?? 255) < 80).toBe(true);
  });

  test.each([
    ['no such page', () => `${ids.pdf}/3/large.jpg`],
    ['page 0', () => `${ids.pdf}/0/large.jpg`],
    ['no such size', () => `${ids.pdf}/1/huge.jpg`],
    ['a Word file', () => `${ids.docx}/1/large.jpg`],
    ['a path', () => '..%2f..%2fetc/1/large.jpg'],
    ['a path as the size', () => `${ids.pdf}/1/..%2f..%2fsession`],
  ])('%s is nothing', async (_, path) => {
    expect((await venue.desk.client.get(`/files/evidence/${path()}`)).status).toBe(404);
  });

  test('that were taken away are drawn again for whoever asks', async () => {
    const hash = createHash('sha256').update(pdf).digest('hex');
    rmSync(join(evidenceFolderOf(venue), 'pages', hash), { recursive: true });
    expect((await page(ids.pdf, 1, 'large')).reply.status).toBe(200);
    await allDrawn(venue);
    // The last page is drawn a moment before the texts are put together.
    await expect.poll(() => existsSync(join(evidenceFolderOf(venue), 'pages', hash, 'text.json')), { timeout: 10_000 }).toBe(true);
  });
});

describe('an original', () => {
  const ask = (range: string | null) => venue.desk.client.get(`/files/evidence/${ids.pdf}/original`, range === null ? {} : { headers: { range } });
  test.each<readonly [string, number, (size: number) => readonly [number, number]]>([
    ['bytes=0-99', 206, () => [0, 100]],
    ['bytes=100-', 206, (size) => [100, size]],
    ['bytes=-50', 206, (size) => [size - 50, size]],
    ['bytes=10-99999999', 206, (size) => [10, size]],
    ['bytes=0-0,5-6', 200, (size) => [0, size]],
    ['bytes=9-3', 200, (size) => [0, size]],
    ['pages=1', 200, (size) => [0, size]],
  ])('in pieces: %s', async (range, status, part) => {
    const reply = await ask(range);
    const [from, to] = part(pdf.length);
    expect(reply.status).toBe(status);
    expect(Buffer.from(await reply.arrayBuffer()).equals(pdf.subarray(from, to))).toBe(true);
    expect(reply.headers.get('content-range')).toBe(status === 206 ? `bytes ${from}-${to - 1}/${pdf.length}` : null);
  });
  test.each(['bytes=99999999-', 'bytes=-0'])('not outside the file: %s', async (range) => {
    const reply = await ask(range);
    expect([reply.status, reply.headers.get('content-range')]).toEqual([416, `bytes */${pdf.length}`]);
  });
  test('may run nothing, keeps its Vietnamese name, and Word files are saved, not shown', async () => {
    const reply = await ask(null);
    expect(reply.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-disposition')).toContain(`inline; filename="1.5_h_p __ng _li_n k_t_.pdf"; filename*=UTF-8''1.5_h%E1%BB%A3p`);
    await reply.arrayBuffer();
    const docx = await venue.desk.client.get(`/files/evidence/${ids.docx}/original`);
    expect(docx.headers.get('content-disposition')).toMatch(/^attachment; /);
    await docx.arrayBuffer();
  });
});

describe('once the session is open', () => {
  beforeAll(async () => {
    await venue.desk.run('begin-session', {});
  });

  test('the manifest names every file, its hash is in the session, the journal and the minutes', async () => {
    const session = await venue.desk.run('read-session', {});
    expect(session.manifest).toMatchObject({ number: 1, files: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await venue.desk.run('read-journal', { before: null, limit: 5 })).map((l) => l.event)).toContain('manifest-written');
    const minutes = await venue.desk.client.get('/files/papers/bien-ban.pdf');
    expect(minutes.status).toBe(200);
    await minutes.arrayBuffer();
  });

  test('nothing of the evidence changes any more, all of it is read, samples still come in', async () => {
    const { desk } = venue;
    for (const refused of [
      desk.ask('save-evidence', { id: ids.pdf, name: 'x', item: '', face: false }),
      desk.ask('move-evidence', { id: ids.pdf, before: null }),
      desk.ask('remove-evidence', { id: ids.pdf }),
      desk.ask('link-evidence', { evidence: ids.pdf, criterion: '1.1', firstPage: null, lastPage: null, label: '' }),
      desk.ask('save-commune-report', { dossier: JAM, report: null }),
      desk.ask('save-advisory-report', { dossier: JAM, report: null }),
      desk.ask('save-advisory-points', { dossier: JAM, criterion: '1.1', points: null, comment: '' }),
      upload(venue, 'a.pdf', await makePdf(['muộn']), JAM),
    ])
      expect(codesOf(await refused)).toEqual(['OC-2701']);
    const { links, mayChange } = await desk.run('read-evidence', { dossier: JAM });
    expect([links.length, mayChange]).toEqual([2, false]);
    await desk.run('save-sample', { dossier: JAM, sample: { received: 5, at: '2026-09-04', note: '' } });
    expect((await desk.run('read-session', {})).dossiers.find((d) => d.code === JAM)?.evidence.sample).toBe('complete');
  });

  test('a member sees the photo of a product, and no more before it is opened', async () => {
    expect(await seen(member(), `/evidence/${ids.face}/1/small.jpg`)).toBe(200);
    for (const path of [`${ids.face}/original`, `${ids.pdf}/1/large.jpg`, `${ids.pdf}/original`])
      expect([path, await seen(member(), `/evidence/${path}`)]).toEqual([path, 403]);
    expect(codesOf(await member().client.command('search-evidence', { dossier: JAM, text: 'liên' }))).toEqual(['OC-2721']);
    expect(
      await createClient(venue.host.ready.member)
        .get(`/evidence/${ids.face}/1/small.jpg`)
        .then((r) => r.status),
    ).toBe(401);
  });

  test('whoever owes a sheet reads it all; the recused, and other products, nothing', async () => {
    await venue.desk.run('open-scoring', { dossier: JAM });
    const state = await whenOpen(member(), JAM, 1);
    expect([state.current?.face, state.current?.samples?.received]).toEqual([ids.face, 5]);
    const all = valueOf(await member().client.command<MemberEvidence>('read-evidence', { dossier: JAM }));
    expect(all.files).toHaveLength(4);
    expect(JSON.stringify(all)).not.toMatch(/[0-9a-f]{64}/);
    expect([all.commune?.signer, all.advisory?.proposal, all.samples?.received]).toEqual(['Chủ tịch xã', 'Đề nghị 4 sao', 5]);
    for (const path of [`${ids.pdf}/2/large.jpg`, `${ids.pdf}/original`, `${ids.docx}/original`]) expect(await seen(member(), `/evidence/${path}`)).toBe(200);
    expect(await seen(member(), `/evidence/${ids.other}/1/large.jpg`)).toBe(403);
    expect(codesOf(await recused().client.command('read-evidence', { dossier: JAM }))).toEqual(['OC-2720']);
    for (const path of [`${ids.pdf}/2/large.jpg`, `${ids.pdf}/original`, `${ids.face}/1/small.jpg`])
      expect(await seen(recused(), `/evidence/${path}`)).toBe(403);
  });

  test('search minds neither case nor marks and answers the page’s own words', async () => {
    const find = async (text: string): Promise<EvidenceSearch> =>
      valueOf(await member().client.command<EvidenceSearch>('search-evidence', { dossier: JAM, text }));
    const found = await find('truy xuat NGUON');
    expect(found.hits).toEqual([
      { evidence: ids.pdf, page: 2, before: 'Trang hai nói về ', match: 'TRUY XUẤT nguồn', after: expect.stringContaining(' gốc'), boxes: [expect.anything()] },
    ]);
    expect((await find('không có đâu')).hits).toEqual([]);
    expect(found.unread).toEqual([ids.heic, ids.face]);
    expect(codesOf(await member().client.command('search-evidence', { dossier: JAM, text: 'x' }))).toEqual(['OC-1201']);
  });

  test('the hall shows the photo of the product in hand and nothing else', async () => {
    const hall = await venue.hall();
    expect((await hall.until((s) => s.product !== null)).product?.face).toBe(ids.face);
    const client = createClient(venue.host.ready.hall);
    expect((await client.get(`/evidence/${ids.face}/1/large.jpg`)).status).toBe(200);
    for (const path of [`${ids.pdf}/1/large.jpg`, `${ids.face}/original`]) expect((await client.get(`/evidence/${path}`)).status).toBe(404);
  });

  test('an own sheet keeps it open after scoring is closed', async () => {
    await handIn(member(), JAM, 1, 75);
    await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
    expect(await seen(member(), `/evidence/${ids.pdf}/1/large.jpg`)).toBe(200);
    expect(await seen(members[2] as FakeMember, `/evidence/${ids.pdf}/1/large.jpg`)).toBe(403);
  });

  test('a changed file is named when opened, once in the journal, and by the check; the right one heals it', async () => {
    const path = originalOf(pdf);
    writeFileSync(path, Buffer.concat([pdf.subarray(0, -1), Buffer.from('!')]));
    const changed = await venue.desk.client.get(`/files/evidence/${ids.pdf}/original`);
    expect([changed.status, ((await changed.json()) as { problems: readonly { code: string }[] }).problems[0]?.code]).toEqual([410, 'OC-2717']);
    expect(await seen(member(), `/evidence/${ids.pdf}/original`)).toBe(410);
    const altered = (await venue.desk.run('read-journal', { before: null, limit: 50 })).filter((l) => l.event === 'evidence-altered');
    expect(altered).toHaveLength(1);
    expect(await venue.desk.run('check-evidence', {})).toMatchObject({ intact: 4, missing: [], changed: [expect.stringContaining('1.5_hợp đồng')] });
    rmSync(path);
    expect((await venue.desk.run('check-evidence', {})).missing).toHaveLength(1);
    writeFileSync(path, pdf);
    expect(await venue.desk.run('check-evidence', {})).toEqual({ intact: 5, changed: [], missing: [] });
    expect(readFileSync(path).equals(pdf)).toBe(true);
  });
});
