/**
 * The dependency audit where no registry can be asked: every package that ships was looked up, and the version that ships lies outside every fault known of it, or
 * the record says why it can be borne. What would fail here: a new package nobody looked up, a downgrade into a known fault, a record of what no longer ships.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readLicences } from '../../electron/safety/about/licences.ts';
import { affectedOf, entryName, readFaults, readLock, shippedOf } from '../support/known-faults.ts';
import { compareVersions, inRange } from '../support/version-range.ts';

const record = readFaults();
const shipped = shippedOf(record);
const entries = [...Object.values(record.packages), ...Object.values(record.beside), ...record.parts];

test('every package that ships was looked up, and nothing else is on record', () => {
  expect(shipped.length).toBeGreaterThan(150);
  const needed = new Set(readLock().flatMap(({ name, dev }) => (dev ? [] : [entryName(name)])));
  expect([...needed].sort()).toEqual(Object.keys(record.packages).sort());
  const tools = new Set(readLock().flatMap(({ name, dev }) => (dev ? [name] : [])));
  expect(Object.keys(record.beside).filter((name) => !tools.has(name))).toEqual([]);
  expect(record.parts.filter(({ of }) => !(of in record.packages || of in record.beside))).toEqual([]);
});

test('what the build bundled was looked up too', () => {
  const bundled = readLicences(process.cwd()).flatMap(({ name }) => (name === 'Node.js' ? [] : [entryName(name)]));
  expect(bundled.length).toBeGreaterThan(10);
  expect(bundled.filter((name) => !(name in record.packages || name in record.beside))).toEqual([]);
});

test('no version that ships has a known fault without a written reason', () => {
  const affected = affectedOf(record, shipped);
  expect(
    affected.flatMap(({ name, version, fault }) => (fault.accepted === undefined ? [`${name} ${version}: ${fault.ids[0]} (${fault.affected})`] : [])),
  ).toEqual([]);
  // A reason that is no longer needed would hide the next fault's.
  const needed = new Set(affected.map(({ fault }) => fault));
  expect(entries.flatMap(({ faults }) => faults.filter((fault) => fault.accepted !== undefined && !needed.has(fault)).map(({ ids }) => ids[0]))).toEqual([]);
});

test('every range can be read, and no fault stands twice in an entry', () => {
  for (const { faults } of entries) {
    for (const { affected } of faults) expect(inRange('99999.0.0', affected)).toBe(false);
    const ids = faults.flatMap((fault) => fault.ids);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

test('the libraries inside the packages are the ones that were looked up', () => {
  const inside = join(process.cwd(), 'node_modules', 'libheif-js');
  const heif = readFileSync(join(inside, 'libheif-wasm', 'libheif.wasm')).toString('latin1');
  const start = createRequire(import.meta.url)(join(inside, 'libheif-wasm', 'libheif.js')) as (given: object) => { readonly heif_get_version: () => string };
  const loaded = start({ wasmBinary: readFileSync(join(inside, 'libheif-wasm', 'libheif.wasm')) });
  const sqlite = new Database(':memory:');
  const real = new Map<string, string>([
    ['SQLite', sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''],
    ...Object.entries(sharp.versions).map(([name, version]): [string, string] => [name, version]),
    ['libheif', loaded.heif_get_version()],
    // It isn't asked for its version by anything that is exported; the text stands among the module's others.
    ['libde265', heif.includes('libde265') ? (/\0(1\.0\.\d+|1\.[1-9]\d*\.\d+)\0/.exec(heif.slice(heif.indexOf('libde265 HEVC decoder')))?.[1] ?? '') : ''],
  ]);
  sqlite.close();
  const told = record.parts.filter(({ version }) => version !== '');
  expect(told.map(({ part, of, version }) => [part, of, version])).toEqual(told.map(({ part, of }) => [part, of, real.get(part)]));
  // Why the faults of that format don't count: the library says so itself when it meets one.
  expect(heif).toContain('support for uncompressed images (ISO23001-17) has been disabled');
});

test('a package that is new or goes back into a fault is seen', () => {
  const lock = (name: string, version: string) => ({ name, version, where: join('node_modules', name) });
  expect(affectedOf(record, [lock('yauzl', '3.2.0')]).map(({ name, fault }) => [name, fault.ids[0]])[0]).toEqual(['yauzl', 'GHSA-gmq8-994r-jv83']);
  expect(affectedOf({ ...record, parts: [] }, [lock('yauzl', '3.2.1'), lock('never-heard-of', '1.0.0')])).toEqual([]);
  expect(affectedOf({ ...record, parts: [] }, [lock('electron', '41.10.2')]).map(({ fault }) => fault.ids[0])).toEqual(['GHSA-9f4c-93c8-jc8g']);
  expect(['@img/sharp-win32-x64', '@img/sharp-libvips-linuxmusl-arm64', '@img/colour', 'sharp'].map(entryName)).toEqual([
    '@img/sharp-*',
    '@img/sharp-libvips-*',
    '@img/colour',
    'sharp',
  ]);
});

test('a part that tells no version is taken to be affected', () => {
  const [first] = record.parts.filter(({ version, faults }) => version === '' && faults.length > 0);
  if (!first) throw new Error('no such part is on record');
  const met = affectedOf({ ...record, parts: [first] }, []);
  expect(met.map(({ name, version, fault }) => [name, version, fault])).toEqual(first.faults.map((fault) => [`${first.part} (${first.of})`, '?', fault]));
  expect(affectedOf({ ...record, parts: [{ ...first, version: '99999.0.0' }] }, [])).toEqual([]);
});

test('versions are compared by number, ranges as advisories write them', () => {
  expect(compareVersions('1.10.0', '1.9.9')).toBeGreaterThan(0);
  expect(compareVersions('2.0.0', '10.0.0')).toBeLessThan(0);
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  const range = '<1.2.3 || >=2.0.0 <2.1.4 || =3.0.0 || >4.0.0 <=4.0.2';
  expect(['1.2.2', '2.0.0', '2.1.3', '3.0.0', '4.0.1', '4.0.2'].map((version) => inRange(version, range))).toEqual(Array(6).fill(true));
  expect(['1.2.3', '1.9.9', '2.1.4', '3.0.1', '4.0.0', '4.0.3'].map((version) => inRange(version, range))).toEqual(Array(6).fill(false));
  for (const wrong of ['', '1.2.3', '^1.2.3', '~1.2', '<1.2', '<1.2.3-beta.1', '<1.2.3 or >2.0.0', '< 1.2.3']) expect(() => inRange('1.0.0', wrong)).toThrow();
  for (const wrong of ['1.2', '1.2.3-rc.1', 'v1.2.3', '']) expect(() => inRange(wrong, '<2.0.0')).toThrow();
});
