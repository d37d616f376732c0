/** The frame of a HEIC file. Breaks when a malformed one gets to the decoder, or a phone's is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPictures } from '../../electron/dossier/evidence/draw-image.ts';
import { capMemory } from '../../electron/dossier/evidence/heic/cap-memory.ts';
import { checkBoxes } from '../../electron/dossier/evidence/heic/check-boxes.ts';
import { Refused } from '../../electron/dossier/xlsx/refused.ts';
import { describeProblem } from '../../shared/problems/index.ts';
import { heicFile } from '../support/evidence-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-heic-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8, type, 'latin1');
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const full = (version: number): Buffer => Buffer.from([version, 0, 0, 0]);
const two = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const infe = (kind: string): Buffer => box('infe', full(2), two(1), two(0), Buffer.from(`${kind}\0`));
const ispe = (width: number, height: number): Buffer => {
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(width);
  sizes.writeUInt32BE(height, 4);
  return box('ispe', full(0), sizes);
};
const FTYP = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'));
type Parts = { readonly items?: readonly Buffer[]; readonly properties?: readonly Buffer[]; readonly more?: readonly Buffer[] };
const meta = ({ items = [infe('hvc1')], properties = [ispe(64, 48)], more = [] }: Parts = {}): Buffer =>
  box('meta', full(0), box('iloc', full(0)), box('iinf', full(0), two(items.length), ...items), box('iprp', box('ipco', ...properties)), ...more);
const made = (parts: Parts = {}, ...after: readonly Buffer[]): Buffer => Buffer.concat([FTYP, meta(parts), box('mdat', Buffer.alloc(20)), ...after]);
const changed = (at: number, value: number): Buffer => {
  const file = heicFile();
  file.writeUInt32BE(value, at);
  return file;
};

test('a phone’s file is let through, with the size it announces', () => {
  const file = heicFile();
  expect(checkBoxes(file)).toEqual({ pixels: 64 * 64, length: file.length, film: null });
  expect(checkBoxes(made({ properties: [ispe(4032, 3024)] }))).toMatchObject({ pixels: 4032 * 3024 });
  // Boxes nobody knows, a box to the file's end, a size of eight bytes, and a few bytes behind.
  const long = Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('free'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 16])]);
  expect(checkBoxes(made({ more: [box('uuid', Buffer.alloc(30))] }, long, box('sefd'), Buffer.alloc(3))).length % 8).not.toBe(3);
  expect(checkBoxes(made({}, Buffer.concat([Buffer.alloc(4), Buffer.from('mdatrest')])))).toMatchObject({ film: null });
});

test.each([
  ['a mark and a film', Buffer.concat([Buffer.from('MotionPhoto_Data'), FTYP, box('moov', Buffer.alloc(40, 255))])],
  ['a film at once', Buffer.concat([FTYP, box('moov', box('trak', Buffer.alloc(40, 255)))])],
  ['bytes with a size that fits', Buffer.concat([Buffer.from([0, 0, 0, 9, 16, 0, 0, 0]), Buffer.alloc(40, 255)])],
])('what phones hang behind a whole picture is cut off: %s', async (_, behind) => {
  const file = heicFile();
  expect(checkBoxes(Buffer.concat([file, behind]))).toEqual(checkBoxes(file));
  writeFileSync(join(folder, 'phia-sau.heic'), Buffer.concat([file, behind]));
  expect(await countPictures(join(folder, 'phia-sau.heic'), 'image/heic')).toBe(1);
});

const META = 28;
const REFUSED: readonly (readonly [what: string, code: string, file: () => Buffer])[] = [
  ['nothing', 'OC-2709', () => Buffer.alloc(0)],
  ['a brand of another family', 'OC-2709', () => Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0mif1')), meta()])],
  ['a list of brands without end', 'OC-2709', () => Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0'), Buffer.alloc(2000, 'mif1')), meta()])],
  ['no ftyp first', 'OC-2709', () => Buffer.concat([meta(), FTYP])],
  ['no meta', 'OC-2709', () => Buffer.concat([FTYP, box('mdat', Buffer.alloc(20))])],
  ['no list of items', 'OC-2709', () => Buffer.concat([FTYP, box('meta', full(0), box('iloc'), box('iprp', box('ipco')))])],
  ['cut short', 'OC-2709', () => heicFile().subarray(0, 860)],
  ['a box past the file', 'OC-2709', () => changed(META, 0x7fffffff)],
  ['a box smaller than its head', 'OC-2709', () => changed(META, 7)],
  ['a box past its parent', 'OC-2709', () => changed(207, 5000)],
  ['a box without size inside', 'OC-2709', () => changed(207, 0)],
  ['a size of eight bytes that wraps', 'OC-2709', () => Buffer.concat([FTYP, meta(), Buffer.from([0, 0, 0, 1]), Buffer.from('free'), Buffer.alloc(8, 255)])],
  ['pixels cut short', 'OC-2709', () => made().subarray(0, -1)],
  ['a box without a name', 'OC-2709', () => Buffer.concat([FTYP, meta(), box('\x10\0\0\0')])],
  ['bytes left over in a holder', 'OC-2709', () => made({ more: [Buffer.alloc(5)] })],
  ['a holder too short for its own bytes', 'OC-2709', () => made({ more: [box('iref', Buffer.alloc(2))] })],
  ['a size property of the wrong length', 'OC-2709', () => made({ properties: [box('ispe', full(0))] })],
  ['two metas', 'OC-7742', () => made({}, meta())],
  ['a meta inside', 'OC-7742', () => made({ more: [meta()] })],
  ['holders nested deep', 'OC-7742', () => made({ properties: [Array.from({ length: 500 }).reduce<Buffer>((inner) => box('ipco', inner), ispe(1, 1))] })],
  ['a track outside a film', 'OC-7742', () => made({ more: [box('trak')] })],
  ['the short form of meta', 'OC-7742', () => made({}, box('mini'))],
  ['too many items', 'OC-7742', () => made({ items: Array.from({ length: 1001 }, () => infe('hvc1')) })],
  ['an item of a version nobody knows', 'OC-7742', () => made({ items: [box('infe', full(4), two(0), Buffer.from('unci'))] })],
  ['too many boxes', 'OC-7742', () => made({ properties: Array.from({ length: 5001 }, () => ispe(1, 1)) })],
  ...['iovl', 'mski', 'unci', 'tili'].map((kind) => [`an item ${kind}`, 'OC-7742', () => made({ items: [infe('hvc1'), infe(kind)] })] as const),
];

test.each(REFUSED)('%s is refused before the decoder: %s', (_, code, file) => {
  const refused = (() => {
    try {
      return checkBoxes(file());
    } catch (reason) {
      return reason;
    }
  })();
  expect(refused).toBeInstanceOf(Refused);
  expect((refused as Refused).problem.code).toBe(code);
  expect(describeProblem((refused as Refused).problem)).toMatch(code === 'OC-7742' ? /xuất thành JPEG/ : /Tệp bị hỏng hoặc thiếu/);
});

test('no byte changed anywhere brings anything but a refusal or a frame within the file', () => {
  const whole = heicFile();
  for (let at = 0; at < whole.length; at += 1)
    for (const value of [0, 1, 7, 0x7f, 0xff]) {
      const file = Buffer.from(whole);
      file[at] = value;
      try {
        const { length, film } = checkBoxes(file);
        expect(length).toBeLessThanOrEqual(file.length);
        expect(film ?? 0).toBeLessThan(file.length);
      } catch (reason) {
        expect(reason).toBeInstanceOf(Refused);
      }
    }
});

test('a film’s description never gets to the decoder; a picture too large is told from its frame', async () => {
  const count = (name: string, bytes: Buffer): Promise<number> => {
    writeFileSync(join(folder, name), bytes);
    return countPictures(join(folder, name), 'image/heic');
  };
  // The decoder refuses the whole file for what stands in it.
  expect(await count('phim.heic', Buffer.concat([heicFile(), box('moov', box('trak', Buffer.alloc(40, 255)))]))).toBe(1);
  await expect(count('to.heic', made({ properties: [ispe(60_000, 60_000)] }))).rejects.toMatchObject({ problem: { code: 'OC-2714' } });
  await expect(count('rong.heic', made())).rejects.toMatchObject({ problem: { code: 'OC-2709' } });
});

test('the decoder’s memory is kept small in its bytes, and a module with none of its own is refused', () => {
  const module = readFileSync('node_modules/libheif-js/libheif-wasm/libheif.wasm');
  for (const pages of [16_384, 300]) {
    const capped = capMemory(module, pages);
    expect([WebAssembly.validate(capped), capped.length]).toEqual([true, module.length]);
    expect(capped.filter((byte, at) => byte !== module[at]).length).toBeLessThan(4);
  }
  // Fewer than it starts with, more than it may have now, no module, none at all.
  for (const [bytes, pages] of [
    [module, 100],
    [module, 40_000],
    [Buffer.alloc(40, 255), 300],
    [Buffer.alloc(0), 300],
  ] as const)
    expect(() => capMemory(bytes, pages)).toThrow(Error);
});
