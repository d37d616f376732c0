/** A number written by hand for one paper, as the office's clerk gave it, or taken back. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type GivenNumber, holdingNumbers } from '../../shared/paper/number-series.ts';
import { problem } from '../../shared/problems/index.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertNumber, readNumbers } from '../store/paper-number-table.ts';

/** `given.text` '' takes the number back. OC-6011: another paper of the kind and year has it; `titleOf` names that one. */
export function numberPaper(session: OpenSession, given: Omit<GivenNumber, 'index'>, title: string, titleOf: (paper: string) => string): Outcome<null> {
  return transact(session.db, () => {
    const holding = holdingNumbers(readNumbers(session.db));
    const other = [...holding.values()].find((g) => g.paper !== given.paper && g.kind === given.kind && g.year === given.year && g.text === given.text);
    if (given.text && other) return err(problem('OC-6011', { number: given.text, title: titleOf(other.paper) }));
    const before = holding.get(given.paper)?.text ?? '';
    if (before === given.text) return ok(null);
    const at = session.now();
    insertNumber(session.db, { ...given, index: null }, at);
    journal(session.db, { at, event: 'paper-numbered', actor: DESK, details: { paper: title, before, after: given.text } });
    return ok(null);
  });
}
