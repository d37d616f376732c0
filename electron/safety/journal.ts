/**
 * The journal: each entry's hash covers its content and the hash before it, so a change, a deletion or a re-ordering shows.
 * Written in the same transaction as the act it records.
 */
import { createHash } from 'node:crypto';
import { type AuditActor, type AuditEvent, JOURNAL_ROOT, type JournalEntry } from '../../shared/audit.ts';
import type { Details } from '../../shared/journal/names.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Database } from '../store/database.ts';
import { insertEntry, journalHead } from '../store/journal-table.ts';

export const DESK: AuditActor = { kind: 'desk' };
export const PROGRAM: AuditActor = { kind: 'program' };

/** What a hash covers; `Unchecked` as rows of a file that anybody may have edited give it. */
type Unchecked = Readonly<Record<Exclude<keyof JournalEntry, 'hash'>, unknown>> & { readonly hash?: unknown };

/** SHA-256 (hex) over the canonical JSON of everything but the hash itself. */
export const entryHash = ({ hash: _hash, ...content }: Unchecked): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

export type Act = {
  readonly at: string;
  readonly event: AuditEvent;
  readonly actor: AuditActor;
  readonly dossier?: string;
  readonly details?: Details;
};

/** Appends one entry. Call it inside the transaction of the act. */
export function journal(db: Database, act: Act): JournalEntry {
  const head = journalHead(db);
  const content = {
    seq: head.seq + 1,
    at: act.at,
    event: act.event,
    actor: act.actor,
    dossier: act.dossier ?? null,
    details: act.details ?? {},
    previousHash: head.hash,
  };
  const entry = { ...content, hash: entryHash(content) };
  insertEntry(db, entry);
  return entry;
}

/** The number of the first entry that breaks the chain, or null when it holds. What was cut off at the end can't be seen from the chain alone. */
export function firstBreak(entries: readonly (Unchecked & { readonly hash: unknown })[]): number | null {
  let previous: unknown = JOURNAL_ROOT;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.previousHash !== previous || entry.hash !== entryHash(entry)) return Number(entry.seq);
    previous = entry.hash;
  }
  return null;
}
