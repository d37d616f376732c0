/** A small program's folder, the update file made of it, and that file changed in every way somebody might. */
import { chmodSync, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { buildHash } from '../../electron/safety/about/build-hash.ts';
import { makeUpdateKey, writeUpdate } from '../../electron/safety/update/write-update.ts';
import { PRODUCT } from '../../shared/update.ts';
import { unzip } from './fill-opinion.ts';

export const makerKey = makeUpdateKey();
export const strangersKey = makeUpdateKey();

/** Names with what they hold; the version stands in package.json. Two bundled files, a name in Vietnamese, an empty one, one to be run. */
export function makeProgram(folder: string, version: string, extra: Readonly<Record<string, Buffer | string>> = {}): string {
  const files = {
    'package.json': JSON.stringify({ name: PRODUCT, version }),
    'dist/host/cli.js': `// ${version}\n`.repeat(5000),
    'dist/desk/index.html': '<!doctype html>',
    'resources/criteria/bộ tiêu chí.json': '{}',
    'node_modules/x/EMPTY': '',
    node: Buffer.from([...Array(100_000).keys()].map((n) => (n * 7919) % 251)),
    ...extra,
  };
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  chmodSync(join(folder, 'node'), 0o755);
  return folder;
}

type Facts = { readonly version: string; readonly platform?: string; readonly arch?: string; readonly product?: string; readonly build?: string };

/** An update file at `out` made of `from`, signed by the maker unless told otherwise. Throws when it can't be made. */
export async function makeUpdate(from: string, out: string, facts: Facts, pem = makerKey.pem): Promise<string> {
  const written = await writeUpdate({
    product: PRODUCT,
    build: buildHash(from),
    platform: process.platform,
    arch: process.arch,
    madeAt: '2026-11-28T03:00:00.000Z',
    news: { vi: 'Sửa lỗi in.\nThêm mục Thống kê.', en: 'Printing mended.\nStatistics added.' },
    ...facts,
    from,
    out,
    pem,
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return out;
}

export type Parts = readonly (readonly [string, Buffer])[];

/** The file packed anew with something changed. */
export async function repackUpdate(path: string, out: string, change: (parts: Parts) => Parts): Promise<string> {
  const parts = Object.entries(await unzip(new Uint8Array(readFileSync(path)))).map(([name, bytes]) => [name, Buffer.from(bytes)] as const);
  const zip = new ZipFile();
  for (const [name, bytes] of change(parts)) zip.addBuffer(bytes, name, { compress: name !== 'mimetype' });
  zip.end();
  await finished(zip.outputStream.pipe(createWriteStream(out)));
  return out;
}
