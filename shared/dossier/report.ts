/** Collects every problem of a workbook, in the order of the sheets and rows, up to a sane number of each grade. */
import { type Place, type Problem, type ProblemCode, type ProblemParams, problem, warning } from '../problems/index.ts';

export const LISTED = 2000;

export type Report = {
  readonly error: (code: ProblemCode, params?: ProblemParams, place?: Place) => void;
  readonly warn: (code: ProblemCode, params?: ProblemParams, place?: Place) => void;
};
export type Collected = Report & { readonly errors: () => number; readonly problems: () => readonly Problem[]; readonly add: (problem: Problem) => void };

/** `sheets`: names in the order their problems are to be listed. */
export function collectProblems(sheets: readonly string[]): Collected {
  const listed: Record<Problem['grade'], Problem[]> = { error: [], warning: [] };
  const counts = { error: 0, warning: 0 };
  const add = (found: Problem): void => {
    counts[found.grade] += 1;
    if (listed[found.grade].length < LISTED) listed[found.grade].push(found);
  };
  const sheetOrder = new Map(sheets.map((name, index) => [name, index]));
  const orderOf = (p: Problem): number => (p.place ? (sheetOrder.get(p.place.sheet) ?? -1) : -1);
  return {
    add,
    error: (code, params, place) => add(problem(code, params, place)),
    warn: (code, params, place) => add(warning(code, params, place)),
    errors: () => counts.error,
    problems: () => {
      const inOrder = [...listed.error, ...listed.warning].sort((a, b) => orderOf(a) - orderOf(b) || (a.place?.row ?? 0) - (b.place?.row ?? 0));
      const unlisted = (grade: Problem['grade']): number => counts[grade] - listed[grade].length;
      if (unlisted('error') > 0) inOrder.push(problem('OC-2013', { more: unlisted('error') }));
      if (unlisted('warning') > 0) inOrder.push(warning('OC-2014', { more: unlisted('warning') }));
      return inOrder;
    },
  };
}
