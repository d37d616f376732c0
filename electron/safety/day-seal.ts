/**
 * While the day is sealed nothing is changed of what the seal attests: who was there, who may score, sheets, votes, decisions, what the hall was
 * told. Every such act asks here first, inside its transaction; test/flow/host-sealed-all.test.ts names those that don't and why.
 */
import { formatDateTime } from '../../shared/lib/vietnamese.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import type { Database } from '../store/database.ts';
import { sealedSince } from '../store/day-seal-table.ts';
import { readSessionRow } from '../store/session-table.ts';

/** OC-3070, or null while the day runs. */
export function sealRefusal(db: Database): Problem | null {
  const since = sealedSince(db);
  return since === null ? null : problem('OC-3070', { time: formatDateTime(since) });
}

/** Why what the session holds may not change now, or null: it has ended (OC-1004), or the day is sealed (OC-3070). For what may be put down while preparing, too. */
export function changeRefusal(db: Database): Problem | null {
  return readSessionRow(db).state === 'ended' ? problem('OC-1004') : sealRefusal(db);
}

/** Why the council may not act now, or null: the session isn't open yet (OC-1003) or has ended (OC-1004), or the day is sealed (OC-3070). */
export function actRefusal(db: Database): Problem | null {
  const { state } = readSessionRow(db);
  return state === 'open' ? sealRefusal(db) : problem(state === 'ended' ? 'OC-1004' : 'OC-1003');
}
