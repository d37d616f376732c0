/**
 * Designs as PDF, read back by poppler. Breaks when something is drawn elsewhere than designed, leaves the page, shrinks below its least size, a
 * letter is lost in the second family, or a picture is embedded once for each page.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { fitText } from '../../electron/paper/fit-text.ts';
import { itemsOf, sheetOf } from '../../shared/paper/build-certificate.ts';
import { buildTestPage } from '../../shared/paper/build-test-page.ts';
import { type CertificateDesign, pageOf } from '../../shared/paper/certificate-design.ts';
import { BUILT_IN, BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { certificateFacts } from '../../shared/paper/certificate-fields.ts';
import { A4_LANDSCAPE, type Item, type PagesPaper } from '../../shared/paper/paper.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { textArbitrary } from '../fixtures/design-arbitrary.ts';
import { contextOf, DOSSIERS, INFO, LONG_NAME, LONG_PRODUCER, NOW } from '../support/paper-record.ts';
import { boxesOf, flatText, fontsOf, greyOf, missingFrom, type Word } from '../support/pdf-tools.ts';

type TextItem = Extract<Item, { kind: 'text' }>;
const inMm = (points: number): number => (points * 25.4) / 72;
const pages = (...items: readonly (readonly Item[])[]): PagesPaper => ({
  kind: 'pages',
  id: 'x',
  title: 'x',
  author: 'x',
  createdAt: NOW,
  format: { ...A4_LANDSCAPE, margins: { top: 0, right: 0, bottom: 0, left: 0 } },
  mark: '',
  pages: items,
});
const text = (more: Partial<TextItem>): TextItem => ({
  kind: 'text',
  x: 40,
  y: 50,
  width: 100,
  height: 20,
  text: 'Thử',
  align: 'left',
  vertical: 'top',
  size: 20,
  minSize: 9,
  ...more,
});
/** Right within three tenths of a millimetre. */
const near = (points: number, mm: number): void => expect(Math.abs(inMm(points) - mm)).toBeLessThan(0.3);

describe.each(['tinos', 'pro'] as const)('in %s', (family) => {
  it('text stands where it was put: left, right, centre, top, middle and bottom', async () => {
    const [left, right, centre] = [{}, { align: 'right' as const }, { align: 'center' as const }].map((more) => text({ family, ...more }));
    const [middle, bottom, moved] = [text({ family, vertical: 'middle' }), text({ family, vertical: 'bottom' }), text({ family, x: 47.3, y: 61.7 })];
    const found = boxesOf(await drawPaper(pages([left!], [right!], [centre!], [middle], [bottom], [moved]))).map((page) => page.words[0] as Word);
    const [a, b, c, d, e, f] = found as [Word, Word, Word, Word, Word, Word];
    near(a.xMin, 40);
    near(b.xMax, 140);
    near((c.xMin + c.xMax) / 2, 90);
    // A line is as high as its pitch; top, middle and bottom differ by what is left of the box.
    const pitch = inMm(20 * (family === 'pro' ? 1.3 : 1.18));
    near(d.yMin - a.yMin, (20 - pitch) / 2);
    near(e.yMin - a.yMin, 20 - pitch);
    near(f.xMin - a.xMin, 7.3);
    near(f.yMin - a.yMin, 11.7);
  });

  it('a sign that the family lacks is set all the same', async () => {
    const bytes = await drawPaper(pages([text({ family, text: 'độ đạm ≥40% Ω' })]));
    expect(missingFrom(flatText(bytes), ['độ đạm', '≥40%', 'Ω'])).toEqual([]);
  });

  it('every Vietnamese letter is set and read back, in all four cuts, from embedded subsets', async () => {
    const letters = 'ĂÂĐÊÔƠƯăâđêôơư ẮẰẲẴẶẤẦẨẪẬ ẾỀỂỄỆỐỒỔỖỘ ỚỜỞỠỢỨỪỬỮỰ ýỳỷỹỵíìỉĩị «0123456789» – …';
    const cuts = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }];
    const bytes = await drawPaper(
      pages(cuts.map((cut, i) => text({ family, width: 240, y: 20 + 30 * i, height: 25, size: 12, text: [{ text: letters, ...cut }] }))),
    );
    expect(flatText(bytes).split('ĂÂĐ')).toHaveLength(5);
    expect(missingFrom(flatText(bytes), letters.split(' '))).toEqual([]);
    const fonts = fontsOf(bytes);
    expect(fonts).toHaveLength(4);
    for (const font of fonts)
      expect(font).toMatchObject({ name: expect.stringContaining(family === 'pro' ? '+BeVietnamPro-' : '+Tinos-'), embedded: true, subset: true });
    expect(bytes.length).toBeLessThan(60_000);
  });
});

