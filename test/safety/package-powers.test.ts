/**
 * The dependency audit that runs everywhere: what each package that ships may do to the laptop. What would fail here: a new package, or a new version of one,
 * that starts programs, opens connections or makes code out of text, shipped without anybody having looked. Known faults: known-faults.test.ts.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDoor } from '../../electron/doors/answer.ts';
import { readLicences } from '../../electron/safety/about/licences.ts';
import { entryName } from '../support/known-faults.ts';
import { type Power, powersOf } from '../support/package-powers.ts';

/** Each was read in the package's code on 29/11/2026: which file has it, what for, and whether the program comes there. */
const KNOWN: Readonly<Record<string, readonly Power[]>> = {
  // lib/node.js, handler-storage.js, constrainer.js: comparers of a route's fixed letters (as numbers) and of the names of its parameters (as JSON), made when the
  // program adds the route. The only ones that run in a door, as the last test here sees.
  'find-my-way': ['eval'],
  // dist/compile/ and index.js: a function made of a JSON schema. The web server loads them, but asks nothing of them: no route has a schema.
  ajv: ['eval'],
  'fast-json-stringify': ['eval'],
  // standalone.js: reads printers back that a build had stored. Nothing stores any.
  '@fastify/fast-json-stringify-compiler': ['eval'],
  // index.js, wrapfunction: keeps a function's number of parameters when it is marked as old. The one user, http-errors, marks none.
  depd: ['eval'],
  // regenerator/index.js: sets a global where that can't be done otherwise. Not in any bundle, and the pages' policy would forbid it.
  '@babel/runtime': ['eval'],
  // lib/database.js, rowFactory: a row as an object, of the query's column names, each as JSON; the queries are the program's own. SQLite itself is native.
  'better-sqlite3': ['eval', 'native'],
  // dist/*.min.js, ready-made for pages, asking for the global object; lib/ has none, and that is what is loaded.
  'node-forge': ['eval'],
  // lib/server.js: the doors' own HTTP and HTTPS servers, and the addresses behind the name localhost. It calls nobody.
  fastify: ['net'],
  // lib/response.js: the shape of an answer, without a connection. Loaded when a test asks a door directly, which the program never does.
  'light-my-request': ['net'],
  // index.js: one UDP socket at 5353, to say and hear names in the room.
  'multicast-dns': ['net'],
  // lib/detect-libc.js: getconf and ldd, as one fixed text, on Linux only, and only where neither Node's own file, nor ldd's, nor the process report tells the C library.
  'detect-libc': ['process'],
  // dist/libvips.*: sysctl, brew, pkg-config and node-gyp, all for building it from source (install/build.js), which nothing here calls. The rest is its native module.
  sharp: ['process'],
  '@img/sharp-*': ['native'],
  '@img/sharp-libvips-*': ['native'],
  // lib/tools.js asks whether it is in a thread, lib/transport.js writes logs from one. The doors have no logger, so that neither is loaded.
  pino: ['worker'],
  // index.js: the thread itself.
  'thread-stream': ['worker'],
  // PDFs, phones' pictures, codes in scans: compiled code. Its imports are a clock, memory and a file system in memory; no file and no connection of the machine. `web` is
  // how each would fetch itself in a page; under Node PDFium reads its own folder, and the others are
  // handed their bytes (find-codes.ts; heic/closed-room.ts, in a realm that has nothing of Node).
  '@hyzyla/pdfium': ['wasm', 'web'],
  'libheif-js': ['wasm', 'web'],
  'zxing-wasm': ['wasm', 'web'],
  // lib/png-js.browser.*: fetches a picture by address. Under Node lib/png-js.cjs is loaded, which reads files.
  'png-js': ['web'],
  // use-fetch: a hook that no screen uses; a page may ask nobody but its own door.
  '@mantine/hooks': ['web'],
  // dist/html.*: functions of its own named fetch, which look into a table. Not loaded.
  docx: ['web'],
};

