/**
 * A session's journal checked without trusting whoever had the file in hand.
 *
 * The chain alone finds an entry changed, deleted, inserted or moved. It can't find that entries at its end are gone, nor that all of it was made anew: for that something must name a hash from outside
 * of the chain. Within the file these are the day seals, the minutes that were put out and the count of prints; outside of it the head as printed on paper (`head`), a backup, a bundle, another laptop. Whoever
 * takes back all of it together goes back to an earlier state of the session, and only what lies outside the file shows that.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { strangeStructure } from '../store/check-tables.ts';
import type { Database } from '../store/database.ts';
import { readDaySeals } from '../store/day-seal-table.ts';
import { detailsOf, type JournalRow, readJournalRows } from '../store/journal-rows.ts';
import { readPrint, readPrinted } from '../store/printed-table.ts';
import { readSessionKeys } from '../store/session-key-table.ts';
import { readBookJson } from '../store/session-table.ts';
import { firstBreak } from './journal.ts';

/** Seals whose head the journal lacks, that differ from what the journal says of them, or that are there on one side only. */
function sealProblems(db: Database, rows: readonly JournalRow[]): readonly Problem[] {
  const noted = new Map(rows.filter((row) => row.event === 'day-sealed').map((row) => [Number(detailsOf(row).number), canonicalJson(row.details)]));
  const kept = new Map(readDaySeals(db).map(({ resumedAt: _resumed, ...seal }) => [seal.number, seal]));
  const holds = (number: number): boolean => {
    const seal = kept.get(number);
    return seal !== undefined && noted.get(number) === canonicalJson(seal) && rows[seal.headSeq - 1]?.hash === seal.headHash;
  };
  return [...new Set([...noted.keys(), ...kept.keys()])].filter((number) => !holds(number)).map((number) => problem('OC-7122', { number }));
}

function keyProblems(db: Database, rows: readonly JournalRow[]): readonly Problem[] {
  const noted = rows.filter((row) => row.event === 'session-key-introduced').map((row) => String(detailsOf(row).publicKey));
  const kept = new Map(readSessionKeys(db).map((key) => [key.publicKey, key.fingerprint]));
  return [...new Set([...noted, ...kept.keys()])]
    .filter((key) => !noted.includes(key) || !kept.has(key))
    .map((key) => problem('OC-7123', { fingerprint: kept.get(key) ?? key.slice(0, 16) }));
}

/** As build-minutes.ts prints it. */
const PRINTED_HEAD = /Dấu kiểm tra nhật ký phiên \(SHA-256\): ([0-9a-f]{64})/g;

/** Kept prints that say more than the journal: a head it lacks, or more copies than it noted. */
function printProblems(db: Database, rows: readonly JournalRow[]): readonly Problem[] {
  const hashes = new Set(rows.map((row) => row.hash));
  const noted = new Map<unknown, number>();
  for (const row of rows) {
    const { contentHash } = detailsOf(row);
    if (row.event === 'paper-printed') noted.set(contentHash, (noted.get(contentHash) ?? 0) + 1);
  }
  return readPrinted(db)
    .filter(({ number, about, hash, copies }) => {
      if ((noted.get(hash) ?? 0) < copies) return true;
      if (about.kind !== 'minutes' && about.kind !== 'day-minutes') return false;
      return [...JSON.stringify(readPrint(db, number)?.paper).matchAll(PRINTED_HEAD)].some(([, head = '']) => !hashes.has(head));
    })
    .map(({ about }) => problem('OC-7125', { paper: about.title }));
}

/** As build-minutes.ts prints it. */
const PRINTED_BOOK = /Bộ tiêu chí [^"]*?; dấu kiểm tra \(SHA-256\): ([0-9a-f]{64})/g;

/** The session's copy of its book against its hash, the hash noted when the session was made, and those on minutes that were put out. */
function bookProblems(db: Database, rows: readonly JournalRow[]): readonly Problem[] {
  const { hash, book } = readBookJson(db);
  const noted = detailsOf(rows.find((row) => row.event === 'session-created')).bookHash;
  const printed = readPrinted(db)
    .filter(({ about }) => about.kind === 'minutes' || about.kind === 'day-minutes')
    .flatMap(({ number }) => [...JSON.stringify(readPrint(db, number)?.paper).matchAll(PRINTED_BOOK)].map(([, said]) => said));
  const own = createHash('sha256').update(canonicalJson(book)).digest('hex');
  const holds = own === hash && (noted === undefined || noted === hash) && printed.every((said) => said === hash);
  return holds ? [] : [problem('OC-7667', { id: book.id })];
}

/**
 * What speaks against the journal of an open file; its entries. `head`: a printed hash, lower case, or ''. OC-7107 the chain breaks, OC-7108 no entry has that hash, OC-7122 a seal, OC-7123 a key,
 * OC-7124 the structure, OC-7125 a print, OC-7667 the book.
 */
export function verifyJournal(db: Database, head: string): { readonly rows: readonly JournalRow[]; readonly problems: readonly Problem[] } {
  const rows = readJournalRows(db);
  const broken = firstBreak(rows);
  const strange = strangeStructure(db);
  return {
    rows,
    problems: [
      ...(broken === null ? [] : [problem('OC-7107', { seq: broken })]),
      ...(head !== '' && !rows.some((row) => row.hash === head) ? [problem('OC-7108', { head })] : []),
      ...(strange.length === 0 ? [] : [problem('OC-7124', { names: strange.join(', ') })]),
      ...sealProblems(db, rows),
      ...keyProblems(db, rows),
      ...printProblems(db, rows),
      ...bookProblems(db, rows),
    ],
  };
}
