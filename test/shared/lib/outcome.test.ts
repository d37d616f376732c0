import { expect, test } from 'vitest';
import { err, ok } from '../../../shared/lib/outcome.ts';
import { problem, warning } from '../../../shared/problems/index.ts';

test('a value, with or without warnings', () => {
  expect(ok(7)).toEqual({ ok: true, value: 7, warnings: [] });
  expect(ok(7, [warning('OC-1001')])).toEqual({ ok: true, value: 7, warnings: [{ code: 'OC-1001', grade: 'warning', params: {} }] });
});

test('every problem at once', () => {
  expect(err(problem('OC-1001'), problem('OC-1006', { code: 'x' }))).toMatchObject({
    ok: false,
    problems: [
      { code: 'OC-1001', grade: 'error' },
      { code: 'OC-1006', params: { code: 'x' } },
    ],
  });
});
