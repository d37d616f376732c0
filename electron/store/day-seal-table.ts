/** The evenings' seals, and what may still be open when one is made. */
import { z } from 'zod';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import type { DaySeal } from '../../shared/running-day.ts';
import { type Database, sql } from './database.ts';

const zCodes = z.array(z.string().transform(dossierCode));
const zDone = z.object({
  opened: zCodes,
  confirmed: zCodes,
  closed: zCodes,
  deferred: zCodes,
  left: z.int(),
  lateSheets: z.int(),
  paperSheets: z.int(),
});

const zSeal = z.object({
  number: z.int(),
  halfDays: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  at: z.string(),
  headSeq: z.int(),
  headHash: z.string(),
  done: z.string().transform((json) => zDone.parse(JSON.parse(json))),
  backup: z.string(),
  backupHash: z.string(),
  resumedAt: z.string().nullable(),
});

const COLUMNS =
  'number, half_days AS halfDays, at, head_seq AS headSeq, head_hash AS headHash, done, backup, backup_hash AS backupHash, resumed_at AS resumedAt';

/** Oldest first. */
export const readDaySeals = (db: Database): readonly DaySeal[] => z.array(zSeal).parse(sql(db, `SELECT ${COLUMNS} FROM day_seal ORDER BY number`).all());

/** Since when the day is sealed, or null: asked before every act. */
export const sealedSince = (db: Database): string | null =>
  (sql(db, 'SELECT at FROM day_seal WHERE resumed_at IS NULL').pluck().get() as string | undefined) ?? null;

export const insertDaySeal = (db: Database, seal: Omit<DaySeal, 'resumedAt'>): void =>
  void sql(
    db,
    'INSERT INTO day_seal (number, half_days, at, head_seq, head_hash, done, backup, backup_hash) VALUES (@number, @halfDays, @at, @headSeq, @headHash, @done, @backup, @backupHash)',
  ).run({ ...seal, halfDays: JSON.stringify(seal.halfDays), done: JSON.stringify(seal.done) });

export const liftDaySeal = (db: Database, number: number, at: string): void =>
  void sql(db, 'UPDATE day_seal SET resumed_at = ? WHERE number = ?').run(at, number);

/** Product of the vote that is open, or null. */
export const readVotedDossier = (db: Database): DossierCode | null => {
  const code = sql(db, 'SELECT dossier FROM vote WHERE closed_at IS NULL').pluck().get();
  return typeof code === 'string' ? dossierCode(code) : null;
};

/** Late sheets awaiting a decision, sheets on paper awaiting a second person. */
export const countUnsettled = (db: Database): { readonly lateSheets: number; readonly paperSheets: number } => ({
  lateSheets: Number(sql(db, "SELECT count(*) FROM late_sheet WHERE state = 'kept'").pluck().get()),
  paperSheets: Number(sql(db, "SELECT count(*) FROM paper_entry WHERE state = 'entered'").pluck().get()),
});

/** The journal's hash at an entry, or null when there is no such entry. */
export const journalHashAt = (db: Database, seq: number): string | null =>
  (sql(db, 'SELECT hash FROM journal WHERE seq = ?').pluck().get(seq) as string | undefined) ?? null;
