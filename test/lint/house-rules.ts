/** House rules that one file can break by itself. Each finding names file, line and rule; `warn` findings don't fail the run. */
import { judgeImport } from './import-table.ts';
import type { Source, Use } from './read-source.ts';

export type Finding = { readonly file: string; readonly line: number; readonly message: string; readonly warn?: boolean };
type Rule = (file: string, source: Source) => readonly Omit<Finding, 'file'>[];

const importTable: Rule = (file, { imports }) =>
  imports.flatMap((one) => {
    const message = judgeImport(file, one);
    return message ? [{ line: one.line, message }] : [];
  });

const named = (uses: readonly Use[], name: RegExp, because: string) =>
  uses.filter((u) => name.test(u.name)).map((u) => ({ line: u.line, message: `${u.name}: ${because}` }));

const pureShared: Rule = (file, { uses }) => {
  if (!file.startsWith('shared/')) return [];
  const clock = uses.filter((u) => u.name === 'Date' && u.args === 0);
  return [
    ...clock.map((u) => ({ line: u.line, message: 'Date without an instant: shared has no clock, take the time as a parameter' })),
    ...named(
      uses,
      /^(globalThis\.)?(Date\.now|performance\.\w+|Math\.random|crypto\.\w+)$/,
      'shared has no clock and no chance, take the value as a parameter',
    ),
    ...named(
      uses,
      /^(globalThis|window|document|process|navigator|localStorage)\.|^(setTimeout|setInterval|fetch|Buffer\.\w+)$/,
      'shared runs anywhere: no DOM, no Node',
    ),
  ];
};

const plainHttp: Rule = (file, { uses }) =>
  file.startsWith('renderer/member/')
    ? named(uses, /(\bcrypto\.subtle|\.?randomUUID|navigator\.(clipboard|serviceWorker|mediaDevices))\b/, 'is absent on a page served over plain http')
    : [];

const sqlStatement =
  /^\s*(select\s[\s\S]+\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|drop|alter)\s+(table|index|trigger|view)\s|pragma\s+\w|begin\s+immediate)/i;
/** A sentence starts with one capital, a statement is written in one case. */
const oneCase = /^\s*([a-z]+|[A-Z]+)\s/;
const sqlInStore: Rule = (file, { strings }) =>
  /^(shared|electron|renderer)\//.test(file) && !file.startsWith('electron/store/')
    ? strings.filter((s) => oneCase.test(s.text) && sqlStatement.test(s.text)).map((s) => ({ line: s.line, message: 'SQL stands only in electron/store' }))
    : [];

/** The one test that may be absent is the window's: Electron's binary can't be had everywhere. */
const MAY_SKIP = 'test/e2e/electron.spec.ts';
const wholeTests: Rule = (file, { uses }) =>
  file.startsWith('test/') && file !== MAY_SKIP
    ? named(uses, /^(it|test|describe|suite|bench)(\.\w+)*\.(only|skip|todo|fixme|skipIf|runIf)$/, 'tests run whole: nothing is skipped or singled out')
    : [];

const finished: Rule = (_file, { comments }) =>
  comments
    .filter((c) => /\b(TODO|FIXME|XXX|HACK)\b/.test(c.text))
    .map((c) => ({ line: c.line, message: 'unfinished work belongs in an issue, not in a comment' }));

const SMELL = 300;
const shortFiles: Rule = (_file, { lines }) =>
  lines > SMELL + 1 ? [{ line: SMELL, message: `${lines - 1} lines: past ${SMELL} a file does too much`, warn: true }] : [];

const rules: readonly Rule[] = [importTable, pureShared, plainHttp, sqlInStore, wholeTests, finished, shortFiles];

/** Everything one file breaks; the same line is reported once per rule and message. */
export function checkFile(file: string, source: Source): readonly Finding[] {
  const found = rules.flatMap((rule) => rule(file, source)).map((f) => ({ file, ...f }));
  return found.filter((f, i) => found.findIndex((g) => g.line === f.line && g.message === f.message) === i);
}
