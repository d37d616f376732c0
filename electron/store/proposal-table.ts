/** Members' proposals to stop the evaluation of a product. The vote itself is in knock_out. */
import { z } from 'zod';
import type { Proposal } from '../../shared/contract/desk-seat-shapes.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { type Database, sql } from './database.ts';

const zProposal = z.object({
  id: z.int(),
  dossier: z.string().transform(dossierCode),
  member: z.string().transform(memberCode),
  reason: z.string(),
  at: z.string(),
});

/** Those that stand, oldest first. */
export const readProposals = (db: Database): readonly Proposal[] =>
  z.array(zProposal).parse(sql(db, 'SELECT id, dossier, member, reason, at FROM knock_out_proposal WHERE withdrawn_at IS NULL ORDER BY id').all());

export const insertProposal = (db: Database, proposal: Omit<Proposal, 'id'>): number =>
  Number(sql(db, 'INSERT INTO knock_out_proposal (dossier, member, reason, at) VALUES (@dossier, @member, @reason, @at)').run(proposal).lastInsertRowid);

export const withdrawProposal = (db: Database, id: number, at: string): void =>
  void sql(db, 'UPDATE knock_out_proposal SET withdrawn_at = ? WHERE id = ?').run(at, id);
