/**
 * The certificate designer on a real host. Breaks when a design isn't kept or comes back different, a change of it leaves earlier prints valid,
 * an earlier print can't be drawn as it was, the printer's deviation counts as a change, or something hostile gets in by file or picture.
 */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptPicture, ReadDesign } from '../../shared/contract/desk-design.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import type { CertificateDesign, DesignText } from '../../shared/paper/certificate-design.ts';
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { boxesOf, flatText, missingFrom, type Word } from '../support/pdf-tools.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue({ now: '2026-09-04T03:42:00.000Z' });
  await makeSmallCouncil(venue.desk);
  await venue.desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
  const tally = await playRound(venue.desk, await venue.join(), JAM, 1, [80]);
  for (const gate of tally.gates)
    if (gate.stars <= 4)
      await venue.desk.run('conclude-gate', { dossier: JAM, criterion: gate.criterion, stars: gate.stars, met: true, reason: 'Xem lại hồ sơ minh chứng' });
  await venue.desk.run('confirm-result', { dossier: JAM });
});
afterAll(() => venue.close());

const PICTURES = DESK_FILES.certificatePictures;
const text = (value: string, x: number, y: number, more: Partial<DesignText> = {}): DesignText => ({
  kind: 'text',
  x,
  y,
  width: 100,
  height: 10,
  text: value,
  family: 'tinos',
  bold: false,
  italic: false,
  size: 14,
  minSize: 9,
  colour: '#123456',
  align: 'left',
  vertical: 'top',
  ...more,
});
const plain = (...items: CertificateDesign['items']): CertificateDesign => ({
  landscape: true,
  background: 'none',
  backgroundPicture: null,
  frame: false,
  emblem: false,
  items,
});

const bytesAt = async (url: string): Promise<Uint8Array> => {
  const response = await venue.desk.client.get(url);
  expect(response.status, url).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};
const certificate = async () => (await venue.desk.run('list-papers', {})).find((p) => p.kind === 'certificate')!;
const print = async (): Promise<Uint8Array> => bytesAt((await certificate()).url);
const prints = async () => (await certificate()).prints.map((p) => [p.copies, p.replaced]);
const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } })
    .png()
    .toBuffer();
/** Left edge and top of a word, millimetres. */
const placeOf = (bytes: Uint8Array, word: string): readonly number[] => {
  const found = boxesOf(bytes)[0]?.words.find((w) => w.text === word);
  return found ? [(found.xMin * 25.4) / 72, (found.yMin * 25.4) / 72] : [];
};

test('the framed design is in use from the start; a design of one’s own is saved, comes back equal and is printed; prints before it are replaced', async () => {
  const { desk } = venue;
  expect(await desk.run('read-certificate-designs', {})).toMatchObject({
    inUse: 'framed',
    deviation: { right: 0, down: 0 },
    months: 36,
    designs: [{ key: 'framed' }, { key: 'preprinted' }],
  });
  const before = await print();
  expect(await prints()).toEqual([[1, false]]);
  // Saved and not in use: nothing printed changes.
  const design = plain(text('Trao cho: **{sản phẩm}**', 40, 50), text('{đính chính}', 40, 70), text('Tỉnh {tỉnh}', 40, 90, { family: 'pro', bold: true }));
  const { id } = await desk.run('save-certificate-design', { id: null, name: 'Mẫu của tỉnh', design });
  expect(await prints()).toEqual([[1, false]]);
  await desk.run('apply-certificate-design', { key: id });
  expect((await desk.run('read-certificate-designs', {})).designs.find((d) => d.key === id)).toMatchObject({ name: 'Mẫu của tỉnh', design });
  expect(await prints()).toEqual([[1, true]]);
  const after = await print();
  expect(missingFrom(flatText(after), ['Trao cho:', 'Thay cho bản in lúc 10:42 ngày 04/09/2026'])).toEqual([]);
  expect(flatText(after)).not.toContain('GIẤY CHỨNG NHẬN');
  expect(placeOf(after, 'Trao')[0]).toBeCloseTo(40, 0);
  // The print of before is drawn as it was, with its mark.
  const [replaced] = (await certificate()).prints;
  const again = await bytesAt(replaced?.url ?? '');
  expect(missingFrom(flatText(again), ['GIẤY CHỨNG NHẬN', 'ĐÃ THAY THẾ'])).toEqual([]);
  expect(
    boxesOf(again)[0]
      ?.words.filter((w) => w.text === 'Độc')
      .map((w) => w.xMin),
  ).toEqual(
    boxesOf(before)[0]
      ?.words.filter((w) => w.text === 'Độc')
      .map((w) => w.xMin),
  );
  // Changed while in use: replaced once more.
  await desk.run('save-certificate-design', { id, name: 'Mẫu của tỉnh', design: plain(text('Kính trao {sản phẩm}', 40, 50)) });
  expect((await prints()).at(-1)).toEqual([1, true]);
  expect(codesOf(await desk.ask('remove-certificate-design', { id }))).toEqual(['OC-6053']);
  await desk.run('apply-certificate-design', { key: 'framed' });
  // What was printed first holds again: it says the same.
  expect(await prints()).toEqual([
    [1, false],
    [1, true],
  ]);
  await desk.run('remove-certificate-design', { id });
  const events = (await desk.run('read-journal', { before: null, limit: 40 })).map((line) => line.event);
  expect(events.filter((e) => e.startsWith('certificate-design'))).toEqual([
    'certificate-design-removed',
    'certificate-design-applied',
    'certificate-design-saved',
    'certificate-design-applied',
    'certificate-design-saved',
  ]);
});

