/** Update files that somebody changed, made of something else, or made to hurt. Breaks when one of them is taken for the maker's, or leaves anything behind. */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { allowedUpdateName } from '../../electron/safety/update/manifest.ts';
import { followPointer, POINTER, pointerTo, updatePlace } from '../../electron/safety/update/place.ts';
import { checkUpdate, type Trust } from '../../electron/safety/update/read-update.ts';
import { type Unpacking, unpackUpdate } from '../../electron/safety/update/unpack-update.ts';
import { toBase32 } from '../../shared/lib/base32.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { compareVersions, judgeUpdate } from '../../shared/update.ts';
import { makeProgram, makerKey, makeUpdate, type Parts, repackUpdate, strangersKey } from '../support/fake-update.ts';
import { smallDisk } from '../support/small-disk.ts';

let folder: string;
let program: string;
let update: string;
const running = { version: '1.0.0', build: '0123456789ab', platform: process.platform, arch: process.arch };
const trust: Trust = { keys: [makerKey.publicKey], running };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-cập nhật-'));
  program = makeProgram(join(folder, 'ocop-1.1.0'), '1.1.0');
  update = await makeUpdate(program, join(folder, 'a.ocopup'), { version: '1.1.0' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codesOf = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? outcome.warnings : outcome.problems).map(({ code }) => code);
const edit =
  (name: RegExp, by: (bytes: Buffer) => Buffer) =>
  (parts: Parts): Parts =>
    parts.map(([own, bytes]) => [own, name.test(own) ? by(bytes) : bytes] as const);
const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte)));

/** The manifest changed and signed anew by the maker: what even the maker can't have installed. */
const resigned =
  (change: (manifest: { files: { name: string; bytes: number; sha256: string; executable: boolean }[] }) => void, more: Parts = []) =>
  (parts: Parts): Parts => {
    const manifest = JSON.parse(parts.find(([name]) => name === 'manifest.json')?.[1].toString() ?? '{}');
    change(manifest);
    const bytes = Buffer.from(canonicalJson(manifest));
    const signature = toBase32(sign(null, bytes, createPrivateKey(makerKey.pem)));
    const signed = Buffer.from(JSON.stringify({ publicKey: makerKey.publicKey, signature }));
    return [...parts.map(([name, own]) => [name, name === 'manifest.json' ? bytes : name === 'signature.json' ? signed : own] as const), ...more];
  };
const listed = (name: string, bytes: Buffer) => ({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), executable: false });

test('the maker’s own file passes, with what it says of itself', async () => {
  const checked = await checkUpdate(update, trust);
  expect(checked.ok && checked.value.manifest).toMatchObject({ version: '1.1.0', kind: 'folder', news: { en: 'Printing mended.\nStatistics added.' } });
  expect(checked.ok && checked.value.manifest.files.map(({ name, executable }) => `${name}${executable ? '*' : ''}`)).toEqual([
    'program/dist/desk/index.html',
    'program/dist/host/cli.js',
    'program/node*',
    'program/node_modules/x/EMPTY',
    'program/package.json',
    'program/resources/criteria/bộ tiêu chí.json',
  ]);
});

