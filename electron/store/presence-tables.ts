/** Arrivals and departures, and the exceptions to attendance that hold for one product. */
import { z } from 'zod';
import { type DossierCode, dossierCode, type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import type { Movement, ProductPresence } from '../../shared/session.ts';
import { flag, zFlag, zNotes } from './council-tables.ts';
import { type Database, sql } from './database.ts';

const zProductPresence = z.object({
  dossier: z.string().transform(dossierCode),
  member: z.string().transform(memberCode),
  present: zFlag,
  reason: z.string(),
  notes: zNotes,
});

/** Of all products, in the order first written. */
export const readProductPresence = (db: Database): readonly ProductPresence[] =>
  z.array(zProductPresence).parse(sql(db, 'SELECT dossier, member, present, reason, notes FROM product_presence ORDER BY rowid').all());

export function saveProductPresence(db: Database, p: ProductPresence): void {
  sql(
    db,
    'INSERT INTO product_presence (dossier, member, present, reason, notes) VALUES (@dossier, @member, @present, @reason, @notes) ON CONFLICT DO UPDATE SET present = excluded.present, reason = excluded.reason',
  ).run({ ...p, present: flag(p.present), notes: JSON.stringify(p.notes) });
}

export const deleteProductPresence = (db: Database, dossier: DossierCode, member: MemberCode): void =>
  void sql(db, 'DELETE FROM product_presence WHERE dossier = ? AND member = ?').run(dossier, member);

const zMovement = z.object({
  id: z.int(),
  member: z.string().transform(memberCode),
  halfDay: z.string(),
  kind: z.enum(['arrive', 'leave']),
  at: z.string(),
  reason: z.string(),
  undoneAt: z.string().nullable(),
  undoneReason: z.string(),
});

/** Every one, undone ones too, as recorded. */
export const readMovements = (db: Database): readonly Movement[] =>
  z
    .array(zMovement)
    .parse(
      sql(db, 'SELECT id, member, half_day AS halfDay, kind, at, reason, undone_at AS undoneAt, undone_reason AS undoneReason FROM movement ORDER BY id').all(),
    );

/** `marked`: the product for which the departure marks the member away, or null. Answers the row's number. */
export const insertMovement = (db: Database, m: Omit<Movement, 'id' | 'undoneAt' | 'undoneReason'>, marked: DossierCode | null): number =>
  Number(
    sql(db, 'INSERT INTO movement (member, half_day, kind, at, reason, marked) VALUES (@member, @halfDay, @kind, @at, @reason, @marked)').run({ ...m, marked })
      .lastInsertRowid,
  );

/** For which product a departure marked its member away. */
export function readMarked(db: Database, id: number): DossierCode | null {
  const code = sql(db, 'SELECT marked FROM movement WHERE id = ?').pluck().get(id);
  return typeof code === 'string' ? dossierCode(code) : null;
}

export const undoMovementRow = (db: Database, id: number, at: string, reason: string): void =>
  void sql(db, 'UPDATE movement SET undone_at = ?, undone_reason = ? WHERE id = ?').run(at, reason, id);
