import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAllPapers } from '../../electron/paper/write-papers.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { listPapers } from '../../shared/paper/register.ts';
import { contextOf, DOSSIERS, RECORD } from '../support/paper-record.ts';

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf') || name.includes('dang-ghi'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
const hashes = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    files(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

describe('all papers of a session', () => {
  const context = contextOf();
  const confirmed = (code: string): boolean => code !== DOSSIERS[0]!.code && code !== DOSSIERS[6]!.code;
  const folder = mkdtempSync(join(tmpdir(), 'ocop-papers-'));
  const seen: number[] = [];
  beforeAll(async () => {
    await writeAllPapers(context, folder, confirmed, ({ done }) => seen.push(done));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lists every paper with its state, and an address for what can be drawn', () => {
    const entries = listPapers(context, confirmed);
    const state = (id: string): string | undefined => entries.find((e) => e.id === id)?.state;
    expect(state('bien-ban')).toBe('provisional');
    expect(state(`giay-chung-nhan/${DOSSIERS[0]!.code}`)).toBe('provisional');
    expect(state(`giay-chung-nhan/${DOSSIERS[1]!.code}`)).toBe('ready');
    expect(state(`phieu-danh-gia/${DOSSIERS[1]!.code}/TV04-v2`)).toBe('ready');
    expect(state(`phieu-danh-gia/${DOSSIERS[6]!.code}/TV08-v1`)).toBe('missing');
    expect(entries.find((e) => e.id === 'bien-ban')?.url).toBe('/files/papers/bien-ban.pdf');
    expect(entries.filter((e) => e.state === 'missing').every((e) => e.url === '')).toBe(true);
    expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length);
  });

  it('writes what the list says under papers/, whole files only', () => {
    const expected = listPapers(context, confirmed)
      .filter((e) => e.state === 'ready' || (e.state === 'provisional' && e.kind !== 'certificate' && e.kind !== 'notice'))
      .map((e) => `papers/${e.id}.pdf`);
    expect(files(folder)).toEqual([...expected].sort());
    expect(files(folder)).not.toContain(`papers/giay-chung-nhan/${DOSSIERS[0]!.code}.pdf`);
    expect(seen).toEqual(expected.map((_, i) => i + 1));
    for (const name of files(folder)) expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('names files as the command line promises', () => {
    const code = DOSSIERS[1]!.code;
    expect(files(folder)).toEqual(
      expect.arrayContaining([
        'papers/bien-ban.pdf',
        'papers/tong-hop-diem.pdf',
        'papers/ket-qua.pdf',
        `papers/phieu-danh-gia/${code}/TV04-v1.pdf`,
        `papers/phieu-danh-gia/${code}/TV04-v2.pdf`,
        `papers/giay-chung-nhan/${code}.pdf`,
      ]),
    );
  });

  it('gives the same bytes in a fresh run', async () => {
    const again = mkdtempSync(join(tmpdir(), 'ocop-papers-'));
    await writeAllPapers(contextOf(structuredClone(RECORD)), again, confirmed);
    expect(hashes(again)).toEqual(hashes(folder));
    rmSync(again, { recursive: true, force: true });
  });

  it('fails as a whole where the disk refuses', async () => {
    const away = mkdtempSync(join(tmpdir(), 'ocop-papers-'));
    writeFileSync(join(away, 'papers'), 'a file where a folder must be');
    await expect(writeAllPapers(context, away, confirmed)).rejects.toThrow(/EEXIST|ENOTDIR/);
    rmSync(away, { recursive: true, force: true });
  });

  it('stays inside the folder whatever the product code is', async () => {
    const odd = dossierCode('../../hồ sơ: 1?');
    const code = DOSSIERS[1]!.code;
    const record = {
      ...RECORD,
      dossiers: RECORD.dossiers.filter((d) => d.code === code).map((d) => ({ ...d, code: odd })),
      sheets: RECORD.sheets.filter((s) => s.dossier === code).map((s) => ({ ...s, dossier: odd })),
      knockOuts: [],
      gateConclusions: [],
      recusals: [],
    };
    const away = mkdtempSync(join(tmpdir(), 'ocop-papers-'));
    const { written } = await writeAllPapers(contextOf(record), away, () => true);
    expect(files(away).filter((name) => name.endsWith('.pdf')).length).toBe(written);
    expect(files(away).find((name) => name.startsWith('papers/giay-chung-nhan/'))).toMatch(/^papers\/giay-chung-nhan\/ho-so-1~[0-9a-f]{8}\.pdf$/);
    rmSync(away, { recursive: true, force: true });
  });
});
