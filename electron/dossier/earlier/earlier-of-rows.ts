/** What is worth remembering of another session, computed in the reading worker: its book and sheets come from outside. */
import { type EarlierFacts, earlierFacts } from '../../../shared/earlier/earlier-session.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import type { PaperContext } from '../../../shared/paper/context.ts';
import { ONLY_FACTS } from '../../../shared/paper/only-facts.ts';
import { listPapers } from '../../../shared/paper/register.ts';
import { problem } from '../../../shared/problems/index.ts';
import { resultsOf } from '../../../shared/result.ts';
import type { EarlierRows } from './read-earlier.ts';

/** OC-7002: rows that no rule can work with. */
export function earlierOfRows({ book, record, confirmed, numbers }: EarlierRows): Outcome<EarlierFacts> {
  try {
    const results = resultsOf(book, record);
    const locked = new Set<string>(confirmed);
    const isConfirmed = (code: string): boolean => locked.has(code);
    // Of a certificate only its number is asked for, which no clock changes.
    const context: PaperContext = { ...ONLY_FACTS, book, record, results, now: '', numbers };
    const given = new Map<string | null, string>(
      listPapers(context, isConfirmed).flatMap((paper) => (paper.kind === 'certificate' ? [[paper.dossier, paper.number] as const] : [])),
    );
    const { info, profile } = record;
    return ok(earlierFacts({ book, info, decimals: profile.decimals, results, confirmed: isConfirmed, numberOf: (code) => given.get(code) ?? '' }));
  } catch {
    return err(problem('OC-7002', { file: record.info.name }));
  }
}
