import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { MIMETYPE } from '../../electron/safety/bundle/manifest.ts';

/** The schema that electron-builder itself checks with ships in its library, beside its package.json. */
const builderLibrary = dirname(createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json')).resolve('app-builder-lib/package.json'));
const schema = JSON.parse(readFileSync(join(builderLibrary, 'scheme.json'), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

type Packing = {
  readonly files: readonly string[];
  readonly asarUnpack: readonly string[];
  readonly icon: string;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly nsis: { readonly perMachine: boolean };
  readonly fileAssociations: readonly unknown[];
} & Readonly<Record<'win' | 'mac' | 'linux', { readonly target: readonly string[] }>>;
const packing = load(readFileSync('electron-builder.yml', 'utf8')) as Packing;

describe('electron-builder.yml', () => {
  it('fits the schema of the packer', () => {
    expect(validate(packing), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is really checked: a misspelt option and a wrong type are refused', () => {
    expect(validate({ ...packing, asarUnpak: [] })).toBe(false);
    expect(validate({ ...packing, nsis: { perMachine: 'no' } })).toBe(false);
  });

  it('makes the promised packages, installed per user', () => {
    expect([packing.win.target, packing.mac.target, packing.linux.target]).toEqual([['nsis', 'portable'], ['dmg'], ['AppImage', 'deb']]);
    expect(packing.nsis.perMachine).toBe(false);
  });

  it('opens a session’s bundle by a double click, as the type the bundle itself names', () => {
    expect(packing.fileAssociations).toEqual([expect.objectContaining({ ext: 'ocop', mimeType: MIMETYPE })]);
  });

  it('carries what the program reads at run time, and nothing that builds it', () => {
    expect(packing.files.slice(0, 3)).toEqual(['dist', 'resources', 'package.json']);
    const packed = packing.files.flatMap((f) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(f)?.[1] ?? []);
    expect(packed.slice(0, 2)).toEqual(['better-sqlite3', '@expo-google-fonts/tinos']);
    expect(packing.asarUnpack[0]).toBe('node_modules/better-sqlite3/**');
    expect(readFileSync(packing.icon).subarray(1, 4).toString()).toBe('PNG');
  });

  it('carries every package the drawing workers load, outside the archive that their threads do not know', () => {
    const require = createRequire(import.meta.url);
    const needs = (name: string): readonly string[] => {
      const own = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as { readonly dependencies?: Readonly<Record<string, string>> };
      return [name, ...Object.keys(own.dependencies ?? {}).flatMap(needs)];
    };
    const globs = (list: readonly string[]): string => list.filter((line) => line.startsWith('node_modules/')).join(' ');
    for (const name of ['sharp', '@hyzyla/pdfium', 'libheif-js', '@expo-google-fonts/tinos', '@fontsource/be-vietnam-pro']
      .flatMap(needs)
      // Of ZXing's packages two are types only.
      .concat('zxing-wasm')) {
      const word = name.startsWith('@img/') ? '@img' : name;
      expect(globs(packing.files), name).toMatch(new RegExp(`node_modules/\\{?[^ ]*${word}`));
      expect(globs(packing.asarUnpack), name).toMatch(new RegExp(`node_modules/\\{?[^ ]*${word}`));
    }
    expect(packing.asarUnpack).toContain(
      'dist/host/{archive-worker,prepare-worker,read-worker,scan-worker,draw-worker,picture-worker,set-worker,copy-worker,part-*}.js',
    );
    // pdfkit reads its colour profile beside itself.
    expect(packing.asarUnpack).toContain('dist/host/data/**');
    expect(existsSync(require.resolve('@hyzyla/pdfium/pdfium.wasm'))).toBe(true);
    expect(existsSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).toBe(true);
    for (const file of ['libheif.js', 'libheif.wasm']) {
      expect(existsSync(`node_modules/libheif-js/libheif-wasm/${file}`)).toBe(true);
      expect(globs(packing.files)).toContain(`libheif-wasm/${file}`);
    }
  });

  it('unpacks the folder in which the native module really lies', () => {
    const better = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
    expect(existsSync(join(better, 'prebuilds', `${process.platform}-${process.arch}.node`))).toBe(true);
  });

  it('turns off the ways to run other code in the packed program: the whole list of fuses', () => {
    expect(packing.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });
});

describe('the program', () => {
  it('lets no page speak to it but over its door: no preload script, no message channel, no address opened outside', () => {
    const sources = ['electron/main.ts', 'electron/main-menu.ts', 'electron/start-options.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(sources).not.toMatch(
      /ipcMain|preload|openExternal|webviewTag|allowRunningInsecureContent|nodeIntegration: true|contextIsolation: false|sandbox: false|setAsDefaultProtocolClient/,
    );
  });

  it('needs no package that runs a script of its own when it is installed', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean }>>;
    };
    const scripted = Object.entries(packages).filter(([, one]) => one.hasInstallScript);
    expect(scripted.filter(([, one]) => !one.dev)).toEqual([]);
    // Tools of those who build it: each was looked at and stands in package.json's allowScripts.
    const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly allowScripts: Readonly<Record<string, boolean>> };
    for (const [path] of scripted) expect(Object.keys(allowScripts)).toContain(path.replace(/^.*node_modules\//, ''));
  });
});
