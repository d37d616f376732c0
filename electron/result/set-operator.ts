/** Whose name stands in the register of papers for what the desk puts out. */
import { type Outcome, ok } from '../../shared/lib/outcome.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readOperator, saveOperator } from '../store/session-table.ts';

/** '' is the council's secretary again. */
export function setOperator(session: OpenSession, name: string): Outcome<null> {
  return transact(session.db, () => {
    const before = readOperator(session.db);
    if (before === name) return ok(null);
    saveOperator(session.db, name);
    journal(session.db, { at: session.now(), event: 'operator-named', actor: DESK, details: { before, after: name } });
    return ok(null);
  });
}
