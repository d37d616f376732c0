/** Finds Electron's binary and runs the program in its window; says when that cannot be, so that the caller opens the desk in the browser. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOWNLOAD_LIMIT_MS = 300_000;
const PROBE_LIMIT_MS = 4_000;
const RETRY_AFTER_MS = 24 * 3600_000;
/** A window that dies sooner than this with an error never came up (no sandbox, missing system library). */
const EARLY_DEATH_MS = 10_000;

/** The folder of package.json, whose `main` is dist/host/main.js: Electron takes the program's name from there. */
const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the `electron` package, or null in an installation without it. */
function electronFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** The binary as the package records it (path.txt), or `ELECTRON_OVERRIDE_DIST_PATH`; null while it isn't downloaded. */
export function electronBinary(folder: string): string | null {
  const record = join(folder, 'path.txt');
  const name = existsSync(record) ? readFileSync(record, 'utf8') : 'electron';
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(binary) ? binary : null;
}

const hasDisplay = (): boolean => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function reachable(): Promise<boolean> {
  const source = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}

/** The package's own download, at most once a day: a venue without internet must not wait for it at every start. */
async function download(folder: string): Promise<void> {
  const failed = join(folder, '.download-failed');
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < RETRY_AFTER_MS) return;
  if (await reachable()) {
    process.stderr.write('Đang tải cửa sổ chương trình (Electron, khoảng 110 MB, chỉ một lần)…\n');
    const code = await new Promise<number | null>((done) => {
      const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
      child.once('error', () => done(null));
      child.once('close', done);
    });
    if (code === 0) return;
  }
  try {
    writeFileSync(failed, '');
  } catch {
    // A read-only installation asks again next time.
  }
}

/**
 * Runs dist/host/main.js in Electron with the given arguments and waits until the window is closed. SIGINT and SIGTERM are passed
 * on, the window's exit code becomes this process's. 'no-electron': no binary, no display, or Electron died while starting.
 */
export async function launchWindow(args: readonly string[] = [], folder: string | null = electronFolder()): Promise<'launched' | 'no-electron'> {
  if (!folder || !hasDisplay()) return 'no-electron';
  if (!electronBinary(folder)) await download(folder);
  const binary = electronBinary(folder);
  return binary ? runWindow(binary, args) : 'no-electron';
}

function runWindow(binary: string, args: readonly string[]): Promise<'launched' | 'no-electron'> {
  const started = Date.now();
  return new Promise((done) => {
    const child = spawn(binary, [PROGRAM, ...args], { stdio: 'inherit' });
    let asked = false;
    const passOn = (signal: NodeJS.Signals) => {
      asked = true;
      child.kill(signal);
    };
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    const end = (outcome: 'launched' | 'no-electron') => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      done(outcome);
    };
    child.once('error', () => end('no-electron'));
    child.once('exit', (code) => {
      if (code !== 0 && !asked && Date.now() - started < EARLY_DEATH_MS) return end('no-electron');
      process.exitCode = code ?? 1;
      end('launched');
    });
  });
}
