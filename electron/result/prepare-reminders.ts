/** Letters that remind producers of certificates which end, taken from the laptop's memory into the session: from then on they are its papers like any other. */

import { reminderKey, reminderLetters } from '../../shared/earlier/reminder-letters.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertReminder, readReminders } from '../store/reminder-table.ts';
import { operatorOf } from './keep-print.ts';
import { readExpiring } from './read-earlier.ts';

/** `letters`: to how many producers; `changed`: those that are new or say something else than before. OC-7618: none of these has a certificate that is due. */
export function prepareReminders(
  session: OpenSession,
  dataDir: string,
  producers: readonly string[],
): Outcome<{ readonly letters: number; readonly changed: number }> {
  const letters = reminderLetters(readExpiring(session, dataDir, session.now()).rows, producers);
  if (letters.length === 0) return err(problem('OC-7618'));
  return transact(session.db, () => {
    const before = new Map(readReminders(session.db).map((letter) => [reminderKey(letter), canonicalJson(letter)]));
    const changed = letters.filter((letter) => before.get(reminderKey(letter)) !== canonicalJson(letter));
    const at = session.now();
    for (const letter of changed) insertReminder(session.db, letter, at);
    if (changed.length > 0)
      journal(session.db, { at, event: 'reminders-prepared', actor: DESK, details: { by: operatorOf(session), producers: changed.map((l) => l.producer) } });
    return ok({ letters: letters.length, changed: changed.length });
  });
}
