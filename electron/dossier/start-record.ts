/** The record of a session made at the desk: information only, everything else to be added. */
import { NO_EVENTS, NO_INFO } from '../../shared/blank-facts.ts';
import { DEFAULT_PROFILE, type SessionInfo, type SessionRecord } from '../../shared/session.ts';

/** `startDate` ISO yyyy-mm-dd or ''; the session's year is taken from it. */
export function startRecord(given: Pick<SessionInfo, 'name' | 'bookId' | 'province' | 'startDate' | 'endDate'>): SessionRecord {
  return { info: { ...NO_INFO, ...given, year: given.startDate.slice(0, 4) }, profile: DEFAULT_PROFILE, members: [], dossiers: [], ...NO_EVENTS };
}
