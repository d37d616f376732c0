/** Files that are no workbook, damaged ones, and ones made to hurt: refused with a reason, never read on, never a crash. */
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/dossier/read-workbook.ts';
import type { ProblemCode } from '../../shared/problems/index.ts';
import { bookById, buildWorkbook, putItem, type TestOptions, validSheets, workbookParts, zipParts } from '../fixtures/workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(source: string | Uint8Array): Promise<readonly ProblemCode[]> {
  const outcome = await readWorkbook(source, bookById);
  return outcome.ok ? [] : outcome.problems.map((p) => p.code);
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const build = (options: TestOptions = {}): Promise<Uint8Array> => buildWorkbook(validSheets(), options);
const hoso = 'xl/worksheets/sheet3.xml';
const edited = (change: (xml: string) => string): TestOptions => ({ edit: (part, xml) => (part === hoso ? change(xml) : xml) });

describe('not a workbook', () => {
  test.each<[string, Uint8Array, ProblemCode]>([
    ['nothing', new Uint8Array(), 'OC-2002'],
    ['text', bytes('Mã sản phẩm;Tên sản phẩm'), 'OC-2002'],
    ['a web page named .xls', bytes('<html><table><tr><td>1</td></tr></table></html>'), 'OC-2002'],
    ['an old or encrypted Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'OC-2003'],
    ['a zip that is cut right away', bytes('PK\u0003\u0004'), 'OC-2004'],
  ])('%s', async (_, source, code) => {
    expect(await refusal(source)).toEqual([code]);
  });

  test('a zip of something else, a binary workbook, an OpenDocument sheet', async () => {
    expect(await refusal(await zipParts({ 'readme.txt': 'x' }))).toEqual(['OC-2002']);
    expect(await refusal(await zipParts({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }))).toEqual(['OC-2010']);
    expect(await refusal(await zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }))).toEqual(['OC-2010']);
  });

  test('a path that is not there, or is a folder', async () => {
    expect(await refusal(join(folder, 'missing.xlsx'))).toEqual(['OC-2001']);
    expect(await refusal(folder)).toEqual(['OC-2001']);
  });

  test('more than 50 MB, before anything is read', async () => {
    const file = join(folder, 'large.xlsx');
    writeFileSync(file, await build());
    truncateSync(file, 50 * 1024 * 1024 + 1);
    expect(await refusal(file)).toEqual(['OC-2006']);
  });
});

describe('damaged', () => {
  test('cut anywhere', async () => {
    const whole = await build();
    for (const share of [0.1, 0.5, 0.9, 0.999]) expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toEqual(['OC-2004']);
  });

  test('a flipped byte in the content is found by its checksum', async () => {
    const whole = await build();
    const found = await Promise.all(
      [200, 900, 2000].map(async (at) => {
        const copy = whole.slice();
        copy[at] = (copy[at] ?? 0) ^ 0x55;
        return refusal(copy);
      }),
    );
    for (const codes of found) expect(codes.length).toBeGreaterThan(0);
  });

  test('a checksum that is not that of the content', async () => {
    const copy = Buffer.from(await build());
    const name = copy.lastIndexOf('xl/worksheets/sheet3.xml');
    copy.writeUInt32LE(0, name - 46 + 16);
    expect(await refusal(copy)).toEqual(['OC-2004']);
  });

  test.each([
    ['xl/workbook.xml', 'OC-2005'],
    ['xl/worksheets/sheet3.xml', 'OC-2005'],
  ] as const)('without %s', async (part, code) => {
    expect(await refusal(await build({ parts: { [part]: undefined } }))).toEqual([code]);
  });

  test('a sheet of broken XML is named, and the other sheets are still checked', async () => {
    const sheets = validSheets();
    putItem(sheets, 'Số vòng chấm tối đa', 0);
    const outcome = await readWorkbook(
      await buildWorkbook(
        sheets,
        edited((xml) => xml.replace('</row>', '</rows>')),
      ),
      bookById,
    );
    expect(outcome.ok || outcome.problems.map((p) => [p.code, p.place?.sheet])).toEqual([
      ['OC-2202', 'Phiên'],
      ['OC-2008', 'Hồ sơ'],
    ]);
  });

  test.each<[string, (xml: string) => string]>([
    ['a string that is not there', (xml) => xml.replace(/t="s"><v>\d+/, 't="s"><v>99999')],
    ['row number nonsense', (xml) => xml.replace('<row r="2"', '<row r="-2"')],
    ['row number beyond Excel', (xml) => xml.replace('<row r="2"', '<row r="1048577"')],
    ['cell reference nonsense', (xml) => xml.replace('r="B2"', 'r="22"')],
    ['an entity', (xml) => xml.replace('<v>1</v>', '<v>&one;</v>')],
    ['a control character', (xml) => xml.replace('<v>1</v>', '<v>\u0001</v>')],
    ['an end too early', (xml) => xml.slice(0, -30)],
  ])('%s', async (_, change) => {
    expect(await refusal(await build(edited(change)))).toEqual(['OC-2008']);
  });

  test('bytes that are no UTF-8', async () => {
    const parts = workbookParts(validSheets());
    parts[hoso] = Buffer.concat([Buffer.from(parts[hoso] as string), Buffer.from([0xff, 0xfe, 0xff])]);
    expect(await refusal(await zipParts(parts))).toEqual(['OC-2008']);
  });
});