it('any text stays on its page and in its box, never below its least size; what can’t fit is told', async () => {
  const facts = certificateFacts(INFO, { certificateMonths: 36 }, { ...DOSSIERS[2]!, name: LONG_NAME }, { stars: 4, number: '0099/GCN-OCOP', correction: '' });
  const designs = fc.sample(
    textArbitrary({ width: 297, height: 210 }).map((item): CertificateDesign => ({ ...BUILT_IN_DESIGNS.preprinted, items: [item] })),
    { numRuns: 100, seed: 7 },
  );
  const drawn = designs.map((design) => itemsOf(design, facts)).filter((items) => items.length > 0);
  const read = boxesOf(await drawPaper(pages(...drawn)));
  let fitting = 0;
  drawn.forEach(([item], i) => {
    if (item?.kind !== 'text') throw new Error('no text');
    const { size, fits } = fitText(item);
    expect(size).toBeGreaterThanOrEqual(item.minSize);
    expect(size).toBeLessThanOrEqual(item.size);
    if (!fits) {
      expect(size).toBe(item.minSize);
      return;
    }
    fitting += 1;
    for (const word of read[i]!.words) {
      const where = `${word.text} of ${JSON.stringify(item)}`;
      expect(inMm(word.xMin), where).toBeGreaterThan(item.x - 0.3);
      expect(inMm(word.xMax), where).toBeLessThan(item.x + item.width + 0.3);
      // A reader's box is as high as the font's tallest sign, which reaches a little over the line.
      expect(inMm(word.yMin), where).toBeGreaterThan(Math.max(item.y - 0.15 * inMm(size), -0.3));
      expect(inMm(word.yMax), where).toBeLessThan(Math.min(item.y + item.height + 0.15 * inMm(size), 210.3));
    }
  });
  // Both kinds are among them.
  expect(fitting).toBeGreaterThan(25);
  expect(fitting).toBeLessThan(drawn.length);
});

it('a size between the steps goes down to the least size and no further', () => {
  const tight = text({ text: 'Một tên rất dài '.repeat(20), size: 10.3, minSize: 9.1, height: 10 });
  expect(fitText(tight)).toMatchObject({ size: 9.1, fits: false });
});

describe.each(BUILT_IN)('%s', (key) => {
  const certificateDesign = BUILT_IN_DESIGNS[key];
  it('holds the longest names whole, within their boxes', async () => {
    const paper = buildPaper(contextOf(undefined, undefined, { certificateDesign }), 'giay-chung-nhan/27-09190-01-2026', () => true);
    if (!paper.ok || paper.value.kind !== 'placed') throw new Error('no certificate');
    expect(missingFrom(flatText(await drawPaper(paper.value)), [LONG_NAME, LONG_PRODUCER])).toEqual([]);
    for (const item of paper.value.items) if (item.kind === 'text') expect(fitText(item).fits, JSON.stringify(item.text)).toBe(true);
  });
});

