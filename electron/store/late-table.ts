/** Sheets that came after closing: kept aside, settled once, never changed (triggers refuse it). */
import { z } from 'zod';
import type { LateSheet, LateState } from '../../shared/contract/desk-seat-shapes.ts';
import { type DossierCode, dossierCode, type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import type { SheetContent } from '../../shared/session.ts';
import { type Database, sql } from './database.ts';

const zLate = z.object({
  id: z.string(),
  dossier: z.string().transform(dossierCode),
  round: z.int(),
  member: z.string().transform(memberCode),
  at: z.string(),
  why: z.enum(['closed', 'round-passed', 'confirmed']),
  state: z.enum(['kept', 'admitted', 'dismissed']),
  reason: z.string(),
});
const zContent = z.object({
  marks: z.record(z.string(), z.int()),
  confirmedBlanks: z.array(z.string()),
  criterionNotes: z.record(z.string(), z.string()),
  opinion: z.string(),
});
const zKept = zLate.extend({
  device: z.string(),
  signature: z.string(),
  content: z.string().transform((json): SheetContent => zContent.parse(JSON.parse(json))),
});

export type KeptSheet = z.output<typeof zKept>;

const COLUMNS = 'id, dossier, round, member, at, why, state, reason';

/** Without their content: newest first. */
export const readLateSheets = (db: Database): readonly LateSheet[] =>
  z.array(zLate).parse(sql(db, `SELECT ${COLUMNS} FROM late_sheet ORDER BY rowid DESC`).all());

export function readKeptSheet(db: Database, id: string): KeptSheet | undefined {
  const row = sql(db, `SELECT ${COLUMNS}, device, signature, content FROM late_sheet WHERE id = ?`).get(id);
  return row === undefined ? undefined : zKept.parse(row);
}

export const insertLateSheet = (db: Database, late: Omit<KeptSheet, 'state' | 'reason'>): void =>
  void sql(
    db,
    'INSERT INTO late_sheet (id, dossier, round, member, device, at, why, content, signature) VALUES (@id, @dossier, @round, @member, @device, @at, @why, @content, @signature)',
  ).run({ ...late, content: JSON.stringify(late.content) });

/** Of one member for one product, not settled yet. */
export const countKeptSheets = (db: Database, dossier: DossierCode, member: MemberCode): number =>
  z.int().parse(sql(db, "SELECT count(*) FROM late_sheet WHERE dossier = ? AND member = ? AND state = 'kept'").pluck().get(dossier, member));

export const settleLateSheet = (db: Database, id: string, state: Exclude<LateState, 'kept'>, reason: string, at: string): void =>
  void sql(db, 'UPDATE late_sheet SET state = ?, reason = ?, settled_at = ? WHERE id = ?').run(state, reason, at, id);