describe('made to hurt', () => {
  const dtd = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', hoso])('a DTD in %s', async (part) => {
    expect(await refusal(await build({ edit: (name, xml) => (name === part ? dtd + xml : xml) }))).toContain('OC-2009');
  });

  test('a hundred thousand nested elements', async () => {
    expect(await refusal(await build(edited((xml) => xml.replace('</sheetData>', `</sheetData>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`))))).toEqual([
      'OC-2008',
    ]);
  });

  test('one endless text', async () => {
    expect(
      await refusal(
        await build({
          edit: (part, xml) => (part === 'xl/sharedStrings.xml' ? xml.replace('</sst>', `<si><t>${'x'.repeat(40_000_000)}</t></si></sst>`) : xml),
        }),
      ),
    ).toEqual(['OC-2008']);
  });

  test('content in column 201', async () => {
    const sheets = validSheets();
    (sheets['Hồ sơ']?.[2] ?? [])[200] = 'x';
    const outcome = await readWorkbook(await buildWorkbook(sheets), bookById);
    expect(outcome.ok || outcome.problems[0]).toMatchObject({ code: 'OC-2011', params: { found: 201 }, place: { sheet: 'Hồ sơ', row: 3 } });
  });

  test('content in the last column Excel has, 16,384 wide, in every row: refused at the first', async () => {
    const sheets = validSheets();
    for (const row of sheets['Hồ sơ'] ?? []) row[16_383] = 1;
    expect(await refusal(await buildWorkbook(sheets))).toEqual(['OC-2011']);
  });

  test('more than 500 MB unpacked: refused by what the zip says', async () => {
    expect(await refusal(bomb({ declared: 600 * 1024 * 1024, content: new Uint8Array(1000) }))).toEqual(['OC-2007']);
  });

  test('a zip that lies about its size: refused while it is inflated', async () => {
    expect(await refusal(bomb({ declared: 1000, content: new Uint8Array(50 * 1024 * 1024) }))).toEqual(['OC-2004']);
  });

  test('the same part twice', async () => {
    expect(await refusal(bomb({ declared: 4, content: bytes('<a/>'), name: 'xl/workbook.xml', times: 2 }))).toEqual(['OC-2004']);
  });

  test('twenty thousand parts', async () => {
    expect(await refusal(bomb({ declared: 0, content: new Uint8Array(), times: 20_000 }))).toEqual(['OC-2012']);
  });

  test('a config part of 20 MB', async () => {
    expect(
      await refusal(await build({ edit: (part, xml) => (part === 'xl/styles.xml' ? xml.replace('<cellXfs', `${'<x/>'.repeat(5_000_000)}<cellXfs`) : xml) })),
    ).toEqual(['OC-2007']);
  });
});

test('a refused file is closed again', async () => {
  const file = join(folder, 'closed.xlsx');
  writeFileSync(file, await build(edited((xml) => xml.slice(0, -30))));
  const before = readdirSync('/proc/self/fd').length;
  for (let n = 0; n < 20; n += 1) await refusal(file);
  expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 5);
});

/** A zip written by hand whose directory declares any size for its one part. */
function bomb(part: { readonly declared: number; readonly content: Uint8Array; readonly name?: string; readonly times?: number }): Uint8Array {
  const name = Buffer.from(part.name ?? 'xl/workbook.xml');
  const packed = deflateRawSync(part.content, { level: 9 });
  const [chunks, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (let n = 0; n < (part.times ?? 1); n += 1) {
    const unique = part.times && part.content.length === 0 ? Buffer.from(`part${n}.xml`) : name;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(part.declared, 22);
    head.writeUInt16LE(unique.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(part.declared, 24);
    entry.writeUInt16LE(unique.length, 28);
    entry.writeUInt32LE(offset, 42);
    chunks.push(head, unique, packed);
    directory.push(entry, unique);
    offset += head.length + unique.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(part.times ?? 1, 8);
  end.writeUInt16LE(part.times ?? 1, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, list, end]));
}
