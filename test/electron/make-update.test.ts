/** The maker's two commands as a maker runs them, outside the program. Breaks when one of them needs what only the build has, or a key lands in the repository. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkUpdate } from '../../electron/safety/update/read-update.ts';
import { makeProgram, makerKey } from '../support/fake-update.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-maker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (...args: readonly string[]): string => execFileSync(process.execPath, [...args], { encoding: 'utf8', stdio: 'pipe' });

test('a folder becomes a file that a program with the key takes', async () => {
  const [key, news, out] = [join(folder, 'khoa.pem'), join(folder, 'moi.txt'), join(folder, 'a.ocopup')];
  writeFileSync(key, makerKey.pem);
  writeFileSync(news, 'Sửa lỗi in.\n');
  const from = makeProgram(join(folder, 'ocop-hoi-dong-1.1.0-win32-x64'), '1.1.0');
  expect(run('electron/packing/make-update.ts', '--key', key, '--from', from, '--out', out, '--news', news)).toContain(makerKey.publicKey);
  const checked = await checkUpdate(out, { keys: [makerKey.publicKey], running: null });
  expect(checked.ok && checked.value.manifest).toMatchObject({
    product: 'ocop-council',
    version: '1.1.0',
    platform: 'win32',
    arch: 'x64',
    news: { vi: 'Sửa lỗi in.', en: '' },
  });
});

test('a folder with sessions in it is refused', () => {
  const key = join(folder, 'khoa.pem');
  const from = makeProgram(join(folder, 'co-du-lieu'), '1.1.0', { 'du-lieu/phien.sqlite': 'x' });
  expect(() => run('electron/packing/make-update.ts', '--key', key, '--from', from, '--out', join(folder, 'b.ocopup'))).toThrow(/OC-7692/);
});

test('a private key is never written over, nor into the repository, whose own list is empty', () => {
  const list = readFileSync('resources/update/keys.json', 'utf8');
  expect(list).toBe('[]\n');
  expect(() => run('electron/packing/make-update-key.ts', '--out', 'khoa.pem')).toThrow(/lies in the repository/);
  expect(() => run('electron/packing/make-update-key.ts', '--out', join(folder, 'khoa.pem'))).toThrow(/never written over/);
  expect([readFileSync('resources/update/keys.json', 'utf8'), statSync(join(folder, 'khoa.pem')).size > 0]).toEqual([list, true]);
});
