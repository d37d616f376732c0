/** The hooks that one spec file with a host of its own needs: a data folder, the built host on it, and both gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { type HostProcess, spawnHost } from './host-process.ts';

export type OwnHost = {
  /** The process that runs now; a new one after `restart`. */
  readonly host: () => HostProcess;
  /** For what a test wants to look at or to put beside the host's own files. */
  readonly dataDir: () => string;
  /** After a kill: a new process on the same data folder, on free ports unless told otherwise. */
  readonly restart: (...options: readonly string[]) => Promise<HostProcess>;
};

/** Call it once at the top of a spec file. `spawn`: how it is started. Hooks that need the host are registered after it. */
export function ownHost(spawn: (dataDir: string, ...options: readonly string[]) => Promise<HostProcess> = spawnHost): OwnHost {
  let dataDir: string;
  let host: HostProcess;
  test.beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'ocop-e2e-'));
    host = await spawn(dataDir);
  });
  test.afterAll(async () => {
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    host: () => host,
    dataDir: () => dataDir,
    restart: async (...options) => {
      host = await spawn(dataDir, ...options);
      return host;
    },
  };
}
