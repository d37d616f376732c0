/**
 * Prepares what the npm scripts need: dependencies, the built program in dist/, for the tests a browser and poppler.
 * Plain JavaScript without dependencies, because it runs before anything is installed, under any Node from 20 on.
 * Talks on stderr only: stdout belongs to the command that follows. Usage: node setup.mjs start | test | build
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser, hasPoppler } from './test/support/find-tools.mjs';

const root = import.meta.dirname ?? resolve('.');
const at = (/** @type {string[]} */ ...parts) => join(root, ...parts);
const windows = process.platform === 'win32';
const shippedNode = at('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const say = (/** @type {string} */ vi, /** @type {string} */ en) => process.stderr.write(`ocop: ${vi} · ${en}\n`);

/** @returns {never} */
function fail(/** @type {string} */ vi, /** @type {string} */ en) {
  say(vi, en);
  process.exit(1);
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked */
/** @returns {Record<string, Locked> | null} */
function lockedPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** npm writes node_modules/.package-lock.json last, so a broken-off installation has none and counts as missing. */
function dependenciesFresh() {
  const wanted = lockedPackages(at('package-lock.json'));
  const installed = lockedPackages(at('node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

/** The npm that started us, run by its own Node (ours may lie in the node_modules it is about to replace). */
function npm(/** @type {string[]} */ args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.env.npm_node_execpath ?? process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell: command === 'npm' && windows }).status === 0;
}

function ensureDependencies() {
  if (!dependenciesFresh()) {
    say('cài các gói cần thiết vào node_modules (npm ci)', 'installing dependencies into node_modules (npm ci)');
    if (
      !npm([
        'ci',
        '--include=dev',
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--fetch-retry-mintimeout=3000',
        '--fetch-retry-factor=2',
        '--loglevel=error',
      ])
    )
      fail(
        'chưa cài được các gói. Hãy kiểm tra kết nối mạng (chỉ cần cho lần cài đầu), đóng chương trình đang chạy rồi thử lại.',
        'the dependencies could not be installed. Check the network (needed for the first installation only), close the running program and try again.',
      );
  }
  if (existsSync(shippedNode)) return;
  say('cài Node 24 đi kèm chương trình (npm rebuild node)', "installing the program's own Node 24 (npm rebuild node)");
  npm(['rebuild', 'node', '--ignore-scripts=false']);
  if (!existsSync(shippedNode) && !nodeIsEnough())
    fail(
      `chưa có Node 24 và Node ${process.versions.node} trên máy quá cũ (cần từ 22.14). Hãy cài Node 24 rồi thử lại.`,
      `Node 24 is missing and this machine's Node ${process.versions.node} is too old (22.14 is needed). Install Node 24 and try again.`,
    );
}

/**
 * The scripts say `exec node …`, so that a signal to npm reaches the program instead of a shell in between. Windows' cmd knows no
 * `exec`; scripts find this one first on their PATH.
 */
function ensureExec() {
  const shim = at('node_modules', '.bin', 'exec.cmd');
  if (windows && !existsSync(shim)) writeFileSync(shim, '@%*\r\n');
}

/** better-sqlite3's binary crashes before 22.14. */
function nodeIsEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14);
}

const buildConfig = /^vite\.(\w+)\.config\.ts$/;
/** @type {Record<string, string[]>} */
const sourcesOf = { host: ['electron', 'shared', 'test/bench', 'test/support', 'test/fixtures'] };

/** @type {Map<string, string>} */
const digests = new Map();
/** Names and contents of everything below a folder (or of one file) as one digest; read once, however many targets share it. */
function digest(/** @type {string} */ place) {
  const known = digests.get(place);
  if (known) return known;
  const hash = createHash('sha1');
  const stat = statSync(at(place), { throwIfNoEntry: false });
  if (stat?.isDirectory()) for (const name of readdirSync(at(place)).sort()) hash.update(`${name}\0${digest(`${place}/${name}`)}\0`);
  else if (stat) hash.update(readFileSync(at(place)));
  const found = hash.digest('hex');
  digests.set(place, found);
  return found;
}

/** One target per vite.<name>.config.ts: it writes dist/<name>, its stamp dist/.<name>.stamp. */
function staleTargets() {
  return readdirSync(root)
    .flatMap((file) => buildConfig.exec(file)?.slice(1) ?? [])
    .map((name) => {
      const config = `vite.${name}.config.ts`;
      return {
        name,
        config,
        stamp: at('dist', `.${name}.stamp`),
        digest: [config, 'package-lock.json', ...(sourcesOf[name] ?? ['renderer', 'shared'])].map(digest).join('\n'),
      };
    })
    .filter(({ name, stamp, digest }) => !existsSync(at('dist', name)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest);
}

/** @typedef {ReturnType<typeof staleTargets>[number]} Target */
/** @returns {Promise<boolean>} */
function buildTarget(/** @type {Target} */ target) {
  const node = existsSync(shippedNode) ? shippedNode : process.execPath;
  const args = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', target.config, '--logLevel', 'warn'];
  return new Promise((done) => {
    spawn(node, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } }).on('close', (code) => {
      if (code === 0) writeFileSync(target.stamp, target.digest);
      done(code === 0);
    });
  });
}

async function ensureBuild() {
  const stale = staleTargets();
  if (stale.length === 0) return;
  const names = stale.map((t) => t.name).join(', ');
  say(`dựng chương trình vào dist/ (${names})`, `building the program into dist/ (${names})`);
  mkdirSync(at('dist'), { recursive: true });
  const built = await Promise.all(stale.map(buildTarget));
  if (built.includes(false)) fail('không dựng được chương trình, xem lỗi ở trên.', 'the program could not be built, see the errors above.');
}

/** Debian and Ubuntu as root install by themselves; everywhere else a sentence says what is missing. */
function ensureTestTools() {
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasPoppler() ? [] : ['poppler-utils'])];
  if (missing.length === 0) return;
  const apt = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (apt) {
    say(`cài công cụ kiểm thử: ${missing.join(', ')} (apt-get)`, `installing test tools: ${missing.join(', ')} (apt-get)`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env });
    if (spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: ['ignore', 2, 2], env }).status === 0) return;
  }
  say(
    `chưa có ${missing.join(', ')}: hãy cài Chromium hoặc Chrome và poppler-utils; các kiểm thử cần chúng sẽ báo lỗi.`,
    `${missing.join(', ')} missing: install Chromium or Chrome, and poppler-utils; the tests that need them will fail.`,
  );
}

/** Two commands started at once on a fresh clone: the second waits for the first. The lock names its owner and dies with it. */
async function lock() {
  const file = at('.setup.lock');
  for (let told = false; ; told = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      process.on('exit', () => rmSync(file, { force: true }));
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (!ownerLives(file)) rmSync(file, { force: true });
    else if (!told) say('chờ một lệnh cài đặt khác đang chạy', 'waiting for another set-up that is running');
    await sleep(250);
  }
}

function ownerLives(/** @type {string} */ file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

const verb = process.argv[2] ?? 'start';
if (!['start', 'test', 'build'].includes(verb)) fail('cách dùng: node setup.mjs start | test | build', 'usage: node setup.mjs start | test | build');
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(1));
if (!dependenciesFresh() || !existsSync(shippedNode) || staleTargets().length > 0) await lock();
ensureDependencies();
ensureExec();
await ensureBuild();
if (verb === 'test') ensureTestTools();
