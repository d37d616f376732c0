import { describe, expect, it } from 'vitest';
import { checkFile } from './house-rules.ts';
import { judgeImport } from './import-table.ts';
import { readSource, type Source } from './read-source.ts';
import { brokenImports, chainTo, heavyMember, lockGaps, machineTraces, packages } from './repo-rules.ts';

const findings = (file: string, code: string): readonly string[] => checkFile(file, readSource(file, code)).map((f) => `${f.line} ${f.message}`);
const sourcesOf = (files: Readonly<Record<string, string>>): ReadonlyMap<string, Source> =>
  new Map(Object.entries(files).map(([file, code]) => [file, readSource(file, code)]));

describe('import table', () => {
  it.each([
    ['shared/tally.ts', 'node:fs'],
    ['shared/tally.ts', 'react'],
    ['shared/tally.ts', '../electron/store/database.ts'],
    ['electron/store/sheets.ts', '../scoring/submit-sheet.ts'],
    ['electron/store/sheets.ts', 'fastify'],
    ['electron/safety/backup.ts', '../paper/draw-pdf.ts'],
    ['electron/safety/backup.ts', 'electron'],
    ['electron/tally/read-tally.ts', '../scoring/submit-sheet.ts'],
    ['electron/scoring/open.ts', 'electron'],
    ['electron/scoring/open.ts', 'fastify'],
    ['electron/scoring/open.ts', 'better-sqlite3'],
    ['electron/doors/desk.ts', 'electron'],
    ['electron/doors/desk.ts', 'better-sqlite3'],
    ['electron/host.ts', 'electron'],
    ['electron/cli.ts', './main.ts'],
    ['electron/main.ts', '../shared/tally.ts'],
    ['electron/main.ts', './store/database.ts'],
    ['electron/main.ts', './doors/desk.ts'],
    ['electron/main-menu.ts', 'fastify'],
    ['renderer/desk/app.tsx', 'node:path'],
    ['renderer/desk/app.tsx', 'path'],
    ['renderer/desk/app.tsx', 'electron'],
    ['renderer/desk/app.tsx', '../member/app.tsx'],
    ['renderer/desk/app.tsx', '../../electron/host.ts'],
    ['renderer/hall/app.tsx', '../desk/store.ts'],
    ['renderer/member/app.tsx', '../desk/store.ts'],
    ['renderer/member/app.tsx', 'zod'],
    ['renderer/member/app.tsx', '@mantine/core'],
    ['renderer/kit/theme.ts', '../desk/store.ts'],
    ['lib/somewhere.ts', './else.ts'],
  ])('%s may not import %s', (file, from) => {
    expect(judgeImport(file, { from })).toMatch(/^may not import|^stands outside/);
  });

  it.each([
    ['shared/contract/desk.ts', 'zod'],
    ['shared/tally.ts', './lib/rational.ts'],
    ['electron/store/database.ts', 'better-sqlite3'],
    ['electron/store/database.ts', './migrations/001-start.sql?raw'],
    ['electron/tally/read-tally.ts', '../store/sheets.ts'],
    ['electron/tally/read-tally.ts', '../../shared/tally.ts'],
    ['electron/paper/draw-pdf.ts', 'pdfkit'],
    ['electron/doors/desk.ts', '../scoring/open.ts'],
    ['electron/doors/desk.ts', 'fastify'],
    ['electron/host.ts', './doors/desk.ts'],
    ['electron/cli.ts', './host.ts'],
    ['electron/main.ts', 'electron'],
    ['electron/main.ts', './host.ts'],
    ['renderer/desk/app.tsx', '@mantine/core'],
    ['renderer/desk/app.tsx', '../kit/status.tsx'],
    ['renderer/member/app.tsx', '../../shared/scoring.ts'],
    ['vite.host.config.ts', 'vite'],
    ['test/electron/main.test.ts', '../../electron/main.ts'],
  ])('%s may import %s', (file, from) => {
    expect(judgeImport(file, { from })).toBeNull();
  });

  it('sees every way to import', () => {
    const code = `import a from 'electron';\nexport * from 'electron';\nexport { b } from 'electron';\nconst c = await import('electron');\ntype D = import('electron').App;\nconst e = require('electron');\nimport 'electron';\nimport type { F } from 'electron';`;
    expect(findings('electron/host.ts', code).map((f) => f[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });
});

describe('rules of one file', () => {
  it('shared has no clock, chance, DOM or Node', () => {
    const code =
      'const a = Date.now();\nconst b = new Date();\nconst c = Math.random();\nconst d = document.title;\nconst e = process.env;\nconst f = new Date(0);\nconst g = Date.parse("2020-09-04");';
    expect(findings('shared/result.ts', code).map((f) => f[0])).toEqual(['2', '1', '3', '4', '5']);
    expect(findings('electron/host.ts', code)).toEqual([]);
  });

  it("the member's page calls nothing that plain http lacks", () => {
    const code =
      'crypto.subtle.digest("x");\nself.crypto.randomUUID();\nawait navigator.clipboard.writeText("x");\nnavigator.serviceWorker?.register("x");\ncrypto.getRandomValues(a);';
    expect([...new Set(findings('renderer/member/app.ts', code).map((f) => f[0]))].sort()).toEqual(['1', '2', '3', '4']);
    expect(findings('renderer/desk/app.ts', code)).toEqual([]);
  });

  it('SQL stands only in the store', () => {
    const code =
      'db.prepare("SELECT code FROM sheet");\ndb.exec(`INSERT INTO sheet VALUES (1)`);\ndb.pragma("pragma user_version");\nconst words = "Select a product from the list: update it";';
    expect(findings('electron/tally/read.ts', code).map((f) => f[0])).toEqual(['1', '2', '3']);
    expect(findings('electron/store/read.ts', code)).toEqual([]);
  });

  it('no test is skipped or singled out', () => {
    const code = 'it.only("a", f);\ntest.skip("b", f);\ndescribe.only("c", f);\nit.skipIf(x)("d", f);\ntest.describe.only("e", f);\nlist.skip(2);';
    expect([...new Set(findings('test/shared/a.test.ts', code).map((f) => f[0]))]).toEqual(['1', '2', '3', '4', '5']);
    expect(findings('test/e2e/electron.spec.ts', code)).toEqual([]);
  });

  it('unfinished work and long files are told, the latter as a warning', () => {
    expect(findings('shared/a.ts', `const a = 'TO${''}DO';\n// TO${''}DO later`)).toEqual(['2 unfinished work belongs in an issue, not in a comment']);
    const long = checkFile('shared/a.ts', readSource('shared/a.ts', 'const a = 1;\n'.repeat(301)));
    expect(long).toMatchObject([{ warn: true }]);
    expect(checkFile('shared/a.ts', readSource('shared/a.ts', 'const a = 1;\n'.repeat(300)))).toEqual([]);
  });

  it('a file that does not parse is an error, not silence', () => {
    expect(() => readSource('a.ts', 'import {')).toThrow('a.ts');
  });
});

describe('rules of the repository', () => {
  it('imports name existing files with their extension', () => {
    const sources = sourcesOf({ 'shared/a.ts': "import './b.ts';\nimport './c.ts';\nimport './b';" });
    expect(brokenImports(sources, new Set(['shared/a.ts', 'shared/b.ts'])).map((f) => f.line)).toEqual([2, 3]);
  });

  it('the member page reaches neither zod nor the component library through others', () => {
    const through = { 'shared/contract/member.ts': "import { z } from 'zod';", 'shared/light.ts': "import type { T } from './contract/member.ts';" };
    expect(heavyMember(sourcesOf({ ...through, 'renderer/member/app.ts': "import { x } from '../../shared/contract/member.ts';" }))).toHaveLength(1);
    expect(
      heavyMember(
        sourcesOf({
          ...through,
          'renderer/member/app.ts': "import { x } from '../../shared/light.ts';\nimport type { Y } from '../../shared/contract/member.ts';",
        }),
      ),
    ).toEqual([]);
  });

  it('the chain survives a circle', () => {
    expect(chainTo(sourcesOf({ 'shared/a.ts': "import './b.ts';", 'shared/b.ts': "import './a.ts';" }), 'shared/a.ts', /^zod$/)).toBeNull();
  });

  it('packages are listed, in the right place, and used', () => {
    const manifest = {
      scripts: {},
      dependencies: { zod: '1', fastify: '1', idle: '1' },
      devDependencies: { vite: '1', '@types/zod': '1', '@types/gone': '1', typescript: '1' },
    };
    const sources = sourcesOf({
      'shared/a.ts': "import 'zod';\nimport 'missing';\nimport 'vite';",
      'test/b.ts': "import 'vite';",
      'electron/c.ts': "const at = require.resolve('fastify/package.json');",
    });
    const messages = packages(sources, new Map(), manifest).map((f) => f.message);
    expect(messages).toEqual([
      "imports 'missing', which is not in package.json under dependencies",
      "imports 'vite', which is not in package.json under dependencies",
      "'idle' is listed and nothing uses it",
      "'@types/gone' is listed and nothing uses it",
    ]);
  });

  it('a style sheet uses a package', () => {
    const manifest = { scripts: {}, dependencies: { font: '1' }, devDependencies: {} };
    expect(packages(new Map(), new Map([['renderer/a.css', "@import 'font/400.css';"]]), manifest)).toEqual([]);
  });

  it('the lock file knows every optional package', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { 'a-win': '1', 'a-mac': '1' } }, 'node_modules/a/node_modules/a-win': {} };
    expect(lockGaps({ packages }).map((f) => f.message)).toEqual(["'a-mac', optional for node_modules/a, is missing: npm ci will refuse"]);
  });

  it('no file carries the machine it was written on', () => {
    const texts = new Map([
      ['README.md', 'one\nsee /srv/desk/repo/x'],
      ['a.ts', "'/srv/desk/other'"],
      ['b.ts', "'/srv/elsewhere'"],
      ['package-lock.json', '{\n"resolved": "https://registry.example/x.tgz" }'],
    ]);
    expect(machineTraces(texts, '/srv/desk/repo', ['/tmp']).map((f) => `${f.file}:${f.line}`)).toEqual(['README.md:2', 'a.ts:1', 'package-lock.json:2']);
    expect(machineTraces(new Map([['a.ts', "'/tmp/x'"]]), '/tmp/repo', ['/dev/shm', '/tmp'])).toEqual([]);
  });
});
