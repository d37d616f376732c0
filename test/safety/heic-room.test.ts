/**
 * The closed room of the HEIC decoder. Breaks when something of Node can be reached from inside, when a photo looks different from before, or when a decoder that
 * runs wild isn't stopped.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { openDecoder, openRoom, readDecoder } from '../../electron/dossier/evidence/heic/closed-room.ts';
import { INSIDE } from '../../electron/dossier/evidence/heic/inside.ts';
import { readHeic } from '../../electron/dossier/evidence/heic/read-heic.ts';
import { HEIC_MEMORY_MEGABYTES, MEGABYTE } from '../../electron/dossier/evidence/limits.ts';
import { createWorkerLink } from '../../electron/safety/worker-link.ts';
import { ATTACK, REACHED } from '../support/heic-attack.ts';

const { scripts, wasm } = readDecoder();
const [glue] = scripts as [Script];
const FILE = 'test/fixtures/evidence/two-colours.heic';

test('a photo has the pixels it always had, file after file', async () => {
  for (const _ of [1, 2]) {
    const [picture, ...more] = await readHeic(FILE);
    expect(more).toEqual([]);
    const { width, height, data } = picture?.decode() ?? { width: 0, height: 0, data: Buffer.alloc(0) };
    expect([width, height]).toEqual([64, 48]);
    // As libheif gave them in the program's own realm.
    expect(createHash('sha256').update(data).digest('hex')).toBe('f24fc944f495c3304268366ff82c4eaa5934f6b36e195cb23d0eb5c4835725e0');
  }
});

/** Each yields the `Function` of the realm it came to, or whatever else it found; a throw finds nothing. */
const WAYS: readonly string[] = [
  `this.constructor.constructor('return process')()`,
  `globalThis.constructor.constructor('return process')()`,
  `(function () {}).constructor('return process')()`,
  `(async function () {}).constructor('return process')()`,
  `(function* () {}).constructor('return process')().next().value`,
  `eval('process')`,
  `(0, eval)('1')`,
  `new (class extends Function {})('return process')()`,
  `Reflect.construct(Function, ['return process'])()`,
  `Promise.resolve().constructor.constructor('return process')()`,
  `given.constructor.constructor('return process')()`,
  `Object.getPrototypeOf(given).constructor.constructor('return process')()`,
  `arguments.callee.caller.constructor('return process')()`,
  `arguments.constructor.constructor('return process')()`,
  `(() => { try { null.x; } catch (e) { return e.constructor.constructor('return process')(); } })()`,
  `(() => { const deep = () => deep(); try { deep(); } catch (e) { return e.constructor.constructor('return process')(); } })()`,
  `(() => { try { new Array(-1); } catch (e) { return e.constructor.constructor('return process')(); } })()`,
  `(() => { try { new Uint8Array(2 ** 50); } catch (e) { return e.constructor.constructor('return process')(); } })()`,
  `(() => { try { (void 0)(); } catch (e) { return e.constructor.constructor('return process')(); } })()`,
  `(() => { let found; Error.prepareStackTrace = (e, sites) => (found = sites); new Error('x').stack; return found; })()`,
  `(() => { Error.stackTraceLimit = 50; return new Error('x').stack.includes('closed-room'); })() || undefined`,
  `Function.prototype.caller`,
  `kept.constructor.constructor('return process')()`,
];

test('nothing of Node, and no way to make code from text, can be reached from inside', () => {
  const names = [
    'process',
    'require',
    'module',
    'Buffer',
    'fetch',
    'setTimeout',
    'setImmediate',
    'queueMicrotask',
    'structuredClone',
    'console',
    'performance',
  ];
  const ways = WAYS.map((way) => `function (given) { return ${way}; }`);
  const room = openRoom([
    glue,
    new Script(`globalThis.inside = ${INSIDE}`),
    new Script(`({
      room: (length) => (globalThis.kept = inside.wasmRoom(length)),
      start: () => inside.start(),
      seen: (given) => [${names.map((name) => `typeof ${name}`).join(', ')}].filter((type) => type !== 'undefined').length,
      tried: (index, given) => {
        const way = [${ways.join(',\n')}][index];
        try { const found = way.call(globalThis, given); return found === undefined ? 0 : 1; } catch (e) { return e instanceof Error ? 0 : 1; }
      },
      thrown: () => { throw { get message() { return globalThis.leak = 1; } }; },
      lied: () => ({ valueOf: () => 1 }),
    })`),
  ]);
  room.bytes('room', wasm.length).set(wasm);
  room.number('start');
  expect(room.number('seen')).toBe(0);
  expect(WAYS.filter((_, index) => room.number('tried', index, 7) !== 0)).toEqual([]);
  // What comes out is numbers and bytes; what was thrown isn't touched.
  for (const name of ['thrown', 'lied', 'none']) {
    expect(() => room.number(name)).toThrow(new Error(`HEIC: ${name}`));
    expect(() => room.bytes(name)).toThrow(new Error(`HEIC: ${name}`));
  }
  expect(() => room.bytes('seen')).toThrow(Error);
});

test('the words that would load a module, which no realm can be kept from, are not in what runs there', () => {
  for (const code of [readFileSync('node_modules/libheif-js/libheif-wasm/libheif.js', 'utf8'), INSIDE]) expect(code).not.toMatch(/\bimport\s*[(.]/);
});

test('who holds the decoder’s memory and its 42 functions gets to `process` in a realm of Node’s, and nowhere in the room', () => {
  expect(WebAssembly.Module.imports(new WebAssembly.Module(wasm))).toHaveLength(42);
  // The module as it would be anywhere: this is what the room is for.
  const open = createContext({ process, require: createRequire(import.meta.url), __dirname: '.' });
  glue.runInContext(open);
  const inside = new Script(ATTACK.replace('onlyPush(given, () => memory)', '0')).runInContext(open) as Readonly<Record<string, (given: number) => never>>;
  new Uint8Array(inside.wasmRoom?.(wasm.length) ?? 0).set(wasm);
  inside.start?.(0);
  expect([inside.attack?.(0), inside.attack?.(1)]).toEqual([REACHED.process, REACHED.process]);

  const room = openRoom([glue, new Script(ATTACK)]);
  room.bytes('wasmRoom', wasm.length).set(wasm);
  room.number('start');
  // Even with the call by name as it was, no text becomes code; and the module has it for `push` alone.
  expect(room.number('attack', 0)).toBe(REACHED.aFunction);
  expect(room.number('attack', 1)).toBe(REACHED.nothing);
  expect(room.number('grow')).toBe(HEIC_MEMORY_MEGABYTES * MEGABYTE);
});

test('a room that runs wild in time or memory is given up, and the next one works', async () => {
  const link = createWorkerLink<string, { readonly found: number }>(new URL('../support/wild-room-worker.ts', import.meta.url), { maxOldGenerationSizeMb: 60 });
  try {
    expect(await link.ask('rest', 30_000)).toEqual({ found: 1 });
    expect(await link.ask('turn', 300)).toBe('timeout');
    expect(await link.ask('hoard', 60_000)).toBe('died');
    expect(await link.ask('rest', 30_000)).toEqual({ found: 1 });
  } finally {
    await link.release();
  }
}, 120_000);

test('a fault in one file leaves nothing for the next: each has a module of its own', () => {
  const [one, other] = [openDecoder(), openDecoder()];
  const file = readFileSync(FILE);
  one.bytes('fileRoom', 400).set(file.subarray(0, 400));
  expect(() => one.number('open')).toThrow(new Error('HEIC: open'));
  other.bytes('fileRoom', file.length).set(file);
  expect(other.number('open')).toBe(1);
});
