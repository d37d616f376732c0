/**
 * The dependency audit that runs everywhere: what each package that ships may do to the laptop. What would fail here: a new package, or a new version of one,
 * that starts programs, opens connections or makes code out of text, shipped without anybody having looked. Known faults are asked by `npm run audit`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLicences } from '../../electron/safety/about/licences.ts';
import { type Power, powersOf } from '../support/package-powers.ts';

/** Read on 28/11/2026; why each may have it. */
const KNOWN: Readonly<Record<string, readonly Power[]>> = {
  // Checks and printers of JSON compiled from schemas of the program's own; none comes from outside.
  '@fastify/fast-json-stringify-compiler': ['eval'],
  ajv: ['eval'],
  'fast-json-stringify': ['eval'],
  // Routes compiled once at the start, from the program's own table.
  'find-my-way': ['eval', 'net'],
  // A wrapper that keeps a function's arity.
  depd: ['eval'],
  // Helpers for old generators; none of the page's code uses them.
  '@babel/runtime': ['eval'],
  // Rows as objects: a function made of a query's column names, each written as JSON; the queries are the program's own.
  'better-sqlite3': ['eval'],
  // Only in ready-made files for browsers, which nothing loads.
  'node-forge': ['eval'],
  // The doors, and the name in the room.
  fastify: ['net'],
  'light-my-request': ['net'],
  'multicast-dns': ['net'],
  // Which C library and image library the system has: asked of the system once, when the image library loads.
  'detect-libc': ['process'],
  sharp: ['process'],
  // Writers of logs, which the program has switched off.
  pino: ['worker'],
  'thread-stream': ['worker'],
  // PDFs, pictures of phones and codes of scans: compiled code without access to the machine, in a worker with limits.
  '@hyzyla/pdfium': ['wasm'],
  'libheif-js': ['wasm'],
  'zxing-wasm': ['wasm'],
};

test('no package that ships does more than was looked at', () => {
  const shipped = [...new Set(readLicences(process.cwd()).map((one) => one.name))].filter((name) => existsSync(join('node_modules', name)));
  expect(shipped.length).toBeGreaterThan(10);
  const more = shipped.flatMap((name) => powersOf(join('node_modules', name)).flatMap((power) => (KNOWN[name]?.includes(power) ? [] : [`${name}: ${power}`])));
  expect(more).toEqual([]);
});

test('powers are seen in code, not in remarks or in what nobody loads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-powers-'));
  try {
    for (const inside of ['lib', 'test']) mkdirSync(join(folder, inside));
    writeFileSync(join(folder, 'test', 'a.js'), "require('child_process')");
    writeFileSync(join(folder, 'lib', 'b.js'), "/* eval(x) */\n  // new Function('x')\nobject.eval(1); const port = 'http';");
    expect(powersOf(folder)).toEqual([]);
    writeFileSync(join(folder, 'lib', 'c.mjs'), "import { spawn } from 'node:child_process';\nconst run = new Function('return 1');");
    writeFileSync(join(folder, 'lib', 'd.cjs'), "const net = require('net'); WebAssembly.compile(bytes); import('worker_threads')");
    expect(powersOf(folder)).toEqual(['eval', 'net', 'process', 'wasm', 'worker']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
