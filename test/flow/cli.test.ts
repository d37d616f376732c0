/** The command line as it ships: the built program in a process of its own, judged by exit code, files and words. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOffice } from '../../electron/cli-office.ts';
import { createSession } from '../../electron/dossier/create-session.ts';
import { openSessionFile } from '../../electron/dossier/list-sessions.ts';
import { openScoring } from '../../electron/scoring/move-scoring.ts';
import { openBooks } from '../../electron/store/book-files.ts';
import { realOutside } from '../../electron/store/outside.ts';
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { writeDesignFile } from '../../shared/paper/design-file.ts';
import { writeWordingFile } from '../../shared/paper/wording/wording-file.ts';
import { buildSampleRecord, sampleInProgress } from '../../shared/sample/build-sample.ts';
import { flatText } from '../support/pdf-tools.ts';

const SAMPLE = 'resources/sample/bac-ninh-2020.xlsx';
let folder = '';
const at = (...parts: readonly string[]): string => join(folder, ...parts);
const ocop = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/host/cli.js', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = { readonly disposition: string; readonly stars: number | null; readonly reward: number | null; readonly rank: number | null };

describe('run', () => {
  it('gives the numbers of the sample session, and the same again from its own workbook', () => {
    expect(ocop('run', '--workbook', SAMPLE, '--out', at('run'), '--no-papers', '--date', '2020-09-10').status).toBe(0);
    const json = readFileSync(at('run', 'results.json'), 'utf8');
    const rows = JSON.parse(json) as readonly Row[];
    const count = (stars: number | null) => rows.filter((r) => r.stars === stars).length;
    expect([count(4), count(3), count(null), rows.length]).toEqual([30, 3, 3, 36]);
    expect(rows.reduce((sum, r) => sum + (r.reward ?? 0), 0)).toBe(960_000_000);
    expect(rows.slice(33).map((r) => [r.disposition, r.rank])).toEqual(Array(3).fill(['ineligible', null]));
    expect(readdirSync(at('run')).sort()).toEqual(['results.json', 'results.xlsx']);

    expect(ocop('run', '--workbook', at('run', 'results.xlsx'), '--out', at('again'), '--no-papers').status).toBe(0);
    expect(readFileSync(at('again', 'results.json'), 'utf8')).toBe(json);
  });

  it('clears papers of its own earlier run, never those of a folder that is not its own', () => {
    for (const name of ['own', 'foreign']) {
      mkdirSync(at(name, 'papers'), { recursive: true });
      writeFileSync(at(name, 'papers', 'cu.pdf'), 'x');
    }
    writeFileSync(at('own', 'results.json'), '[]');
    for (const name of ['own', 'foreign']) expect(ocop('run', '--workbook', SAMPLE, '--out', at(name), '--no-papers').status).toBe(0);
    expect([existsSync(at('own', 'papers', 'cu.pdf')), existsSync(at('foreign', 'papers', 'cu.pdf'))]).toEqual([false, true]);
  });

  it('prints with a design and wording from files as the desk saves them; a faulty one is refused before anything is written', async () => {
    const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#c81e1e' } })
      .png()
      .toBuffer();
    const hash = createHash('sha256').update(png).digest('hex');
    const design = { ...BUILT_IN_DESIGNS.framed, items: [{ kind: 'picture' as const, x: 10, y: 10, width: 30, height: 30, picture: hash }] };
    writeFileSync(at('mau.json'), writeDesignFile({ name: 'Mẫu', design, pictures: { [hash]: png.toString('base64') } }));
    writeFileSync(at('cau.json'), writeWordingFile({ 'proposal/closing': 'Kính trình {tỉnh} xem xét.' }));
    const office = ['--design', at('mau.json'), '--wording', at('cau.json')] as const;
    const drawn = await readOffice(at('mau.json'), at('cau.json'));
    expect(drawn.ok && [...drawn.value.pictures.keys()]).toEqual([hash]);
    expect(ocop('run', '--workbook', SAMPLE, '--out', at('office'), '--date', '2020-09-10', ...office).status).toBe(0);
    const read = (pattern: RegExp): Uint8Array => {
      const name = readdirSync(at('office', 'papers'), { recursive: true, encoding: 'utf8' }).find((file) => pattern.test(file));
      return readFileSync(at('office', 'papers', name ?? 'none'));
    };
    expect(flatText(read(/to-trinh\.pdf$/))).toContain('Kính trình tỉnh Bắc Ninh xem xét.');
    const certificate = read(/giay-chung-nhan.*\.pdf$/);
    expect(Buffer.from(certificate).toString('latin1')).toContain('/Subtype /Image');
    expect(flatText(certificate)).not.toContain('GIẤY CHỨNG NHẬN');

    writeFileSync(at('cau.json'), writeWordingFile({ 'proposal/closing': '{tỉnhh}' }));
    const { status, stderr } = ocop('run', '--workbook', SAMPLE, '--out', at('refused'), ...office);
    expect([status, existsSync(at('refused'))]).toEqual([1, false]);
    expect(stderr).toContain('OC-6075');
  });

  it('refuses a broken workbook with exit 1, the place on stderr, and nothing written', () => {
    writeFileSync(at('broken.xlsx'), 'no workbook');
    const { status, stdout, stderr } = ocop('run', '--workbook', at('broken.xlsx'), '--out', at('nothing'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('OC-2002');
    expect(existsSync(at('nothing'))).toBe(false);
  });

  it('says in words where it cannot write', () => {
    const { status, stderr } = ocop('run', '--workbook', SAMPLE, '--out', join(at('broken.xlsx'), 'x'), '--no-papers');
    expect(status).toBe(1);
    expect(stderr).toContain('OC-7006');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('template and check', () => {
  it('make a workbook that passes', () => {
    expect(ocop('template', '--out', at('mau.xlsx')).status).toBe(0);
    const { status, stdout } = ocop('check', '--workbook', at('mau.xlsx'));
    expect([status, stdout.startsWith('Sổ phiên hợp lệ')]).toEqual([0, true]);
  });
});

describe('check', () => {
  it('ends with 1 and the place on stderr, and writes nothing to stdout', () => {
    writeFileSync(at('hong.xlsx'), 'no workbook');
    const refused = ocop('check', '--workbook', at('hong.xlsx'));
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/^LỖI .*OC-2002/);
    expect(ocop('check', '--workbook', at('khong-co.xlsx'))).toMatchObject({ status: 1, stderr: expect.stringContaining('OC-2001') });
  });
});

describe('export', () => {
  it('writes the session of a data folder, but no points of a product that is being scored', () => {
    const loaded = openBooks('resources/criteria').find('QD26-2026');
    if (!loaded) throw new Error('no book');
    const record = sampleInProgress(buildSampleRecord(loaded.book));
    const file = createSession({ dataDir: at('data'), record, book: loaded.book, bookHash: loaded.summary.hash, rehearsal: true, origin: {} }, realOutside());
    expect(ocop('export', '--data', at('data'), '--out', at('phien.xlsx')).status).toBe(0);
    expect(ocop('check', '--workbook', at('phien.xlsx')).status).toBe(0);

    const opened = openSessionFile(at('data'), file, realOutside());
    if (!opened.ok) throw new Error('refused');
    const ready = record.dossiers.find((d) => d.eligible && !record.sheets.some((s) => s.dossier === d.code));
    if (!ready) throw new Error('nothing left to score');
    expect(openScoring(opened.value, ready.code).ok).toBe(true);
    opened.value.db.close();
    const refused = ocop('export', '--data', at('data'), '--out', at('som.xlsx'));
    expect([refused.status, existsSync(at('som.xlsx'))]).toEqual([1, false]);
    expect(refused.stderr).toContain('OC-1009');
  });

  it('of an empty folder is refused', () => {
    mkdirSync(at('empty'));
    expect(ocop('export', '--data', at('empty'), '--out', at('x.xlsx'))).toMatchObject({ status: 1, stderr: expect.stringContaining('OC-7004') });
  });
});

describe('a wrong call', () => {
  it.each([
    [['blah'], '«blah»'],
    [['run', '--foo'], '«--foo»'],
    [['run', '--workbook'], '«--workbook»'],
    [['run', '--workbook', 'a.xlsx'], '--out'],
    [['run', '--workbook', SAMPLE, '--out', 'x', '--date', '2026-02-30'], '--date'],
    [['check', 'a.xlsx'], '«a.xlsx»'],
    [['start', '--headless', '--desk-port', '99999'], 'cổng'],
  ])('%j ends with 2 and Vietnamese words', (args, words) => {
    const { status, stdout, stderr } = ocop(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toContain(words);
  });

  it('help ends with 0', () => {
    for (const args of [['run', '--help'], ['--help'], []]) expect(ocop(...args).status).toBe(0);
  });
});
