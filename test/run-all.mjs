/**
 * `npm test`: lint, house rules, types, rules, flows, end-to-end tests, the host killed again and again, in this order; a later step runs even when an earlier one failed.
 * Ends with a summary and one plain line of totals. Exit 1 when anything failed. Arguments name the steps to run: lint house types rules flows e2e kills.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');

/** @typedef {{ passed: number, failed: number, skipped: number, flaky: number }} Counts */
/** @typedef {{ name: string, what: string, command: string[], report?: string, count?: (report: any) => Counts, names?: (report: any) => string[] }} Step */

const none = () => ({ passed: 0, failed: 0, skipped: 0, flaky: 0 });
const script = (/** @type {string[]} */ ...parts) => [process.execPath, join(root, 'node_modules', ...parts)];

/** @returns {Counts} */
export function countVitest(/** @type {any} */ report) {
  const emptySuites = report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const flaky = testsOf(report).filter(isFlaky).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + emptySuites, skipped: report.numPendingTests + report.numTodoTests, flaky };
}

const testsOf = (/** @type {any} */ report) => report.testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
/** A passed test that carries failures passed at its second try. */
const isFlaky = (/** @type {any} */ test) => test.status === 'passed' && (test.failureMessages ?? []).length > 0;

/**
 * The failed and the flaky tests with the first line of what was wrong, for the end of the run: a log's last screen is often all that is kept.
 * @returns {string[]}
 */
export function namesVitest(/** @type {any} */ report) {
  return report.testResults.flatMap((/** @type {any} */ file) => {
    const where = relative(root, file.name);
    const told = file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed' || isFlaky(test))
      .map((/** @type {any} */ test) => `${isFlaky(test) ? 'flaky ' : 'FAILED'} ${where} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
    return file.status === 'failed' && file.assertionResults.length === 0 ? [`FAILED ${where}: ${firstLine(file.message)}`] : told;
  });
}

const firstLine = (/** @type {string | undefined} */ text) => (text ?? '').split('\n', 1)[0]?.slice(0, 300) ?? '';

/** A flaky test passed only at its second try: it doesn't stop the run, and Playwright's own summary names it. @returns {Counts} */
export function countPlaywright(/** @type {any} */ { stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped, flaky: stats.flaky };
}

/** @returns {Step} */
const vitestStep = (/** @type {string} */ name, /** @type {string} */ what, /** @type {string[]} */ ...which) => ({
  name,
  what,
  command: [...script('vitest', 'vitest.mjs'), 'run', ...which, '--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, `${name}.json`)}`],
  report: join(reports, `${name}.json`),
  count: countVitest,
  names: namesVitest,
});

/** @returns {Step} */
const browserStep = (/** @type {string} */ name, /** @type {string} */ what, /** @type {string[]} */ ...projects) => ({
  name,
  what,
  command: [...script('@playwright', 'test', 'cli.js'), 'test', ...projects.map((project) => `--project=${project}`), '--reporter=line,json'],
  report: join(reports, `${name}.json`),
  count: countPlaywright,
});

/** @type {Step[]} */
const steps = [
  { name: 'lint', what: 'format and lint', command: [...script('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'house', what: 'import table and house rules', command: [process.execPath, join(root, 'test', 'lint', 'run-lint.ts')] },
  { name: 'types', what: 'types', command: [...script('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit'] },
  // Only here: the rules are covered by their own tests, and watching every branch slows the flows for nothing.
  vitestStep('rules', 'rules, store, papers; every branch of the rules', '--project=pure', '--coverage'),
  vitestStep('flows', 'flows, safety, faults', '--project=flows', '--project=apart'),
  browserStep('e2e', 'the built program in a browser', 'long', 'screens'),
  browserStep('kills', 'the host killed under fifteen pages', 'kills'),
];

const ROOM = 6e9;
/**
 * The folder for the tests' own files: in memory where the system keeps one there with room enough. Every host commits to the disk before it answers, and
 * waiting for that was a third of the flows. No test pulls the plug: what a killed program has written the system still has, in memory as on the disk.
 */
function scratchFolder() {
  const inMemory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    if (bavail * bsize > ROOM && process.availableMemory() > ROOM) return mkdtempSync(join(inMemory, 'ocop-tests-'));
  } catch {}
  return mkdtempSync(join(tmpdir(), 'ocop-tests-'));
}

/** @returns {Promise<boolean>} */
function run(/** @type {Step} */ { command: [file = '', ...args], report = '' }, /** @type {string} */ scratch) {
  return new Promise((done) => {
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: '0', TMPDIR: scratch, TEMP: scratch, TMP: scratch };
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => child.kill(signal));
    child.on('error', () => done(false)).on('close', (code) => done(code === 0));
  });
}

/** The step's own report, or nothing when it has none or broke off before writing it. */
function reportOf(/** @type {Step} */ { report }) {
  try {
    return report ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** A step that fails without a failed test of its own (lint, types, coverage, a crash) counts as one failure. */
export const countStep = (/** @type {boolean} */ ok, /** @type {Counts} */ counts) => (ok || counts.failed > 0 ? counts : { ...counts, failed: 1 });

export const totalLine = (/** @type {Counts} */ { passed, failed, skipped, flaky }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${flaky > 0 ? `, ${flaky} flaky` : ''}`;

async function runAll(/** @type {string[]} */ wanted) {
  rmSync(reports, { recursive: true, force: true });
  const total = none();
  const lines = [];
  /** @type {string[]} */
  const named = [];
  for (const step of steps.filter((s) => wanted.length === 0 || wanted.includes(s.name))) {
    console.log(`\n── ${step.name}: ${step.what}`);
    mkdirSync(reports, { recursive: true });
    const started = Date.now();
    const scratch = scratchFolder();
    const ok = await run(step, scratch);
    try {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    } catch {}
    const report = reportOf(step);
    const counts = countStep(ok, (report && step.count?.(report)) ?? none());
    named.push(...((report && step.names?.(report)) ?? []));
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.flaky += counts.flaky;
    lines.push(
      `${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(6)} ${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s${step.count ? `  ${totalLine(counts)}` : ''}`,
    );
  }
  console.log(`\n${[...named, ...lines].join('\n')}\n\n${totalLine(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) await runAll(process.argv.slice(2));
