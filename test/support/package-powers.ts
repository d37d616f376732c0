/** What the packages that ship may do to the machine, read from their code: the part of an audit that needs no network. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a package's code reaches for. `eval`: code made from text; `process`: other programs; `net`: connections of its own; `web`: those of a page; `worker`: threads;
 * `wasm`: compiled code; `native`: the machine's own code, which may do anything.
 */
export type Power = 'eval' | 'process' | 'net' | 'web' | 'worker' | 'wasm' | 'native';

const from = (...modules: readonly string[]): RegExp => new RegExp(`(?:from|require\\(|import\\()\\s*['"](?:node:)?(?:${modules.join('|')})['"]`);
const SIGNS: Readonly<Record<Exclude<Power, 'native'>, RegExp>> = {
  eval: /\bnew Function\(|[^.\w]Function\(['"`]|[^.\w]eval\(/,
  process: from('child_process', 'cluster', 'vm'),
  net: from('net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises'),
  // Not a method of that name being written, nor one of an object.
  web: /\bnew (?:XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\(|(?:^|[^.\w'"`-])fetch\((?![^()]*\)\s*\{)/m,
  worker: from('worker_threads'),
  wasm: /\bWebAssembly\./,
};
/** Not loaded by whoever uses a package. */
const ASIDE = /(^|\/)(tests?|__tests__|examples?|docs?|bench(marks?)?|scripts|bin|cli|types|demo|fixtures|node_modules)\/|^(test|example)\.js$/;
const NATIVE = /\.(node|dll|dylib|so(\.[\d.]+)?)$/;

/** The powers of the package in this folder, sorted; of its code alone, not of what it depends on. Comments don't count. */
export function powersOf(folder: string): readonly Power[] {
  const files = globSync('**/*.{js,cjs,mjs,node,dll,dylib,so,so.*}', { cwd: folder }).filter((file) => !ASIDE.test(file.replaceAll('\\', '/')));
  const found = new Set<Power>(files.some((file) => NATIVE.test(file)) ? ['native'] : []);
  for (const file of files.filter((one) => !NATIVE.test(one))) {
    const code = readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    for (const [power, sign] of Object.entries(SIGNS) as [Power, RegExp][]) if (sign.test(code)) found.add(power);
  }
  return [...found].sort();
}
