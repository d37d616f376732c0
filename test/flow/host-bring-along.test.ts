/**
 * Designs and wording of an earlier session through the desk's door. Breaks if a picture stayed behind, the design in use or a sentence didn't come, the
 * other file were written to, the journal said nothing, or a file that can't be read kept the desk from listing the rest.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptPicture } from '../../shared/contract/desk-design.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import type { CertificateDesign } from '../../shared/paper/certificate-design.ts';
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { flatText } from '../support/pdf-tools.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let design: CertificateDesign;
let first = '';
let second = '';
const create = async (name: string): Promise<string> =>
  (await venue.desk.run('create-session', { name, province: 'Bắc Ninh', startDate: '2026-09-04', endDate: '2026-09-04', bookId: 'QD26-2026' })).file;
const sources = () => venue.desk.run('list-office-sources', {});
const take = (file: string, wanted = { designs: true, wording: true }) => venue.desk.ask('bring-along', { file, ...wanted });
const CLOSING = 'Kính trình Chủ tịch Ủy ban nhân dân {tỉnh}.';

beforeAll(async () => {
  venue = await startVenue({ now: '2026-09-04T03:42:00.000Z' });
  const { desk } = venue;
  first = await create('Đợt một');
  const red = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#c81e1e' } })
    .png()
    .toBuffer();
  const sent = await desk.client.get(DESK_FILES.certificatePictures, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(red),
  });
  const kept = (await sent.json()) as { readonly value: KeptPicture };
  design = { ...BUILT_IN_DESIGNS.framed, items: [{ kind: 'picture', x: 10, y: 10, width: 40, height: 20, picture: kept.value.hash }] };
  const { id } = await desk.run('save-certificate-design', { id: null, name: 'Mẫu của tỉnh', design });
  await desk.run('apply-certificate-design', { key: id });
  await desk.run('save-wording', { changes: [{ part: 'proposal/closing', text: CLOSING }] });
  await create('Không sửa gì');
  second = await create('Đợt hai');
});
afterAll(() => venue.close());

test('only a session with something to give is offered, with all that would come', async () => {
  expect(await sources()).toEqual([
    {
      file: first,
      name: 'Đợt một',
      startDate: '2026-09-04',
      rehearsal: false,
      plan: {
        designs: [{ there: 1, here: null, name: 'Mẫu của tỉnh' }],
        inUse: { there: 1 },
        wording: [{ part: 'proposal/closing', text: CLOSING, before: null }],
        unreadable: [],
      },
    },
  ]);
});

test('its design can be looked at, drawn with its picture, before anything is taken', async () => {
  const look = (query: string) => venue.desk.client.get(`${DESK_FILES.broughtDesign}?${query}`);
  const drawn = await look(`file=${first}&id=1`);
  expect(drawn.headers.get('content-type')).toContain('application/pdf');
  const bytes = new Uint8Array(await drawn.arrayBuffer());
  expect(flatText(bytes)).toContain('BẢN XEM');
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
  expect(await (await look(`file=${first}&id=9`)).text()).toContain('OC-6050');
  expect(await (await look('file=../x.sqlite&id=1')).text()).toContain('OC-1201');
  expect(await venue.desk.run('read-certificate-designs', {})).toMatchObject({ inUse: 'framed' });
});

test('wording alone, then the rest: pictures and the design in use come, the journal says so, the other file stays byte for byte', async () => {
  const path = join(venue.dataDir, first);
  const before = readFileSync(path);
  expect(valueOf(await take(first, { designs: false, wording: true }))).toEqual({ designs: 0, parts: 1 });
  expect((await venue.desk.run('read-wording', {})).versions).toMatchObject([{ part: 'proposal/closing', version: 1, text: CLOSING }]);
  expect(await venue.desk.run('read-certificate-designs', {})).toMatchObject({ inUse: 'framed' });
  expect(valueOf(await take(first))).toEqual({ designs: 1, parts: 0 });
  const read = await venue.desk.run('read-certificate-designs', {});
  expect(read.designs.find((d) => d.key === read.inUse)).toMatchObject({ name: 'Mẫu của tỉnh', design });
  const picture = design.items[0]?.kind === 'picture' ? design.items[0].picture : '';
  expect((await venue.desk.client.get(`${DESK_FILES.certificatePictures}/${picture}`)).status).toBe(200);
  const { rows } = await venue.desk.run('read-whole-journal', {});
  expect(rows.filter((row) => row.event === 'office-brought-along').map((row) => row.details.join('; '))).toEqual([
    'từ: Đợt một; người làm: –; mẫu giấy chứng nhận: Mẫu của tỉnh; mẫu để in: Mẫu của tỉnh',
    'từ: Đợt một; người làm: –; câu chữ: Tờ trình – Câu kết',
  ]);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('nothing comes twice, from itself, or from a file that is no session', async () => {
  expect(codesOf(await take(first))).toEqual(['OC-6100']);
  expect(codesOf(await take(second))).toEqual(['OC-6101']);
  expect(codesOf(await take('phien-la.sqlite'))).toEqual(['OC-7003']);
  expect(await sources()).toEqual([]);
});

test('a damaged file beside them is left out of the list and refused by name; a rehearsal gives what it has', async () => {
  writeFileSync(join(venue.dataDir, 'phien-hong.sqlite'), 'no database');
  mkdirSync(join(venue.dataDir, 'phien-thu-muc.sqlite'));
  const { file } = await venue.desk.run('make-rehearsal', {});
  await venue.desk.run('open-session', { file });
  expect((await sources()).map((s) => s.file).sort()).toEqual([first, second].sort());
  expect(codesOf(await take('phien-hong.sqlite'))).toEqual(['OC-7002']);
  expect(valueOf(await take(second))).toEqual({ designs: 1, parts: 1 });
  await venue.desk.run('save-wording', { changes: [{ part: 'minutes/vote', text: '' }] });
  await venue.desk.run('open-session', { file: second });
  expect(await sources()).toMatchObject([{ file, rehearsal: true, plan: { wording: [{ part: 'minutes/vote', text: '' }] } }]);
  expect(readdirSync(venue.dataDir).filter((name) => name.startsWith('.making'))).toEqual([]);
});