const powersIn = (name: string): readonly string[] => powersOf(join('node_modules', name)).map((power) => `${entryName(name)}: ${power}`);

test('no package that ships does more than was looked at', () => {
  const shipped = [...new Set(readLicences(process.cwd()).map((one) => one.name))].filter((name) => existsSync(join('node_modules', name)));
  expect(shipped.length).toBeGreaterThan(10);
  // What is known is read as well where nothing is built: a power that is gone would be let in again unseen.
  const names = new Set([...shipped, ...Object.keys(KNOWN).filter((name) => existsSync(join('node_modules', name)))]);
  // On Windows the image library comes in one package instead of two.
  const here = new Set([...names].map(entryName));
  const known = Object.entries(KNOWN).flatMap(([name, powers]) => (here.has(name) ? powers.map((power) => `${name}: ${power}`) : []));
  expect([...new Set([...names].flatMap(powersIn))].sort()).toEqual(known.sort());
});

test('powers are seen in code, not in remarks or in what nobody loads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-powers-'));
  try {
    for (const inside of ['lib', 'test']) mkdirSync(join(folder, inside));
    writeFileSync(join(folder, 'test', 'a.js'), "require('child_process')");
    writeFileSync(join(folder, 'example.js'), "require('http')");
    writeFileSync(
      join(folder, 'lib', 'b.js'),
      "/* eval(x) */\n  // new Function('x')\nobject.eval(1); const port = 'http'; me.fetch(1); class A { fetch(bytes) { } }",
    );
    expect(powersOf(folder)).toEqual([]);
    writeFileSync(join(folder, 'lib', 'c.mjs'), "import { spawn } from 'node:child_process';\nconst run = new Function('return 1');");
    writeFileSync(join(folder, 'lib', 'd.cjs'), "const net = require('net'); WebAssembly.compile(bytes); import('worker_threads')");
    expect(powersOf(folder)).toEqual(['eval', 'net', 'process', 'wasm', 'worker']);
    for (const web of ['await fetch(address)', 'const ask = new XMLHttpRequest', 'new WebSocket(a)', 'navigator.sendBeacon(a)']) {
      writeFileSync(join(folder, 'lib', 'e.js'), web);
      expect(powersOf(folder)).toContain('web');
    }
    for (const native of ['a.node', 'b.so.8.18.7', 'c.dll', 'd.dylib', 'e.so']) {
      writeFileSync(join(folder, native), '');
      expect(powersOf(folder)).toContain('native');
      rmSync(join(folder, native));
    }
    expect(powersOf(folder)).not.toContain('native');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('of all that is loaded for a door, only its routes make code from text', async () => {
  const makers = new Set<string>();
  const real = globalThis.Function;
  const seen = <T>(made: T): T => {
    makers.add(/node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(new Error('where').stack ?? '')?.[1] ?? 'the program');
    return made;
  };
  globalThis.Function = new Proxy(real, {
    construct: (target, parts) => seen(Reflect.construct(target, parts)),
    apply: (target, self, parts) => seen(Reflect.apply(target, self, parts)),
  });
  const door = buildDoor(() => true, "default-src 'none'", 1000);
  try {
    door.get('/a/:name', (request) => request.params);
    door.post('/b', (request) => request.body);
    const at = await door.listen({ host: '127.0.0.1', port: 0 });
    expect(await (await fetch(`${at}/a/x`)).json()).toEqual({ name: 'x' });
    expect(await (await fetch(`${at}/b`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[1]' })).json()).toEqual([1]);
  } finally {
    await door.close();
    globalThis.Function = real;
  }
  expect([...makers]).toEqual(['find-my-way']);
  const loaded = Object.keys(createRequire(import.meta.url).cache).map((file) => file.replaceAll('\\', '/'));
  expect(loaded.some((file) => file.includes('/node_modules/fastify/'))).toBe(true);
  expect(loaded.filter((file) => /\/node_modules\/(pino|thread-stream|light-my-request)\//.test(file))).toEqual([]);
});
