/**
 * `npm run make-update -- --key FILE --from FOLDER|INSTALLER --out FILE.ocopup [--news FILE] [--news-en FILE]`: a signed update of what `npm run portable` or
 * `npm run package` made. Version and build come from the folder; of an installer from
 * its name (electron-builder.yml, `artifactName`) and this build.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { problemLine } from '../../shared/problems/index.ts';
import { buildHash } from '../safety/about/build-hash.ts';
import { programVersion } from '../safety/about/program-name.ts';
import { writeUpdate } from '../safety/update/write-update.ts';

const root = join(import.meta.dirname, '..', '..');
const text = { type: 'string' } as const;
const { key, from, out, news, 'news-en': newsEn } = parseArgs({ options: { key: text, from: text, out: text, news: text, 'news-en': text } }).values;
if (!key || !from || !out) throw new Error('--key FILE --from FOLDER|INSTALLER --out FILE.ocopup');

/** The packer's words for systems → Node's. */
const SYSTEMS: Readonly<Record<string, string>> = { win: 'win32', mac: 'darwin', linux: 'linux' };

function factsOf(path: string): { readonly version: string; readonly build: string; readonly platform: string; readonly arch: string } {
  if (statSync(path).isDirectory()) {
    // `npm run portable` names it so; another folder is taken to be for the system at hand.
    const [, platform = process.platform, folderArch = process.arch] = /-(win32|darwin|linux)-(\w+)$/.exec(basename(path)) ?? [];
    return { version: programVersion(path), build: buildHash(path), platform, arch: folderArch };
  }
  const [, version = '', system = '', arch = ''] = /-(\d+\.\d+\.\d+)-(win|mac|linux)-([a-z0-9_]+)\.\w+$/i.exec(basename(path)) ?? [];
  if (version === '') throw new Error(`${basename(path)} isn't named like …-1.2.3-win-x64.exe`);
  return { version, build: buildHash(root), platform: SYSTEMS[system] ?? system, arch: /^(x86_64|amd64)$/.test(arch) ? 'x64' : arch };
}

const { name: product } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly name: string };
const words = (file: string | undefined): string => (file ? readFileSync(file, 'utf8').trim() : '');
const written = await writeUpdate({
  product,
  ...factsOf(from),
  madeAt: new Date().toISOString(),
  news: { vi: words(news), en: words(newsEn) },
  from,
  out,
  pem: readFileSync(key, 'utf8'),
});
if (!written.ok) {
  process.stderr.write(`${written.problems.map((p) => problemLine(p, 'en')).join('\n')}\n`);
  process.exitCode = 1;
} else process.stdout.write(`${out}\n${written.value.bytes} bytes, SHA-256 ${written.value.sha256}\nsigned with ${written.value.publicKey}\n`);
