import { afterEach, expect, it, vi } from 'vitest';
import { native } from '../../renderer/kit/native.ts';
import { NATIVE_BRIDGE, NATIVE_CHANNELS, type NativeBridge } from '../../shared/contract/native.ts';

const exposed = new Map<string, NativeBridge>();
const invoke = vi.fn(async (..._args: unknown[]) => 'answer');
vi.mock('electron', () => ({ contextBridge: { exposeInMainWorld: (name: string, api: NativeBridge) => exposed.set(name, api) }, ipcRenderer: { invoke } }));

afterEach(() => vi.unstubAllGlobals());

it('puts only the typed bridge on the page, one channel per method', async () => {
  await import('../../electron/preload.ts');
  expect([...exposed.keys()]).toEqual([NATIVE_BRIDGE]);
  const bridge = exposed.get(NATIVE_BRIDGE) as NativeBridge;
  expect(Object.keys(bridge).sort()).toEqual(Object.keys(NATIVE_CHANNELS).sort());
  expect(await bridge.chooseFile('workbook')).toBe('answer');
  await bridge.chooseFolder();
  await bridge.openPath('/d');
  expect(invoke.mock.calls).toEqual([[NATIVE_CHANNELS.chooseFile, 'workbook'], [NATIVE_CHANNELS.chooseFolder], [NATIVE_CHANNELS.openPath, '/d']]);
});

it('the page finds the bridge in the window, and null in a browser', () => {
  expect(native()).toBeNull();
  const bridge = {};
  vi.stubGlobal(NATIVE_BRIDGE, bridge);
  expect(native()).toBe(bridge);
});
