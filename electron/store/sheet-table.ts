/** Score sheets: appended, never changed (triggers refuse it). */
import { z } from 'zod';
import { type DossierCode, dossierCode, type MemberCode, memberCode, type SheetId, sheetId } from '../../shared/lib/brand.ts';
import type { Sheet, SheetSource } from '../../shared/session.ts';
import { type Database, sql } from './database.ts';

const json = <T extends z.ZodType>(schema: T) => z.string().transform((text) => schema.parse(JSON.parse(text)));

const zSheet = z.object({
  id: z.string().transform(sheetId),
  dossier: z.string().transform(dossierCode),
  member: z.string().transform(memberCode),
  round: z.int(),
  version: z.int(),
  source: z.enum(['device', 'paper', 'workbook'] satisfies SheetSource[]),
  receivedAt: z.string(),
  receipt: z.string(),
  marks: json(z.record(z.string(), z.int())),
  confirmedBlanks: json(z.array(z.string())),
  criterionNotes: json(z.record(z.string(), z.string())),
  opinion: z.string(),
  signature: z.string(),
});

const COLUMNS =
  'id, dossier, member, round, version, source, received_at AS receivedAt, receipt, marks, confirmed_blanks AS confirmedBlanks, criterion_notes AS criterionNotes, opinion, signature';

const parseAll = (rows: readonly unknown[]): readonly Sheet[] => rows.map((row) => zSheet.parse(row));

export const readSheets = (db: Database): readonly Sheet[] => parseAll(sql(db, `SELECT ${COLUMNS} FROM sheet ORDER BY rowid`).all());

export const readDossierSheets = (db: Database, dossier: DossierCode): readonly Sheet[] =>
  parseAll(sql(db, `SELECT ${COLUMNS} FROM sheet WHERE dossier = ? ORDER BY rowid`).all(dossier));

export const hasSheetOf = (db: Database, member: MemberCode, dossier: DossierCode): boolean =>
  sql(db, 'SELECT 1 FROM sheet WHERE member = ? AND dossier = ? LIMIT 1').get(member, dossier) !== undefined;

/** Newest first. */
export const readMemberSheetIds = (db: Database, member: MemberCode): readonly SheetId[] =>
  (sql(db, 'SELECT id FROM sheet WHERE member = ? ORDER BY rowid DESC').pluck().all(member) as readonly string[]).map(sheetId);

export function readSheet(db: Database, id: SheetId): Sheet | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM sheet WHERE id = ?`).get(id);
  return row === undefined ? undefined : zSheet.parse(row);
}

/** Newest version of a member's sheet in a round. */
export function readLatestSheet(db: Database, dossier: DossierCode, member: MemberCode, round: number): Sheet | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM sheet WHERE dossier = ? AND member = ? AND round = ? ORDER BY version DESC LIMIT 1`).get(dossier, member, round);
  return row === undefined ? undefined : zSheet.parse(row);
}

/** Who has submitted what and when, without any points: newest version per dossier, round and member. */
export type Submission = { readonly dossier: DossierCode; readonly round: number; readonly member: MemberCode; readonly receivedAt: string };

const zSubmission = z.object({ dossier: z.string().transform(dossierCode), round: z.int(), member: z.string().transform(memberCode), receivedAt: z.string() });

const SUBMISSIONS = 'SELECT dossier, round, member, max(received_at) AS receivedAt FROM sheet';

export const readSubmissions = (db: Database): readonly Submission[] =>
  z.array(zSubmission).parse(sql(db, `${SUBMISSIONS} GROUP BY dossier, round, member`).all());

export const readRoundSubmissions = (db: Database, dossier: DossierCode, round: number): readonly Submission[] =>
  z.array(zSubmission).parse(sql(db, `${SUBMISSIONS} WHERE dossier = ? AND round = ? GROUP BY member`).all(dossier, round));

export const receiptExists = (db: Database, receipt: string): boolean => sql(db, 'SELECT 1 FROM sheet WHERE receipt = ?').get(receipt) !== undefined;

export function insertSheet(db: Database, sheet: Sheet, device: string): void {
  sql(
    db,
    `INSERT INTO sheet (id, dossier, member, round, version, source, device, received_at, receipt, marks, confirmed_blanks, criterion_notes, opinion, signature)
     VALUES (@id, @dossier, @member, @round, @version, @source, @device, @receivedAt, @receipt, @marks, @confirmedBlanks, @criterionNotes, @opinion, @signature)`,
  ).run({
    ...sheet,
    device,
    marks: JSON.stringify(sheet.marks),
    confirmedBlanks: JSON.stringify(sheet.confirmedBlanks),
    criterionNotes: JSON.stringify(sheet.criterionNotes),
  });
}
