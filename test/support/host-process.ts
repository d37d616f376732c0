/** The built host as a process of its own, which a test may kill. Needs dist/host (npm test builds it). */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROGRAM_FOLDER } from './sample-files.ts';

export type HostProcess = {
  readonly ready: { readonly desk: string; readonly member: string; readonly hall: string; readonly data: string };
  readonly pid: number;
  /** From spawning to the ready line, ms. */
  readonly startMs: number;
  /** SIGKILL: no goodbye, no flush. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** SIGTERM: resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Moves the clock of a host started by `spawnHostAt`. */
  readonly moveClock: (instant: string) => Promise<void>;
  /** Of a host started by `spawnHostWatched`: the longest its thread was away from its events since the last call, ms. */
  readonly longestStall: () => Promise<number>;
  /** Of the same: what its main thread still holds once garbage is taken away, in its heap and beside it, MB. */
  readonly liveMegabytes: () => Promise<number>;
};

const cliFile = (): string => {
  const file = join(PROGRAM_FOLDER, 'dist', 'host', 'cli.js');
  if (!existsSync(file)) throw new Error(`${file} is missing: node setup.mjs build`);
  return file;
};

const gone = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve(child.exitCode) : child.once('exit', (code) => resolve(code))));

/** Tells something that was loaded into the host beside it, and waits for its answer. */
const asking =
  (child: ChildProcess) =>
  (message: string): Promise<unknown> =>
    new Promise((done) => {
      child.once('message', done);
      child.send(message);
    });

/** Starts headless on free ports, on loopback only, and waits for the ready line. Throws with stderr when it doesn't come. */
export const spawnHost = (dataDir: string, ...more: readonly string[]): Promise<HostProcess> => spawnWith([], {}, dataDir, more);

/** The same with a clock that starts at this instant. Ports given in `more` stay those of the start before, so that phones find the host again. */
export const spawnHostAt = (instant: string, dataDir: string, ...more: readonly string[]): Promise<HostProcess> =>
  spawnWith(['--import', pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href], { OCOP_TEST_CLOCK: instant }, dataDir, more);

/** The same on a program whose maker has this public key (`fake-update.ts`): it takes updates that are signed with it. */
export const spawnHostTrusting = (publicKey: string, dataDir: string, ...more: readonly string[]): Promise<HostProcess> =>
  spawnWith(['--import', pathToFileURL(join(import.meta.dirname, 'update-key.ts')).href], { OCOP_TEST_UPDATE_KEY: publicKey }, dataDir, more);

/** Loaded into the host, not into what it starts in turn: says how late a timer of one millisecond came, at worst, or what memory is in use. */
const WATCH = `import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
if (isMainThread && process.argv[1].endsWith('cli.js')) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  setFlagsFromString('--expose-gc');
  const takeGarbage = runInNewContext('gc');
  process.on('message', (asked) => {
    if (asked === 'live') {
      takeGarbage();
      const { heapUsed, external } = process.memoryUsage();
      process.send((heapUsed + external) / 1048576);
      return;
    }
    process.send(delay.max / 1e6);
    delay.reset();
  });
  process.channel.unref();
}`;

/** The same, with its event loop and its memory watched. */
export const spawnHostWatched = (dataDir: string, ...more: readonly string[]): Promise<HostProcess> =>
  spawnWith(['--import', `data:text/javascript,${encodeURIComponent(WATCH)}`], {}, dataDir, more);

async function spawnWith(node: readonly string[], env: NodeJS.ProcessEnv, dataDir: string, more: readonly string[]): Promise<HostProcess> {
  const started = performance.now();
  const ports = ['--desk-port', '0', '--member-port', '0', '--hall-port', '0', '--secure-port', '0', '--lan-host', '127.0.0.1'];
  const child = spawn(process.execPath, [...node, cliFile(), 'start', '--headless', '--data', dataDir, ...ports, ...more], {
    stdio: ['ignore', 'pipe', 'pipe', ...(node.length > 0 ? (['ipc'] as const) : [])],
    env: { ...process.env, ...env },
  });
  if (!child.stdout || !child.stderr) throw new Error('the host has no output');
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk;
  });
  const { stdout } = child;
  const line = await new Promise<string>((resolve, reject) => {
    let text = '';
    stdout.on('data', (chunk: Buffer) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '');
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${words}`)));
  });
  const startMs = performance.now() - started;
  const end = (signal: NodeJS.Signals) => (): Promise<number | null> => {
    child.kill(signal);
    return gone(child);
  };
  return {
    ready: JSON.parse(line) as HostProcess['ready'],
    pid: child.pid ?? 0,
    startMs,
    kill: async () => void (await end('SIGKILL')()),
    stop: end('SIGTERM'),
    moveClock: async (instant) => void (await asking(child)(instant)),
    longestStall: async () => Number(await asking(child)('stall')),
    liveMegabytes: async () => Number(await asking(child)('live')),
  };
}
