/** Keeps a new version of the papers' wording. Papers put out before stay as they were; those that would say something else now are told as replaced. */
import type { WordingChange } from '../../shared/contract/desk-wording.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { partName, partOf } from '../../shared/paper/wording/catalogue.ts';
import { checkWording } from '../../shared/paper/wording/check-wording.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertWording, readWording } from '../store/wording-table.ts';
import { operatorOf } from './keep-print.ts';

/** All parts or none; a text that is the default's own is kept as the default, one that says what it said makes no version. */
export function saveWording(session: OpenSession, changes: readonly WordingChange[]): Outcome<{ readonly changed: number }> {
  const problems = changes.flatMap(({ part, text }) => {
    const checked = text === null ? ok(null) : checkWording(part, text);
    return checked.ok ? [] : checked.problems;
  });
  const [problem, ...more] = problems;
  if (problem) return err(problem, ...more);
  return transact(session.db, () => {
    const [at, by, rows] = [session.now(), operatorOf(session), [] as string[]];
    const before = readWording(session.db);
    for (const { part, text } of changes) {
      const kept = text === partOf(part).text ? null : text;
      if (kept === (before[part] ?? null)) continue;
      const version = insertWording(session.db, part, kept, at, by);
      rows.push(`${partName(part)}: ${kept === null ? 'mặc định' : `bản ${version}`}`);
    }
    if (rows.length > 0) journal(session.db, { at, event: 'wording-changed', actor: DESK, details: { by, rows } });
    return ok({ changed: rows.length });
  });
}
