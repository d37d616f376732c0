/**
 * Files made to hurt, sent to a running host: each ends in a problem in words while the desk and the members are served as before. They
 * are read by a worker with limits of time and memory; what would fail here is reading them on the host's own thread.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportPreview, OpinionPreview } from '../../shared/contract/desk.ts';
import { buildWorkbook, type TestOptions, validSheets } from '../fixtures/workbooks.ts';
import { codesOf, valueOf } from '../support/client.ts';
import { makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
beforeAll(async () => {
  venue = await startVenue({ reading: { limitMs: 6000, megabytes: 200 } });
  await makeSmallCouncil(venue.desk);
});
afterAll(() => venue.close());

const SHEET = 'xl/worksheets/sheet3.xml';
const edit = (part: string, change: (xml: string) => string): Promise<Uint8Array> =>
  buildWorkbook(validSheets(), { edit: (name, xml) => (name === part ? change(xml) : xml) } satisfies TestOptions);
const inStrings = (xml: string): Promise<Uint8Array> => edit('xl/sharedStrings.xml', (whole) => whole.replace('</sst>', `${xml}</sst>`));

/** Rows far below, each with a cell, and as many merged areas over them: rows × areas. */
function quadratic(): Promise<Uint8Array> {
  const rows = Array.from({ length: 60_000 }, (_, i) => `<row r="${i + 1000}"><c r="B${i + 1000}" t="inlineStr"><is><t>x</t></is></c></row>`).join('');
  const merges = Array.from({ length: 90_000 }, (_, i) => `<mergeCell ref="A${(i % 60_000) + 1000}:A${(i % 60_000) + 50_000}"/>`).join('');
  return edit(SHEET, (xml) => xml.replace('</sheetData>', `${rows}</sheetData><mergeCells count="90000">${merges}</mergeCells>`));
}

const HURTFUL: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['one shared string of 100 MB', () => inStrings(`<si><t>${'x'.repeat(100e6)}</t></si>`)],
  ['one and a half million shared strings', () => inStrings(`<si><t>${'y'.repeat(50)}</t></si>`.repeat(1.5e6))],
  ['rows and merged areas that multiply', quadratic],
];

/** Sends the file and asks for the session again and again until its answer is there. */
async function sendWhileAsking(to: TestVenue, bytes: Uint8Array): Promise<{ readonly preview: ImportPreview; readonly asked: number }> {
  let pending = true;
  const sending = to.desk.client.upload<ImportPreview>('/files/workbook', bytes).finally(() => {
    pending = false;
  });
  let asked = 0;
  for (; pending; asked += 1) {
    await to.desk.run('read-session', {});
    await pause(20);
  }
  return { preview: valueOf(await sending), asked };
}

test.each(HURTFUL)(
  '%s: refused in words or read, whichever this machine can, and the host goes on',
  async (_, make) => {
    const { preview, asked } = await sendWhileAsking(venue, await make());
    expect(preview.id !== '' || preview.problems.length > 0).toBe(true);
    for (const { code, vi } of preview.problems) expect([code, vi.length > 20]).toEqual([expect.stringMatching(/^OC-(?:2|7350|7351)/), true]);
    // Read on the host's own thread, a question would wait for the whole file: one before it, one after.
    expect(asked).toBeGreaterThan(5);
  },
  90_000,
);

test('what takes longer than the limit is given up and says so', async () => {
  const hurried = await startVenue({ reading: { limitMs: 50, megabytes: 200 } });
  try {
    await makeSmallCouncil(hurried.desk);
    const { preview } = await sendWhileAsking(hurried, await quadratic());
    expect([preview.id, preview.problems.map(({ code }) => code)]).toEqual(['', ['OC-7350']]);
  } finally {
    await hurried.close();
  }
}, 90_000);

test('opinions that come back by file are read there, too', async () => {
  const sent = await venue.desk.client.upload<OpinionPreview>('/files/opinions?name=x.xlsx', await inStrings(`<si><t>${'x'.repeat(20e6)}</t></si>`));
  expect(valueOf(sent).problems.map((p) => p.code)).toEqual(['OC-2008']);
}, 60_000);

test('after all of them an honest workbook is read', async () => {
  const good = await venue.desk.client.upload<ImportPreview>('/files/workbook', await buildWorkbook(validSheets()));
  expect([codesOf(good), valueOf(good).errors, valueOf(good).bookId]).toEqual([[], 0, 'QD26-2026']);
}, 30_000);
