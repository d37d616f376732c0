/** Attaching evidence on a real host: what comes in, what is refused and why, and that nothing is ever half done. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceUpload } from '../../shared/contract/desk.ts';
import { entryOfPath } from '../../shared/evidence-names.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { attach, filesOf, upload } from '../support/attach.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { encryptZip, heicFile, makeDocx, makeImage, makeOle, makePdf, makePixelBomb, makeXlsx, makeZip, renameInZip } from '../support/evidence-files.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
});
afterAll(() => venue.close());

const sent = async (path: string, bytes: Uint8Array, dossier = '', only = ''): Promise<EvidenceUpload> =>
  valueOf(await upload(venue, path, bytes, dossier, only));
const refusals = (answer: EvidenceUpload): readonly (readonly [string, string])[] => answer.refused.map((r) => [r.path, r.problem.code]);
/** Decides on a zip's unmatched files, so that the host keeps nothing of it. */
const leaveOut = ({ kept, unmatched }: EvidenceUpload): Promise<EvidenceUpload> =>
  venue.desk.run('assign-evidence', { kept, files: unmatched.map((path) => ({ path, dossier: null })) });
const arriving = (): readonly string[] => filesOf(venue).filter((file) => file.startsWith('arriving'));

describe('a file is taken by its content', () => {
  test.each<readonly [string, string, string, number, () => Promise<Buffer> | Buffer]>([
    ['bản quét.dat', 'pdf', 'application/pdf', 2, () => makePdf(['Trang một', 'Trang hai'])],
    ['ảnh.txt', 'image', 'image/jpeg', 1, () => makeImage('jpeg')],
    ['ảnh.pdf', 'image', 'image/png', 1, () => makeImage('png', 301)],
    ['ảnh', 'image', 'image/webp', 1, () => makeImage('webp', 302)],
    ['IMG_0001.HEIC', 'image', 'image/heic', 1, heicFile],
    ['phương án.pdf', 'word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 0, () => makeDocx()],
    ['sổ.docx', 'sheet', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 0, () => makeXlsx()],
  ])('%s is %s (%s)', async (name, kind, mime, pages, make) => {
    const bytes = await make();
    const id = await attach(venue, JAM, name, bytes);
    const file = (await venue.desk.run('read-evidence', { dossier: JAM })).files.find((f) => f.id === id);
    expect(file).toMatchObject({ name, kind, mime, pages, bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex'), dossier: JAM });
    const back = await venue.desk.client.get(`/files/evidence/${id}/original`);
    expect([back.status, back.headers.get('content-type')]).toEqual([200, mime]);
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('under its hash, once however many dossiers have it, and never inside the session file', async () => {
    const bytes = await makePdf(['Giấy chứng nhận chung']);
    const hash = createHash('sha256').update(bytes).digest('hex');
    await attach(venue, JAM, 'chung.pdf', bytes);
    await attach(venue, TOUR, 'chung bản hai.pdf', bytes);
    expect(filesOf(venue).filter((file) => file.endsWith(hash))).toEqual([`${hash.slice(0, 2)}/${hash}`]);
    expect(await sent('chung lần nữa.pdf', bytes, JAM)).toEqual({
      added: [],
      duplicates: [{ dossier: JAM, name: 'chung lần nữa.pdf', of: 'chung.pdf' }],
      refused: [],
      unmatched: [],
      kept: '',
    });
    const id = (await venue.desk.run('read-evidence', { dossier: JAM })).files.find((f) => f.hash === hash)?.id as number;
    await venue.desk.run('remove-evidence', { id });
    expect(filesOf(venue).some((file) => file.endsWith(hash))).toBe(true);
    const other = (await venue.desk.run('read-evidence', { dossier: TOUR })).files.find((f) => f.hash === hash)?.id as number;
    await venue.desk.run('remove-evidence', { id: other });
    // Nobody has it any more, but until the session is opened again the removal can be undone.
    expect(filesOf(venue).some((file) => file.endsWith(hash))).toBe(true);
  });
});

const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const big = async (): Promise<Buffer> => makeZip({ 'a.pdf': Buffer.alloc(30_000_000) });

describe('a file is refused with its reason', () => {
  test.each<readonly [string, string, () => Promise<Buffer> | Buffer]>([
    ['OC-2705', 'setup.pdf', () => exe],
    ['OC-2705', 'tool', () => Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF'), Buffer.alloc(99)])],
    ['OC-2705', 'app', () => Buffer.from([0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1])],
    ['OC-2705', 'run.jpg', () => Buffer.from('#!/bin/sh\nrm -rf /')],
    ['OC-2705', 'thu.vbs', () => Buffer.from('MsgBox "xin chào"')],
    ['OC-2704', 'ghi chú.txt', () => Buffer.from('xin chào')],
    ['OC-2704', 'trang.html', () => Buffer.from('<!doctype html><script>1</script>')],
    ['OC-2704', 'hình.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['OC-2704', 'bài.pptx', () => makeZip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' })],
    ['OC-2706', 'khóa.pdf', () => makePdf(['mật'], { password: '123' })],
    ['OC-2707', 'khóa.docx', () => makeOle('EncryptedPackage')],
    ['OC-2708', 'macro.docx', () => makeDocx({ 'word/vbaProject.bin': 'x' })],
    ['OC-2708', 'macro.xlsm', () => makeXlsx({ 'xl/vbaProject.bin': 'x' })],
    ['OC-2709', 'hỏng.pdf', async () => Buffer.from('%PDF-1.7\nrubbish')],
    ['OC-2709', 'cụt.jpg', async () => (await makeImage('jpeg', 900, 900)).subarray(0, 700)],
    ['OC-2709', 'cụt.docx', async () => (await makeDocx()).subarray(0, 120)],
    ['OC-2709', 'cụt.heic', () => heicFile().subarray(0, 300)],
    ['OC-2710', 'cũ.doc', () => makeOle('WordDocument')],
    ['OC-2714', 'bom.png', () => makePixelBomb(60_000, 60_000)],
    ['OC-2716', 'khóa.zip', async () => encryptZip(await makeZip({ 'a.pdf': 'x' }))],
    ['OC-2712', 'bom.zip', big],
    ['OC-2713', 'thoát.zip', async () => renameInZip(await makeZip({ 'aaa/evil.pdf': 'x' }), 'aaa/evil.pdf', '../../ev.pdf')],
    ['OC-2713', 'gốc.zip', async () => renameInZip(await makeZip({ 'aaa/evil.pdf': 'x' }), 'aaa/evil.pdf', '/aa/evil.pdf')],
  ])('%s: %s', async (code, name, make) => {
    // Without the pages: those of files attached before are still being drawn.
    const kept = (): number => filesOf(venue).filter((file) => !file.startsWith('pages')).length;
    const before = kept();
    const answer = await sent(name, await make(), JAM);
    expect(answer.added).toEqual([]);
    expect(refusals(answer)).toEqual([[name, code]]);
    const [{ problem } = { problem: { vi: '', en: '' } }] = answer.refused;
    expect(problem.vi).not.toMatch(/[{}]/);
    expect(problem.en).not.toMatch(/[{}]/);
    await expect.poll(arriving).toEqual([]);
    expect(kept()).toBe(before);
  });

  test('an empty file, a dossier that is not there, a query that makes no sense', async () => {
    expect(codesOf(await upload(venue, 'a.pdf', exe, 'không có'))).toEqual(['OC-1006']);
    expect(codesOf(await venue.desk.client.upload('/files/evidence?dossier=', exe))).toEqual(['OC-1201']);
    expect(refusals(await sent('trống.pdf', new Uint8Array(0), JAM))).toEqual([['trống.pdf', 'OC-2703']]);
    await expect.poll(arriving).toEqual([]);
  });
});

describe('a zip', () => {
  test('goes to the dossiers its paths name, links criteria by name, and says what it could not place', async () => {
    const one = await makePdf(['Hợp đồng liên kết']);
    const bytes = await makeZip({
      [`${JAM}/1.5_hop dong lien ket.pdf`]: one,
      [`${TOUR} Một ngày làng nghề/(2.1) ảnh.jpg`]: await makeImage('jpeg', 333),
      [`chung/TC 1.1 ${JAM.replaceAll('-', '_')}.pdf`]: await makePdf(['Nguồn gốc']),
      [`${JAM}/9.9_khong co tieu chi.pdf`]: await makePdf(['Khác']),
      [`${JAM}/phieu dang ky.pdf`]: await makePdf(['Phiếu đăng ký']),
      [`${JAM}/hong.pdf`]: '%PDF-1.4 hỏng',
      [`${JAM}/trong.zip`]: await makeZip({ 'a.pdf': one }),
      'khong ma/ghi chu.pdf': await makePdf(['Vô chủ']),
      [`__MACOSX/${JAM}/._x.pdf`]: 'rác',
      [`${JAM}/Thumbs.db`]: 'rác',
    });
    const answer = await sent('ho so.zip', bytes);
    expect(answer.added.map((a) => [a.dossier, a.name])).toEqual([
      [JAM, '1.5_hop dong lien ket.pdf'],
      [TOUR, '(2.1) ảnh.jpg'],
      [JAM, `TC 1.1 ${JAM.replaceAll('-', '_')}.pdf`],
      [JAM, '9.9_khong co tieu chi.pdf'],
      [JAM, 'phieu dang ky.pdf'],
    ]);
    expect(refusals(answer)).toEqual([
      [`ho so/${JAM}/hong.pdf`, 'OC-2709'],
      [`ho so/${JAM}/trong.zip`, 'OC-2711'],
    ]);
    expect(answer.unmatched).toEqual(['ho so/khong ma/ghi chu.pdf']);
    await leaveOut(answer);
    const jam = await venue.desk.run('read-evidence', { dossier: JAM });
    const linkOf = (name: string): readonly string[] =>
      jam.links.filter((l) => l.evidence === jam.files.find((f) => f.name === name)?.id).map((l) => `${l.criterion} ${l.origin}`);
    expect(linkOf('1.5_hop dong lien ket.pdf')).toEqual(['1.5 name']);
    expect(linkOf('9.9_khong co tieu chi.pdf')).toEqual([]);
    expect(jam.files.find((f) => f.name === 'phieu dang ky.pdf')?.item).toBe('registration-form');
    expect(jam.checklist.find((c) => c.id === 'registration-form')).toMatchObject({ have: true, required: true });
    await expect.poll(arriving).toEqual([]);
  });

  test('given for one dossier belongs to it, whatever its paths say; content it holds twice comes in once', async () => {
    const page = await makePdf(['Hai lần']);
    const answer = await sent('x.zip', await makeZip({ 'a.pdf': page, [`${JAM}/b.pdf`]: page }), TOUR);
    expect([answer.added.map((a) => [a.dossier, a.name]), answer.duplicates]).toEqual([[[TOUR, 'a.pdf']], [{ dossier: TOUR, name: 'b.pdf', of: 'a.pdf' }]]);
  });

  test('two of them at once: each dossier gets its own files, whatever is read in between', async () => {
    const pages = (word: string): Promise<readonly (readonly [string, Buffer])[]> =>
      Promise.all(Array.from({ length: 12 }, async (_, i) => [`${word} ${i}.pdf`, await makePdf([`${word} trang ${i}`])] as const));
    const both = await Promise.all([JAM, TOUR].map(async (dossier) => ({ dossier, files: await pages(dossier) })));
    await Promise.all(both.map(async ({ dossier, files }) => sent(`${dossier}.zip`, await makeZip(Object.fromEntries(files)), dossier)));
    for (const { dossier, files } of both) {
      const kept = (await venue.desk.run('read-evidence', { dossier })).files.filter(({ name }) => name.startsWith(dossier));
      expect(kept.map(({ name }) => name).sort()).toEqual(files.map(([name]) => name).sort());
      for (const { id, name } of kept) {
        const original = Buffer.from(await (await venue.desk.client.get(`/files/evidence/${id}/original`)).arrayBuffer());
        expect(original.equals(files.find(([own]) => own === name)?.[1] ?? Buffer.alloc(0)), name).toBe(true);
      }
    }
  });

  test('of a zip sent once: all unmatched files are assigned in one go, one left out, then the host keeps nothing of it', async () => {
    const zip = await makeZip({ 'a.pdf': await makePdf(['A']), '1.5_b.pdf': await makePdf(['B']), 'c.pdf': await makePdf(['C']) });
    const { kept, unmatched } = await sent('gom.zip', zip);
    expect(unmatched).toEqual(['gom/a.pdf', 'gom/1.5_b.pdf', 'gom/c.pdf']);
    expect(arriving()).toHaveLength(1);
    const assign = (files: readonly (readonly [string, string | null])[]) =>
      venue.desk.ask('assign-evidence', { kept, files: files.map(([path, dossier]) => ({ path, dossier: dossier === null ? null : dossierCode(dossier) })) });
    expect(codesOf(await assign([['gom/a.pdf', '27-99999-9-2026']]))).toEqual(['OC-1006']);
    expect(codesOf(await assign([['gom/khong co.pdf', JAM]]))).toEqual(['OC-2734']);
    const answer = valueOf(
      await assign([
        ['gom/a.pdf', JAM],
        ['gom/1.5_b.pdf', TOUR],
      ]),
    );
    expect(answer).toMatchObject({
      added: [
        { dossier: JAM, name: 'a.pdf' },
        { dossier: TOUR, name: '1.5_b.pdf' },
      ],
      refused: [],
      unmatched: [],
    });
    expect(codesOf(await assign([['gom/a.pdf', JAM]]))).toEqual(['OC-2734']);
    expect(valueOf(await assign([['gom/c.pdf', null]])).added).toEqual([]);
    await expect.poll(arriving).toEqual([]);
    expect(codesOf(await assign([['gom/c.pdf', JAM]]))).toEqual(['OC-2737']);
  });

  test('of at most three zips is kept: the oldest makes room, and closing the session clears the rest away', async () => {
    const kept: string[] = [];
    for (const n of [1, 2, 3, 4]) kept.push((await sent(`${n}.zip`, await makeZip({ 'x.pdf': await makePdf([`${n}`]) }))).kept);
    await expect.poll(() => arriving().length).toBe(3);
    expect(codesOf(await venue.desk.ask('assign-evidence', { kept: kept[0] as string, files: [{ path: '1/x.pdf', dossier: JAM }] }))).toEqual(['OC-2737']);
    const { file } = await venue.desk.run('read-session', {});
    await venue.desk.run('close-session', {});
    await expect.poll(arriving).toEqual([]);
    await venue.desk.run('open-session', { file });
  });

  test('brings in the one file of it that is meant for a dossier by hand, under its own path', async () => {
    const zip = await makeZip({ '1.5_chung/hop dong.pdf': await makePdf(['Vô chủ một']), 'khac.pdf': await makePdf(['Vô chủ hai']) });
    const whole = await sent('tay.zip', zip);
    expect(whole.unmatched).toEqual(['tay/1.5_chung/hop dong.pdf', 'tay/khac.pdf']);
    await leaveOut(whole);
    const only = entryOfPath('tay.zip', 'tay/1.5_chung/hop dong.pdf');
    const answer = await sent('tay.zip', zip, JAM, only);
    expect(answer).toMatchObject({ added: [{ dossier: JAM, name: 'hop dong.pdf' }], duplicates: [], refused: [], unmatched: [] });
    const { links } = await venue.desk.run('read-evidence', { dossier: JAM });
    expect(links.filter((l) => l.evidence === answer.added[0]?.id).map((l) => l.criterion)).toEqual(['1.5']);
    expect(refusals(await sent('tay.zip', zip, JAM, 'khong co.pdf'))).toEqual([['tay.zip', 'OC-2734']]);
    await expect.poll(arriving).toEqual([]);
  });

  test('names the entry whose bytes were changed inside, and takes the others', async () => {
    const zip = await makeZip({ 'a.pdf': 'NGUYENBAN', 'b.jpg': await makeImage('jpeg', 444) }, false);
    const answer = await sent('y.zip', Buffer.from(zip.toString('latin1').replace('NGUYENBAN', 'NGUYENBAX'), 'latin1'), TOUR);
    expect(refusals(answer)).toEqual([['y/a.pdf', 'OC-2709']]);
    expect(answer.added.map((a) => a.name)).toEqual(['b.jpg']);
  });
});

test('an upload that breaks off leaves nothing behind', async () => {
  const before = filesOf(venue).length;
  const line = new AbortController();
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(500_000));
      setTimeout(() => line.abort(), 200);
    },
  });
  await expect(
    venue.desk.client.get('/files/evidence?dossier=&path=a.pdf', {
      method: 'POST',
      body: half,
      duplex: 'half',
      signal: line.signal,
      headers: { 'content-type': 'application/octet-stream' },
    } as RequestInit),
  ).rejects.toThrow();
  for (let tries = 0; tries < 50 && arriving().length > 0; tries += 1) await new Promise((r) => setTimeout(r, 50));
  expect(filesOf(venue).filter((f) => f.startsWith('arriving'))).toEqual([]);
  expect(filesOf(venue).length).toBeGreaterThanOrEqual(before);
});
