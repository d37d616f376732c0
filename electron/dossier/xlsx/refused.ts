import { type Place, type Problem, type ProblemCode, type ProblemParams, problem } from '../../../shared/problems/index.ts';

/** Leaves a half-read file at once; `readWorkbook` turns it back into a value. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, params: ProblemParams = {}, place?: Place) {
    super(code);
    this.problem = problem(code, params, place);
  }
}
