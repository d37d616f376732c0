/** Questions to members about conflicts of interest, with their answers. */
import { z } from 'zod';
import { type DossierCode, dossierCode, type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import { type Database, sql } from './database.ts';

const zQuestion = z.object({
  member: z.string().transform(memberCode),
  dossier: z.string().transform(dossierCode),
  why: z.string(),
  askedAt: z.string(),
  answer: z.enum(['confirmed', 'declined']).nullable(),
  answeredAt: z.string().nullable(),
});
export type RecusalQuestion = z.output<typeof zQuestion>;

/** As asked. */
export const readQuestions = (db: Database): readonly RecusalQuestion[] =>
  z
    .array(zQuestion)
    .parse(sql(db, 'SELECT member, dossier, why, asked_at AS askedAt, answer, answered_at AS answeredAt FROM recusal_question ORDER BY rowid').all());

/** Asking again clears an earlier answer. */
export const saveQuestion = (db: Database, q: Pick<RecusalQuestion, 'member' | 'dossier' | 'why' | 'askedAt'>): void =>
  void sql(
    db,
    'INSERT INTO recusal_question (member, dossier, why, asked_at) VALUES (@member, @dossier, @why, @askedAt) ON CONFLICT DO UPDATE SET why = excluded.why, asked_at = excluded.asked_at, answer = NULL, answered_at = NULL',
  ).run(q);

export const answerQuestion = (db: Database, member: MemberCode, dossier: DossierCode, answer: 'confirmed' | 'declined', at: string): void =>
  void sql(db, 'UPDATE recusal_question SET answer = ?, answered_at = ? WHERE member = ? AND dossier = ?').run(answer, at, member, dossier);

/** False when there is no question without an answer. */
export const deleteQuestion = (db: Database, member: MemberCode, dossier: DossierCode): boolean =>
  sql(db, 'DELETE FROM recusal_question WHERE member = ? AND dossier = ? AND answer IS NULL').run(member, dossier).changes > 0;
