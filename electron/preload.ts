/** Runs sandboxed before the desk's page: puts the typed bridge on its window, nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { NATIVE_BRIDGE, NATIVE_CHANNELS, type NativeBridge } from '../shared/contract/native.ts';

const bridge: NativeBridge = {
  chooseFile: (kind) => ipcRenderer.invoke(NATIVE_CHANNELS.chooseFile, kind),
  chooseFolder: () => ipcRenderer.invoke(NATIVE_CHANNELS.chooseFolder),
  openPath: (path) => ipcRenderer.invoke(NATIVE_CHANNELS.openPath, path),
};

contextBridge.exposeInMainWorld(NATIVE_BRIDGE, bridge);
