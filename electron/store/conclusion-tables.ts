/** What the chair decided: gates, spread, confirmations. */
import { z } from 'zod';
import type { DecisionStep } from '../../shared/corrections.ts';
import type { GateStars, Stars } from '../../shared/criteria.ts';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import type { GateConclusion, SpreadConclusion } from '../../shared/session.ts';
import { flag, zFlag, zNotes } from './council-tables.ts';
import { type Database, sql } from './database.ts';

const zGate = z.object({
  dossier: z.string().transform(dossierCode),
  criterion: z.string(),
  stars: z
    .int()
    .min(3)
    .max(5)
    .transform((n) => n as GateStars),
  met: zFlag,
  reason: z.string(),
  notes: zNotes,
});

export const readGateConclusions = (db: Database): readonly GateConclusion[] =>
  z.array(zGate).parse(sql(db, 'SELECT dossier, criterion, stars, met, reason, notes FROM gate_conclusion ORDER BY rowid').all());

export const saveGateConclusion = (db: Database, c: GateConclusion): void =>
  void sql(
    db,
    'INSERT INTO gate_conclusion (dossier, criterion, stars, met, reason, notes) VALUES (@dossier, @criterion, @stars, @met, @reason, @notes) ON CONFLICT DO UPDATE SET met = excluded.met, reason = excluded.reason',
  ).run({ ...c, met: flag(c.met), notes: JSON.stringify(c.notes) });

/** A new round puts the gates to the council again. */
export const deleteGateConclusions = (db: Database, dossier: DossierCode): void => void sql(db, 'DELETE FROM gate_conclusion WHERE dossier = ?').run(dossier);

const zSpread = z.object({
  dossier: z.string().transform(dossierCode),
  round: z.int(),
  decision: z.enum(['mean', 'postpone']),
  reason: z.string(),
  notes: zNotes,
});

export const readSpreadConclusions = (db: Database): readonly SpreadConclusion[] =>
  z.array(zSpread).parse(sql(db, 'SELECT dossier, round, decision, reason, notes FROM spread_conclusion ORDER BY rowid').all());

export const saveSpreadConclusion = (db: Database, c: SpreadConclusion): void =>
  void sql(
    db,
    'INSERT INTO spread_conclusion (dossier, round, decision, reason, notes) VALUES (@dossier, @round, @decision, @reason, @notes) ON CONFLICT DO UPDATE SET decision = excluded.decision, reason = excluded.reason',
  ).run({ ...c, notes: JSON.stringify(c.notes) });

export type Confirmation = {
  readonly dossier: DossierCode;
  readonly number: number;
  readonly act: 'confirmed' | 'reopened';
  readonly at: string;
  readonly reason: string;
};

const zConfirmation = z.object({
  dossier: z.string().transform(dossierCode),
  number: z.int(),
  act: z.enum(['confirmed', 'reopened']),
  at: z.string(),
  reason: z.string(),
});

export const readConfirmations = (db: Database): readonly Confirmation[] =>
  z.array(zConfirmation).parse(sql(db, 'SELECT dossier, number, act, at, reason FROM confirmation ORDER BY dossier, number').all());

/** What of results.json a correction tells; a reopening whose result couldn't be computed any more has none of it. */
const zDecided = z
  .object({
    stars: z
      .int()
      .min(1)
      .max(5)
      .transform((n) => n as Stars)
      .nullable()
      .default(null),
    disposition: z.enum(['recognise', 'refer', 'improve', 'knocked-out', 'ineligible', 'withdrawn', 'undecided']).default('undecided'),
    mean: z.string().nullable().default(null),
  })
  .transform(({ stars, disposition, mean }) => ({ stars, disposition, mean }));
const zStep = z.object({
  dossier: z.string().transform(dossierCode),
  act: z.enum(['confirmed', 'reopened']),
  at: z.string(),
  reason: z.string(),
  result: z.string().transform((json) => zDecided.parse(JSON.parse(json))),
});

/** Each product's confirmations and openings again with what was decided, oldest first. */
export function readDecisionSteps(db: Database): ReadonlyMap<DossierCode, readonly DecisionStep[]> {
  const steps = new Map<DossierCode, DecisionStep[]>();
  const rows = z.array(zStep).parse(sql(db, 'SELECT dossier, act, at, reason, result FROM confirmation ORDER BY dossier, number').all());
  for (const { dossier, ...step } of rows) steps.set(dossier, [...(steps.get(dossier) ?? []), step]);
  return steps;
}

/** `result` is the confirmed result as in results.json, kept as the record of what was decided. */
export const appendConfirmation = (db: Database, c: Omit<Confirmation, 'number'> & { readonly result: unknown }): void =>
  void sql(
    db,
    'INSERT INTO confirmation (dossier, number, act, at, reason, result) VALUES (@dossier, (SELECT coalesce(max(number), 0) + 1 FROM confirmation WHERE dossier = @dossier), @act, @at, @reason, @result)',
  ).run({ ...c, result: JSON.stringify(c.result) });