test.each<[string, string, (parts: Parts) => Parts]>([
  ['a byte of the program', 'OC-7694', edit(/cli\.js$/, flip)],
  ['a file longer than listed', 'OC-7694', edit(/cli\.js$/, (b) => Buffer.concat([b, b]))],
  ['the version in the manifest', 'OC-7695', edit(/^manifest/, (b) => Buffer.from(b.toString().replace('"1.1.0"', '"1.2.0"')))],
  [
    'the hash of a file with the file',
    'OC-7695',
    (parts) => edit(/^manifest/, (b) => Buffer.from(b.toString().replace(/[0-9a-f]{64}/, 'a'.repeat(64))))(parts),
  ],
  [
    'the signature',
    'OC-7695',
    edit(/^signature/, (b) => Buffer.from(b.toString().replace(/"signature":"(.)/, (_, c) => `"signature":"${c === 'A' ? 'B' : 'A'}`))),
  ],
  ['the key under the signature', 'OC-7695', edit(/^signature/, (b) => Buffer.from(b.toString().replace(makerKey.publicKey, strangersKey.publicKey)))],
  ['a file left out', 'OC-7693', (parts) => parts.filter(([name]) => !name.endsWith('/node'))],
  ['a file added', 'OC-7693', (parts) => [...parts, ['program/them.js', Buffer.from('x')]]],
  ['a file twice', 'OC-7693', (parts) => [...parts, ...parts.filter(([name]) => name.endsWith('/node'))]],
  ['no manifest', 'OC-7693', (parts) => parts.filter(([name]) => name !== 'manifest.json')],
  ['a session slipped in', 'OC-7692', (parts) => [...parts, ['program/du-lieu/phien.sqlite', Buffer.from('x')]]],
  ['another kind of file', 'OC-7690', edit(/^mimetype/, () => Buffer.from('application/vnd.ocop.session-bundle'))],
  ['a newer kind of update', 'OC-7698', resigned((m) => Object.assign(m, { format: 2 }))],
  [
    'two files at one name where case is nothing',
    'OC-7690',
    resigned((m) => m.files.push(listed('program/NODE', Buffer.from('x'))), [['program/NODE', Buffer.from('x')]]),
  ],
  ['an installer of several files', 'OC-7690', resigned((m) => Object.assign(m, { kind: 'installer' }))],
  ['a size that is not the file’s', 'OC-7694', resigned((m) => Object.assign(m.files[0] ?? {}, { bytes: 3 }))],
])('changed: %s → %s', async (_what, code, change) => {
  const path = await repackUpdate(update, join(folder, 'doi.ocopup'), change);
  expect(codesOf(await checkUpdate(path, trust))).toEqual([code]);
});

test('of somebody else, of nobody, for nobody: another maker’s key, a program without keys', async () => {
  const path = await makeUpdate(program, join(folder, 'la.ocopup'), { version: '1.1.0' }, strangersKey.pem);
  expect(codesOf(await checkUpdate(path, trust))).toEqual(['OC-7696']);
  expect(codesOf(await checkUpdate(update, { ...trust, keys: [] }))).toEqual(['OC-7697']);
  expect(codesOf(await checkUpdate(path, { ...trust, keys: [makerKey.publicKey, strangersKey.publicKey] }))).toEqual([]);
});

test('cut short, no zip at all, not there: refused, never thrown', async () => {
  const path = join(folder, 'cut.ocopup');
  for (const part of [0.2, 0.9, 0.999]) {
    writeFileSync(path, readFileSync(update));
    truncateSync(path, Math.floor(statSync(path).size * part));
    expect(codesOf(await checkUpdate(path, trust))).toEqual(['OC-7690']);
  }
  writeFileSync(path, 'không phải zip');
  expect(codesOf(await checkUpdate(path, trust))).toEqual(['OC-7690']);
  expect(codesOf(await checkUpdate(join(folder, 'không có'), trust))).toEqual(['OC-7690']);
});

test('a zip bomb is refused by its directory, before a byte is unpacked', async () => {
  const bomb = Buffer.alloc(60_000_000);
  const path = await repackUpdate(update, join(folder, 'bom.ocopup'), (parts) => [...parts, ['program/bom', bomb]]);
  expect(codesOf(await checkUpdate(path, trust))).toEqual(['OC-7691']);
});

describe('names', () => {
  it.each(['program/a', 'program/dist/host/cli.js', 'program/resources/bộ tiêu chí.json', 'program/.stamp', 'installer/ocop-1.1.0.exe'])('%s is one', (name) =>
    expect(allowedUpdateName(name)).toBe(true),
  );
  it.each([
    '../a',
    'a',
    'program/',
    'program',
    'program/../a',
    'program/a/../../b',
    'program//a',
    '/program/a',
    'program/a\\b',
    'program/C:/a',
    'program/a.',
    'program/a ',
    'program/nul',
    'program/Con.txt',
    'program/du-lieu/a',
    'program/DU-LIEU/a',
    'program/a\n',
    'program/\u202Egpj.exe',
    `program/${'x'.repeat(200)}`,
  ])('%j is none', (name) => expect(allowedUpdateName(name)).toBe(false));
});

describe('what fits', () => {
  const offered = { product: 'ocop-council', version: '1.1.0', build: 'ab0123456789', platform: process.platform, arch: process.arch };
  it.each<[string, Partial<typeof offered>, readonly string[]]>([
    ['newer', {}, []],
    ['much newer', { version: '1.0.10' }, []],
    ['older', { version: '0.9.9' }, ['OC-7701']],
    ['the very same', { version: '1.0.0', build: running.build }, ['OC-7701']],
    ['same version, other build', { version: '1.0.0' }, ['OC-7702']],
    ['another program', { product: 'khac' }, ['OC-7699']],
    ['another system', { platform: 'aix' }, ['OC-7700']],
    ['another processor', { arch: 'mips' }, ['OC-7700']],
  ])('%s', (_what, change, codes) => expect(codesOf(judgeUpdate({ ...offered, ...change }, running))).toEqual(codes));

  it('is compared number by number', () =>
    expect(['1.10.0', '1.9.9', '2.0.0', '1.9.10'].toSorted(compareVersions)).toEqual(['1.9.9', '1.9.10', '1.10.0', '2.0.0']));
});

describe('unpacking', () => {
  const how = (place: string, more: Partial<Unpacking> = {}): Unpacking => ({
    path: update,
    seen: '',
    trust,
    place,
    dataDir: folder,
    signal: new AbortController().signal,
    watch: () => undefined,
    told: () => undefined,
    ...more,
  });
  const unpack = async (place: string, more: Partial<Unpacking> = {}): Promise<Outcome<string>> => {
    const checked = await checkUpdate(update, trust);
    if (!checked.ok) throw new Error('refused');
    return unpackUpdate(checked.value, how(place, { seen: checked.value.seen, ...more }));
  };
  const fresh = (): string => mkdtempSync(join(folder, 'nơi '));

  it('is stopped anywhere without a trace: at the first file, at the last, while reading back', async () => {
    for (const stopAt of [1, 6]) {
      const [place, stop] = [fresh(), new AbortController()];
      let files = 0;
      const watch = (): void => {
        files += 1;
        if (files === stopAt) stop.abort();
      };
      await expect(unpack(place, { signal: stop.signal, watch })).rejects.toThrow();
      expect(readdirSync(place)).toEqual([]);
    }
    const [place, stop] = [fresh(), new AbortController()];
    await expect(unpack(place, { signal: stop.signal, told: (step) => step === 'verify' && stop.abort() })).rejects.toThrow();
    expect(readdirSync(place)).toEqual([]);
  });

  it('reads back what the disk kept: a byte changed there in between gives no new version', async () => {
    const place = fresh();
    const told = (step: string): void => {
      if (step === 'verify') writeFileSync(join(place, 'OCOP-1.1.0.dang-ghi', 'resources', 'criteria', 'bộ tiêu chí.json'), '[]');
    };
    expect(codesOf(await unpack(place, { told }))).toEqual(['OC-7705']);
    expect(readdirSync(place)).toEqual([]);
  });

  it('takes what lies there whole for done, and never writes over anything else', async () => {
    const place = fresh();
    const first = await unpack(place);
    expect(first.ok && first.value).toBe(join(place, 'OCOP-1.1.0'));
    expect(await unpack(place)).toEqual(first);
    writeFileSync(join(place, 'OCOP-1.1.0', 'package.json'), '{"version":"9.9.9"}');
    const second = await unpack(place);
    expect(second.ok && second.value).toBe(join(place, 'OCOP-1.1.0-2'));
    expect(readFileSync(join(place, 'OCOP-1.1.0', 'package.json'), 'utf8')).toBe('{"version":"9.9.9"}');
  });

  it('another file than the one looked at is refused', async () => expect(codesOf(await unpack(fresh(), { seen: 'a'.repeat(64) }))).toEqual(['OC-7706']));

  it('asks for room first; a disk that fills up all the same, or can’t be written, leaves nothing', async () => {
    const disk = smallDisk(1000);
    if (!disk) return expect(process.getuid?.()).not.toBe(0);
    try {
      const filler = join(disk.path, 'đầy');
      writeFileSync(filler, Buffer.alloc(850_000));
      expect(codesOf(await unpack(disk.path))).toEqual(['OC-7704']);
      writeFileSync(filler, Buffer.alloc(100_000));
      let files = 0;
      const watch = (): void => {
        files += 1;
        if (files === 2) writeFileSync(filler, Buffer.alloc(920_000));
      };
      const full = await unpack(disk.path, { watch });
      expect(codesOf(full)).toEqual(['OC-7705']);
      expect(readdirSync(disk.path)).toEqual(['đầy']);
      rmSync(filler);
      disk.setReadOnly(true);
      expect(codesOf(await unpack(disk.path))).toEqual(['OC-7705']);
    } finally {
      disk.remove();
    }
  });
});

describe('places', () => {
  it('beside a program without installation, else in the data folder', () => {
    expect(updatePlace(program, join(folder, 'd'))).toBe(join(folder, 'd', 'cap-nhat'));
    writeFileSync(join(program, 'mo-ocop.sh'), '');
    writeFileSync(join(program, 'mo-ocop.cmd'), '');
    expect(updatePlace(program, join(folder, 'd'))).toBe(folder);
    for (const name of ['mo-ocop.sh', 'mo-ocop.cmd']) rmSync(join(program, name));
  });

  it('a new version’s data folder leads to the old one’s, until it holds sessions; one that is gone is an error, not an empty start', () => {
    const [old, own] = [mkdtempSync(join(folder, 'cũ ')), mkdtempSync(join(folder, 'mới '))];
    expect(followPointer(own)).toBe(own);
    writeFileSync(join(own, POINTER), pointerTo(old, own));
    expect(readFileSync(join(own, POINTER), 'utf8')).toMatch(/^\.\.\//);
    expect(followPointer(own)).toBe(old);
    rmSync(old, { recursive: true });
    expect(() => followPointer(own)).toThrow(/is gone/);
    writeFileSync(join(own, 'phien.sqlite'), '');
    expect(followPointer(own)).toBe(own);
  });
});
