/** What Electron's shell does for the desk's page: dialogs, the file manager. */
import { readFile, realpath } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, type IpcMainInvokeEvent, ipcMain, shell } from 'electron';
import { type ChosenFile, type FileKind, NATIVE_CHANNELS } from '../shared/contract/native.ts';
import type { RunningHost } from './host.ts';

/** Scheme, host and port; '' for what is no address. */
export const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

const FILTERS: Readonly<Record<FileKind, FileFilter>> = {
  workbook: { name: 'Bảng Excel', extensions: ['xlsx'] },
  evidence: { name: 'Minh chứng', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx'] },
  bundle: { name: 'Gói phiên', extensions: ['zip'] },
};

/** Inside the data folder, links followed: the page can't have the system open anything else. */
async function inside(folder: string, path: string): Promise<boolean> {
  const [real, base] = await Promise.all([realpath(path).catch(() => null), realpath(folder)]);
  return real !== null && !relative(base, real).startsWith('..') && relative(base, real) !== real;
}

/** Answers the preload's calls, and only those that come from the desk's own page. `data`: the folder whose files may be opened. */
export function serveNative(window: BrowserWindow, { desk, data }: RunningHost['ready']): void {
  const serve = <A extends unknown[], T>(channel: string, refused: T, answer: (...args: A) => Promise<T>): void =>
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) =>
      originOf(event.senderFrame?.url ?? '') === originOf(desk) ? answer(...(args as A)) : refused,
    );

  serve(NATIVE_CHANNELS.chooseFile, null, async (kind: FileKind): Promise<ChosenFile | null> => {
    const filter = FILTERS[kind];
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: filter ? [filter] : [] });
    const path = filePaths[0];
    return path ? { name: basename(path), bytes: await readFile(path) } : null;
  });
  serve(
    NATIVE_CHANNELS.chooseFolder,
    null,
    async (): Promise<string | null> => (await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })).filePaths[0] ?? null,
  );
  serve(NATIVE_CHANNELS.openPath, false, async (path: string) => typeof path === 'string' && (await inside(data, path)) && (await shell.openPath(path)) === '');
}
