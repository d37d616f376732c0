/** What would fail here: a package that ships without its licence, a build that two different programs share. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildHash } from '../../electron/safety/about/build-hash.ts';
import { LOADED, licenceText, readLicences } from '../../electron/safety/about/licences.ts';
import { programName } from '../../electron/safety/about/program-name.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-about-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every package of its own that ships is named with its licence’s words', () => {
  const packed = (load(readFileSync('electron-builder.yml', 'utf8')) as { readonly files: readonly string[] }).files.flatMap((line) => {
    const [, names = ''] = /^node_modules\/(\{[^}]+\}|(?:@[^/]+\/)?[^/]+)/.exec(line) ?? [];
    return names.replace(/[{}]/g, '').split(',').filter(Boolean);
  });
  expect([...new Set(packed)].filter((name) => !name.startsWith('@img')).sort()).toEqual([...LOADED].sort());
  const found = readLicences(process.cwd());
  expect(found.map((one) => one.name)).toEqual(expect.arrayContaining([...LOADED, 'Node.js']));
  expect(found.filter(({ name, text }) => LOADED.includes(name as never) && text === '')).toEqual([]);
  expect(found.filter(({ licence, text }) => licence === '' && text === '')).toEqual([]);
});

test('what the build bundled is listed once, by name', () => {
  for (const page of ['desk', 'hall']) {
    mkdirSync(join(folder, 'dist', page), { recursive: true });
    const list = [
      { name: 'zustand', version: '5.1.0', identifier: 'MIT', text: 'Permission …' },
      { name: 'dfa', version: '1.2.0', identifier: null },
    ];
    writeFileSync(join(folder, 'dist', page, 'licences.json'), JSON.stringify(list));
  }
  const found = readLicences(folder);
  expect(found.map((one) => [one.name, one.licence])).toEqual([
    ['Node.js', 'MIT'],
    ['dfa', ''],
    ['zustand', 'MIT'],
  ]);
  expect(licenceText(found)).toMatch(/dfa 1\.2\.0\n[\s\S]*zustand 5\.1\.0 · MIT\n\nPermission …\n/);
});

test('a build is told from another by any byte or name that runs, and is the same in another place', () => {
  expect(buildHash(folder)).toBe('');
  const put = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  put('dist/host/main.js', 'a');
  put('dist/desk/assets/x.js', 'b');
  put('resources/criteria/q.json', '{}');
  const first = buildHash(folder);
  expect(first).toMatch(/^[0-9a-f]{12}$/);
  const moved = join(folder, 'elsewhere');
  for (const part of ['dist', 'resources']) cpSync(join(folder, part), join(moved, part), { recursive: true });
  expect(buildHash(moved)).toBe(first);
  put('dist/.desk.stamp', 'not part of it');
  expect(buildHash(folder)).toBe(first);
  put('resources/criteria/q.json', '{ }');
  const second = buildHash(folder);
  put('resources/criteria/q.json', '{}');
  put('dist/desk/assets/y.js', '');
  expect(new Set([first, second, buildHash(folder)]).size).toBe(3);
});

test('what stands at the foot of papers: version, and build where one was built', () => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '3.2.1' }));
  expect(programName(folder)).toBe('OCOP Hội đồng 3.2.1');
  const built = join(folder, 'built');
  mkdirSync(join(built, 'dist', 'host'), { recursive: true });
  mkdirSync(join(built, 'resources'));
  writeFileSync(join(built, 'package.json'), JSON.stringify({ version: '3.2.1' }));
  writeFileSync(join(built, 'dist', 'host', 'cli.js'), '1');
  expect(programName(built)).toBe(`OCOP Hội đồng 3.2.1 · bản dựng ${buildHash(built)}`);
});
