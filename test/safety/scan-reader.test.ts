/** The scan-reading worker. Breaks when a page that takes too long holds the host up, says the wrong thing, or the next file isn't read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { createScanReader } from '../../electron/dossier/scans/read-scans.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-scan-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page past its time is given up in words of its own, and the next one is read', async () => {
  const file = join(folder, 'lon.png');
  writeFileSync(
    file,
    await sharp({ create: { width: 9000, height: 12_000, channels: 3, background: 'white' } })
      .png()
      .toBuffer(),
  );
  const hurried = createScanReader({ limitMs: 30 });
  const patient = createScanReader();
  try {
    const source = { file, kind: 'image', mime: 'image/png' } as const;
    const refused = await hurried.page(source, 1, '');
    expect(refused.ok ? [] : refused.problems.map((p) => p.code)).toEqual(['OC-7504']);
    expect(await patient.page(source, 1, '')).toMatchObject({ ok: true, value: { codes: [], blank: true } });
    expect(await patient.open(file, 'lon.png')).toMatchObject({ ok: true, value: { pages: 1 } });
  } finally {
    await hurried.close();
    await patient.close();
  }
}, 60_000);

test('a phone’s HEIC is read, its picture kept as a JPEG', async () => {
  const reader = createScanReader();
  const [file, picture] = ['test/fixtures/evidence/two-colours.heic', join(folder, 'trang.jpg')];
  try {
    const opened = await reader.open(file, 'ảnh.heic');
    expect(opened).toMatchObject({ ok: true, value: { kind: 'image', mime: 'image/heic' } });
    expect(await reader.page({ file, kind: 'image', mime: 'image/heic' }, 1, picture)).toMatchObject({ ok: true, value: { codes: [] } });
    expect((await sharp(picture).metadata()).format).toBe('jpeg');
  } finally {
    await reader.close();
  }
}, 60_000);
