/** The shell's bridge when the page runs in Electron's window; null in a browser, where the caller uses the page's own means. */
import { NATIVE_BRIDGE, type NativeBridge } from '../../shared/contract/native.ts';

export const native = (): NativeBridge | null => (globalThis as { readonly [NATIVE_BRIDGE]?: NativeBridge })[NATIVE_BRIDGE] ?? null;
