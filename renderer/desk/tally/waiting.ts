/** Closed products that wait for the chair, disputed first. Order and grouping only. */
import type { ResultRow } from '../../../shared/contract/desk.ts';
import { matches } from '../../kit/table-order.ts';

export type Waiting = 'disputed' | 'incomplete' | 'ready' | 'confirmed';
const ORDER: readonly Waiting[] = ['disputed', 'incomplete', 'ready', 'confirmed'];

/** disputed: spread or gate open; incomplete: a sheet or the quorum is missing; ready: may be confirmed. null: not closed yet, or stopped by a vote. */
export function waitingOf(row: ResultRow): Waiting | null {
  if (row.state === 'confirmed') return 'confirmed';
  if (row.state !== 'closed' || row.disposition === 'knocked-out') return null;
  if (row.reasons.some((r) => r === 'spread' || r === 'gate-conclusion')) return 'disputed';
  return row.disposition === 'undecided' ? 'incomplete' : 'ready';
}

export type WaitingGroup = { readonly waiting: Waiting; readonly rows: readonly ResultRow[] };

/** Groups in order of urgency; within a group the agenda's order (`agenda`: codes). */
export function groupWaiting(rows: readonly ResultRow[], agenda: readonly string[], query = ''): readonly WaitingGroup[] {
  const place = new Map(agenda.map((code, index) => [code, index]));
  return ORDER.map((waiting) => ({
    waiting,
    rows: rows
      .filter((row) => waitingOf(row) === waiting && matches(`${row.dossier} ${row.name} ${row.producer}`, query))
      .sort((a, b) => (place.get(a.dossier) ?? 0) - (place.get(b.dossier) ?? 0)),
  })).filter((group) => group.rows.length > 0);
}
