/** A laptop whose clock went back: its acts would seem to come before earlier ones. */
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { type Problem, warning } from '../../../shared/problems/index.ts';
import { lastActAt } from '../../store/journal-table.ts';
import type { OpenSession } from '../../store/open-session.ts';

/** It may be so far behind the last act before anybody is told, ms. */
const SLACK_MS = 120_000;

/** The warning OC-7215, or null. */
export function clockBehind({ db, now }: OpenSession): Problem | null {
  const [at, last] = [now(), lastActAt(db)];
  return last !== '' && Date.parse(at) < Date.parse(last) - SLACK_MS ? warning('OC-7215', { now: formatDateTime(at), last: formatDateTime(last) }) : null;
}
