/** The options of `start`, read the same way by the command line and by Electron's main process. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { HostOptions } from './host.ts';

/** Where sessions are kept unless told otherwise: the user's own documents, easy to find and to copy. */
export const DATA_DIR = join(homedir(), existsSync(join(homedir(), 'Documents')) ? 'Documents' : '.', 'OCOP');

const PORTS = { 'desk-port': 'deskPort', 'member-port': 'memberPort', 'hall-port': 'hallPort', 'secure-port': 'securePort' } as const;

/** Values as `parseArgs` gives them → what the host wants; null when a port is none. */
export function hostOptions(values: Readonly<Record<string, unknown>>): HostOptions | null {
  const ports: Partial<Record<(typeof PORTS)[keyof typeof PORTS], number>> = {};
  for (const [name, key] of Object.entries(PORTS)) {
    if (values[name] === undefined) continue;
    const port = Number(values[name]);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    ports[key] = port;
  }
  return {
    dataDir: typeof values.data === 'string' ? values.data : DATA_DIR,
    sample: values.sample === true,
    ...(typeof values.standby === 'string' ? { standby: { address: values.standby, code: typeof values.code === 'string' ? values.code : '' } } : {}),
    ...(typeof values['lan-host'] === 'string' ? { lanHost: values['lan-host'] } : {}),
    ...ports,
  };
}
