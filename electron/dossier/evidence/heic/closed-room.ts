/**
 * A room of its own for the HEIC decoder. A memory fault in it may give a file's maker the whole of the module's memory and every function the module imports, and
 * those are JavaScript: in a worker's own realm one of them leads to `Function`, and so to all of Node. Here they run in a realm where no text becomes code, and
 * which holds nothing but the language itself; no object from outside ever goes in. A room serves one file, so that a fault in one can't show in the next.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { types } from 'node:util';
import { constants, createContext, Script } from 'node:vm';
import { HEIC_MEMORY_MEGABYTES, MEGABYTE } from '../limits.ts';
import { capMemory, WASM_PAGE_BYTES } from './cap-memory.ts';
import { INSIDE } from './inside.ts';

export type ClosedRoom = {
  /** Of a function inside, with numbers: the number it returns. Throws when it throws, whatever that was. */
  readonly number: (name: string, ...given: readonly number[]) => number;
  /** The same, for the bytes it returns: a view of memory that belongs to the room. */
  readonly bytes: (name: string, ...given: readonly number[]) => Uint8Array<ArrayBuffer>;
};

type Inside = Readonly<Record<string, (...given: readonly number[]) => unknown>>;

/** `scripts` run in a new realm one after the other; the last one's value is an object of the functions that may be called. Throws what is wrong with them. */
export function openRoom(scripts: readonly Script[]): ClosedRoom {
  // An ordinary global object of the new realm: one made from an object of ours would lead back here through its constructor.
  const realm = createContext(constants.DONT_CONTEXTIFY, { codeGeneration: { strings: false, wasm: true } });
  const inside = scripts.map((script) => script.runInContext(realm) as unknown).at(-1) as Inside;

  function call(name: string, given: readonly number[]): unknown {
    try {
      return inside[name]?.(...given);
    } catch {
      // What was thrown is an object of the room: it is not looked at.
      throw new Error(`HEIC: ${name}`);
    }
  }

  return {
    number: (name, ...given) => {
      const found = call(name, given);
      if (typeof found !== 'number' || !Number.isSafeInteger(found)) throw new Error(`HEIC: ${name}`);
      return found;
    },
    bytes: (name, ...given) => {
      const found = call(name, given);
      // Told by what it is, not by its prototype, which the room could set.
      if (!types.isArrayBuffer(found)) throw new Error(`HEIC: ${name}`);
      return new Uint8Array(found);
    },
  };
}

type Decoder = { readonly scripts: readonly Script[]; readonly wasm: Uint8Array<ArrayBuffer>; readonly compiled: WebAssembly.Module };
let decoder: Decoder | null = null;

/** Read once in each worker. `compiled` is for nobody: as long as it lives, the engine knows the same bytes again and doesn't compile them for every room. */
export function readDecoder(): Decoder {
  const require = createRequire(import.meta.url);
  const wasm = capMemory(readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.wasm')), (HEIC_MEMORY_MEGABYTES * MEGABYTE) / WASM_PAGE_BYTES);
  const glue = new Script(readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.js'), 'utf8'));
  return { scripts: [glue, new Script(INSIDE)], wasm, compiled: new WebAssembly.Module(wasm) };
}

/** A new room with the decoder ready in it. */
export function openDecoder(): ClosedRoom {
  decoder ??= readDecoder();
  const room = openRoom(decoder.scripts);
  room.bytes('wasmRoom', decoder.wasm.length).set(decoder.wasm);
  room.number('start');
  return room;
}
