import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, totalLine } from '../run-all.mjs';

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
