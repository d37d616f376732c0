/** A WebAssembly module's own memory, kept small: the most it may grow to stands in its bytes, and the engine holds it to that whatever its code does. Pure. */

const MEMORY_SECTION = 5;
const HEADER_BYTES = 8;
/** Bit of a memory's flags that says: a maximum follows. */
const HAS_MOST = 1;
export const WASM_PAGE_BYTES = 65_536;

/** A number as WebAssembly writes it: seven bits a byte, the highest bit set on all but the last (LEB128). */
function numberAt(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  let [value, end] = [0, at];
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[end++];
    if (byte === undefined || shift > 28) throw new Error('not a WebAssembly module');
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end };
  }
}

/** A copy of `module` whose one memory has at most `pages`. Throws when it has none of its own, or none with a maximum that is larger. */
export function capMemory(module: Uint8Array, pages: number): Uint8Array<ArrayBuffer> {
  for (let at = HEADER_BYTES; at < module.length; ) {
    const size = numberAt(module, at + 1);
    if (module[at] === MEMORY_SECTION) {
      const count = numberAt(module, size.end);
      const least = numberAt(module, count.end + 1);
      const most = numberAt(module, least.end);
      if (count.value !== 1 || module[count.end] !== HAS_MOST || least.value > pages || most.value < pages) break;
      const capped = Uint8Array.from(module);
      // As many bytes as before, if need be with zeros at the number's top: nothing behind it moves.
      for (let i = least.end, rest = pages; i < most.end; i += 1, rest >>>= 7) capped[i] = (rest & 0x7f) | (i < most.end - 1 ? 0x80 : 0);
      return capped;
    }
    at = size.end + size.value;
  }
  throw new Error('no memory of its own to keep small');
}
