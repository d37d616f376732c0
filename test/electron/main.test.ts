import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATA_DIR } from '../../electron/start-options.ts';
import { guideAddress } from '../../shared/guide.ts';
import * as fake from './fake-electron.ts';

vi.mock('electron', () => fake);
const startHost = vi.fn();
vi.mock('../../electron/host.ts', () => ({ startHost }));

const DESK = 'http://127.0.0.1:7610/enter?token=once';
let folder = '';
let sessionOpen = false;
let ring: () => void = () => undefined;
const close = vi.fn(async () => undefined);
const [suspended, resumed] = [vi.fn(), vi.fn()];

async function start(argv: readonly string[] = []): Promise<typeof import('../../electron/main.ts')> {
  process.argv = ['electron', '.', ...argv];
  const main = await import('../../electron/main.ts');
  await main.started;
  return main;
}

const signals = () => ['SIGINT', 'SIGTERM'].map((s) => process.listeners(s as NodeJS.Signals));
let before = signals();

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  before = signals();
  fake.app.removeAllListeners();
  fake.powerMonitor.removeAllListeners();
  fake.windows.length = 0;
  fake.app.requestSingleInstanceLock.mockReturnValue(true);
  folder = mkdtempSync(join(tmpdir(), 'ocop-main-'));
  sessionOpen = false;
  startHost.mockResolvedValue({
    ready: { desk: DESK, member: 'http://192.168.1.5:7611', hall: 'http://192.168.1.5:7612', data: folder },
    venue: {
      session: () => (sessionOpen ? {} : null),
      onStir: (listener: () => void) => {
        ring = listener;
        return () => undefined;
      },
    },
    suspended,
    resumed,
    close,
  });
});
afterEach(() => {
  for (const [i, signal] of (['SIGINT', 'SIGTERM'] as const).entries())
    for (const listener of process.listeners(signal)) if (!before[i]?.includes(listener)) process.off(signal, listener);
  rmSync(folder, { recursive: true, force: true });
});

const onlyWindow = (): fake.FakeWindow => {
  expect(fake.windows).toHaveLength(1);
  return fake.windows[0] as fake.FakeWindow;
};
const prevented = (emit: (event: { preventDefault: () => void; url: string }) => void, url = ''): boolean => {
  let stopped = false;
  emit({ url, preventDefault: () => (stopped = true) });
  return stopped;
};

