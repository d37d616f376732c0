/**
 * What Electron's shell adds to the desk's page, and a browser lacks. The page asks `native()` (renderer/kit/native.ts) and falls back
 * where it answers null; everything else goes over HTTP, in the window and in a browser alike.
 */

/** A file chosen in the system's dialog, read by the shell. */
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Kinds of file the desk asks for. */
export type FileKind = 'workbook' | 'evidence' | 'bundle';

export type NativeBridge = {
  /** System's file dialog; null when cancelled. In a browser: `<input type="file">`. */
  readonly chooseFile: (kind: FileKind) => Promise<ChosenFile | null>;
  /** System's folder dialog; the folder's path, null when cancelled. In a browser there is none: offer downloads instead. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Opens the data folder, or a file or folder inside it, in the system's file manager; false when it lies elsewhere or is missing. */
  readonly openPath: (path: string) => Promise<boolean>;
};

/** Name of the bridge on the page's `window`. */
export const NATIVE_BRIDGE = 'ocopNative';

/** Channels between preload and main, one per method. */
export const NATIVE_CHANNELS = {
  chooseFile: 'ocop:choose-file',
  chooseFolder: 'ocop:choose-folder',
  openPath: 'ocop:open-path',
} as const satisfies Record<keyof NativeBridge, string>;