test('a design is judged with every product: what has no room is told, with the product it lacks room for', async () => {
  const check = (design: CertificateDesign) => venue.desk.run('check-certificate-design', { design });
  const tight = plain(text('{sản phẩm} '.repeat(60), 40, 50), text('{sản phẩm}', 40, 190, { height: 25 }), text('{lạ}', 2, 100));
  expect((await check(tight)).map((p) => [p.code, p.grade])).toEqual([
    ['OC-6043', 'error'],
    ['OC-6044', 'warning'],
    ['OC-6045', 'warning'],
    ['OC-6052', 'warning'],
  ]);
  expect((await check(tight)).at(-1)?.vi).toMatch(/^Mục 1 \(chữ «\{sản phẩm\} .*không đủ chỗ cho «/);
  expect(await check(BUILT_IN_DESIGNS.framed)).toEqual([]);
});

test('what the printer is off by moves every item the other way, and replaces no print', async () => {
  const { desk } = venue;
  const before = await print();
  await desk.run('save-certificate-deviation', { right: 2.5, down: -1.25 });
  const copies = (await prints())[0];
  expect(copies?.[1]).toBe(false);
  const after = await print();
  const [was, is] = [before, after].map((bytes) => boxesOf(bytes)[0]!.words.filter((w) => !/Thay|bản/.test(w.text))) as [Word[], Word[]];
  expect(is.length).toBe(was.length);
  is.forEach((word, i) => {
    const at = was[i]!;
    expect(((word.xMin - at.xMin) * 25.4) / 72).toBeCloseTo(-2.5, 1);
    expect(((word.yMin - at.yMin) * 25.4) / 72).toBeCloseTo(1.25, 1);
  });
  expect(codesOf(await desk.ask('save-certificate-deviation', { right: 90, down: 0 }))).toEqual(['OC-1201']);
  await desk.run('save-certificate-deviation', { right: 0, down: 0 });
});

test('a picture is kept with the design, goes out and in with its file byte for byte, and stands in what was printed', async () => {
  const { desk } = venue;
  const kept = valueOf(await desk.client.upload<KeptPicture>(PICTURES, await picture(400, 200)));
  expect(kept).toMatchObject({ width: 400, height: 200 });
  const design: CertificateDesign = {
    ...plain(text('{sản phẩm}', 40, 50), { kind: 'picture', x: 20, y: 20, width: 40, height: 20, picture: kept.hash }),
    background: 'picture',
    backgroundPicture: kept.hash,
  };
  const { id } = await desk.run('save-certificate-design', { id: null, name: 'Có hình', design });
  await desk.run('apply-certificate-design', { key: id });
  const printed = Buffer.from(await print());
  // Twice on the page, once in the file: the picture and its transparency.
  expect(printed.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(2);
  const file = await bytesAt(`${DESK_FILES.certificateDesign}?id=${id}`);
  expect(valueOf(await desk.client.upload<ReadDesign>(DESK_FILES.certificateDesign, file))).toEqual({ name: 'Có hình', design });
  const other = await startVenue();
  try {
    await makeSmallCouncil(other.desk, { begin: false });
    const read = valueOf(await other.desk.client.upload<ReadDesign>(DESK_FILES.certificateDesign, file));
    const saved = await other.desk.run('save-certificate-design', { id: null, ...read });
    expect(Buffer.from(await (await other.desk.client.get(`${DESK_FILES.certificateDesign}?id=${saved.id}`)).arrayBuffer()).equals(file)).toBe(true);
  } finally {
    await other.close();
  }
  await desk.run('apply-certificate-design', { key: 'framed' });
});

test('the preview shows the blank’s picture, which is never printed; neither preview nor test page counts as printed', async () => {
  const { desk } = venue;
  const kept = valueOf(await desk.client.upload<KeptPicture>(PICTURES, await picture(300, 212)));
  const design: CertificateDesign = { ...BUILT_IN_DESIGNS.preprinted, backgroundPicture: kept.hash };
  const counted = await prints();
  const draw = async (path: string, body: unknown): Promise<Buffer> => {
    const response = await desk.client.get(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const seen = await draw(DESK_FILES.certificatePreview, { design, dossier: JAM });
  expect(seen.toString('latin1')).toContain('/Subtype /Image');
  expect(flatText(seen)).toContain('BẢN XEM');
  expect(flatText(await draw(DESK_FILES.certificateTest, { design, corrected: false }))).toContain('CHƯA BÙ');
  const { id } = await desk.run('save-certificate-design', { id: null, name: 'Phôi', design });
  await desk.run('apply-certificate-design', { key: id });
  expect(Buffer.from(await print()).toString('latin1')).not.toContain('/Subtype /Image');
  await desk.run('apply-certificate-design', { key: 'framed' });
  expect((await prints())[0]).toEqual(counted[0]);
});

describe('hostile', () => {
  const chunk = (type: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  /** A PNG that says it is this large and holds next to nothing. */
  const pngOf = (width: number, height: number): Buffer => {
    const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1 << 20))), chunk('IEND', Buffer.alloc(0))]);
  };
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

  test.each([
    ['SVG with a script', Buffer.from(SVG), 'OC-6046'],
    ['HTML', Buffer.from('<html><script>1</script>'), 'OC-6046'],
    ['nothing', Buffer.from([0x89]), 'OC-6046'],
    ['SVG behind a JPEG’s first bytes', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(SVG)]), 'OC-6046'],
    ['a PNG that says 60000 × 60000', pngOf(60_000, 60_000), 'OC-6047'],
    ['a PNG cut off', pngOf(3000, 3000), 'OC-6046'],
    ['too many bytes', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(15 * 1024 * 1024)]), 'OC-6047'],
  ])('a picture is refused: %s', async (_what, bytes, code) => {
    expect(codesOf(await venue.desk.client.upload(PICTURES, bytes))).toEqual([code]);
  });

  const small = '0'.repeat(64);
  const file = (over: Record<string, unknown>, design: unknown = BUILT_IN_DESIGNS.framed): string =>
    JSON.stringify({ format: 'ocop-mau-giay-chung-nhan', version: 1, name: 'x', design, pictures: {}, ...over });
  const using = (hash: string, bytes: Buffer): string =>
    file({ pictures: { [hash]: bytes.toString('base64') } }, { ...BUILT_IN_DESIGNS.framed, background: 'picture', backgroundPicture: hash });
  test.each([
    ['no JSON', 'xin chào', 'OC-6040'],
    ['another JSON', '{"format":"ocop-quy-che","version":1}', 'OC-6040'],
    ['a newer program’s', file({ version: 2 }), 'OC-6041'],
    ['no name', file({ name: '' }), 'OC-6042'],
    ['an item of no known kind', file({}, { ...BUILT_IN_DESIGNS.framed, items: [{ kind: 'script', x: 0, y: 0, width: 1, height: 1 }] }), 'OC-6042'],
    ['a colour that isn’t one', file({}, plain({ ...text('a', 10, 10), colour: 'url(x)' } as DesignText)), 'OC-6042'],
    ['a least size over the size', file({}, plain(text('a', 10, 10, { size: 9, minSize: 12 }))), 'OC-6042'],
    ['ten thousand items', file({}, plain(...Array.from({ length: 10_000 }, () => text('a', 10, 10)))), 'OC-6042'],
    ['a prototype', `{"__proto__":{},${file({}, { ...plain(), __proto__x: 1 }).slice(1)}`, 'OC-6042'],
    ['an unknown field', file({}, plain(text('{constructor}', 10, 10))), 'OC-6043'],
    ['a picture that isn’t there', file({}, { ...BUILT_IN_DESIGNS.framed, background: 'picture', backgroundPicture: small }), 'OC-6048'],
    ['a picture under another’s code', using(small, pngOf(2, 2)), 'OC-6049'],
    ['an SVG for a picture', using(small, Buffer.from(SVG)), 'OC-6046'],
    ['a giant picture', using(small, pngOf(60_000, 60_000)), 'OC-6047'],
  ])('a file is refused: %s', async (_what, content, code) => {
    const answer = await venue.desk.client.upload(DESK_FILES.certificateDesign, new TextEncoder().encode(content));
    expect([...new Set(codesOf(answer))]).toEqual([code]);
  });

  test('and so is a design that names a field or a picture nobody knows', async () => {
    const save = (design: CertificateDesign) => venue.desk.ask('save-certificate-design', { id: null, name: 'Lạ', design });
    expect(codesOf(await save(plain(text('{ten_san_pham}', 10, 10))))).toEqual(['OC-6043']);
    expect(codesOf(await save({ ...plain(), background: 'picture', backgroundPicture: small }))).toEqual(['OC-6048']);
    expect((await venue.desk.run('read-certificate-designs', {})).designs.map((d) => d.name)).not.toContain('Lạ');
  });
});
