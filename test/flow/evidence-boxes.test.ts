/** Marks over the page: what a search answers must lie on the very ink of the picture that the host drew, however the page was turned and cropped. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceHit, EvidenceSearch } from '../../shared/contract/member.ts';
import type { PageBox } from '../../shared/evidence-words.ts';
import { allDrawn, attach, evidenceFolderOf, filesOf } from '../support/attach.ts';
import { valueOf } from '../support/client.ts';
import { makePdf, makeTurnedPdf, type Turned } from '../support/evidence-files.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { boxesOf } from '../support/pdf-tools.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const CROP = [100, 300, 500, 800] as const;
const TURNED: readonly Turned[] = [
  ...([0, 90, 180, 270] as const).map((rotate) => ({ rotate })),
  ...([0, 90, 180, 270] as const).map((rotate) => ({ rotate, crop: CROP })),
];
/** Of the page: three points. */
const NEAR = 0.005;
let venue: TestVenue;
let member: FakeMember;
let turned = 0;
let pictured: Buffer;

const keptBoxes = (): readonly string[] =>
  filesOf(venue)
    .filter((file) => file.endsWith('.words'))
    .map((file) => join(evidenceFolderOf(venue), file));

const find = async (text: string): Promise<readonly EvidenceHit[]> =>
  valueOf(await member.client.command<EvidenceSearch>('search-evidence', { dossier: JAM, text })).hits;

/** Where a page with nothing but one word is dark, in parts of the picture. */
async function inkOf(page: number): Promise<PageBox> {
  const picture = Buffer.from(await (await member.client.get(`/evidence/${turned}/${page}/large.jpg`)).arrayBuffer());
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  let [left, top, right, bottom] = [info.width, info.height, 0, 0];
  for (const [at, value] of data.entries()) {
    if (value > 128) continue;
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
  }
  return { left: left / info.width, top: top / info.height, width: (right - left) / info.width, height: (bottom - top) / info.height };
}

beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
  turned = await attach(venue, JAM, 'xoay.pdf', await makeTurnedPdf('Nhãn', 150, 100, TURNED));
  const plain = await makePdf(['@@ mứt cà rốt'], { compress: false });
  pictured = Buffer.from(plain.toString('latin1').replace('<0040>', '<d83dde00>'), 'latin1');
  await attach(venue, JAM, 'thường.pdf', await makePdf([`${'vườn cà rốt '.repeat(40)}kết thúc`, '']));
  await attach(venue, JAM, 'hình.pdf', pictured);
  await allDrawn(venue);
  const members = await venue.join();
  member = members[0] as FakeMember;
  await venue.desk.run('begin-session', {});
  await venue.desk.run('open-scoring', { dossier: JAM });
  await whenOpen(member, JAM, 1);
});
afterAll(() => venue.close());

describe('boxes of a hit', () => {
  test.each(TURNED.map(({ rotate, crop }, i) => [rotate, crop ? 'cropped' : 'whole', i + 1] as const))(
    'on a page turned by %i°, %s, lie on the ink',
    async (_, __, page) => {
      const hits = (await find('nhan')).filter((hit) => hit.evidence === turned && hit.page === page);
      expect(hits).toHaveLength(1);
      expect(hits[0]?.boxes).toHaveLength(1);
      const [box, ink] = [hits[0]?.boxes[0] as PageBox, await inkOf(page)];
      expect(ink.width * ink.height).toBeGreaterThan(0.0005);
      for (const edge of ['left', 'top', 'width', 'height'] as const) expect([edge, Math.abs(box[edge] - ink[edge]) < NEAR, box, ink]).toContain(true);
    },
  );

  test('stand where the PDF says: the upright page, and the one turned clockwise', async () => {
    const boxes = (await find('nhan')).map((hit) => hit.boxes[0] as PageBox);
    // The line's upper edge is at 100 points; letters begin below it and end within 30.
    expect(boxes[0]?.left).toBeCloseTo(150 / 595, 2);
    expect((boxes[0]?.top ?? 0) * 842).toBeGreaterThan(100);
    expect(((boxes[0]?.top ?? 0) + (boxes[0]?.height ?? 0)) * 842).toBeLessThan(135);
    expect(boxes[1]?.top).toBeCloseTo(150 / 595, 2);
    expect((1 - (boxes[1]?.left ?? 0)) * 842).toBeLessThan(135);
  });

  test('follow a hit over the line’s end', async () => {
    const hits = await find('rot vuon');
    const broken = hits.find((hit) => hit.boxes.length === 2);
    expect(hits).toHaveLength(39);
    expect(hits.filter((hit) => hit.boxes.length === 1).length).toBeGreaterThan(30);
    expect(broken?.boxes[1]?.left).toBeLessThan(broken?.boxes[0]?.left ?? 0);
  });

  test('are where another reader sees them, after signs that take two units of a string too', async () => {
    const [hit] = await find('mut');
    const word = boxesOf(pictured)[0]?.words.find(({ text }) => text === 'mứt');
    expect(hit?.before).toBe('😀😀 ');
    expect((hit?.boxes[0]?.left ?? 0) * 595).toBeCloseTo(word?.xMin ?? 0, 0);
    expect((hit?.boxes[0]?.width ?? 0) * 595).toBeCloseTo((word?.xMax ?? 0) - (word?.xMin ?? 0), 0);
  });

  test('are kept in eight bytes a word, none for a page without words', () => {
    const kept = keptBoxes();
    expect(kept).toHaveLength(TURNED.length + 2);
    expect(Math.max(...kept.map((file) => statSync(file).size))).toBe((40 * 3 + 2) * 8);
  });

  test('are missing in evidence drawn by an earlier version, which is found all the same', async () => {
    const before = await find('ket thuc');
    expect(before[0]?.boxes).toHaveLength(1);
    for (const file of keptBoxes()) rmSync(file);
    expect(await find('ket thuc')).toEqual([{ ...before[0], boxes: [] }]);
  });
});
