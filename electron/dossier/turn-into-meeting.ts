/** Opinions collected in writing differ, or a case is complex: the council meets on what was left open. */
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { resultsOf } from '../../shared/result.ts';
import { collectsOpinions } from '../../shared/written-opinions.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { transact } from '../store/database.ts';
import { readScoringDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readRecord } from '../store/read-record.ts';
import { readSessionRow, saveInfoRow } from '../store/session-table.ts';

/**
 * From here on one product is scored at a time, and the rules of a meeting decide; sheets and results stay as they are. OC-3142 while opinions are still
 * being collected, OC-3143 when none are. Answers how many products the meeting is needed for.
 */
export function turnIntoMeeting(session: OpenSession): Outcome<{ readonly differing: number }> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = actRefusal(db);
    if (refused) return err(refused);
    const { info } = readSessionRow(db);
    if (!collectsOpinions(info)) return err(problem('OC-3143'));
    const open = readScoringDossiers(db);
    if (open.length > 0) return err(problem('OC-3142', { count: open.length, dossiers: open.map((d) => d.name).join('; ') }));
    const differing = resultsOf(session.book, readRecord(db))
      .filter((r) => r.reasons.includes('meeting'))
      .map((r) => r.dossier.code);
    saveInfoRow(db, { ...info, form: 'written-then-meeting' });
    journal(db, { at: session.now(), event: 'turned-into-meeting', actor: DESK, details: { differing } });
    return ok({ differing: differing.length });
  });
}
