/** The small code of a signed page. Breaks when a scanned page no longer says which paper, print and page it is, or lies otherwise than it says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { picturePage, readPage } from '../../electron/dossier/scans/read-page.ts';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { pageMark, readPageCode, writePageCode } from '../../shared/paper/page-code.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { contextOf } from '../support/paper-record.ts';
import { pageToSoil, soil } from '../support/scan-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-page-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says session, content, page and pages, in 29 signs at most, and nothing else is taken for one', () => {
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(hash, fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 998 }), (content, page, more) => {
      const of = Math.min(999, page + more);
      const text = writePageCode(pageMark('QTVKLM', content), page, of) ?? '';
      expect(text.length).toBeLessThanOrEqual(29);
      expect(readPageCode(text)).toEqual({ session: 'QTVKLM', hash: content.slice(0, 10), page, of });
    }),
  );
  for (const other of ['', 'OP*QTVKLM*00AB34EF99*4*3', 'OP*QTVKLM*00AB34EF99*0*3', 'OP*QTVKLM*00ab34ef99*1*3', 'PG*QTVKLM*1*2*3*4*BCD', 'https://example.com'])
    expect(readPageCode(other)).toBeNull();
  expect(writePageCode('OP*QTVKLM*00AB34EF99', 1, 1000)).toBeNull();
});

const HASH = '00ab34ef99'.padEnd(64, '7');
let pdf: Uint8Array;
beforeAll(async () => {
  const minutes = buildPaper(contextOf(), 'bien-ban', () => true);
  if (!minutes.ok || minutes.value.kind !== 'flow') throw new Error('no minutes');
  pdf = await drawPaper({ ...minutes.value, pageMark: pageMark('QTVKLM', HASH) });
});

it.each([
  { dpi: 150, turn: 0, blur: 1, noise: 40, specks: 150, quality: 60 },
  { dpi: 150, turn: 90, blur: 1.6, noise: 60, specks: 300, quality: 40 },
  { dpi: 200, turn: 180, blur: 1, noise: 40, specks: 150, quality: 60 },
  { dpi: 200, turn: 272, blur: 0.5, noise: 20, specks: 50, quality: 60 },
  { dpi: 300, turn: -2, blur: 2, noise: 40, specks: 300, quality: 60 },
  { dpi: 110, turn: 2, blur: 0.5, noise: 20, specks: 0, quality: 75 },
])(
  'is read from a grey scan: %o',
  async ({ dpi, ...soiling }) => {
    for (const page of [1, 2]) {
      const file = join(folder, 'quet.jpg');
      writeFileSync(file, await soil(pageToSoil(pdf, page, dpi, folder), soiling));
      const read = await readPage(picturePage(file, 'image/jpeg', 1), '');
      expect(read.codes.map(readPageCode)).toEqual([{ session: 'QTVKLM', hash: HASH.slice(0, 10), page, of: expect.any(Number) }]);
      // Turned back by as many quarters as it was turned.
      expect((Math.round(soiling.turn / 90) * 90 + read.turn + 360) % 360).toBe(0);
    }
  },
  60_000,
);
