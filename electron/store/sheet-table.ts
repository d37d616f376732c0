/** Score sheets: appended, never changed (triggers refuse it). Withdrawn ones stay in the file; every reader but `readSheet` leaves them out. */
import { z } from 'zod';
import { type DossierCode, dossierCode, type MemberCode, memberCode, type SheetId, sheetId } from '../../shared/lib/brand.ts';
import type { Sheet, SheetSource } from '../../shared/session.ts';
import { zFlag } from './council-tables.ts';
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

const STANDING = 'id NOT IN (SELECT sheet FROM sheet_withdrawn)';

export const readSheets = (db: Database): readonly Sheet[] => parseAll(sql(db, `SELECT ${COLUMNS} FROM sheet WHERE ${STANDING} ORDER BY rowid`).all());

export const readDossierSheets = (db: Database, dossier: DossierCode): readonly Sheet[] =>
  parseAll(sql(db, `SELECT ${COLUMNS} FROM sheet WHERE dossier = ? AND ${STANDING} ORDER BY rowid`).all(dossier));

export const hasSheetOf = (db: Database, member: MemberCode, dossier: DossierCode): boolean =>
  sql(db, `SELECT 1 FROM sheet WHERE member = ? AND dossier = ? AND ${STANDING} LIMIT 1`).get(member, dossier) !== undefined;

/** Newest first. */
export const readMemberSheetIds = (db: Database, member: MemberCode): readonly SheetId[] =>
  (sql(db, `SELECT id FROM sheet WHERE member = ? AND ${STANDING} ORDER BY rowid DESC`).pluck().all(member) as readonly string[]).map(sheetId);

/** Also a withdrawn one: a resend must not be taken for a new sheet. */
export function readSheet(db: Database, id: SheetId): Sheet | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM sheet WHERE id = ?`).get(id);
  return row === undefined ? undefined : zSheet.parse(row);
}

/** Newest version of a member's sheet in a round. */
export function readLatestSheet(db: Database, dossier: DossierCode, member: MemberCode, round: number): Sheet | undefined {
  const row = sql(db, `SELECT ${COLUMNS} FROM sheet WHERE dossier = ? AND member = ? AND round = ? AND ${STANDING} ORDER BY version DESC LIMIT 1`).get(
    dossier,
    member,
    round,
  );
  return row === undefined ? undefined : zSheet.parse(row);
}

/** The number after that of every version there ever was, withdrawn ones too. */
export const nextVersion = (db: Database, dossier: DossierCode, member: MemberCode, round: number): number =>
  sql(db, 'SELECT coalesce(max(version), 0) + 1 FROM sheet WHERE dossier = ? AND round = ? AND member = ?').pluck().get(dossier, round, member) as number;

/**
 * Who has submitted what and when, without any points: newest version per dossier, round and member. `reopened`: it was given back, and no
 * newer one has come.
 */
export type Submission = {
  readonly dossier: DossierCode;
  readonly round: number;
  readonly member: MemberCode;
  readonly receivedAt: string;
  readonly reopened: boolean;
};

const zSubmission = z.object({
  dossier: z.string().transform(dossierCode),
  round: z.int(),
  member: z.string().transform(memberCode),
  receivedAt: z.string(),
  reopened: zFlag,
});

const submissionsWhere = (condition: string): string =>
  `SELECT dossier, round, member, receivedAt, EXISTS
     (SELECT 1 FROM sheet_reopening AS r WHERE r.dossier = s.dossier AND r.round = s.round AND r.member = s.member AND r.version = s.version) AS reopened
   FROM (SELECT dossier, round, member, max(version) AS version, received_at AS receivedAt FROM sheet WHERE ${STANDING} ${condition} GROUP BY dossier, round, member) AS s`;
const [EVERY, OF_ROUND] = [submissionsWhere(''), submissionsWhere('AND dossier = ? AND round = ?')];

export const readSubmissions = (db: Database): readonly Submission[] => z.array(zSubmission).parse(sql(db, EVERY).all());

export const readRoundSubmissions = (db: Database, dossier: DossierCode, round: number): readonly Submission[] =>
  z.array(zSubmission).parse(sql(db, OF_ROUND).all(dossier, round));

const zLastReceipt = z.object({ member: z.string().transform(memberCode), receivedAt: z.string(), receipt: z.string() });

/** The newest sheet of every member that came from a device. */
export const readLastReceipts = (db: Database): readonly { readonly member: MemberCode; readonly receivedAt: string; readonly receipt: string }[] =>
  z.array(zLastReceipt).parse(sql(db, "SELECT member, max(received_at) AS receivedAt, receipt FROM sheet WHERE source = 'device' GROUP BY member").all());

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

const zSheetKey = z.object({ id: z.string(), member: z.string(), dossier: z.string(), round: z.int() });
export type SheetKey = z.output<typeof zSheetKey>;

/** Every sheet that a receipt was given for, those kept late too: whose and of what, nothing of what it says. */
export const readSheetKeys = (db: Database): readonly SheetKey[] =>
  z
    .array(zSheetKey)
    .parse(
      sql(db, 'SELECT id, member, dossier, round FROM sheet UNION SELECT id, member, dossier, round FROM late_sheet ORDER BY dossier, round, member').all(),
    );
