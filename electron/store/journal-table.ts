/** The journal's rows. Hashing and checking the chain is electron/safety/journal.ts; triggers keep the rows as they are. */
import { z } from 'zod';
import { AUDIT_EVENTS, type AuditEvent, JOURNAL_ROOT, type JournalEntry } from '../../shared/audit.ts';
import { type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import type { PrintEvent } from '../../shared/paper/build-paper-register.ts';
import { type Database, sql } from './database.ts';

const zActor = z.union([
  z.object({ kind: z.literal('desk') }),
  z.object({ kind: z.literal('program') }),
  z.object({ kind: z.literal('member'), member: z.string(), device: z.string() }),
]);

const zEntry = z.object({
  seq: z.int(),
  at: z.string(),
  event: z.enum(Object.keys(AUDIT_EVENTS) as [AuditEvent, ...AuditEvent[]]),
  actor: z.string().transform((json) => zActor.parse(JSON.parse(json))),
  dossier: z.string().nullable(),
  details: z.string().transform((json) => z.record(z.string(), z.unknown()).parse(JSON.parse(json))),
  previousHash: z.string(),
  hash: z.string(),
});

const COLUMNS = 'seq, at, event, actor, dossier, details, previous_hash AS previousHash, hash';

/** The last entry's number and hash; 0 and the root hash of an empty journal. */
export function journalHead(db: Database): { readonly seq: number; readonly hash: string } {
  const row = sql(db, 'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: string } | undefined;
  return row ?? { seq: 0, hash: JOURNAL_ROOT };
}

/** ISO instant of the newest act, or null. */
export const latestAct = (db: Database): string | null =>
  (sql(db, 'SELECT at FROM journal ORDER BY seq DESC LIMIT 1').pluck().get() as string | undefined) ?? null;

/**
 * Hash of the last act that changed council, agenda, presence, rules or conclusions. Every such act is journalled in its own
 * transaction, so what was read under the same hash still holds (a number would be used again after a rollback).
 */
export const factsVersion = (db: Database): string =>
  (sql(
    db,
    "SELECT hash FROM journal WHERE event NOT IN ('sheet-received', 'seat-joined', 'pin-refused', 'ballot-cast', 'severity-opened') ORDER BY seq DESC LIMIT 1",
  )
    .pluck()
    .get() as string | undefined) ?? JOURNAL_ROOT;

/** Newest act that may change a paper: of one product (`null`: of none), with its number. */
const zFact = z.object({ dossier: z.string().nullable(), words: z.int(), seq: z.int(), hash: z.string() });

/**
 * Version of what a paper is built from: hash of the newest act on the product or on none, or of all (`null`). Papers put out, seats
 * and help change none. Of one product only its sheets are asked for, and these have no wording of the office's.
 */
export function paperVersions(db: Database): (dossier: string | null) => string {
  const facts = z.array(zFact).parse(
    sql(
      db,
      `SELECT dossier, event = 'wording-changed' AS words, max(seq) AS seq, hash FROM journal WHERE event NOT IN
         ('paper-printed', 'signed-paper-filed', 'signed-paper-withdrawn', 'paper-signed', 'numbers-given', 'operator-named', 'seat-issued', 'seat-freed', 'seat-joined', 'seat-moved', 'pin-refused', 'help-asked', 'help-settled', 'ballot-cast', 'severity-opened') GROUP BY dossier, words`,
    ).all(),
  );
  const newest = (some: typeof facts): string => some.reduce((a, b) => (b.seq > a.seq ? b : a), { seq: 0, hash: JOURNAL_ROOT }).hash;
  return (dossier) => newest(dossier === null ? facts : facts.filter((f) => f.words === 0 && (f.dossier === null || f.dossier === dossier)));
}

const zPrint = z.object({
  at: z.string(),
  title: z.string(),
  number: z.string(),
  by: z.string(),
  copy: z.int(),
  replaces: z.string(),
});

/** What was put out, oldest first; entries of older versions name neither number nor person. */
export const readPrintEvents = (db: Database): readonly PrintEvent[] =>
  z.array(zPrint).parse(
    sql(
      db,
      `SELECT at, details ->> 'paper' AS title, coalesce(details ->> 'number', '') AS number, coalesce(details ->> 'by', '') AS by,
         details ->> 'copies' AS copy, coalesce(details ->> 'replaces', '') AS replaces
       FROM journal WHERE event = 'paper-printed' ORDER BY seq`,
    ).all(),
  );

const zTurn = z.object({ at: z.string(), differing: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))) });

/** When opinions in writing were turned into a meeting, and the products it was needed for. */
export function readTurn(db: Database): { readonly at: string; readonly differing: readonly string[] } | null {
  const row = sql(db, "SELECT at, details ->> 'differing' AS differing FROM journal WHERE event = 'turned-into-meeting'").get();
  return row === undefined ? null : zTurn.parse(row);
}

export const insertEntry = (db: Database, e: JournalEntry): void =>
  void sql(
    db,
    'INSERT INTO journal (seq, at, event, actor, dossier, details, previous_hash, hash) VALUES (@seq, @at, @event, @actor, @dossier, @details, @previousHash, @hash)',
  ).run({ ...e, actor: JSON.stringify(e.actor), details: JSON.stringify(e.details) });

const zHelp = z.object({ member: z.string().transform(memberCode), at: z.string() });

/** Who has asked for help and hasn't got it, since when: whose newest act on it is asking. */
export const readHelpWanted = (db: Database): readonly { readonly member: MemberCode; readonly at: string }[] =>
  z.array(zHelp).parse(
    sql(
      db,
      `SELECT member, at FROM (SELECT details ->> 'member' AS member, event, at, max(seq) FROM journal WHERE event IN ('help-asked', 'help-settled') GROUP BY details ->> 'member')
       WHERE event = 'help-asked'`,
    ).all(),
  );

/** Oldest first. */
export const readJournal = (db: Database): readonly JournalEntry[] => z.array(zEntry).parse(sql(db, `SELECT ${COLUMNS} FROM journal ORDER BY seq`).all());

/** Newest first: the `limit` entries before number `before` (or the last ones). */
export const readJournalTail = (db: Database, before: number | null, limit: number): readonly JournalEntry[] =>
  z.array(zEntry).parse(sql(db, `SELECT ${COLUMNS} FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?`).all(before ?? Number.MAX_SAFE_INTEGER, limit));

/** Events after act `seq`, oldest first. */
export const eventsAfter = (db: Database, seq: number): readonly string[] =>
  sql(db, 'SELECT event FROM journal WHERE seq > ? ORDER BY seq').pluck().all(seq) as readonly string[];

/** Hashes of all acts by number, the first at index 0. */
export const journalHashes = (db: Database): readonly string[] => sql(db, 'SELECT hash FROM journal ORDER BY seq').pluck().all() as readonly string[];

/** Hash of the first act, which names a session however often it is copied; '' of an empty journal. */
export const journalRoot = (db: Database): string => (sql(db, 'SELECT hash FROM journal ORDER BY seq LIMIT 1').pluck().get() as string | undefined) ?? '';

/** When the last act was recorded, ISO; '' of an empty journal. */
export const lastActAt = (db: Database): string => (sql(db, 'SELECT at FROM journal ORDER BY seq DESC LIMIT 1').pluck().get() as string | undefined) ?? '';

/** Heads of the journals that restores have put aside, with the secretary's word. */
export const restoredOver = (db: Database): readonly string[] =>
  sql(db, "SELECT details ->> 'replacedHead' FROM journal WHERE event = 'session-restored'").pluck().all() as readonly string[];