describe('start', () => {
  it('opens the desk with its one-time link in a locked-down window', async () => {
    await start();
    const { options, loadURL } = onlyWindow();
    expect(loadURL).toHaveBeenCalledExactlyOnceWith(DESK);
    expect(options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    // The desk's page is the same in a browser: nothing of Electron reaches into it.
    expect(options.webPreferences).not.toHaveProperty('preload');
  });

  it('hands the options of `start` to the host, ports as numbers', async () => {
    await start(['--data', '/d', '--sample', '--desk-port', '0', '--member-port=8081', '--lan-host', '10.0.0.1', '--no-sandbox', '--headless']);
    expect(startHost).toHaveBeenCalledExactlyOnceWith({
      dataDir: '/d',
      sample: true,
      lanHost: '10.0.0.1',
      deskPort: 0,
      memberPort: 8081,
      openFolder: expect.any(Function),
    });
  });

  it('uses the default data folder without options', async () => {
    await start();
    expect(startHost).toHaveBeenCalledExactlyOnceWith({ dataDir: DATA_DIR, sample: false, openFolder: expect.any(Function) });
  });

  it('lets the host show a folder through the system, with the system’s answer', async () => {
    await start();
    fake.shell.openPath.mockResolvedValueOnce('Failed to open path');
    const options = startHost.mock.calls[0]?.[0] as { readonly openFolder: (folder: string) => Promise<string> } | undefined;
    expect(await options?.openFolder('/media/usb/van-ban')).toBe('Failed to open path');
    expect(fake.shell.openPath).toHaveBeenCalledExactlyOnceWith('/media/usb/van-ban');
    expect(await options?.openFolder('/media/usb/van-ban')).toBe('');
  });

  it('a second start leaves at once: no host, no window', async () => {
    fake.app.requestSingleInstanceLock.mockReturnValue(false);
    await start();
    expect(fake.app.quit).toHaveBeenCalledOnce();
    expect(startHost).not.toHaveBeenCalled();
    expect(fake.windows).toHaveLength(0);
  });

  it('the first one comes to the front instead', async () => {
    await start();
    const window = onlyWindow();
    window.minimized = true;
    fake.app.emit('second-instance', {}, ['ocop-hoi-dong']);
    expect(window.restore).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('shows a bundle that was double-clicked: at the start, by macOS’ event, and in the running program', async () => {
    await start(['--data', folder, '/home/thư ký/Bắc Ninh.OCOP']);
    const window = onlyWindow();
    const shown = (path: string): string => `#/sao-luu/goi/${encodeURIComponent(path)}`;
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith(`${DESK}${shown('/home/thư ký/Bắc Ninh.OCOP')}`);
    fake.app.emit('second-instance', {}, ['ocop-hoi-dong', 'C:\\Gói\\a.ocop']);
    expect(window.loadURL).toHaveBeenLastCalledWith(`http://127.0.0.1:7610/${shown('C:\\Gói\\a.ocop')}`);
    const event = { preventDefault: vi.fn() };
    fake.app.emit('open-file', event, '/Volumes/USB/b.ocop');
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(window.loadURL).toHaveBeenLastCalledWith(`http://127.0.0.1:7610/${shown('/Volumes/USB/b.ocop')}`);
    // Another program's word, or an option, is no bundle.
    fake.app.emit('second-instance', {}, ['ocop-hoi-dong', '--x=1.ocop', 'b.ocop.zip']);
    expect(window.loadURL).toHaveBeenCalledTimes(3);
  });

  it('says in Vietnamese when the host cannot start, and ends with 1', async () => {
    startHost.mockRejectedValue(new Error('disk full'));
    await start();
    expect(fake.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('chưa mở được'), expect.stringContaining('disk full'));
    expect(fake.app.exit).toHaveBeenCalledExactlyOnceWith(1);
    expect(fake.windows).toHaveLength(0);
  });
});

/** The menu entry with this label, at any depth. */
function entry(
  label: string,
  items = fake.Menu.buildFromTemplate.mock.calls[0]?.[0] as readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions | undefined {
  for (const item of items) {
    if (item.label === label) return item;
    const below = Array.isArray(item.submenu) ? entry(label, item.submenu) : undefined;
    if (below) return below;
  }
  return undefined;
}

function press(label: string): void {
  const click = entry(label)?.click as (() => void) | undefined;
  if (!click) throw new Error(`no menu entry «${label}»`);
  click();
}

describe('menu', () => {
  it.each([
    ['Màn hình hội trường', 'http://192.168.1.5:7612'],
    ['Hướng dẫn', `http://127.0.0.1:7610${guideAddress('vi', '').replace('#', '')}`],
  ])('opens %s in a second, equally locked-down window', async (label, address) => {
    await start();
    press(label);
    expect(fake.windows).toHaveLength(2);
    expect(fake.windows[1]?.loadURL).toHaveBeenCalledExactlyOnceWith(address);
    expect(fake.windows[1]?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(fake.windows[1]?.options.webPreferences).not.toHaveProperty('preload');
  });
});

describe('guards', () => {
  it.each([
    ['http://127.0.0.1:7610/papers', false],
    ['http://192.168.1.5:7612/', false],
    ['http://127.0.0.1:7611/', true],
    ['http://127.0.0.1:7610.evil.example/', true],
    ['https://example.com/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
  ])('navigation to %s stopped: %s', async (url, stopped) => {
    await start();
    expect(prevented((event) => onlyWindow().webContents.emit('will-navigate', event), url)).toBe(stopped);
  });

  it.each([
    ['http://127.0.0.1:7610/files/papers/minutes.pdf', 'allow'],
    ['http://192.168.1.5:7612/', 'allow'],
    ['http://127.0.0.1:7610/', 'deny'],
    ['http://192.168.1.5:7611/files/x.pdf', 'deny'],
    ['https://example.com/files/x.pdf', 'deny'],
    ['file:///files/x', 'deny'],
    ['not an address', 'deny'],
  ])('a window on %s: %s', async (url, action) => {
    await start();
    const answer = onlyWindow().webContents.openHandler({ url });
    expect(answer.action).toBe(action);
    if (action === 'allow') {
      expect(answer.overrideBrowserWindowOptions?.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
      expect(answer.overrideBrowserWindowOptions?.webPreferences).not.toHaveProperty('preload');
    }
  });

  it('no permission is granted, no webview attached', async () => {
    await start();
    const answer = vi.fn();
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read']) fake.permission.request?.({}, name, answer);
    expect(answer.mock.calls).toEqual([[false], [false], [false], [false]]);
    expect(fake.permission.check?.()).toBe(false);
    expect(prevented((event) => onlyWindow().webContents.emit('will-attach-webview', event))).toBe(true);
  });
});

describe('power-save blocker', () => {
  it('is on exactly while a session is open', async () => {
    await start();
    expect(fake.powerSaveBlocker.start).not.toHaveBeenCalled();
    sessionOpen = true;
    ring();
    ring();
    expect(fake.powerSaveBlocker.start).toHaveBeenCalledExactlyOnceWith('prevent-display-sleep');
    expect(fake.powerSaveBlocker.stop).not.toHaveBeenCalled();
    sessionOpen = false;
    ring();
    ring();
    expect(fake.powerSaveBlocker.stop).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is on at once when the host starts with an open session', async () => {
    sessionOpen = true;
    await start(['--sample']);
    expect(fake.powerSaveBlocker.start).toHaveBeenCalledOnce();
  });
});

describe('sleep', () => {
  it('tells the host when the laptop goes to sleep and when it wakes: another laptop may run the session by then', async () => {
    await start();
    fake.powerMonitor.emit('suspend');
    expect([suspended.mock.calls.length, resumed.mock.calls.length]).toEqual([1, 0]);
    fake.powerMonitor.emit('resume');
    expect([suspended.mock.calls.length, resumed.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('end', () => {
  it('asks before closing the window while a session is open, and only then', async () => {
    await start();
    const window = onlyWindow();
    expect(prevented((event) => window.emit('close', event))).toBe(false);
    expect(fake.dialog.showMessageBoxSync).not.toHaveBeenCalled();
    sessionOpen = true;
    ring();
    fake.dialog.showMessageBoxSync.mockReturnValue(0);
    expect(prevented((event) => window.emit('close', event))).toBe(true);
    fake.dialog.showMessageBoxSync.mockReturnValue(1);
    expect(prevented((event) => window.emit('close', event))).toBe(false);
  });

  it('asks when the page holds something unsaved: it goes only when the secretary says so', async () => {
    await start();
    const { webContents } = onlyWindow();
    fake.dialog.showMessageBoxSync.mockReturnValue(0);
    expect(prevented((event) => webContents.emit('will-prevent-unload', event))).toBe(false);
    expect(fake.dialog.showMessageBoxSync).toHaveBeenCalledExactlyOnceWith(
      onlyWindow(),
      expect.objectContaining({ message: expect.stringContaining('chưa lưu') }),
    );
    fake.dialog.showMessageBoxSync.mockReturnValue(1);
    expect(prevented((event) => webContents.emit('will-prevent-unload', event))).toBe(true);
  });

  it('closes the host once before the process ends', async () => {
    await start();
    expect(prevented((event) => fake.app.emit('will-quit', event))).toBe(true);
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledOnce(), { timeout: 60_000 });
    expect(close).toHaveBeenCalledOnce();
    expect(prevented((event) => fake.app.emit('will-quit', event))).toBe(false);
    expect(close).toHaveBeenCalledOnce();
  });

  it('a signal takes the windows away without a question and quits', async () => {
    await start();
    process.emit('SIGTERM', 'SIGTERM');
    expect(onlyWindow().destroy).toHaveBeenCalledOnce();
    expect(fake.app.quit).toHaveBeenCalledOnce();
    expect(fake.dialog.showMessageBoxSync).not.toHaveBeenCalled();
  });
});
