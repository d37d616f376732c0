/** A stand-in for the `electron` module: records what the main process asks of it, and lets a test play the system's part. */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type OpenHandler = (details: { readonly url: string }) => {
  readonly action: string;
  readonly overrideBrowserWindowOptions?: { readonly webPreferences: Record<string, unknown> };
};
type Options = { readonly webPreferences: Record<string, unknown>; readonly title: string };

export class FakeContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });
  readonly setWindowOpenHandler = (handler: OpenHandler) => {
    this.openHandler = handler;
  };
}

export const windows: FakeWindow[] = [];
export class FakeWindow extends EventEmitter {
  static getAllWindows = () => windows;
  readonly webContents = new FakeContents();
  readonly loadURL = vi.fn(async (_url: string) => undefined);
  readonly restore = vi.fn();
  readonly focus = vi.fn();
  readonly destroy = vi.fn();
  minimized = false;
  readonly isMinimized = () => this.minimized;
  readonly options: Options;
  constructor(options: Options) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  requestSingleInstanceLock: vi.fn(() => true),
  whenReady: vi.fn(async () => undefined),
  getName: () => 'OCOP Hội đồng',
  getVersion: () => '0.1.0',
  quit: vi.fn(),
  exit: vi.fn(),
});
export const dialog = {
  showErrorBox: vi.fn((_title: string, _text: string) => undefined),
  showMessageBox: vi.fn(),
  showOpenDialog: vi.fn(async () => ({ filePaths: [] as string[] })),
  showMessageBoxSync: vi.fn(() => 0),
};
export const Menu = { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() };
export const powerMonitor = new EventEmitter();
export const powerSaveBlocker = { start: vi.fn(() => 7), stop: vi.fn() };
export const permission: { request?: (contents: unknown, name: string, answer: (allowed: boolean) => void) => void; check?: () => boolean } = {};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: NonNullable<typeof permission.request>) => {
      permission.request = handler;
    },
    setPermissionCheckHandler: (handler: NonNullable<typeof permission.check>) => {
      permission.check = handler;
    },
  },
};
export const shell = { openPath: vi.fn(async (_path: string) => '') };
export const BrowserWindow = FakeWindow;
