/** Lint run: the house rules over every file of the repository. Prints one line per finding; exit 1 when one of them is an error. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { checkFile, type Finding } from './house-rules.ts';
import { readSource, type Source } from './read-source.ts';
import { brokenImports, heavyMember, lockGaps, type Manifest, machineTraces, packages } from './repo-rules.ts';

const NOT_OURS = /^(node_modules|dist|release|coverage|test-results|playwright-report|\.(?!ci$).*)$/;
const repoFiles: readonly string[] = readdirSync('.', { withFileTypes: true })
  .filter((entry) => !NOT_OURS.test(entry.name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(entry.name, { recursive: true, encoding: 'utf8' }).map((name) => `${entry.name}/${name.replaceAll('\\', '/')}`)
      : [entry.name],
  )
  .filter((file) => statSync(file).isFile());

const ofKind = (kind: RegExp): ReadonlyMap<string, string> => new Map(repoFiles.filter((f) => kind.test(f)).map((f) => [f, readFileSync(f, 'utf8')]));
const codes = [...ofKind(/\.(ts|tsx|mjs)$/)];
const sources = new Map<string, Source>(codes.map(([file, code]) => [file, readSource(file, code)]));
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

const findings: readonly Finding[] = [
  ...[...sources].flatMap(([file, source]) => checkFile(file, source)),
  ...brokenImports(sources, new Set(repoFiles)),
  ...heavyMember(sources),
  ...packages(sources, ofKind(/\.css$/), manifest),
  ...lockGaps(JSON.parse(readFileSync('package-lock.json', 'utf8'))),
  ...machineTraces(ofKind(/\.(ts|tsx|mjs|json|ya?ml|md|css|html|sql|svg)$|^\.ci\//), process.cwd(), [tmpdir(), '/tmp']),
];
const errors = findings.filter((f) => !f.warn);
for (const { file, line, message, warn } of findings) console.log(`${warn ? 'warn ' : 'error'} ${file}:${line} ${message}`);
console.log(`house rules: ${sources.size} files, ${errors.length} errors, ${findings.length - errors.length} warnings`);
process.exitCode = errors.length > 0 ? 1 : 0;
