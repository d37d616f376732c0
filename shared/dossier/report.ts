/** Collects every problem of a workbook up to a sane number of each grade; the first ones are never lost. */
import { type Place, type Problem, type ProblemCode, type ProblemGrade, type ProblemParams, problem, warning } from '../problems/index.ts';

/** Listed of each grade; the rest is only counted. */
const LISTED = 2000;

export type Report = {
  readonly error: (code: ProblemCode, params?: ProblemParams, place?: Place) => void;
  readonly warn: (code: ProblemCode, params?: ProblemParams, place?: Place) => void;
};

type Listed = Readonly<Record<ProblemGrade, { readonly list: Problem[]; count: number }>>;
export type Collected = Report & { readonly listed: Listed; readonly add: (found: Problem) => void };

/** Gathers problems: the first of each grade as they are, the rest only counted. */
export function collectProblems(): Collected {
  const listed: Listed = { error: { list: [], count: 0 }, warning: { list: [], count: 0 } };
  const add = (found: Problem): void => {
    const grade = listed[found.grade];
    grade.count += 1;
    if (grade.list.length < LISTED) grade.list.push(found);
  };
  return { listed, add, error: (code, params, place) => add(problem(code, params, place)), warn: (code, params, place) => add(warning(code, params, place)) };
}

/** Everything of several collections by sheet (in this order) and row, with a last line for what isn't listed. */
export function mergeProblems(
  collections: readonly Collected[],
  sheets: readonly string[],
): { readonly problems: readonly Problem[]; readonly errors: number } {
  const order = new Map(sheets.map((name, index) => [name, index]));
  const orderOf = (p: Problem): number => (p.place ? (order.get(p.place.sheet) ?? -1) : -1);
  const count = (grade: ProblemGrade): number => collections.reduce((sum, c) => sum + c.listed[grade].count, 0);
  const first = (grade: ProblemGrade): readonly Problem[] => collections.flatMap((c) => c.listed[grade].list).slice(0, LISTED);
  const [errors, warnings] = [first('error'), first('warning')];
  const problems = [...errors, ...warnings].sort((a, b) => orderOf(a) - orderOf(b) || (a.place?.row ?? 0) - (b.place?.row ?? 0));
  if (count('error') > errors.length) problems.push(problem('OC-2013', { more: count('error') - errors.length }));
  if (count('warning') > warnings.length) problems.push(warning('OC-2014', { more: count('warning') - warnings.length }));
  return { problems, errors: count('error') };
}
