/** A record (from the workbook, the sample or the desk's form) → a new session file in the data folder. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { foldVietnamese } from '../../shared/lib/vietnamese.ts';
import type { SessionRecord, SessionState, Sheet } from '../../shared/session.ts';
import { journal, PROGRAM } from '../safety/journal.ts';
import { sheetHash, sheetsHash } from '../safety/sheet-hash.ts';
import { fixNumbers } from '../store/agenda-tables.ts';
import { saveGateConclusion, saveSpreadConclusion } from '../store/conclusion-tables.ts';
import { insertMember, saveAttendance, saveRecusal } from '../store/council-tables.ts';
import { createDatabase, type Database } from '../store/database.ts';
import { insertAdvisory, insertDossier, insertKnockOut } from '../store/dossier-tables.ts';
import type { Outside } from '../store/open-session.ts';
import { CLEAR_ALPHABET } from '../store/outside.ts';
import { insertPaperTrail } from '../store/paper-entry-table.ts';
import { insertPlenaryVote } from '../store/plenary-table.ts';
import { saveProductPresence } from '../store/presence-tables.ts';
import { saveReports } from '../store/report-tables.ts';
import { insertDeferral, insertDiscussion, insertReplacement, insertRoundPanel } from '../store/running-tables.ts';
import { insertSession } from '../store/session-table.ts';
import { insertSheet, receiptExists } from '../store/sheet-table.ts';

export type NewSession = {
  readonly dataDir: string;
  readonly record: SessionRecord;
  readonly book: CriteriaBook;
  readonly bookHash: string;
  readonly rehearsal: boolean;
  /** A record that brings sheets has been opened already, unless this says otherwise. */
  readonly state?: SessionState;
  /** How it came about, for the journal: the workbook's counts, "sample", "form". */
  readonly origin: Readonly<Record<string, unknown>>;
};

/** "phien-bac-ninh-2020-k7q2.sqlite": readable in a file manager, never twice the same. */
function fileNameFor(name: string, outside: Outside): string {
  const slug =
    foldVietnamese(name)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replace(/^-|-$/g, '') || 'moi';
  return `phien-${slug}-${outside.randomText(CLEAR_ALPHABET, 4).toLowerCase()}.sqlite`;
}

/** Imported receipts are derived from the row; two that happen to coincide must not stop an import. */
function withFreeReceipt(db: Database, sheet: Sheet, outside: Outside): Sheet {
  let { receipt } = sheet;
  while (receiptExists(db, receipt)) receipt = `${outside.randomText(CLEAR_ALPHABET, 4)}-${outside.randomText(CLEAR_ALPHABET, 4)}`;
  return { ...sheet, receipt };
}

function insertReports(db: Database, { communeReports, advisoryReports }: SessionRecord): void {
  const advisory = new Map(advisoryReports.map(({ dossier, ...report }) => [dossier, report]));
  const commune = new Map(communeReports.map(({ dossier, ...report }) => [dossier, report]));
  for (const code of new Set([...commune.keys(), ...advisory.keys()]))
    saveReports(db, code, { commune: commune.get(code) ?? null, advisory: advisory.get(code) ?? null });
}

function fill(db: Database, input: NewSession, outside: Outside): void {
  const { record, book } = input;
  const at = outside.now();
  const state = input.state ?? (record.sheets.length > 0 ? 'open' : 'preparing');
  insertSession(db, {
    info: record.info,
    profile: record.profile,
    state,
    rehearsal: input.rehearsal,
    createdAt: at,
    book: { id: book.id, hash: input.bookHash, json: JSON.stringify(book) },
  });
  for (const member of record.members) insertMember(db, member);
  const rounds = new Map<string, number>();
  for (const sheet of record.sheets) rounds.set(sheet.dossier, Math.max(rounds.get(sheet.dossier) ?? 0, sheet.round));
  for (const dossier of record.dossiers) {
    const round = rounds.get(dossier.code) ?? 0;
    insertDossier(db, dossier, round > 0 ? 'closed' : 'ready', round);
  }
  for (const row of record.attendance) saveAttendance(db, row);
  if (state !== 'preparing') fixNumbers(db);
  for (const row of record.productPresence) saveProductPresence(db, row);
  for (const row of record.recusals) saveRecusal(db, row);
  for (const row of record.deferrals) insertDeferral(db, row, at);
  for (const row of record.replacements) insertReplacement(db, row);
  for (const row of record.knockOuts) insertKnockOut(db, row);
  for (const row of record.plenaryVotes) insertPlenaryVote(db, row, at);
  for (const row of record.advisory) insertAdvisory(db, row);
  const hashes: string[] = [];
  const trails = new Map(record.paperTrails.map((t) => [t.sheet, t]));
  for (const given of record.sheets) {
    const sheet = withFreeReceipt(db, { ...given, receivedAt: given.receivedAt || at }, outside);
    insertSheet(db, sheet, 'workbook');
    hashes.push(sheetHash(sheet));
    const trail = trails.get(sheet.id);
    if (trail) insertPaperTrail(db, sheet, trail);
  }
  for (const row of record.roundPanels) insertRoundPanel(db, row);
  for (const row of record.discussions) insertDiscussion(db, row, at);
  for (const row of record.gateConclusions) saveGateConclusion(db, row);
  for (const row of record.spreadConclusions) saveSpreadConclusion(db, row);
  insertReports(db, record);
  journal(db, {
    at,
    event: 'session-created',
    actor: PROGRAM,
    details: { name: record.info.name, book: book.id, bookHash: input.bookHash, ...input.origin, sheets: hashes.length, sheetsHash: sheetsHash(hashes) },
  });
}

/**
 * Makes the file beside its final name, fills it in one transaction, then renames: a crash in between leaves no half session.
 * Answers the file's name. The record must be valid (the workbook's reader refuses what isn't).
 */
export function createSession(input: NewSession, outside: Outside): string {
  mkdirSync(input.dataDir, { recursive: true });
  const file = fileNameFor(input.record.info.name, outside);
  const unfinished = join(input.dataDir, `.making-${randomUUID()}`);
  try {
    const db = createDatabase(unfinished);
    try {
      db.transaction(() => fill(db, input, outside)).immediate();
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
    renameSync(unfinished, join(input.dataDir, file));
    return file;
  } catch (reason) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
    throw reason;
  }
}
