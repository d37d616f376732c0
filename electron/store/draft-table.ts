/** Drafts of sheets: what a member is filling in. Secret; they change in place and leave no trace in the journal. */
import { z } from 'zod';
import type { StoredDraft } from '../../shared/contract/member.ts';
import { type DossierCode, type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import { type Database, sql } from './database.ts';

export type DraftKey = { readonly dossier: DossierCode; readonly round: number; readonly member: MemberCode };
/** `decided` of `of` criteria: all that the desk may know of a draft. */
export type DraftProgress = { readonly member: MemberCode; readonly rev: number; readonly decided: number; readonly of: number };

const zMarks = z.record(z.string(), z.int());
const zContent = z.object({
  marks: zMarks,
  confirmedBlanks: z.array(z.string()),
  criterionNotes: z.record(z.string(), z.string()),
  opinion: z.string(),
  setAside: zMarks,
  toConfirm: z.array(z.string()),
  signature: z.string(),
});
const zDraft = z.object({ rev: z.int(), content: z.string().transform((json) => zContent.parse(JSON.parse(json))), last: z.string() });
const zProgress = z.object({ member: z.string().transform(memberCode), rev: z.int(), decided: z.int(), of: z.int() });

export function readDraft(db: Database, { dossier, round, member }: DraftKey): StoredDraft | undefined {
  const row = sql(db, 'SELECT rev, content, last FROM draft WHERE dossier = ? AND round = ? AND member = ?').get(dossier, round, member);
  return row === undefined ? undefined : zDraft.parse(row);
}

export const draftRev = (db: Database, { dossier, round, member }: DraftKey): number =>
  (sql(db, 'SELECT rev FROM draft WHERE dossier = ? AND round = ? AND member = ?').pluck().get(dossier, round, member) as number | undefined) ?? 0;

/** Of everybody who has begun in this product and round. */
export const readProgress = (db: Database, dossier: DossierCode, round: number): readonly DraftProgress[] =>
  z.array(zProgress).parse(sql(db, 'SELECT member, rev, decided, of FROM draft WHERE dossier = ? AND round = ?').all(dossier, round));

export const saveDraftRow = (db: Database, draft: DraftKey & StoredDraft & { readonly decided: number; readonly of: number; readonly at: string }): void =>
  void sql(
    db,
    `INSERT INTO draft (dossier, round, member, rev, content, last, decided, of, at) VALUES (@dossier, @round, @member, @rev, @content, @last, @decided, @of, @at)
     ON CONFLICT DO UPDATE SET rev = excluded.rev, content = excluded.content, last = excluded.last, decided = excluded.decided, of = excluded.of, at = excluded.at`,
  ).run({ ...draft, content: JSON.stringify(draft.content) });

export const deleteDraft = (db: Database, { dossier, round, member }: DraftKey): void =>
  void sql(db, 'DELETE FROM draft WHERE dossier = ? AND round = ? AND member = ?').run(dossier, round, member);

/** An ended session keeps nothing that was never handed in. */
export const deleteDrafts = (db: Database): void => void sql(db, 'DELETE FROM draft').run();
