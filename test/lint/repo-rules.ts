/** House rules about the repository as a whole: imports that lead nowhere, what the member page carries, packages, machine paths. */
import { posix } from 'node:path';
import type { Finding } from './house-rules.ts';
import { targetOf } from './import-table.ts';
import type { Source } from './read-source.ts';

export type Sources = ReadonlyMap<string, Source>;
export type Manifest = {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};

/** Relative imports name an existing file, extension included. */
export const brokenImports = (sources: Sources, files: ReadonlySet<string>): readonly Finding[] =>
  [...sources].flatMap(([file, { imports }]) =>
    imports.flatMap(({ from, line }) => {
      const target = targetOf(file, from);
      return target.kind === 'repo' && !files.has(target.path)
        ? [{ file, line, message: `imports '${from}': there is no such file (imports carry the extension)` }]
        : [];
    }),
  );

/** Chain of files by which `start` reaches a package that matches, at run time; null when it doesn't. */
export function chainTo(sources: Sources, start: string, heavy: RegExp, seen = new Set<string>()): readonly string[] | null {
  seen.add(start);
  for (const { from, typeOnly } of sources.get(start)?.imports ?? []) {
    if (typeOnly) continue;
    const target = targetOf(start, from);
    if (target.kind === 'package' && heavy.test(target.name)) return [start, target.name];
    if (target.kind === 'repo' && !seen.has(target.path)) {
      const rest = chainTo(sources, target.path, heavy, seen);
      if (rest) return [start, ...rest];
    }
  }
  return null;
}

const HEAVY = /^(zod|@mantine\/.+|@tabler\/.+)$/;
/** The member page loads on old phones over a crowded network: neither zod nor the component library, not even through others. */
export const heavyMember = (sources: Sources): readonly Finding[] =>
  [...sources.keys()]
    .filter((file) => file.startsWith('renderer/member/'))
    .flatMap((file) => {
      const chain = chainTo(sources, file, HEAVY);
      return chain ? [{ file, line: 1, message: `the member page would load ${chain.at(-1)}: ${chain.join(' → ')}` }] : [];
    });

/** Packages that no source imports because they are run, configured or only typed. */
const TOOLS = new Set(['@biomejs/biome', '@vitest/coverage-v8', 'electron-builder', 'node', 'typescript']);
const usedByTypes = (name: string, all: ReadonlySet<string>): boolean => {
  const typed = name.replace('@types/', '').replace('__', '/');
  return name.startsWith('@types/') && (typed === 'node' || all.has(typed));
};

/** Every package imported is in package.json (in `dependencies` when the program needs it to run), every one in package.json is used. */
export function packages(sources: Sources, styles: ReadonlyMap<string, string>, manifest: Manifest): readonly Finding[] {
  const all = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]);
  const unlisted = [...sources].flatMap(([file, { imports }]) =>
    imports.flatMap(({ from, line, typeOnly }) => {
      const target = targetOf(file, from);
      if (target.kind === 'repo' || target.name === 'node' || target.name === 'virtual:' || (typeOnly && all.has(`@types/${target.name}`))) return [];
      const needed = /^(shared|electron(?!\/packing)|renderer)\//.test(file) && !typeOnly && target.name !== 'electron';
      if (needed ? target.name in manifest.dependencies : all.has(target.name)) return [];
      return [{ file, line, message: `imports '${target.name}', which is not in package.json${needed ? ' under dependencies' : ''}` }];
    }),
  );
  const mentioned = [
    ...[...sources.values()].flatMap((s) => s.strings.map((t) => t.text)),
    ...[...styles.values()].flatMap((css) => [...css.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map((m) => m[1] ?? '')),
  ];
  const used = (name: string): boolean => TOOLS.has(name) || usedByTypes(name, all) || mentioned.some((text) => text === name || text.startsWith(`${name}/`));
  return [
    ...unlisted,
    ...[...all].filter((name) => !used(name)).map((name) => ({ file: 'package.json', line: 1, message: `'${name}' is listed and nothing uses it` })),
  ];
}

/** Files must not carry the paths of the machine they were written on, nor the lock file a registry's host. */
export function machineTraces(texts: ReadonlyMap<string, string>, root: string, temporary: readonly string[]): readonly Finding[] {
  const parent = posix.dirname(root);
  const paths = [root, ...(parent.length > 1 && !temporary.includes(parent) && parent !== '/home' ? [`${parent}/`] : [])];
  const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
  return [...texts].flatMap(([file, text]) => {
    const path = paths.find((p) => text.includes(p));
    const host = file === 'package-lock.json' ? /"resolved": "https?:/.exec(text) : null;
    return [
      ...(path ? [{ file, line: lineOf(text, text.indexOf(path)), message: 'names a folder of the machine it was written on' }] : []),
      ...(host ? [{ file, line: lineOf(text, host.index), message: "the lock file records a registry's host (see .npmrc)" }] : []),
    ];
  });
}

type LockedPackage = { readonly optionalDependencies?: Readonly<Record<string, string>> };
/** An optional package (another system's binary) missing from the lock file makes `npm ci` refuse on every machine. */
export function lockGaps(lock: { readonly packages: Readonly<Record<string, LockedPackage>> }): readonly Finding[] {
  const names = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => ({ file: 'package-lock.json', line: 1, message: `'${name}', optional for ${path}, is missing: npm ci will refuse` })),
  );
}
