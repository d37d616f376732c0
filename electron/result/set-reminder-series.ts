/** The series that numbers letters on certificates that end: as it counts now, and set anew. */
import type { ReminderSeries } from '../../shared/contract/desk-earlier.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { nextReminder, reminderClash } from '../../shared/paper/number-series.ts';
import { problem } from '../../shared/problems/index.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readNumbers } from '../store/paper-number-table.ts';
import { readSessionRow, saveProfileRow } from '../store/session-table.ts';

export function readReminderSeries({ db }: OpenSession): ReminderSeries {
  const row = readSessionRow(db);
  return { prefix: row.profile.reminderPrefix, suffix: row.profile.reminderSuffix, next: nextReminder(row, readNumbers(db)) };
}

/**
 * Also in an open session, where the rest of the regulation is frozen: the letters say nothing of its results. Numbers given stay. OC-7745: a letter was
 * given the number that would be next.
 */
export function setReminderSeries(session: OpenSession, { prefix, suffix, next }: ReminderSeries): Outcome<null> {
  const { db } = session;
  return transact(db, () => {
    const { info, profile } = readSessionRow(db);
    const before = { reminderPrefix: profile.reminderPrefix, reminderSuffix: profile.reminderSuffix, reminderFirst: profile.reminderFirst };
    const after = { reminderPrefix: prefix, reminderSuffix: suffix, reminderFirst: next };
    const clash = reminderClash({ info, profile: { ...profile, ...after } }, readNumbers(db));
    if (clash) return err(problem('OC-7745', { number: clash }));
    if (canonicalJson(before) === canonicalJson(after)) return ok(null);
    saveProfileRow(db, { ...profile, ...after });
    journal(db, { at: session.now(), event: 'reminder-series-set', actor: DESK, details: { before, after } });
    return ok(null);
  });
}
