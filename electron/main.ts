/** Electron's main process: one window on the desk, its menu and guards, the power-save blocker, and the host inside. */
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, Menu, powerMonitor, powerSaveBlocker, session, shell, type WebPreferences } from 'electron';
import { problemLine } from '../shared/problems/index.ts';
import { type HostOptions, type RunningHost, startHost } from './host.ts';
import { menuTemplate } from './main-menu.ts';
import { DATA_DIR, hostOptions } from './start-options.ts';

const PRODUCT = 'OCOP Hội đồng';
/** `plugins` is the built-in PDF viewer: the desk previews papers in the page. */
const secure: WebPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false, plugins: true };

/** The command line has checked these; what else Electron and the system put there is ignored. */
function readOptions(argv: readonly string[]): HostOptions {
  const text = { type: 'string' } as const;
  const options = {
    data: text,
    'desk-port': text,
    'member-port': text,
    'hall-port': text,
    'secure-port': text,
    'lan-host': text,
    standby: text,
    code: text,
    sample: { type: 'boolean' },
  } as const;
  return hostOptions(parseArgs({ args: [...argv], options, strict: false }).values) ?? { dataDir: DATA_DIR };
}

/** The bundle among what the program was started with: the system puts the path of a double-clicked file there. */
export const bundleIn = (argv: readonly string[]): string | null => argv.find((word) => /\.ocop$/i.test(word) && !word.startsWith('-')) ?? null;

/** The desk's page, asking about this bundle (the address's parts: renderer/desk/app/route.ts). */
export const withBundle = (desk: string, path: string | null): string => (path === null ? desk : `${desk}#/sao-luu/goi/${encodeURIComponent(path)}`);

/** Scheme, host and port; '' for what is no address. */
const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

/** What a page may open in a window of its own: papers from the desk's door, and the hall for the projector. */
export const mayOpen = (url: string, desk: string, hall: string): boolean =>
  (originOf(url) === originOf(desk) && new URL(url).pathname.startsWith('/files/')) || originOf(url) === originOf(hall);

/** Keeps pages on the program's own doors; anything else is neither loaded nor opened. */
function guardPages(host: RunningHost): void {
  const { desk, hall } = host.ready;
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (![originOf(desk), originOf(hall)].includes(originOf(event.url))) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) =>
      mayOpen(url, desk, hall) ? { action: 'allow', overrideBrowserWindowOptions: { webPreferences: secure } } : { action: 'deny' },
    );
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/** Screen and system stay awake while a session is open: the council's phones hang on this machine. */
export function sessionWatch(): { readonly change: (open: boolean) => void; readonly isOpen: () => boolean } {
  let blocker: number | null = null;
  return {
    change: (open) => {
      if (open && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
      else if (!open && blocker !== null) {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
    isOpen: () => blocker !== null,
  };
}

function openDesk(host: RunningHost, sessionOpen: () => boolean, bundle: string | null): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 860,
    minWidth: 1024,
    minHeight: 640,
    title: PRODUCT,
    backgroundColor: '#ffffff',
    webPreferences: secure,
  });
  const stays = (message: string, leave: string): boolean =>
    dialog.showMessageBoxSync(window, { type: 'question', message, buttons: ['Ở lại', leave], defaultId: 0, cancelId: 0, noLink: true }) === 0;
  window.on('close', (event) => {
    const question = 'Phiên đang mở. Thoát chương trình thì điện thoại của các đồng chí mất kết nối cho đến khi mở lại; phiếu đã nhận vẫn an toàn.';
    if (sessionOpen() && stays(question, 'Thoát')) event.preventDefault();
  });
  // Electron shows no question of its own: a page that holds something unsaved would keep the window from closing without a word.
  window.webContents.on('will-prevent-unload', (event) => {
    const question = 'Trang này còn nội dung chưa lưu hoặc tệp đang gửi. Rời trang thì phần đó bị bỏ; những gì đã lưu vẫn còn.';
    // Prevented here is the page's own refusal to go.
    if (!stays(question, 'Bỏ và rời trang')) event.preventDefault();
  });
  void window.loadURL(withBundle(host.ready.desk, bundle));
  return window;
}

/** A window of its own beside the desk: the hall, to be moved to the projector and made full-screen (F11), or the guide. */
function openBeside(address: string): void {
  const window = new BrowserWindow({ width: 1280, height: 720, title: PRODUCT, backgroundColor: '#ffffff', autoHideMenuBar: true, webPreferences: secure });
  void window.loadURL(address);
}

/** Closes the host once before the process ends, however the end was asked for. */
function closeWithHost(host: RunningHost): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void host.close().finally(() => app.quit());
  });
  app.on('window-all-closed', () => app.quit());
  // A signal asks no question: the windows go without their `close` event.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
      app.quit();
    });
}

/** Starts the program; resolves when the desk is shown, or when another window already has it. */
export async function startProgram(argv: readonly string[]): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit();
  let bundle = bundleIn(argv);
  // macOS tells it by an event, before the program is ready when it was started by the file.
  let openBundle = (path: string): void => {
    bundle = path;
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openBundle(path);
  });
  await app.whenReady();
  const watch = sessionWatch();
  try {
    const options = readOptions(argv);
    const host = await startHost({ ...options, openFolder: (folder) => shell.openPath(folder) });
    const paired = options.standby ? await host.standBy(options.standby) : null;
    if (paired && !paired.ok) dialog.showErrorBox('Chưa làm máy dự phòng được', paired.problems.map((p) => problemLine(p)).join('\n'));
    const follow = () => watch.change(host.venue.session() !== null);
    host.venue.onStir(follow);
    follow();
    powerMonitor.on('suspend', host.suspended);
    powerMonitor.on('resume', host.resumed);
    closeWithHost(host);
    guardPages(host);
    // The guide's place at the desk's door: shared/guide.ts.
    const guide = `${originOf(host.ready.desk)}/files/guide/vi/thu-ky.html`;
    const acts = {
      data: host.ready.data,
      openHall: () => openBeside(host.ready.hall),
      openGuide: () => openBeside(guide),
      openBundle: (path: string) => openBundle(path),
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(acts)));
    const window = openDesk(host, watch.isOpen, bundle);
    openBundle = (path) => void window.loadURL(withBundle(`${originOf(host.ready.desk)}/`, path));
    app.on('second-instance', (_event, words: readonly string[]) => {
      const again = bundleIn(words);
      if (again) openBundle(again);
      if (window.isMinimized()) window.restore();
      window.focus();
    });
  } catch (error) {
    dialog.showErrorBox(
      `${PRODUCT} chưa mở được`,
      `Máy chủ của chương trình không khởi động được. Hãy đóng chương trình khác đang dùng dữ liệu này rồi mở lại.\n\n${error instanceof Error ? error.message : String(error)}`,
    );
    app.exit(1);
  }
}

/** Not awaited here: Electron becomes ready only once this module has been evaluated. */
export const started = startProgram(process.argv.slice(app.isPackaged ? 1 : 2));
