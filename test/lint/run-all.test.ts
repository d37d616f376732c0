import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, namesVitest, totalLine } from '../run-all.mjs';

describe('totals of npm test', () => {
  it('reads vitest: todo is skipped, a file that could not be collected is a failure', () => {
    const files = [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ];
    expect(countVitest({ testResults: files, numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })).toEqual({
      passed: 7,
      failed: 2,
      skipped: 3,
      flaky: 0,
    });
  });

  it('names what failed and what needed a second try, with the first line of the reason', () => {
    const root = join(import.meta.dirname, '..', '..');
    const tests = [
      { status: 'passed', fullName: 'counts stars', failureMessages: [] },
      { status: 'failed', fullName: 'keeps a sheet', failureMessages: ['Error: lost\n    at line 7'] },
      { status: 'passed', fullName: 'answers in time', failureMessages: ['Error: late'] },
    ];
    const report = {
      testResults: [
        { name: join(root, 'test', 'flow', 'a.test.ts'), status: 'failed', assertionResults: tests },
        { name: join(root, 'test', 'flow', 'b.test.ts'), status: 'failed', message: 'SyntaxError: odd', assertionResults: [] },
      ],
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
    };
    expect(namesVitest(report)).toEqual([
      `FAILED ${join('test', 'flow', 'a.test.ts')} › keeps a sheet: Error: lost`,
      `flaky  ${join('test', 'flow', 'a.test.ts')} › answers in time: Error: late`,
      `FAILED ${join('test', 'flow', 'b.test.ts')}: SyntaxError: odd`,
    ]);
    expect(countVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 0, flaky: 1 });
  });

  it('reads Playwright: what passed at its second try is passed and flaky, an error outside any test is failed', () => {
    expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
      flaky: 1,
    });
  });

  it('a step that fails without a failed test is one failure', () => {
    const fine = { passed: 5, failed: 0, skipped: 0, flaky: 0 };
    expect(countStep(true, fine)).toEqual(fine);
    expect(countStep(false, fine)).toEqual({ ...fine, failed: 1 });
    expect(countStep(false, { ...fine, failed: 2 }).failed).toBe(2);
  });

  it('the last line is plain', () => {
    expect(totalLine({ passed: 12, failed: 0, skipped: 0, flaky: 0 })).toBe('12 passed, 0 failed');
    expect(totalLine({ passed: 12, failed: 3, skipped: 1, flaky: 2 })).toBe('12 passed, 3 failed, 1 skipped, 2 flaky');
  });
});
