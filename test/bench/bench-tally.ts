/** A session far larger than any council's: 1,500 products, 11 sheets each, tallied and ranked by the shared rules. */
import { resultsOf } from '../../shared/result.ts';
import { sampleBook } from '../support/sample-files.ts';
import { timed } from './measure.ts';
import { largeScored } from './scored-record.ts';

/** Milliseconds of each run after one to warm up. */
export function benchTally(products: number, members: number, runs: number): readonly number[] {
  const book = sampleBook();
  const record = largeScored(products, members);
  const run = (): void => {
    const results = resultsOf(book, record);
    if (results.length !== products || results.some((r) => r.stars === null)) throw new Error('the large session is not decided');
  };
  run();
  return Array.from({ length: runs }, () => timed(run));
}
