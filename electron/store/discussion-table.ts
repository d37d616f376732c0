/** Lines of a discussion as the desk works with them, struck ones among them. The record's own reading is in running-tables.ts. */
import { z } from 'zod';
import type { DiscussionLine } from '../../shared/contract/desk-discussion.ts';
import { type DossierCode, dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { type Database, sql } from './database.ts';

const zLine = z.object({
  id: z.int(),
  round: z.int(),
  kind: z.enum(['remark', 'conclusion']),
  speaker: z
    .string()
    .nullable()
    .transform((code) => (code === null ? ('' as const) : memberCode(code))),
  text: z.string(),
  at: z.string(),
  struck: z.string().nullable(),
});

/** Of one dossier, as they were said. */
export const readDiscussionLines = (db: Database, dossier: DossierCode): readonly DiscussionLine[] =>
  z
    .array(zLine)
    .parse(
      sql(
        db,
        'SELECT id, round, kind, speaker, text, at, CASE WHEN struck_at IS NULL THEN NULL ELSE struck_reason END AS struck FROM discussion WHERE dossier = ? ORDER BY id',
      ).all(dossier),
    );

/** Whose product a line that stands is about; undefined: no such line, or struck already. */
export function readStandingLine(db: Database, id: number): { readonly dossier: DossierCode } | undefined {
  const code = sql(db, 'SELECT dossier FROM discussion WHERE id = ? AND struck_at IS NULL').pluck().get(id);
  return typeof code === 'string' ? { dossier: dossierCode(code) } : undefined;
}

export const strikeLine = (db: Database, id: number, reason: string, at: string): void =>
  void sql(db, 'UPDATE discussion SET struck_at = ?, struck_reason = ? WHERE id = ?').run(at, reason, id);