it('frame and drum face stand once in the file, on however many pages, and where they are moved to', async () => {
  const page: readonly Item[] = [{ kind: 'frame' }, { kind: 'emblem', x: 148.5, y: 105, radius: 58 }];
  const [one, many] = [await drawPaper(pages(page)), await drawPaper(pages(...Array.from({ length: 100 }, () => page)))];
  expect(
    Buffer.from(many)
      .toString('latin1')
      .match(/\/Subtype \/Form/g),
  ).toHaveLength(2);
  expect((many.length - one.length) / 99).toBeLessThan(1500);
  const topLeft = ({ width, dark }: { readonly width: number; readonly dark: readonly number[] }): readonly number[] => [
    dark.reduce((least, at) => Math.min(least, at % width), Number.POSITIVE_INFINITY) / 10,
    Math.floor((dark[0] ?? 0) / width) / 10,
  ];
  const [x = 0, y = 0] = topLeft(greyOf(one, 254));
  const moved = topLeft(greyOf(await drawPaper(pages([{ kind: 'frame', x: 2.5, y: 1.5 }])), 254));
  expect(Math.abs((moved[0] ?? 0) - x - 2.5)).toBeLessThanOrEqual(0.15);
  expect(Math.abs((moved[1] ?? 0) - y - 1.5)).toBeLessThanOrEqual(0.15);
});

describe('pictures', () => {
  const picture = async (width: number, height: number, alpha: number) => {
    const bytes = await sharp({ create: { width, height, channels: 4, background: { r: 10, g: 10, b: 10, alpha } } })
      .png()
      .toBuffer();
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  };
  const placed = (hash: string): Item => ({ kind: 'picture', x: 100, y: 60, width: 60, height: 30, hash });

  it('lie whole in the middle of their box, to a tenth of a millimetre', async () => {
    const { bytes, hash } = await picture(40, 40, 1);
    const { width, dark } = greyOf(await drawPaper(pages([placed(hash)]), new Map([[hash, bytes]])), 254);
    const [xs, ys] = [dark.map((at) => at % width), dark.map((at) => Math.floor(at / width))];
    const edges = [xs, ys].flatMap((all) => [all.reduce((a, b) => Math.min(a, b)) / 10, (all.reduce((a, b) => Math.max(a, b)) + 1) / 10]);
    // 30 × 30 in the middle of 60 × 30.
    [115, 145, 60, 90].forEach((mm, i) => expect(Math.abs((edges[i] ?? 0) - mm)).toBeLessThanOrEqual(0.15));
  });

  it('stand once in the file, on however many pages; the same bytes every time', async () => {
    const [a, b] = [await picture(300, 200, 0.5), await picture(200, 300, 0.4)];
    const pictures = new Map([a, b].map(({ hash, bytes }) => [hash, bytes]));
    const page = [placed(a.hash), { ...placed(b.hash), x: 20 } as Item];
    const one = await drawPaper(pages(page), pictures);
    const many = await drawPaper(pages(...Array.from({ length: 300 }, () => page)), pictures);
    const images = (bytes: Uint8Array): number =>
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g)?.length ?? 0;
    expect([images(one), images(many)]).toEqual([4, 4]);
    expect(many.length - one.length).toBeLessThan(300 * 1000);
    expect(Buffer.from(await drawPaper(pages(page), pictures)).equals(one)).toBe(true);
  });

  it('JPEG bytes go in as they are; what isn’t there stops the drawing', async () => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#102030' } })
      .jpeg()
      .toBuffer();
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(Buffer.from(await drawPaper(pages([placed(hash)]), new Map([[hash, bytes]]))).includes(bytes)).toBe(true);
    await expect(drawPaper(pages([placed(hash)]))).rejects.toThrow(hash);
  });
});

it('the test page has its crosses 20 mm from the edges, in both directions of the page', async () => {
  for (const landscape of [true, false]) {
    const design = { ...BUILT_IN_DESIGNS.preprinted, landscape, items: [] };
    const page = buildTestPage(design, { author: 'x', now: NOW }, null);
    expect(page.format).toEqual(sheetOf(design).format);
    const { width, dark } = greyOf(await drawPaper(page), 254);
    const black = new Set(dark);
    const { width: wide, height: high } = pageOf(design);
    for (const x of [20, wide - 20])
      for (const y of [20, high - 20]) {
        const isBlack = (dx: number, dy: number): boolean => black.has(Math.round((y + dy) * 10) * width + Math.round((x + dx) * 10));
        expect([isBlack(0, 0), isBlack(6, 0), isBlack(-6, 0), isBlack(0, 6), isBlack(0, -6), isBlack(3, 3)]).toEqual([true, true, true, true, true, false]);
      }
  }
});
