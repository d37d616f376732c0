/** A sheet filled in on paper is typed at the desk. It is no sheet yet and counts for nothing: a second person must confirm it. */
import { createHash } from 'node:crypto';
import { type CriteriaSet, setByNumber } from '../../shared/criteria.ts';
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { DOSSIER_STATE_WORDS, type SheetContent } from '../../shared/session.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { readMember } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import type { OpenSession } from '../store/open-session.ts';
import { insertPaperEntry, waitingEntryOf } from '../store/paper-entry-table.ts';
import { readLatestSheet } from '../store/sheet-table.ts';
import { readReopened } from '../store/sheet-trail-table.ts';
import { readStanding, whyNotOwing } from './panel.ts';
import { contentOf, contentProblems, tidy } from './submit-sheet.ts';

export type PaperPlace = { readonly dossier: DossierCode; readonly member: MemberCode; readonly round: number };

/** For the journal: proves what was typed without showing points. */
export const paperHash = (content: SheetContent): string => createHash('sha256').update(contentOf(content, '')).digest('hex');

/**
 * The criteria set, if a sheet on paper may come in. OC-3018 product not being scored, OC-3081 another round, OC-3003 the member owes none,
 * OC-3082 there is a sheet already that wasn't given back.
 */
export function takesPaper(session: OpenSession, { dossier: code, member, round }: PaperPlace): Outcome<{ readonly set: CriteriaSet; readonly name: string }> {
  const { db } = session;
  const refused = actRefusal(db);
  if (refused) return err(refused);
  const standing = readStanding(db, code);
  const set = standing && setByNumber(session.book, standing.dossier.setNumber);
  const name = readMember(db, member)?.name;
  if (!standing || !set) return err(problem('OC-1006', { code }));
  if (name === undefined) return err(problem('OC-1006', { code: member }));
  const { dossier, panel } = standing;
  if (dossier.state !== 'scoring') return err(problem('OC-3018', { state: DOSSIER_STATE_WORDS[dossier.state] }));
  if (round !== dossier.round) return err(problem('OC-3081', { round, open: dossier.round }));
  if (!panel.owing.includes(member)) return err(problem('OC-3084', { member: name, why: whyNotOwing(panel, member) }));
  if (readLatestSheet(db, code, member, round) && !readReopened(db, code, round).some((r) => r.member === member))
    return err(problem('OC-3082', { member: name }));
  return ok({ set, name });
}

/** OC-3085: an entry of this member waits already; faults of what was typed as with a sheet from a phone. */
export function enterPaperSheet(session: OpenSession, place: PaperPlace, typed: SheetContent, enteredBy: string): Outcome<{ readonly id: number }> {
  return transact(session.db, () => {
    const taking = takesPaper(session, place);
    if (!taking.ok) return taking;
    const { set, name } = taking.value;
    const waiting = waitingEntryOf(session.db, place.dossier, place.round, place.member);
    if (waiting) return err(problem('OC-3085', { member: name, enteredBy: waiting.enteredBy }));
    const problems = contentProblems(set, typed);
    if (problems.length > 0) return err(...problems);
    const content = tidy(set, typed);
    const at = session.now();
    const id = insertPaperEntry(session.db, { ...place, content, enteredBy, enteredAt: at });
    const { member, round } = place;
    journal(session.db, {
      at,
      event: 'paper-sheet-entered',
      actor: DESK,
      dossier: place.dossier,
      details: { id, member, round, enteredBy, contentHash: paperHash(content) },
    });
    return ok({ id });
  });
}
