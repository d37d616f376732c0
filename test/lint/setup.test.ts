/** setup.mjs in a small repository of its own, with a stand-in for npm and for Vite. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let repo = '';
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(repo, file)), { recursive: true });
  writeFileSync(join(repo, file), text);
};
const lock = (version: string): string =>
  JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/other-os': { version: '1.0.0', optional: true } } });

/** Writes what `npm ci` leaves behind, and notes that it was called. */
const NPM = `
const fs = require('node:fs');
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
console.log('added 1 package');
if (process.env.NPM_FAILS) process.exit(1);
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
delete packages[''];
delete packages['node_modules/other-os'];
fs.mkdirSync('node_modules/vite/bin', { recursive: true });
fs.mkdirSync('node_modules/node/bin', { recursive: true });
fs.rmSync('node_modules/node/bin/node', { force: true });
fs.symlinkSync(process.execPath, 'node_modules/node/bin/node');
fs.writeFileSync('node_modules/vite/bin/vite.js', fs.readFileSync('vite-stand-in.js'));
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));`;

/** Builds dist/<name> for vite.<name>.config.ts, and notes it. */
const VITE = `
const fs = require('node:fs');
const name = process.argv[4].split('.')[1];
console.log('built ' + name);
fs.appendFileSync('builds', name + '\\n');
if (fs.existsSync('broken')) process.exit(1);
fs.mkdirSync('dist/' + name, { recursive: true });`;

beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), 'ocop-setup-'));
  for (const file of ['setup.mjs', 'test/support/find-tools.mjs']) {
    mkdirSync(dirname(join(repo, file)), { recursive: true });
    cpSync(file, join(repo, file));
  }
  write('npm-cli.js', NPM);
  write('vite-stand-in.js', VITE);
  write('package-lock.json', lock('1.0.0'));
  write('vite.host.config.ts', '');
  write('vite.desk.config.ts', '');
  write('electron/host.ts', 'one');
  write('renderer/desk/app.tsx', 'one');
});
afterEach(() => rmSync(repo, { recursive: true, force: true }));

function setup(verb = 'start', env: Readonly<Record<string, string>> = {}) {
  const outcome = spawnSync(process.execPath, ['setup.mjs', verb], {
    cwd: repo,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(repo, 'npm-cli.js'), npm_node_execpath: process.execPath, ...env },
  });
  return { code: outcome.status, out: outcome.stdout, said: outcome.stderr };
}
const noted = (file: string): readonly string[] => (existsSync(join(repo, file)) ? readFileSync(join(repo, file), 'utf8').trim().split('\n').sort() : []);

describe('set-up', () => {
  it('installs and builds what is missing, talks on stderr only, and leaves no lock', () => {
    const first = setup();
    expect(first.code).toBe(0);
    expect(first.out).toBe('');
    expect(first.said).toContain('npm ci');
    expect(noted('npm-calls')).toHaveLength(1);
    expect(noted('builds')).toEqual(['desk', 'host']);
    expect(existsSync(join(repo, '.setup.lock'))).toBe(false);
  });

  it('does nothing and says nothing when all is fresh', () => {
    setup();
    expect(setup()).toEqual({ code: 0, out: '', said: '' });
    expect(noted('npm-calls')).toHaveLength(1);
    expect(noted('builds')).toHaveLength(2);
  });

  it('rebuilds only what a changed source goes into', () => {
    setup();
    write('renderer/desk/app.tsx', 'two');
    setup();
    expect(noted('builds')).toEqual(['desk', 'desk', 'host']);
    write('electron/new.ts', 'one');
    setup();
    expect(noted('builds')).toEqual(['desk', 'desk', 'host', 'host']);
  });

  it('installs again when the lock file asks for other versions, or an installation broke off', () => {
    setup();
    write('package-lock.json', lock('1.1.0'));
    setup();
    expect(noted('npm-calls')).toHaveLength(2);
    rmSync(join(repo, 'node_modules', '.package-lock.json'));
    setup();
    expect(noted('npm-calls')).toHaveLength(3);
  });

  it('a failed installation ends with a sentence and 1, before any build', () => {
    const outcome = setup('start', { NPM_FAILS: '1' });
    expect(outcome.code).toBe(1);
    expect(outcome.said).toContain('kết nối mạng');
    expect(noted('builds')).toEqual([]);
  });

  it('a failed build ends with 1 and is tried again next time, also where an older one stands', () => {
    setup();
    write('electron/host.ts', 'two');
    write('broken', '');
    expect(setup().code).toBe(1);
    rmSync(join(repo, 'broken'));
    expect(setup().code).toBe(0);
    expect(noted('builds')).toEqual(['desk', 'host', 'host', 'host']);
  });

  it('takes over the lock of a process that is gone', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    write('.setup.lock', String(gone));
    expect(setup().code).toBe(0);
  });

  it('waits for the lock of one that lives, and ends on a signal meanwhile', async () => {
    write('.setup.lock', String(process.pid));
    const waiting = spawn(process.execPath, ['setup.mjs', 'start'], { cwd: repo, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<number | null>((done) => waiting.once('close', done));
    await new Promise((told) => waiting.stderr.once('data', told));
    waiting.kill('SIGTERM');
    expect(await ended).toBe(1);
    expect(noted('npm-calls')).toEqual([]);
    expect(readFileSync(join(repo, '.setup.lock'), 'utf8')).toBe(String(process.pid));
  });

  it('an unknown verb is refused', () => {
    expect(setup('fly').code).toBe(1);
  });
});
