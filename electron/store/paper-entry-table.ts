/** Sheets filled in on paper, as typed by one person and settled by a second: never changed, settled once (triggers refuse it). */
import { z } from 'zod';
import type { PaperCheckMethod, PaperSheet } from '../../shared/contract/desk-paper-entry.ts';
import { type DossierCode, dossierCode, type MemberCode, memberCode, type SheetId, sheetId } from '../../shared/lib/brand.ts';
import type { PaperTrail, PaperTrailOf, Sheet, SheetContent } from '../../shared/session.ts';
import { type Database, sql } from './database.ts';

const zEntry = z.object({
  id: z.int(),
  dossier: z.string().transform(dossierCode),
  round: z.int(),
  member: z.string().transform(memberCode),
  enteredBy: z.string(),
  enteredAt: z.string(),
  state: z.enum(['entered', 'confirmed', 'rejected']),
  method: z.enum(['typed', 'read']).nullable(),
  checkedBy: z.string(),
  checkedAt: z.string().nullable(),
  reason: z.string(),
});
const zContent = z.object({
  marks: z.record(z.string(), z.int()),
  confirmedBlanks: z.array(z.string()),
  criterionNotes: z.record(z.string(), z.string()),
  opinion: z.string(),
});

const COLUMNS =
  'id, dossier, round, member, entered_by AS enteredBy, entered_at AS enteredAt, state, method, checked_by AS checkedBy, checked_at AS checkedAt, reason';

/** Without what was typed: newest first. */
export const readPaperEntries = (db: Database): readonly PaperSheet[] =>
  z.array(zEntry).parse(sql(db, `SELECT ${COLUMNS} FROM paper_entry ORDER BY id DESC`).all());

/** Those that wait for a second person. */
export const readWaitingEntries = (db: Database): readonly PaperSheet[] =>
  z.array(zEntry).parse(sql(db, `SELECT ${COLUMNS} FROM paper_entry WHERE state = 'entered' ORDER BY id`).all());

export type TypedEntry = PaperSheet & { readonly content: SheetContent };

export function readPaperEntry(db: Database, id: number): TypedEntry | undefined {
  const row = sql(db, `SELECT ${COLUMNS}, content FROM paper_entry WHERE id = ?`).get(id) as { readonly content: string } | undefined;
  return row && { ...zEntry.parse(row), content: zContent.parse(JSON.parse(row.content)) };
}

type NewEntry = Pick<PaperSheet, 'dossier' | 'round' | 'member' | 'enteredBy' | 'enteredAt'> & { readonly content: SheetContent };

/** Answers its id. At most one waits per product, round and member: the index refuses a second. */
export const insertPaperEntry = (db: Database, entry: NewEntry): number =>
  Number(
    sql(
      db,
      'INSERT INTO paper_entry (dossier, round, member, content, entered_by, entered_at) VALUES (@dossier, @round, @member, @content, @enteredBy, @enteredAt)',
    ).run({ ...entry, content: JSON.stringify(entry.content) }).lastInsertRowid,
  );

type Settled = { readonly id: number; readonly checkedBy: string; readonly checkedAt: string };

export const confirmEntry = (db: Database, row: Settled & { readonly method: PaperCheckMethod; readonly sheet: SheetId }): void =>
  void sql(
    db,
    "UPDATE paper_entry SET state = 'confirmed', method = @method, checked_by = @checkedBy, checked_at = @checkedAt, sheet = @sheet WHERE id = @id",
  ).run(row);

export const rejectEntry = (db: Database, row: Settled & { readonly reason: string }): void =>
  void sql(db, "UPDATE paper_entry SET state = 'rejected', checked_by = @checkedBy, checked_at = @checkedAt, reason = @reason WHERE id = @id").run(row);

/** The entry of this member that waits, if there is one. */
export const waitingEntryOf = (db: Database, dossier: DossierCode, round: number, member: MemberCode): PaperSheet | undefined =>
  readWaitingEntries(db).find((e) => e.dossier === dossier && e.round === round && e.member === member);

const zTrail = z.object({ sheet: z.string().transform(sheetId), enteredBy: z.string(), checkedBy: z.string() });

/** Who typed and who checked each sheet that came on paper; a sheet moved to another product keeps its trail. */
export const readPaperTrails = (db: Database): readonly PaperTrailOf[] =>
  z.array(zTrail).parse(
    sql(
      db,
      `WITH RECURSIVE came (sheet, enteredBy, checkedBy) AS (
         SELECT sheet, entered_by, checked_by FROM paper_entry WHERE state = 'confirmed'
         UNION SELECT moved_to, enteredBy, checkedBy FROM came JOIN sheet_withdrawn USING (sheet) WHERE moved_to IS NOT NULL
       ) SELECT sheet, enteredBy, checkedBy FROM came ORDER BY sheet`,
    ).all(),
  );

/** Of a sheet that a workbook brings: typed and checked in the session it was made of; how it was checked isn't known. */
export function insertPaperTrail(db: Database, sheet: Sheet, { enteredBy, checkedBy }: PaperTrail): void {
  const { marks, confirmedBlanks, criterionNotes, opinion } = sheet;
  sql(
    db,
    `INSERT INTO paper_entry (dossier, round, member, content, entered_by, entered_at, state, checked_by, checked_at, sheet)
     VALUES (@dossier, @round, @member, @content, @enteredBy, @at, 'confirmed', @checkedBy, @at, @id)`,
  ).run({
    dossier: sheet.dossier,
    round: sheet.round,
    member: sheet.member,
    content: JSON.stringify({ marks, confirmedBlanks, criterionNotes, opinion }),
    enteredBy,
    checkedBy,
    at: sheet.receivedAt,
    id: sheet.id,
  });
}
