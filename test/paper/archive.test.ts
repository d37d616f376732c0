/**
 * Papers that an archive takes: the clauses of PDF/A-2b (ISO 19005-2) that our files can break, and the structure a reader hears. Breaks when a file
 * loses its colour profile, metadata or language, uses what an archive refuses, or is read in another order than it is printed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { buildPaper } from '../../shared/paper/register.ts';
import { PAPER_CASES, papersOfCase } from '../support/paper-cases.ts';

const context = PAPER_CASES['the usual'];
if (!context) throw new Error('no usual case');

const drawn = new Map<string, Promise<Buffer>>();

/** Once: the same paper has the same bytes (write-papers.test.ts). */
function draw(id: string): Promise<Buffer> {
  const paper = buildPaper(context as NonNullable<typeof context>, id, () => true);
  if (!paper.ok) throw new Error(id);
  const bytes = drawn.get(id) ?? drawPaper(paper.value).then((made) => Buffer.from(made));
  drawn.set(id, bytes);
  return bytes;
}

function pdfinfo(bytes: Buffer, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return execFileSync('pdfinfo', [...options, join(folder, 'a.pdf')], { encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Objects of the file as text, each stream's dictionary alone. */
const objectsOf = (bytes: Buffer): readonly string[] =>
  [...bytes.toString('latin1').matchAll(/\d+ 0 obj\n([\s\S]*?)\n(?:stream\n|endobj)/g)].map(([, body = '']) => body);

describe.each(papersOfCase(context))('%s', (id) => {
  it('keeps to what PDF/A-2b asks of a file', async () => {
    const bytes = await draw(id);
    const text = bytes.toString('latin1');
    const objects = objectsOf(bytes);
    // 6.1.2 and 6.1.3: header, four bytes above 127 behind it, the file's identity, no encryption.
    expect(text).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/);
    expect(text).toMatch(/trailer\n<<[\s\S]*\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
    expect(text).not.toMatch(/\/Encrypt\b/);
    // 6.2.3: one output intent with an embedded profile of three colours; nothing is set in CMYK.
    expect(objects.filter((o) => o.includes('/GTS_PDFA1'))).toHaveLength(1);
    const profile = /\/N 3[\s\S]*?stream\n/.exec(text);
    const from = (profile?.index ?? 0) + (profile?.[0].length ?? 0);
    expect(inflateSync(bytes.subarray(from)).subarray(36, 40).toString('latin1')).toBe('acsp');
    expect(text).not.toContain('/DeviceCMYK');
    // 6.2.5, 6.2.9, 6.5: no transparency, scripts, actions, forms, files inside, pictures from elsewhere.
    for (const name of ['SMask', 'ca', 'CA', 'BM', 'JavaScript', 'JS', 'AA', 'OpenAction', 'Launch', 'AcroForm', 'EmbeddedFile', 'LZWDecode', 'Annots'])
      expect(text, name).not.toMatch(new RegExp(`/${name}[\\s/<\\[(]`));
    // 6.2.11: fonts embedded as TrueType with their glyphs numbered by themselves.
    const fonts = objects.filter((o) => o.includes('/CIDFontType2'));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toContain('/CIDToGIDMap /Identity');
    expect(objects.filter((o) => o.includes('/FontFile2'))).toHaveLength(fonts.length);
    // 6.6: metadata that names part and level, and says what the file's own entries say.
    const meta = pdfinfo(bytes, '-meta');
    expect(meta).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>B</);
    const title = /^Title:\s+(.*)$/m.exec(pdfinfo(bytes))?.[1] ?? '';
    expect(title).not.toBe('');
    expect(meta).toContain(title.replaceAll('&', '&amp;'));
  });

  it('is tagged, Vietnamese, small, and read in the order it is printed', async () => {
    const bytes = await draw(id);
    // A sheet stays under 60 kB; minutes and lists grow with the session.
    expect(bytes.length).toBeLessThan((id.includes('/') ? 60 : 80) * 1024);
    expect(pdfinfo(bytes)).toMatch(/^Tagged:\s+yes$/m);
    for (const entry of ['/Lang (vi-VN)', '/DisplayDocTitle true', '/Marked true']) expect(bytes.toString('latin1')).toContain(entry);
    const read = pdfinfo(bytes, '-struct-text');
    const paper = buildPaper(context as NonNullable<typeof context>, id, () => true);
    const blocks = paper.ok && paper.value.kind === 'flow' ? paper.value.blocks : [];
    const nation = read.indexOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    // A sheet for a clerk's own use is no official paper.
    if (id !== 'nhap-he-thong') expect(nation).toBeGreaterThan(0);
    const title = blocks.find((b) => b.kind === 'title');
    if (title) expect(read.indexOf(title.name)).toBeGreaterThan(nation);
    // Page numbers and the mark are no text to be read.
    expect(read).not.toMatch(/"\s*(DỰ THẢO|BẢN XEM|\d+)\s*"/);
  });
});

it('reads a certificate’s stars and code by words', async () => {
  const id = papersOfCase(context).find((one) => one.startsWith('giay-chung-nhan')) ?? '';
  const tree = pdfinfo(await draw(id), '-struct');
  expect(tree).toMatch(/Figure/);
  const objects = objectsOf(await draw(id)).join('\n');
  expect(objects).toMatch(/\/S \/Figure\n\/Alt \(/);
});
