/** What others wrote of this program: every package that ships, bundled or in a folder of its own, with its licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** `licence`: SPDX identifier, '' where the package names none. `text`: the licence's own words, '' where the package has none. */
export type Licence = { readonly name: string; readonly version: string; readonly licence: string; readonly text: string };

/** Where the build leaves what it bundled (vite.*.config.ts). */
const BUNDLES = ['host', 'desk', 'hall', 'member'];
/** Packages that are loaded from their folders, and what those load (electron-builder.yml, `files`). */
export const LOADED = [
  'better-sqlite3',
  'sharp',
  'detect-libc',
  'semver',
  '@hyzyla/pdfium',
  'libheif-js',
  'zxing-wasm',
  '@expo-google-fonts/tinos',
  '@fontsource/be-vietnam-pro',
] as const;

const zBundled = z.array(z.object({ name: z.string(), version: z.string(), identifier: z.string().nullish(), text: z.string().nullish() }));
const zPackage = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

function bundledIn(file: string): readonly Licence[] {
  if (!existsSync(file)) return [];
  const list = zBundled.parse(JSON.parse(readFileSync(file, 'utf8')));
  return list.map(({ name, version, identifier, text }) => ({ name, version, licence: identifier ?? '', text: text ?? '' }));
}

const LICENCE_FILE = /^(licen[cs]e|copying)/i;

function loadedFrom(folder: string): readonly Licence[] {
  if (!existsSync(join(folder, 'package.json'))) return [];
  const { name, version, license = '' } = zPackage.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name));
  return [{ name, version, licence: license, text: files.map((file) => readFileSync(join(folder, file.name), 'utf8').trim()).join('\n\n') }];
}

/** The image library's own parts are packages of their own, other ones on each system. */
const partsOf = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

/** By name, each version once. `program`: the program's folder. Throws when the build's lists are damaged. */
export function readLicences(program: string): readonly Licence[] {
  const modules = join(program, 'node_modules');
  const found = [
    { name: 'Node.js', version: process.versions.node, licence: 'MIT', text: '' },
    ...BUNDLES.flatMap((name) => bundledIn(join(program, 'dist', name, 'licences.json'))),
    ...[...LOADED.map((name) => join(modules, name)), ...partsOf(join(modules, '@img'))].flatMap(loadedFrom),
  ];
  const once = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

const RULE = '─'.repeat(78);

/** All of them as one text to read and to hand on with the program. */
export const licenceText = (licences: readonly Licence[]): string =>
  licences.map(({ name, version, licence, text }) => `${RULE}\n${name} ${version}${licence ? ` · ${licence}` : ''}\n\n${text.trim()}\n`).join('\n');
