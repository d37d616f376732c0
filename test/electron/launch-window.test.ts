import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { electronBinary, launchWindow } from '../../electron/launch-window.ts';
import { openInBrowser } from '../../electron/open-browser.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-window-'));
  vi.stubEnv('DISPLAY', ':7');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const script = (path: string, lines: string): void => {
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
};

/** An `electron` package whose binary is a shell script. */
function installed(lines: string): string {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), 'electron');
  script(join(folder, 'dist', 'electron'), lines);
  return folder;
}

describe('launchWindow', () => {
  it('runs the program of this folder with the arguments and takes the exit code of a window that was open', async () => {
    installed(`echo "$@" > '${folder}/seen'`);
    expect(await launchWindow(['--data', 'D'], folder)).toBe('launched');
    expect(readFileSync(join(folder, 'seen'), 'utf8')).toMatch(/--data D\n$/);
    expect(process.exitCode).toBe(0);
  });

  it('an Electron that dies while starting is no Electron', async () => {
    expect(await launchWindow([], installed('exit 127'))).toBe('no-electron');
    expect(process.exitCode).toBeUndefined();
  });

  it('passes a signal on and waits for the window to end', async () => {
    installed(`trap 'echo closed > "${folder}/closed"; exit 3' TERM; touch '${folder}/up'; while :; do sleep 0.05; done`);
    const outcome = launchWindow([], folder);
    await vi.waitFor(() => expect(existsSync(join(folder, 'up'))).toBe(true), { timeout: 5000 });
    process.emit('SIGTERM', 'SIGTERM');
    expect(await outcome).toBe('launched');
    expect(existsSync(join(folder, 'closed'))).toBe(true);
    expect(process.exitCode).toBe(3);
    expect(process.listenerCount('SIGTERM')).toBe(0);
  });

  it('without the package, or without a display, there is no window', async () => {
    expect(await launchWindow([], null)).toBe('no-electron');
    installed('exit 0');
    if (process.platform === 'linux') {
      vi.stubEnv('DISPLAY', undefined);
      vi.stubEnv('WAYLAND_DISPLAY', undefined);
      expect(await launchWindow([], folder)).toBe('no-electron');
    }
  });
});

describe("the binary's download", () => {
  let server: Server;
  let asked = 0;
  beforeEach(async () => {
    asked = 0;
    server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => new Promise((done) => server.close(done)));

  const installer = (lines: string): void => writeFileSync(join(folder, 'install.js'), `const fs = require('node:fs');\n${lines}`);

  it('is tried with the package’s own installer, then the window opens', async () => {
    installer(`
      fs.mkdirSync(__dirname + '/dist');
      fs.writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\nexit 0', { mode: 0o755 });
      fs.writeFileSync(__dirname + '/path.txt', 'electron');`);
    expect(electronBinary(folder)).toBeNull();
    expect(await launchWindow([], folder)).toBe('launched');
    expect(asked).toBe(1);
  });

  it('a failed one is not tried again for a day', async () => {
    installer('process.exit(1);');
    expect(await launchWindow([], folder)).toBe('no-electron');
    expect(await launchWindow([], folder)).toBe('no-electron');
    expect(asked).toBe(1);
    const yesterday = new Date(Date.now() - 25 * 3600_000);
    utimesSync(join(folder, '.download-failed'), yesterday, yesterday);
    expect(await launchWindow([], folder)).toBe('no-electron');
    expect(asked).toBe(2);
  });

  it('is not begun where the source cannot be reached', async () => {
    await new Promise((done) => server.close(done));
    installer(`fs.writeFileSync(__dirname + '/begun', '');`);
    expect(await launchWindow([], folder)).toBe('no-electron');
    expect(existsSync(join(folder, 'begun'))).toBe(false);
  });
});

describe('openInBrowser', () => {
  it("hands the whole address to the system's opener", async () => {
    script(join(folder, 'xdg-open'), `printf %s "$1" > '${folder}/part' && mv '${folder}/part' '${folder}/url'`);
    vi.stubEnv('PATH', `${folder}:/bin:/usr/bin`);
    expect(await openInBrowser('http://127.0.0.1:7610/?a=1&b=2', 'linux')).toBe(true);
    await vi.waitFor(() => expect(readFileSync(join(folder, 'url'), 'utf8')).toBe('http://127.0.0.1:7610/?a=1&b=2'), { timeout: 5000 });
  });

  it('never fails where there is no opener', async () => {
    vi.stubEnv('PATH', folder);
    expect(await openInBrowser('http://127.0.0.1:7610/', 'linux')).toBe(false);
  });
});
