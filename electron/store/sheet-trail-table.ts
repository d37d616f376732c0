/** What became of received sheets: given back to their member, or withdrawn because they were scored under the wrong product. Appended only. */
import { z } from 'zod';
import { type DossierCode, dossierCode, type MemberCode, memberCode, type SheetId } from '../../shared/lib/brand.ts';
import { type Database, sql } from './database.ts';

/** `version`: of the sheet given back. */
export type Reopening = { readonly member: MemberCode; readonly version: number; readonly at: string; readonly reason: string };

const zReopening = z.object({ member: z.string().transform(memberCode), version: z.int(), at: z.string(), reason: z.string() });

/** Sheets of this product and round that were given back and not handed in again. */
export const readReopened = (db: Database, dossier: DossierCode, round: number): readonly Reopening[] =>
  z.array(zReopening).parse(
    sql(
      db,
      `SELECT member, version, at, reason FROM sheet_reopening AS r WHERE dossier = ? AND round = ? AND version =
       (SELECT max(version) FROM sheet WHERE dossier = r.dossier AND round = r.round AND member = r.member AND id NOT IN (SELECT sheet FROM sheet_withdrawn))`,
    ).all(dossier, round),
  );

export const insertReopening = (db: Database, row: Reopening & { readonly dossier: DossierCode; readonly round: number }): void =>
  void sql(db, 'INSERT INTO sheet_reopening (dossier, round, member, version, at, reason) VALUES (@dossier, @round, @member, @version, @at, @reason)').run(row);

export type Withdrawal = {
  readonly id: string;
  readonly member: MemberCode;
  readonly dossier: DossierCode;
  readonly round: number;
  readonly reason: string;
};

const zWithdrawal = z.object({
  id: z.string(),
  member: z.string().transform(memberCode),
  dossier: z.string().transform(dossierCode),
  round: z.int(),
  reason: z.string(),
});

export const readWithdrawals = (db: Database): readonly Withdrawal[] =>
  z
    .array(zWithdrawal)
    .parse(
      sql(
        db,
        'SELECT sheet.id, member, dossier, round, reason FROM sheet_withdrawn JOIN sheet ON sheet.id = sheet_withdrawn.sheet ORDER BY sheet.rowid DESC',
      ).all(),
    );

export const isWithdrawn = (db: Database, sheet: SheetId): boolean => sql(db, 'SELECT 1 FROM sheet_withdrawn WHERE sheet = ?').get(sheet) !== undefined;

/** Every version of a member's sheet in a round leaves together: an older one must not come to count in place of the newest. */
export const withdrawSheets = (
  db: Database,
  row: {
    readonly dossier: DossierCode;
    readonly round: number;
    readonly member: MemberCode;
    readonly at: string;
    readonly reason: string;
    readonly movedTo: SheetId;
  },
): void =>
  void sql(
    db,
    `INSERT INTO sheet_withdrawn (sheet, at, reason, moved_to) SELECT id, @at, @reason, @movedTo FROM sheet
     WHERE dossier = @dossier AND round = @round AND member = @member AND id NOT IN (SELECT sheet FROM sheet_withdrawn)`,
  ).run(row);
