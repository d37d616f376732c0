import { describe, expect, test } from 'vitest';
import {
  describePlace,
  describeProblem,
  type ProblemCode,
  type ProblemText,
  problem,
  problemLine,
  problemTexts,
  warning,
} from '../../shared/problems/index.ts';

const codes = Object.keys(problemTexts) as ProblemCode[];

describe('the catalogue', () => {
  test.each(codes)('%s speaks Vietnamese and English', (code) => {
    const { vi, en }: ProblemText = problemTexts[code];
    expect(code).toMatch(/^OC-[1-8]\d{3}$/);
    expect([vi.trim() === vi && vi !== '', en.trim() === en && en !== '']).toEqual([true, true]);
    expect(vi).not.toMatch(/\bbạn\b/i);
    const words = vi.replace(/\{\w+\}/g, '');
    expect(words === '' || /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i.test(words)).toBe(true);
  });
});

describe('words', () => {
  test('parameters are filled in, unknown ones left to be seen', () => {
    expect(describeProblem(problem('OC-1006', { code: 'P1' }))).toBe('Không tìm thấy «P1» trong phiên.');
    expect(describeProblem(problem('OC-1006', { code: 0 }), 'en')).toBe('"0" is not in this session.');
    expect(describeProblem(problem('OC-1006'))).toBe('Không tìm thấy «{code}» trong phiên.');
  });

  test('the place in a workbook', () => {
    expect(describePlace({ sheet: 'Hồ sơ', row: 12, column: 'Mã sản phẩm' })).toBe('Trang «Hồ sơ», dòng 12, cột «Mã sản phẩm»');
    expect(describePlace({ sheet: 'Hồ sơ' }, 'en')).toBe('Sheet «Hồ sơ»');
    expect(describePlace(undefined)).toBe('');
  });

  test('the whole line', () => {
    expect(problemLine(problem('OC-1001', {}, { sheet: 'Phiên', row: 2 }))).toBe(
      'Trang «Phiên», dòng 2: Chưa mở phiên nào. Hãy mở hoặc tạo một phiên trước. (OC-1001)',
    );
    expect(problemLine(problem('OC-1001'), 'en')).toBe('No session is open. Open or create one first. (OC-1001)');
  });
});

test('a warning is the same problem in another grade', () => {
  const place = { sheet: 'Phiên', row: 2 };
  expect(warning('OC-1006', { code: 'TV01' }, place)).toEqual({ ...problem('OC-1006', { code: 'TV01' }, place), grade: 'warning' });
  expect(problem('OC-1006').grade).toBe('error');
});
